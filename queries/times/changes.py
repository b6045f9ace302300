"""What changed between the ends of two days on one clock: statements, status, roots, carriers, and what fell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from graph.errors import InvalidRequest
from graph.model import Stance
from graph.store import Reader
from queries.binding import bind
from queries.bodies import Root
from queries.claims import claim_row
from queries.paging import DEFAULT_LIMIT, Page
from queries.questions.looking import Look, excluding, look, status_in
from queries.questions.scanning import scanned
from queries.reasons import Status
from queries.roots import Direction, side_of
from queries.statements import StatementRow
from queries.times.as_of import NEVER, AsOf, Basis, basis_asked, day_asked


@dataclass(frozen=True, slots=True)
class Window:
    """What is compared: the end of one day with the end of a later one, on one clock."""

    after: AsOf
    until: AsOf


@dataclass(frozen=True, slots=True)
class MovedBetween:
    """A page of the claims that texts of these moments bear on."""

    published_from: str
    published_before: str
    recorded_from: str
    recorded_before: str
    after_cluster: str
    limit: int


@dataclass(frozen=True, slots=True)
class SpokenBetween:
    """A page of the claims that statements of these days bear on."""

    said_from: str
    said_before: str
    after_cluster: str
    limit: int


@dataclass(frozen=True, slots=True)
class ClusterRow:
    """A cluster of claims."""

    cluster: str


@dataclass(frozen=True, slots=True)
class RootsOfSide:
    """The roots of one side that are new, and those that are there no more."""

    new: tuple[Root, ...]
    gone: tuple[Root, ...]


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """What changed on one claim; a status is None when nothing was there.

    `new` came, `gone` is in no text that answers any more; words that an edited article only repeats are neither.
    `fell` stood before and stands no longer, because it was taken back, or rests on nothing but that. `carriers` are
    new. `truncated` says that statements or excluding claims lie beyond the bounds.
    """

    cluster: str
    claim: str
    before: Status | None
    after: Status | None
    new: tuple[StatementRow, ...]
    gone: tuple[StatementRow, ...]
    supports: RootsOfSide
    opposes: RootsOfSide
    carriers: tuple[str, ...]
    fell: tuple[str, ...]
    truncated: bool


MOVED = bind("time/claims_moved", params=MovedBetween, row=ClusterRow)
EXCLUDED_MOVED = bind("time/claims_excluded_moved", params=MovedBetween, row=ClusterRow)
SPOKEN = bind("time/claims_spoken", params=SpokenBetween, row=ClusterRow)
EXCLUDED_SPOKEN = bind("time/claims_excluded_spoken", params=SpokenBetween, row=ClusterRow)


def window_asked(after: str, until: str, basis: str) -> Window:
    """The days to compare; raises `InvalidDate` for one that does not exist, else `InvalidRequest`."""
    day_asked(after, "after")
    day_asked(until, "until")
    clock = basis_asked(basis)
    if after >= until:
        raise InvalidRequest(f"until={until} must be later than after={after}: what changed lies between their ends")
    return Window(AsOf(after, clock), AsOf(until, clock))


def changes_between(
    store: Reader, window: Window, *, claim_id: str | None = None, limit: int = DEFAULT_LIMIT, cursor: str | None = None
) -> Page[ClaimChange]:
    """What changed, on each claim on which something did, by cluster; or on one claim.

    A page may hold fewer than `limit`, where many claims had to be looked at. Raises `NotFound` for an unknown claim,
    `InvalidRequest` for a limit or cursor that can't be used.
    """
    if claim_id is None:
        return scanned(partial(_candidates, store, window), partial(_change, store, window), limit=limit, cursor=cursor)
    cluster = claim_row(store, claim_id).cluster
    return scanned(partial(_only, cluster), partial(_change, store, window), limit=limit, cursor=cursor)


def _only(cluster: str, behind: str, _: int) -> tuple[str, ...]:
    return (cluster,) if cluster > behind else ()


def _candidates(store: Reader, window: Window, behind: str, limit: int) -> Sequence[str]:
    """The next claims on which something may have changed, or on one that excludes them."""
    start, end = window.after.before, window.until.before
    match window.until.basis:
        case Basis.SAID:
            spoken = SpokenBetween(start, end, behind, limit)
            rows = [*store.read(SPOKEN, spoken), *store.read(EXCLUDED_SPOKEN, spoken)]
        case Basis.PUBLISHED:
            moved = MovedBetween(start, end, "", NEVER, behind, limit)
            rows = [*store.read(MOVED, moved), *store.read(EXCLUDED_MOVED, moved)]
        case Basis.RECORDED:
            moved = MovedBetween("", NEVER, start, end, behind, limit)
            rows = [*store.read(MOVED, moved), *store.read(EXCLUDED_MOVED, moved)]
    return sorted({row.cluster for row in rows})[:limit]


def _change(store: Reader, window: Window, cluster: str) -> tuple[ClaimChange, ...]:
    """What changed on one claim; nothing when nothing did."""
    looks = (look(store, cluster, window.after), look(store, cluster, window.until))
    found = _compared(looks, tuple(excluding(store, cluster, each.chain.as_of) for each in looks))
    same = found is None or (found.before is found.after and not (found.new or found.gone or found.fell))
    return () if found is None or same else (found,)


def _compared(looks: tuple[Look, Look], others: Sequence[tuple[tuple[Look, ...], bool]]) -> ClaimChange | None:
    before, after = looks
    if not before.chain.nodes and not after.chain.nodes:
        return None
    new, gone = _beside(after, before), _beside(before, after)
    return ClaimChange(
        cluster=after.cluster,
        claim=(after if after.chain.nodes else before).claim,
        before=status_in(before, others[0][0]),
        after=status_in(after, others[1][0]),
        new=_not_repeated(new, gone),
        gone=_not_repeated(gone, new),
        supports=_roots(before, after, Direction.FOR),
        opposes=_roots(before, after, Direction.AGAINST),
        carriers=tuple(sorted(_carriers(after) - _carriers(before))),
        fell=tuple(sorted((_fallen(after) - _fallen(before)) & {row.id for row in before.chain.nodes})),
        truncated=any(each.chain.truncated for each in looks) or any(cut for _, cut in others),
    )


def _beside(one: Look, other: Look) -> list[StatementRow]:
    """What one holds and the other does not."""
    known = {row.id for row in other.chain.nodes}
    return [row for row in one.chain.nodes if row.id not in known]


def _not_repeated(rows: Iterable[StatementRow], others: Iterable[StatementRow]) -> tuple[StatementRow, ...]:
    """Without what another text of the same article says in the same words."""
    repeated = Counter(map(_words, others))
    kept: list[StatementRow] = []
    for row in rows:
        if repeated[_words(row)]:
            repeated[_words(row)] -= 1
        else:
            kept.append(row)
    return tuple(kept)


def _words(row: StatementRow) -> tuple[str, str, str, str, str | None]:
    return row.article_id, row.source, row.stance, row.cue, row.quote


def _roots(before: Look, after: Look, direction: Direction) -> RootsOfSide:
    earlier, later = ({root.cluster: root for root in _standing_on(each, direction)} for each in (before, after))
    return RootsOfSide(
        new=tuple(root for cluster, root in later.items() if cluster not in earlier),
        gone=tuple(root for cluster, root in earlier.items() if cluster not in later),
    )


def _standing_on(found: Look, direction: Direction) -> tuple[Root, ...]:
    """The roots of one side, with those that are on both."""
    side = found.sides.supports if direction is Direction.FOR else found.sides.opposes
    return (*side.named, *side.unnamed, *(each.root for each in found.sides.both))


def _carriers(found: Look) -> set[str]:
    return {row.carrier for row in found.chain.nodes if row.carrier is not None}


def _fallen(found: Look) -> frozenset[str]:
    """What takes a side and was taken back, or rests on nothing but that."""
    fallen = found.fallen_with(found.gone)
    return frozenset(row.id for row in found.chain.nodes if row.id in fallen and side_of(Stance(row.stance)))
