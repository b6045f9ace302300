"""The catalogue: every query that answers are made of, with what it asks for and what it gives."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, fields
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType
from typing import TYPE_CHECKING, cast

import queries
from graph.store import Query, Write
from queries.binding import question_of

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """One reading query: the question that it answers, its parameters, its columns and its Cypher."""

    name: str
    question: str
    parameters: tuple[str, ...]
    columns: tuple[str, ...]
    text: str


def _modules() -> Iterator[ModuleType]:
    """Every module of the package but this one."""
    for found in walk_packages(queries.__path__, f"{queries.__name__}."):
        if found.name != "queries.catalogue":
            yield import_module(found.name)


def _found(kind: type[object]) -> dict[str, object]:
    """The queries of a kind by name; several modules may use one."""
    values = (value for module in _modules() for value in vars(module).values())
    return {cast("Query[object, object]", value).name: value for value in values if isinstance(value, kind)}


def _names(of: type[object]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(cast("type[DataclassInstance]", of)))


# Each query has classes of its own; what lists them all can only know that they are classes.
READING: tuple[Query[object, object], ...] = tuple(
    cast("Query[object, object]", query) for _, query in sorted(_found(Query).items())
)
"""Every reading query, by name."""

WRITING: tuple[Write[object], ...] = tuple(cast("Write[object]", write) for _, write in sorted(_found(Write).items()))
"""Every writing query, by name."""

CATALOGUE: tuple[CatalogueEntry, ...] = tuple(
    CatalogueEntry(query.name, question_of(query.text), _names(query.params), _names(query.row), query.text)
    for query in READING
)
"""What readers can see of every reading query, by name."""


def as_markdown() -> str:
    """The page `docs/queries.md`; `python -m queries.catalogue > docs/queries.md` writes it."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield "# The catalogue of queries"
    yield ""
    yield "Every answer of onrecord is made of these. Each is one file in `queries/cypher/`, the same text on both"
    yield "stores; `docs/cypher.md` tells the subset of Cypher in use, `docs/graph.md` what the graph holds. The page"
    yield "is made by `python -m queries.catalogue`."
    folder = ""
    for entry in CATALOGUE:
        if entry.name.partition("/")[0] != folder:
            folder = entry.name.partition("/")[0]
            yield from ("", f"## {folder}")
        yield from ("", f"### {entry.name}", "", entry.question, "")
        yield f"- Parameters: {_listed(entry.parameters)}"
        yield f"- Columns: {_listed(entry.columns)}"
    yield from ("", "## What loading writes", "")
    for write in WRITING:
        yield f"- `{write.name}`: {question_of(write.text)}"
    yield ""


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names) or "none"


if __name__ == "__main__":
    sys.stdout.write(as_markdown())
