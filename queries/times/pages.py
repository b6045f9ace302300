"""Pages of statements as of a day: on a claim, or of a source, with those that straddle the day listed apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from graph.model import Stance
from graph.store import Reader
from queries.binding import bind
from queries.entities import entity_in_full
from queries.paging import DEFAULT_LIMIT, MAX_LIMIT, Key, Page, after, checked_limit, page
from queries.statements import BY_IDS, UNDATED, ByIds, StatementRow
from queries.times.as_of import AsOf, Place, answering, place_of
from queries.times.history import Before, PlacedRow, before, placed_on_cluster, texts_of

MOST = 20_000
"""How many statements on one claim, or of one source, are looked at: which of them were there is decided here."""


@dataclass(frozen=True, slots=True)
class OfSourceBefore(Before):
    """The first so many statements of a source."""

    entity_id: str = ""
    limit: int = 0


@dataclass(frozen=True, slots=True)
class PageAsOf:
    """A page of what was there by the day; `apart` are the first of those that straddle it, by day, then id.

    `truncated` says that there is more than this page and its followers hold, or more apart.
    """

    page: Page[StatementRow]
    apart: tuple[StatementRow, ...]
    truncated: bool


OF_SOURCE = bind("time/of_source", params=OfSourceBefore, row=PlacedRow)

Ordering = Callable[[PlacedRow], Key]


def statements_on_claim_as_of(
    store: Reader,
    claim_id: str,
    as_of: AsOf,
    *,
    stance: Stance | None = None,
    limit: int = DEFAULT_LIMIT,
    cursor: str | None = None,
) -> PageAsOf:
    """The statements on a claim's cluster that were there, by stance, then day, then id.

    Raises `NotFound`, or `InvalidRequest` for a limit or cursor that can't be used.
    """
    start = after(cursor, ("", "", ""))
    checked_limit(limit)
    rows = placed_on_cluster(store, claim_id, as_of, limit=MOST + 1)
    wanted = [row for row in rows[:MOST] if stance is None or row.stance == stance]
    found = _paged(store, wanted, as_of, _by_stance, (start, limit))
    return _told(found, cut=len(rows) > MOST)


def statements_of_source_as_of(
    store: Reader, entity_id: str, as_of: AsOf, *, limit: int = DEFAULT_LIMIT, cursor: str | None = None
) -> PageAsOf:
    """What a source, and those held to be the same, had said, in order of time.

    Raises `NotFound`, or `InvalidRequest` for a limit or cursor that can't be used.
    """
    start = after(cursor, ("", ""))
    checked_limit(limit)
    which = before(as_of)
    rows = store.read(
        OF_SOURCE,
        OfSourceBefore(
            which.said_before, which.published_before, which.recorded_before, which.earlier, entity_id, MOST + 1
        ),
    )
    if not rows:
        entity_in_full(store, entity_id)
    return _told(_paged(store, rows[:MOST], as_of, _by_day, (start, limit)), cut=len(rows) > MOST)


def _by_day(row: PlacedRow) -> Key:
    return (row.said_to or UNDATED, row.id)


def _by_stance(row: PlacedRow) -> Key:
    return (row.stance, row.said_to or UNDATED, row.id)


def _paged(
    store: Reader, rows: Sequence[PlacedRow], as_of: AsOf, ordering: Ordering, asked: tuple[Key, int]
) -> PageAsOf:
    start, limit = asked
    texts = answering(texts_of(store, (row.article_id for row in rows), as_of), as_of)
    places = {row.id: place_of(row, as_of, texts) for row in rows}
    there = sorted((row for row in rows if places[row.id] is Place.THERE), key=ordering)
    behind = [row for row in there if ordering(row) > start]
    found = page(behind[: limit + 1], limit, ordering)
    apart = sorted((row for row in rows if places[row.id] is Place.APART), key=_by_day)
    shown = _in_full(store, (*found.rows, *apart[:MAX_LIMIT]))
    kept = tuple(shown[row.id] for row in found.rows)
    return PageAsOf(
        Page(kept, found.next), tuple(shown[row.id] for row in apart[:MAX_LIMIT]), truncated=len(apart) > MAX_LIMIT
    )


def _in_full(store: Reader, rows: Iterable[PlacedRow]) -> dict[str, StatementRow]:
    ids = tuple(sorted(row.id for row in rows))
    return {row.id: row for row in store.read(BY_IDS, ByIds(ids))} if ids else {}


def _told(found: PageAsOf, *, cut: bool) -> PageAsOf:
    return PageAsOf(found.page, found.apart, truncated=found.truncated or cut or found.page.next is not None)
