"""The first and last day that a vague date can mean."""

from __future__ import annotations

import pytest

from graph.dates import Bounds, bounds_of
from graph.errors import InvalidDate


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2025-01-30", "2025-01-30", "2025-01-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024", "2024-01-01", "2024-12-31"),
        ("../2025-02-05", None, "2025-02-05"),
        ("2025-01-01/..", "2025-01-01", None),
        ("2024-35", "2024-07-01", "2024-09-30"),
        # In either hemisphere: a southern summer runs over the turn of the year.
        ("2024-21", "2024-03-01", "2024-11-30"),
        ("2024-22", "2023-12-01", "2025-02-28"),
        ("2023-24", "2022-12-01", "2024-02-29"),
        ("[2024-22,2025-22]", "2023-12-01", "2026-02-28"),
        ("[2024-02-20,2025-02-20]", "2024-02-20", "2025-02-20"),
        ("2024-11~", "2024-11-01", "2024-11-30"),
    ],
)
def test_a_vague_date_spans_the_days_it_can_mean(edtf: str, first: str | None, last: str | None) -> None:
    assert bounds_of(edtf) == Bounds(first, last)


@pytest.mark.parametrize("words", ["on Tuesday", "", "2025-02-30", "2025-13", "../199X"])
def test_what_is_no_date_is_refused(words: str) -> None:
    with pytest.raises(InvalidDate, match="EDTF"):
        bounds_of(words)
