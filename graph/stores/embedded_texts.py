"""The full-text indexes of the embedded engine: how its statements are run, and its indexes brought up to date."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Protocol, cast

from graph.stores.wire import Plain

# kglite 0.21 folds at most 1,000 new nodes and changed texts into a search and answers without the rest. To ask it how
# many there are takes as long as there are texts, so the rows that are written are counted instead.
MOST_UNINDEXED = 900

# What every full-text index is made of (docs/cypher.md).
_SEARCHED = "words"

# The engine's own housekeeping, which a server does by itself: no query of the catalogue.
_TEXT_INDEXES = (
    "SHOW INDEXES YIELD name, type, labelsOrTypes, properties, delta WHERE type = 'FULLTEXT' "
    "RETURN name AS name, labelsOrTypes[0] AS label, properties[0] AS property, delta AS delta"
)


Runs = Callable[..., object]
"""What takes a text and its parameters: a session's reads or its writes, a transaction's both."""


class Result(Protocol):
    """The part of kglite's untyped results in use."""

    @property
    def columns(self) -> list[str]: ...
    @property
    def warnings(self) -> list[str]: ...
    def to_list(self) -> list[dict[str, Plain]]: ...
    def __iter__(self) -> Iterator[dict[str, Plain]]: ...


def run(runs: Runs, text: str, params: Mapping[str, Plain]) -> Result:
    """The result of one statement, by a method of a session or of a transaction."""
    return cast("Result", runs(text, params=dict(params)))


def texts_among(rows: Plain) -> int:
    """How many of these rows, and of the rows in them, hold a text that is searched."""
    if isinstance(rows, Mapping):
        return (_SEARCHED in rows) + sum(map(texts_among, rows.values()))
    if isinstance(rows, list) and rows and isinstance(rows[0], Mapping):  # a list holds values of one kind
        return sum(map(texts_among, rows))
    return 0


def rebuild_text_indexes(runs: Runs, *, beyond: int) -> int:
    """Drop and create each full-text index that lags by more than this many texts, within a transaction.

    Readers see the old index until the commit, and one that is whole after it. Gives by how many the others lag.
    """
    left = 0
    for index in run(runs, _TEXT_INDEXES, {}).to_list():
        name, label, text, lag = index["name"], index["label"], index["property"], cast("int", index["delta"])
        if lag > beyond and _has_text(runs, label, text):
            run(runs, f"DROP INDEX {name}", {})
            run(runs, f"CREATE FULLTEXT INDEX {name} FOR (n:{label}) ON EACH [n.{text}]", {})
        else:
            left = max(left, lag)
    return left


def _has_text(runs: Runs, label: Plain, text: Plain) -> bool:
    """Whether any node has a text to index: without one, kglite refuses to make the index anew."""
    return bool(run(runs, f"MATCH (n:{label}) WHERE n.{text} IS NOT NULL RETURN n.id AS id LIMIT 1", {}).to_list())
