"""How claims are judged on the pairs made by hand: floors of what is measured, half of each set never looked at."""

from __future__ import annotations

import pytest
from claim_pairs import judged, kept, pairs

pytestmark = [pytest.mark.model, pytest.mark.slow]

MERGED = [
    ("first", "looked", 1.0, 0.85),
    ("first", "measured", 0.98, 0.48),
    ("second", "looked", 1.0, 0.75),
    ("second", "measured", 0.98, 0.42),
    ("third", "measured", 0.94, 0.4),
]


@pytest.mark.parametrize(("which", "half", "precision", "recall"), MERGED)
def test_what_is_merged_by_itself_is_one_claim(which: str, half: str, precision: float, recall: float) -> None:
    same, _ = judged(pairs(which, half))

    assert same.precision >= precision
    assert same.recall >= recall


EXCLUDING = [
    ("first", "looked", 1.0, 0.6),
    ("first", "measured", 0.94, 0.38),
    ("second", "looked", 1.0, 0.2),
    ("second", "measured", 0.88, 0.2),
    ("third", "measured", 1.0, 0.29),
]


@pytest.mark.parametrize(("which", "half", "precision", "recall"), EXCLUDING)
def test_what_is_held_to_exclude_each_other_does(which: str, half: str, precision: float, recall: float) -> None:
    _, excluding = judged(pairs(which, half))

    assert excluding.precision >= precision
    assert excluding.recall >= recall


KEPT = [
    ("first", "looked", 1.0),
    ("first", "measured", 0.97),
    ("second", "looked", 0.96),
    ("second", "measured", 0.94),
    ("third", "measured", 1.0),
]


@pytest.mark.parametrize(("which", "half", "share"), KEPT)
def test_blocks_keep_the_pairs_of_one_claim_together(which: str, half: str, share: float) -> None:
    assert kept(pairs(which, half)) >= share
