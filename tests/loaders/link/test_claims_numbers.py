"""Numbers of claims: their value, bound and measure, whatever way they are written."""

from __future__ import annotations

from decimal import Decimal

import pytest

from loaders.link.claims_numbers import clocks_of, numbers_of, parts_of_day

WRITTEN = [
    ("8,000 troops", "8000", "exactly", None),
    ("eight thousand troops", "8000", "exactly", None),
    ("fifteen hundred soldiers", "1500", "exactly", None),
    ("half a million people", "500000", "exactly", None),
    ("two and a half years", "30", "exactly", "month"),
    ("$2.4 billion", "2400000000", "exactly", "dollar"),
    ("2.4 billion U.S. dollars", "2400000000", "exactly", "dollar"),
    ("a 29-million-pound penalty", "29000000", "exactly", "pound"),
    ("three quarters of the reef", "75", "exactly", "percent"),
    ("half of the seats", "50", "exactly", "percent"),
    ("up to ten trucks", "10", "at_most", None),
    ("no fewer than ten trucks", "10", "at_least", None),
    ("ten or more trucks", "10", "at_least", None),
    ("nearly 500 litres", "500", "less_than", None),
    ("some 500 litres", "500", "about", None),
    ("over seven days", "7", "exactly", "day"),
    ("within a week", "7", "exactly", "day"),
    ("80 miles an hour", "128.74752", "exactly", "km/h"),
    ("between 5 and", "5", "between", None),
    ("an hour and a half", "90", "exactly", "minute"),
    ("more than half a year", "6", "more_than", "month"),
    ("two in five flights", "40", "exactly", "percent"),
    ("50 basis points", "0.50", "exactly", "point"),
    ("Rs 500 crore", "5000000000", "exactly", "rupee"),
    ("prolonged it for another fortnight", "14", "exactly", "day"),
    ("2.25 per cent", "2.25", "exactly", "percent"),
]


@pytest.mark.parametrize(("text", "value", "bound", "unit"), WRITTEN)
def test_a_number_is_read_with_its_bound_and_measure(text: str, value: str, bound: str, unit: str | None) -> None:
    (number,) = numbers_of(text, [])

    assert (number.value, number.bound, number.unit) == (Decimal(value), bound, unit)
    assert text[number.span.start : number.span.end] == number.words


@pytest.mark.parametrize(
    "text", ["a Su-25 of M23", "at 11:36 a.m.", "it ended 3-1", "at 2.25 p.m.", "a third straight night"]
)
def test_part_of_a_name_a_time_or_a_score_is_no_number(text: str) -> None:
    assert numbers_of(text, []) == ()


def test_times_and_scores_only_equal_themselves() -> None:
    assert clocks_of("won 3–1 in 2 hours 16 minutes") == ("2:16", "3-1")
    assert clocks_of("in 2:16") == ("2:16",)


def test_the_part_of_a_day_is_told_where_only_one_is_named() -> None:
    assert parts_of_day("before dawn") == ("morning",)
    assert parts_of_day("from dawn to midnight") == ()
