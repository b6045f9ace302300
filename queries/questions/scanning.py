"""Pages over candidates, each of which costs a look of its own and yields some rows or none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from queries.paging import Page, after, checked_limit, cursor_behind

Row = TypeVar("Row")

MOST_LOOKED_AT = 200
"""So many candidates are looked at for one page, which then goes on behind the last of them."""
_CHUNK = MOST_LOOKED_AT
_DONE = -1
"""Stands in a cursor for all rows of a candidate."""


def scanned(
    candidates: Callable[[str, int], Sequence[str]],
    look: Callable[[str], Sequence[Row]],
    *,
    limit: int,
    cursor: str | None,
) -> Page[Row]:
    """The rows of the candidates, in the candidates' order, at most `limit` of them.

    `candidates` gives the next so many behind an id, `look` the rows of one. A page may hold fewer rows than `limit`,
    even none, where the bound on looks was reached: `next` tells that there may be more. Raises `InvalidRequest` for a
    limit or cursor that can't be used.
    """
    last, given = after(cursor, ("", _DONE))
    checked_limit(limit)
    rows: list[Row] = []
    for looked, (candidate, skip) in enumerate(_in_turn(candidates, str(last), int(given))):
        if looked == MOST_LOOKED_AT or len(rows) == limit:
            return Page(tuple(rows), cursor_behind((str(last), _DONE)))
        found = look(candidate)[skip:]
        room = limit - len(rows)
        rows += found[:room]
        last = candidate
        if len(found) > room:
            return Page(tuple(rows), cursor_behind((candidate, skip + room)))
    return Page(tuple(rows), None)


def _in_turn(candidates: Callable[[str, int], Sequence[str]], last: str, given: int) -> Iterator[tuple[str, int]]:
    """Each candidate behind `last`, with how many of its rows were given already: first `last` itself, if not all."""
    if given != _DONE:
        yield last, max(given, 0)
    while True:
        chunk = candidates(last, _CHUNK)
        for candidate in chunk:
            yield candidate, 0
        if len(chunk) < _CHUNK:
            return
        last = chunk[-1]
