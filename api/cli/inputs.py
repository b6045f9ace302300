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
_SUFFIXES: Final = {".htm", ".html", ".jsonl", ".txt", ".xhtml"}
_LOOK: Final = 4_096
"""Bytes that tell what a file without a suffix holds."""

_PARTS_OF_PAGE: Final = ("_files", ".files", "-Dateien", "_fichiers", "_archivos", "_bestanden", "_arquivos", "-filer")
"""What browsers put behind a page's name for the folder of its pictures and frames."""

_MOST_BYTES: Final = 50_000_000
"""What is read of one text: more than any article has, so that its reader can refuse it, and less than the memory."""


@dataclass(frozen=True, slots=True)
class Named:
    """The files to read, in order, and how many in named folders are passed over."""

    files: tuple[str, ...]
    passed_over: int


def files_of(paths: Iterable[str]) -> Named:
    """The files that are named, and the pages, texts and records in named folders, at any depth, in order.

    A file that is named is read whatever it is called. In folders `.html`, `.htm`, `.xhtml`, `.txt` and `.jsonl` are,
    and files without a suffix that hold a page or a record; nothing hidden, and nothing that a page was saved with.
    """
    files: list[str] = []
    passed_over = 0
    for path in paths:
        if path == STANDARD_INPUT or not Path(path).is_dir():
            files.append(path)
            continue
        found = sorted(each for each in Path(path).rglob("*") if each.is_file() and not _is_hidden(each, path))
        read = [str(each) for each in found if _is_article(each) and not _is_part_of_page(each, path)]
        if not read:
            why = "holds no page, no .txt and no .jsonl file; name a folder with articles or records in it"
            raise InvalidRequest(f"{path} {why}")
        files += read
        passed_over += len(found) - len(read)
    return Named(tuple(files), passed_over)


def _is_hidden(file: Path, folder: str) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def _is_article(file: Path) -> bool:
    if file.suffix:
        return file.suffix.lower() in _SUFFIXES
    # See `api.intake.new_extractor`.
    from loaders.sources.recognise import is_page

    try:
        with file.open("rb") as stream:
            beginning = stream.read(_LOOK)
    except OSError:
        # Opened once more when its turn comes, and then told why it can't be.
        return True
    return looks_like_record(beginning) or is_page(beginning)


def _is_part_of_page(file: Path, folder: str) -> bool:
    """Whether it stands in the folder that a browser saved beside a page."""
    around = (each for each in file.parents if each.is_relative_to(folder))
    stems = (
        (each, each.name.removesuffix(end)) for each in around for end in _PARTS_OF_PAGE if each.name.endswith(end)
    )
    return any(each.with_name(f"{stem}{suffix}").is_file() for each, stem in stems for suffix in (".html", ".htm"))


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
