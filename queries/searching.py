"""What every search answers: a page of rows, and whether they have all the words or any of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from graph.errors import InvalidRequest
from queries.paging import Key, after, checked_limit, page
from queries.words import Search, search_for

Row = TypeVar("Row")

MOST = 1 << 62
"""More than any number of words or statements: where a list of falling numbers starts."""


class Matched(StrEnum):
    """How the rows of a search answer its words; `listed` when it had none."""

    ALL_WORDS = "all_words"
    ANY_WORD = "any_word"
    LISTED = "listed"


@dataclass(frozen=True, slots=True)
class Found(Generic[Row]):
    """A page of what was found, how it answers the words, and the cursor of the page that follows."""

    rows: tuple[Row, ...]
    next: str | None
    matched: Matched


@dataclass(frozen=True, slots=True)
class Asked:
    """What a search asks of the store: rows behind `after` that have at least `least` of the words."""

    expression: str
    words: tuple[str, ...]
    least: int
    after: Key
    limit: int


@dataclass(frozen=True, slots=True)
class Order(Generic[Row]):
    """What rows are ordered by, their id last, and a key that comes before every row."""

    key: Callable[[Row], Key]
    start: Key


def listed(
    ask: Callable[[Key, int], Sequence[Row]], order: Order[Row], *, limit: int, cursor: str | None
) -> Found[Row]:
    """A page of all rows; raises `InvalidRequest` for a limit or cursor that can't be used."""
    rows = ask(after(cursor, order.start), checked_limit(limit) + 1)
    found = page(rows, limit, order.key)
    return Found(found.rows, found.next, Matched.LISTED)


def searched(
    words: str, ask: Callable[[Asked], Sequence[Row]], order: Order[Row], *, limit: int, cursor: str | None
) -> Found[Row]:
    """A page of the rows that have all the words; when none has, of those with any, and said to be so.

    Raises `InvalidSearch` when there is no word, `InvalidRequest` for a limit or cursor that can't be used.
    """
    searching = _Searching(search_for(words), ask, order, checked_limit(limit))
    how, *place = after(cursor, ("", *order.start))
    if cursor is not None:
        return searching.page(_known(how), tuple(place))
    strict = searching.page(Matched.ALL_WORDS, order.start)
    return strict if strict.rows else searching.page(Matched.ANY_WORD, order.start)


@dataclass(frozen=True, slots=True)
class _Searching(Generic[Row]):
    search: Search
    ask: Callable[[Asked], Sequence[Row]]
    order: Order[Row]
    limit: int

    def page(self, how: Matched, place: Key) -> Found[Row]:
        strict = how is Matched.ALL_WORDS
        asked = Asked(
            expression=self.search.expression if strict else self.search.loose_expression,
            words=self.search.words,
            least=len(self.search.words) if strict else 1,
            after=place,
            limit=self.limit + 1,
        )
        found = page(self.ask(asked), self.limit, lambda row: (how.value, *self.order.key(row)))
        return Found(found.rows, found.next, how)


def _known(how: str | int) -> Matched:
    if how not in (Matched.ALL_WORDS, Matched.ANY_WORD):
        raise InvalidRequest("this cursor is of another list; leave it out to start from the first page")
    return Matched(how)
