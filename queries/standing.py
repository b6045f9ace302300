"""Where a claim stands: its roots for and against, its carriers and its status, from a chain alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from graph.model import EntityKind, Stance
from graph.store import Reader
from queries.bodies import BodyRow, Root, Speakers, bodies_of
from queries.carriers import (
    Carrier,
    CopyRow,
    Family,
    Reach,
    carriers_of,
    copies_among,
    families_of,
    reaches_of,
    with_own_words,
)
from queries.chains import MAX_DEPTH, MAX_STATEMENTS, Chain, chain_of_claim
from queries.circular import Circle, circles_in
from queries.contradicting import Contradiction, contradicting
from queries.grounds import Grounds, withdrawn
from queries.reasons import Camps, Status, is_supported, reason_for, status_of
from queries.related import Related, WholeRow, related, wholes_of
from queries.roots import Direction, side_of, wholly_before
from queries.statements import StatementRow
from queries.times.as_of import AsOf


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
    """The roots of one side. Unnamed ones add from 0 (each may be one already counted) to their number.

    So do named ones of one name, beyond the first: nobody has decided yet whether they are one.
    """

    named: tuple[Root, ...]
    unnamed: tuple[Root, ...]

    @property
    def at_least(self) -> int:
        """The smallest number of independent sources that this side can have, of those on this side alone."""
        return len(_names(self.named)) or min(1, len(self.unnamed))

    @property
    def at_most(self) -> int:
        """The largest number of independent sources that this side can have, of those on this side alone."""
        return len(self.named) + len(self.unnamed)


@dataclass(frozen=True, slots=True)
class Independent:
    """How many independent roots there are: those named, and 0 to `unnamed` more.

    `supports` and `opposes` count a body that is on both sides on each; `in_all` counts each once. Two of one name on
    one side count once, though they are shown apart: they may be one that nobody has decided on yet.
    """

    supports: int
    supports_unnamed: int
    opposes: int
    opposes_unnamed: int
    in_all: int


@dataclass(frozen=True, slots=True)
class Around:
    """What a store tells beside a chain: who speaks for whom, what is a part of what, and which articles are copies.

    `contradictions` are the claims that exclude this one; `cut` says that there are more.
    """

    bodies: tuple[BodyRow, ...] = ()
    wholes: tuple[WholeRow, ...] = ()
    copies: tuple[CopyRow, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """Who stands behind a claim and who against it, who carried it, and its status with the reason in words.

    `independent` counts the roots; `related` are groups of them that hang together, such as ministries of one
    government. `contradictions` are claims that exclude this one. `families` are articles that are copies of each
    other, `carriers_as_families` the number of carriers where one that printed only copies counts with its family.
    `reaches` tell for each root how many carriers lead to it. `loops` are the groups that cite each other in a circle,
    `circles` the same spelled out. As of a day before anybody spoke, the status is None; `apart` are the statements
    that straddle the day.
    """

    status: Status | None
    reason: str
    supports: Side
    opposes: Side
    both: tuple[BothSides, ...]
    left_open: tuple[Root, ...]
    withdrawn: tuple[Root, ...]
    independent: Independent
    related: tuple[Related, ...]
    contradictions: tuple[Contradiction, ...]
    carriers: tuple[Carrier, ...]
    families: tuple[Family, ...]
    carriers_as_families: int
    reaches: tuple[Reach, ...]
    loops: tuple[tuple[str, ...], ...]
    circles: tuple[Circle, ...]
    truncated: bool
    apart: tuple[StatementRow, ...]


@dataclass(frozen=True, slots=True)
class Sides:
    """The roots for, those against and those on both sides; and who left the claim open or took back what it said.

    `gone` are the statements that were taken back; `camps` the same by name, for the status and its reason.
    """

    supports: Side
    opposes: Side
    both: tuple[BothSides, ...]
    left_open: tuple[Root, ...]
    withdrawn: tuple[Root, ...]
    gone: frozenset[str]
    camps: Camps

    @property
    def roots(self) -> tuple[Root, ...]:
        """The roots of all sides, those for first; one on both sides once."""
        supports, opposes = self.supports, self.opposes
        both = (each.root for each in self.both)
        return (*supports.named, *supports.unnamed, *opposes.named, *opposes.unnamed, *both)


def standing_of_claim(
    store: Reader,
    claim_id: str,
    *,
    as_of: AsOf | None = None,
    max_depth: int = MAX_DEPTH,
    max_statements: int = MAX_STATEMENTS,
) -> Standing:
    """Roots, carriers and status of a claim's cluster, now or as of a day; raises `NotFound`."""
    chain = chain_of_claim(store, claim_id, as_of=as_of, max_depth=max_depth, max_statements=max_statements)
    return standing_in(store, chain)


def standing_in(store: Reader, chain: Chain) -> Standing:
    """The same from a chain that was walked, with what the store tells beside it."""
    bodies = bodies_of(store, chain.nodes)
    sides = sides_of(chain, bodies)
    return _standing(chain, sides, _around(store, chain, bodies, sides))


