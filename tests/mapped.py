"""Records as quads, and what stands in them: what tests of the mapping ask."""

from __future__ import annotations

from graph.model import Statement
from graph.rdf.naming import Naming
from graph.rdf.quads import quads_of
from graph.rdf.terms import IRI, Literal, Quad, Term
from graph.record import Record

NAMES = Naming()


def quads(*records: Record, with_installation: bool = False) -> set[Quad]:
    return set(quads_of(records, NAMES, with_installation=with_installation))


def objects(record: Record, subject: IRI, predicate: IRI) -> set[Term]:
    return {quad.object for quad in quads(record) if quad.subject == subject and quad.predicate == predicate}


def statement(record: Record, cue: str, *, with_quote: bool = True) -> Statement:
    return next(s for s in record.statements if s.cue.text == cue and (s.quote is not None) is with_quote)


def words(value: str) -> Literal:
    return Literal(value, language="en")
