"""Files that a command works through to the last: which they are, what came of each, how the command ends."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import NoReturn, TypeVar

import typer

from api.cli.inputs import STANDARD_INPUT, files_of, pieces_of
from api.cli.output import note, progress
from api.intake import Piece
from api.problems import ExitCode
from graph.errors import InvalidRecord, InvalidRequest, ModelError, UnreadableArticle
from loaders.sources.document import Supplied

Result = TypeVar("Result")
Begin = Callable[[Piece], Callable[[], Result]]
"""Begins to work on an article; what comes of it is told when the result is called."""


def checked(paths: list[str], supplied: Supplied) -> tuple[str, ...]:
    """The files that are named; raises `InvalidRequest` when one address is given to several articles."""
    named = files_of(paths)
    if supplied.url is not None and len(named.files) > 1:
        raise InvalidRequest(
            f"--url is one article's own address, not that of {len(named.files)}; load them one by one"
        )
    if named.files.count(STANDARD_INPUT) > 1:
        raise InvalidRequest("- stands for standard input, which can be read only once")
    if named.passed_over:
        note(f"passed over {named.passed_over} files in folders that are neither pages nor .txt nor .jsonl")
    return named.files


@dataclass(slots=True)
class Batch:
    """Files that are worked through to the last, whatever one of them holds; keeps why some could not be read."""

    files: tuple[str, ...]
    failures: list[str] = field(default_factory=list[str])
    done: int = 0

    def each(self, begin: Begin[Result], *, ahead: int = 0) -> Iterator[Result]:
        """What each article that can be read comes to, in order; `ahead` of them are begun before the first is done."""
        begun: deque[tuple[str, Callable[[], Result]]] = deque()
        for piece in self._pieces():
            begun.append((piece.where, begin(piece)) if isinstance(piece, Piece) else ("", partial(_raise, piece)))
            if len(begun) > ahead:
                yield from self._try(*begun.popleft())
        while begun:
            yield from self._try(*begun.popleft())

    def _pieces(self) -> Iterator[Piece | UnreadableArticle]:
        """The articles of the files, and in its place why one can't be opened."""
        for number, file in enumerate(self.files, start=1):
            progress(f"{number} of {len(self.files)}: {file}")
            try:
                yield from pieces_of(file)
            except UnreadableArticle as error:
                yield error

    def _try(self, where: str, end: Callable[[], Result]) -> Iterator[Result]:
        """What was begun, once; nothing when it could not be read."""
        try:
            result = end()
        except (UnreadableArticle, InvalidRecord) as error:
            self.failures.append(str(error))
            return
        except ModelError as error:
            self.failures.append(f"{where}: {error}")
            return
        self.done += 1
        yield result

    def end(self) -> None:
        """Say what could not be read, and end the command with the code for it."""
        for failure in self.failures:
            note(f"onrecord: {failure}")
        if self.failures:
            if self.done:
                note(f"onrecord: {len(self.failures)} could not be read, {self.done} could")
            raise typer.Exit(ExitCode.UNREADABLE)


def _raise(error: UnreadableArticle) -> NoReturn:
    raise error
