"""What is said in RDF of one thing: all of it, with its evidence, and nothing of the others."""

from __future__ import annotations

import json
from collections.abc import Iterable

import pyoxigraph
import pytest
from building import About, Built, Said, article, outlet, person, unnamed

from graph.model import Stance
from graph.rdf import vocab
from graph.rdf.formats import Format
from graph.rdf.naming import Naming
from graph.rdf.terms import IRI, Quad
from graph.rdf.things import articles, document, thing
from graph.record import Record

NAMES = Naming()
OXIGRAPH = {
    Format.NQUADS: pyoxigraph.RdfFormat.N_QUADS,
    Format.TRIG: pyoxigraph.RdfFormat.TRIG,
    Format.NTRIPLES: pyoxigraph.RdfFormat.N_TRIPLES,
    Format.TURTLE: pyoxigraph.RdfFormat.TURTLE,
    Format.JSONLD: pyoxigraph.RdfFormat.JSON_LD,
    Format.RDFXML: pyoxigraph.RdfFormat.RDF_XML,
}


@pytest.fixture
def built() -> Built:
    return article(
        Said("wire", outlet("The Wire"), cites=("officials",)),
        Said("officials", unnamed("two officials")),
        Said("board", person("Kim", speaks_for="Harbour Board"), Stance.CONFIRMS, "the long bridge is closed"),
        Said("mayor", person("Lee"), Stance.DENIES, answers=("wire",)),
        Said("ferry", person("Ann"), claim="the ferry sank"),
        about=About(same=(("wire", "board"),)),
    )


def subjects(quads: Iterable[Quad]) -> set[str]:
    """What is described, by what stands behind `id/`."""
    return {quad.subject.value.removeprefix(NAMES.space) for quad in quads if quad.graph is not None}


def of_kind(quads: Iterable[Quad], noun: str) -> set[str]:
    return {each.removeprefix(f"{noun}/") for each in subjects(quads) if each.startswith(f"{noun}/")}


def test_a_statement_comes_with_its_evidence_and_who_answers_it(built: Built) -> None:
    about = NAMES.statement(built.id("wire"))
    quads = list(thing(built.record, about, NAMES))
    assert of_kind(quads, "evidence") == {built.id("wire")}
    words = {quad.object.value for quad in quads if quad.predicate == vocab.OA_EXACT}
    assert words == {"The Wire", "said", "the bridge is closed"}
    answering = [quad for quad in quads if quad.predicate == vocab.ONREC_RESPONDS_TO]
    assert [quad.subject for quad in answering] == [NAMES.statement(built.id("mayor"))]
    assert of_kind(quads, "claim") == set()
    full = [quad for quad in quads if quad.subject == about]
    assert full == [quad for quad in articles([built.record], NAMES) if quad.subject == about]


def test_a_claim_comes_with_the_statements_on_it_and_what_it_is_held_to_be(built: Built) -> None:
    quads = list(thing(built.record, NAMES.claim(built.claim_id("wire")), NAMES))
    assert of_kind(quads, "statement") == {built.id(key) for key in ("wire", "officials", "mayor")}
    assert of_kind(quads, "evidence") == {built.id(key) for key in ("wire", "officials", "mayor")}
    assert len(of_kind(quads, "decision")) == 1
    assert built.claim_id("ferry") not in {each.partition("/")[2] for each in subjects(quads)}
    denials = [quad for quad in quads if quad.predicate == vocab.STANCES[Stance.DENIES]]
    assert [quad.object for quad in denials] == [NAMES.claim(built.claim_id("wire"))]


def test_a_source_comes_with_its_role_and_all_that_it_said(built: Built) -> None:
    kim = next(entity for entity in built.record.entities if entity.name == "Kim")
    quads = list(thing(built.record, NAMES.entity(kim.id), NAMES))
    assert of_kind(quads, "statement") == {built.id("board")}
    assert len(of_kind(quads, "role")) == 1


def test_a_part_of_an_article_says_from_where_it_comes_and_under_which_licence(built: Built) -> None:
    for about in (NAMES.statement(built.id("wire")), NAMES.claim(built.claim_id("ferry"))):
        told = {quad.predicate for quad in thing(built.record, about, NAMES) if quad.graph is None}
        assert {vocab.DCTERMS_LICENSE, vocab.PROV_WAS_DERIVED_FROM, vocab.PROV_WAS_ASSOCIATED_WITH} <= told


def test_what_is_not_in_a_record_has_no_triple_but_the_provenance(built: Built) -> None:
    assert all(quad.graph is None for quad in thing(built.record, IRI("https://elsewhere.example/"), NAMES))


@pytest.mark.parametrize("form", Format)
def test_a_document_of_one_thing_holds_its_triples_in_every_format(everything: Record, form: Format) -> None:
    about = NAMES.statement(everything.statements[0].id)
    quads = set(thing(everything, about, NAMES))
    written = document(quads, form, NAMES)
    read = list(pyoxigraph.parse(written, format=OXIGRAPH[form]))
    assert {str(quad.subject) for quad in read} == {f"<{quad.subject.value}>" for quad in quads}
    assert len({quad.triple for quad in read}) == len({quad[:3] for quad in quads})


def test_json_ld_of_one_thing_brings_its_context(everything: Record) -> None:
    about = NAMES.claim(everything.claims[0].id)
    held = json.loads(document(thing(everything, about, NAMES), Format.JSONLD, NAMES))
    assert {"@context", "@graph"} == set(held)
