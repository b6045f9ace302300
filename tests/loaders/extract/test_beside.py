"""Who speaks, by the order of the words, behind asides in commas and brackets."""

from __future__ import annotations

import pytest
from readings import attributions

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        (
            "Two letters have been placed in storage, Ana Sousa, the harbour's clerk, wrote in a memo.",
            "Ana Sousa, the harbour's clerk",
        ),
        ("Senator Rui Costa (a pilot so young he has been taken for a cadet) says he was unfit.", "Senator Rui Costa"),
        (
            "One attendee, who like others spoke on condition of anonymity, said the talks would take months.",
            "One attendee",
        ),
        (
            "A person close to the port, speaking on condition of anonymity because it is new, said the pier was shut.",
            "A person close to the port",
        ),
        ("Speaking to The Lamplighter, union president Lottie Marsh said nine rooms were shut.", "Lottie Marsh"),
        ("The minister replied by saying that the port would not pay.", "The minister"),
        ("The clerk said all of the crew had survived, adding that six were ill.", "The clerk"),
    ],
)
def test_an_aside_does_not_hide_who_speaks(sentence: str, source: str) -> None:
    found = [each.source for each in attributions(sentence) if each.stance == "asserts"]

    assert found
    assert all(each is not None and source in each for each in found)
