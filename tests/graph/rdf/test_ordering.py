"""Sorting more lines than memory holds."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from graph.rdf.ordering import in_order

LINES = st.lists(st.binary(max_size=3).map(lambda line: line.replace(b"\n", b"") + b"\n"))


@given(LINES, st.integers(min_value=1, max_value=5), st.integers(min_value=2, max_value=3))
def test_lines_come_once_and_in_order_however_few_fit_in_memory(lines: list[bytes], run: int, fan_in: int) -> None:
    assert list(in_order(lines, run=run, fan_in=fan_in)) == sorted(set(lines))


def test_many_runs_are_joined_before_they_are_too_many_to_read() -> None:
    lines = [b"%04d\n" % (number * 37 % 1000) for number in range(1000)]

    assert list(in_order(lines, run=3, fan_in=2)) == sorted(lines)


def test_files_are_closed_when_the_reader_stops_early() -> None:
    ordered = in_order((b"%d\n" % number for number in range(100)), run=10)

    assert next(ordered) == b"0\n"
    # A file left open would be a ResourceWarning, which is an error here.
    assert isinstance(ordered, Iterator)
    del ordered
