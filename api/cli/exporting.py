"""The command that gives everything away."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from typing import IO, Annotated, Final

import typer

from api import exporting
from api.cli import options
from api.cli.opening import reading
from api.cli.output import drop_output, end_quietly, progress
from api.settings import read_settings
from graph.errors import InvalidRequest
from graph.store import Store

STANDARD_OUTPUT: Final = Path("-")
_EACH: Final = 1_000
"""After how many records there is a word on how far the export is."""


def export(
    form: Annotated[
        exporting.ExportFormat,
        typer.Option("--format", help="Records as JSON lines, or RDF by the suffix of its format; nq is canonical."),
    ] = exporting.ExportFormat.RECORDS,
    *,
    article: Annotated[
        list[str] | None,
        typer.Option(
            "--article", metavar="ID", help="Only this article; for several, say it again.", show_default=False
        ),
    ] = None,
    installation: Annotated[
        bool, typer.Option("--installation", help="Add when each text was recorded and who decided what (RDF).")
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Write this file, whole or not at all.", show_default=False
        ),
    ] = None,
    store: options.StoreUrl = None,
) -> None:
    """Write the whole graph, or some articles, in a fixed order."""
    wanted = exporting.Wanted(form, read_settings().base_iri, tuple(article or ()), installation)
    target = None if output == STANDARD_OUTPUT else output
    with reading(store) as opened:
        if target is None:
            _to_stdout(_parts(opened, wanted, silent=sys.stdout.isatty()))
        else:
            _to_file(_parts(opened, wanted), target)


def _parts(store: Store, wanted: exporting.Wanted, *, silent: bool = False) -> Iterator[bytes]:
    """What goes out, with a word on how far it is, unless it is shown on the same terminal."""

    def tell(number: int) -> None:
        if number % _EACH == 0 and not silent:
            progress(f"{number:,} records read")

    return exporting.export(store, wanted, told=tell)


def _to_stdout(parts: Iterator[bytes]) -> None:
    try:
        for part in parts:
            sys.stdout.buffer.write(part)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        end_quietly()
    except OSError as error:
        drop_output()
        raise InvalidRequest(
            f"standard output can't be written ({error.strerror}); what came out is not whole: write elsewhere"
        ) from error


def _to_file(parts: Iterator[bytes], target: Path) -> None:
    try:
        with _place(target) as file:
            file.writelines(parts)
    except OSError as error:
        raise InvalidRequest(f"{target} can't be written ({error.strerror}); choose another with --output") from error


@contextmanager
def _place(target: Path) -> Generator[IO[bytes]]:
    """A file to write that takes the place of the target when all went well: nobody ever reads half of an export."""
    if target.exists() and not target.is_file():
        # A pipe, or a device such as /dev/null, is written to; nothing could take its place.
        with target.open("wb") as file:
            yield file
        return
    # Beside the file itself: a link to it goes on leading there.
    whole = Path(os.path.realpath(target))
    beside = whole.with_name(f".onrecord-{token_hex(8)}.part")
    try:
        with beside.open("xb") as file:
            if whole.exists():
                shutil.copymode(whole, beside)
            yield file
            # A rename is often on the disk sooner than the bytes.
            file.flush()
            os.fsync(file.fileno())
        beside.replace(whole)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
