"""What rests on one source, and what falls if it falls."""

from __future__ import annotations

import pytest
from building import NOW, Said, person
from joining import cite, same_claim
from valley import Valley, load_valley, printed

from graph.errors import InvalidRequest, NotFound
from graph.model import Stance
from graph.store import Store
from queries.questions.resting import Effect, Resting, resting_on
from queries.reasons import Status
from queries.times.as_of import AsOf, Basis
from queries.writing import write_record


@pytest.fixture
def valley(store: Store) -> Valley:
    return load_valley(store)


def _of(rows: tuple[Resting, ...], cluster: str) -> Resting:
    return next(row for row in rows if row.cluster == cluster)


def test_a_claim_of_one_official_falls_with_all_that_carry_him(store: Store, valley: Valley) -> None:
    found = resting_on(store, valley.source(valley.ledger, "official"))
    (row,) = found.page.rows
    assert found.source.name == "an official"
    assert (row.cluster, row.rests, row.before, row.after) == (valley.eight, True, Status.DISPUTED, Status.DENIED_ONLY)
    expected = {valley.ledger.id("official"), valley.digest.id("ledger"), valley.digest.id("official")}
    assert {each.id for each in row.fallen} == expected
    assert row.effects == (
        Effect(valley.three, "There were 3,000 soldiers in the valley", Status.DISPUTED, Status.SINGLE_SOURCE),
    )


def test_a_body_falls_with_its_spokesperson(store: Store, valley: Valley) -> None:
    rows = resting_on(store, valley.source(valley.wire, "denial")).page.rows
    eight, three = _of(rows, valley.eight), _of(rows, valley.three)
    assert (eight.rests, eight.after, eight.effects) == (False, Status.UNNAMED_ONLY, ())
    assert {each.id for each in eight.fallen} == {valley.ledger.id("staff"), valley.wire.id("denial")}
    assert (three.rests, three.before, three.after) == (True, Status.DISPUTED, None)


def test_a_spokesperson_asked_about_is_one_person(store: Store, valley: Valley) -> None:
    (row,) = resting_on(store, valley.source(valley.wire, "staff")).page.rows
    assert (row.cluster, row.rests) == (valley.three, True)


def test_what_rests_on_somebody_else_too_does_not_fall(store: Store) -> None:
    one = printed("One", "2025-01-01", Said("ann", person("Ann")))
    two = printed("Two", "2025-01-02", Said("bob", person("Bob")), Said("cy", person("Cy"), cites=("bob",)))
    for built in (one, two):
        write_record(store, built.record, recorded=NOW)
    same_claim(store, one.claim_id("ann"), two.claim_id("cy"))
    cite(store, (two.id("cy"), one.id("ann")))
    (row,) = resting_on(store, one.statements["ann"].source.id).page.rows
    assert ([each.id for each in row.fallen], row.rests) == ([one.id("ann")], False)
    assert (row.before, row.after) == (Status.CORROBORATED, Status.SINGLE_SOURCE)


def test_a_circle_falls_with_a_source_that_is_all_it_leads_to_and_alone_does_not(store: Store) -> None:
    built = printed(
        "One",
        "2025-01-01",
        Said("a", person("A"), cites=("b",)),
        Said("b", person("B"), cites=("a", "root")),
        Said("root", person("Root"), Stance.DENIES),
        Said("c", person("C"), cites=("d",)),
        Said("d", person("D"), cites=("c",)),
    )
    write_record(store, built.record, recorded=NOW)
    (row,) = resting_on(store, built.statements["root"].source.id).page.rows
    assert {each.id for each in row.fallen} == {built.id("a"), built.id("b"), built.id("root")}
    assert (row.rests, row.after) == (False, Status.UNNAMED_ONLY)


def test_what_was_not_printed_yet_does_not_rest_yet(store: Store, valley: Valley) -> None:
    staff = valley.source(valley.wire, "denial")
    then = resting_on(store, staff, as_of=AsOf("2025-03-04", Basis.PUBLISHED)).page.rows
    assert [(row.cluster, row.before, row.after) for row in then] == [
        (valley.eight, Status.UNNAMED_ONLY, Status.UNNAMED_ONLY)
    ]
    assert resting_on(store, staff, as_of=AsOf("2025-03-01", Basis.PUBLISHED)).page.rows == ()


def test_the_claims_of_a_source_come_in_pages(store: Store, valley: Valley) -> None:
    staff = valley.source(valley.wire, "denial")
    whole = resting_on(store, staff).page
    first = resting_on(store, staff, limit=1).page
    second = resting_on(store, staff, limit=1, cursor=first.next).page
    assert (*first.rows, *second.rows) == whole.rows
    assert (whole.next, second.next) == (None, None)


def test_other_ids_are_refused_in_words(store: Store, valley: Valley) -> None:
    with pytest.raises(InvalidRequest, match="is the id of a claim; give that of an entity"):
        resting_on(store, valley.eight)
    with pytest.raises(NotFound, match="no entity"):
        resting_on(store, "e_00000000000000000000")
    with pytest.raises(InvalidRequest, match="limit"):
        resting_on(store, valley.source(valley.wire, "denial"), limit=0)
