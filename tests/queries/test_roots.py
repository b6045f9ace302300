"""Which statements are roots, and which side each stance takes."""

from __future__ import annotations

import pytest
from stating import stated

from graph.model import Stance
from queries.roots import Direction, roots_of, side_of


@pytest.mark.parametrize(
    ("stance", "side"),
    [
        (Stance.ASSERTS, Direction.FOR),
        (Stance.CONFIRMS, Direction.FOR),
        (Stance.DENIES, Direction.AGAINST),
        (Stance.LEAVES_OPEN, None),
        (Stance.RELAYS, None),
        (Stance.WITHDRAWS, None),
    ],
)
def test_each_stance_takes_one_side_or_none(stance: Stance, side: Direction | None) -> None:
    assert side_of(stance) is side


@pytest.mark.parametrize("stance", ["asserts", "confirms", "denies"])
def test_who_takes_a_side_and_cites_nothing_is_a_root(stance: str) -> None:
    assert roots_of([stated("s_1", stance=stance)], {}) == ("s_1",)


@pytest.mark.parametrize("stance", ["leaves_open", "relays", "withdraws"])
def test_who_takes_no_side_is_never_a_root(stance: str) -> None:
    assert roots_of([stated("s_1", stance=stance)], {}) == ()


def test_who_cites_a_statement_is_no_root_but_that_one_is() -> None:
    rows = [stated("s_2", "NYT"), stated("s_1", "officials")]
    assert roots_of(rows, {"s_2": ["s_1"]}) == ("s_1",)


def test_who_asserts_what_its_source_leaves_open_stands_alone() -> None:
    rows = [stated("s_1", "NYT"), stated("s_2", "officials", "leaves_open")]
    assert roots_of(rows, {"s_1": ["s_2"]}) == ("s_1",)


def test_who_also_cites_one_that_takes_a_side_is_no_root() -> None:
    rows = [stated("s_1", "NYT"), stated("s_2", "officials", "leaves_open"), stated("s_3", "the mayor", "denies")]
    assert roots_of(rows, {"s_1": ["s_2", "s_3"]}) == ("s_3",)


@pytest.mark.parametrize("stance", ["relays", "withdraws"])
def test_who_cites_a_relay_or_a_withdrawal_is_no_root(stance: str) -> None:
    assert roots_of([stated("s_1"), stated("s_2", "TWZ", stance)], {"s_1": ["s_2"]}) == ()


def test_who_cites_what_was_not_followed_is_no_root() -> None:
    assert roots_of([stated("s_1")], {"s_1": ["s_elsewhere"]}) == ()


def test_roots_come_in_order_of_their_ids() -> None:
    assert roots_of([stated("s_2"), stated("s_3"), stated("s_1")], {}) == ("s_1", "s_2", "s_3")
