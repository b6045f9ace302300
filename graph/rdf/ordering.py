"""Each line once, in order of its bytes, however many there are: sorted runs in temporary files, merged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from heapq import merge
from itertools import groupby, islice
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
        runs: list[IO[bytes]] = []
        batches = _batches(lines, run)
        held: list[bytes] = next(batches, [])
        for batch in batches:
            runs.append(files.enter_context(_written(held)))
            if len(runs) == fan_in:
                runs = [files.enter_context(_joined(runs))]
            held = batch
        yield from _merged(*runs, held)


def _batches(lines: Iterable[bytes], run: int) -> Iterator[list[bytes]]:
    remaining = iter(lines)
    while batch := sorted(set(islice(remaining, run))):
        yield batch


def _merged(*runs: Iterable[bytes]) -> Iterator[bytes]:
    return (line for line, _ in groupby(merge(*runs)))


def _joined(runs: list[IO[bytes]]) -> IO[bytes]:
    """One run out of several, which are closed."""
    joined = _written(_merged(*runs))
    for each in runs:
        each.close()
    return joined


def _written(lines: Iterable[bytes]) -> IO[bytes]:
    """A temporary file with these lines, ready to be read; the system removes it when it is closed."""
    run = TemporaryFile()  # noqa: SIM115 — the caller closes it: a run outlives the block that writes it.
    run.writelines(lines)
    run.seek(0)
    return run
