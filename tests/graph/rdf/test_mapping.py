"""What articles, revisions, entities and their graphs become: every property of the model has a term."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from building import About, Said, agency, article, outlet, person
from mapped import NAMES, objects, quads, statement, words

from graph.ids import text_sha256
from graph.model import Article, EntityKind, PublishedBasis, Revision, article_id
from graph.rdf import vocab
from graph.rdf.evidence import CONTEXT
from graph.rdf.naming import Naming
from graph.rdf.quads import quads_of
from graph.rdf.terms import IRI, Literal
from graph.record import Record


def test_an_articles_metadata_stands_at_the_article_and_at_the_revision(everything: Record) -> None:
    for subject in (NAMES.article(everything.article.id), NAMES.revision(everything.revision.id)):
        assert objects(everything, subject, vocab.SCHEMA_HEADLINE) == {words("Port reopened")}
        assert objects(everything, subject, vocab.DC_CREATOR) == {words("Luz Paz")}
        assert objects(everything, subject, vocab.SCHEMA_DATE_PUBLISHED) == {Literal("2025-03-04", vocab.XSD_DATE)}
        assert objects(everything, subject, vocab.ONREC_PUBLISHED_BASIS) == {vocab.ONREC.term("publishedOnPage")}
        assert objects(everything, subject, vocab.SCHEMA_IN_LANGUAGE) == {Literal("en")}
        (publisher,) = objects(everything, subject, vocab.SCHEMA_PUBLISHER)
        assert isinstance(publisher, IRI)
        assert objects(everything, publisher, vocab.SCHEMA_NAME) == {words("Radio Sur")}


def test_an_article_has_its_address_and_a_revision_its_hashes(everything: Record) -> None:
    work, text = NAMES.article(everything.article.id), NAMES.revision(everything.revision.id)

    assert objects(everything, work, vocab.SCHEMA_URL) == {IRI("https://news.example/2025/ferry?id=7")}
    assert objects(everything, work, vocab.SCHEMA_ENCODING) == {text}
    assert objects(everything, text, vocab.SCHEMA_ENCODES) == {work}
    assert objects(everything, text, vocab.SCHEMA_SHA256) == {Literal(everything.revision.text_sha256)}
    assert objects(everything, text, vocab.ONREC_RAW_SHA256) == {Literal("0" * 64)}


def test_two_revisions_of_an_article_share_its_graph_and_keep_their_titles_apart() -> None:
    first = article(Said("a", person("Ana"))).record
    second = article(Said("a", person("Ana")), about=About(title="A bridge, corrected", ending="\n")).record

    both = quads(first, second)

    assert {quad.graph for quad in both} == {None, NAMES.graph(first.article.id)}
    for record, title in ((first, "A bridge"), (second, "A bridge, corrected")):
        titles = {q.object for q in both if q[:2] == (NAMES.revision(record.revision.id), vocab.SCHEMA_HEADLINE)}
        assert titles == {words(title)}


@pytest.mark.parametrize(
    ("kind", "classes"),
    [
        (EntityKind.PERSON, {"https://schema.org/Person"}),
        (EntityKind.AGENCY, {"https://schema.org/Organization"}),
        (EntityKind.UNIT, {"https://w3id.org/onrecord/ns#Unit"}),
        (EntityKind.PLACE, {"https://schema.org/Place"}),
    ],
)
def test_an_entity_is_of_the_class_of_its_kind(kind: EntityKind, classes: set[str]) -> None:
    record = article(Said("a", replace(person("Ana"), kind=kind))).record
    source = NAMES.entity(record.statements[0].source.id)

    assert {each.value for each in objects(record, source, vocab.RDF_TYPE)} == classes


def test_an_outlet_is_an_organisation_and_a_news_medium() -> None:
    record = article(Said("a", outlet("The Post"))).record
    source = NAMES.entity(record.statements[0].source.id)

    assert objects(record, source, vocab.RDF_TYPE) == {vocab.SCHEMA_ORGANIZATION, vocab.SCHEMA_NEWS_MEDIA}


def test_an_unnamed_source_is_described_and_has_no_name(everything: Record) -> None:
    source = NAMES.entity(statement(everything, "deny").source.id)

    assert objects(everything, source, vocab.RDF_TYPE) == {vocab.ONREC_UNNAMED_SOURCE}
    assert objects(everything, source, vocab.SCHEMA_DESCRIPTION) == {words("Officials")}
    assert not objects(everything, source, vocab.SCHEMA_NAME)


def test_an_entity_has_its_aliases_country_item_mentions_and_cluster(everything: Record) -> None:
    city = next(entity for entity in everything.entities if entity.kind is EntityKind.PLACE)
    mayor = next(entity for entity in everything.entities if entity.kind is EntityKind.PERSON)

    assert objects(everything, NAMES.entity(city.id), vocab.ONREC_COUNTRY) == {Literal("PT")}
    assert objects(everything, NAMES.entity(city.id), vocab.SCHEMA_SAME_AS) == {vocab.WIKIDATA.term("Q12345")}
    assert objects(everything, NAMES.entity(mayor.id), vocab.SCHEMA_ALTERNATE_NAME) == {words("Ruiz")}
    assert objects(everything, NAMES.entity(mayor.id), vocab.ONREC_CLUSTER) == {Literal(mayor.id)}
    assert objects(everything, NAMES.entity(mayor.id), vocab.ONREC_MENTION) == {
        NAMES.span(everything.revision.id, span) for span in mayor.mentions
    }


def test_a_role_is_a_direct_triple_and_a_node_with_its_name_and_span(everything: Record) -> None:
    mayor = next(entity for entity in everything.entities if entity.kind is EntityKind.PERSON)
    radio = next(entity for entity in everything.entities if entity.outlet)
    holder, body = NAMES.entity(mayor.id), NAMES.entity(radio.id)

    assert objects(everything, holder, vocab.ONREC.term("speaksFor")) == {body}
    assert objects(everything, holder, vocab.ONREC.term("holdsRoleAt")) == {body}
    assert len(objects(everything, holder, vocab.ONREC.term("partOf"))) == 1
    roles = {r for r in objects(everything, holder, vocab.ONREC_HAS_ROLE) if isinstance(r, IRI)}
    host = next(role for role in roles if objects(everything, role, vocab.SCHEMA_ROLE_NAME))
    assert len(roles) == 3
    assert objects(everything, host, vocab.SCHEMA_ROLE_NAME) == {words("host")}
    assert objects(everything, host, vocab.ONREC_ROLE_KIND) == {vocab.ONREC.term("holdsRoleAt")}
    assert objects(everything, host, vocab.ONREC_ROLE_AT) == {body}
    assert objects(everything, host, vocab.ONREC_ROLE_SPAN) == {
        NAMES.span(everything.revision.id, span) for role in mayor.roles for span in role.spans
    }


def test_segments_and_unread_passages_have_a_place_and_no_words(everything: Record) -> None:
    revision_id = everything.revision.id
    segment, passage = everything.revision.segments[0], everything.unread[0]
    title, unread = NAMES.segment(revision_id, segment.span), NAMES.unread(revision_id, passage.span)

    assert objects(everything, title, vocab.ONREC_SEGMENT_KIND) == {vocab.ONREC.term("titleSegment")}
    assert objects(everything, title, vocab.OA_HAS_SELECTOR) == {NAMES.position(revision_id, segment.span)}
    assert objects(everything, unread, vocab.ONREC_REASON) == {Literal("nobody is named or described")}
    assert objects(everything, unread, vocab.OA_HAS_SELECTOR) == {NAMES.position(revision_id, passage.span)}


def test_a_link_has_its_address_and_a_place_and_no_words(everything: Record) -> None:
    revision_id, (link,) = everything.revision.id, everything.revision.links
    node = NAMES.link(revision_id, link.span)

    assert objects(everything, node, vocab.ONREC_LINKS_TO) == {IRI("https://radio.example/interview")}
    assert objects(everything, node, vocab.OA_HAS_SELECTOR) == {NAMES.position(revision_id, link.span)}


def test_where_metadata_was_found_is_told_at_the_revision(everything: Record) -> None:
    found = objects(everything, NAMES.revision(everything.revision.id), vocab.ONREC_FOUND_IN)
    told = {
        (field, where)
        for each in found
        if isinstance(each, IRI)
        for field in objects(everything, each, vocab.ONREC_FIELD)
        for where in objects(everything, each, vocab.ONREC_WHERE)
    }

    assert told == {(Literal("title"), Literal("json-ld")), (Literal("published"), Literal("supplied"))}


def test_what_belongs_to_an_installation_goes_out_only_when_asked(everything: Record) -> None:
    canonical, with_installation = quads(everything), quads(everything, with_installation=True)
    added = with_installation - canonical

    assert canonical < with_installation
    assert {quad.graph for quad in added} == {NAMES.installation}
    assert {(quad.predicate, quad.object) for quad in added} == {
        (vocab.ONREC_RECORDED, Literal("2026-01-02T03:04:05Z", vocab.XSD_DATE_TIME)),
        (vocab.ONREC_DECIDED_BY, Literal("anna")),
    }


def test_the_canonical_form_does_not_depend_on_when_or_by_whom_it_was_learned(everything: Record) -> None:
    elsewhere = replace(
        everything,
        revision=replace(everything.revision, recorded="2031-01-01T00:00:00Z"),
        same_as=tuple(replace(each, by=each.by.replace("anna", "bo")) for each in everything.same_as),
    )

    assert quads(elsewhere) == quads(everything)


def test_an_articles_graph_says_where_it_comes_from_in_the_default_graph(everything: Record) -> None:
    graph = NAMES.graph(everything.article.id)
    default = {quad[:3] for quad in quads(everything) if quad.graph is None}
    revision, reading = NAMES.revision(everything.revision.id), NAMES.reading(everything.revision.id)

    assert {
        (graph, vocab.DCTERMS_SUBJECT, NAMES.article(everything.article.id)),
        (graph, vocab.DCTERMS_IS_PART_OF, NAMES.dataset),
        (graph, vocab.DCTERMS_LICENSE, IRI("https://creativecommons.org/licenses/by/4.0/")),
        (graph, vocab.PROV_WAS_DERIVED_FROM, revision),
        (graph, vocab.PROV_WAS_GENERATED_BY, reading),
        (reading, vocab.PROV_WAS_ASSOCIATED_WITH, IRI("https://w3id.org/onrecord/id/extractor/rules%2F1")),
        (NAMES.dataset, vocab.RDF_TYPE, vocab.DCAT_DATASET),
        (NAMES.dataset, vocab.RDF_TYPE, vocab.VOID_DATASET),
    } <= default


def test_words_have_no_language_when_the_articles_is_unknown() -> None:
    record = article(Said("a", agency("The Port Authority")), about=About(language=None)).record

    values = [quad.object for quad in quads(record) if quad.graph is not None and isinstance(quad.object, Literal)]
    assert values
    assert {value.language for value in values} == {None}


def test_of_the_text_only_quotes_and_32_characters_around_them_go_out() -> None:
    unread = "Word has it that it rained in the whole of the north, and for longer than it ever did"
    sentences = (Said("a", person("Ana")), Said("b", person("Bo"), claim="the road is open"))
    about = About(title=None, ending="\nNothing of this was said by anybody." * 20, unread=(unread,))
    record = article(*sentences, about=about).record

    pieces = [quad.object.value for quad in quads(record) if isinstance(quad.object, Literal)]
    longest = max(len(piece) for piece in pieces if piece in record.revision.text)
    assert longest == CONTEXT
    assert "the bridge is closed" in pieces


def test_no_iri_of_a_thing_has_a_fragment_and_nothing_is_unnamed(everything: Record) -> None:
    for quad in quads(everything, with_installation=True):
        for node in (quad.subject, quad.object, quad.graph):
            if isinstance(node, IRI) and node.value.startswith(NAMES.base) and "/ns#" not in node.value:
                assert "#" not in node.value
    assert all(isinstance(quad.subject, IRI) for quad in quads(everything))


def test_another_base_changes_the_names_of_things_and_not_the_terms(everything: Record) -> None:
    elsewhere = set(quads_of([everything], Naming("https://facts.example/graph/")))

    assert {q.predicate for q in elsewhere} == {q.predicate for q in quads(everything)}
    assert all(q.subject.value.startswith("https://facts.example/graph/") for q in elsewhere)


def _nothing_but_a_text() -> Iterator[Record]:
    text = "Nobody said a thing."
    an_id = article_id(url=None, outlet=None, sha256=text_sha256(text))
    bare = Article(an_id, None, None, None, None, None, PublishedBasis.UNKNOWN, None)
    yield Record(bare, Revision(an_id, text, text_sha256(text), (), "rules/1"), (), ())


def test_an_article_without_anything_is_still_an_article() -> None:
    (record,) = _nothing_but_a_text()
    work = NAMES.article(record.article.id)

    assert objects(record, work, vocab.RDF_TYPE) == {vocab.SCHEMA_NEWS_ARTICLE}
    assert objects(record, work, vocab.ONREC_PUBLISHED_BASIS) == {vocab.ONREC.term("publishedUnknown")}
    assert not objects(record, work, vocab.SCHEMA_PUBLISHER)
    assert not [quad for quad in quads(record) if quad.object == vocab.SCHEMA_CLAIM]
