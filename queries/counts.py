"""How much of everything the graph holds."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import Reader


@dataclass(frozen=True, slots=True)
class CountRow:
    """How many there are of one kind."""

    kind: str
    number: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The numbers of what current revisions hold, and of all revisions; statements by stance, entities by kind."""

    articles: int
    revisions: int
    carriers: int
    entities: int
    claims: int
    clusters: int
    statements: int
    unread: int
    stances: tuple[CountRow, ...]
    kinds: tuple[CountRow, ...]


def counts(store: Reader) -> Counts:
    """Counts of everything that the current revisions hold; `revisions` alone counts the earlier ones too."""
    raise NotImplementedError
