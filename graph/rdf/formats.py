"""Every format that the graph goes out in, by its suffix: one mapping, written in six ways."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from functools import partial
from tempfile import TemporaryFile

from graph.decisions import Held
from graph.errors import InvalidRequest
from graph.rdf.blocks import trig, turtle
from graph.rdf.lines import nquads, ntriples
from graph.rdf.naming import BASE, Naming
from graph.rdf.quads import quads_of
from graph.rdf.terms import Literal, Quad
from graph.rdf.vocab import VOCABULARIES
from graph.record import Record


class Format(StrEnum):
    """A format, by the suffix of its files."""

    NQUADS = "nq"
    TRIG = "trig"
    NTRIPLES = "nt"
    TURTLE = "ttl"
    JSONLD = "jsonld"
    RDFXML = "rdf"

    @property
    def media_type(self) -> str:
        """What the format is called in HTTP."""
        return _MEDIA_TYPES[self]


_MEDIA_TYPES = {
    Format.NQUADS: "application/n-quads",
    Format.TRIG: "application/trig",
    Format.NTRIPLES: "application/n-triples",
    Format.TURTLE: "text/turtle",
    Format.JSONLD: "application/ld+json",
    Format.RDFXML: "application/rdf+xml",
}

# XML 1.0 has no way to write these, not even as numbers: https://www.w3.org/TR/xml/#charsets.
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_CHUNK = 1 << 16


def exported(
    records: Iterable[Record],
    form: Format,
    *,
    base: str = BASE,
    installation: bool = False,
    decisions: Iterable[Held] = (),
) -> Iterator[bytes]:
    """These records in a format, in parts: the same bytes for the same records, in whatever order they come.

    N-Triples, Turtle and RDF/XML drop the graphs' names. `installation` adds the graph of what belongs to this
    installation alone; of the `decisions`, those that stand go out. Raises `InvalidRequest` when IRIs can't start with
    `base` or the format can't hold a character, and `ModelError` for a value that RDF can't hold.
    """
    names = Naming(base)
    return written(quads_of(records, names, with_installation=installation, decisions=decisions), form, names)


def written(quads: Iterable[Quad], form: Format, names: Naming) -> Iterator[bytes]:
    """The same for quads of any origin, whose IRIs were made by these names."""
    return _WRITERS[form](quads, names)


def _jsonld(quads: Iterable[Quad], _: Naming) -> Iterator[bytes]:
    return _transcoded(nquads(quads), Format.NQUADS, Format.JSONLD)


def _rdfxml(quads: Iterable[Quad], _: Naming) -> Iterator[bytes]:
    # XML reads a bare carriage return as a line feed, and pyoxigraph 0.5 writes it bare.
    for part in _transcoded(ntriples(map(_in_xml, quads)), Format.NTRIPLES, Format.RDFXML):
        yield part.replace(b"\r", b"&#13;")


def _in_xml(quad: Quad) -> Quad:
    found = _NOT_IN_XML.search(quad.object.value) if isinstance(quad.object, Literal) else None
    if found is not None:
        raise InvalidRequest(
            f"RDF/XML has no way to write the character U+{ord(found[0]):04X}, which stands in "
            f"{quad.object.value[:80]!r}; choose another format, such as {Format.NQUADS} or {Format.TRIG}"
        )
    return quad


def _transcoded(lines: Iterable[bytes], given: Format, wanted: Format) -> Iterator[bytes]:
    """The document that pyoxigraph makes of sorted lines."""
    # Imported here: the streamed formats need no library.
    import pyoxigraph

    known = {
        Format.NQUADS: pyoxigraph.RdfFormat.N_QUADS,
        Format.NTRIPLES: pyoxigraph.RdfFormat.N_TRIPLES,
        Format.JSONLD: pyoxigraph.RdfFormat.JSON_LD,
        Format.RDFXML: pyoxigraph.RdfFormat.RDF_XML,
    }
    prefixes = {vocabulary.prefix: vocabulary.namespace for vocabulary in VOCABULARIES}
    with TemporaryFile() as source, TemporaryFile() as target:
        source.writelines(lines)
        source.seek(0)
        quads = pyoxigraph.parse(source, format=known[given])
        pyoxigraph.serialize(quads, target, format=known[wanted], prefixes=prefixes)
        target.seek(0)
        yield from iter(partial(target.read, _CHUNK), b"")


_WRITERS: dict[Format, Callable[[Iterable[Quad], Naming], Iterator[bytes]]] = {
    Format.NQUADS: lambda quads, _: nquads(quads),
    Format.TRIG: trig,
    Format.NTRIPLES: lambda quads, _: ntriples(quads),
    Format.TURTLE: turtle,
    Format.JSONLD: _jsonld,
    Format.RDFXML: _rdfxml,
}
