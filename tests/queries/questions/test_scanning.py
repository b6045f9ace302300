"""Pages over candidates: in order, resumable inside of one candidate, and bounded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InvalidRequest
from queries.paging import Page
from queries.questions.scanning import MOST_LOOKED_AT, scanned


def _scan(rows: dict[str, int], *, limit: int, cursor: str | None = None) -> Page[str]:
    """Candidates with so many rows each."""
    return scanned(
        lambda behind, number: sorted(each for each in rows if each > behind)[:number],
        lambda each: [f"{each}.{number}" for number in range(rows[each])],
        limit=limit,
        cursor=cursor,
    )


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 4)), st.integers(1, 5))
def test_pages_hold_every_row_once_in_order(rows: dict[str, int], limit: int) -> None:
    whole = [f"{each}.{number}" for each in sorted(rows) for number in range(rows[each])]
    found: list[str] = []
    page = _scan(rows, limit=limit)
    while True:
        assert len(page.rows) <= limit
        found += page.rows
        if page.next is None:
            break
        page = _scan(rows, limit=limit, cursor=page.next)
    assert found == whole


def test_a_page_ends_after_so_many_looks_and_goes_on() -> None:
    rows = {f"c_{number:04}": int(number == MOST_LOOKED_AT) for number in range(MOST_LOOKED_AT + 1)}
    first = _scan(rows, limit=1)
    assert (first.rows, first.next is not None) == ((), True)
    assert _scan(rows, limit=1, cursor=first.next).rows == (f"c_{MOST_LOOKED_AT:04}.0",)


def test_a_cursor_of_another_list_is_refused() -> None:
    with pytest.raises(InvalidRequest, match="cursor"):
        _scan({}, limit=1, cursor="nonsense")
