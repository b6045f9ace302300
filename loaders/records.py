"""Records as JSON lines: what `read --json` prints, what `load` takes back and what `export` writes."""

from __future__ import annotations

from graph.record import Record


def to_line(record: Record) -> str:
    """The record as one line of JSON, without a line end; equal records give equal lines."""
    raise NotImplementedError


def from_line(line: str, *, where: str) -> Record:
    """The record that a line holds; raises `InvalidRecord`, which names `where` and the key that is wrong."""
    raise NotImplementedError
