"""Canonical N-Quads and N-Triples: one line a statement, each once, in order of its bytes.

The form is that of RDF Dataset Canonicalization (https://www.w3.org/TR/rdf-canon/#canonical-quads); since there are
no blank nodes, sorted lines are the canonical form of the whole. RDF 1.1 itself defines none for N-Quads.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import IO

from graph.errors import ModelError
from graph.rdf.naming import BASE, Naming
from graph.rdf.ordering import in_order
from graph.rdf.quads import quads_of
from graph.rdf.terms import IRI, Quad, Term
from graph.record import Record

# Control characters, and what no XML document can hold, are written as numbers; every other character as itself.
_NUMBERED = [*range(0x20), 0x7F, 0xFFFE, 0xFFFF]
_NAMED = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
_ESCAPES = {code: f"\\u{code:04X}" for code in _NUMBERED} | {ord(each): named for each, named in _NAMED.items()}
_SPECIAL = re.compile('[\x00-\x1f\x7f"\\\\\ufffe\uffff]')


def write_nquads(records: Iterable[Record], out: IO[bytes], *, base: str = BASE, installation: bool = False) -> None:
    """Write these records as canonical N-Quads: the same bytes for the same records, in whatever order they come.

    `installation` adds the graph of what belongs to this installation alone. Raises `InvalidRequest` when IRIs can't
    start with `base`, and `ModelError` for a value that RDF can't hold.
    """
    out.writelines(nquads(quads_of(records, Naming(base), with_installation=installation)))


def nquads(quads: Iterable[Quad]) -> Iterator[bytes]:
    """The lines of canonical N-Quads."""
    return in_order(encoded(quad_line(quad)) for quad in quads)


def ntriples(quads: Iterable[Quad]) -> Iterator[bytes]:
    """The lines of canonical N-Triples: the same without the names of the graphs."""
    return in_order(encoded(quad_line(quad._replace(graph=None))) for quad in quads)


def quad_line(quad: Quad) -> str:
    """One line of canonical N-Quads."""
    subject, predicate, value, graph = quad
    name = "" if graph is None else f" <{graph.value}>"
    return f"<{subject.value}> <{predicate.value}> {term_text(value)}{name} .\n"


def term_text(term: Term) -> str:
    """A term as canonical N-Quads write it."""
    if isinstance(term, IRI):
        return f"<{term.value}>"
    value = term.value.translate(_ESCAPES) if _SPECIAL.search(term.value) else term.value
    if term.language is not None:
        return f'"{value}"@{term.language}'
    if term.datatype is not None:
        return f'"{value}"^^<{term.datatype.value}>'
    return f'"{value}"'


def encoded(line: str) -> bytes:
    """The line in UTF-8; raises `ModelError` for half of a surrogate pair, which UTF-8 can't hold."""
    try:
        return line.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ModelError(
            f"half a character (U+{ord(line[error.start]):04X}) can't be written in {line[:80]!r}; "
            "load the article again from its source"
        ) from error
