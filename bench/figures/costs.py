"""What reading costs: processor time beside spaCy's own, memory of a reader process, and what more cores gain."""

from __future__ import annotations

import importlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast

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


@dataclass(frozen=True, slots=True)
class Run:
    """One run of `onrecord read` on many files."""

    files: int
    seconds_on_one: float
    seconds_on_two: float
    peak_mebibytes: float

    @property
    def times_as_fast(self) -> float:
        return self.seconds_on_one / self.seconds_on_two


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


def on_many_files(files: int) -> Run:
    """`onrecord read` of this many files, on one core and on two, and the most memory that one process took."""
    with tempfile.TemporaryDirectory() as folder:
        given = articles()
        for number in range(files):
            shutil.copy(given[number % len(given)], Path(folder, f"{number:05}.txt"))
        one, _ = _timed(folder, 1)
        two, peak = _timed(folder, 2)
        return Run(files, one, two, peak)


def _timed(folder: str, cores: int) -> tuple[float, float]:
    """Seconds on the clock, and the peak of memory in mebibytes of the largest process of the run."""
    started = time.perf_counter()
    with tempfile.TemporaryFile() as printed:
        process = subprocess.Popen(
            [str(_COMMAND), "read", folder, "--json", "--cores", str(cores)], stdout=printed, stderr=subprocess.STDOUT
        )
        # The usage of a process counts in those that it waited for: the peak is that of the largest of them.
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            printed.seek(0)
            raise SystemExit(f"onrecord read ended with {process.returncode}: {printed.read()[-500:].decode()}")
    return time.perf_counter() - started, usage.ru_maxrss / _KIBIBYTES
