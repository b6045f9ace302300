"""Every command that README and docs show is run, and answers what they show."""

from __future__ import annotations

import os
import re
import shutil
from itertools import starmap
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from console_blocks import CHECKOUT, Answer, Step, agrees, blocks_of, documents, rewritten, run, steps_of

if TYPE_CHECKING:
    from collections.abc import Sequence

DOCUMENTS = [pytest.param(path, id=str(path.relative_to(CHECKOUT))) for path in documents()]
# What a reader's machine may lack; CI has it all.
_OTHERS = ("curl", "jq", "riot")


def needed(steps: Sequence[Step]) -> str | None:
    """The first program that a document's commands need and this machine lacks."""
    words = {word for step in steps for word in re.findall(r"\w+", step.command)}
    return next((name for name in _OTHERS if name in words and shutil.which(name) is None), None)


@pytest.mark.parametrize("path", DOCUMENTS)
def test_the_commands_of_a_document_answer_what_it_shows(path: Path) -> None:
    steps = steps_of(path.read_text(encoding="utf-8"))
    missing = needed(steps)
    if missing and not os.environ.get("CI"):
        pytest.skip(f"{path.name} shows {missing}, which this machine lacks")
    answers = run(steps) if steps else []
    assert len(answers) == len(steps), f"the shell ended behind command {len(answers)} of {path.name}"
    wrong = [(step, answer) for step, answer in zip(steps, answers, strict=True) if not agrees(step, answer)]
    told = "\n".join(starmap(_difference, wrong))
    assert not wrong, f"{path.name} shows something else (`make docs` writes what is answered now):\n{told}"


def _difference(step: Step, answer: Answer) -> str:
    lines = "\n".join(f"    {line}" for line in answer.lines)
    return f"  line {step.line}: $ {step.command}\n  exit code {answer.code}, expected {step.exits}; printed\n{lines}"


@pytest.mark.parametrize("path", DOCUMENTS)
def test_a_command_stands_in_a_block_that_is_run_or_says_why_not(path: Path) -> None:
    for block in blocks_of(path.read_text(encoding="utf-8")):
        where = f"{path.name}:{block.line}"
        assert block.language, f"{where}: a fenced block says its language: console, text, cypher, json, python …"
        assert block.language not in {"sh", "bash", "shell"}, f"{where}: write ```console and `$ `, so that it is run"
        assert block.language != "python", f"{where}: write ```console and `$ python - <<'END'`, so that it is run"
        if block.language == "console":
            known = not block.words or re.fullmatch(r"exits \d+|not run: \w.+", block.words)
            assert known, (
                f"{where}: behind `console` stands `exits N` or `not run: ` and the reason, not {block.words!r}"
            )
            assert any(line.startswith("$ ") for line in block.lines), f"{where}: a console block has a `$ ` line"


TICKS = "```"
EXAMPLE = f"""\
Words.

{TICKS}console
$ printf 'one\\ntwo\\nthree\\n'
one
…
three

$ value=kept
$ echo "$value 17 ms"
kept … ms
{TICKS}

{TICKS}console exits 3
$ (echo lost >&2; exit 3)
lost
{TICKS}

{TICKS}console not run: it would
$ false
{TICKS}

{TICKS}console
$ cat <<END
> here
> END
here
{TICKS}
"""


def test_steps_share_a_shell_and_are_compared_with_what_is_shown() -> None:
    steps = steps_of(EXAMPLE)
    answers = run(steps)
    assert [step.line for step in steps] == [5, 10, 11, 16, 27]
    assert answers[2:] == [Answer(("kept 17 ms",), 0), Answer(("lost",), 3), Answer(("here",), 0)]
    assert all(agrees(step, answer) for step, answer in zip(steps, answers, strict=True))


@pytest.mark.parametrize(
    ("shown", "printed", "code"),
    [
        (("one",), ("two",), 0),
        (("one",), ("one", "two"), 0),
        (("one", "…", "three"), ("one", "two"), 0),
        (("one",), ("one",), 1),
        ((), (), 1),
        (("one",), (), 0),
    ],
)
def test_another_answer_is_noticed(shown: tuple[str, ...], printed: tuple[str, ...], code: int) -> None:
    assert not agrees(Step("x", 1, shown, 0), Answer(printed, code))


def test_output_that_is_not_shown_is_not_compared() -> None:
    assert agrees(Step("x", 1, (), 0), Answer(("anything",), 0))


def test_only_answers_that_differ_are_written_anew() -> None:
    text = f"{TICKS}console\n$ echo a\nb\n\n$ echo c\nc\n{TICKS}\nend\n"
    steps = steps_of(text)
    assert rewritten(text, list(zip(steps, run(steps), strict=True))) == text.replace("b\n", "a\n")
