"""The own terms as they are served: all of them, in words, in every form."""

from __future__ import annotations

import pyoxigraph
import pytest

from graph.rdf.definitions import NAMESPACE_FORMATS, Related, definitions, namespace_document, resource
from graph.rdf.formats import Format
from graph.rdf.vocab import ONREC

READ = {
    Format.NTRIPLES: pyoxigraph.RdfFormat.N_TRIPLES,
    Format.TURTLE: pyoxigraph.RdfFormat.TURTLE,
    Format.JSONLD: pyoxigraph.RdfFormat.JSON_LD,
    Format.RDFXML: pyoxigraph.RdfFormat.RDF_XML,
}


def test_every_own_term_is_told_with_its_kind_and_what_it_means() -> None:
    told = {each.name: each for each in definitions()}
    named = {
        quad.subject.value.removeprefix(ONREC.namespace)
        for quad in pyoxigraph.parse(resource("ns.ttl"), format=pyoxigraph.RdfFormat.TURTLE)
        if isinstance(quad.subject, pyoxigraph.NamedNode) and quad.subject.value.startswith(ONREC.namespace)
    }
    assert set(told) == named
    assert all(each.kinds and each.label and each.comment for each in told.values())
    denies = told["denies"]
    assert denies.kinds == ("ObjectProperty", "Concept")
    assert Related("closeMatch", "http://purl.org/spar/cito/disputes") in denies.related


@pytest.mark.parametrize("form", NAMESPACE_FORMATS)
def test_the_namespace_holds_the_same_triples_in_every_form(form: Format) -> None:
    turtle = pyoxigraph.parse(resource("ns.ttl"), format=pyoxigraph.RdfFormat.TURTLE)
    read = pyoxigraph.parse(namespace_document(form), format=READ[form])
    assert {quad.triple for quad in read} == {quad.triple for quad in turtle}
