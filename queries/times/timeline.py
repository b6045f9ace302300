"""The timeline of a claim: what happened when, how its status went on each clock, and when nobody wrote of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import pairwise

from graph.model import Stance
from graph.store import Reader
from queries.bodies import Speakers, bodies_of
from queries.chains import MAX_DEPTH, MAX_STATEMENTS, Chain, Citation, chain_as_of
from queries.contradicting import contradicting
from queries.reasons import Status, is_supported, status_of
from queries.roots import roots_of, side_told
from queries.sides import speakers_in
from queries.statements import StatementRow
from queries.times.as_of import AsOf, Basis
from queries.times.events import Event, events_of
from queries.times.history import History, Limits, as_it_was, history_of_claim
from queries.times.moves import moves_of
from queries.times.tally import Known, Tally

SILENCE_DAYS = 3
"""Publications further apart than this are a silence."""
_END = "9999-12-31"


@dataclass(frozen=True, slots=True)
class First:
    """The first day or moment on a clock, and the statements that are of it, by id."""

    moment: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatusFrom:
    """The status from a day on; None when nothing was there any more."""

    day: str
    status: Status | None


@dataclass(frozen=True, slots=True)
class Statuses:
    """How the status went on each of the three clocks."""

    said: tuple[StatusFrom, ...]
    published: tuple[StatusFrom, ...]
    recorded: tuple[StatusFrom, ...]


@dataclass(frozen=True, slots=True)
class Silence:
    """Two days of publication between which nothing was published on the claim for more than three days."""

    after: str
    until: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """What happened to a claim, in order; `nodes` are all statements that it tells of, by id.

    The three firsts are None where no statement has such a date. `relays` took no part but passed it on. As of a day,
    `apart` are the statements that straddle it.
    `truncated` says that statements or contradicting claims lie beyond the bounds.
    """

    first_said: First | None
    first_published: First | None
    first_recorded: First | None
    events: tuple[Event, ...]
    relays: tuple[str, ...]
    statuses: Statuses
    silences: tuple[Silence, ...]
    nodes: tuple[StatementRow, ...]
    apart: tuple[StatementRow, ...]
    truncated: bool


@dataclass(frozen=True)
class Told:
    """One claim's history, and who counts as whom in it."""

    history: History
    speakers: Speakers
    apart: tuple[StatementRow, ...] = ()

    @cached_property
    def known(self) -> Known:
        """What all tallies of it have in common."""
        return Known(self.history, self.speakers)


def timeline_of_claim(
    store: Reader,
    claim_id: str,
    *,
    as_of: AsOf | None = None,
    max_depth: int = MAX_DEPTH,
    max_statements: int = MAX_STATEMENTS,
) -> Timeline:
    """The timeline of a claim's cluster, over all texts of its articles, now or as of a day; raises `NotFound`."""
    limits = Limits(max_depth, max_statements)
    own = _told(store, claim_id, as_of, limits)
    clusters, more = contradicting(store, own.history.rows[0].cluster) if own.history.rows else ((), False)
    others = [_told(store, each, as_of, limits) for each in clusters]
    contrary = [event for each in others for event in events_of(each.history, each.speakers, contrary=True)]
    cut = more or any(is_cut(each.history) for each in (own, *others))
    return timeline_from(own, others, [*events_of(own.history, own.speakers), *contrary], truncated=cut)


