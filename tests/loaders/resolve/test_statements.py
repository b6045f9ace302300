"""Attributions to statements: one for each claim, with what it rests on and what it answers."""

from __future__ import annotations

import pytest
from readings import Said, record_of, statement_of, statements, unread

from graph.model import Speech, Stance
from graph.record import Record

pytestmark = pytest.mark.model

MINE, DAM = "The mine was safe", "The dam was cracked"
TWO_CLAIMS = "Kofi Mensah claimed that the mine was safe and that the dam was cracked."


def _answers(record: Record, cue: str) -> dict[str, list[tuple[str, str, bool]]]:
    """By claim, the sources and claims that statements of this cue answer, and whether that is inferred."""
    by_id = {s.id: s for s in record.statements}
    return {
        s.claim.text: [(by_id[r.id].source.name, by_id[r.id].claim.text, r.inferred) for r in s.responds_to]
        for s in record.statements
        if s.cue.text == cue
    }


def test_each_claim_of_an_attribution_is_a_statement_of_its_own_over_the_same_words() -> None:
    first, second = record_of(TWO_CLAIMS).statements

    assert {first.claim.text, second.claim.text} == {MINE, DAM}
    assert first.quote == second.quote
    assert first.cue == second.cue


@pytest.mark.parametrize(
    ("object_", "inferred"),
    [("Mensah's claims", False), ("the claims", True)],
)
def test_several_claims_that_are_answered_by_name_are_answered_one_by_one(object_: str, inferred: bool) -> None:  # noqa: FBT001 - a column of the table
    record = record_of(f"{TWO_CLAIMS} Ama Boateng denied {object_}.")

    assert _answers(record, "denied") == {
        MINE: [("Kofi Mensah", MINE, inferred)],
        DAM: [("Kofi Mensah", DAM, inferred)],
    }


def test_a_report_of_somebody_is_his_and_nobody_elses() -> None:
    record = record_of(
        "Kofi Mensah claimed that the mine was safe. Reuters reported that the dam was cracked. "
        "Ama Boateng denied Mensah's claim."
    )

    assert _answers(record, "denied") == {MINE: [("Kofi Mensah", MINE, False)]}


def test_a_report_without_a_holder_is_the_last_that_was_called_so() -> None:
    record = record_of(
        "Reuters reported that the dam was cracked. Kofi Mensah claimed that the mine was safe. "
        "Ama Boateng denied the report."
    )

    assert _answers(record, "denied") == {DAM: [("Reuters", DAM, True)]}


def test_one_report_of_somebody_who_made_several_is_the_last() -> None:
    record = record_of(
        "Kofi Mensah claimed that the mine was safe. He claimed that the dam was cracked. "
        "Ama Boateng denied Mensah's claim."
    )

    assert _answers(record, "denied") == {DAM: [("Kofi Mensah", DAM, False)]}


def test_what_was_said_just_before_may_be_called_an_accusation_by_whom_it_hits() -> None:
    record = record_of("Kofi Mensah said Ama Boateng had sold the mine. Boateng rejected the accusation.")

    assert _answers(record, "rejected") == {
        "Ama Boateng had sold the mine": [("Kofi Mensah", "Ama Boateng had sold the mine", True)]
    }


@pytest.mark.parametrize("object_", ["this", "it"])
def test_what_was_said_just_before_is_denied_by_a_pronoun_too(object_: str) -> None:
    record = record_of(f"Kofi Mensah said the mine was safe. Ama Boateng denied {object_}.")

    assert _answers(record, "denied") == {MINE: [("Kofi Mensah", MINE, True)]}


@pytest.mark.parametrize(
    ("first", "second", "stance"),
    [
        ("Kofi Mensah claimed the mine was safe.", "Mensah retracted his claim.", Stance.ASSERTS),
        ("Kofi Mensah denied that the mine was safe.", "Mensah withdrew his denial.", Stance.DENIES),
    ],
)
def test_who_takes_back_answers_his_own_statement_of_that_stance(first: str, second: str, stance: Stance) -> None:
    record = record_of(f"Ama Boateng claimed the dam was cracked. {first} {second}")
    (withdrawal,) = [s for s in record.statements if s.stance is Stance.WITHDRAWS]
    answered = {s.id: s for s in record.statements}[withdrawal.responds_to[0].id]

    assert withdrawal.claim.text == MINE
    assert (answered.source, answered.stance) == (withdrawal.source, stance)


@pytest.mark.parametrize(
    "text",
    [
        "Kofi Mensah withdrew his claim.",
        "Ama Boateng denied the report.",
        "Kofi Mensah said the mine was safe. Ama Boateng denied the Reuters report.",
        "Kofi Mensah said the mine was safe. Ama Boateng denied the allegations.",
        "Kofi Mensah denied that the mine was safe. Ama Boateng rejected the accusation.",
        "Ama Boateng claimed that the mine was safe. Boateng denied the claim.",
    ],
)
def test_a_target_that_the_article_does_not_tell_is_listed_and_not_guessed(text: str) -> None:
    record = record_of(text)

    assert [s for s in record.statements if s.responds_to] == []
    assert any("which statement is meant" in reason for _, reason in unread(record))


