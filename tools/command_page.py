"""Writes docs/commands.md: the help of every command.

`make docs` runs it; `tests/api/cli/test_help.py` says when it is due.
"""

from __future__ import annotations

import io
import os
from contextlib import redirect_stdout
from pathlib import Path

from api.cli import main
from api.cli.commands import app

PAGE = Path(__file__).resolve().parent.parent / "docs" / "commands.md"

_HEAD = """\
# Every command and its options

Written by `make docs` from the commands themselves; what is written here by hand is lost. What they print is shown in
[cli.md](cli.md).
"""


def page() -> str:
    """The page as it should be."""
    parts = [_HEAD, _shown([]), *(f"## {name}\n\n{_shown([name])}" for name in names())]
    return "\n".join(parts)


def names() -> list[str]:
    """The names of the commands, in the order of help."""
    return [str(command.callback.__name__) for command in app.registered_commands if command.callback is not None]


def help_of(*command: str) -> str:
    """What a command says of itself, on a terminal of 80 columns."""
    kept = os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = "80"
    printed = io.StringIO()
    try:
        with redirect_stdout(printed):
            main([*command, "--help"])
    finally:
        os.environ.pop("COLUMNS")
        if kept is not None:
            os.environ["COLUMNS"] = kept
    return printed.getvalue()


def _shown(command: list[str]) -> str:
    return f"```text\n{help_of(*command).rstrip()}\n```\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(f"written: {PAGE.name}")
