"""What is answered at a thing's own address: an article's graph, or the part of it that describes one thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.rdf import vocab
from graph.rdf.formats import Format, written
from graph.rdf.jsonld import framed
from graph.rdf.mapping import article_graph
from graph.rdf.naming import Naming
from graph.rdf.provenance import provenance
from graph.rdf.terms import IRI, Quad
from graph.record import Record

_PARTS = ("decision", "evidence", "quantity", "role", "span")
"""Nouns of what has no meaning without the thing that it is a part of."""


def document(quads: Iterable[Quad], form: Format, names: Naming) -> bytes:
    """A few quads in a format: JSON-LD as a tree with its context, everything else as in an export.

    Raises `InvalidRequest` when the format can't hold a character.
    """
    return framed(quads) if form is Format.JSONLD else b"".join(written(quads, form, names))


def articles(records: Iterable[Record], names: Naming) -> Iterator[Quad]:
    """All that these records say, each in its article's graph, with the provenance and licence of that graph."""
    for record in records:
        graph = names.graph(record.article.id)
        yield from (Quad(*triple, None) for triple in provenance(record, names))
        yield from (Quad(*triple, graph) for triple in article_graph(record, names))


def thing(record: Record, about: IRI, names: Naming) -> Iterator[Quad]:
    """The part of a record that describes one thing of it.

    What it says of the thing and of its parts, what it links to the thing; of a claim or a source, also the statements
    about or by it with their evidence; and the provenance and licence of all this.
    """
    quads = list(articles([record], names))
    described = _with_parts(quads, {about, *_statements_of(quads, about)}, names)
    return (quad for quad in quads if quad.graph is None or quad.subject in described or quad.object == about)


def _statements_of(quads: Iterable[Quad], about: IRI) -> set[IRI]:
    by = (vocab.SCHEMA_ABOUT, vocab.SCHEMA_AUTHOR)
    found = {quad.subject for quad in quads if quad.object == about and quad.predicate in by}
    statements = {quad.subject for quad in quads if quad.object == vocab.SCHEMA_STATEMENT}
    return found & statements


def _with_parts(quads: Iterable[Quad], subjects: set[IRI], names: Naming) -> set[IRI]:
    """These things, and all that is a part of one of them: what it points to, or what points to it."""
    prefixes = tuple(f"{names.space}{noun}/" for noun in _PARTS)
    parts: dict[IRI, set[IRI]] = {}
    for subject, _, value, _ in quads:
        if isinstance(value, IRI) and value.value.startswith(prefixes):
            parts.setdefault(subject, set()).add(value)
        if isinstance(value, IRI) and subject.value.startswith(prefixes) and not value.value.startswith(prefixes):
            parts.setdefault(value, set()).add(subject)
    found, frontier = set(subjects), subjects
    while frontier:
        frontier = {part for each in frontier for part in parts.get(each, ())} - found
        found |= frontier
    return found
