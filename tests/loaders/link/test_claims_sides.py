"""Two sides that differ in nothing but what they are about can be judged: their order is told by that as well."""

from __future__ import annotations

import pytest

from loaders.link.claims import About, ClaimSide, judge_claims

pytestmark = pytest.mark.model


def test_one_sentence_of_one_day_about_different_things_is_judged_alike_from_both_sides() -> None:
    words = "Engineers mined the dam above the town"
    one = ClaimSide(words, "2025-02-06", (About("the dam", "place"),))
    other = ClaimSide(words, "2025-02-06", (About("the town", "place"),))

    assert judge_claims(one, other) == judge_claims(other, one)
