"""Sources in an aside: "per X", "as X said", "according to X" in the midst of a clause."""

from __future__ import annotations

import pytest
from readings import Said, attributions

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "The weir had been shut for nine days, per records seen by the Faro Courier.",
            Said("records seen by the Faro Courier", "asserts", "The weir had been shut for nine days"),
        ),
        (
            "The coastguard, per the Lisbon daily O Farol, has put two boats on alert.",
            Said("the Lisbon daily O Farol", "asserts", "The coastguard … has put two boats on alert"),
        ),
        ("The channel, according to pilots, had silted up.", Said("pilots", "asserts", "The channel … had silted up")),
        ("As Ana Sousa points out, the water fell.", Said("Ana Sousa", "asserts", "the water fell")),
        (
            "The rule, as the minister later explained, was void.",
            Said("the minister", "asserts", "The rule … was void"),
        ),
        (
            "The dam was closed, as the ministry confirmed on Monday.",
            Said("the ministry", "confirms", "The dam was closed"),
        ),
        (
            "The figure may be wrong, as some officials have warned.",
            Said("some officials", "asserts", "The figure may be wrong"),
        ),
    ],
)
def test_the_rest_of_the_sentence_is_what_the_one_in_the_aside_says(sentence: str, said: Said) -> None:
    assert attributions(sentence) == [said]


@pytest.mark.parametrize(
    "sentence",
    [
        "Prices rose 3 per cent per year, per capita.",
        "As the sun rose, the ships left.",
        "As the minister might explain, the rule was void.",
        "The boat leaves twice per day.",
    ],
)
def test_a_rate_a_circumstance_and_what_is_not_said_yet_are_no_asides(sentence: str) -> None:
    assert attributions(sentence) == []
