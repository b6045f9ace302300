"""Which claims exclude each other, by decisions that stand."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import Reader
from queries.binding import bind

MOST_CONTRADICTING = 20
"""So many other claims are looked at for one: each costs a walk of its own."""


@dataclass(frozen=True, slots=True)
class ContradictingClaims:
    """The first so many clusters that contradict one."""

    cluster: str
    limit: int


@dataclass(frozen=True, slots=True)
class ContradictingRow:
    """A cluster that contradicts the one that is asked about."""

    cluster: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Another claim that excludes this one, by its cluster; `stands` when somebody is behind it."""

    cluster: str
    claim: str
    stands: bool


CONTRADICTING = bind("standing/contradicting", params=ContradictingClaims, row=ContradictingRow)


def contradicting(store: Reader, cluster: str) -> tuple[tuple[str, ...], bool]:
    """The clusters that contradict one, in order, and whether there are more than were looked at."""
    rows = store.read(CONTRADICTING, ContradictingClaims(cluster, MOST_CONTRADICTING + 1))
    others = [row.cluster for row in rows if row.cluster != cluster]
    return tuple(others[:MOST_CONTRADICTING]), len(rows) > MOST_CONTRADICTING
