"""The commands that documents show: found in their fenced blocks, run in a folder of their own, compared, written.

A block that starts with ```` ```console ```` holds `$ command` lines, `> ` lines that go on with one, and under each
the output, when it matters. `…` in the output stands for any words, and alone on its line for any lines. Behind the
word `console` may stand `exits 3`, the exit code of the block's commands, or `not run: ` and the reason.
The blocks of one document run in order, in one shell and one empty folder with the sample articles in it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
SECONDS = 300
"""How long the commands of one document may take together."""

_FENCE = re.compile(r"^(?P<ticks>`{3,})(?P<language>[\w-]*) *(?P<words>.*)$")
_MARK = "--- onrecord step, exit code"


@dataclass(frozen=True, slots=True)
class Block:
    """One fenced block: where its first line stands, what is written behind the fence, and its lines."""

    line: int
    language: str
    words: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One command with the output that the document shows, and where that output stands."""

    command: str
    line: int
    shown: tuple[str, ...]
    exits: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What a step printed, on both streams, and its exit code."""

    lines: tuple[str, ...]
    code: int


def documents() -> list[Path]:
    """Every document that a reader may take a command from."""
    return sorted(
        path for path in [*CHECKOUT.glob("*.md"), *CHECKOUT.glob("docs/**/*.md"), *CHECKOUT.glob("bench/*.md")]
    )


def blocks_of(text: str) -> Iterator[Block]:
    """The fenced blocks of a Markdown text, in order."""
    fence: re.Match[str] | None = None
    held: list[str] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if fence is None:
            fence, held = _FENCE.match(line), []
        elif line.rstrip() == fence["ticks"]:
            yield Block(number - len(held), fence["language"], fence["words"].strip(), tuple(held))
            fence = None
        else:
            held.append(line)


def steps_of(text: str) -> list[Step]:
    """The commands of a text's console blocks, without those of blocks that are marked as not run."""
    return [
        step
        for block in blocks_of(text)
        if block.language == "console" and not block.words.startswith("not run:")
        for step in _steps(block)
    ]


def _steps(block: Block) -> Iterator[Step]:
    exits = re.fullmatch(r"exits (\d+)", block.words)
    starts = [index for index, line in enumerate(block.lines) if line.startswith("$ ")]
    for start, end in zip(starts, [*starts[1:], len(block.lines)], strict=True):
        first = start + 1
        while first < end and block.lines[first].startswith("> "):
            first += 1
        command = "\n".join(line[2:] for line in block.lines[start:first])
        shown = tuple(line.rstrip() for line in block.lines[first:end])
        yield Step(command, block.line + first, shown, int(exits[1]) if exits else 0)


def run(steps: Sequence[Step], *, environment: Mapping[str, str] | None = None) -> list[Answer]:
    """Run the steps in one shell, in a new folder, and give what each answered."""
    with tempfile.TemporaryDirectory(prefix="onrecord-docs-") as place:
        _put_samples(Path(place))
        script = Path(place, ".steps.sh")
        script.write_text(_script(steps), encoding="utf-8")
        # Into a file: a program that a step left running would hold a pipe open.
        with Path(place, ".answers").open("w+", encoding="utf-8") as answers:
            subprocess.run(
                ["bash", script.name],
                cwd=place,
                env={**_environment(Path(place)), **(environment or {})},
                stdin=subprocess.DEVNULL,
                stdout=answers,
                stderr=subprocess.STDOUT,
                timeout=SECONDS,
                check=False,
            )
            answers.seek(0)
            return list(_answers(answers.read()))


def _script(steps: Sequence[Step]) -> str:
    # What a step leaves running (`onrecord serve &`) ends with the document.
    lines = ["trap 'kill $(jobs -p) 2>/dev/null; wait' EXIT"]
    for step in steps:
        lines += [step.command, f"printf '\\n{_MARK} %s\\n' \"$?\""]
    return "\n".join(lines) + "\n"


def _put_samples(place: Path) -> None:
    for article in sorted(CHECKOUT.glob("tests/data/*/article.txt")):
        shutil.copy(article, place / f"{article.parent.name}.txt")


def _environment(place: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ONRECORD_", "NEO4J_", "XDG_"))}
    # A reader has none of these, and some programs answer differently under them.
    for name in ("CI", "REQUIRE_NEO4J", "PYTEST_CURRENT_TEST", "PYTHONPATH", "PYTHONWARNINGS"):
        kept.pop(name, None)
    return kept | {
        "HOME": str(place / ".home"),
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "100",
        "LC_ALL": "C.UTF-8",
        "NO_COLOR": "1",
        "TERM": "dumb",
    }


def _answers(output: str) -> Iterator[Answer]:
    held: list[str] = []
    for line in output.split("\n"):
        if line.startswith(_MARK):
            # The mark's own line break is not the command's.
            lines = held[:-1] if held and not held[-1] else held
            yield Answer(tuple(each.rstrip() for each in lines), int(line.removeprefix(_MARK)))
            held = []
        else:
            held.append(line)


def agrees(step: Step, answer: Answer) -> bool:
    """Whether the answer has the exit code and, where the document shows an output, that output."""
    shown = _trimmed(step.shown)
    return answer.code == step.exits and (not shown or _same(shown, _trimmed(answer.lines)))


def _trimmed(lines: Sequence[str]) -> list[str]:
    """The lines without empty ones at both ends."""
    return "\n".join(lines).strip("\n").split("\n") if any(lines) else []


def _same(shown: Sequence[str], got: Sequence[str]) -> bool:
    pattern = ""
    for line in shown:
        any_lines = line.strip() == "…"
        pattern += r"(?:.*\n)*?" if any_lines else ".*".join(re.escape(part) for part in line.split("…")) + r"\n"
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in got)) is not None


def rewritten(text: str, pairs: Sequence[tuple[Step, Answer]]) -> str:
    """The text with each shown output that differs replaced by what the command really printed."""
    lines = text.splitlines()
    for step, answer in sorted(pairs, key=lambda pair: -pair[0].line):
        if any(step.shown) and not agrees(step, answer):
            behind = len(step.shown) - len("\n".join(step.shown).rstrip("\n").split("\n"))
            lines[step.line - 1 : step.line - 1 + len(step.shown)] = [*_trimmed(answer.lines), *[""] * behind]
    return "\n".join(lines) + "\n"
