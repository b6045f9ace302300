"""The walk along the citations: level by level, never a statement twice, within bounds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from queries.statements import CitationRow

Cited = Callable[[tuple[str, ...]], Iterable[CitationRow]]
"""On which statements these rest, read of a store."""


@dataclass(frozen=True, slots=True)
class Walked:
    """The statements that were reached, by id, and all that they cite, also beyond the bounds."""

    ids: tuple[str, ...]
    citations: frozenset[CitationRow]


def walked(found: Sequence[str], cited: Cited, *, max_depth: int, max_statements: int) -> Walked:
    """All that is reached from these statements, at most so deep and so many."""
    seen, citations, frontier = set(found), set[CitationRow](), tuple(sorted(found))
    for _ in range(max_depth):
        if not frontier:
            break
        level = set(cited(frontier))
        room = max_statements - len(seen)
        frontier = tuple(sorted({row.cited_id for row in level} - seen)[:room])
        seen.update(frontier)
        citations |= level
    # What the last level cites is not followed, but it must be known that there is more.
    citations |= set(cited(frontier) if frontier else ())
    return Walked(tuple(sorted(seen)), frozenset(citations))
