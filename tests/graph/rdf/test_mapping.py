"""What each part of a record becomes: every property of the model has a term."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from building import About, Said, agency, article, outlet, person

from graph.errors import ModelError
from graph.ids import text_sha256
from graph.model import Article, Claim, EntityKind, PublishedBasis, Revision, Statement, article_id
from graph.rdf import vocab
from graph.rdf.evidence import CONTEXT
from graph.rdf.naming import Naming
from graph.rdf.quads import quads_of
from graph.rdf.terms import IRI, Literal, Quad, Term
from graph.record import Record

NAMES = Naming()


def quads(*records: Record, with_installation: bool = False) -> set[Quad]:
    return set(quads_of(records, NAMES, with_installation=with_installation))


def objects(record: Record, subject: IRI, predicate: IRI) -> set[Term]:
    return {quad.object for quad in quads(record) if quad.subject == subject and quad.predicate == predicate}


def statement(record: Record, cue: str, *, with_quote: bool = True) -> Statement:
    return next(s for s in record.statements if s.cue.text == cue and (s.quote is not None) is with_quote)


def words(value: str) -> Literal:
    return Literal(value, language="en")


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


def test_a_claim_has_its_sentence_and_what_it_is_about(everything: Record) -> None:
    claim = statement(everything, "said").claim
    node = NAMES.claim(claim.id)

    assert objects(everything, node, vocab.SCHEMA_TEXT) == {words("The port is open")}
    assert objects(everything, node, vocab.SCHEMA_ABOUT) == {NAMES.entity(claim.about[0])}
    assert objects(everything, node, vocab.SCHEMA_APPEARANCE) == {NAMES.article(everything.article.id)}
    assert objects(everything, node, vocab.ONREC_CLUSTER) == {Literal(everything.clusters()[claim.id])}


def test_a_statement_ties_its_source_to_its_claim_by_its_stance(everything: Record) -> None:
    denial = statement(everything, "deny")
    node, source, claim = (
        NAMES.statement(denial.id),
        NAMES.entity(denial.source.id),
        NAMES.claim(denial.claim.id),
    )

    assert objects(everything, node, vocab.SCHEMA_AUTHOR) == {source}
    assert objects(everything, node, vocab.SCHEMA_ABOUT) == {claim}
    assert objects(everything, node, vocab.ONREC_STANCE) == {vocab.ONREC.term("denies")}
    assert objects(everything, source, vocab.ONREC.term("denies")) == {claim}
    assert objects(everything, node, vocab.ONREC_MANNER) == {words("reportedly")}
    assert objects(everything, node, vocab.ONREC_SPEECH) == {vocab.ONREC.term("indirectSpeech")}
    assert objects(everything, node, vocab.SCHEMA_IS_PART_OF) == {NAMES.article(everything.article.id)}
    assert objects(everything, node, vocab.ONREC_IN_REVISION) == {NAMES.revision(everything.revision.id)}


def test_the_cito_twin_holds_for_the_claim_and_for_the_statement_that_is_answered_by_name(everything: Record) -> None:
    confirmed, denial = statement(everything, "confirmed"), statement(everything, "deny")
    told = statement(everything, "told")

    assert objects(everything, NAMES.statement(confirmed.id), vocab.CITO_CONFIRMS) == {
        NAMES.claim(confirmed.claim.id),
        NAMES.statement(told.id),
    }
    assert objects(everything, NAMES.statement(denial.id), vocab.CITO_DISPUTES) == {NAMES.claim(denial.claim.id)}
    assert objects(everything, NAMES.statement(told.id), vocab.SCHEMA_INTERPRETED_AS_CLAIM) == {
        NAMES.claim(told.claim.id)
    }


def test_an_answer_by_name_and_an_inferred_one_are_two_properties(everything: Record) -> None:
    confirmed, denial = statement(everything, "confirmed"), statement(everything, "deny")

    assert objects(everything, NAMES.statement(confirmed.id), vocab.ONREC_RESPONDS_TO) == {
        NAMES.statement(statement(everything, "told").id)
    }
    assert not objects(everything, NAMES.statement(confirmed.id), vocab.ONREC_RESPONDS_TO_INFERRED)
    assert objects(everything, NAMES.statement(denial.id), vocab.ONREC_RESPONDS_TO_INFERRED) == {
        NAMES.statement(statement(everything, "said").id)
    }
    assert not objects(everything, NAMES.statement(denial.id), vocab.ONREC_RESPONDS_TO)


def test_a_statement_rests_on_those_that_it_cites(everything: Record) -> None:
    relay, told = statement(everything, "told", with_quote=False), statement(everything, "told")

    assert objects(everything, NAMES.statement(relay.id), vocab.PROV_WAS_DERIVED_FROM) == {NAMES.statement(told.id)}


def test_a_known_day_is_a_date_with_its_words_and_both_bounds(everything: Record) -> None:
    node = NAMES.statement(statement(everything, "told").id)
    day = Literal("2025-03-03", vocab.XSD_DATE)

    assert objects(everything, node, vocab.SCHEMA_DATE_CREATED) == {day}
    assert objects(everything, node, vocab.ONREC_SAID_TEXT) == {words("Monday")}
    assert objects(everything, node, vocab.ONREC_NOT_BEFORE) == {day}
    assert objects(everything, node, vocab.ONREC_NOT_AFTER) == {day}


def test_an_open_date_is_edtf_with_the_bound_that_it_has() -> None:
    record = article(Said("a", person("Ana"), said="../2025-02-05")).record
    node = NAMES.statement(record.statements[0].id)

    assert objects(record, node, vocab.SCHEMA_DATE_CREATED) == {Literal("../2025-02-05", vocab.EDTF_DATE)}
    assert objects(record, node, vocab.ONREC_NOT_AFTER) == {Literal("2025-02-05", vocab.XSD_DATE)}
    assert not objects(record, node, vocab.ONREC_NOT_BEFORE)


def test_an_unknown_date_stays_unknown_and_ends_with_the_publication(everything: Record) -> None:
    node = NAMES.statement(statement(everything, "deny").id)

    assert not objects(everything, node, vocab.SCHEMA_DATE_CREATED)
    assert not objects(everything, node, vocab.ONREC_NOT_BEFORE)
    assert objects(everything, node, vocab.ONREC_NOT_AFTER) == {Literal("2025-03-04", vocab.XSD_DATE)}


def test_evidence_points_to_each_span_with_its_words_and_32_characters_around(everything: Record) -> None:
    said = statement(everything, "said")
    text, revision_id = everything.revision.text, everything.revision.id
    evidence = NAMES.evidence(said.id)
    assert said.quote is not None

    spans = [*said.quote.spans, *said.cue.spans, *said.source_spans]
    assert len(spans) == 4
    assert objects(everything, evidence, vocab.OA_HAS_BODY) == {NAMES.statement(said.id)}
    assert objects(everything, evidence, vocab.OA_HAS_TARGET) == {NAMES.span(revision_id, span) for span in spans}
    for span in spans:
        place, selector = NAMES.position(revision_id, span), NAMES.words(revision_id, span)
        assert objects(everything, NAMES.span(revision_id, span), vocab.OA_HAS_SELECTOR) == {place, selector}
        assert objects(everything, place, vocab.OA_START) == {Literal(str(span.start), vocab.XSD_NUMBER)}
        assert objects(everything, place, vocab.OA_END) == {Literal(str(span.end), vocab.XSD_NUMBER)}
        assert objects(everything, selector, vocab.OA_EXACT) == {words(text[span.start : span.end])}
        assert objects(everything, selector, vocab.OA_PREFIX) == {
            words(text[max(0, span.start - CONTEXT) : span.start])
        }
        assert objects(everything, selector, vocab.OA_SUFFIX) == {words(text[span.end : span.end + CONTEXT])}


def test_a_statement_names_what_each_span_is_to_it(everything: Record) -> None:
    said = statement(everything, "said")
    node, revision_id = NAMES.statement(said.id), everything.revision.id
    assert said.quote is not None

    assert objects(everything, node, vocab.ONREC_QUOTE) == {words("“The port,” … “is open.”")}
    assert objects(everything, node, vocab.ONREC_CUE) == {words("said")}
    assert objects(everything, node, vocab.ONREC_QUOTE_SPAN) == {
        NAMES.span(revision_id, span) for span in said.quote.spans
    }
    assert objects(everything, node, vocab.ONREC_CUE_SPAN) == {NAMES.span(revision_id, s) for s in said.cue.spans}
    assert objects(everything, node, vocab.ONREC_SOURCE_SPAN) == {
        NAMES.span(revision_id, span) for span in said.source_spans
    }


def test_a_relay_without_a_quote_is_proved_by_its_cue(everything: Record) -> None:
    relay = statement(everything, "told", with_quote=False)
    node, evidence = NAMES.statement(relay.id), NAMES.evidence(relay.id)

    assert not objects(everything, node, vocab.ONREC_QUOTE)
    assert not objects(everything, node, vocab.ONREC_QUOTE_SPAN)
    assert objects(everything, node, vocab.ONREC_CUE_SPAN) <= objects(everything, evidence, vocab.OA_HAS_TARGET)


def test_confidence_is_a_fixed_decimal_and_absent_when_nobody_gave_one(everything: Record) -> None:
    told, denial = statement(everything, "told"), statement(everything, "deny")

    assert objects(everything, NAMES.evidence(told.id), vocab.ONREC_CONFIDENCE) == {
        Literal("0.9000", vocab.XSD_DECIMAL)
    }
    assert not objects(everything, NAMES.evidence(denial.id), vocab.ONREC_CONFIDENCE)


def test_a_decision_joins_two_claims_both_ways_with_its_basis_and_score(everything: Record) -> None:
    one, other = (NAMES.claim(claim.id) for claim in everything.claims)
    decisions = {q.subject for q in quads(everything) if q.object == vocab.ONREC_DECISION}
    machine = next(d for d in decisions if objects(everything, d, vocab.ONREC_BASIS) == {Literal("one event")})

    assert objects(everything, one, vocab.ONREC_SAME_CLAIM_AS) == {other}
    assert objects(everything, other, vocab.ONREC_SAME_CLAIM_AS) == {one}
    assert objects(everything, machine, vocab.ONREC_JOINS) == {one, other}
    assert objects(everything, machine, vocab.ONREC_SCORE) == {Literal("0.8750", vocab.XSD_DECIMAL)}
    assert objects(everything, machine, vocab.ONREC_DECIDED_BY) == {Literal("rules/1")}
    assert len(decisions) == 2


def test_two_entities_that_are_one_are_joined_as_entities(everything: Record) -> None:
    a_id, b_id = sorted(entity.id for entity in everything.entities)[:2]
    record = replace(everything, same_as=(replace(everything.same_as[0], a_id=a_id, b_id=b_id),))

    assert objects(record, NAMES.entity(a_id), vocab.ONREC_SAME_ENTITY_AS) == {NAMES.entity(b_id)}
    assert objects(record, NAMES.entity(b_id), vocab.ONREC_SAME_ENTITY_AS) == {NAMES.entity(a_id)}
    assert objects(record, NAMES.entity(b_id), vocab.ONREC_CLUSTER) == {Literal(a_id)}


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


def test_a_confidence_that_is_no_number_is_refused(everything: Record) -> None:
    told = replace(statement(everything, "told"), confidence=float("nan"))
    record = replace(everything, statements=tuple(told if s.id == told.id else s for s in everything.statements))

    with pytest.raises(ModelError, match="nan can't be written as a decimal"):
        quads(record)


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


def test_a_claim_of_one_record_is_written_once_however_many_bear_on_it() -> None:
    record = article(Said("a", person("Ana")), Said("b", person("Bo"))).record

    claims = [quad for quad in quads_of([record], NAMES) if quad.object == vocab.SCHEMA_CLAIM]
    assert [quad.subject for quad in claims] == [NAMES.claim(Claim(record.revision.id, "The bridge is closed").id)]
