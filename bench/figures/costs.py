"""What reading costs: processor time beside spaCy's own, memory of a reader process, and what more cores gain."""

from __future__ import annotations

import importlib
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Protocol, cast

from annotations import DATA

from loaders.extract.language import MODEL
from loaders.extract.portions import portions
from loaders.extract.rules import RuleExtractor
from loaders.load import read_article
from loaders.sources.document import Document, Supplied
from loaders.sources.text import read_text

_COMMAND = Path(sys.executable).with_name("onrecord")
_KIBIBYTES = 1024


class _Pipe(Protocol):
    """The part of spaCy's models in use."""

    def pipe(self, texts: Sequence[str]) -> object: ...


@dataclass(frozen=True, slots=True)
class Added:
    """Seconds of processor time for the same texts, for each text the least of several rounds taken by turns."""

    texts: int
    parse: float
    extract: float
    read: float

    @property
    def of_rules(self) -> float:
        """What the rules add, as a share of the parse."""
        return self.extract / self.parse - 1

    @property
    def of_reading(self) -> float:
        """What all of reading adds: segments, rules, resolving."""
        return self.read / self.parse - 1


class Usage(NamedTuple):
    """What one run took: seconds on the clock, seconds of processor time, and its largest process at its peak."""

    seconds: float
    processor: float
    peak_mebibytes: float


@dataclass(frozen=True, slots=True)
class Run:
    """`onrecord read` on the same files, on one core and on two: of several runs by turns the fastest of each.

    `machine` is how many times as fast two processes count as one does, in between: what two cores gain beside what
    else the machine does.
    """

    files: int
    one: Usage
    two: Usage
    machine: float

    @property
    def times_as_fast(self) -> float:
        return self.one.seconds / self.two.seconds


def added(rounds: int) -> Added:
    """What the rules add to the time that spaCy takes to parse the same stretches of the same texts."""
    extractor = RuleExtractor()
    model = cast("_Pipe", importlib.import_module(MODEL).load())
    took: list[tuple[float, ...]] = []
    for document in map(_document, articles()):
        record = read_article(document, extractor)
        text, segments = record.revision.text, record.revision.segments
        stretches = [text[part.span.start : part.span.end] for part in portions(text, segments)]
        works: tuple[Callable[[], object], ...] = (
            lambda stretches=stretches: list(cast("Iterable[object]", model.pipe(stretches))),
            lambda text=text, segments=segments: extractor.extract(text, segments),
            lambda document=document: read_article(document, extractor),
        )
        # By turns, and the least of each: what else the machine does makes a round longer, never shorter.
        times = [[_cpu(work) for work in works] for _ in range(rounds)]
        took.append(tuple(map(min, zip(*times, strict=True))))
    parse, extract, read = (sum(times) for times in zip(*took, strict=True))
    return Added(len(took), parse, extract, read)


def articles() -> list[Path]:
    """Every article of `tests/data` that is plain text."""
    return sorted(DATA.rglob("article.txt"))


def _document(path: Path) -> Document:
    return read_text(path.read_bytes(), where=str(path), supplied=Supplied(published="2025-02-06"))


def _cpu(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def on_many_files(files: int, rounds: int) -> Run:
    """`onrecord read` of this many files, on one core and on two."""
    with tempfile.TemporaryDirectory() as folder:
        given = articles()
        for number in range(files):
            shutil.copy(given[number % len(given)], Path(folder, f"{number:05}.txt"))
        runs = [(_used(folder, 1), _used(folder, 2), _machine()) for _ in range(rounds)]
        one, two, gains = zip(*runs, strict=True)
        return Run(files, min(one), min(two), max(gains))


_COUNT = "for i in range(60_000_000): pass"


def _machine() -> float:
    alone, together = _counting(1), _counting(2)
    return 2 * alone / together


def _counting(processes: int) -> float:
    started = time.perf_counter()
    running = [subprocess.Popen([sys.executable, "-c", _COUNT]) for _ in range(processes)]
    for process in running:
        process.wait()
    return time.perf_counter() - started


_MEASURE = """
import json, os, subprocess, sys
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(process.pid, 0)
print(json.dumps([os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss]))
"""
"""Run by a process of its own: the peak of a new process is at least that of the one it was forked from."""


def _used(folder: str, cores: int) -> Usage:
    command = [sys.executable, "-c", _MEASURE, str(_COMMAND), "read", folder, "--json", "--cores", str(cores)]
    started = time.perf_counter()
    # The usage of a process counts in those that it waited for: the peak is that of the largest of them.
    printed = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds = time.perf_counter() - started
    code, processor, peak = cast("tuple[int, float, int]", json.loads(printed.stdout))
    if code:
        raise SystemExit(f"onrecord read ended with {code}: {printed.stderr[-500:]}")
    return Usage(seconds, processor, peak / _KIBIBYTES)
