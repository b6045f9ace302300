"""Claims by how they stand: those of a week that rest on a single root or on unnamed ones, and those unanswered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import partial

from graph.errors import InvalidDate, InvalidRequest
from graph.model import Stance
from graph.store import Reader
from queries.binding import bind
from queries.claims import STANCES, ByClusters
from queries.paging import DEFAULT_LIMIT, Page
from queries.questions.asked import ClusterRow
from queries.questions.looking import Look, excluding, look, status_in
from queries.questions.scanning import scanned
from queries.reasons import Status
from queries.times.as_of import AsOf, Basis, day_asked

_WEEK = re.compile(r"(\d{4})-W(\d{2})")


class RestsOn(StrEnum):
    """On what a claim rests: one named root, or only on roots that nobody names."""

    SINGLE_ROOT = "single_root"
    UNNAMED_ONLY = "unnamed_only"


_STATUSES = {RestsOn.SINGLE_ROOT: Status.SINGLE_SOURCE, RestsOn.UNNAMED_ONLY: Status.UNNAMED_ONLY}


@dataclass(frozen=True, slots=True)
class Week:
    """From one day until another, both included; seven days, or as many as somebody asks for."""

    start: str
    until: str

    @property
    def before(self) -> str:
        """The day after the last: what is of the week sorts before it."""
        return AsOf(self.until, Basis.PUBLISHED).before


@dataclass(frozen=True, slots=True)
class ClaimStands:
    """One claim, by its cluster: its status, who stands for it by name, and how many unnamed and carriers it has.

    `truncated`: some citations lie beyond the bounds of the walk, or some claims that exclude it were not looked at.
    """

    cluster: str
    claim: str
    status: Status
    supports: tuple[str, ...]
    supports_unnamed: int
    statements: int
    carriers: tuple[str, ...]
    truncated: bool


@dataclass(frozen=True, slots=True)
class PublishedClaims:
    """The next so many claims on which anything was published in a time."""

    from_day: str
    before_day: str
    after_cluster: str
    limit: int


@dataclass(frozen=True, slots=True)
class FromCluster:
    """The next so many claims behind one."""

    after_cluster: str
    limit: int


CLAIMS_PUBLISHED = bind("questions/claims_published", params=PublishedClaims, row=ClusterRow)
CLAIMS_ASSERTED = bind("questions/claims_asserted", params=FromCluster, row=ClusterRow)


def week_asked(week: str | None, start: str | None, until: str | None) -> Week:
    """The week that is asked for, by its number (2026-W10, Monday to Sunday) or by its first and last day.

    Raises `InvalidDate` for a week or a day that does not exist, `InvalidRequest` for both forms or half of one.
    """
    if week is not None and start is None and until is None:
        return _numbered(week)
    if week is not None or start is None or until is None:
        raise InvalidRequest("which days? Give a week as 2026-W10, or a first and a last day; not both, nor half")
    days = Week(day_asked(start, "from"), day_asked(until, "until"))
    if days.until < days.start:
        raise InvalidRequest(f"the last day, {until}, comes before the first, {start}; turn them round")
    return days


def _numbered(week: str) -> Week:
    found = _WEEK.fullmatch(week)
    try:
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1) if found else None
        sunday = monday + timedelta(days=6) if monday else None
    except (ValueError, OverflowError):
        monday = sunday = None
    if monday is None or sunday is None:
        raise InvalidDate(f"{week!r} is not a week that exists; write it as 2026-W10")
    return Week(monday.isoformat(), sunday.isoformat())


def weekly_claims(
    store: Reader,
    week: Week,
    *,
    rests_on: RestsOn | None = None,
    as_of: AsOf | None = None,
    limit: int = DEFAULT_LIMIT,
    cursor: str | None = None,
) -> Page[ClaimStands]:
    """The claims on which anything was published in a week and that rest on one root, or on unnamed ones, by cluster.

    Their status is that at the end of the week, as published, unless another day is asked for. Raises
    `InvalidRequest` for a limit or cursor that can't be used.
    """
    end = as_of or AsOf(week.until, Basis.PUBLISHED)
    wanted = {_STATUSES[each] for each in RestsOn if rests_on in (None, each)}
    return scanned(
        partial(_published, store, week),
        lambda cluster: [row for row in _in_week(store, cluster, end, week) if row.status in wanted],
        limit=limit,
        cursor=cursor,
    )


def unanswered_claims(
    store: Reader, *, as_of: AsOf | None = None, limit: int = DEFAULT_LIMIT, cursor: str | None = None
) -> Page[ClaimStands]:
    """The claims that somebody asserts and nobody has answered, by cluster.

    An answer confirms, denies or leaves open, whoever gives it; a claim that excludes this one and that somebody is
    behind is an answer too. A second assertion is none; what was taken back needs none. Raises `InvalidRequest` for a
    limit or cursor that can't be used.
    """
    return scanned(partial(_asserted, store), partial(_unanswered, store, as_of), limit=limit, cursor=cursor)


def _published(store: Reader, week: Week, after_cluster: str, limit: int) -> list[str]:
    rows = store.read(CLAIMS_PUBLISHED, PublishedClaims(week.start, week.before, after_cluster, limit))
    return [row.cluster for row in rows]


def _in_week(store: Reader, cluster: str, as_of: AsOf, week: Week) -> tuple[ClaimStands, ...]:
    found = look(store, cluster, as_of)
    # The text that was published then may not be the one that answers.
    printed = any(week.start <= (row.published or "") < week.before for row in found.chain.nodes)
    return _stands(store, found, as_of) if printed else ()


def _asserted(store: Reader, after_cluster: str, limit: int) -> list[str]:
    return [row.cluster for row in store.read(CLAIMS_ASSERTED, FromCluster(after_cluster, limit))]


def _unanswered(store: Reader, as_of: AsOf | None, cluster: str) -> Sequence[ClaimStands]:
    if as_of is None and _is_answered_now(store, cluster):
        return ()
    found = look(store, cluster, as_of)
    stances = {Stance(row.stance) for row in found.chain.nodes}
    if Stance.ASSERTS not in stances or stances & _ANSWERS:
        return ()
    return [row for row in _stands(store, found, as_of) if row.status not in (Status.DISPUTED, Status.WITHDRAWN)]


_ANSWERS = frozenset({Stance.CONFIRMS, Stance.DENIES, Stance.LEAVES_OPEN})


def _is_answered_now(store: Reader, cluster: str) -> bool:
    """Whether current texts hold an answer: known from a count, without a walk."""
    rows = store.read(STANCES, ByClusters((cluster,)))
    return any(row.confirms or row.denies or row.leaves_open or not row.asserts for row in rows)


def _stands(store: Reader, found: Look, as_of: AsOf | None) -> tuple[ClaimStands, ...]:
    others, cut = excluding(store, found.cluster, as_of)
    status = status_in(found, others)
    if status is None:
        return ()
    supports = found.sides.supports
    return (
        ClaimStands(
            cluster=found.cluster,
            claim=found.claim,
            status=status,
            supports=tuple(root.name for root in supports.named),
            supports_unnamed=len(supports.unnamed),
            statements=len(found.chain.nodes),
            carriers=_carriers(found),
            truncated=found.chain.truncated or cut,
        ),
    )


def _carriers(found: Look) -> tuple[str, ...]:
    return tuple(sorted({row.carrier for row in found.chain.nodes if row.carrier is not None}))
