"""JSON-LD for people: one article as a tree, with nothing lost."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.resources import files
from typing import cast

import pyoxigraph
from building import About, Said, article, person

from graph.rdf import vocab
from graph.rdf.jsonld import framed
from graph.rdf.lines import nquads
from graph.rdf.naming import Naming
from graph.rdf.quads import quads_of
from graph.rdf.terms import IRI
from graph.record import Record

NAMES = Naming()
Tree = Mapping[str, "object"]


def tree(*records: Record) -> Tree:
    return json.loads(framed(quads_of(records, NAMES)))


def nodes(document: Tree) -> list[Tree]:
    """What stands in the articles' graphs."""
    listed = cast("list[Tree]", document["@graph"])
    return [node for each in listed for node in cast("list[Tree]", each.get("graph", []))]


def node(document: Tree, iri: IRI) -> Tree:
    (found,) = (each for each in nodes(document) if each["id"] == iri.value)
    return found


def words() -> dict[str, tuple[str, str | None]]:
    """Each word of the context with the term that it stands for, and how its values are read."""
    text = (files("graph") / "rdf" / "context.jsonld").read_text("utf-8")
    entries = cast("Mapping[str, str | Mapping[str, str]]", json.loads(text)["@context"])
    plain = {word: (each, None) for word, each in entries.items() if isinstance(each, str)}
    return plain | {
        word: (each["@id"], each.get("@type"))
        for word, each in entries.items()
        if isinstance(each, Mapping) and "@id" in each
    }


def test_nothing_is_lost(everything: Record) -> None:
    quads = list(quads_of([everything], NAMES, with_installation=True))
    read = pyoxigraph.parse(framed(quads), format=pyoxigraph.RdfFormat.JSON_LD)

    lines = pyoxigraph.serialize(set(read), format=pyoxigraph.RdfFormat.N_QUADS)
    assert lines is not None
    assert sorted(lines.splitlines(keepends=True)) == list(nquads(quads))


def test_a_statement_holds_its_evidence_down_to_the_words(everything: Record) -> None:
    denial = next(each for each in everything.statements if each.cue.text == "deny")
    statement = node(tree(everything), NAMES.statement(denial.id))

    assert statement["type"] == "Statement"
    assert statement["stance"] == "denies"
    assert statement["source"] == NAMES.entity(denial.source.id).value
    (evidence,) = cast("list[Tree]", statement["evidence"])
    selectors = [
        each for target in cast("list[Tree]", evidence["targets"]) for each in cast("list[Tree]", target["selectors"])
    ]
    assert {str(each["exact"]) for each in selectors if "exact" in each} == {"it", "deny", "Officials"}
    assert {str(each["start"]) for each in selectors if "start" in each} == {
        str(spans.start) for spans in (denial.cue.spans, denial.source_spans) if spans
    } | {str(denial.quote.spans.start) if denial.quote else ""}


def test_an_entity_holds_its_roles_and_other_things_are_named_by_their_iris(everything: Record) -> None:
    mayor = next(each for each in everything.entities if each.aliases)
    entity = node(tree(everything), NAMES.entity(mayor.id))

    assert entity["name"] == "Ana Ruiz"
    assert entity["alternateName"] == ["Ruiz"]
    roles = cast("list[Tree]", entity["roles"])
    assert {str(each["roleKind"]) for each in roles} == {"speaksFor", "holdsRoleAt", "partOf"}
    assert all(isinstance(each, str) for each in cast("list[object]", entity["asserts"]))


def test_what_a_thing_does_not_have_is_not_there(everything: Record) -> None:
    for each in nodes(tree(everything)):
        assert None not in each.values()
        assert [] not in each.values()


def test_the_language_of_an_article_is_said_once_and_of_two_at_each_word() -> None:
    english, french = (
        article(Said("a", person("Ana")), about=About(url=f"https://news.example/{tag}", language=tag)).record
        for tag in ("en", "fr")
    )

    assert cast("list[Tree]", tree(english)["@context"])[1] == {"@language": "en"}
    claim = node(tree(english, french), NAMES.claim(french.claims[0].id))
    assert claim["text"] == {"@language": "fr", "@value": "The bridge is closed"}


def test_the_same_quads_are_the_same_document(everything: Record) -> None:
    quads = list(quads_of([everything], NAMES))

    assert framed(reversed(quads)) == framed(quads * 2)


def test_the_context_has_a_word_for_every_term() -> None:
    terms = {term for term, _ in words().values()}
    named = {value for value in vars(vocab).values() if isinstance(value, IRI)}
    for table in (vocab.STANCES, vocab.ROLES, vocab.SPEECHES, vocab.PUBLISHED_BASES, vocab.SEGMENT_KINDS):
        named |= set(table.values())

    datatypes = (vocab.XSD.namespace, vocab.EDTF.namespace, vocab.RDF_TYPE.value)
    for term in named:
        vocabulary = next(each for each in vocab.VOCABULARIES if term.value.startswith(each.namespace))
        short = f"{vocabulary.prefix}:{term.value.removeprefix(vocabulary.namespace)}"
        assert short in terms or term.value.startswith(datatypes), short


def test_the_frame_names_every_link_of_the_context() -> None:
    frame = cast("Tree", json.loads((files("graph") / "rdf" / "frame.jsonld").read_text("utf-8")))
    links = {word for word, (_, read) in words().items() if read == "@id"}

    about_graphs = {
        "associatedWith",
        "conformsTo",
        "generatedBy",
        "inDataset",
        "license",
        "subject",
        "used",
        "vocabulary",
    }
    within_others = {"body", "targets", "roleAt", "roleSpan"}
    outside = {"creator", "linksTo", "sameAs", "url"}
    assert links - about_graphs - within_others - outside <= frame.keys()
