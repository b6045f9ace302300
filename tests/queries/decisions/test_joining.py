"""Joining a large cluster without a walk through it comes to the same as a walk."""

from __future__ import annotations

import pytest
from building import BRIDGE
from deciding import MACHINE, NOW, decision, told
from hypothesis import given
from hypothesis import strategies as st

from graph.clusters import Settled, Vote, settle
from graph.decisions import State, Verdict
from graph.store import Store
from queries.claims import claim_row
from queries.decisions.deciding import decide
from queries.decisions.joining import LARGE, cluster_named, joined, stand_in
from queries.decisions.weighing import MANY
from queries.writing import write_record

OLD = ("b0", "b1", "b2", "b3", "b4")
NEW = ("a0", "c0", "c1")
ITEMS = st.sampled_from((None, None, None, "Q1", "Q2"))
VERDICTS = (*[Verdict.SAME] * 6, Verdict.DIFFERENT, Verdict.CONTRADICTS)


def many_claims(store: Store) -> list[str]:
    """As many claims as make a large cluster, and one more, by id; each of an article of its own."""
    built = [told(number, BRIDGE) for number in range(LARGE + 2)]
    for each in built:
        write_record(store, each.record, recorded=NOW)
    return sorted(each.claim_id("one") for each in built)


def hold_the_same(store: Store, claim_id: str, *others: str) -> None:
    pairs = [decision(store, Verdict.SAME, claim_id, other, by=MACHINE) for other in others]
    assert {kept.state for kept in decide(store, pairs, recorded=NOW)} == {State.STANDING}


@pytest.mark.parametrize("last", [0, LARGE + 1], ids=["it names the cluster", "the cluster keeps its name"])
def test_one_more_of_a_large_cluster_is_in_it_with_all_others(store: Store, last: int) -> None:
    ids = many_claims(store)
    new = ids.pop(last)
    hold_the_same(store, ids[0], *ids[1:])
    hold_the_same(store, new, ids[3], ids[7])
    assert {claim_row(store, each).cluster for each in (*ids, new)} == {min(*ids, new)}


def test_what_is_kept_apart_from_one_of_a_large_cluster_does_not_join_it(store: Store) -> None:
    new, *ids = many_claims(store)
    hold_the_same(store, ids[0], *ids[1:])
    apart = decision(store, Verdict.CONTRADICTS, new, ids[5], by=MACHINE, score=0.9)
    weaker = decision(store, Verdict.SAME, new, ids[9], by=MACHINE, score=0.8)
    kept = decide(store, [apart, weaker], recorded=NOW)
    assert [each.state for each in kept] == [State.STANDING, State.FALLEN]
    assert claim_row(store, new).cluster == new


def test_a_suggestion_to_a_large_cluster_counts_as_much_as_any_can(store: Store) -> None:
    new, *ids = many_claims(store)
    hold_the_same(store, ids[0], *ids[1:])
    suggestion = decision(store, Verdict.SAME, new, ids[2], by=MACHINE, score=0.5, certain=False)
    (kept,) = decide(store, [suggestion], recorded=NOW)
    assert (kept.state, kept.useful) == (State.SUGGESTED, 0.5 * (1 + MANY + 1 + 1))


@st.composite
def votes_between(draw: st.DrawFn, ones: tuple[str, ...], others: tuple[str, ...], prefix: str) -> list[Vote]:
    """Votes of the machine and of a person, with an end among each."""
    votes: list[Vote] = []
    for number in range(draw(st.integers(0, 7))):
        a, b = draw(st.sampled_from(ones)), draw(st.sampled_from(others))
        if a != b:
            by = draw(st.sampled_from(("link/1", "link/1", "person:a")))
            certain = by != "link/1" or draw(st.booleans())
            score = draw(st.sampled_from((0.5, 0.8, 0.9, 1.0)))
            verdict = draw(st.sampled_from(VERDICTS))
            votes.append(Vote(f"{prefix}{number}", verdict, a, b, by, score, certain, draw(st.integers(0, 9)) == 0))
    return votes


def states_of(result: Settled) -> dict[str, str]:
    return {each: ruling.state.value for each, ruling in result.rulings.items()}


@given(
    old=votes_between(OLD, OLD, "old"),
    new=votes_between(NEW, (*OLD, *NEW), "new"),
    items=st.fixed_dictionaries(dict.fromkeys((*OLD, *NEW), ITEMS)),
)
def test_what_joins_a_cluster_without_a_walk_is_where_a_walk_puts_it(
    old: list[Vote], new: list[Vote], items: dict[str, str | None]
) -> None:
    before = settle({each: items[each] for each in OLD}, old)
    large = {each: before.clusters[each] for each in OLD}
    of_clusters = {
        name: next((items[m] for m in OLD if large[m] == name and items[m]), None) for name in large.values()
    }
    heard = joined(new, large, {each: items[each] for each in NEW} | of_clusters)
    if heard is None:
        return
    names = dict.fromkeys(map(stand_in, large.values()))
    short = settle(dict.fromkeys(OLD) | {each: items[each] for each in NEW} | names, heard)
    whole = settle(items, [*old, *new])
    now = {each: cluster_named(name) for each, name in short.clusters.items()}
    assert {each: now[each] for each in NEW} == {each: whole.clusters[each] for each in NEW}
    assert {each: now[stand_in(large[each])] for each in OLD} == {each: whole.clusters[each] for each in OLD}
    assert states_of(before) | states_of(short) == states_of(whole)


def same(a: str, b: str, *, score: float = 1.0) -> Vote:
    return Vote(f"{a} {b}", Verdict.SAME, a, b, "link/1", score, certain=True)


def test_a_member_that_is_held_to_be_one_with_several_of_a_cluster_joins_it() -> None:
    heard = joined([same("x", "m1"), same("x", "m2")], {"m1": "m0", "m2": "m0"}, {})
    assert heard is not None
    assert {vote.pair for vote in heard} == {("m0~", "x")}


def test_what_would_join_two_large_clusters_takes_a_walk() -> None:
    assert joined([same("x", "m1"), same("x", "n1")], {"m1": "m0", "n1": "n0"}, {}) is None


def test_what_would_join_two_wikidata_ids_takes_a_walk() -> None:
    assert joined([same("x", "m1")], {"m1": "m0"}, {"x": "Q1", "m0": "Q2"}) is None
    assert joined([same("x", "m1")], {"m1": "m0"}, {"x": "Q1", "m0": "Q1"}) is not None


def test_a_decision_between_two_that_are_in_large_clusters_takes_a_walk() -> None:
    assert joined([same("m1", "m2")], {"m1": "m0", "m2": "m0"}, {}) is None


def test_a_suggestion_to_a_large_cluster_joins_nothing() -> None:
    suggestion = Vote("s", Verdict.SAME, "x", "m1", "link/1", 0.5, certain=False)
    assert joined([suggestion], {"m1": "m0"}, {}) == [suggestion]
