"""Every term in use is defined somewhere, told in the docs, and nothing is told that is not in use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import cast

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, URIRef

from graph.rdf import vocab
from graph.rdf.quads import Naming, quads_of
from graph.rdf.terms import IRI
from graph.record import Record

DOCS = Path(__file__).parents[3] / "docs" / "rdf.md"


def terms() -> set[IRI]:
    """The terms that the vocabulary module names, on their own or in a table."""
    named: set[IRI] = set()
    for value in cast("dict[str, object]", vars(vocab)).values():
        if isinstance(value, IRI):
            named.add(value)
        elif isinstance(value, Mapping):
            named |= {each for each in cast("Mapping[object, object]", value).values() if isinstance(each, IRI)}
    return named


def short(term: IRI) -> str:
    vocabulary = next(each for each in vocab.VOCABULARIES if term.value.startswith(each.namespace))
    return f"{vocabulary.prefix}:{term.value.removeprefix(vocabulary.namespace)}"


def ontology() -> Graph:
    return Graph().parse(data=(files("graph") / "rdf" / "ns.ttl").read_text("utf-8"), format="turtle")


def test_every_term_has_an_address_of_its_definition() -> None:
    for term in terms():
        address = vocab.definition_of(term)
        assert address is not None
        assert re.fullmatch(r"https://\S+", address)
        assert "{" not in address


def test_a_thing_is_no_term() -> None:
    assert vocab.definition_of(Naming().claim("c_1")) is None


def test_every_term_is_told_in_the_docs_and_every_term_told_is_in_use() -> None:
    table = DOCS.read_text(encoding="utf-8").partition("## The terms")[2]
    prefixes = "|".join(vocabulary.prefix for vocabulary in vocab.VOCABULARIES)
    told = set(re.findall(rf"`((?:{prefixes}):\w+)`", table))

    assert told == {short(term) for term in terms()}


def test_our_own_terms_are_those_that_the_ontology_defines() -> None:
    graph = ontology()
    own = {term.value for term in terms() if term.value.startswith(vocab.ONREC.namespace)}
    schemes = {str(scheme) for scheme in graph.subjects(RDF.type, SKOS.ConceptScheme)}

    defined = {str(each) for each in graph.subjects() if str(each).startswith(vocab.ONREC.namespace)}
    assert defined - schemes == own
    assert schemes == {str(scheme) for scheme in graph.objects(None, SKOS.inScheme)}


def test_each_own_term_has_a_kind_a_label_a_comment_and_a_link() -> None:
    graph = ontology()
    said = {RDF.type, RDFS.label, RDFS.comment, RDFS.isDefinedBy}

    for term in {each for each in graph.subjects() if str(each).startswith(vocab.ONREC.namespace)}:
        assert len(list(graph.objects(term, RDFS.label))) == 1, term
        assert len(str(next(graph.objects(term, RDFS.comment)))) > len("Who wrote it"), term
        assert list(graph.objects(term, RDFS.isDefinedBy)) == [URIRef("https://w3id.org/onrecord/ns")]
        others = [value for name, value in graph.predicate_objects(term) if name not in said]
        assert [value for value in others if isinstance(value, URIRef)] or (term, RDFS.range, None) in graph, term


def test_every_property_in_an_export_is_defined_as_one(everything: Record) -> None:
    graph = ontology()
    used = {quad.predicate.value for quad in quads_of([everything], Naming(), with_installation=True)}
    own = {URIRef(each) for each in used if each.startswith(vocab.ONREC.namespace)}

    for each in own:
        assert {OWL.ObjectProperty, OWL.DatatypeProperty} & set(graph.objects(each, RDF.type)), each


@pytest.mark.parametrize("values", [vocab.STANCES, vocab.ROLES, vocab.SPEECHES, vocab.PUBLISHED_BASES])
def test_a_closed_set_is_a_scheme_of_concepts(values: Mapping[object, IRI]) -> None:
    graph = ontology()

    schemes = {scheme for each in values.values() for scheme in graph.objects(URIRef(each.value), SKOS.inScheme)}
    assert len(schemes) == 1
    concepts = {str(each) for scheme in schemes for each in graph.subjects(SKOS.inScheme, scheme)}
    assert concepts == {each.value for each in values.values()}
