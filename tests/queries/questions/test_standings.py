"""Claims of a week that rest on little, and claims that nobody has answered."""

from __future__ import annotations

import pytest
from building import NOW, Said, person
from joining import exclude, same_claim
from valley import Valley, load_valley, printed

from graph.errors import InvalidDate, InvalidRequest
from graph.model import Stance
from graph.store import Store
from queries.questions.standings import RestsOn, Week, unanswered_claims, week_asked, weekly_claims
from queries.reasons import Status
from queries.times.as_of import AsOf, Basis
from queries.writing import write_record

FIRST = Week("2025-03-03", "2025-03-09")


@pytest.fixture
def valley(store: Store) -> Valley:
    return load_valley(store)


def test_the_claims_of_a_week_stand_as_they_did_at_its_end(store: Store, valley: Valley) -> None:
    rows = weekly_claims(store, FIRST).rows
    assert {(row.cluster, row.status) for row in rows} == {
        (valley.eight, Status.UNNAMED_ONLY),
        # The article that closes the circle is of the next day: so far The Daily is all that is behind it.
        (valley.dam, Status.SINGLE_SOURCE),
    }
    eight = next(row for row in rows if row.cluster == valley.eight)
    assert (eight.supports, eight.supports_unnamed, eight.carriers) == ((), 1, ("The Digest", "The Ledger"))
    single = weekly_claims(store, FIRST, rests_on=RestsOn.SINGLE_ROOT).rows
    assert [(row.cluster, row.supports) for row in single] == [(valley.dam, ("The Daily",))]


def test_another_day_may_be_asked_for_than_the_end_of_the_week(store: Store, valley: Valley) -> None:
    later = weekly_claims(store, FIRST, as_of=AsOf("2025-03-31", Basis.PUBLISHED)).rows
    assert [row.cluster for row in later] == [valley.dam]


def test_a_claim_with_one_root_is_told_by_it(store: Store) -> None:
    one = printed("One", "2025-01-06", Said("ann", person("Ann")), Said("bob", person("Bob"), cites=("ann",)))
    write_record(store, one.record, recorded=NOW)
    (row,) = weekly_claims(store, Week("2025-01-06", "2025-01-06")).rows
    assert (row.status, row.supports, row.statements, row.truncated) == (Status.SINGLE_SOURCE, ("Ann",), 2, False)
    assert weekly_claims(store, Week("2025-01-07", "2025-01-12")).rows == ()
    assert weekly_claims(store, Week("2025-01-06", "2025-01-12"), rests_on=RestsOn.UNNAMED_ONLY).rows == ()


def test_weeks_are_given_by_number_or_by_their_days() -> None:
    assert week_asked("2026-W10", None, None) == Week("2026-03-02", "2026-03-08")
    assert week_asked("2020-W53", None, None) == Week("2020-12-28", "2021-01-03")
    assert week_asked(None, "2026-03-02", "2026-03-02") == Week("2026-03-02", "2026-03-02")


@pytest.mark.parametrize("week", ["2026-W54", "2021-W53", "2026-W00", "2026-10", "week 10", "9999-W53", "0000-W01"])
def test_a_week_that_does_not_exist_is_refused(week: str) -> None:
    with pytest.raises(InvalidDate, match="is not a week that exists; write it as 2026-W10"):
        week_asked(week, None, None)


def test_half_of_a_time_both_forms_and_turned_round_days_are_refused() -> None:
    for asked in [(None, None, None), (None, "2026-03-02", None), ("2026-W10", "2026-03-02", "2026-03-03")]:
        with pytest.raises(InvalidRequest, match="Give a week as 2026-W10"):
            week_asked(*asked)
    with pytest.raises(InvalidRequest, match="comes before the first"):
        week_asked(None, "2026-03-03", "2026-03-02")
    with pytest.raises(InvalidDate, match="is not a day that exists"):
        week_asked(None, "2026-02-30", "2026-03-02")


def test_a_second_assertion_is_no_answer_but_any_other_stance_is(store: Store) -> None:
    answers = {
        "asserted": Stance.ASSERTS,
        "confirmed": Stance.CONFIRMS,
        "denied": Stance.DENIES,
        "left open": Stance.LEAVES_OPEN,
        "relayed": Stance.RELAYS,
    }
    sentences = [
        said
        for words, stance in answers.items()
        for said in (
            Said(f"{words} once", person("Ann"), claim=f"the bridge was {words}"),
            Said(f"{words} twice", person("Bob"), stance, claim=f"the bridge was {words}"),
        )
    ]
    built = printed("One", "2025-01-01", *sentences, Said("nobody", person("Cy"), Stance.DENIES, claim="it fell"))
    write_record(store, built.record, recorded=NOW)
    found = {row.cluster for row in unanswered_claims(store).rows}
    assert found == {built.claim_id("asserted once"), built.claim_id("relayed once")}


def test_a_claim_that_excludes_another_answers_it_while_somebody_is_behind_it(store: Store) -> None:
    one = printed("One", "2025-01-01", Said("ann", person("Ann"), claim="it fell"))
    two = printed("Two", "2025-01-02", Said("bob", person("Bob"), claim="it stands"))
    three = printed("Three", "2025-01-03", Said("bob", person("Bob"), Stance.DENIES, claim="it never stood"))
    for built in (one, two, three):
        write_record(store, built.record, recorded=NOW)
    exclude(store, (one.claim_id("ann"), three.claim_id("bob")))
    assert {row.cluster for row in unanswered_claims(store).rows} == {one.claim_id("ann"), two.claim_id("bob")}
    exclude(store, (one.claim_id("ann"), two.claim_id("bob")))
    assert unanswered_claims(store).rows == ()
    then = unanswered_claims(store, as_of=AsOf("2025-01-01", Basis.PUBLISHED)).rows
    assert [row.cluster for row in then] == [one.claim_id("ann")]


def test_what_was_taken_back_needs_no_answer(store: Store) -> None:
    one = printed("One", "2025-01-01", Said("ann", person("Ann")), Said("no", person("Ann"), Stance.WITHDRAWS))
    write_record(store, one.record, recorded=NOW)
    assert unanswered_claims(store).rows == ()


def test_a_claim_in_two_wordings_comes_once(store: Store) -> None:
    one = printed("One", "2025-01-01", Said("ann", person("Ann")))
    two = printed("Two", "2025-01-02", Said("bob", person("Bob")))
    for built in (one, two):
        write_record(store, built.record, recorded=NOW)
    cluster = same_claim(store, one.claim_id("ann"), two.claim_id("bob"))
    (row,) = unanswered_claims(store).rows
    assert (row.cluster, row.statements, row.carriers) == (cluster, 2, ("One", "Two"))


def test_what_was_answered_by_a_day_was_answered(store: Store, valley: Valley) -> None:
    before = unanswered_claims(store, as_of=AsOf("2025-03-02", Basis.PUBLISHED)).rows
    then = unanswered_claims(store, as_of=AsOf("2025-03-31", Basis.PUBLISHED)).rows
    assert ([row.cluster for row in before], [row.cluster for row in then]) == ([], [valley.dam])
