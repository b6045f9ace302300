"""Where sources contradict each other: opposite sides of one claim, or two claims that exclude each other."""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from functools import partial

from graph.store import Reader
from queries.binding import bind
from queries.paging import DEFAULT_LIMIT, Page
from queries.questions.asked import AskedSource, ClusterRow, SourceRow, source_asked
from queries.questions.looking import Look, excluding, look, on_side
from queries.questions.scanning import scanned
from queries.questions.standings import FromCluster
from queries.roots import Direction
from queries.statements import StatementRow
from queries.times.as_of import AsOf

MOST_SHOWN = 100
"""So many statements of a side are shown; the numbers count all."""

CLAIMS_DENIED = bind("questions/claims_denied", params=FromCluster, row=ClusterRow)
CLAIMS_EXCLUDED = bind("questions/claims_excluded", params=FromCluster, row=ClusterRow)


@dataclass(frozen=True, slots=True)
class Opposition:
    """Statements that can't both be right: for and against one claim, or each for a claim that excludes the other.

    `other_cluster` is the same cluster in the first case. Of each side at most `MOST_SHOWN` are shown, in order of
    time; `number` and `other_number` count all. `truncated`: something lies beyond the bounds of a walk.
    """

    cluster: str
    claim: str
    statements: tuple[StatementRow, ...]
    number: int
    other_cluster: str
    other_claim: str
    others: tuple[StatementRow, ...]
    other_number: int
    truncated: bool


@dataclass(frozen=True, slots=True)
class Contradicting:
    """Two sources, and a page of what they contradict each other in; `one_body` when they count as one."""

    source: SourceRow
    other: SourceRow
    one_body: bool
    page: Page[Opposition]


def contradictions(
    store: Reader, *, as_of: AsOf | None = None, limit: int = DEFAULT_LIMIT, cursor: str | None = None
) -> Page[Opposition]:
    """All contradictions between roots that stand, by the smaller cluster; each pair of claims comes once.

    Raises `InvalidRequest` for a limit or cursor that can't be used.
    """
    return scanned(partial(_opposed, store), partial(_between_roots, store, as_of), limit=limit, cursor=cursor)


def contradictions_between(
    store: Reader,
    source_id: str,
    other_id: str,
    *,
    as_of: AsOf | None = None,
    limit: int = DEFAULT_LIMIT,
    cursor: str | None = None,
) -> Contradicting:
    """Where two sources contradict each other, with their own words, by the claims of the first.

    Who speaks for a source speaks for it here too; what one took back is left out. Raises `NotFound`, or
    `InvalidRequest` for the id of something else, or for a limit or cursor that can't be used.
    """
    one, other = source_asked(store, source_id), source_asked(store, other_id)
    page = scanned(
        partial(one.claims, store), partial(_between_two, store, as_of, one, other), limit=limit, cursor=cursor
    )
    return Contradicting(one.source, other.source, bool(one.clusters & other.clusters), page)


def _opposed(store: Reader, after_cluster: str, limit: int) -> list[str]:
    """The next so many claims that anybody denies or that another one excludes."""
    asked = FromCluster(after_cluster, limit)
    found = (row.cluster for query in (CLAIMS_DENIED, CLAIMS_EXCLUDED) for row in store.read(query, asked))
    return heapq.nsmallest(limit, set(found))


def _between_roots(store: Reader, as_of: AsOf | None, cluster: str) -> list[Opposition]:
    found = look(store, cluster, as_of)
    if not found.chain.nodes:
        return []
    supports, opposes = (found.roots_on(direction) for direction in Direction)
    oppositions = [_opposition(found, supports, found, opposes)]
    others, cut = excluding(store, cluster, as_of)
    later = (other for other in others if other.cluster > cluster)
    oppositions += [_opposition(found, supports, other, other.roots_on(Direction.FOR), cut=cut) for other in later]
    return [each for each in oppositions if each.number and each.other_number]


def _between_two(
    store: Reader, as_of: AsOf | None, one: AskedSource, other: AskedSource, cluster: str
) -> list[Opposition]:
    found = look(store, cluster, as_of)
    theirs, others = _said(one, found), _said(other, found)
    if not found.chain.nodes:
        return []
    oppositions = [
        _opposition(found, on_side(theirs, side), found, on_side(others, against))
        for side, against in ((Direction.FOR, Direction.AGAINST), (Direction.AGAINST, Direction.FOR))
    ]
    asserted = on_side(theirs, Direction.FOR)
    if asserted:
        excluded, cut = excluding(store, cluster, as_of)
        oppositions += [
            _opposition(found, asserted, each, on_side(_said(other, each), Direction.FOR), cut=cut) for each in excluded
        ]
    return [each for each in oppositions if each.number and each.other_number]


def _said(asked: AskedSource, found: Look) -> tuple[StatementRow, ...]:
    return tuple(row for row in asked.statements_in(found.counted) if row.id not in found.gone)


def _opposition(
    one: Look,
    statements: tuple[StatementRow, ...],
    other: Look,
    others: tuple[StatementRow, ...],
    *,
    cut: bool = False,
) -> Opposition:
    return Opposition(
        cluster=one.cluster,
        claim=one.claim,
        statements=statements[:MOST_SHOWN],
        number=len(statements),
        other_cluster=other.cluster,
        other_claim=other.claim,
        others=others[:MOST_SHOWN],
        other_number=len(others),
        truncated=cut or one.chain.truncated or other.chain.truncated,
    )
