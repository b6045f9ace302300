"""Values as they travel between typed queries and an engine: parameter classes out, rows back in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, cast

from graph.errors import StoreRefused

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Plain = str | int | float | bool | Sequence["Plain"] | Mapping[str, "Plain"] | None
"""What an engine takes and gives: no object of its own, no enum, no tuple."""

_SCALARS = frozenset({str, int, float, bool, type(None)})


def plain_params(params: object) -> dict[str, Plain]:
    """The fields of a parameter object by name; an enum member becomes its value, a tuple a list."""
    return {name: _plain(getattr(params, name)) for name in field_names(type(params))}


def plain_rows(rows: Sequence[object]) -> dict[str, Plain]:
    """`$rows` of a writing query: the fields of each row by name."""
    return {"rows": [plain_params(row) for row in rows]}


def check_columns(query: str, columns: Sequence[str], row: type[object]) -> None:
    """Raise `StoreRefused` unless a query's columns are exactly the fields of its row class."""
    if set(columns) != set(field_names(row)):
        raise StoreRefused(
            f"query {query} answers with the columns {sorted(columns)}, but its rows have the fields"
            f" {sorted(field_names(row))}: give every RETURN item the AS name of a field"
        )


def written_by(write: str, answer: Sequence[Mapping[str, Plain]]) -> int:
    """How many rows a write says took effect; raises `StoreRefused` when it doesn't say."""
    match answer:
        case [{"written": int(written)}]:
            return written
        case _:
            raise StoreRefused(f"write {write} must return one row with the count `written`, not {answer!r}")


def check_written(write: str, written: int, expected: int) -> None:
    """Raise `StoreRefused` unless every row took effect: a MATCH drops what is missing without a word."""
    if written != expected:
        raise StoreRefused(
            f"write {write} took effect for {written} of {expected} rows: what the others refer to is not in the"
            " store; nothing of its transaction was kept"
        )


@cache
def field_names(cls: type[object]) -> tuple[str, ...]:
    """The names of a dataclass's fields, in their order."""
    return tuple(field.name for field in fields(cast("type[DataclassInstance]", cls)))


def _plain(value: object) -> Plain:
    if type(value) in _SCALARS:  # nearly all are: a text of spans and words has hundreds
        return cast("Plain", value)
    if isinstance(value, Enum):
        return cast("Plain", value.value)
    if isinstance(value, list | tuple):
        return [_plain(item) for item in cast("Sequence[object]", value)]
    if is_dataclass(value):
        return plain_params(value)
    return cast("Plain", value)
