"""Loads a Cypher text and checks it against its classes: the `$names` it takes and the columns it gives."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from importlib.resources import files
from typing import TYPE_CHECKING, TypeVar, cast

from graph.errors import ModelError
from graph.store import Definition, Query, Write

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Params = TypeVar("Params")
Row = TypeVar("Row")

_STRING = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"")
_COMMENT = re.compile(r"//[^\n]*")
_PARAMETER = re.compile(r"\$(\w+)")
_ROW_FIELD = re.compile(r"\brow\.(\w+)")
_AS_NAME = re.compile(r"\s+AS\s+(\w+)\s*$")
_AGGREGATE = re.compile(r"(?:count|sum|min|max)\s*\(")
_ON_AN_ID = re.compile(r"(?:^|\W)(?:\w+_)?(?:id|cluster)(?:\s+(?:ASC|DESC))?$")


@dataclass(frozen=True, slots=True)
class Nothing:
    """The parameters of a query that takes none."""


def bind(name: str, *, params: type[Params], row: type[Row]) -> Query[Params, Row]:
    """The reading query in `cypher/<name>.cypher`.

    Raises `ModelError`, which names the file, when it has no question, when its `$names` are not the fields of
    `params`, its columns not those of `row`, or its rows come in no order that ends on an id.
    """
    text = _text_of(name)
    body = _body_of(text)
    _same(name, "$names", set(_PARAMETER.findall(body)), params)
    returned, order = _last_return(name, body)
    _same(name, "columns", _columns(name, returned), row)
    if not all(_AGGREGATE.match(item) for item in returned) and not _ON_AN_ID.search(order):
        raise ModelError(f"{_file_of(name)} must end with an ORDER BY whose last key is an id, not {order!r}")
    return Query(name, text, params, row)


def bind_write(name: str, *, row: type[Row]) -> Write[Row]:
    """The writing query in `cypher/<name>.cypher`, `UNWIND $rows AS row …` that returns `written`.

    Raises `ModelError`, which names the file, when it has another form, or its `row.names` are not the row's fields.
    """
    text = _text_of(name)
    body = _body_of(text)
    if not body.startswith("UNWIND $rows AS row\n") or set(_PARAMETER.findall(body)) != {"rows"}:
        raise ModelError(f"{_file_of(name)} must start with UNWIND $rows AS row, and take nothing else")
    _same(name, "row.names", set(_ROW_FIELD.findall(body)), row)
    returned, _ = _last_return(name, body)
    if returned != ["count(*) AS written"]:
        raise ModelError(f"{_file_of(name)} must end with RETURN count(*) AS written")
    return Write(name, text, row)


def bind_definition(name: str) -> Definition:
    """The constraints or indexes in `cypher/<name>.cypher`; raises `ModelError` when it has none or takes a `$name`."""
    text = _text_of(name)
    body = _body_of(text)
    if not body or _PARAMETER.search(body):
        raise ModelError(f"{_file_of(name)} must hold statements without parameters")
    return Definition(name, text)


def question_of(text: str) -> str:
    """What a query answers: its leading comment, in one line; empty when it has none."""
    leading: list[str] = []
    for line in text.splitlines():
        if not line.startswith("//"):
            break
        leading.append(line.removeprefix("//").strip())
    return " ".join(leading)


def _file_of(name: str) -> str:
    return f"queries/cypher/{name}.cypher"


def _text_of(name: str) -> str:
    try:
        text = files("queries").joinpath("cypher", f"{name}.cypher").read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise ModelError(f"{_file_of(name)} is missing") from error
    if not question_of(text):
        raise ModelError(f"{_file_of(name)} must start with a comment that says what it answers")
    return text


def _body_of(text: str) -> str:
    """The text without comments, with its strings emptied, so that what looks like Cypher in them isn't read."""
    return _COMMENT.sub("", _STRING.sub("''", text)).strip()


def _last_return(name: str, body: str) -> tuple[list[str], str]:
    """The items of the last RETURN, and its ORDER BY without SKIP and LIMIT."""
    parts = re.split(r"\bRETURN\b", body)
    if len(parts) == 1:
        raise ModelError(f"{_file_of(name)} has no RETURN")
    returned, _, rest = parts[-1].partition("ORDER BY")
    items = returned if rest else re.split(r"\b(?:SKIP|LIMIT)\b", returned)[0]
    order = re.split(r"\b(?:SKIP|LIMIT)\b", rest)[0]
    return _items(items.strip().removeprefix("DISTINCT ")), order.strip()


def _items(text: str) -> list[str]:
    """The parts between commas that stand in no bracket."""
    items, depth, start = list[str](), 0, 0
    for index, character in enumerate(text):
        if character in "([{":
            depth += 1
        elif character in ")]}":
            depth -= 1
        elif character == "," and depth == 0:
            items.append(text[start:index].strip())
            start = index + 1
    return [*items, text[start:].strip()]


def _columns(name: str, items: list[str]) -> set[str]:
    columns: set[str] = set()
    for item in items:
        named = _AS_NAME.search(item)
        if named is None:
            raise ModelError(f"{_file_of(name)} returns {item!r} without an AS")
        columns.add(named[1])
    return columns


def _same(name: str, what: str, found: set[str], expected: type[object]) -> None:
    """Raise `ModelError` unless the names in a text are the fields of a class."""
    names = {field.name for field in fields(cast("type[DataclassInstance]", expected))}
    if found != names:
        raise ModelError(
            f"{_file_of(name)}: its {what} are {sorted(found)}, but {expected.__name__} has {sorted(names)}"
        )
