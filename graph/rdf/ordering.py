"""Each line once, in order of its bytes, however many there are: sorted runs in temporary files, merged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from heapq import merge
from itertools import chain, groupby, islice
from tempfile import TemporaryFile
from typing import IO

RUN = 100_000
"""How many lines make a run; two are in memory at a time."""

FAN_IN = 64
"""How many runs are read at the same time; systems allow a process a few hundred open files."""


def in_order(lines: Iterable[bytes], *, run: int = RUN, fan_in: int = FAN_IN) -> Iterator[bytes]:
    """Each line once, in order of its bytes. Lines end in a line feed and have no other.

    Up to `run` lines need no file. Raises `OSError` when the temporary folder has no room for the rest.
    """
    with ExitStack() as files:
        written = _Runs(fan_in, files)
        batches = _batches(lines, run)
        held = next(batches, None) or []
        for batch in batches:
            written.add(held)
            held = batch
        yield from _merged(*written, held)


def _batches(lines: Iterable[bytes], run: int) -> Iterator[list[bytes]]:
    remaining = iter(lines)
    while batch := sorted(set(islice(remaining, run))):
        yield batch


def _merged(*runs: Iterable[bytes]) -> Iterator[bytes]:
    return (line for line, _ in groupby(merge(*runs)))


@dataclass(frozen=True, slots=True)
class _Runs:
    """Sorted runs in files, by size: as many of one size as are read at a time become one of the next size."""

    fan_in: int
    files: ExitStack
    levels: list[list[IO[bytes]]] = field(default_factory=list[list[IO[bytes]]])

    def __iter__(self) -> Iterator[IO[bytes]]:
        return chain.from_iterable(self.levels)

    def add(self, lines: Iterable[bytes]) -> None:
        run = self._written(lines)
        for level in self.levels:
            level.append(run)
            if len(level) < self.fan_in:
                return
            run = self._joined(level)
        self.levels.append([run])

    def _joined(self, level: list[IO[bytes]]) -> IO[bytes]:
        joined = self._written(_merged(*level))
        for each in level:
            each.close()
        level.clear()
        return joined

    def _written(self, lines: Iterable[bytes]) -> IO[bytes]:
        """A file with these lines, ready to be read; the system removes it when it is closed."""
        run = self.files.enter_context(TemporaryFile())  # noqa: SIM115 — the stack closes it, the run outlives this block
        run.writelines(lines)
        run.seek(0)
        return run
