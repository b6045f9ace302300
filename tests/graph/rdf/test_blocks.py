"""TriG and Turtle as people read them."""

from __future__ import annotations

import io

import pyoxigraph
from building import About, Said, article, person

from graph.rdf.blocks import trig, turtle
from graph.rdf.lines import ntriples, write_trig
from graph.rdf.naming import Naming
from graph.rdf.quads import quads_of
from graph.rdf.terms import IRI, Literal, Quad
from graph.record import Record

NAMES = Naming()


def record(number: int) -> Record:
    return article(Said("a", person("Ana")), about=About(url=f"https://news.example/{number}")).record


def written(*records: Record) -> str:
    out = io.BytesIO()
    write_trig(records, out)
    return out.getvalue().decode("utf-8")


def document(*quads: Quad) -> str:
    text = b"".join(trig(quads, NAMES)).decode("utf-8")
    return text[text.rindex("@prefix") :].partition("\n")[2]


def test_each_article_has_one_block_and_the_default_graph_comes_first() -> None:
    text = written(record(1), record(2))

    names = [line for line in text.splitlines() if line.endswith("{")]
    assert names == sorted(f"graph:{each.article.id} {{" for each in (record(1), record(2)))
    assert text.index("dcat:Dataset ;") < text.index(names[0])


def test_the_order_of_records_changes_nothing() -> None:
    assert written(record(1), record(2), record(1)) == written(record(2), record(1))


def test_a_subject_is_one_block_with_its_type_first() -> None:
    claim = NAMES.claim("c_1")
    name, kind = IRI("https://schema.org/about"), IRI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")

    assert document(
        Quad(claim, name, NAMES.entity("e_2"), None),
        Quad(claim, name, NAMES.entity("e_1"), None),
        Quad(claim, kind, IRI("https://schema.org/Claim"), None),
    ) == ("\nclaim:c_1 a schema:Claim ;\n    schema:about entity:e_1, entity:e_2 .\n")


def test_a_span_comes_before_its_selectors() -> None:
    text = written(record(1))
    revision = record(1).revision.id

    assert text.index(f"\n    span:{revision}-0-3 a ") < text.index(f"\n    span:{revision}-0-3-position a ")


def test_only_names_that_need_no_escape_are_shortened() -> None:
    kind = IRI("https://schema.org/name")
    quads = (
        Quad(NAMES.extractor("rules/1"), kind, Literal("a <b>"), IRI("http://other.example/g")),
        Quad(IRI("https://schema.org/"), kind, Literal("1", IRI("http://www.w3.org/2001/XMLSchema#integer")), None),
        Quad(IRI("https://schema.org/x"), kind, Literal("1", IRI("http://other.example/type")), None),
    )

    assert document(*quads) == (
        '\n<https://schema.org/> schema:name "1"^^xsd:integer .\n'
        '\nschema:x schema:name "1"^^<http://other.example/type> .\n'
        "\n<http://other.example/g> {\n"
        '\n    <https://w3id.org/onrecord/id/extractor/rules%2F1> schema:name "a <b>" .\n'
        "}\n"
    )


def test_turtle_is_the_same_without_graphs(everything: Record) -> None:
    text = b"".join(turtle(quads_of([everything], NAMES), NAMES))

    triples = pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.TURTLE)
    lines = pyoxigraph.serialize(triples, format=pyoxigraph.RdfFormat.N_TRIPLES)
    assert lines is not None
    assert sorted(lines.splitlines(keepends=True)) == list(ntriples(quads_of([everything], NAMES)))


def test_another_base_has_prefixes_of_its_own(everything: Record) -> None:
    out = io.BytesIO()
    write_trig([everything], out, base="http://127.0.0.1:8000/")

    text = out.getvalue().decode("utf-8")
    assert "@prefix claim: <http://127.0.0.1:8000/id/claim/> ." in text
    assert f"claim:{everything.claims[0].id} a schema:Claim" in text
