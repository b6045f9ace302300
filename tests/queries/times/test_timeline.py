"""What happened to a claim: each utterance once, changes of mind, silent edits, silences, and contrary claims."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from building import NOW, About, Built, Said, agency, article, outlet, person
from relating import exclude, put

from graph.errors import NotFound
from graph.model import Stance
from graph.store import Store
from queries.times.as_of import AsOf, Basis
from queries.times.events import Event
from queries.times.timeline import First, Silence, Timeline, timeline_of_claim
from queries.writing import write_record

STAFF, MINISTRY = agency("Staff"), agency("Ministry")


def told(name: str, published: str, recorded: str, *sentences: Said, ending: str = "") -> Built:
    about = About(
        url=f"https://{name.lower()}.example/1",
        outlet=name,
        published=published,
        recorded=f"{recorded}T09:00:00.000000Z",
        ending=ending,
    )
    return article(*sentences, about=about)


@dataclass(frozen=True, slots=True)
class Reports:
    """Articles, and the keys of their statements by id."""

    articles: tuple[Built, ...]
    keys: Mapping[str, str]

    @property
    def claim_id(self) -> str:
        return next(iter(self.articles[0].statements.values())).claim.id

    def named(self, ids: tuple[str, ...]) -> set[str]:
        return {self.keys[each] for each in ids}


def reports(store: Store, *articles: Built) -> Reports:
    put(store, *articles)
    return Reports(articles, {each.id: key for built in articles for key, each in built.statements.items()})


@pytest.fixture
def pull_out(store: Store) -> Reports:
    return reports(
        store,
        told("Times", "2026-03-05", "2026-03-09", Said("t1", STAFF, said="2026-03-05")),
        told(
            "Post",
            "2026-03-06",
            "2026-03-07",
            Said("p1", MINISTRY, Stance.DENIES, said="2026-03-06"),
            Said("p2", STAFF, said="2026-03-05"),
            Said("p3", outlet("Wire"), Stance.LEAVES_OPEN),
        ),
        told(
            "Globe",
            "2026-03-07",
            "2026-03-07",
            Said("g1", MINISTRY, Stance.DENIES, said="2026-03-06"),
            Said("g3", outlet("Wire"), Stance.LEAVES_OPEN),
            Said("g4", outlet("Globe"), Stance.RELAYS),
        ),
        told(
            "News",
            "2026-03-17",
            "2026-03-18",
            Said("n1", MINISTRY, Stance.CONFIRMS, said="2026-03-16"),
            Said("n2", MINISTRY, Stance.DENIES),
            Said("n3", STAFF, Stance.DENIES),
        ),
    )


def told_of(reports: Reports, event: Event) -> tuple[str, str, set[str], set[str]]:
    named = reports.named(event.statements), reports.named(event.also_bounded)
    return (event.kind.value, event.source.name, *named)


def test_each_utterance_is_one_event_however_often_it_is_told(store: Store, pull_out: Reports) -> None:
    timeline = timeline_of_claim(store, pull_out.claim_id)
    assert [told_of(pull_out, each) for each in timeline.events] == [
        ("assertion", "Staff", {"t1", "p2"}, set()),
        ("denial", "Ministry", {"p1", "g1"}, {"n2"}),
        ("left_open", "Wire", {"p3"}, {"g3"}),
        ("confirmation", "Ministry", {"n1"}, set()),
        ("denial", "Staff", {"n3"}, set()),
    ]
    days = [(event.said_from, event.said_to, event.first_published) for event in timeline.events]
    assert days[1:3] == [("2026-03-06", "2026-03-06", "2026-03-06"), (None, "2026-03-06", "2026-03-06")]
    assert timeline.events[0].first_recorded == "2026-03-07T09:00:00.000000Z"
    assert pull_out.named(timeline.relays) == {"g4"}
    assert {row.id for row in timeline.nodes} == set(pull_out.keys)


def test_a_source_that_changes_sides_is_shown_changing_and_one_whose_dates_do_not_tell_as_perhaps_divided(
    store: Store, pull_out: Reports
) -> None:
    events = timeline_of_claim(store, pull_out.claim_id).events
    changed, divided = (each.earlier for each in events[3:])
    assert changed is not None
    assert (changed.stand.value, changed.said_to, changed.surely) == ("against", "2026-03-06", True)
    assert divided is not None
    assert (divided.stand.value, divided.said_to, divided.surely) == ("for", "2026-03-05", False)
    assert [event.earlier for event in events[:3]] == [None, None, None]


def test_the_firsts_are_told_on_each_clock(store: Store, pull_out: Reports) -> None:
    timeline = timeline_of_claim(store, pull_out.claim_id)

    def shown(first: First | None) -> tuple[str, set[str]] | None:
        return None if first is None else (first.moment, pull_out.named(first.statements))

    assert shown(timeline.first_said) == ("2026-03-05", {"t1", "p2"})
    assert shown(timeline.first_published) == ("2026-03-05", {"t1"})
    assert shown(timeline.first_recorded) == ("2026-03-07T09:00:00.000000Z", {"p1", "p2", "g1"})


def turns(timeline: Timeline) -> list[list[tuple[str, str | None]]]:
    of = timeline.statuses
    return [[(each.day, each.status) for each in clock] for clock in (of.said, of.published, of.recorded)]


def test_the_status_is_told_from_its_day_on_each_clock(store: Store, pull_out: Reports) -> None:
    timeline = timeline_of_claim(store, pull_out.claim_id)
    assert turns(timeline) == [
        [("2026-03-05", "single_source"), ("2026-03-06", "disputed")],
        [("2026-03-05", "single_source"), ("2026-03-06", "disputed")],
        [("2026-03-07", "disputed")],
    ]
    assert timeline.silences == (Silence("2026-03-07", "2026-03-17"),)
    assert not timeline.truncated


def test_a_timeline_as_of_a_day_holds_what_was_there(store: Store, pull_out: Reports) -> None:
    printed = timeline_of_claim(store, pull_out.claim_id, as_of=AsOf("2026-03-06", Basis.PUBLISHED))
    assert {row.id for row in printed.nodes} == {each for each, key in pull_out.keys.items() if key[0] in "tp"}
    said = timeline_of_claim(store, pull_out.claim_id, as_of=AsOf("2026-03-06", Basis.SAID))
    assert [event.kind.value for event in said.events] == ["assertion", "denial", "left_open"]
    assert pull_out.named(tuple(row.id for row in said.apart)) == {"g3", "g4", "n2", "n3"}
    nothing = timeline_of_claim(store, pull_out.claim_id, as_of=AsOf("2026-03-04", Basis.RECORDED))
    assert (nothing.events, nothing.first_said, turns(nothing)) == ((), None, [[], [], []])


def test_what_an_article_no_longer_says_stays_in_the_timeline(store: Store) -> None:
    found = reports(
        store,
        told("Times", "2026-03-05", "2026-03-05", Said("first", person("Ann"), said="2026-03-04")),
        told("Times", "2026-03-05", "2026-03-08", Said("second", person("Bob"), Stance.DENIES, said="2026-03-05")),
    )
    timeline = timeline_of_claim(store, found.claim_id)
    assert [(event.source.name, event.current) for event in timeline.events] == [("Ann", False), ("Bob", True)]
    assert turns(timeline)[2] == [("2026-03-05", "single_source"), ("2026-03-08", "denied_only")]


def test_a_withdrawal_is_an_event_and_ends_the_status(store: Store) -> None:
    found = reports(
        store,
        told("Times", "2026-03-05", "2026-03-05", Said("said", outlet("Times"), said="2026-03-04")),
        told("Later", "2026-03-08", "2026-03-08", Said("back", outlet("Times"), Stance.WITHDRAWS, said="2026-03-07")),
    )
    timeline = timeline_of_claim(store, found.claim_id)
    assert [event.kind.value for event in timeline.events] == ["assertion", "withdrawal"]
    assert turns(timeline)[1] == [("2026-03-05", "single_source"), ("2026-03-08", "withdrawn")]


def test_who_stands_behind_a_claim_that_excludes_it_is_in_its_timeline(store: Store) -> None:
    first = told("Times", "2026-03-05", "2026-03-05", Said("ann", person("Ann"), said="2026-03-04"))
    other = told(
        "Post",
        "2026-03-09",
        "2026-03-09",
        Said("bob", person("Bob"), claim="the bridge is open", said="2026-03-08"),
        Said("cy", person("Cy"), Stance.DENIES, claim="the bridge is open", said="2026-03-08"),
    )
    for built in (first, other):
        write_record(store, built.record, recorded=NOW)
    exclude(store, other.claim_id("bob"), first.claim_id("ann"))
    timeline = timeline_of_claim(store, first.claim_id("ann"))
    assert [(event.kind.value, event.source.name) for event in timeline.events] == [
        ("assertion", "Ann"),
        ("contrary", "Bob"),
    ]
    assert timeline.events[1].claim == other.claim_id("bob")
    assert turns(timeline)[1] == [("2026-03-05", "single_source"), ("2026-03-09", "disputed")]


def test_the_bounds_of_a_timeline_are_announced(store: Store, pull_out: Reports) -> None:
    assert timeline_of_claim(store, pull_out.claim_id, max_statements=3).truncated


def test_an_unknown_claim_has_no_timeline(store: Store) -> None:
    with pytest.raises(NotFound, match="no claim"):
        timeline_of_claim(store, "c_00000000000000000000")
