"""Recognising RDF: by its suffix, else by its first bytes."""

from __future__ import annotations

import pytest

from graph.rdf.formats import Format, exported
from graph.rdf.recognition import HEAD, format_of
from graph.record import Record

PREFIX = b"@prefix ex: <http://example.org/> .\n"


@pytest.mark.parametrize("form", list(Format))
def test_a_suffix_decides_whatever_the_content(form: Format) -> None:
    assert format_of(f"graph.{form.value.upper()}", b'{"json": true}') is form


@pytest.mark.parametrize(
    ("form", "known"),
    [
        (Format.NQUADS, Format.NQUADS),
        (Format.NTRIPLES, Format.NQUADS),
        (Format.TRIG, Format.TRIG),
        (Format.TURTLE, Format.TRIG),
        (Format.JSONLD, Format.JSONLD),
        (Format.RDFXML, Format.RDFXML),
    ],
)
def test_an_export_without_a_suffix_is_recognised_by_its_start(everything: Record, form: Format, known: Format) -> None:
    document = b"".join(exported([everything], form))
    assert format_of("-", document[:HEAD]) is known
    assert format_of("graph.txt", b"\xef\xbb\xbf" + document[:HEAD]) is known


@pytest.mark.parametrize(
    ("head", "form"),
    [
        (b"# words\n\n" + PREFIX, Format.TRIG),
        (b"PREFIX ex: <http://example.org/>", Format.TRIG),
        (b"BASE <http://example.org/>", Format.TRIG),
        (b"<#a> <#b> 1 .", Format.TRIG),
        (b"[] a <http://example.org/A> .", Format.TRIG),
        (b"{ <http://example.org/a> a <http://example.org/A> }", Format.TRIG),
        (b"GRAPH <http://example.org/g> {", Format.TRIG),
        (b"ex:a a ex:A .", Format.TRIG),
        (b"_:a <http://example.org/b> _:c . # words", Format.NQUADS),
        (b'<http://example.org/a> <http://example.org/b> "c"@en .\n<http://example.org/a> <http://exa', Format.NQUADS),
        (b'\n [ {"@id": "http://example.org/a"} ]', Format.JSONLD),
        (b'{"@context": {}}', Format.JSONLD),
        (b'<?xml version="1.0"?>', Format.RDFXML),
        (b"<rdf:RDF xmlns:rdf=", Format.RDFXML),
        (b"<!DOCTYPE rdf:RDF [", Format.RDFXML),
        (b"<!DOCTYPE html>", None),
        (b"<html>\n<p>", None),
        (b"PK\x03\x04\x00", None),
        (b"\x1f\x8b\x08\x00", None),
        (b"A mayor said so.", None),
        (b"# nothing but words", None),
        (b"", None),
    ],
)
def test_content_without_a_telling_suffix_is_recognised_or_not(head: bytes, form: Format | None) -> None:
    assert format_of("page.html", head) is form
