"""From what a page shows to its HTML: templates that escape what they are given, and headers that let nothing run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from api.web.views.words import Link

HEADERS: Final = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""What every page is sent with: nothing runs, nothing comes from elsewhere, nobody frames it or sees who reads it."""

STYLES: Final = tuple(
    f"{part}.css" for part in ("colours", "page", "lists", "statements", "roots", "texts", "facts", "time", "decisions")
)
"""The style of the pages, part by part; where two parts tell of one thing, the later one decides."""

STATIC: Final = {**dict.fromkeys(STYLES, "text/css"), "mark.svg": "image/svg+xml"}
"""The files that pages ask for, with their media types."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around a page: its title, the IRI of what it shows, the same as data, and the words searched for."""

    title: str
    iri: str | None = None
    data: tuple[Link, ...] = ()
    words: str = ""


def rendered(
    template: str, view: object, frame: Frame, *, status: int = 200, headers: Mapping[str, str] | None = None
) -> HTMLResponse:
    """The page of this template."""
    html = _environment().get_template(template).render(page=view, frame=frame, styles=STYLES)
    return HTMLResponse(html, status, {**HEADERS, **(headers or {})})


def static_file(name: str) -> bytes:
    """One of the files that pages ask for."""
    return files("api").joinpath("web", "static", name).read_bytes()


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("api.web"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
