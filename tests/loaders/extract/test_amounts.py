"""Quantities in sentences: their bounds, what they count, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readings import parse_of

from graph.spans import Span
from loaders.dates import find_dates
from loaders.extract.amounts import amounts_of
from loaders.extract.language import parse
from loaders.extract.numbers import exact

pytestmark = pytest.mark.model


def _amounts(sentence: str) -> list[tuple[str, str, str | None, str]]:
    """Bound, number (or range), unit and words of each."""
    dates = [date.span for date in find_dates(sentence, published=None)]
    return [
        (
            each.bound.value,
            exact(each.number) if each.high is None else f"{exact(each.number)} to {exact(each.high)}",
            each.unit,
            sentence[each.span.start : each.span.end],
        )
        for each in amounts_of(parse_of(sentence), dates)
    ]


@pytest.mark.parametrize(
    ("words", "bound", "number", "unit"),
    [
        ("8,000 troops", "exactly", "8000", "troop"),
        ("exactly 12 buses", "exactly", "12", "bus"),
        ("around 8,000 tired Finnish hikers", "about", "8000", "hiker"),
        ("nearly 40 goats", "about", "40", "goat"),
        ("an estimated 40 goats", "about", "40", "goat"),
        ("at least a dozen goats", "at_least", "12", "goat"),
        ("no fewer than fifteen goats", "at_least", "15", "goat"),
        ("100-plus goats", "at_least", "100", "goat"),
        ("60-odd goats", "about", "60", "goat"),
        ("more than 3,000 goats", "more_than", "3000", "goat"),
        ("over two hundred and five goats", "more_than", "205", "goat"),
        ("up to 20 goats", "at_most", "20", "goat"),
        ("as many as 20 goats", "at_most", "20", "goat"),
        ("fewer than 20 goats", "less_than", "20", "goat"),
        ("hundreds of goats", "at_least", "100", "goat"),
        ("more than hundreds of goats", "at_least", "100", "goat"),
        ("between 5 and 7 percent", "between", "5 to 7", "percent"),
        ("5 to 7 per cent", "between", "5 to 7", "percent"),
        ("5%-7%", "between", "5 to 7", "percent"),
        ("5–7 goats", "between", "5 to 7", "goat"),
        ("two or three goats", "between", "2 to 3", "goat"),
        ("some 2 to 3 million goats", "between", "2000000 to 3000000", "goat"),
        ("two to three thousand goats", "between", "2000 to 3000", "goat"),
        ("500 to 2,000 goats", "between", "500 to 2000", "goat"),
        ("$2 billion to $3 billion", "between", "2000000000 to 3000000000", "dollar"),
        ("$2.5 billion", "exactly", "2500000000", "dollar"),
        ("US$5m", "exactly", "5000000", "dollar"),
        ("€30k", "exactly", "30000", "euro"),
        ("about £2million", "about", "2000000", "pound"),
        ("38 million euros", "exactly", "38000000", "euro"),
        ("two-thirds of the meadow", "exactly", "2/3", "meadow"),
        ("half of the meadow", "exactly", "0.5", "meadow"),
        ("a 20km path", "exactly", "20", "kilometre"),
        ("a 30-day truce", "exactly", "30", "day"),
        ("12 kilometers of road", "exactly", "12", "kilometre"),
        ("two percentage points", "exactly", "2", "percentage point"),
        ("one goat", "exactly", "1", "goat"),
        ("12 or more of them", "at_least", "12", None),
        ("an 8,000-strong herd", "exactly", "8000", None),
    ],
)
def test_a_quantity_has_its_bound_its_number_and_its_unit(
    words: str, bound: str, number: str, unit: str | None
) -> None:
    ((found_bound, found_number, found_unit, found_words),) = _amounts(f"The farmers lost {words} there.")
    assert (found_bound, found_number, found_unit) == (bound, number, unit)
    assert found_words in words


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        # Two things, no range: a change, a share and what it comes to, a list.
        ("The price fell from 5% to 3 percent.", ["5", "3"]),
        ("Sales rose 12% to €148 million.", ["12", "148000000"]),
        ("They sold 7 and 5 goats.", ["7", "5"]),
        ("They kept seven or five goats.", ["7", "5"]),
        ("More than 3,000 were sold and at least a dozen lost.", ["3000", "12"]),
        ("It grew to 41 from 38 over 3 days.", ["41", "38", "3"]),
    ],
)
def test_two_numbers_are_two_where_they_are_no_range(sentence: str, numbers: list[str]) -> None:
    assert [number for _, number, _, _ in _amounts(sentence)] == numbers


def test_what_is_counted_may_stand_behind_the_next_number() -> None:
    (first, second) = _amounts("The tests found it in 44 of 51 wells.")
    assert first == ("exactly", "44", "well", "44")
    assert second == ("exactly", "51", "well", "51 wells")


def test_over_some_days_is_no_more_than() -> None:
    assert _amounts("It fell over 3 days.")[0][0] == "exactly"


@pytest.mark.parametrize(
    "sentence",
    [
        "They met in 2024, on 5 March and on 2025-02-06.",
        "The 2020 elections were lost.",
        "The 9th Brigade left with the third of the trucks.",
        "Article 5 and reactor 3 were meant, and the Boeing 737.",
        "An F-16, the G7 and COVID-19 were named, as was 50/50.",
        "Ana Sousa, 34, wept.",
        "The 34-year-old wept, aged 34, at the age of 34.",
        "It began at 3:30 p.m. and ended at 5 a.m., or at four in the morning.",
        "They lost 3-1 and won 2–0.",
        "One of them slept; no one spoke, and one day that one will.",
        "Up to hundreds of people came.",
        "It was version 3.5.1 of 007.",
    ],
)
def test_a_date_a_name_an_age_a_time_or_a_score_is_no_quantity(sentence: str) -> None:
    assert _amounts(sentence) == []


@given(st.text(st.sampled_from("0123456789 ,.-–%$€\u00a0\nkm aA2one two half of to🐝\u0301"), max_size=60))
def test_any_text_has_quantities_in_order_and_apart_or_none(text: str) -> None:
    (parsed,) = parse(text, [Span(0, len(text))])
    found = amounts_of(parsed, [])
    ends = [0, *(each.span.end for each in found)]
    assert all(end <= each.span.start < each.core.end <= each.span.end for end, each in zip(ends, found, strict=False))
    assert ends[-1] <= len(text)
    assert all(each.high is None or each.number < each.high for each in found)
