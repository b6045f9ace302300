"""The whole graph back as records, one revision at a time, as it was loaded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.record import Record
from graph.store import Reader, Store


def export_records(store: Store, *, current_only: bool = False) -> Iterator[Record]:
    """Every revision as a record, in order of article, then revision id; each carries its `revision.recorded`."""
    raise NotImplementedError


def records_of(store: Reader, revision_ids: Sequence[str]) -> list[Record]:
    """The records of these revisions, in this order; raises `NotFound` for one that isn't there."""
    raise NotImplementedError
