"""The page of a claim's timeline: what happened when, how its status went on each clock, now or as of a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from api.web.views.addresses import path_of
from api.web.views.claims import STATUSES, StatusShown, status_shown
from api.web.views.dates import day_in_words, in_words, said_in_words
from api.web.views.roots import days_in_words
from api.web.views.words import (
    STANCES,
    Link,
    SourceShown,
    StanceShown,
    article_of,
    count,
    one_line,
    source_of,
    source_shown,
    stance_of,
)
from graph.model import Stance
from queries.standing import Standing
from queries.statements import StatementRow
from queries.times.as_of import AsOf, Basis
from queries.times.events import Earlier, Event, EventKind, Stand
from queries.times.timeline import First, StatusFrom, Timeline

_STANCES: Final[Mapping[EventKind, Stance]] = {
    EventKind.ASSERTION: Stance.ASSERTS,
    EventKind.CONFIRMATION: Stance.CONFIRMS,
    EventKind.DENIAL: Stance.DENIES,
    EventKind.LEFT_OPEN: Stance.LEAVES_OPEN,
    EventKind.WITHDRAWAL: Stance.WITHDRAWS,
    EventKind.CONTRARY: Stance.ASSERTS,
}
_STANDS: Final = {Stand.FOR: "for it", Stand.AGAINST: "against it", Stand.OPEN: "on no side"}
CLOCKS: Final = {
    Basis.SAID: "when it was said",
    Basis.PUBLISHED: "when it was published",
    Basis.RECORDED: "when this graph learned it",
}
"""What each clock tells, in words."""


@dataclass(frozen=True, slots=True)
class EventShown:
    """One utterance of a source: its day, its side, its words as told first, and every article that tells of it."""

    when: str
    stance: StanceShown
    verb: str
    source: SourceShown
    speakers: str | None
    words: str | None
    first_published: str | None
    tellings: tuple[Link, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A first, or the status from a day on."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Clock:
    """One clock: its name, what it tells, whether the page is as of a day on it, and how the status went."""

    name: str
    title: str
    chosen: bool
    statuses: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """Everything that the page of a timeline shows; `day` is None for now, `apart` what straddles it."""

    id: str
    claim: Link
    path: str
    day: str | None
    asked: str | None
    status: StatusShown
    firsts: tuple[Fact, ...]
    events: tuple[EventShown, ...]
    relayed: str | None
    clocks: tuple[Clock, ...]
    silences: tuple[str, ...]
    apart: tuple[Link, ...]
    truncated: bool


@dataclass(frozen=True, slots=True)
class TimelineFound:
    """What was read: the claim, its timeline, where it stands, and as of when."""

    claim_id: str
    claim: str
    timeline: Timeline
    standing: Standing
    as_of: AsOf | None


def timeline_page(found: TimelineFound) -> TimelinePage:
    """The page of a claim's timeline."""
    timeline, as_of = found.timeline, found.as_of
    rows = {row.id: row for row in timeline.nodes}
    return TimelinePage(
        id=found.claim_id,
        claim=Link(path_of(found.claim_id), one_line(found.claim)),
        path=f"{path_of(found.claim_id)}/timeline",
        day=as_of.day if as_of else None,
        asked=f"as of {in_words(as_of.day)}, by {CLOCKS[as_of.basis]}" if as_of else None,
        status=status_shown(found.standing),
        firsts=tuple(_firsts(timeline)),
        events=tuple(_event(each, rows) for each in timeline.events),
        relayed=f"{count(len(timeline.relays), 'statement')} only passed it on." if timeline.relays else None,
        clocks=tuple(_clock(basis, timeline, as_of) for basis in Basis),
        silences=tuple(
            f"between {in_words(each.after)} and {in_words(each.until)} nothing was published on it"
            for each in timeline.silences
        ),
        apart=tuple(map(_apart, timeline.apart)),
        truncated=timeline.truncated,
    )


def _firsts(timeline: Timeline) -> Iterable[Fact]:
    firsts: tuple[tuple[str, First | None], ...] = (
        ("First said", timeline.first_said),
        ("First published", timeline.first_published),
        ("First recorded here", timeline.first_recorded),
    )
    return (Fact(name, in_words(first.moment)) for name, first in firsts if first is not None)


def _event(event: Event, rows: Mapping[str, StatementRow]) -> EventShown:
    known = (rows[each] for each in (*event.statements, *event.also_bounded) if each in rows)
    told = sorted(known, key=lambda row: (row.published or "~", row.id))
    contrary = event.kind is EventKind.CONTRARY
    stance = STANCES[_STANCES[event.kind]]
    names = ", ".join(one_line(each) for each in event.speakers if each != event.source.name)
    return EventShown(
        when=days_in_words(event.said_from, event.said_to),
        stance=stance,
        verb="asserts what excludes it" if contrary else stance.verb,
        source=source_shown(event.source.id, event.source.name, event.source.kind),
        speakers=names or None,
        words=next((one_line(row.quote) for row in told if row.quote is not None), None),
        first_published=day_in_words(event.first_published),
        tellings=tuple(map(_telling, told)),
        notes=tuple(_notes(event)),
    )


def _notes(event: Event) -> Iterable[str]:
    if event.earlier is not None:
        yield _earlier(event.earlier)
    if not event.current:
        yield "No current text holds it any more."


def _earlier(earlier: Earlier) -> str:
    when = days_in_words(earlier.said_from, earlier.said_to)
    if earlier.surely:
        return f"Changed: it stood {_STANDS[earlier.stand]} before ({when})."
    return f"It stood {_STANDS[earlier.stand]} too ({when}); the dates don't tell which came first."


def _telling(row: StatementRow) -> Link:
    return Link(path_of(row.id), article_of(row).line)


def _apart(row: StatementRow) -> Link:
    told = f"{source_of(row).in_words} {stance_of(row).verb}"
    return Link(path_of(row.id), f"{told}, {said_in_words(row.said, row.said_to)} ({article_of(row).line})")


def _clock(basis: Basis, timeline: Timeline, as_of: AsOf | None) -> Clock:
    statuses: Mapping[Basis, tuple[StatusFrom, ...]] = {
        Basis.SAID: timeline.statuses.said,
        Basis.PUBLISHED: timeline.statuses.published,
        Basis.RECORDED: timeline.statuses.recorded,
    }
    chosen = as_of is not None and as_of.basis is basis
    return Clock(basis.value, CLOCKS[basis], chosen, tuple(map(_status, statuses[basis])))


def _status(change: StatusFrom) -> Fact:
    word = "nothing left" if change.status is None else STATUSES[change.status]
    return Fact(f"from {in_words(change.day)}", word)
