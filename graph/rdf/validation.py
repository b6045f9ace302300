"""Whether anyone's RDF conforms to the shapes, in words that a person understands."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import IO, Final, cast

import pyshacl
from rdflib import RDF, SH, Graph, URIRef
from rdflib.term import Node

from graph.rdf.findings import Finding, Severity
from graph.rdf.formats import Format
from graph.rdf.parsing import graph_of
from graph.rdf.vocab import VOCABULARIES

WHOLE: Final = URIRef("https://w3id.org/onrecord/shapes")
"""What rules between several things are checked at; the thing at fault is then the value."""


def validate(document: IO[bytes], form: Format, *, where: str) -> list[Finding]:
    """What does not conform, violations first; an empty list when all does. The graphs are taken as one.

    `where` names the document in messages. Raises `InvalidRecord` when it can't be read in this format, is empty, or
    is too large to check.
    """
    data = graph_of(document, form, where=where)
    if not any((None, RDF.type, kind) in data for kind in _shapes().objects(None, SH.targetClass)):
        return [_nothing_to_check(where)]
    # pyshacl types its many forms of answer only in part.
    _, report, _ = cast(
        "tuple[bool, Graph, str]",
        pyshacl.validate(data, shacl_graph=_shapes()),  # pyright: ignore[reportUnknownMemberType]
    )
    return sorted(_findings(report), key=lambda each: (each.severity, each.thing, each.message, each.value or ""))


@cache
def _shapes() -> Graph:
    return Graph().parse(data=(files("graph") / "rdf" / "shapes.ttl").read_text("utf-8"), format="turtle")


def _nothing_to_check(where: str) -> Finding:
    """A document of which no shape speaks: to say that it conforms would be to say nothing."""
    return Finding(
        severity=Severity.VIOLATION,
        message="nothing here is an article, a claim, a statement, a source or anything else that the shapes speak of",
        advice="see that it is the right file, and that its terms are spelt as ours: https://schema.org/, not http://",
        thing=where,
        property="rdf:type",
        value=None,
    )


def _findings(report: Graph) -> Iterator[Finding]:
    for result in report.objects(None, SH.result):
        focus, value = report.value(result, SH.focusNode), report.value(result, SH.value)
        if focus == WHOLE:
            focus = value
        if focus == value:
            value = None
        severe = report.value(result, SH.resultSeverity) == SH.Violation
        yield Finding(
            severity=Severity.VIOLATION if severe else Severity.WARNING,
            message=str(report.value(result, SH.resultMessage)),
            advice=_advice(report, result),
            thing=str(focus),
            property=_path(report.value(result, SH.resultPath)),
            value=None if value is None else str(value),
        )


_ADD: Final = "add it"
_KEEP_ONE: Final = "keep one"
_TAKE_OUT: Final = "take it out"
_DESCRIBE: Final = "name another thing, or say in the same file what this one is"
_AGREE: Final = "correct one, or add the other"
_GIVE_IRI: Final = "give it an IRI"
_CORRECT: Final = "correct it"

_ADVICE: Final = {
    SH.MinCountConstraintComponent: _ADD,
    SH.QualifiedMinCountConstraintComponent: _ADD,
    SH.MaxCountConstraintComponent: _KEEP_ONE,
    SH.QualifiedMaxCountConstraintComponent: _KEEP_ONE,
    SH.DisjointConstraintComponent: _KEEP_ONE,
    SH.ClassConstraintComponent: _DESCRIBE,
    SH.NodeConstraintComponent: _DESCRIBE,
    SH.SPARQLConstraintComponent: _AGREE,
}
"""What to do about each kind of rule; a value that breaks any other is to be corrected."""


def _advice(report: Graph, result: Node) -> str:
    if report.value(result, SH.resultSeverity) != SH.Violation:
        return "nothing has to be done"
    component = report.value(result, SH.sourceConstraintComponent)
    rule = report.value(result, SH.sourceShape)
    if component == SH.MaxCountConstraintComponent and str(_shapes().value(rule, SH.maxCount)) == "0":
        return _TAKE_OUT
    if component == SH.NodeKindConstraintComponent and _shapes().value(rule, SH.nodeKind) == SH.IRI:
        return _GIVE_IRI
    return _ADVICE.get(cast("URIRef", component), _CORRECT)


def _path(path: Node | None) -> str | None:
    """The property of a rule; None where the rule is about the thing as a whole, or about a longer way."""
    if isinstance(path, URIRef):
        return _short(path)
    inverse = None if path is None else _shapes().value(path, SH.inversePath)
    return f"^{_short(inverse)}" if isinstance(inverse, URIRef) else None


def _short(iri: str) -> str:
    """A term as people write it, `schema:author`; other IRIs as they are."""
    known = (each for each in VOCABULARIES if iri.startswith(each.namespace))
    return next((f"{each.prefix}:{iri.removeprefix(each.namespace)}" for each in known), iri)
