"""Where a claim stands: its roots for and against, its carriers and its status, from a chain alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graph.model import EntityKind, Stance
from graph.store import Reader
from queries.bodies import BodyRow, Root, Speakers, Voice, bodies_of
from queries.chains import MAX_DEPTH, MAX_STATEMENTS, Chain, chain_of_claim
from queries.reasons import Camps, Status, Unfounded, reason_for
from queries.roots import Direction, side_of
from queries.statements import StatementRow


class Position(StrEnum):
    """How one body stands that is found on both sides: it changed sides by dates that tell, or is divided."""

    CHANGED = "changed"
    DIVIDED = "divided"


@dataclass(frozen=True, slots=True)
class BothSides:
    """One body on both sides, shown once: it changed, or is divided."""

    root: Root
    position: Position


@dataclass(frozen=True, slots=True)
class Side:
    """The roots of one side. Unnamed ones add from 0 (each may be one already counted) to their number."""

    named: tuple[Root, ...]
    unnamed: tuple[Root, ...]

    @property
    def at_least(self) -> int:
        """The smallest number of independent sources that this side can have, of those on this side alone."""
        return len(self.named) or min(1, len(self.unnamed))

    @property
    def at_most(self) -> int:
        """The largest number of independent sources that this side can have, of those on this side alone."""
        return len(self.named) + len(self.unnamed)


@dataclass(frozen=True, slots=True)
class Carrier:
    """A publisher that printed statements on the claim; `name` is None for articles whose publisher nobody said."""

    name: str | None
    article_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """Who stands behind a claim and who against it, who carried it, and its status with the reason in words."""

    status: Status
    reason: str
    supports: Side
    opposes: Side
    both: tuple[BothSides, ...]
    left_open: tuple[Root, ...]
    withdrawn: tuple[Root, ...]
    carriers: tuple[Carrier, ...]
    loops: tuple[tuple[str, ...], ...]
    truncated: bool


def standing_of_claim(
    store: Reader, claim_id: str, *, max_depth: int = MAX_DEPTH, max_statements: int = MAX_STATEMENTS
) -> Standing:
    """Roots, carriers and status of a claim's cluster; raises `NotFound`."""
    chain = chain_of_claim(store, claim_id, max_depth=max_depth, max_statements=max_statements)
    return standing_of(chain, bodies_of(store, chain.nodes))


def standing_of(chain: Chain, bodies: tuple[BodyRow, ...] = ()) -> Standing:
    """The same from a chain that was walked, and the bodies that its sources speak for."""
    speakers = Speakers(bodies)
    gone = _withdrawn(chain.nodes, speakers)
    ends = frozenset(chain.roots)
    standing_roots = speakers.roots(row for row in chain.nodes if row.id in ends - gone)
    supports, opposes, both = _sides(standing_roots)
    left_open = speakers.roots(row for row in chain.nodes if row.stance == Stance.LEAVES_OPEN)
    withdrawn = speakers.roots(row for row in chain.nodes if row.id in gone or row.stance == Stance.WITHDRAWS)
    camps = Camps(
        supports=_names(supports.named),
        unnamed_supports=len(supports.unnamed),
        unfounded_support=_unfounded(chain, gone, Direction.FOR),
        opposes=_names(opposes.named),
        unnamed_opposes=len(opposes.unnamed),
        unfounded_opposition=_unfounded(chain, gone, Direction.AGAINST),
        both=tuple(each.root.name for each in both),
        left_open=_names(left_open),
        withdrawn=_names(withdrawn),
        relayed=any(row.stance == Stance.RELAYS for row in chain.nodes),
    )
    status = status_of(camps)
    return Standing(
        status=status,
        reason=reason_for(status, camps),
        supports=supports,
        opposes=opposes,
        both=both,
        left_open=left_open,
        withdrawn=withdrawn,
        carriers=_carriers(chain.nodes),
        loops=chain.loops,
        truncated=chain.truncated,
    )


def status_of(camps: Camps) -> Status:
    """The first of the closed list that fits who stands where."""
    supported = bool(camps.supports or camps.unnamed_supports or camps.unfounded_support)
    opposed = bool(camps.opposes or camps.unnamed_opposes or camps.unfounded_opposition)
    if camps.both or (supported and opposed):
        return Status.DISPUTED
    if supported:
        return _by_number(len(camps.supports))
    if opposed:
        return Status.DENIED_ONLY
    if camps.left_open:
        return Status.LEFT_OPEN
    return Status.WITHDRAWN if camps.withdrawn or not camps.relayed else Status.UNNAMED_ONLY


