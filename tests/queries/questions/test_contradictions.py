"""Where two sources contradict each other, and all contradictions that stand."""

from __future__ import annotations

import pytest
from building import NOW, Said, person
from joining import same_source
from valley import Valley, load_valley, printed

from graph.errors import InvalidRequest
from graph.model import Stance
from graph.store import Store
from queries.questions.contradictions import Opposition, contradictions, contradictions_between
from queries.times.as_of import AsOf, Basis
from queries.writing import write_record


@pytest.fixture
def valley(store: Store) -> Valley:
    return load_valley(store)


def _sides(row: Opposition) -> tuple[set[str], set[str]]:
    return {each.id for each in row.statements}, {each.id for each in row.others}


def test_two_sources_contradict_each_other_on_one_claim_and_by_claims_that_exclude_each_other(
    store: Store, valley: Valley
) -> None:
    staff, official = valley.source(valley.wire, "denial"), valley.source(valley.ledger, "official")
    found = contradictions_between(store, staff, official)
    assert (found.source.name, found.other.name, found.one_body) == ("General Staff", "an official", False)
    said = {valley.ledger.id("official"), valley.digest.id("official")}
    pairs = {(row.cluster, row.other_cluster): _sides(row) for row in found.page.rows}
    assert pairs == {
        (valley.eight, valley.eight): ({valley.wire.id("denial")}, said),
        (valley.three, valley.eight): ({valley.wire.id("staff")}, said),
    }
    turned = contradictions_between(store, official, staff).page.rows
    assert {(row.other_cluster, row.cluster): _sides(row)[::-1] for row in turned} == pairs


def test_who_agrees_contradicts_nobody(store: Store, valley: Valley) -> None:
    found = contradictions_between(store, valley.source(valley.radio, "dam"), valley.source(valley.wire, "denial"))
    assert found.page.rows == ()


def test_a_source_that_changed_contradicts_both_sides(store: Store) -> None:
    built = printed(
        "One",
        "2025-01-05",
        Said("first", person("Ann"), Stance.DENIES, said="2025-01-01"),
        Said("then", person("Ann"), said="2025-01-03"),
        Said("bob", person("Bob")),
        Said("cy", person("Cy"), Stance.DENIES),
        Said("gone", person("Di"), Stance.DENIES, said="2025-01-01"),
        Said("back", person("Di"), Stance.WITHDRAWS, said="2025-01-02"),
    )
    write_record(store, built.record, recorded=NOW)
    source = {key: statement.source.id for key, statement in built.statements.items()}
    (with_bob,) = contradictions_between(store, source["first"], source["bob"]).page.rows
    (with_cy,) = contradictions_between(store, source["first"], source["cy"]).page.rows
    assert _sides(with_bob) == ({built.id("first")}, {built.id("bob")})
    assert _sides(with_cy) == ({built.id("then")}, {built.id("cy")})
    assert contradictions_between(store, source["bob"], source["gone"]).page.rows == ()
    itself = contradictions_between(store, source["first"], source["first"])
    assert (itself.one_body, [_sides(row) for row in itself.page.rows]) == (
        True,
        [({built.id("then")}, {built.id("first")}), ({built.id("first")}, {built.id("then")})],
    )


def test_two_who_speak_for_one_body_may_contradict_each_other(store: Store) -> None:
    built = printed(
        "One",
        "2025-01-05",
        Said("ann", person("Ann", speaks_for="Mission"), Stance.CONFIRMS),
        Said("bob", person("Bob", speaks_for="Mission"), Stance.DENIES),
    )
    write_record(store, built.record, recorded=NOW)
    source = {key: statement.source.id for key, statement in built.statements.items()}
    (row,) = contradictions_between(store, source["ann"], source["bob"]).page.rows
    assert _sides(row) == ({built.id("ann")}, {built.id("bob")})


def test_all_contradictions_come_once_and_in_pages(store: Store, valley: Valley) -> None:
    rows = contradictions(store).rows
    pairs = {(row.cluster, row.other_cluster) for row in rows}
    assert pairs == {(valley.eight, valley.eight), (min(valley.eight, valley.three), max(valley.eight, valley.three))}
    first = contradictions(store, limit=1)
    second = contradictions(store, limit=1, cursor=first.next)
    assert (*first.rows, *second.rows) == rows
    last = contradictions(store, limit=1, cursor=second.next) if second.next else second
    assert last.next is None


def test_before_the_denial_nothing_contradicted(store: Store, valley: Valley) -> None:
    assert len(contradictions(store).rows) == 2
    assert contradictions(store, as_of=AsOf("2025-03-12", Basis.PUBLISHED)).rows == ()
    assert contradictions(store, as_of=AsOf("2025-03-01", Basis.PUBLISHED)).rows == ()
    staff, official = valley.source(valley.wire, "denial"), valley.source(valley.ledger, "official")
    then = contradictions_between(store, staff, official, as_of=AsOf("2025-03-12", Basis.SAID))
    assert then.page.rows == ()


def test_other_ids_are_refused_in_words(store: Store, valley: Valley) -> None:
    with pytest.raises(InvalidRequest, match="is the id of a statement; give that of an entity"):
        contradictions_between(store, valley.source(valley.wire, "denial"), valley.wire.id("denial"))


def test_held_to_be_the_same_is_enough(store: Store) -> None:
    one = printed("One", "2025-01-05", Said("ann", person("Ann")), Said("bob", person("Bob"), Stance.DENIES))
    two = printed("Two", "2025-01-05", Said("ann", person("Ann Lee"), claim="it rained"))
    for built in (one, two):
        write_record(store, built.record, recorded=NOW)
    same_source(store, one.statements["ann"].source.id, two.statements["ann"].source.id)
    bob = one.statements["bob"].source.id
    (row,) = contradictions_between(store, two.statements["ann"].source.id, bob).page.rows
    assert _sides(row) == ({one.id("ann")}, {one.id("bob")})
