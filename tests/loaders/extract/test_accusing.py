"""What somebody is accused of is a sentence: that the accused did it."""

from __future__ import annotations

import pytest
from readings import attributions, record_of

pytestmark = pytest.mark.model


def claims_of(text: str) -> list[str]:
    return [each.text for each in record_of(text).claims]


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("Ruth Oden accused the army of shelling a hospital.", "The army shelled a hospital"),
        ("Ruth Oden accused the officers of not reporting it.", "The officers did not report it"),
        ("Ruth Oden accused the bank of being careless.", "The bank is careless"),
        ("Ruth Oden accused the bank of having hidden the loan.", "The bank had hidden the loan"),
        ("Ruth Oden accused the army of lying about it.", "The army has been lying about it"),
        (
            "Ruth Oden accused government troops of deliberately burning crops and blocking aid.",
            "Government troops have deliberately been burning crops and blocking aid",
        ),
        ("Jan Smit is accused by prosecutors of having taken bribes.", "Jan Smit had taken bribes"),
        ("Jan Smit is accused of stealing 12 lamps.", "Jan Smit stole 12 lamps"),
    ],
)
def test_the_claim_is_that_the_accused_did_it(sentence: str, claim: str) -> None:
    assert claims_of(sentence) == [claim]


def test_a_charge_that_is_denied_is_the_same_claim() -> None:
    sentence = "Ruth Oden has accused the rebels of storing rockets in homes, a charge the group denies."

    assert claims_of(sentence) == ["The rebels stored rockets in homes"]
    assert [each.stance for each in attributions(sentence)] == ["asserts", "denies"]
