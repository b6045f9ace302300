"""RDF that others wrote: nothing is fetched, our own context is known, and what is too large is refused."""

from __future__ import annotations

import json
import socket
from io import BytesIO

import pytest

from graph.errors import InvalidRecord
from graph.rdf import parsing
from graph.rdf.formats import Format
from graph.rdf.jsonld import framed
from graph.rdf.naming import Naming
from graph.rdf.parsing import CONTEXT, graph_of
from graph.rdf.quads import quads_of
from graph.record import Record


@pytest.fixture(autouse=True)
def without_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever opens a connection in these tests fails."""

    def refused(*_: object, **__: object) -> None:
        pytest.fail("something is fetched from the network")

    monkeypatch.setattr(socket, "socket", refused)
    monkeypatch.setattr(socket, "create_connection", refused)


def triples(content: str | bytes, form: Format) -> int:
    document = BytesIO(content if isinstance(content, bytes) else content.encode())
    return len(graph_of(document, form, where="theirs"))


def test_our_own_context_is_known_by_its_address(everything: Record) -> None:
    inlined = framed(quads_of([everything], Naming()))
    document = json.loads(inlined)
    document["@context"] = [CONTEXT, *[each for each in document["@context"] if "@language" in each]]
    assert triples(json.dumps(document), Format.JSONLD) == triples(inlined, Format.JSONLD) > 100


def test_it_is_known_in_each_part_of_a_list_and_beside_others() -> None:
    one = {"@context": CONTEXT, "id": "http://a.example/1", "type": "Claim"}
    other = {"@context": [CONTEXT, {"text": "schema:text"}], "id": "http://a.example/2", "text": "words"}
    assert triples(json.dumps([one, other, "words"]), Format.JSONLD) == 2


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ('{"@context": "https://elsewhere.example/c.jsonld", "@id": "http://a"}', "nothing is fetched"),
        ('{"@context": {"@import": "https://elsewhere.example/c.jsonld"}, "@id": "http://a"}', "nothing is fetched"),
        (f'{{"@context": "{CONTEXT}", "id": "http://a"', r"can't be read as application/ld\+json"),
        (f'{{"@context": "{CONTEXT}", "type": {"[" * 100_000}', r"can't be read as application/ld\+json"),
    ],
)
def test_json_ld_that_can_not_be_read_is_refused_with_the_reason(content: str, why: str) -> None:
    with pytest.raises(InvalidRecord, match=why):
        triples(content, Format.JSONLD)


def test_entities_of_xml_are_refused_before_they_are_followed() -> None:
    document = '<!DOCTYPE rdf:RDF [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><rdf:RDF/>'
    with pytest.raises(InvalidRecord, match="defines entities"):
        triples(document, Format.RDFXML)


@pytest.mark.parametrize("form", [Format.NTRIPLES, Format.TURTLE])
def test_a_value_without_measure_is_refused(form: Format) -> None:
    with pytest.raises(InvalidRecord, match="a value or a line of more than 16 MB"):
        triples(b'<http://a> <http://b> "' + b"x" * 2**24 + b'" .', form)


def test_more_triples_than_can_be_checked_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "MOST_TRIPLES", 2)
    same = "<http://a> <http://b> <http://c> .\n"
    assert triples(same * 2, Format.NTRIPLES) == 1
    with pytest.raises(InvalidRecord, match="holds more than 2 triples; give it in parts"):
        triples(same * 3, Format.NTRIPLES)
