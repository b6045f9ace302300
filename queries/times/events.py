"""What happened to a claim: each time that a source spoke is one event, however often it is told again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import assert_never

from graph.model import Stance
from queries.bodies import Root, Speakers
from queries.roots import wholly_before
from queries.statements import UNDATED, StatementRow
from queries.times.history import History


class EventKind(StrEnum):
    """What a source did; `contrary` is to stand behind a claim that excludes this one."""

    ASSERTION = "assertion"
    CONFIRMATION = "confirmation"
    DENIAL = "denial"
    LEFT_OPEN = "left_open"
    WITHDRAWAL = "withdrawal"
    CONTRARY = "contrary"


class Stand(StrEnum):
    """Where a source stands: for the claim, against it, or without taking a side."""

    FOR = "for"
    AGAINST = "against"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Earlier:
    """Where a source stood before; `surely` when the dates tell that it was before, else it may have been divided."""

    stand: Stand
    said_from: str | None
    said_to: str | None
    surely: bool


@dataclass(frozen=True, slots=True)
class Event:
    """One utterance of a source, and when it was first published and first recorded.

    `statements` tell it with its day, `also_bounded` without one, so that they may mean it; all by id. `speakers` are
    named where they speak for the source. `current` is False when no article holds it any more. `earlier` is where the
    source stood before, if elsewhere. `claim` is that which was asserted, if not the one that is asked about.
    """

    kind: EventKind
    source: Root
    speakers: tuple[str, ...]
    said_from: str | None
    said_to: str | None
    first_published: str | None
    first_recorded: str
    statements: tuple[str, ...]
    also_bounded: tuple[str, ...]
    current: bool
    earlier: Earlier | None = None
    claim: str | None = None


@dataclass(slots=True)
class _Utterance:
    """Statements that tell one utterance, while they are gathered."""

    told: list[StatementRow]
    bounded: list[StatementRow]

    @property
    def rows(self) -> list[StatementRow]:
        return [*self.told, *self.bounded]


def stand_of(stance: Stance) -> Stand | None:
    """Where a stance stands; None for who only passes on, or takes back."""
    match stance:
        case Stance.ASSERTS | Stance.CONFIRMS:
            return Stand.FOR
        case Stance.DENIES:
            return Stand.AGAINST
        case Stance.LEAVES_OPEN:
            return Stand.OPEN
        case Stance.RELAYS | Stance.WITHDRAWS:
            return None
        case _:
            assert_never(stance)


def events_of(history: History, speakers: Speakers, *, contrary: bool = False) -> tuple[Event, ...]:
    """The events on a claim, by the last day on which each can have been; of a `contrary` claim who stands behind it.

    Statements of one source with one stand and one day are one utterance. One without a sure day belongs to the first
    of that source and stand whose day lies within its bounds, else to the first other whose bounds meet its own.
    """
    groups = defaultdict[tuple[str, str], list[StatementRow]](list)
    for row in history.rows:
        stance = Stance(row.stance)
        stand = stand_of(stance)
        if stance is not Stance.RELAYS and (stand is Stand.FOR or not contrary):
            groups[speakers.cluster(row), stand or stance].append(row)
    telling = _Telling(history, speakers, contrary=contrary)
    events = [telling.event(each) for rows in groups.values() for each in _utterances(rows)]
    ordered = sorted(events, key=_order)
    return tuple(ordered if contrary else _with_earlier(ordered))


def _utterances(rows: Iterable[StatementRow]) -> Iterable[_Utterance]:
    by_day = defaultdict[str, list[StatementRow]](list)
    vague: list[StatementRow] = []
    for row in rows:
        if row.said_to is not None and row.said_from == row.said_to:
            by_day[row.said_to].append(row)
        else:
            vague.append(row)
    dated = [_Utterance(by_day[day], []) for day in sorted(by_day)]
    undated: list[_Utterance] = []
    for row in sorted(vague, key=lambda row: (row.said_to or UNDATED, row.id)):
        found = next((each for each in (*dated, *undated) if _meet(each.told[0], row)), None)
        if found is None:
            undated.append(_Utterance([row], []))
        else:
            found.bounded.append(row)
    return (*dated, *undated)


def _meet(one: StatementRow, other: StatementRow) -> bool:
    """Whether two can have been said on one day."""
    return (one.said_from or "") <= (other.said_to or UNDATED) and (other.said_from or "") <= (one.said_to or UNDATED)


class _Telling:
    """Makes events of utterances, by what a history tells of their texts."""

    def __init__(self, history: History, speakers: Speakers, *, contrary: bool) -> None:
        self._recorded: Mapping[str, str] = {text.id: text.recorded for text in history.texts}
        self._current = frozenset(text.id for text in history.texts if text.current)
        self._speakers = speakers
        self._contrary = contrary

    def event(self, utterance: _Utterance) -> Event:
        rows = utterance.rows
        first = min(rows, key=lambda row: (row.published or UNDATED, row.id))
        source = self._speakers.root(rows)
        kept = [row for row in rows if row.revision_id in self._current]
        told = {row.id for row in kept or rows}
        days = utterance.told[0]
        return Event(
            kind=self._kind(Stance(first.stance)),
            source=source,
            speakers=tuple(sorted({row.source for row in rows} - {source.name})),
            said_from=days.said_from,
            said_to=days.said_to,
            first_published=first.published,
            first_recorded=min(self._recorded[row.revision_id] for row in rows),
            statements=tuple(sorted(row.id for row in utterance.told if row.id in told)),
            also_bounded=tuple(sorted(row.id for row in utterance.bounded if row.id in told)),
            current=bool(kept),
            claim=first.cluster if self._contrary else None,
        )

    def _kind(self, stance: Stance) -> EventKind:
        if self._contrary:
            return EventKind.CONTRARY
        kinds = {
            Stance.ASSERTS: EventKind.ASSERTION,
            Stance.CONFIRMS: EventKind.CONFIRMATION,
            Stance.DENIES: EventKind.DENIAL,
            Stance.LEAVES_OPEN: EventKind.LEFT_OPEN,
            Stance.WITHDRAWS: EventKind.WITHDRAWAL,
        }
        return kinds[stance]


_STANDS = {
    EventKind.ASSERTION: Stand.FOR,
    EventKind.CONFIRMATION: Stand.FOR,
    EventKind.DENIAL: Stand.AGAINST,
    EventKind.LEFT_OPEN: Stand.OPEN,
}


def _with_earlier(events: Sequence[Event]) -> Iterable[Event]:
    """Each event that takes a side, with where its source stood last, if elsewhere."""
    stood: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        stand, before = _STANDS.get(event.kind), stood[event.source.cluster]
        other = next((each for each in reversed(before) if _STANDS[each.kind] is not stand), None)
        if other is not None and stand in (Stand.FOR, Stand.AGAINST):
            surely = wholly_before([other], [event])
            yield replace(event, earlier=Earlier(_STANDS[other.kind], other.said_from, other.said_to, surely))
        else:
            yield event
        if stand is not None:
            before.append(event)


def _order(event: Event) -> tuple[str, str, str]:
    return event.said_to or UNDATED, event.first_published or UNDATED, min(event.statements + event.also_bounded)
