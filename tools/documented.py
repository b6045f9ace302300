"""Runs the commands in README and docs: says where a document shows something else, or writes it (`--write`)."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import command_page
import cue_page
import service_examples
from console_blocks import CHECKOUT, agrees, documents, rewritten, run, steps_of

from queries.catalogue import as_markdown


def main() -> int:
    """Give 1 when a document shows another answer than its command has, and was not to be written."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write the real answers into the documents")
    parser.add_argument("documents", nargs="*", type=Path, help="these instead of all")
    chosen = parser.parse_args()
    if chosen.write and not chosen.documents:
        CHECKOUT.joinpath("docs/commands.md").write_text(command_page.page(), encoding="utf-8")
        cue_page.TARGET.write_text(cue_page.page(), encoding="utf-8")
        CHECKOUT.joinpath("docs/queries.md").write_text(as_markdown(), encoding="utf-8")
        service_examples.TARGET.write_text(service_examples.written(), encoding="utf-8")
    differing = [path for path in chosen.documents or documents() if _differs(path.resolve(), write=chosen.write)]
    return 1 if differing and not chosen.write else 0


def _differs(path: Path, *, write: bool) -> bool:
    text = path.read_text(encoding="utf-8")
    steps = steps_of(text)
    if not steps:
        return False
    pairs = list(zip(steps, run(steps), strict=True))
    wrong = [(step, answer) for step, answer in pairs if not agrees(step, answer)]
    name = path.relative_to(CHECKOUT)
    for step, answer in wrong:
        print(f"{name}:{step.line}: $ {step.command}\n  exit code {answer.code}, expected {step.exits}")
        print("".join(f"  | {line}\n" for line in answer.lines), end="")
    if write and wrong:
        path.write_text(rewritten(text, pairs), encoding="utf-8")
    print(
        f"{name}: {len(steps)} commands, {len(wrong)} that answer differently{' (written)' if write and wrong else ''}"
    )
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