def timeline_from(own: Told, others: Sequence[Told], events: Iterable[Event], *, truncated: bool) -> Timeline:
    """The same from histories that were read."""
    rows = own.history.rows
    current = frozenset(text.id for text in own.history.texts if text.current)
    recorded = {text.id: text.recorded for text in own.history.texts}
    ordered = sorted(events, key=lambda event: (event.said_to or _END, event.first_published or _END, event.statements))
    told = {each for event in ordered for each in (*event.statements, *event.also_bounded)}
    relays = tuple(row.id for row in rows if row.stance == Stance.RELAYS and row.revision_id in current)
    told.update(relays)
    shown = (row for each in (own, *others) for row in each.history.rows if row.id in told)
    return Timeline(
        first_said=_first(rows, lambda row: row.said_to),
        first_published=_first(rows, lambda row: row.published),
        first_recorded=_first(rows, lambda row: recorded[row.revision_id]),
        events=tuple(ordered),
        relays=relays,
        statuses=Statuses(*(tuple(statuses_of(own, others, basis)) for basis in Basis)),
        silences=tuple(_silences(row.published for row in rows)),
        nodes=tuple(sorted(shown, key=lambda row: row.id)),
        apart=own.apart,
        truncated=truncated,
    )


def statuses_of(own: Told, others: Sequence[Told], basis: Basis) -> Iterator[StatusFrom]:
    """The days on which the status changed on a clock, in order; also where a claim that excludes it came to stand."""
    tallies = [(Tally(each.known), moves_of(each.history, basis)) for each in (own, *others)]
    by_day = [{move.day: move for move in moves} for _, moves in tallies]
    before: Status | None = None
    for day in sorted({day for moves in by_day for day in moves}):
        for (tally, _), moves in zip(tallies, by_day, strict=True):
            if day in moves:
                tally.move(moves[day].came, moves[day].went)
        (mine, _), *rest = tallies
        against = tuple("" for tally, _ in rest if is_supported(tally.camps()))
        status = None if mine.empty else status_of(replace(mine.camps(), contradicted=against))
        if status is not before:
            yield StatusFrom(day, status)
        before = status


def is_cut(history: History) -> bool:
    """Whether statements lie beyond the bounds of a history."""
    known = {row.id for row in history.rows}
    return history.cut or any(edge.cited_id not in known for edge in history.citations)


def _told(store: Reader, claim_id: str, as_of: AsOf | None, limits: Limits) -> Told:
    history, apart = history_of_claim(store, claim_id, as_of, limits), tuple[StatementRow, ...]()
    if as_of is not None:
        apart = chain_as_of(history, as_of).apart
        history = as_it_was(history, as_of)
    bodies = bodies_of(store, history.rows)
    return Told(history, speakers_in(_now(history), bodies), apart)


def _now(history: History) -> Chain:
    """What current texts hold of a history: as much of a chain as tells who counts as whom."""
    current = frozenset(text.id for text in history.texts if text.current)
    rows = tuple(row for row in history.rows if row.revision_id in current)
    ids, earlier = {row.id for row in rows}, {row.id for row in history.rows if row.revision_id not in current}
    cites = defaultdict[str, list[str]](list)
    for edge in history.citations:
        if edge.citing_id in ids and edge.cited_id not in earlier:
            cites[edge.citing_id].append(edge.cited_id)
    edges = tuple(Citation(citing, cited) for citing, found in cites.items() for cited in found if cited in ids)
    return Chain(rows, edges, starts=(), roots=roots_of(rows, cites), loops=(), unfollowed=(), truncated=False)


def _first(rows: Sequence[StatementRow], moment_of: Callable[[StatementRow], str | None]) -> First | None:
    """The earliest, of statements that take a side if one does."""
    known = [(moment, row) for row in rows if (moment := moment_of(row)) is not None]
    first = min((moment for moment, row in known if side_told(row.stance)), default=None)
    among = known if first is None else [(moment, row) for moment, row in known if side_told(row.stance)]
    if not among:
        return None
    first = first or min(moment for moment, _ in among)
    return First(first, tuple(sorted(row.id for moment, row in among if moment == first)))


def _silences(published: Iterable[str | None]) -> Iterator[Silence]:
    days = sorted({each[:10] for each in published if each is not None})
    for earlier, later in pairwise(days):
        if (date.fromisoformat(later) - date.fromisoformat(earlier)).days > SILENCE_DAYS:
            yield Silence(earlier, later)
