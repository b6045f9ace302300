"""The articles and records in files, folders and standard input, one by one."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from api.intake import Piece, looks_like_record
from graph.errors import InvalidRequest, UnreadableArticle

STANDARD_INPUT: Final = "-"
_SUFFIXES: Final = {".txt", ".jsonl"}
_MOST_BYTES: Final = 50_000_000
"""What is read of one text: more than any article has, so that its reader can refuse it, and less than the memory."""


@dataclass(frozen=True, slots=True)
class Named:
    """The files to read, in order, and how many in named folders are passed over."""

    files: tuple[str, ...]
    passed_over: int


def files_of(paths: Iterable[str]) -> Named:
    """The files that are named, and the texts and records in named folders, at any depth, in order.

    A file that is named is read whatever it is called; in folders only `.txt` and `.jsonl` are, and nothing hidden.
    """
    files: list[str] = []
    passed_over = 0
    for path in paths:
        if path == STANDARD_INPUT or not Path(path).is_dir():
            files.append(path)
            continue
        found = sorted(each for each in Path(path).rglob("*") if each.is_file() and not _is_hidden(each, path))
        read = [str(each) for each in found if each.suffix.lower() in _SUFFIXES]
        if not read:
            raise InvalidRequest(f"{path} holds no .txt or .jsonl file; name a folder with articles or records in it")
        files += read
        passed_over += len(found) - len(read)
    return Named(tuple(files), passed_over)


def _is_hidden(file: Path, folder: str) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


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
