"""Circular reporting is found, however statements cite each other."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from queries.circles import circles

IDS = [f"s_{number}" for number in range(7)]
citations = st.lists(st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)), max_size=16, unique=True)


def _reached(start: str, edges: list[tuple[str, str]]) -> set[str]:
    """Where at least one step leads."""
    found: set[str] = set()
    frontier = [start]
    while frontier:
        frontier = [cited for citing, cited in edges if citing in frontier and cited not in found]
        found.update(frontier)
    return found


def test_a_chain_has_no_circle() -> None:
    assert circles("abc", [("a", "b"), ("b", "c"), ("a", "c")]) == ()


def test_two_that_cite_each_other_are_a_circle() -> None:
    assert circles("abc", [("c", "b"), ("b", "a"), ("a", "b")]) == (("a", "b"),)


def test_one_that_cites_itself_is_a_circle() -> None:
    assert circles("ab", [("b", "b"), ("a", "b")]) == (("b",),)


def test_circles_that_share_a_statement_are_one() -> None:
    assert circles("abcde", [("a", "b"), ("b", "a"), ("b", "c"), ("c", "b"), ("d", "e"), ("e", "d")]) == (
        ("a", "b", "c"),
        ("d", "e"),
    )


def test_a_chain_of_many_thousands_is_no_trouble() -> None:
    ids = [f"s_{number:05}" for number in range(20_000)]
    chain = list(pairwise(ids))
    assert circles(ids, chain) == ()
    assert circles(ids, [*chain, (ids[-1], ids[0])]) == (tuple(ids),)


@given(citations)
def test_a_circle_is_who_rests_on_itself_with_all_that_rest_on_it_too(edges: list[tuple[str, str]]) -> None:
    reached = {each: _reached(each, edges) for each in IDS}
    expected = {
        tuple(sorted(other for other in IDS if other in reached[each] and each in reached[other]))
        for each in IDS
        if each in reached[each]
    }
    assert circles(IDS, edges) == tuple(sorted(expected))


@given(citations)
def test_the_order_of_citations_makes_no_difference(edges: list[tuple[str, str]]) -> None:
    assert circles(reversed(IDS), reversed(edges)) == circles(IDS, edges)
