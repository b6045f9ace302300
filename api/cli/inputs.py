"""The articles and records in files, folders and standard input, one by one."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import IO, Final

from api.intake import Piece, looks_like_record
from graph.errors import InvalidRequest, UnreadableArticle

STANDARD_INPUT: Final = "-"
_MOST_BYTES: Final = 50_000_000
"""What is read of one text: more than any article has, so that its reader can refuse it, and less than the memory."""


def files_of(paths: Iterable[str]) -> list[str]:
    """The files that are named and those in named folders, at any depth, in order; hidden ones are passed over."""
    return [file for path in paths for file in _files(path)]


def _files(path: str) -> list[str]:
    if path == STANDARD_INPUT or not Path(path).is_dir():
        return [path]
    found = sorted(file for file in Path(path).rglob("*") if file.is_file() and not _is_hidden(file.relative_to(path)))
    if not found:
        raise InvalidRequest(f"{path} holds no files; name a folder with articles in it")
    return [str(file) for file in found]


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def pieces_of(file: str) -> Iterator[Piece]:
    """The article in a file, or the records in it, one a line; raises `UnreadableArticle` when it can't be opened."""
    where = "standard input" if file == STANDARD_INPUT else file
    try:
        with _opened(file) as stream:
            yield from _pieces(stream, where, is_records=file.endswith(".jsonl"))
    except OSError as error:
        why = f"it can't be read ({error.strerror or error}); check the name and the permissions"
        raise UnreadableArticle(where, why) from error


def _opened(file: str) -> nullcontext[IO[bytes]] | IO[bytes]:
    return nullcontext(sys.stdin.buffer) if file == STANDARD_INPUT else Path(file).open("rb")


def _pieces(stream: IO[bytes], where: str, *, is_records: bool) -> Iterator[Piece]:
    first = stream.readline(_MOST_BYTES)
    if not is_records and not looks_like_record(first):
        yield Piece(where, first + stream.read(_MOST_BYTES - len(first)), is_record=False)
        return
    yield from _records(first, stream, where)


def _records(first: bytes, stream: IO[bytes], where: str) -> Iterator[Piece]:
    number, line = 1, first
    while line:
        if line.strip():
            yield Piece(f"{where}, line {number}", line, is_record=True)
        number, line = number + 1, stream.readline()
    if number == 1:
        raise UnreadableArticle(where, "the file is empty; give records, one a line")
