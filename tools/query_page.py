"""Writes docs/queries.md: every query, from its text and the classes that it is bound to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from api.answers.service import CatalogueQuery
from api.catalogue import catalogue
from queries.binding import question_of

CHECKOUT = Path(__file__).resolve().parent.parent
PAGE = CHECKOUT / "docs" / "queries.md"

_HEAD = """\
# The catalogue of queries

Written by `make docs` from `queries/cypher/`; what is written here by hand is lost.

Every question that onrecord asks a store is one file of Cypher, the same text for both stores, bound to a class of
parameters and a class of rows. The running service lists the reading ones, with their texts, at `/queries`. The Cypher
in use is told in [cypher.md](cypher.md).

A page of a list is asked for by its `$limit` and by the place behind which it starts; a walk gives its `$frontier`.

## Reading
"""

_WRITING = """
## Writing and schema

These take `$rows` (the schema: nothing) and run only in a transaction of `queries/writing.py`, `queries/clustering.py`
or `queries/schema.py`.

| text | what it does |
|---|---|
"""


def page() -> str:
    """The whole document."""
    reading = catalogue().queries
    return _HEAD + "".join(map(_section, reading)) + _WRITING + "".join(_rows({query.name for query in reading}))


def _section(query: CatalogueQuery) -> str:
    return (
        f"\n### `{query.name}`\n\n{query.answers}\n\n"
        f"Takes {_listed([f'${name}' for name in query.params])}. Gives {_listed(query.columns)}.\n"
    )


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in names) or "nothing"


def _rows(reading: set[str]) -> Iterable[str]:
    folder = CHECKOUT / "queries" / "cypher"
    for path in sorted(folder.rglob("*.cypher")):
        name = path.relative_to(folder).with_suffix("").as_posix()
        if name not in reading:
            yield f"| `{name}` | {question_of(path.read_text(encoding='utf-8'))} |\n"
