"""Reads many articles side by side: a process for each core, each with a model of its own, answers in order."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing.process import parent_process
from typing import TYPE_CHECKING, Final, NoReturn, Self, TypeVar

from api.intake import Piece, explained_of, read_in, record_of, taken_in
from graph.errors import ExtractorUnavailable, InputError
from graph.record import Record
from graph.store import Reader
from loaders.sources.document import Document, Supplied

if TYPE_CHECKING:
    from loaders.explaining import Explained
    from loaders.extract.base import Extractor

Result = TypeVar("Result")

_AHEAD: Final = 3
"""How many articles for each process are on their way at a time: it never waits, and the memory stays bounded."""

Reading = Callable[[], Record]
"""Gives the record of an article whose reading was begun; raises what `record_of` raises."""


def usable_cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


class Readers:
    """Begins to read articles, in processes beside this one where there are several to read and cores to do it.

    Every process reads at least two of `articles`, so that it is worth its start. `ahead` is how many articles should
    be begun before the first one's record is asked for.
    """

    def __init__(self, supplied: Supplied, extractor: Extractor, *, articles: int, cores: int | None = None) -> None:
        """`cores` are all that can be used unless given."""
        self._supplied = supplied
        self._extractor = extractor
        self._others = frozenset(multiprocessing.active_children())
        processes = min(cores or usable_cores(), articles // 2)
        self._pool = _pool(processes) if processes > 1 else None
        self.ahead = processes * _AHEAD if processes > 1 else 0

    def begin(self, piece: Piece, known: Reader | None = None) -> Reading:
        """Begin to read an article; what it comes to is told when the result is called.

        What a store that it is `known` to holds of it is taken from there, as in `record_of`.
        """
        if self._pool is None or piece.is_record:
            return partial(record_of, piece, self._supplied, self._extractor, known=known)
        if known is None:
            return self._submit(piece.where, partial(record_of, piece, self._supplied, self._extractor))
        try:
            # The store is asked here: an embedded one has no readers in other processes while it is written to.
            taken = taken_in(piece, self._supplied, self._extractor, known=known)
        except InputError as error:
            return partial(_raise, error)
        if isinstance(taken, Document):
            return self._submit(piece.where, partial(read_in, taken, self._extractor))
        return lambda: taken

    def explain(self, piece: Piece) -> Callable[[], Explained]:
        """Begin to read an article, and to tell why it is read so."""
        return self._submit(piece.where, partial(explained_of, piece, self._supplied, self._extractor))

    def _submit(self, where: str, job: Callable[[], Result]) -> Callable[[], Result]:
        if self._pool is None:
            return job
        try:
            future = self._pool.submit(job)
        except BrokenProcessPool as error:
            return partial(_raise, _ended(where), error)
        return partial(_result, future, where)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, failure: type[BaseException] | None, *_: object) -> None:
        """End the processes; behind a failure or Ctrl-C also those that still read what nobody waits for any more."""
        if self._pool is None:
            return
        ours = [each for each in multiprocessing.active_children() if each not in self._others]
        self._pool.shutdown(wait=failure is None, cancel_futures=True)
        if failure is not None:
            for process in ours:
                process.terminate()


def _pool(processes: int) -> ProcessPoolExecutor:
    # Spawned, not forked: this process may have threads, and locks that they hold.
    return ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("spawn"), initializer=_start)


def _start() -> None:
    """Leave Ctrl-C to the process that hands out the articles, and end with it however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.join,), daemon=True).start()


def _end_with(wait: Callable[[], None]) -> None:
    wait()
    # At once: whoever would have read the answer is gone.
    os._exit(1)


def _result(future: Future[Result], where: str) -> Result:
    try:
        return future.result()
    except BrokenProcessPool as error:
        raise _ended(where) from error


def _ended(where: str) -> ExtractorUnavailable:
    return ExtractorUnavailable(
        f"{where}: a process that reads articles was ended from outside, perhaps for want of memory, at this article or"
        " one of the next; read fewer at a time with --cores 1"
    )


def _raise(error: Exception, cause: Exception | None = None) -> NoReturn:
    raise error from cause
