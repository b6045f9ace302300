"""In which form something is sent: as its suffix says, else as the client accepts it; and the headers that tell so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from fastapi import HTTPException

from api.negotiation import Representation, chosen
from api.problems import NO_SUCH_ROUTE, NOT_ACCEPTABLE
from api.web.views.words import Link

_NAMES = {
    Representation.JSON: "JSON",
    Representation.HTML: "page",
    Representation.TRIG: "TriG",
    Representation.TURTLE: "Turtle",
    Representation.JSONLD: "JSON-LD",
    Representation.NQUADS: "N-Quads",
    Representation.NTRIPLES: "N-Triples",
    Representation.RDFXML: "RDF/XML",
}


@dataclass(frozen=True, slots=True)
class Offer:
    """One form of something: `path` is its address without a suffix, `forms` are all in which it can be had."""

    path: str
    form: Representation
    forms: tuple[Representation, ...]
    by_suffix: bool

    def headers(self, iri: str) -> dict[str, str]:
        """The headers that tell which form this is, which others there are, and the fixed IRI of what it is about."""
        others = [f'<{self._as(each)}>; rel="alternate"; type="{each.media_type}"' for each in self.forms]
        headers = {"Vary": "Accept", "Link": ", ".join([f'<{iri}>; rel="canonical"', *others])}
        return headers if self.by_suffix else {**headers, "Content-Location": self._as(self.form)}

    @property
    def as_data(self) -> tuple[Link, ...]:
        """The same in every other form than the page, for readers who want the data."""
        return tuple(Link(self._as(each), _NAMES[each]) for each in self.forms if each is not Representation.HTML)

    def _as(self, form: Representation) -> str:
        return f"{self.path}.{form.value}"


def parted(name: str) -> tuple[str, str | None]:
    """A name and the suffix behind it; None when it has none."""
    plain, dot, suffix = name.rpartition(".")
    return (plain, suffix) if dot else (name, None)


def offered(path: str, suffix: str | None, accept: str | None, forms: Sequence[Representation]) -> Offer:
    """The form that is asked for; raises a 404 for a suffix that is none of these forms', a 406 when none is accepted.

    `path` is without the suffix.
    """
    address = quote(path)
    if suffix is not None:
        form = next((each for each in forms if each.value == suffix), None)
        if form is None:
            raise HTTPException(NO_SUCH_ROUTE.status, f"{path} has no suffix .{suffix}; it has {_suffixes(forms)}")
        return Offer(address, form, tuple(forms), by_suffix=True)
    media_type = chosen(accept, [each.media_type for each in forms])
    if media_type is None:
        kinds = ", ".join(f"{each.media_type} (.{each.value})" for each in forms)
        raise HTTPException(NOT_ACCEPTABLE.status, f"{path} is offered as {kinds}, none of which is accepted")
    form = next(each for each in forms if each.media_type == media_type)
    return Offer(address, form, tuple(forms), by_suffix=False)


def _suffixes(forms: Sequence[Representation]) -> str:
    return ", ".join(f".{each.value}" for each in forms)
