"""Canonical N-Quads: the same bytes for the same records, and what other programs read out of them."""

from __future__ import annotations

import io
import warnings
from dataclasses import replace
from itertools import permutations

import pyoxigraph
import pytest
from building import About, Said, article, outlet, person
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Dataset
from rdflib.term import Node

from graph.errors import InvalidRequest, ModelError
from graph.model import Stance
from graph.rdf.lines import nquads, ntriples, write_nquads, write_trig
from graph.rdf.naming import Naming
from graph.rdf.quads import quads_of
from graph.rdf.syntax import quad_line
from graph.rdf.terms import IRI, Literal, Quad
from graph.record import Record

EVIL = st.text(
    st.one_of(
        st.sampled_from("\"\\\n\r\t\b\f\x00\x1f\x7f\x85\u2028\u2029\u200f\u202e\ufeff\ufffe\uffff\ufffd'<>{}|^`@."),
        st.characters(exclude_categories=["Cs"]),
    ),
    min_size=1,
)


def records() -> list[Record]:
    """Three small articles, one of them under another title."""
    return [
        article(
            Said("a", outlet("The Post"), cites=("b",), said="2025-02-03", confidence=0.5),
            Said("b", person("Ana", speaks_for="The Port")),
            Said("c", person("Bo"), Stance.DENIES, claim="the road is shut", about=("Porto",)),
            about=About(url=f"https://news.example/{number}", title=f"News {number}"),
        ).record
        for number in range(3)
    ]


def written(several: list[Record], *, installation: bool = False) -> bytes:
    out = io.BytesIO()
    write_nquads(several, out, installation=installation)
    return out.getvalue()


def lines_by_oxigraph(document: bytes, form: pyoxigraph.RdfFormat) -> list[bytes]:
    """What pyoxigraph reads in a document, in its own canonical lines, sorted."""
    dataset = pyoxigraph.Dataset(pyoxigraph.parse(document, format=form))
    dataset.canonicalize(pyoxigraph.CanonicalizationAlgorithm.RDFC_1_0)
    lines = pyoxigraph.serialize(dataset, format=pyoxigraph.RdfFormat.N_QUADS)
    assert lines is not None
    return sorted(lines.splitlines(keepends=True))


def in_rdflib(document: bytes, form: str) -> set[tuple[str, str, Node, str]]:
    dataset = Dataset()
    with warnings.catch_warnings():
        # rdflib's own parsers use what rdflib deprecates (7.6).
        warnings.simplefilter("ignore", DeprecationWarning)
        dataset.parse(data=document.decode("utf-8"), format=form)
    return {(str(s), str(p), o, str(g)) for s, p, o, g in dataset.quads()}


def test_lines_are_sorted_by_their_bytes_and_each_stands_once() -> None:
    lines = written(records()).splitlines(keepends=True)

    assert len(lines) > 200
    assert lines == sorted(set(lines))


def test_the_same_records_give_the_same_bytes_in_any_order_and_however_often() -> None:
    once = written(records())

    for several in permutations(records()):
        assert written([*several, several[0]]) == once


def test_oxigraphs_own_canonical_form_is_the_same_bytes(everything: Record) -> None:
    document = written([*records(), everything], installation=True)

    assert b"".join(lines_by_oxigraph(document, pyoxigraph.RdfFormat.N_QUADS)) == document


def test_rdflib_and_oxigraph_read_the_same_quads_in_nquads_and_in_trig(everything: Record) -> None:
    document, trig = written([everything], installation=True), io.BytesIO()
    write_trig([everything], trig, installation=True)

    quads = document.splitlines(keepends=True)
    assert lines_by_oxigraph(trig.getvalue(), pyoxigraph.RdfFormat.TRIG) == quads
    assert len(in_rdflib(document, "nquads")) == len(quads)
    assert in_rdflib(trig.getvalue(), "trig") == in_rdflib(document, "nquads")


def test_there_is_no_blank_node(everything: Record) -> None:
    assert b"_:" not in written([everything], installation=True)


@given(EVIL)
def test_any_text_comes_back_as_it_was(text: str) -> None:
    quad = Quad(IRI("http://x/s"), IRI("http://x/p"), Literal(text), IRI("http://x/g"))
    (line,) = nquads([quad])

    assert line.count(b"\n") == 1
    (by_oxigraph,) = pyoxigraph.parse(line, format=pyoxigraph.RdfFormat.N_QUADS)
    assert isinstance(by_oxigraph, pyoxigraph.Quad)
    assert by_oxigraph.object == pyoxigraph.Literal(text)
    assert lines_by_oxigraph(line, pyoxigraph.RdfFormat.N_QUADS) == [line]
    ((_, _, by_rdflib, _),) = in_rdflib(line, "nquads")
    assert str(by_rdflib) == text


@given(title=EVIL, author=EVIL, manner=EVIL, reason=EVIL)
def test_a_record_of_awkward_words_is_the_same_for_every_reader(
    title: str, author: str, manner: str, reason: str
) -> None:
    plain = article(Said("a", person("Ana")), about=About(title=title, author=author, unread=("Some say so",))).record
    record = replace(
        plain,
        statements=tuple(replace(each, manner=manner) for each in plain.statements),
        unread=tuple(replace(each, reason=reason) for each in plain.unread),
    )
    trig = io.BytesIO()
    write_trig([record], trig)

    quads = written([record]).splitlines(keepends=True)
    assert lines_by_oxigraph(trig.getvalue(), pyoxigraph.RdfFormat.TRIG) == quads


def test_escapes_are_those_of_the_canonical_form() -> None:
    text = '\x00\b\t\n\f\r\x1f"\\\x7f\x85\u2028\ufffe\U0001f600'
    line = quad_line(Quad(IRI("http://x/s"), IRI("http://x/p"), Literal(text), None))

    assert line == (
        '<http://x/s> <http://x/p> "\\u0000\\b\\t\\n\\f\\r\\u001F\\"\\\\\\u007F\x85\u2028\\uFFFE\U0001f600" .\n'
    )


def test_ntriples_are_the_same_without_the_names_of_graphs(everything: Record) -> None:
    names = Naming()
    triples = list(ntriples(quads_of([everything], names)))
    graphs = f" <{names.graph(everything.article.id).value}> .".encode()

    assert triples == sorted({line.replace(graphs, b" .") for line in written([everything]).splitlines(keepends=True)})


@pytest.mark.parametrize("write", [write_nquads, write_trig])
def test_half_a_character_is_refused_by_its_number(write: object) -> None:
    assert callable(write)
    record = article(Said("a", person("Ana")), about=About(author="\ud83d")).record

    with pytest.raises(ModelError, match=r"half a character \(U\+D83D\).*load the article again"):
        write([record], io.BytesIO())


@pytest.mark.parametrize("write", [write_nquads, write_trig])
def test_a_base_that_can_start_no_iri_is_refused(write: object) -> None:
    assert callable(write)
    with pytest.raises(InvalidRequest, match="can't be the base of IRIs"):
        write([], io.BytesIO(), base="nowhere")
