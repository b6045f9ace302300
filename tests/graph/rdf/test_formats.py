"""Every format holds the triples of the canonical form, to more than one reader."""

from __future__ import annotations

import io
import warnings
from dataclasses import replace

import pyoxigraph
import pytest
from building import About, Said, article, person
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Dataset, Graph
from rdflib import Literal as RdflibLiteral

from graph.errors import InvalidRequest
from graph.rdf.dataset import to_dataset
from graph.rdf.formats import Format, exported
from graph.rdf.lines import write_nquads, write_trig
from graph.rdf.naming import Naming
from graph.rdf.quads import quads_of
from graph.rdf.syntax import quad_line
from graph.rdf.terms import IRI, Literal, Quad
from graph.record import Record

OXIGRAPH = {
    Format.NQUADS: pyoxigraph.RdfFormat.N_QUADS,
    Format.TRIG: pyoxigraph.RdfFormat.TRIG,
    Format.NTRIPLES: pyoxigraph.RdfFormat.N_TRIPLES,
    Format.TURTLE: pyoxigraph.RdfFormat.TURTLE,
    Format.JSONLD: pyoxigraph.RdfFormat.JSON_LD,
    Format.RDFXML: pyoxigraph.RdfFormat.RDF_XML,
}
RDFLIB = {
    Format.NQUADS: "nquads",
    Format.TRIG: "trig",
    Format.NTRIPLES: "nt",
    Format.TURTLE: "turtle",
    Format.JSONLD: "json-ld",
    Format.RDFXML: "xml",
}
WITH_GRAPHS = (Format.NQUADS, Format.TRIG, Format.JSONLD)


def written(record: Record, form: Format) -> bytes:
    return b"".join(exported([record], form))


def canonical(record: Record, form: Format) -> bytes:
    """The canonical form with the graphs' names or without, as the format has them."""
    return written(record, Format.NQUADS if form in WITH_GRAPHS else Format.NTRIPLES)


def lines_of(dataset: Dataset) -> list[str]:
    """The lines of an rdflib dataset, by our own syntax: its words as they are, whatever rdflib would write."""
    lines: list[str] = []
    for subject, predicate, value, graph in dataset.quads():
        term: IRI | Literal = IRI(str(value))
        if isinstance(value, RdflibLiteral):
            datatype = None if value.datatype is None else IRI(str(value.datatype))
            term = Literal(str(value), datatype, value.language)
        name = None if graph is None or str(graph) == "urn:x-rdflib:default" else IRI(str(graph))
        lines.append(quad_line(Quad(IRI(str(subject)), IRI(str(predicate)), term, name)))
    return sorted(lines)


@pytest.mark.parametrize("form", list(Format))
def test_oxigraph_reads_the_triples_of_the_canonical_form(everything: Record, form: Format) -> None:
    quads = pyoxigraph.parse(written(everything, form), format=OXIGRAPH[form])

    lines = pyoxigraph.serialize(set(quads), format=pyoxigraph.RdfFormat.N_QUADS)
    assert lines is not None
    assert sorted(lines.splitlines(keepends=True)) == canonical(everything, form).splitlines(keepends=True)


@pytest.mark.parametrize("form", list(Format))
def test_rdflib_reads_the_triples_of_the_canonical_form(everything: Record, form: Format) -> None:
    read, expected = (Dataset() if form in WITH_GRAPHS else Graph() for _ in range(2))
    with warnings.catch_warnings():
        # rdflib's own parsers use what rdflib deprecates (7.6).
        warnings.simplefilter("ignore", DeprecationWarning)
        read.parse(io.BytesIO(written(everything, form)), format=RDFLIB[form])
        expected.parse(io.BytesIO(canonical(everything, form)), format="nquads" if form in WITH_GRAPHS else "nt")

    assert set(read) == set(expected)


def test_both_backends_hold_the_same_lines(everything: Record) -> None:
    quads = list(quads_of([everything], Naming(), with_installation=True))

    assert lines_of(to_dataset(quads)) == sorted({quad_line(quad) for quad in quads})


def test_a_dataset_keeps_the_words_of_its_literals(everything: Record) -> None:
    dataset = to_dataset(quads_of([everything], Naming(), with_installation=True))

    words = {str(value) for _, _, value, _ in dataset.quads()}
    assert {"2026-01-02T03:04:05Z", "0.9000"} <= words


def test_a_dataset_knows_the_usual_prefixes(everything: Record) -> None:
    dataset = to_dataset(quads_of([everything], Naming()))

    graph = dataset.graph(Naming().graph(everything.article.id).value)
    text = graph.serialize(format="turtle")
    assert "schema:Claim" in text
    assert "onrec:stance onrec:denies" in text


@pytest.mark.parametrize("form", list(Format))
def test_a_format_is_known_by_its_suffix_and_its_media_type(form: Format) -> None:
    known = pyoxigraph.RdfFormat.from_media_type(form.media_type)

    assert known == OXIGRAPH[form]
    assert pyoxigraph.RdfFormat.from_extension(form.value) == known


@pytest.mark.parametrize("form", list(Format))
def test_a_format_is_the_same_bytes_in_any_order_of_records(form: Format) -> None:
    one, other = (
        article(Said("a", person("Ana")), about=About(url=f"https://news.example/{number}")).record
        for number in range(2)
    )

    assert b"".join(exported([one, other], form)) == b"".join(exported([other, one, one], form))


def test_what_is_written_to_a_file_is_what_is_exported(everything: Record) -> None:
    lines, blocks = io.BytesIO(), io.BytesIO()
    write_nquads([everything], lines, base="https://facts.example/", installation=True)
    write_trig([everything], blocks, base="https://facts.example/", installation=True)

    for form, document in ((Format.NQUADS, lines), (Format.TRIG, blocks)):
        parts = exported([everything], form, base="https://facts.example/", installation=True)
        assert b"".join(parts) == document.getvalue()


@given(
    st.text(
        st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
        | st.sampled_from("\t\n\r\x7f\x85")
    )
)
def test_rdf_xml_keeps_every_character_that_xml_has(author: str) -> None:
    record = article(Said("a", person("Ana")), about=About(author=author)).record
    document = written(record, Format.RDFXML)

    graph = Graph().parse(io.BytesIO(document), format="xml")
    assert author in {str(value) for value in graph.objects()}


@pytest.mark.parametrize("character", ["\x00", "\x01", "\x1f", "\ufffe", "\uffff"])
def test_rdf_xml_refuses_a_character_that_xml_lacks(everything: Record, character: str) -> None:
    record = replace(everything, article=replace(everything.article, author=f"Luz{character}Paz"))

    with pytest.raises(
        InvalidRequest, match=rf"the character U\+{ord(character):04X}.*choose another format, such as nq"
    ):
        written(record, Format.RDFXML)
    assert f"{ord(character):04X}".encode() in written(record, Format.TURTLE)
