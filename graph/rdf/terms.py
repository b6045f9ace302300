"""What RDF is made of: IRIs, literals and quads. There are no blank nodes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, TypeAlias


@dataclass(frozen=True, slots=True)
class IRI:
    """An absolute IRI, already free of what N-Quads forbids in one."""

    value: str


@dataclass(frozen=True, slots=True)
class Literal:
    """A value with its datatype or its language; with neither it is an `xsd:string`."""

    value: str
    datatype: IRI | None = None
    language: str | None = None


Term: TypeAlias = IRI | Literal


class Triple(NamedTuple):
    """One statement of RDF."""

    subject: IRI
    predicate: IRI
    object: Term


class Quad(NamedTuple):
    """A triple and the graph that it stands in; None for the default graph."""

    subject: IRI
    predicate: IRI
    object: Term
    graph: IRI | None
