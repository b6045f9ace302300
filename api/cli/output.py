"""What commands print: data on stdout as a page, JSON or CSV; the rest on stderr."""

from __future__ import annotations

import csv
import json
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from io import StringIO
from typing import NoReturn, cast, get_args

import typer
from pydantic import BaseModel
from rich.console import Console, RenderableType

from api.problems import ExitCode
from graph.errors import InvalidRequest

# An escape sequence in an article must not reach the terminal, nor a mark that turns the direction of the writing.
_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Form(StrEnum):
    """In which form a command prints its answer."""

    PAGE = "page"
    JSON = "json"
    CSV = "csv"


def form_of(*, as_json: bool, as_csv: bool = False) -> Form:
    """The form that the options ask for; raises `InvalidRequest` when they ask for two."""
    if as_json and as_csv:
        raise InvalidRequest("--json and --csv can't go together; keep one")
    return Form.JSON if as_json else Form.CSV if as_csv else Form.PAGE


def use_utf8() -> None:
    """Print in UTF-8 whatever the locale: quotes hold typographic marks and names of every script."""
    for stream in (sys.stdout, sys.stderr):
        # Streams that a test put in place are text already.
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def write(text: str) -> None:
    """Print text as it is on stdout."""
    try:
        sys.stdout.write(text)
    except BrokenPipeError:
        end_quietly()


Listed = tuple[type[BaseModel], Sequence[BaseModel]]
"""What a listing holds: rows, and their kind, which is known when there are none."""


def publish(form: Form, answer: BaseModel, page: Iterable[RenderableType], listed: Listed | None = None) -> None:
    """Print an answer in its form; as CSV, what it lists."""
    match form:
        case Form.JSON:
            write_json(answer)
        case Form.CSV if listed is not None:
            write_csv(*listed)
        case _:
            show(*page)


def note_next(form: Form, cursor: str | None) -> None:
    """Say on stderr that a list goes on; in JSON the answer itself says so."""
    if cursor is not None and form is not Form.JSON:
        note(f"There are more; the next page: --cursor {cursor}")


def write_json(answer: BaseModel) -> None:
    """Print an answer as JSON."""
    write(answer.model_dump_json(indent=2) + "\n")


def write_csv(kind: type[BaseModel], rows: Iterable[BaseModel]) -> None:
    """Print answers of one kind as CSV with a header; `source.name` is a part of a part, a list is JSON.

    Each row is printed, and let out, before the next one is asked for.
    """
    columns = list(_columns(kind))
    write(_csv_line(columns))
    for row in rows:
        cells = dict(_cells(row.model_dump(mode="json")))
        write(_csv_line([cells.get(column, "") for column in columns]))
        flush()


def _csv_line(cells: list[str]) -> str:
    buffer = StringIO()
    csv.writer(buffer, lineterminator="\n").writerow(cells)
    return buffer.getvalue()


def show(*parts: RenderableType) -> None:
    """Print parts of a page, below each other, as wide as the terminal."""
    page = _Page(file=sys.stdout, highlight=False, markup=False, emoji=False)
    for part in parts:
        page.print(part)


class _Page(Console):
    def on_broken_pipe(self) -> NoReturn:
        end_quietly()


def note(message: str) -> None:
    """Print a line for the person on stderr: what is left out, what else could be meant."""
    sys.stderr.write(f"{visible(message)}\n")


def progress(message: str) -> None:
    """Print a line on stderr on how far the work is; only on a terminal."""
    if sys.stderr.isatty():
        note(message)


def is_conversation() -> bool:
    """Whether a person sits at both ends: reads what is printed, and can answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def visible(text: str) -> str:
    """The text with characters that would steer a terminal shown by their number."""
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def flush() -> None:
    """Let out what is still held back; a reader who has gone away ends the command quietly."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        end_quietly()


def end_quietly() -> NoReturn:
    """End the command because nobody reads its output any more, as `head` does."""
    drop_output()
    raise typer.Exit(ExitCode.BROKEN_PIPE) from None


def drop_output() -> None:
    """Throw away what could not be written; Python would complain of it once more at its end."""
    devnull = os.open(os.devnull, os.O_WRONLY)
    os.dup2(devnull, sys.stdout.fileno())
    os.close(devnull)


def _columns(kind: type[BaseModel], prefix: str = "") -> Iterator[str]:
    for name, field in kind.model_fields.items():
        part = _part_of(field.annotation)
        if part is None:
            yield prefix + name
        else:
            yield from _columns(part, f"{prefix}{name}.")


def _part_of(annotation: object) -> type[BaseModel] | None:
    """The kind of answer that stands in a field, also where it can be null."""
    for each in (annotation, *get_args(annotation)):
        if isinstance(each, type) and issubclass(each, BaseModel):
            return each
    return None


def _cells(answer: Mapping[str, object], prefix: str = "") -> Iterator[tuple[str, str]]:
    for name, value in answer.items():
        match value:
            case None:
                yield prefix + name, ""
            case dict():
                yield from _cells(cast("dict[str, object]", value), f"{prefix}{name}.")
            case list():
                yield prefix + name, json.dumps(value, ensure_ascii=False)
            case bool():
                yield prefix + name, str(value).lower()
            case _:
                yield prefix + name, str(value)
