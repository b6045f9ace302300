"""What claims, statements, their evidence and decisions become: every property of the model has a term."""

from __future__ import annotations

from dataclasses import replace

import pytest
from building import Said, article, person
from mapped import NAMES, objects, quads, statement, words

from graph.errors import ModelError
from graph.model import Claim
from graph.rdf import vocab
from graph.rdf.evidence import CONTEXT
from graph.rdf.quads import quads_of
from graph.rdf.terms import Literal
from graph.record import Record


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


def test_a_confidence_that_is_no_number_is_refused(everything: Record) -> None:
    told = replace(statement(everything, "told"), confidence=float("nan"))
    record = replace(everything, statements=tuple(told if s.id == told.id else s for s in everything.statements))

    with pytest.raises(ModelError, match="nan can't be written as a decimal"):
        quads(record)


def test_a_claim_of_one_record_is_written_once_however_many_bear_on_it() -> None:
    record = article(Said("a", person("Ana")), Said("b", person("Bo"))).record

    claims = [quad for quad in quads_of([record], NAMES) if quad.object == vocab.SCHEMA_CLAIM]
    assert [quad.subject for quad in claims] == [NAMES.claim(Claim(record.revision.id, "The bridge is closed").id)]
