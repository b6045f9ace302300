"""Numbers in words and figures, as news writes them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.extract.numbers import LISTS, exact, number_of

WORDS = list(LISTS["numbers"])
ONES, TENS = WORDS[:20], ["", "", *WORDS[20:]]
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred"))


def in_words(number: int) -> str:
    """A number as a newspaper spells it."""
    if number < 20:
        return ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return f"{TENS[tens]}-{ONES[ones]}" if ones else TENS[tens]
    size, name = next((size, name) for size, name in SCALES if number >= size)
    count, rest = divmod(number, size)
    joint = " and " if size == 100 else " "
    return f"{in_words(count)} {name}{joint + in_words(rest) if rest else ''}"


@given(st.integers(0, 10**15 - 1))
def test_a_number_in_words_is_the_number(number: int) -> None:
    assert number_of(in_words(number)) == number


@given(st.integers(0, 10**15))
def test_a_number_in_figures_is_the_number_with_commas_or_without(number: int) -> None:
    assert number_of(str(number)) == number_of(f"{number:,}") == number


@given(st.decimals(0, 10**9, places=2, allow_nan=False), st.sampled_from(SCALES))
def test_a_decimal_with_its_scale_is_exact(number: object, scale: tuple[int, str]) -> None:
    assert number_of(f"{number} {scale[1]}") == Fraction(str(number)) * scale[0]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("a dozen", "12"),
        ("two dozen", "24"),
        ("half a dozen", "6"),
        ("half a million", "500000"),
        ("half", "0.5"),
        ("one half", "0.5"),
        ("two and a half million", "2500000"),
        ("2.5 billion", "2500000000"),
        ("5m", "5000000"),
        ("30k", "30000"),
        ("a quarter", "0.25"),
        ("three-quarters", "0.75"),
        ("two-thirds", "2/3"),
        ("hundreds", "100"),
        ("tens of thousands", "10000"),
        ("several hundred", "100"),
        ("A Hundred", "100"),
    ],
)
def test_words_of_news_for_numbers(words: str, number: str) -> None:
    found = number_of(words)
    assert found is not None
    assert exact(found) == number


@pytest.mark.parametrize("words", ["", "nineteen forty", "five six", "twenty eleven", "9" * 31, "1/0"])
def test_what_is_no_number_of_things_is_none(words: str) -> None:
    assert number_of(words) is None


@given(st.fractions(0, 10**9, max_denominator=10**4))
def test_what_is_written_exactly_reads_as_it_was(number: Fraction) -> None:
    assert Fraction(exact(number)) == number
    assert not exact(number).endswith((".", ".0"))


def test_every_list_of_words_is_known() -> None:
    assert set(LISTS) == {
        "numbers", "scales", "short_scales", "plurals", "parts", "before", "behind", "currencies", "units", "joined",
        "labels",
    }  # fmt: skip
