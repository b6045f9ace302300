"""Every export conforms to the shapes, and the shapes refuse what breaks the model."""

from __future__ import annotations

import io
from functools import cache
from importlib.resources import files
from typing import cast

import pyshacl
import pytest
from building import About, Said, agency, article, outlet, person, unnamed
from rdflib import RDF, SH, Graph, Literal

from graph.model import Stance
from graph.rdf.lines import ntriples
from graph.rdf.naming import Naming
from graph.rdf.quads import quads_of
from graph.record import Record

PREFIXES = """
PREFIX onrec: <https://w3id.org/onrecord/ns#>
PREFIX schema: <https://schema.org/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX dcat: <http://www.w3.org/ns/dcat#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""


@cache
def shapes() -> Graph:
    return Graph().parse(data=(files("graph") / "rdf" / "shapes.ttl").read_text("utf-8"), format="turtle")


def triples(*records: Record, with_installation: bool = True) -> Graph:
    """The triples of all graphs together."""
    lines = ntriples(quads_of(records, Naming(), with_installation=with_installation))
    return Graph().parse(io.BytesIO(b"".join(lines)), format="nt")


WHOLE = ["https://w3id.org/onrecord/shapes#Whole", "https://w3id.org/onrecord/shapes#Circles"]


def single() -> list[str]:
    """The shapes of single things; those of the whole are queries, and take fifty times as long."""
    return [str(shape) for shape in shapes().subjects(RDF.type, SH.NodeShape) if str(shape) not in WHOLE]


def validated(data: Graph, *, only: list[str] | None = None, shapes_too: bool = False) -> Graph:
    """The validator's report."""
    # pyshacl types its many forms of answer only in part.
    _, report, _ = cast(
        "tuple[bool, Graph, str]",
        pyshacl.validate(data, shacl_graph=shapes(), use_shapes=only, meta_shacl=shapes_too),  # pyright: ignore[reportUnknownMemberType]
    )
    return report


def violations(data: Graph, *, only: list[str] | None = None) -> list[str]:
    """What the shapes say against the data, warnings too."""
    report = validated(data, only=only)
    messages = [str(message) for message in report.objects(None, SH.resultMessage)]
    assert set(report.objects(None, SH.conforms)) == {Literal(not messages)}
    return messages


def test_the_shapes_are_themselves_in_shape(everything: Record) -> None:
    # The validator raises when they are not.
    assert validated(triples(everything), shapes_too=True)


def test_everything_that_a_record_can_hold_conforms(everything: Record) -> None:
    assert violations(triples(everything)) == []


def test_records_of_every_stance_conform_together() -> None:
    records = [
        article(
            Said("a", outlet("The Post"), cites=("b",), said="../2025-02-03", confidence=0.5),
            Said("b", unnamed("Two officials"), said="2025-01"),
            Said("c", person("Bo", speaks_for="The Port"), Stance.DENIES, answers=("a",)),
            Said("d", agency("The Court"), Stance.LEAVES_OPEN, answers=("a",), said="2024"),
            Said("e", agency("The Ministry"), Stance.CONFIRMS, answers=("a",)),
            Said("f", outlet("The Post"), Stance.RELAYS, cites=("b",)),
            Said("g", agency("The Ministry"), Stance.WITHDRAWS, claim="the road is shut", about=("Porto",)),
            about=About(url=f"https://news.example/{number}", language=language, published=published),
        ).record
        for number, (language, published) in enumerate(
            [("en", "2025-02-06"), (None, None), ("pt-BR", "2025-02-06T10:00:00Z")]
        )
    ]

    assert violations(triples(*records)) == []


