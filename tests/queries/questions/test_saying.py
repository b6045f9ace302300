"""What a source said about an entity, and whether it kept to it."""

from __future__ import annotations

import pytest
from stating import stated
from valley import Valley, load_valley

from graph.errors import InvalidRequest, NotFound
from graph.store import Store
from queries.questions.saying import Course, course_of, said_about
from queries.times.as_of import AsOf, Basis


@pytest.fixture
def valley(store: Store) -> Valley:
    return load_valley(store)


def _valley_in(valley: Valley) -> str:
    return next(entity.id for entity in valley.ledger.record.entities if entity.name == "Valley")


def test_a_source_is_shown_changing_what_it_said_about_a_place(store: Store, valley: Valley) -> None:
    found = said_about(store, valley.source(valley.wire, "denial"), _valley_in(valley))
    assert (found.source.name, found.about.name) == ("General Staff", "Valley")
    (row,) = found.page.rows
    assert (row.cluster, row.course) == (valley.eight, Course.CHANGED)
    assert [each.stance for each in row.statements] == ["leaves_open", "denies"]


def test_as_of_a_day_a_source_had_not_changed_yet(store: Store, valley: Valley) -> None:
    staff = valley.source(valley.wire, "denial")
    (row,) = said_about(store, staff, _valley_in(valley), as_of=AsOf("2025-03-12", Basis.SAID)).page.rows
    assert (row.course, [each.stance for each in row.statements]) == (Course.STEADY, ["leaves_open"])
    early = said_about(store, staff, _valley_in(valley), as_of=AsOf("2025-03-02", Basis.SAID))
    assert early.page.rows == ()


def test_who_said_nothing_about_it_has_no_claims(store: Store, valley: Valley) -> None:
    assert said_about(store, valley.source(valley.radio, "dam"), _valley_in(valley)).page.rows == ()


def test_other_ids_are_refused_in_words(store: Store, valley: Valley) -> None:
    with pytest.raises(InvalidRequest, match="is the id of a claim; give that of an entity"):
        said_about(store, valley.source(valley.wire, "denial"), valley.eight)
    with pytest.raises(NotFound, match="no entity"):
        said_about(store, valley.source(valley.wire, "denial"), "e_00000000000000000000")


@pytest.mark.parametrize(
    ("stances", "course"),
    [
        ("asserts confirms", Course.STEADY),
        ("asserts relays", Course.STEADY),
        ("asserts denies", Course.CHANGED),
        ("leaves_open confirms", Course.CHANGED),
        ("denies leaves_open asserts", Course.CHANGED),
        ("asserts denies asserts", Course.DIVIDED),
        ("asserts withdraws", Course.WITHDREW),
    ],
)
def test_the_days_of_what_was_said_tell_a_course(stances: str, course: Course) -> None:
    days = [f"2025-01-0{number}" for number in range(1, 9)]
    rows = [
        stated(f"s_{number}", stance=stance, days=(days[number], days[number]))
        for number, stance in enumerate(stances.split())
    ]
    assert course_of(rows) is course


def test_without_days_that_tell_nobody_changed() -> None:
    rows = [stated("s_1"), stated("s_2", stance="denies", days=(None, "2025-01-02"))]
    assert course_of(rows) is Course.DIVIDED
