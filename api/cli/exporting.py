"""The command that gives everything away."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Annotated

import typer

from api import exporting
from api.cli import options
from api.cli.opening import reading
from api.cli.output import end_quietly
from api.settings import read_settings
from graph.errors import InvalidRequest
from graph.store import Store


def export(
    form: Annotated[
        exporting.ExportFormat, typer.Option("--format", help="Records as JSON lines, N-Quads or TriG.")
    ] = exporting.ExportFormat.RECORDS,
    *,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Write this file, whole or not at all.", show_default=False
        ),
    ] = None,
    store: options.StoreUrl = None,
) -> None:
    """Write the whole graph, in an order that never changes."""
    base = read_settings().base_iri
    with reading(store) as opened:
        if output is None:
            _to_stdout(opened, form, base)
        else:
            _to_file(opened, form, base, output)


def _to_stdout(store: Store, form: exporting.ExportFormat, base: str) -> None:
    try:
        for part in exporting.export(store, form, base=base):
            sys.stdout.buffer.write(part)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        end_quietly()


def _to_file(store: Store, form: exporting.ExportFormat, base: str, target: Path) -> None:
    """Write beside the file and then take its place: who reads it never sees half of an export."""
    try:
        with NamedTemporaryFile(dir=target.absolute().parent, prefix=f".{target.name}.", delete=False) as held:
            beside = Path(held.name)
            try:
                held.writelines(exporting.export(store, form, base=base))
                held.close()
                beside.replace(target)
            except BaseException:
                beside.unlink(missing_ok=True)
                raise
    except OSError as error:
        raise InvalidRequest(f"{target} can't be written ({error.strerror}); choose another with --output") from error
