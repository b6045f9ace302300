"""Canonical N-Quads and N-Triples: one line a statement, each once, in order of its bytes.

There are no blank nodes, so the sorted lines are the canonical form of the whole (RDFC-1.0), and `comm` is a diff.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO

from graph.rdf.blocks import trig
from graph.rdf.naming import BASE, Naming
from graph.rdf.ordering import in_order
from graph.rdf.quads import quads_of
from graph.rdf.syntax import encoded, quad_line
from graph.rdf.terms import Quad
from graph.record import Record


def write_nquads(records: Iterable[Record], out: IO[bytes], *, base: str = BASE, installation: bool = False) -> None:
    """Write these records as canonical N-Quads: the same bytes for the same records, in whatever order they come.

    `installation` adds the graph of what belongs to this installation alone. Raises `InvalidRequest` when IRIs can't
    start with `base`, and `ModelError` for a value that RDF can't hold.
    """
    out.writelines(nquads(quads_of(records, Naming(base), with_installation=installation)))


def write_trig(records: Iterable[Record], out: IO[bytes], *, base: str = BASE, installation: bool = False) -> None:
    """Write these records as TriG: the default graph, then one block a graph; the same bytes for the same records.

    `installation`, and what it raises: as `write_nquads`.
    """
    names = Naming(base)
    out.writelines(trig(quads_of(records, names, with_installation=installation), names))


def nquads(quads: Iterable[Quad]) -> Iterator[bytes]:
    """The lines of canonical N-Quads."""
    return in_order(encoded(quad_line(quad)) for quad in quads)


def ntriples(quads: Iterable[Quad]) -> Iterator[bytes]:
    """The lines of canonical N-Triples: the same without the names of the graphs."""
    return in_order(encoded(quad_line(quad._replace(graph=None))) for quad in quads)
