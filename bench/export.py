"""How long N-Quads and TriG take, against rdflib's serializers on the same graph, as ratios in one run.

    python bench/export.py [--statements N] [--repeat N] [--seed N]

Ours starts from the records, sorts, and writes each quad once, in canonical form. rdflib starts from the same quads in
its own `Dataset`: the time to put them in there, and the time to write them, stand apart. rdflib's N-Quads are in no
order. Both write to a file in the temporary folder. Seconds are those of the processor, so that what else the machine
does weighs on neither.
"""

from __future__ import annotations

import argparse
import gc
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from tempfile import TemporaryFile
from typing import IO, cast

from corpus.machine import command, machine
from corpus.made_up import STATEMENTS_EACH, records
from rdflib import Dataset

from graph.rdf.dataset import to_dataset
from graph.rdf.formats import Format, exported
from graph.rdf.naming import Naming
from graph.rdf.quads import quads_of
from graph.record import Record

_RDFLIB = {Format.NQUADS: "nquads", Format.TRIG: "trig"}


@dataclass(frozen=True, slots=True)
class Options:
    """What to measure."""

    statements: int
    repeat: int
    seed: int


@dataclass(frozen=True, slots=True)
class Written:
    """How many seconds of the processor it took one of the two to write a format, and how much came out."""

    seconds: float
    size: int


def main() -> None:
    """Measure what the arguments ask for, and print it as Markdown."""
    options = _options()
    _say(f"`{command()}`\n")
    _say(f"{machine(('onrecord', 'rdflib'))}\n")
    made = list(records(-(-options.statements // STATEMENTS_EACH), seed=options.seed))
    dataset, built = _built(made)
    # A collector that walks the whole graph again and again would be measured in place of the writers.
    gc.freeze()
    statements = sum(len(record.statements) for record in made)
    _say(f"- graph: {len(made):,} articles, {statements:,} statements, {_count(dataset):,} quads (seed {options.seed})")
    _say(f"- put into rdflib's `Dataset`: {built:.1f} s")
    _say(f"- each figure: the median of {options.repeat}, by turns\n")
    _say("| format | onrecord, from records | rdflib, writing alone | ratio | rdflib, with its `Dataset` | ratio |")
    _say("|---|--:|--:|--:|--:|--:|")
    for form in _RDFLIB:
        _compare(form, made, dataset, built, options.repeat)


def _options() -> Options:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--statements", type=int, default=20_000, help="of how many statements (default 20,000)")
    parser.add_argument("--repeat", type=int, default=3, help="how often to write each (default 3)")
    parser.add_argument("--seed", type=int, default=1)
    given = vars(parser.parse_args())
    return Options(cast("int", given["statements"]), cast("int", given["repeat"]), cast("int", given["seed"]))


def _built(made: Sequence[Record]) -> tuple[Dataset, float]:
    """The records as a `Dataset`, and the seconds that the library took for it: those of the mapping are left out."""
    quads = list(dict.fromkeys(quads_of(made, Naming())))
    started = time.process_time()
    return to_dataset(quads), time.process_time() - started


def _count(dataset: Dataset) -> int:
    return sum(1 for _ in dataset.quads())


def _compare(form: Format, made: Sequence[Record], dataset: Dataset, built: float, repeat: int) -> None:
    ours: list[Written] = []
    theirs: list[Written] = []
    for _ in range(repeat):
        ours.append(_written(lambda file: file.writelines(exported(made, form))))
        theirs.append(_written(lambda file: dataset.serialize(file, format=_RDFLIB[form])))
    own, other = (median(each.seconds for each in times) for times in (ours, theirs))
    _say(
        f"| {form} | {own:.1f} s, {ours[0].size / 2**20:.0f} MiB | {other:.1f} s, {theirs[0].size / 2**20:.0f} MiB"
        f" | {other / own:.2f} | {built + other:.1f} s | {(built + other) / own:.2f} |"
    )


def _written(write: Callable[[IO[bytes]], object]) -> Written:
    # What is left of the run before is not this one's to clear away.
    gc.collect()
    with TemporaryFile() as file:
        started = time.process_time()
        write(file)
        file.flush()
        return Written(time.process_time() - started, file.tell())


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    main()
