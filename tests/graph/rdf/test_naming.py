"""From ids to IRIs."""

from __future__ import annotations

import pytest

from graph.errors import InvalidRequest
from graph.rdf.naming import NOUNS, Naming
from graph.spans import Span


def test_a_thing_is_named_by_its_noun_and_its_id() -> None:
    names = Naming()

    assert names.claim("c_1").value == "https://w3id.org/onrecord/id/claim/c_1"
    assert names.span("r_1", Span(3, 9)).value == "https://w3id.org/onrecord/id/span/r_1-3-9"
    assert names.dataset.value == "https://w3id.org/onrecord/dataset"
    assert names.extractor("rules/1 #2").value == "https://w3id.org/onrecord/id/extractor/rules%2F1%20%232"


def test_every_noun_of_a_name_is_listed() -> None:
    names, span = Naming(), Span(0, 1)
    named = [
        names.article("x"),
        names.claim("x"),
        names.decision("x"),
        names.entity("x"),
        names.evidence("x"),
        names.extractor("x"),
        names.found("x", "title"),
        names.graph("x"),
        names.link("x", span),
        names.quantity("x", span),
        names.reading("x"),
        names.revision("x"),
        names.role("x"),
        names.segment("x", span),
        names.span("x", span),
        names.statement("x"),
        names.unread("x", span),
    ]

    assert tuple(iri.value.removeprefix(names.space).split("/")[0] for iri in named) == NOUNS


def test_parts_that_read_the_same_in_a_row_have_different_names() -> None:
    assert Naming().role("ab", "c") != Naming().role("a", "bc")
    assert Naming().role("a", "") != Naming().role("a")


@pytest.mark.parametrize("base", ["https://facts.example/", "http://127.0.0.1:8080/a/b/", "http://localhost/"])
def test_a_base_is_an_address_that_ends_in_a_slash(base: str) -> None:
    assert Naming(base).article("a_1").value == f"{base}id/article/a_1"


@pytest.mark.parametrize(
    "base",
    [
        "",
        "facts.example/",
        "https://facts.example",
        "https://facts.example/#",
        "urn:facts:",
        "https://a b/",
        "https:///",
    ],
)
def test_what_can_not_be_a_base_is_refused_with_an_example(base: str) -> None:
    with pytest.raises(InvalidRequest, match="give an address that ends in a slash, such as https:"):
        Naming(base)
