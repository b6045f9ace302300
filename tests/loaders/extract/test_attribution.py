"""Cues within contents, and reports that are answered by their clause or by their name."""

from __future__ import annotations

import pytest
from readings import Said, attributions, extraction_of, unread_reasons

from loaders.extract.base import Target

pytestmark = pytest.mark.model


def _target(sentence: str) -> tuple[str, str | None, str, bool]:
    (found,) = [each.target for each in extraction_of(sentence).attributions if each.target is not None]
    return _in_words(sentence, found)


def _in_words(sentence: str, target: Target) -> tuple[str, str | None, str, bool]:
    holder = sentence[slice(*target.holder)] if target.holder is not None else None
    return sentence[slice(*target.span)], holder, target.noun, target.plural


def test_a_cue_inside_anothers_content_is_content() -> None:
    text = "Ana Sousa said Rui Costa had denied that the tide turned."

    assert attributions(text) == [Said("Ana Sousa", "asserts", "Rui Costa had denied that the tide turned")]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("The navy added that it could not verify the figure.", "leaves_open"),
        ("Ana Sousa said she could not confirm that the tide turned.", "leaves_open"),
        ("Ana Sousa said she denied that the tide turned.", "denies"),
    ],
)
def test_a_source_that_says_of_itself_that_it_denies_or_leaves_open_does_so(sentence: str, stance: str) -> None:
    assert [each.stance for each in attributions(sentence)] == [stance]


def test_what_a_source_says_of_others_stays_its_assertion() -> None:
    text = "Ana Sousa said the navy could not confirm that the tide turned."

    assert [(each.source, each.stance) for each in attributions(text)] == [("Ana Sousa", "asserts")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The confirmed dead were buried.",
        "The reported storm passed.",
        "Reports said to be false spread.",
        'She wore a coat that said "harbour master of Faro" on its back.',
    ],
)
def test_a_participle_that_describes_is_no_cue(sentence: str) -> None:
    assert [each.source for each in attributions(sentence) if each.source in {"dead", "storm"}] == []


@pytest.mark.parametrize(
    "sentence",
    ["Ana Sousa said.", "Ana Sousa warned the pilots.", "The tide was said.", "Ana Sousa refused to comment."],
)
def test_a_cue_without_the_words_of_a_claim_is_listed(sentence: str) -> None:
    assert attributions(sentence) == []
    assert unread_reasons(sentence) != []


@pytest.mark.parametrize(
    ("object_", "target"),
    [
        ("the Le Monde report", ("the Le Monde report", "Le Monde", "report", False)),
        ("the newspaper's report", ("the newspaper's report", "newspaper", "report", False)),
        ("Ana Sousa's claims", ("Ana Sousa's claims", "Ana Sousa", "claim", True)),
        ("a report by the navy", ("a report by the navy", "the navy", "report", False)),
        ("a report from Ana Sousa", ("a report from Ana Sousa", "Ana Sousa", "report", False)),
        ("the report", ("the report", None, "report", False)),
        ("these allegations", ("these allegations", None, "allegation", True)),
        ("this", ("this", None, "claim", False)),
        ("it", ("it", None, "claim", False)),
    ],
)
def test_a_report_that_is_answered_by_name_is_a_target_with_its_holder(
    object_: str, target: tuple[str, str | None, str, bool]
) -> None:
    assert _target(f"The ministry denied {object_}.") == target


def test_a_report_that_is_told_is_answered_by_its_clause() -> None:
    text = "The ministry denied Ana Sousa's claim that the tide turned."
    denial = next(each for each in extraction_of(text).attributions if each.stance == "denies")

    assert denial.target is None
    assert denial.content is not None
    assert denial.content.words(text) == "the tide turned"


@pytest.mark.parametrize("object_", ["the sale", "a decrease in traffic"])
def test_what_is_no_report_is_itself_the_content(object_: str) -> None:
    text = f"The ministry confirmed {object_}."
    (found,) = extraction_of(text).attributions

    assert found.target is None
    assert found.content is not None
    assert found.content.words(text) == object_


def test_a_report_that_is_asserted_is_no_target() -> None:
    text = "The ministry acknowledged the report."

    assert [each.target for each in extraction_of(text).attributions] == [None]


def test_a_second_cue_behind_a_claim_is_its_sources_not_its_subjects() -> None:
    text = "The mayor denied that the mill had burned and told reporters that the bakers were safe."

    assert attributions(text) == [
        Said("The mayor", "denies", "the mill had burned"),
        Said("The mayor", "asserts", "the bakers were safe"),
    ]


def test_the_reason_says_who_cannot_speak() -> None:
    assert "'heat'" in unread_reasons("The heat suggested that summer had come.")[0]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Reuters has learned that the mine had closed.", Said("Reuters", "asserts", "the mine had closed")),
        (
            "The newspaper learned on Monday that the mine had closed.",
            Said("The newspaper", "asserts", "the mine had closed"),
        ),
        (
            "The mine had closed, the Lake Courier has learned.",
            Said("the Lake Courier", "asserts", "The mine had closed"),
        ),
    ],
)
def test_what_an_outlet_has_learned_it_reports(sentence: str, said: Said) -> None:
    assert attributions(sentence) == [said]


@pytest.mark.parametrize("who", ["The ministry", "Ana Sousa", "Residents"])
def test_what_anybody_else_has_learned_they_may_have_kept_to_themselves(who: str) -> None:
    assert attributions(f"{who} learned that the mine had closed.") == []


@pytest.mark.parametrize(
    ("judged", "clause"),
    [
        ("as “pure speculation”", "the dam leaked"),
        ("as a lie", "the dam leaked"),
        ("as a whole", "the dam leaked as a whole"),
    ],
)
def test_what_a_rejected_report_is_called_is_no_part_of_what_it_says(judged: str, clause: str) -> None:
    said = attributions(f"Ana Sousa dismissed reports that the dam leaked {judged}.")

    assert said == [Said("Ana Sousa", "denies", clause), Said("reports", "asserts", clause)]


def test_a_report_that_is_only_called_something_is_what_is_answered() -> None:
    sentence = "Ana Sousa dismissed the newspaper's account as “a fairy tale with footnotes”."

    assert _target(sentence)[1:3] == ("newspaper", "account")
