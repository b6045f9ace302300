"""The OpenAPI description as a page that a person reads: plain HTML, escaped, without scripts."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape
from typing import Final, cast

from api.openapi import Json, Object, operations
from api.problems import CLOSED_LIST

_STYLE: Final = """
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
code, pre { font-family: ui-monospace, monospace; font-size: .875rem; }
pre { overflow: auto; max-height: 30rem; padding: .5rem; border: 1px solid GrayText; border-radius: .25rem; }
section { border-top: 1px solid GrayText; }
h2 { font-size: 1.125rem; overflow-wrap: anywhere; }
th, td { text-align: left; vertical-align: top; padding: 0 1rem .25rem 0; }
"""
STYLE_HASH: Final = f"sha256-{b64encode(sha256(_STYLE.encode()).digest()).decode()}"
"""By which a Content-Security-Policy allows the page its own style and no other."""


def manual(document: Object) -> str:
    """The page of a description."""
    info = cast("Object", document["info"])
    parts = "".join(_section(name, each) for name, each in operations(document).items())
    title = f"{_text(info['title'])} {_text(info['version'])}"
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}: the service</title><style>{_STYLE}</style></head><body>"
        f"<h1>{title}: the service</h1><p>{_text(info['summary'])}</p>"
        '<p>For programs: <a href="openapi.json">openapi.json</a> (OpenAPI 3.1).</p>'
        f"<main>{parts}</main>{_problems()}</body></html>"
    )


def _section(name: str, operation: Object) -> str:
    method, path = name.split(" ", 1)
    told = _text(operation.get("description") or operation.get("summary") or "")
    body = "".join((*_parameters(operation), *_example(operation, follow=method == "GET")))
    return (
        f'<section id="{escape(f"{method}{path}")}"><h2><code>{escape(name)}</code></h2><p>{told}</p>{body}</section>'
    )


def _parameters(operation: Object) -> Iterator[str]:
    parameters = cast("list[Object]", operation.get("parameters", []))
    asked = [each for each in parameters if each["in"] == "query"]
    if asked:
        rows = "".join(_row(each["name"], each.get("description", "")) for each in asked)
        yield f"<table><tbody>{rows}</tbody></table>"


def _example(operation: Object, *, follow: bool) -> Iterator[str]:
    asked = operation.get("x-asked")
    if not isinstance(asked, str):
        return
    shown = f'<a href="{escape(asked.removeprefix("/"))}">{escape(asked)}</a>' if follow else escape(asked)
    yield f"<p>On the sample article, <code>{shown}</code> answers:</p>"
    yield f'<pre tabindex="0"><code>{_text(json.dumps(_answer(operation), indent=2, ensure_ascii=False))}</code></pre>'


def _answer(operation: Object) -> Json:
    responses = cast("dict[str, Object]", operation["responses"])
    success = next(each for status, each in responses.items() if status.startswith("2"))
    content = cast("dict[str, Object]", success["content"])
    return content["application/json"]["example"]


def _problems() -> str:
    rows = "".join(_row(each.name, f"{each.status}: {each.title}. {each.advice}") for each in CLOSED_LIST)
    return f"<section><h2>Problems</h2><table><tbody>{rows}</tbody></table></section>"


def _row(name: Json, told: Json) -> str:
    return f'<tr><th scope="row"><code>{_text(name)}</code></th><td>{_text(told)}</td></tr>'


def _text(value: Json) -> str:
    return escape(str(value))
