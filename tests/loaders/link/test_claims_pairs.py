"""How claims are judged on the pairs made by hand: floors of what is measured, half of it never looked at."""

from __future__ import annotations

import pytest
from claim_pairs import judged, kept, pairs

pytestmark = [pytest.mark.model, pytest.mark.slow]


@pytest.mark.parametrize(("half", "precision", "recall"), [("looked", 1.0, 0.8), ("measured", 0.98, 0.45)])
def test_what_is_merged_by_itself_is_one_claim(half: str, precision: float, recall: float) -> None:
    same, _ = judged(pairs(half))

    assert same.precision >= precision
    assert same.recall >= recall


@pytest.mark.parametrize(("half", "precision", "recall"), [("looked", 1.0, 0.6), ("measured", 0.94, 0.38)])
def test_what_is_held_to_exclude_each_other_does(half: str, precision: float, recall: float) -> None:
    _, excluding = judged(pairs(half))

    assert excluding.precision >= precision
    assert excluding.recall >= recall


def test_blocks_keep_the_pairs_of_one_claim_together() -> None:
    assert kept(pairs("looked")) == 1.0
    assert kept(pairs("measured")) >= 0.97
