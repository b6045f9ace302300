"""Which RDF format a document is in: by its suffix, else by how it starts."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Final

from graph.rdf.formats import Format

HEAD: Final = 1 << 16
"""How many bytes of a document are enough to recognise it by."""

_SUFFIXES: Final = {
    **{f".{form.value}": form for form in Format},
    ".nquads": Format.NQUADS,
    ".ntriples": Format.NTRIPLES,
    ".turtle": Format.TURTLE,
    ".json-ld": Format.JSONLD,
    ".rdfxml": Format.RDFXML,
    ".owl": Format.RDFXML,
}

_XML: Final = re.compile(rb"\s*<(\?xml|!--|!DOCTYPE\s+[\w:]*RDF|([\w.-]+:)?RDF[\s>])")
# TriG may start with a brace or a bracket too, but what follows is an IRI there, or nothing.
_JSON: Final = re.compile(rb"\s*(\{\s*\"|\[\s*[\[{])")
_IRI: Final = rb"<[A-Za-z][A-Za-z0-9+.-]*:[^<>\s]*>"
_LINE: Final = re.compile(rb"\s*(" + _IRI + rb"|_:\S+)\s+" + _IRI + rb"\s+(<|_:|\").*\.\s*(#.*)?")
_TURTLE: Final = re.compile(
    rb"\s*(@?(prefix|base)\s+\S|@version\s|version\s+\"|<[^<>\s]*>\s+\S|_:\S+\s+\S|\[|\(|\{|GRAPH\s|[\w.-]*:[\w.-]*\s+\S)",
    re.IGNORECASE,
)
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"


def format_of(name: str, head: bytes) -> Format | None:
    """The format of a document of this name that starts with these bytes; None when it is none that we know.

    N-Triples are taken for N-Quads, and Turtle for TriG, of which they are a part.
    """
    known = _SUFFIXES.get(PurePath(name).suffix.lower())
    return known or _by_content(head.removeprefix(_BYTE_ORDER_MARK))


def _by_content(head: bytes) -> Format | None:
    if b"\0" in head:
        return None
    if _XML.match(head):
        return Format.RDFXML
    if _JSON.match(head):
        return Format.JSONLD
    said = [line for line in head[:HEAD].splitlines() if line.strip() and not line.lstrip().startswith(b"#")]
    # The last line may be cut in the middle.
    whole = said[:-1] if len(said) > 1 else said
    if whole and all(_LINE.fullmatch(line) for line in whole):
        return Format.NQUADS
    return Format.TRIG if said and _TURTLE.match(said[0]) else None
