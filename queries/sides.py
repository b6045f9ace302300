"""The two sides of a claim: which roots stand for it, which against, which on both, and how many they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graph.model import EntityKind, Stance
from queries.bodies import BodyRow, Root, Speakers
from queries.chains import Chain
from queries.grounds import Grounds, withdrawn
from queries.reasons import Camps
from queries.roots import Direction, side_of, wholly_before


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


def independent(sides: Sides) -> Independent:
    """The roots of both sides counted."""
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
