"""Pages and their cursors, which strangers may have changed."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InvalidRequest
from queries.paging import MAX_LIMIT, Key, after, checked_limit, page

START: Key = (0, "")


def _key(row: str) -> Key:
    return (len(row), row)


def test_pages_follow_each_other_without_a_gap() -> None:
    rows = ["a", "b", "cc", "dd", "eee"]
    seen: list[str] = []
    cursor: str | None = None
    while True:
        key = after(cursor, START)
        found = page([row for row in rows if _key(row) > key][:3], 2, _key)
        seen += found.rows
        cursor = found.next
        if cursor is None:
            break
    assert seen == rows


def test_a_last_page_that_is_full_has_no_cursor() -> None:
    assert page(["a", "b"], 2, _key).next is None
    assert page(["a", "b", "c"], 2, _key).rows == ("a", "b")


@pytest.mark.parametrize("limit", [1, MAX_LIMIT])
def test_limits_within_bounds_are_kept(limit: int) -> None:
    assert checked_limit(limit) == limit


@pytest.mark.parametrize("limit", [0, -1, MAX_LIMIT + 1])
def test_other_limits_are_refused(limit: int) -> None:
    with pytest.raises(InvalidRequest, match=f"1 to {MAX_LIMIT}"):
        checked_limit(limit)


def _cursor(text: str) -> str:
    return base64.urlsafe_b64encode(text.encode("utf-8", "surrogatepass")).decode().rstrip("=")


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "?",
        "aGFsbG8",
        "é",
        _cursor('{"a": 1}'),
        _cursor('[1, ["a"]]'),
        _cursor("[1, null]"),
        _cursor("[true, 1]"),
        _cursor("[1.5, 1]"),
        _cursor('[1, "\\ud800"]'),
        _cursor(f'[{2**63}, "a"]'),
        _cursor(f"[{'9' * 5000}]"),
        _cursor("["),
        _cursor("[" * 900),
        "a" * 2000,
    ],
)
def test_a_cursor_that_was_made_up_is_refused(cursor: str) -> None:
    with pytest.raises(InvalidRequest, match="can't be read"):
        after(cursor, START)


@pytest.mark.parametrize("cursor", [_cursor("[]"), _cursor("[1]"), _cursor('["a", "b"]'), _cursor('[1, "b", 2]')])
def test_a_cursor_of_another_list_is_refused(cursor: str) -> None:
    with pytest.raises(InvalidRequest, match="of another list"):
        after(cursor, START)


@given(st.text())
def test_no_cursor_is_anything_but_a_key_or_refused(cursor: str) -> None:
    try:
        key = after(cursor, START)
    except InvalidRequest:
        return
    assert [type(part) for part in key] == [int, str]


@given(st.lists(st.text(max_size=20).filter(lambda text: text.isprintable()), min_size=3, unique=True))
def test_a_cursor_brings_back_the_key_of_the_last_row(rows: list[str]) -> None:
    rows.sort(key=_key)
    found = page(rows, 2, _key)
    assert after(found.next, START) == _key(rows[1])