@pytest.mark.parametrize(
    ("update", "message"),
    [
        ("DELETE WHERE { ?s onrec:cueSpan ?span }", "no statement without its cue's span and its words"),
        ("DELETE WHERE { ?s onrec:cue ?cue }", "no statement without its cue"),
        ("DELETE WHERE { ?e oa:hasBody ?s }", "no statement without evidence"),
        (
            "DELETE { ?s onrec:quoteSpan ?span } WHERE { ?s onrec:quoteSpan ?span ; onrec:stance onrec:denies }",
            "a statement has the words of its claim; only a relay has none",
        ),
        ("DELETE WHERE { ?s schema:author ?source }", "a statement has one source"),
        ("DELETE WHERE { ?s onrec:stance onrec:denies }", "a statement takes one stance"),
        (
            "INSERT { ?s onrec:stance onrec:doubts } WHERE { ?s onrec:stance onrec:denies }",
            "a statement takes one stance",
        ),
        (
            "INSERT { ?s schema:about ?other } WHERE { ?s schema:about ?claim . ?claim onrec:sameClaimAs ?other }",
            "a statement bears on one claim",
        ),
        ("DELETE WHERE { ?e oa:hasTarget ?span }", "evidence points to words and where they stand"),
        (
            "INSERT { ?s onrec:respondsTo ?t } WHERE { ?s onrec:respondsToInferred ?t }",
            "a statement answers statements, each by name or by inference",
        ),
        (
            (
                "DELETE { ?s onrec:notAfter ?day } INSERT { ?s onrec:notAfter '2001-01-01'^^xsd:date } "
                "WHERE { ?s onrec:notBefore ?any ; onrec:notAfter ?day }"
            ),
            "the first day on which it can have been said is a date, and not behind the last",
        ),
        (
            "INSERT { ?s schema:dateCreated 'Monday' } WHERE { ?s onrec:stance onrec:denies }",
            "when it was said is a date, a month, a year, or a date in EDTF",
        ),
        ("DELETE WHERE { ?s schema:about ?x }", "every claim is asserted, confirmed, denied"),
        ("DELETE WHERE { ?c schema:appearance ?a }", "a claim appears in an article"),
        ("INSERT { ?c schema:text 'Twice' } WHERE { ?c a schema:Claim }", "a claim is one sentence"),
        (
            "INSERT { ?u schema:sameAs <http://www.wikidata.org/entity/Q1> } WHERE { ?u a onrec:UnnamedSource }",
            "an unnamed source is never merged",
        ),
        ("INSERT { ?u schema:name 'X' } WHERE { ?u a onrec:UnnamedSource }", "an unnamed source has no name"),
        ("DELETE WHERE { ?u schema:description ?words }", "an unnamed source is described by the article's words"),
        ("DELETE WHERE { ?p schema:name ?name }", "have one name"),
        ("INSERT { ?p onrec:country 'Portugal' } WHERE { ?p a schema:Person }", "a country is two letters"),
        (
            "INSERT { ?p onrec:cluster 'somebody' } WHERE { ?p a schema:Person }",
            "an entity's cluster is the id of an entity",
        ),
        ("DELETE WHERE { ?o a schema:Organization }", "an outlet is an agency"),
        ("DELETE WHERE { ?p onrec:hasRole ?role }", "a role has one holder"),
        (
            (
                "INSERT { ?q oa:suffix 'Far more of the text than was ever meant to go out.' } "
                "WHERE { ?q a oa:TextQuoteSelector }"
            ),
            "at most 32 characters go out with a quote",
        ),
        (
            "INSERT { ?g oa:hasSelector ?q } WHERE { ?g a onrec:Segment . ?q a oa:TextQuoteSelector }",
            "a segment's words stay with the article",
        ),
        ("INSERT { ?r schema:text 'All' } WHERE { ?r a schema:TextObject }", "articles' full texts never go out"),
        (
            "INSERT { ?r schema:articleBody 'All' } WHERE { ?r a schema:NewsArticle }",
            "articles' full texts never go out",
        ),
        ("DELETE WHERE { ?r onrec:publishedBasis ?basis }", "a revision says where its date was found"),
        ("DELETE WHERE { ?r schema:sha256 ?hash }", "a revision has the SHA-256 of its text"),
        ("DELETE WHERE { ?u onrec:reason ?why }", "a passage that was not read says why"),
        (
            "INSERT { ?e onrec:confidence 1.5 } WHERE { ?e a oa:Annotation }",
            "confidence is a decimal from 0 to 1",
        ),
        ("DELETE WHERE { ?g dcterms:license ?licence }", "a graph says under which licence it may be used"),
        ("DELETE WHERE { ?g prov:wasGeneratedBy ?reading }", "a graph says which reading made it"),
        ("INSERT DATA { [] a schema:Thing }", "no blank nodes in an export"),
    ],
)
def test_what_one_thing_lacks_or_has_too_much_is_refused_in_words(
    everything: Record, update: str, message: str
) -> None:
    data = triples(everything)
    data.update(PREFIXES + update)

    assert [each for each in violations(data, only=single()) if message in each]


@pytest.mark.parametrize(
    ("update", "message"),
    [
        (
            "DELETE { ?source onrec:denies ?claim } WHERE { ?source onrec:denies ?claim }",
            "the source is not tied to the claim by the statement's stance",
        ),
        (
            "INSERT { ?b prov:wasDerivedFrom ?a } WHERE { ?a prov:wasDerivedFrom ?b }",
            "this citation chain loops",
        ),
        (
            (
                "DELETE { ?c onrec:cluster ?k } INSERT { ?c onrec:cluster 'c_00000000000000000000' } "
                "WHERE { ?s prov:wasDerivedFrom/schema:about ?c . ?c onrec:cluster ?k . ?s onrec:stance ?any } ;"
                "DELETE { ?s schema:about ?c } INSERT { ?s schema:about ?d } "
                "WHERE { ?s prov:wasDerivedFrom ?any ; schema:about ?c . ?c onrec:sameClaimAs ?d } ;"
                "DELETE { ?c onrec:sameClaimAs ?d } WHERE { ?c onrec:sameClaimAs ?d }"
            ),
            "a statement rests on a statement that bears on another claim",
        ),
        (
            "DELETE { ?e oa:hasTarget ?span } WHERE { ?e oa:hasTarget ?span . ?s onrec:cueSpan ?span }",
            "the evidence does not point to a span that its statement names",
        ),
        ("DELETE WHERE { ?p onrec:speaksFor ?body }", "the holder is not tied to the other entity"),
        (
            "DELETE { ?q oa:exact ?words } INSERT { ?q oa:exact 'Invented' } WHERE { ?q oa:exact ?words }",
            "the words are not as long as their place",
        ),
        ("DELETE WHERE { ?a onrec:sameClaimAs ?b }", "what a decision joins is not written as the same"),
    ],
)
def test_what_does_not_hold_between_things_is_refused_in_words(everything: Record, update: str, message: str) -> None:
    data = triples(everything)
    data.update(PREFIXES + update)

    assert [each for each in violations(data, only=WHOLE) if message in each]
