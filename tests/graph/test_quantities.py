"""Quantities: what makes one, and that a claim holds only those whose words it has."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import ModelError, SpanMismatch
from graph.ids import IdKind, content_id
from graph.model import Claim
from graph.quantities import Bound, Quantity
from graph.spans import Span

REVISION = content_id(IdKind.REVISION, "any")
TEXT = "At least 3,000 of up to 12 battalions left"
LEFT = Quantity("3000", Bound.AT_LEAST, None, "At least 3,000", Span(0, 14))
OF = Quantity("12", Bound.AT_MOST, "battalion", "up to 12 battalions", Span(18, 37))
SOME = Quantity("5", Bound.BETWEEN, "percent", "5 to 7 percent", Span(0, 14), high="7.5")

units = st.none() | st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=9)
numbers = st.decimals(0, 10**12, allow_nan=False, places=3).map(lambda number: f"{number:f}".rstrip("0").rstrip("."))


def test_a_claim_has_its_quantities_in_the_order_of_its_sentence() -> None:
    assert Claim(REVISION, TEXT, (), (OF, LEFT)).quantities == (LEFT, OF)


def test_quantities_do_not_change_which_claim_it_is() -> None:
    assert Claim(REVISION, TEXT, (), (OF, LEFT)).id == Claim(REVISION, TEXT).id


@pytest.mark.parametrize("span", [Span(1, 15), Span(40, 54), Span(14, 14)])
def test_words_that_do_not_stand_in_the_claim_are_refused(span: Span) -> None:
    with pytest.raises(SpanMismatch, match="At least 3,000"):
        Claim(REVISION, TEXT, (), (replace(LEFT, span=span),))


def test_quantities_that_overlap_are_refused() -> None:
    with pytest.raises(ModelError, match="overlap"):
        Claim(REVISION, TEXT, (), (LEFT, replace(LEFT, words="3,000", span=Span(9, 14))))


@pytest.mark.parametrize("number", ["", "8,000", "08", "1.50", "2/0", "-5", "1e3", "eight"])
def test_a_number_is_an_exact_decimal_or_a_fraction(number: str) -> None:
    with pytest.raises(ModelError, match="no number"):
        replace(LEFT, number=number)


def test_only_a_range_has_two_ends_the_smaller_first() -> None:
    assert (SOME.value, SOME.highest) == (5, Fraction("7.5"))
    assert LEFT.value == LEFT.highest == 3000
    for other in ({"bound": Bound.ABOUT}, {"high": None}):
        with pytest.raises(ModelError, match="range"):
            replace(SOME, **other)
    with pytest.raises(ModelError, match="not more than 8"):
        replace(SOME, number="8")


@pytest.mark.parametrize("unit", ["", " troop", "two\nlines"])
def test_a_unit_is_words_on_one_line(unit: str) -> None:
    with pytest.raises(ModelError, match="unit"):
        replace(LEFT, unit=unit)


def test_what_is_kept_reads_as_it_is() -> None:
    assert OF.kept() == "18-37 at_most 12 battalion"
    assert SOME.kept() == "0-14 between 5..7.5 percent"
    assert Quantity("2/3", Bound.EXACTLY, None, "two-thirds", Span(4, 14)).kept() == "4-14 exactly 2/3"


@given(numbers, st.sampled_from([bound for bound in Bound if bound is not Bound.BETWEEN]), units)
def test_a_quantity_comes_back_from_its_line(number: str, bound: Bound, unit: str | None) -> None:
    quantity = Quantity(number, bound, unit, number, Span(3, 3 + len(number)))
    assert Quantity.from_kept(quantity.kept(), f"In {number}") == quantity


def test_a_range_comes_back_from_its_line() -> None:
    assert Quantity.from_kept(SOME.kept(), SOME.words) == SOME


@pytest.mark.parametrize("line", ["", "0-3 exactly", "0-3 nearly 5", "0-3 exactly 5..", "a-b exactly 5"])
def test_a_line_that_is_no_quantity_is_refused(line: str) -> None:
    with pytest.raises(ModelError, match="no quantity"):
        Quantity.from_kept(line, TEXT)
