"""Pages of long lists: a limit, and an opaque cursor that says after which row the next page starts."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeGuard, TypeVar, cast

from graph.errors import InvalidRequest

Row = TypeVar("Row")

DEFAULT_LIMIT = 50
MAX_LIMIT = 500
_MAX_CURSOR = 1000

Key = tuple[str | int, ...]
"""What a row is ordered by, its id last."""


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """Some rows of a list, and the cursor of the page that follows; None when this is the last."""

    rows: tuple[Row, ...]
    next: str | None


def checked_limit(limit: int) -> int:
    """The limit itself; raises `InvalidRequest` when it is not from 1 to 500."""
    if not 1 <= limit <= MAX_LIMIT:
        raise InvalidRequest(f"a limit is from 1 to {MAX_LIMIT}, not {limit}")
    return limit


def after(cursor: str | None, start: Key) -> Key:
    """The key behind which the page starts: that of the cursor, or `start`, which comes before every row.

    Raises `InvalidRequest` when the cursor was not made by a list of this order.
    """
    if cursor is None:
        return start
    key = _decoded(cursor)
    if [type(part) for part in key] != [type(part) for part in start]:
        raise InvalidRequest("this cursor is of another list; leave it out to start from the first page")
    return key


def page(rows: Sequence[Row], limit: int, key: Callable[[Row], Key]) -> Page[Row]:
    """The page of at most `limit` rows, when one more than that was asked of the store."""
    if len(rows) <= limit:
        return Page(tuple(rows), None)
    kept = tuple(rows[:limit])
    return Page(kept, _encoded(key(kept[-1])))


def cursor_behind(key: Key) -> str:
    """The cursor of the page that starts behind a row with this key, where not each row that is read is listed."""
    return _encoded(key)


def _encoded(key: Key) -> str:
    text = json.dumps(key, ensure_ascii=True, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode("ascii")).decode("ascii").rstrip("=")


def _decoded(cursor: str) -> Key:
    problem = InvalidRequest("this cursor can't be read; take the one that came with the page before")
    if len(cursor) > _MAX_CURSOR:
        raise problem
    try:
        raw = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        parts: object = json.loads(raw)
    except (binascii.Error, RecursionError, ValueError) as error:
        raise problem from error
    if not _is_key(parts):
        raise problem
    return tuple(parts)


def _is_key(parts: object) -> TypeGuard[list[str | int]]:
    return isinstance(parts, list) and all(map(_fits, cast("list[object]", parts)))


def _fits(part: object) -> bool:
    # A store's integers have 64 bits, and a lone surrogate can't travel to it.
    if isinstance(part, str):
        return not any("\ud800" <= character <= "\udfff" for character in part)
    return isinstance(part, int) and not isinstance(part, bool) and -(2**63) <= part < 2**63
