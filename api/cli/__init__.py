"""The command line: `main` runs one command and gives its exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from traceback import extract_tb
from typing import cast

import typer

from api.cli import output
from api.problems import ExitCode, problem_of
from api.wording import in_plain_words
from graph.errors import OnrecordError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name, those of the process by default; gives the exit code.

    Whatever goes wrong becomes one line on stderr and a code of docs/exit-codes.md.
    """
    output.use_utf8()
    try:
        return _run(list(sys.argv[1:] if arguments is None else arguments))
    except typer.Exit as ended:
        return ended.exit_code
    except typer.TyperException as error:
        return _failed(_misuse(error), error.exit_code)
    except OnrecordError as error:
        return _failed(str(error), problem_of(error).exit_code)
    except (KeyboardInterrupt, typer.Abort):
        return _failed("stopped; what was said to be stored is stored", ExitCode.INTERRUPTED)
    except Exception as error:  # noqa: BLE001  # the outermost edge: a reporter gets a line to report, not a traceback
        return _failed(_fault(error), ExitCode.UNEXPECTED)


def _run(arguments: list[str]) -> int:
    # Imported here, so that an error in a module of a command is reported as every other.
    from api.cli.commands import app

    # Not standalone: typer would print errors as boxes of several lines, and end the process itself.
    ended: object = app(arguments or ["--help"], prog_name="onrecord", standalone_mode=False)
    output.flush()
    if not arguments:
        return ExitCode.USAGE
    if ended == ExitCode.INTERRUPTED:
        # What typer makes of Ctrl-C inside of a command.
        raise KeyboardInterrupt
    return ended if isinstance(ended, int) else ExitCode.DONE


def _failed(message: str, code: int) -> int:
    output.note(f"onrecord: {' '.join(message.split())}")
    return code


def _misuse(error: typer.TyperException) -> str:
    """What is wrong with a command as it was typed, and where to read how it is."""
    # Errors of a command know it by a context, of which typer publishes no type.
    command = cast("str", getattr(getattr(error, "ctx", None), "command_path", "onrecord"))
    return f"{in_plain_words(error.format_message())}; `{command} --help` tells what there is"


def _fault(error: Exception) -> str:
    place = extract_tb(error.__traceback__)[-1]
    return (
        f"a fault of onrecord itself, please report this line: {type(error).__name__}: {error}"
        f" ({place.name}, line {place.lineno})"
    )