def _around(store: Reader, chain: Chain, bodies: tuple[BodyRow, ...], sides: Sides) -> Around:
    contradictions, cut = contradictions_of(store, chain)
    copies = copies_among(store, (row.article_id for row in chain.nodes))
    return Around(bodies, wholes_of(store, sides.roots), copies, contradictions, cut)


def contradictions_of(store: Reader, chain: Chain) -> tuple[tuple[Contradiction, ...], bool]:
    """The claims that exclude that of a chain, by cluster, and whether there are more than were looked at.

    One that no text holds any more is left out. Whether one stands is asked of its own statements alone: two claims
    that exclude each other would else wait for each other.
    """
    if not chain.nodes:
        return (), False
    others, cut = contradicting(store, chain.nodes[0].cluster)
    walked = [(cluster, chain_of_claim(store, cluster, as_of=chain.as_of)) for cluster in others]
    found = (
        Contradiction(cluster, other.nodes[0].claim, is_supported(sides_of(other, bodies_of(store, other.nodes)).camps))
        for cluster, other in walked
        if other.nodes
    )
    return tuple(found), cut


def standing_of(chain: Chain, around: Around | None = None) -> Standing:
    """The same from a chain and what was read beside it, without a store."""
    around = around or Around()
    return _standing(chain, sides_of(chain, around.bodies), around)


def _standing(chain: Chain, sides: Sides, around: Around) -> Standing:
    against = tuple(each.claim for each in around.contradictions if each.stands)
    camps = replace(sides.camps, contradicted=against)
    # As of a day before anybody spoke of it there is nothing yet, not even something taken back.
    status = status_of(camps) if chain.nodes or chain.as_of is None else None
    families = families_of(chain.nodes, around.copies)
    carriers = carriers_of(chain.nodes)
    own = with_own_words(carriers, families)
    return Standing(
        status=status,
        reason=reason_for(status, camps),
        supports=sides.supports,
        opposes=sides.opposes,
        both=sides.both,
        left_open=sides.left_open,
        withdrawn=sides.withdrawn,
        independent=_independent(sides),
        related=related(sides.roots, around.wholes),
        contradictions=around.contradictions,
        carriers=carriers,
        families=families,
        carriers_as_families=len(own),
        reaches=reaches_of(chain, sides.roots, own, families),
        loops=chain.loops,
        circles=circles_in(chain),
        truncated=chain.truncated or around.cut,
        apart=chain.apart,
    )


def sides_of(chain: Chain, bodies: Iterable[BodyRow] = ()) -> Sides:
    """Who stands where, from a chain and the bodies that its sources speak for."""
    grounds, speakers = Grounds(chain), speakers_in(chain, bodies)
    gone = withdrawn(chain.nodes, speakers)
    ends = frozenset(chain.roots) - gone
    supports, opposes, both = _parted(speakers.roots(row for row in chain.nodes if row.id in ends))
    left_open = speakers.roots(row for row in chain.nodes if row.stance == Stance.LEAVES_OPEN)
    taken_back = speakers.roots(row for row in chain.nodes if row.id in gone or row.stance == Stance.WITHDRAWS)
    camps = Camps(
        supports=_names(supports.named),
        unnamed_supports=len(supports.unnamed),
        unfounded_support=grounds.unfounded(gone, Direction.FOR),
        opposes=_names(opposes.named),
        unnamed_opposes=len(opposes.unnamed),
        unfounded_opposition=grounds.unfounded(gone, Direction.AGAINST),
        both=tuple(each.root.name for each in both),
        left_open=_names(left_open),
        withdrawn=_names(taken_back),
        relayed=any(row.stance == Stance.RELAYS for row in chain.nodes),
    )
    return Sides(supports, opposes, both, left_open, taken_back, gone, camps)


def speakers_in(chain: Chain, bodies: Iterable[BodyRow]) -> Speakers:
    """Who counts as whom in a chain; an unnamed source that is told again counts as the one whose words it tells."""
    known = tuple(bodies)
    return Speakers(known, Grounds(chain).retold(Speakers(known)))


def _parted(roots: Iterable[Root]) -> tuple[Side, Side, tuple[BothSides, ...]]:
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


def _independent(sides: Sides) -> Independent:
    both_named = sum(each.root.kind != EntityKind.UNNAMED for each in sides.both)
    both_unnamed = len(sides.both) - both_named
    supports, opposes = sides.supports, sides.opposes
    return Independent(
        supports=len(_names(supports.named)) + both_named,
        supports_unnamed=len(supports.unnamed) + both_unnamed,
        opposes=len(_names(opposes.named)) + both_named,
        opposes_unnamed=len(opposes.unnamed) + both_unnamed,
        in_all=len(_names(supports.named)) + len(_names(opposes.named)) + both_named,
    )


def _position(root: Root) -> Position:
    """Changed when all that it said on one side was surely said before all that it said on the other."""
    sides = [[voice for voice in root.voices if side_of(Stance(voice.stance)) is direction] for direction in Direction]
    changed = wholly_before(*sides) or wholly_before(*reversed(sides))
    return Position.CHANGED if changed else Position.DIVIDED


def _names(roots: Iterable[Root]) -> tuple[str, ...]:
    """The roots by name, each name once: two of one name may be one, and nobody has decided that they are not."""
    return tuple(dict.fromkeys(root.name for root in roots))
