"""Verbs that hold one thing to be another, and reports that are called false or true."""

from __future__ import annotations

import pytest
from readings import Said, attributions, record_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "said", "claim"),
    [
        (
            "The mayor branded the strike illegal.",
            Said("The mayor", "asserts", "the strike illegal"),
            "The strike is illegal",
        ),
        (
            "Ana Sousa described the two ferries as floating coffins.",
            Said("Ana Sousa", "asserts", "the two ferries as floating coffins"),
            "The two ferries are floating coffins",
        ),
        (
            "She referred to the vote as a farce.",
            Said("She", "asserts", "the vote as a farce"),
            None,
        ),
        (
            "A leaked memo puts the number of patients at between 300 and 350.",
            Said("A leaked memo", "asserts", "the number of patients at between 300 and 350"),
            "The number of patients is between 300 and 350",
        ),
        (
            "The union blamed the management for the delay.",
            Said("The union", "asserts", "the management for the delay"),
            "The management is to blame for the delay",
        ),
        (
            "The governor blamed the fire on a fallen power line.",
            Said("The governor", "asserts", "the fire on a fallen power line"),
            "The fire is due to a fallen power line",
        ),
        (
            "The plan, which Rui Costa called a disgrace, failed.",
            Said("Rui Costa", "asserts", "The plan … a disgrace"),
            "The plan is a disgrace",
        ),
        ("They labelled him a traitor.", Said("They", "asserts", "him a traitor"), None),
        # In the passive, with who does it or without.
        (
            "The management was blamed by the union for the delay.",
            Said("the union", "asserts", "The management … the delay"),
            "The management is to blame for the delay",
        ),
        (
            "The management was blamed for the delay.",
            Said(None, "asserts", "The management … the delay"),
            "The management is to blame for the delay",
        ),
        (
            "The fire has been blamed on a fallen power line.",
            Said(None, "asserts", "The fire … a fallen power line"),
            "The fire is due to a fallen power line",
        ),
    ],
)
def test_who_holds_one_thing_to_be_another_asserts_it(sentence: str, said: Said, claim: str | None) -> None:
    assert attributions(sentence) == [said]
    assert claim is None or [each.text for each in record_of(sentence).claims] == [claim]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("The minister called the report false.", "denies"),
        ("The harbour board described the claims as baseless.", "denies"),
        ("Rui Costa called the story a lie.", "denies"),
        ("The harbour board called the report accurate.", "confirms"),
        ("The harbour board called the report disappointing.", "asserts"),
    ],
)
def test_who_calls_a_report_false_or_true_answers_it(sentence: str, stance: str) -> None:
    assert [each.stance for each in attributions(sentence)] == [stance]


@pytest.mark.parametrize(
    "sentence",
    [
        "The group called for calm and called an election.",
        "The management was not blamed for the delay.",
        "The management should be blamed for the delay.",
        "The strike was called illegal.",
        "He put the book on the table at noon.",
        "The device is called a sluice.",
        "The board did not call the vote a farce.",
    ],
)
def test_without_a_complement_nothing_is_held_to_be_so(sentence: str) -> None:
    assert attributions(sentence) == []