def _by_number(named: int) -> Status:
    if named == 0:
        return Status.UNNAMED_ONLY
    return Status.SINGLE_SOURCE if named == 1 else Status.CORROBORATED


def _withdrawn(rows: Sequence[StatementRow], speakers: Speakers) -> frozenset[str]:
    """The statements that their own source took back: all it said for or against, but what it said for sure later."""
    taken_back: dict[str, list[StatementRow]] = defaultdict(list)
    for row in rows:
        if row.stance == Stance.WITHDRAWS:
            taken_back[speakers.cluster(row)].append(row)
    return frozenset(
        row.id
        for row in rows
        if _side(row) and any(not _after(row, withdrawal) for withdrawal in taken_back[speakers.cluster(row)])
    )


def _after(row: StatementRow, earlier: StatementRow) -> bool:
    """Whether a statement was made on a later day, for all that is known of both."""
    return row.said_from is not None and earlier.said_to is not None and row.said_from > earlier.said_to


def _side(row: StatementRow) -> Direction | None:
    return side_of(Stance(row.stance))


def _sides(roots: Iterable[Root]) -> tuple[Side, Side, tuple[BothSides, ...]]:
    """The roots for, those against, and those on both sides."""
    groups: dict[frozenset[Direction | None], list[Root]] = defaultdict(list)
    for root in roots:
        groups[frozenset(side_of(Stance(voice.stance)) for voice in root.voices)].append(root)
    both = (BothSides(root, _position(root)) for root in groups[frozenset(Direction)])
    return _camp(groups[frozenset({Direction.FOR})]), _camp(groups[frozenset({Direction.AGAINST})]), tuple(both)


def _camp(roots: Sequence[Root]) -> Side:
    return Side(
        named=tuple(root for root in roots if root.kind != EntityKind.UNNAMED),
        unnamed=tuple(root for root in roots if root.kind == EntityKind.UNNAMED),
    )


def _position(root: Root) -> Position:
    """Changed when all that it said on one side was surely said before all that it said on the other."""
    sides = [[voice for voice in root.voices if side_of(Stance(voice.stance)) is direction] for direction in Direction]
    changed = _wholly_before(*sides) or _wholly_before(*reversed(sides))
    return Position.CHANGED if changed else Position.DIVIDED


def _wholly_before(earlier: Sequence[Voice], later: Sequence[Voice]) -> bool:
    return all(
        first.said_to is not None and second.said_from is not None and first.said_to < second.said_from
        for first in earlier
        for second in later
    )


def _unfounded(chain: Chain, gone: frozenset[str], direction: Direction) -> Unfounded | None:
    """Why a statement of this side leads to no root that could be counted; None when each does."""
    founded = _leading_to(chain, {*chain.roots, *gone})
    stray = {row.id for row in chain.nodes if _side(row) is direction} - founded
    if not stray:
        return None
    if stray & _leading_to(chain, chain.unfollowed):
        return Unfounded.UNFOLLOWED
    circular = _leading_to(chain, (each for loop in chain.loops for each in loop))
    return Unfounded.CIRCULAR if stray & circular else Unfounded.RELAYED


def _leading_to(chain: Chain, targets: Iterable[str]) -> set[str]:
    """The statements from which one of these is reached along the citations, and these themselves."""
    citing: dict[str, list[str]] = defaultdict(list)
    for edge in chain.edges:
        citing[edge.cited].append(edge.citing)
    reached = set(targets)
    frontier = list(reached)
    for each in frontier:  # grows while it is walked
        more = [other for other in citing[each] if other not in reached]
        reached.update(more)
        frontier += more
    return reached


def _names(roots: Iterable[Root]) -> tuple[str, ...]:
    return tuple(root.name for root in roots)


def _carriers(rows: Iterable[StatementRow]) -> tuple[Carrier, ...]:
    """The publishers by name, those that nobody named last; an outlet is identified by its name, as articles are."""
    articles: dict[str | None, set[str]] = defaultdict(set)
    for row in rows:
        articles[row.carrier].add(row.article_id)
    names = sorted(articles, key=lambda name: (name is None, name or ""))
    return tuple(Carrier(name, tuple(sorted(articles[name]))) for name in names)
