"""Who speaks: the subject, the agent, the one a clause hangs on, whoever stands beside the cue."""

from __future__ import annotations

import pytest
from readings import attributions, unread_reasons

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        # A subject, with all that belongs to it.
        ("Nurses said the ward was full.", "Nurses"),
        ("The head of the nurses' union said the ward was full.", "The head of the nurses' union"),
        ("Officials familiar with the audit said the ward was full.", "Officials familiar with the audit"),
        # Behind the cue.
        ('"The ward is full," said Ingrid Dahl.', "Ingrid Dahl"),
        ('"The ward is full," said the head nurse.', "the head nurse"),
        ('"The ward is full," said Ingrid Dahl, a nurse.', "Ingrid Dahl, a nurse"),
        # An agent.
        ("The shortage was confirmed by the hospital.", "the hospital"),
        # In apposition, between commas.
        ("Ingrid Dahl, a nurse, said the ward was full.", "Ingrid Dahl, a nurse"),
        (
            "Dr. Ingrid Dahl, head of the clinic (KSO), said the ward was full.",
            "Dr. Ingrid Dahl, head of the clinic (KSO)",
        ),
        # In a relative clause.
        ("Ingrid Dahl, who said the ward was full, resigned.", "Ingrid Dahl"),
        ("The nurse who said that the ward was full resigned.", "The nurse"),
        # Inherited by a coordinated verb and by a participle.
        ("Ingrid Dahl visited the clinic and said the ward was full.", "Ingrid Dahl"),
        ("Ingrid Dahl resigned, saying that the ward was full.", "Ingrid Dahl"),
        ("Ingrid Dahl went on to say that the ward was full.", "Ingrid Dahl"),
        # In a headline.
        ("Mine collapse kills six, mayor says", "mayor"),
        ("Ward has been full since June, says nurse Ingrid Dahl", "nurse Ingrid Dahl"),
    ],
)
def test_the_source_is_whoever_speaks(sentence: str, source: str) -> None:
    assert [each.source for each in attributions(sentence)] == [source]


@pytest.mark.parametrize(
    "sentence",
    [
        "The shortage was confirmed.",
        "It was reported that the ward was full.",
    ],
)
def test_a_passive_without_an_agent_has_no_source(sentence: str) -> None:
    assert [each.source for each in attributions(sentence)] == [None]


@pytest.mark.parametrize(
    "sentence",
    [
        "I said the ward was full.",
        "You say the ward is full.",
        "This suggests that the ward was full.",
        "The heat suggested that summer had come.",
        "Saying that the ward was full was brave.",
    ],
)
def test_where_nobody_is_named_nothing_is_attributed(sentence: str) -> None:
    assert attributions(sentence) == []
    assert unread_reasons(sentence) != []


def test_what_can_speak_may_suggest() -> None:
    sentences = ["The ministry suggested that the ward was full.", "Ingrid Dahl found that the ward was full."]

    assert [attributions(each)[0].source for each in sentences] == ["The ministry", "Ingrid Dahl"]


def test_each_cue_of_a_sentence_has_its_own_source() -> None:
    text = "The clinic said the ward was full, but the ministry denied that nurses had left."

    assert [each.source for each in attributions(text)] == ["The clinic", "the ministry"]


def test_nobody_quoted_at_length_is_taken_for_the_source() -> None:
    text = '"The nurses of this ward have had enough," it was said.'

    assert [each.source for each in attributions(text) if each.source is not None] == []
