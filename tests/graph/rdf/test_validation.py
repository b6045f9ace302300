"""Checking anyone's RDF against the shapes, in words."""

from __future__ import annotations

import io
from importlib.resources import files

import pytest
from rdflib import SH, Graph

from graph.errors import InvalidRecord
from graph.rdf.findings import Finding, Severity
from graph.rdf.formats import Format, exported
from graph.rdf.validation import validate
from graph.record import Record

PREFIXES = """
@prefix onrec: <https://w3id.org/onrecord/ns#> .
@prefix schema: <https://schema.org/> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix ex: <http://example.org/> .
"""


def checked(text: str, form: Format = Format.TURTLE) -> list[Finding]:
    return validate(io.BytesIO(text.encode()), form, where="theirs.ttl")


@pytest.mark.parametrize("form", list(Format))
def test_an_export_in_any_format_conforms(everything: Record, form: Format) -> None:
    document = io.BytesIO(b"".join(exported([everything], form)))

    assert validate(document, form, where="ours") == []


def test_a_finding_says_what_is_wrong_at_which_thing_and_property() -> None:
    unnamed = 'ex:officials a onrec:UnnamedSource ; schema:description "officials" ; schema:name "Jo" .'

    assert checked(PREFIXES + unnamed) == [
        Finding(
            severity=Severity.VIOLATION,
            message="an unnamed source has no name",
            advice="take it out",
            thing="http://example.org/officials",
            property="schema:name",
            value=None,
        )
    ]


def test_a_value_at_fault_is_shown_and_an_unknown_property_keeps_its_iri() -> None:
    person = 'ex:ana a schema:Person ; schema:name "Ana"@en ; onrec:country "Portugal" .'

    (finding,) = checked(PREFIXES + person)
    assert (finding.property, finding.value) == ("onrec:country", "Portugal")


@pytest.mark.parametrize(
    ("text", "place", "advice"),
    [
        ("ex:a a schema:Person .", "schema:name", "add it"),
        ('ex:a a schema:Person ; schema:name "Ana", "Anna" .', "schema:name", "keep one"),
        ('ex:a a schema:Person ; schema:name "" .', "schema:name", "correct it"),
        ('ex:a a schema:Person ; schema:name "Ana" ; schema:sameAs "Ana" .', "schema:sameAs", "give it an IRI"),
        (
            'ex:a a schema:Person ; schema:name "Ana" ; onrec:partOf ex:b .',
            "onrec:partOf",
            "name another thing, or say in the same file what this one is",
        ),
        ('[] a schema:Person ; schema:name "Ana" .', None, "give it an IRI"),
    ],
)
def test_a_finding_says_what_to_do(text: str, place: str | None, advice: str) -> None:
    assert (place, advice) in [(each.property, each.advice) for each in checked(PREFIXES + text)]


def test_a_property_that_leads_to_the_thing_is_told_from_one_that_leads_away() -> None:
    findings = checked(PREFIXES + 'ex:claim a schema:Claim ; schema:text "It rains" .')
    assert {each.property for each in findings} == {"schema:appearance", "^schema:about"}


def test_a_document_of_which_no_shape_speaks_does_not_conform() -> None:
    (finding,) = checked("<http://a> a <http://schema.org/Claim> .")
    assert (finding.severity, finding.thing, finding.property) == (Severity.VIOLATION, "theirs.ttl", "rdf:type")
    assert "the right file" in finding.advice


def test_what_breaks_between_things_is_told_of_the_thing_at_fault(everything: Record) -> None:
    lines = b"".join(exported([everything], Format.NTRIPLES)).decode().splitlines(keepends=True)
    broken = "".join(line for line in lines if "/ns#denies> <" not in line)

    (finding,) = checked(broken, Format.NTRIPLES)
    assert finding.message == "the source is not tied to the claim by the statement's stance"
    assert finding.thing.startswith("https://w3id.org/onrecord/id/statement/s_")
    assert finding.value is None


def test_violations_come_before_warnings(everything: Record) -> None:
    lines = b"".join(exported([everything], Format.NTRIPLES)).decode()
    cited = next(line for line in lines.splitlines() if "prov#wasDerivedFrom> <" in line and "/statement/" in line)
    statement, derived, other, _ = cited.split(" ")
    loop = f'{other} {derived} {statement} .\n{other} <https://schema.org/dateCreated> "Monday" .\n'

    findings = checked(lines + loop, Format.NTRIPLES)
    assert [each.severity for each in findings] == [Severity.VIOLATION] * (len(findings) - 2) + [Severity.WARNING] * 2
    assert {each.message for each in findings if each.severity is Severity.WARNING} == {"this citation chain loops"}


def test_a_blank_node_is_read_and_refused_by_the_shapes() -> None:
    messages = [each.message for each in checked(PREFIXES + "[] a schema:Person ; schema:name 1 .")]

    assert "no blank nodes in an export" in messages


@pytest.mark.parametrize(
    ("text", "form", "why"),
    [
        ("<a> <b", Format.TURTLE, r"theirs.ttl: can't be read as text/turtle \(.*line 1.*\); correct it there"),
        ("{", Format.JSONLD, r"can't be read as application/ld\+json \("),
        ("<x", Format.RDFXML, r"can't be read as application/rdf\+xml \("),
        ("", Format.NQUADS, "holds no triple, read as application/n-quads; name its format if it is another"),
        (
            "<http://a> <http://b> <<( <http://a> <http://b> <http://c> )>> .",
            Format.NTRIPLES,
            "a triple stands within a triple",
        ),
    ],
)
def test_what_can_not_be_read_is_refused_with_the_reason(text: str, form: Format, why: str) -> None:
    with pytest.raises(InvalidRecord, match=why):
        checked(text, form)


def test_every_rule_has_words_of_its_own() -> None:
    shapes = Graph().parse(data=(files("graph") / "rdf" / "shapes.ttl").read_text("utf-8"), format="turtle")
    ruled = set(shapes.objects(None, SH.property)) | set(shapes.objects(None, SH.sparql))

    silent = {shapes.value(each, SH.path) for each in ruled if (each, SH.message, None) not in shapes}
    # Alternatives ("only a relay has no quote", "a number or a range") are told by the shape that lists them.
    assert {str(path) for path in silent} == {
        "https://w3id.org/onrecord/ns#quoteSpan",
        "https://w3id.org/onrecord/ns#stance",
        "https://schema.org/value",
        "https://schema.org/minValue",
        "https://schema.org/maxValue",
    }
