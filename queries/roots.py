"""Which statements are roots: those in which chains end, and that take a side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Final, Protocol, assert_never

from graph.model import Stance


class Direction(StrEnum):
    """The two sides of a claim."""

    FOR = "for"
    AGAINST = "against"


class Stated(Protocol):
    """What is asked of a statement here."""

    @property
    def id(self) -> str: ...
    @property
    def stance(self) -> str: ...


class Said(Protocol):
    """Between which days something was said, as far as is known."""

    @property
    def said_from(self) -> str | None: ...
    @property
    def said_to(self) -> str | None: ...


def side_of(stance: Stance) -> Direction | None:
    """The side that a stance takes; a relay's is that of what it cites, and to leave open or withdraw takes none."""
    match stance:
        case Stance.ASSERTS | Stance.CONFIRMS:
            return Direction.FOR
        case Stance.DENIES:
            return Direction.AGAINST
        case Stance.LEAVES_OPEN | Stance.RELAYS | Stance.WITHDRAWS:
            return None
        case _:
            assert_never(stance)


_SIDES: Final[Mapping[str, Direction | None]] = {stance.value: side_of(stance) for stance in Stance}


def side_told(stance: str) -> Direction | None:
    """The side of a stance as a row tells it: without making a stance of it first, of which answers have thousands."""
    return _SIDES[stance]


def roots_of(statements: Iterable[Stated], cites: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The ids of the statements that take a side and rest on nothing, or only on those that leave the claim open.

    Who asserts what its own source leaves open stands alone: without this, nobody would.
    """
    stances = {statement.id: Stance(statement.stance) for statement in statements}
    return tuple(
        sorted(
            each
            for each, stance in stances.items()
            if side_of(stance) and all(stances.get(cited) is Stance.LEAVES_OPEN for cited in cites.get(each, ()))
        )
    )


def wholly_before(earlier: Iterable[Said], later: Sequence[Said]) -> bool:
    """Whether all of one was surely said on days before all of the other."""
    return all(
        first.said_to is not None and second.said_from is not None and first.said_to < second.said_from
        for first in earlier
        for second in later
    )
