"""Clusters: what standing decisions hold to be the same, whatever the order they came in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.clusters import cluster_of
from graph.ids import IdKind, content_id
from graph.model import SameAs

IDS = sorted(content_id(IdKind.CLAIM, str(i)) for i in range(8))
PAIRS = st.lists(
    st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)).filter(lambda pair: pair[0] < pair[1]), max_size=12
)


def _decided(pairs: list[tuple[str, str]]) -> list[SameAs]:
    return [SameAs(a, b, "told twice", "rules/1", 0.8) for a, b in pairs]


@given(PAIRS.flatmap(lambda pairs: st.tuples(st.just(pairs), st.permutations(pairs))), st.permutations(IDS))
def test_order_makes_no_difference(orders: tuple[list[tuple[str, str]], list[tuple[str, str]]], ids: list[str]) -> None:
    pairs, shuffled = orders
    assert cluster_of(IDS, _decided(pairs)) == cluster_of(ids, _decided(shuffled))


@given(PAIRS)
def test_a_cluster_is_named_by_its_smallest_member(pairs: list[tuple[str, str]]) -> None:
    clusters = cluster_of(IDS, _decided(pairs))
    for cluster in set(clusters.values()):
        assert cluster == min(member for member, its in clusters.items() if its == cluster)


@given(PAIRS)
def test_two_are_in_one_cluster_just_when_decisions_lead_from_one_to_the_other(pairs: list[tuple[str, str]]) -> None:
    clusters = cluster_of(IDS, _decided(pairs))
    for start in IDS:
        reached, frontier = {start}, [start]
        while frontier:
            here = frontier.pop()
            beside = {b if a == here else a for a, b in pairs if here in {a, b}} - reached
            reached |= beside
            frontier += beside
        assert {member for member in IDS if clusters[member] == clusters[start]} == reached


def test_a_decision_about_something_else_is_passed_over() -> None:
    assert cluster_of(IDS[:1], _decided([(IDS[0], IDS[1])])) == {IDS[0]: IDS[0]}
