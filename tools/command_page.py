"""Writes docs/commands.md: every command with its arguments and options, from what the command line is made of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from api.cli.commands import app

_HEAD = """\
# The commands

Written by `make docs` from the commands themselves; [guide.md](guide.md) shows them at work.

What is asked for goes to standard output: as a table or tree for people, as `--json` with the field names of
[the service](http.md), or as `--csv` with one row for each item. Progress and remarks go to standard error, progress
only where a person watches. `NO_COLOR` is heeded. How a command ended is told by its [exit code](exit-codes.md); what
it takes from the environment, by [the settings](settings.md).
"""


def page() -> str:
    """The whole document."""
    return "\n".join([_HEAD, *_lines()])


def commands() -> dict[str, TyperCommand]:
    """The commands by name, in the order in which help lists them."""
    return cast("dict[str, TyperCommand]", cast("TyperGroup", typer.main.get_command(app)).commands)


def _lines() -> Iterator[str]:
    panel = None
    for name, command in commands().items():
        if command.rich_help_panel != panel:
            panel = command.rich_help_panel
            yield f"## {panel}\n"
        yield from _section(name, command)


def _section(name: str, command: TyperCommand) -> Iterator[str]:
    arguments = [each for each in command.params if isinstance(each, TyperArgument)]
    options = [each for each in command.params if isinstance(each, TyperOption)]
    words = " ".join(_usage(argument) for argument in arguments)
    yield f"### `onrecord {name}{' ' if words else ''}{words}`\n"
    yield f"{' '.join((command.help or '').split())}\n"
    yield "| | |\n|---|---|"
    for argument in arguments:
        yield f"| `{_cell(_usage(argument))}` | {_cell(argument.help or '')} |"
    for option in options:
        value = "" if option.is_flag else f" {option.metavar or 'TEXT'}"
        yield f"| `{', '.join(option.opts)}{_cell(value)}` | {_cell(option.help or '')}{_default(option)} |"
    yield ""


def _usage(argument: TyperArgument) -> str:
    return argument.metavar or (argument.name or "").upper()


def _default(option: TyperOption) -> str:
    shown = not option.is_flag and option.default is not None and option.show_default
    return f" Else {option.default}." if shown else ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
