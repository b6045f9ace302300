"""How well and how fast articles are read: the figures of docs/reading.md, each part measured in this one run.

    python bench/reading.py [--only polnear sets time files] [--eval FOLDER] [--json] [--write]

`--eval`, or ONRECORD_EVAL, names a folder that holds PolNeAR as `polnear/`; it is not part of the project, and without
it that part is left out. `--write` puts the figures into docs/reading.md.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import cast

sys.path.append(str(Path(__file__).parent.parent / "tests"))

from corpus.machine import command, machine
from figures import costs, places, polnear

from loaders.extract.rules import RuleExtractor

PAGE = Path(__file__).parent.parent / "docs/reading.md"
_RUNS = 2
_FEWEST = 10
"""Of a rule that found fewer, no share is told."""

_BLOCK = r"(<!-- figures: {part} -->\n).*?(<!-- end of figures -->)"


@dataclass(frozen=True, slots=True)
class Options:
    """What to measure, on what."""

    parts: tuple[str, ...]
    corpus: Path | None
    rounds: int
    files: int


@dataclass(frozen=True, slots=True)
class Part:
    """What one part came to, as Markdown and as values; `values` is empty where it was left out."""

    lines: tuple[str, ...]
    values: Mapping[str, object]


def main() -> None:
    """Measure what the arguments ask for, and print it, or write it into the page."""
    parser = _parser()
    given = vars(parser.parse_args())
    options = Options(
        tuple(dict.fromkeys(cast("list[str]", given["only"] or list(_PARTS)))),
        _corpus(cast("str | None", given["eval"])),
        cast("int", given["rounds"]),
        cast("int", given["files"]),
    )
    on = machine(("onrecord", "spacy"))
    measured = {part: _PARTS[part](options) for part in options.parts}
    if given["write"]:
        _write(measured, on)
    if given["json"]:
        print(json.dumps({"machine": on} | {name: part.values for name, part in measured.items()}, indent=2))
    else:
        print(f"`{command()}`\n\n{on}")
        for name, part in measured.items():
            print(f"\n## {name}\n\n" + "\n".join(part.lines))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", choices=list(_PARTS), help="these parts (default: all)")
    parser.add_argument("--eval", metavar="FOLDER", help="the folder that holds polnear/ (default: ONRECORD_EVAL)")
    parser.add_argument("--rounds", type=int, default=5, help="how often to measure the time of rules (default 5)")
    parser.add_argument("--files", type=int, default=480, help="how many files to read side by side (default 480)")
    parser.add_argument("--json", action="store_true", help="print values instead of tables")
    parser.add_argument("--write", action="store_true", help="write the tables into docs/reading.md")
    return parser


def _corpus(given: str | None) -> Path | None:
    named = given or os.environ.get("ONRECORD_EVAL")
    return Path(named, "polnear") if named and Path(named, "polnear").is_dir() else None


def _polnear(options: Options) -> Part:
    """PolNeAR by halves: errors are looked at in the even one only."""
    if options.corpus is None:
        return Part(("Left out: PolNeAR is not here; name its folder with `--eval` or ONRECORD_EVAL.",), {})
    lines = ["| half | part | precision | recall | F1 |", "|---|---|--:|--:|--:|"]
    values: dict[str, object] = {}
    quoted: list[str] = []
    halves: list[polnear.Agreement] = []
    for half in ("even", "odd"):
        read = list(polnear.read(options.corpus, half, RuleExtractor()))
        found = polnear.agreement(read)
        own = polnear.scored(options.corpus, half, read)
        if own and own != found.lines():
            raise SystemExit(f"the corpus's own scorer says something else of the {half} half: {own}, {found.lines()}")
        for part in polnear.PARTS:
            row = (found.precision(part), found.recall(part), found.f1(part))
            lines.append(f"| {half} | {part} | {row[0]:.3f} | {row[1]:.3f} | {row[2]:.3f} |")
        of_read, of_all = found.direct_right / max(1, found.direct_read), found.direct_right / max(1, found.direct)
        quoted.append(
            f"Direct quotes with a source, {half} half: {found.direct}, of which {found.direct_read} were read;"
            f" the source is right in {of_read:.1%} of those read, {of_all:.1%} of all."
        )
        halves.append(found)
        values[half] = {**_of_polnear(found), "scored": own or found.lines(), "direct_share": of_read}
    return Part((*lines, "", *quoted, "", *_by_rule(*halves)), values)


def _by_rule(even: polnear.Agreement, odd: polnear.Agreement) -> Iterator[str]:
    """What share of what a rule found is wholly right, rule by rule."""
    yield "| part | rule | even half: read | right | odd half: read | right |"
    yield "|---|---|--:|--:|--:|--:|"
    for part, rule in sorted(even.by_rule | odd.by_rule):
        if min(even.by_rule[part, rule], odd.by_rule[part, rule]) < _FEWEST:
            continue
        cells = (
            f"{half.by_rule[part, rule]} | {half.right_by_rule[part, rule] / half.by_rule[part, rule]:.2f}"
            for half in (even, odd)
        )
        yield f"| {part} | {rule} | {' | '.join(cells)} |"


def _of_polnear(found: polnear.Agreement) -> Mapping[str, object]:
    counted = (found.by_rule, found.right_by_rule)
    by_rule, right = ({f"{part}: {rule}": number for (part, rule), number in each.items()} for each in counted)
    return asdict(found) | {"by_rule": by_rule, "right_by_rule": right}


def _sets(_: Options) -> Part:
    """The annotated articles of `tests/data`."""
    lines = [
        "| set | articles | places | precision | recall | macro-F1 | of stances alone |",
        "|---|--:|--:|--:|--:|--:|--:|",
    ]
    by_stance = ["| set | stance | places | F1, wholly right | F1, stance alone |", "|---|---|--:|--:|--:|"]
    values: dict[str, object] = {}
    beyond = 0
    for which in places.SETS:
        found = places.figures(places.names(which))
        number = found.found.total() + found.missed.total()
        lines.append(
            f"| {which} | {found.articles} | {number} | {found.precision:.2f} | {found.recall:.2f} |"
            f" {found.whole_macro_f1:.2f} | {found.macro_f1:.3f} |"
        )
        for stance in found.annotated:
            here = found.found[stance] + found.missed[stance]
            f1 = f"{found.whole_f1(stance):.2f} | {found.stance_f1(stance):.3f}"
            by_stance.append(f"| {which} | {stance} | {here} | {f1} |")
        beyond += found.in_boilerplate
        values[which] = _values(found)
    return Part((*lines, "", *by_stance, "", f"Statements read in what is no text of an article: {beyond}."), values)


def _values(found: places.Figures) -> dict[str, object]:
    return {
        "found": dict(found.found),
        "missed": dict(found.missed),
        "others": dict(found.others),
        "stances": [[*pair, number] for pair, number in sorted(found.stances.items())],
        "precision": found.precision,
        "recall": found.recall,
        "whole_macro_f1": found.whole_macro_f1,
        "macro_f1": found.macro_f1,
        "in_boilerplate": found.in_boilerplate,
    }


def _time(options: Options) -> Part:
    """Processor time, on one core."""
    took = costs.added(options.rounds)
    lines = (
        f"Processor time for the {took.texts} texts of `tests/data`, each the least of {options.rounds} rounds:",
        f"spaCy's parse alone {took.parse:.2f} s; parse and rules {took.extract:.2f} s, {took.of_rules:+.1%};",
        f"the whole reading (segments, parse, rules, resolving) {took.read:.2f} s, {took.of_reading:+.1%}.",
    )
    return Part(lines, asdict(took) | {"of_rules": took.of_rules, "of_reading": took.of_reading})


def _files(options: Options) -> Part:
    """Many files side by side."""
    run = costs.on_many_files(options.files, _RUNS)
    peak = max(run.one.peak_mebibytes, run.two.peak_mebibytes)
    lines = (
        f"`onrecord read` of {run.files} files took {run.one.seconds:.1f} s on one core and {run.two.seconds:.1f} s on",
        f"two, {run.times_as_fast:.2f} times as fast, where two processes that only counted were {run.machine:.2f}",
        f"times as fast as one. The largest process took {peak:.0f} MiB at its peak.",
    )
    return Part(lines, asdict(run) | {"times_as_fast": run.times_as_fast})


def _write(measured: Mapping[str, Part], on: str) -> None:
    """Put the parts that were measured into their blocks of the page, and leave the others as they are."""
    text = PAGE.read_text(encoding="utf-8")
    for name, block in _blocks(measured, on):
        text, replaced = re.subn(
            _BLOCK.format(part=name), lambda match, block=block: f"{match[1]}{block}\n{match[2]}", text, flags=re.DOTALL
        )
        if not replaced:
            raise SystemExit(f"{PAGE.name} has no block for the figures of {name}")
    PAGE.write_text(text, encoding="utf-8")


def _blocks(measured: Mapping[str, Part], on: str) -> Iterator[tuple[str, str]]:
    yield from ((name, "\n".join(part.lines)) for name, part in measured.items() if part.values)
    yield "machine", f"Measured on {on}."


_PARTS: Mapping[str, Callable[[Options], Part]] = {"polnear": _polnear, "sets": _sets, "time": _time, "files": _files}

if __name__ == "__main__":
    main()
