"""Decisions that only add are kept by one statement, to the same end as in a transaction."""

from __future__ import annotations

import re

import pytest
from building import BRIDGE
from deciding import MACHINE, NOW, decision, told

from graph.decisions import Decision, State, Verdict
from graph.store import Store
from queries.claims import claim_row
from queries.decisions.adding import ADDED, added, times_settled
from queries.decisions.attaching import placed
from queries.decisions.deciding import decide, decisions_on
from queries.decisions.effects import PUT
from queries.decisions.settling import Change, settled
from queries.decisions.stored import stored_decision
from queries.writing import write_record


@pytest.fixture
def claims(store: Store) -> list[str]:
    """The claims of four articles, of which the first two were decided to be one."""
    built = [told(number, BRIDGE) for number in range(4)]
    for each in built:
        write_record(store, each.record, recorded=NOW)
    ids = [each.claim_id("one") for each in built]
    decide(store, [same(store, ids[0], ids[1])], recorded=NOW)
    return ids


def same(store: Store, a_id: str, b_id: str, verdict: Verdict = Verdict.SAME) -> Decision:
    return decision(store, verdict, a_id, b_id, by=MACHINE, score=0.9)


def change_by(store: Store, *decisions: Decision) -> Change:
    return settled(store, (), fresh=placed(store, map(stored_decision, decisions)))


def test_what_is_added_alone_stands_and_is_counted(store: Store, claims: list[str]) -> None:
    before = times_settled(store)
    pairs = [same(store, claims[1], claims[2]), same(store, claims[0], claims[3], Verdict.CONTRADICTS)]
    kept = decide(store, pairs, recorded=NOW)
    assert [each.state for each in kept] == [State.STANDING, State.STANDING]
    assert times_settled(store) == before + 1
    assert {claim_row(store, each).cluster for each in claims[:3]} == {min(claims[:3])}
    assert set(kept) <= {*decisions_on(store, claims)}


def test_nothing_is_added_when_others_settled_meanwhile(store: Store, claims: list[str]) -> None:
    row = added(change_by(store, same(store, claims[1], claims[2])), times_settled(store))
    assert row is not None
    decide(store, [same(store, claims[2], claims[3])], recorded=NOW)
    assert not store.write_alone(ADDED, row)
    assert claim_row(store, claims[1]).cluster != claim_row(store, claims[2]).cluster


def test_what_takes_something_back_is_no_mere_addition(store: Store, claims: list[str]) -> None:
    stronger = decision(store, Verdict.CONTRADICTS, claims[0], claims[1], by=MACHINE, score=0.95)
    assert added(change_by(store, stronger), times_settled(store)) is None


def test_what_is_about_a_statement_is_no_mere_addition(store: Store, claims: list[str]) -> None:
    one, other = told(0, BRIDGE).id("one"), told(1, BRIDGE).id("one")
    assert added(change_by(store, same(store, one, other, Verdict.CITES)), times_settled(store)) is None
    assert claims


def test_both_ways_of_keeping_a_decision_write_the_same_properties() -> None:
    one, other = (dict(re.findall(r"decision\.(\w+) = \w+\.(\w+)", query.text)) for query in (PUT, ADDED))
    assert one == other
    assert len(one) > 30
