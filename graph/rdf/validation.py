"""Whether anyone's RDF conforms to the shapes, in words that a person understands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import IO, cast

import pyoxigraph
import pyshacl
from rdflib import SH, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from graph.errors import InvalidRecord
from graph.rdf.formats import Format
from graph.rdf.vocab import VOCABULARIES

WHOLE = URIRef("https://w3id.org/onrecord/shapes")
"""What rules between several things are checked at; the thing at fault is then the value."""

_PARSED_AS = {
    Format.NQUADS: pyoxigraph.RdfFormat.N_QUADS,
    Format.TRIG: pyoxigraph.RdfFormat.TRIG,
    Format.NTRIPLES: pyoxigraph.RdfFormat.N_TRIPLES,
    Format.TURTLE: pyoxigraph.RdfFormat.TURTLE,
    Format.JSONLD: pyoxigraph.RdfFormat.JSON_LD,
    Format.RDFXML: pyoxigraph.RdfFormat.RDF_XML,
}


class Severity(StrEnum):
    """Whether a rule is broken, or something is done that one should know of."""

    VIOLATION = "violation"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """What does not conform: at which thing, and by which property and value where one is at fault."""

    severity: Severity
    message: str
    thing: str
    property: str | None
    value: str | None


def validate(document: IO[bytes], form: Format, *, where: str) -> list[Finding]:
    """What does not conform, violations first; an empty list when all does. The graphs are taken as one.

    `where` names the document in messages. Raises `InvalidRecord` when it can't be read in this format, or is empty.
    """
    data = _graph(document, form, where)
    # pyshacl types its many forms of answer only in part.
    _, report, _ = cast(
        "tuple[bool, Graph, str]",
        pyshacl.validate(data, shacl_graph=_shapes()),  # pyright: ignore[reportUnknownMemberType]
    )
    return sorted(_findings(report), key=lambda each: (each.severity, each.thing, each.message, each.value or ""))


@cache
def _shapes() -> Graph:
    return Graph().parse(data=(files("graph") / "rdf" / "shapes.ttl").read_text("utf-8"), format="turtle")


def _graph(document: IO[bytes], form: Format, where: str) -> Graph:
    graph = Graph()
    try:
        for quad in pyoxigraph.parse(document, format=_PARSED_AS[form]):
            graph.add((_node(quad.subject, where), URIRef(quad.predicate.value), _node(quad.object, where)))
    except SyntaxError as error:
        why = f"can't be read as {form.media_type} ({error.msg}); correct it there, or name its format"
        raise InvalidRecord(where, why) from error
    if not graph:
        raise InvalidRecord(where, f"holds no triple, read as {form.media_type}; name its format if it is another")
    return graph


def _node(term: object, where: str) -> Node:
    match term:
        case pyoxigraph.NamedNode():
            return URIRef(term.value)
        case pyoxigraph.BlankNode():
            return BNode(term.value)
        case pyoxigraph.Literal(language=None):
            return Literal(term.value, datatype=URIRef(term.datatype.value), normalize=False)
        case pyoxigraph.Literal():
            return Literal(term.value, lang=term.language)
        case _:
            raise InvalidRecord(where, "a triple stands within a triple (RDF 1.2), which the shapes have no rule for")


def _findings(report: Graph) -> Iterator[Finding]:
    for result in report.objects(None, SH.result):
        focus, path = report.value(result, SH.focusNode), report.value(result, SH.resultPath)
        value = report.value(result, SH.value)
        if focus == WHOLE:
            focus, value = value, None
        severe = report.value(result, SH.resultSeverity) == SH.Violation
        yield Finding(
            severity=Severity.VIOLATION if severe else Severity.WARNING,
            message=str(report.value(result, SH.resultMessage)),
            thing=str(focus),
            property=_short(path) if isinstance(path, URIRef) else None,
            value=None if value is None else str(value),
        )


def _short(iri: str) -> str:
    """A term as people write it, `schema:author`; other IRIs as they are."""
    known = (each for each in VOCABULARIES if iri.startswith(each.namespace))
    return next((f"{each.prefix}:{iri.removeprefix(each.namespace)}" for each in known), iri)