def test_a_denied_report_is_answered_on_its_own_claim() -> None:
    record = record_of("The ministry denied reports that the dam was cracked.")

    assert _answers(record, "denied") == {"The dam was cracked": [("reports", "The dam was cracked", False)]}


@pytest.mark.parametrize(
    "report",
    ["Kofi Mensah's report of Monday that", "Kofi Mensah's Monday report that", "a report by Kofi Mensah that"],
)
def test_a_rejected_report_is_answered_with_its_day_or_author_before_its_clause(report: str) -> None:
    record = record_of(f"The ministry rejected {report} the mine was safe.")
    (answered,) = _answers(record, "rejected")[MINE]

    assert answered == ("Kofi Mensah", MINE, False)


@pytest.mark.parametrize(
    ("sentence", "stance", "whose"),
    [
        ("The ministry withdrew its denial of the error.", Stance.WITHDRAWS, "The ministry"),
        ("Kofi Mensah rejected Ama Boateng's claim of an error.", Stance.DENIES, "Ama Boateng"),
    ],
)
def test_a_report_that_only_the_answer_tells_of_is_what_it_answers(sentence: str, stance: Stance, whose: str) -> None:
    record = record_of(sentence)
    (answer,) = [each for each in record.statements if each.stance is stance and each.responds_to]
    (answered,) = [each for each in record.statements if each.id in {r.id for r in answer.responds_to}]

    assert answered.source.name == whose
    assert answered.claim == answer.claim


def test_the_day_of_a_report_is_no_claim() -> None:
    text = "The Lake Courier reported that the mine was safe. Later the Lake Courier withdrew its report of Monday."

    assert {each.words for each in statements(text)} == {MINE}


def test_a_report_rests_on_whom_it_cites_claim_by_claim() -> None:
    record = record_of("Le Monde reported that the mine was safe and that the dam was cracked, citing two officials.")
    by_id = {s.id: s for s in record.statements}
    cited = {
        s.claim.text: [(by_id[c].source.name, by_id[c].claim.text) for c in s.cites]
        for s in record.statements
        if s.cites
    }

    assert cited == {MINE: [("two officials", MINE)], DAM: [("two officials", DAM)]}


def test_a_relay_passes_on_each_claim_without_words_of_its_own() -> None:
    record = record_of("Kofi Mensah told Reuters that the mine was safe and that the dam was cracked.")
    by_id = {s.id: s for s in record.statements}
    relays = [s for s in record.statements if s.stance is Stance.RELAYS]

    assert {(s.source.name, s.claim.text) for s in relays} == {("Reuters", MINE), ("Reuters", DAM)}
    assert all(s.quote is None for s in relays)
    assert [by_id[cited].claim for s in relays for cited in s.cites] == [s.claim for s in relays]


def test_a_denial_that_is_relayed_is_relayed_too() -> None:
    record = record_of("Reuters reported that the dam was cracked. Kofi Mensah told the BBC the dam was whole.")

    assert [(s.source.name, s.claim.text) for s in record.statements if s.stance is Stance.RELAYS] == [
        ("BBC", "The dam was whole")
    ]


def test_the_report_is_that_of_whoever_was_last_said_to_report() -> None:
    text = "Reuters reported that the mine was safe. Kofi Mensah agreed. The report said the dam was cracked."

    assert statements(text) == [Said("Reuters", "asserts", MINE), Said("Reuters", "asserts", DAM)]


def test_a_report_that_nobody_was_said_to_make_is_not_read() -> None:
    record = record_of("Kofi Mensah said the mine was safe. The report said the dam was cracked.")

    assert [s.claim.text for s in record.statements] == [MINE]
    assert [words for words, _ in unread(record)] == ["said the dam was cracked"]


@pytest.mark.parametrize("text", ["She said the mine was safe.", "She denied the report."])
def test_a_pronoun_that_means_nobody_makes_no_statement(text: str) -> None:
    record = record_of(text)

    assert record.statements == ()
    assert "not clear who" in unread(record)[0][1]


def test_a_statement_is_dated_from_the_day_of_publication() -> None:
    statement = statement_of(record_of("Kofi Mensah said on Monday the mine was safe."), "said")

    assert (statement.said, statement.said_text) == ("2025-03-10", "Monday")


def test_an_interview_was_given_by_the_day_of_its_publication() -> None:
    text = "In an interview with Reuters published on Monday, Kofi Mensah said the mine was safe."

    assert statement_of(record_of(text), "said").said == "../2025-03-10"


def test_a_date_that_cannot_be_counted_keeps_its_words() -> None:
    text = "Kofi Mensah said on Monday the mine was safe."
    statement = statement_of(record_of(text, published=None), "said")

    assert (statement.said, statement.said_text) == (None, "Monday")


def test_speech_and_manner_are_the_attributions() -> None:
    record = record_of('"The mine is safe," Kofi Mensah insisted.')

    assert [(s.speech, s.manner) for s in record.statements] == [(Speech.DIRECT, "insisted")]


def test_a_claim_that_a_source_repeats_in_other_words_stays_two_statements() -> None:
    record = record_of("Kofi Mensah said the mine was safe. Mensah said the mine was safe.")

    assert len(record.statements) == 2
    assert len(record.claims) == 1
