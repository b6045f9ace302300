"""Dates as a person says them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.web.views.dates import day_in_words, in_words, said_in_words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2025-01-30", "30 January 2025"),
        ("2025-02-06T09:30:00Z", "6 February 2025"),
        ("2025-01", "January 2025"),
        ("2025", "2025"),
        ("199X", "the 1990s"),
        ("2024-35", "the third quarter of 2024"),
        ("2024-21", "spring 2024"),
        ("../2025-02-05", "by 5 February 2025"),
        ("/2025-02", "by February 2025"),
        ("2025-02-05/..", "from 5 February 2025 on"),
        ("2025-02-02/2025-02-06", "between 2 and 6 February 2025"),
        ("2025-01-27/2025-02-02", "between 27 January and 2 February 2025"),
        ("2024-12-30/2025-01-02", "between 30 December 2024 and 2 January 2025"),
        ("2024-01/2024-06", "between January 2024 and June 2024"),
        ("[2025-01-05,2025-05-01]", "5 January 2025 or 1 May 2025"),
        ("{2025-01-05, 2025-01-06, 2025-01-07}", "5 January 2025, 6 January 2025 and 7 January 2025"),
        ("2025-01-30~", "about 30 January 2025"),
        ("2025?", "perhaps 2025"),
        ("2025-01%", "perhaps about January 2025"),
        # What has no words of its own is given as it is written.
        ("2025-00", "2025-00"),
        ("2025-13-01", "2025-13-01"),
        ("15XX", "15XX"),
        ("../..", "../.."),
        ("Y-17E7", "Y-17E7"),
    ],
)
def test_a_date_is_said_as_far_as_it_is_known(edtf: str, words: str) -> None:
    assert in_words(edtf) == words


def test_an_undated_statement_is_said_to_be_so_with_its_last_day() -> None:
    assert said_in_words("../2025-02-05", "2025-02-05") == "by 5 February 2025"
    assert said_in_words(None, "2025-02-05") == "undated, by 5 February 2025"
    assert said_in_words(None, None) == "undated"
    assert day_in_words("2025-02-05") == "5 February 2025"
    assert day_in_words(None) is None


@given(st.text("0123456789X-/.[],~?% ", max_size=30))
def test_whatever_stands_for_a_date_has_words(edtf: str) -> None:
    assert isinstance(in_words(edtf), str)
