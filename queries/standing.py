"""Where a claim stands: its roots for and against, its carriers and its status, from a chain alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from graph.store import Reader
from queries.chains import MAX_DEPTH, MAX_STATEMENTS, Chain


class Status(StrEnum):
    """What can be said of a claim by who stands behind it; the first that fits, in this order."""

    DISPUTED = "disputed"
    CORROBORATED = "corroborated"
    SINGLE_SOURCE = "single_source"
    UNNAMED_ONLY = "unnamed_only"
    DENIED_ONLY = "denied_only"
    LEFT_OPEN = "left_open"
    WITHDRAWN = "withdrawn"


class Position(StrEnum):
    """How one body stands that is found on both sides: it changed sides by dates that tell, or is divided."""

    CHANGED = "changed"
    DIVIDED = "divided"


@dataclass(frozen=True, slots=True)
class BodyRow:
    """That a source speaks for a body, and so counts as it."""

    source_id: str
    body_id: str
    body: str
    body_kind: str
    body_cluster: str


@dataclass(frozen=True, slots=True)
class Voice:
    """One root statement of a body: who said it, on which side (its stance), and when at the earliest and latest."""

    statement_id: str
    speaker: str
    stance: str
    said_from: str | None
    said_to: str | None


@dataclass(frozen=True, slots=True)
class Root:
    """A source in which chains end, named by its cluster; a spokesperson's words are the body's."""

    id: str
    name: str
    kind: str
    cluster: str
    voices: tuple[Voice, ...]


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
    raise NotImplementedError


def standing_of(chain: Chain, bodies: tuple[BodyRow, ...] = ()) -> Standing:
    """The same from a chain that was walked, and the bodies that its sources speak for."""
    raise NotImplementedError
