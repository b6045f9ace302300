"""All commands, in the order in which help lists them."""

from __future__ import annotations

from importlib.metadata import version
from typing import Annotated

import typer

from api.cli import articles, claims, demo, doctor, entities, exporting, loading, serving, stats
from api.cli.output import write

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


def _version(wanted: bool) -> None:  # typer calls it so
    if wanted:
        write(f"onrecord {version('onrecord')}\n")
        raise typer.Exit


@app.callback()
def onrecord(
    *,
    _: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Who asserted, confirmed or denied a report, in which words, and where the chain of citations ends."""


_PANELS = {
    "Ask": (claims.claims, claims.who, claims.chain, claims.roots, entities.source, entities.entity, articles.article),
    "Load": (loading.read, loading.load, articles.forget),
    "Share": (exporting.export, serving.serve),
    "Look around": (demo.demo, doctor.doctor, stats.stats, stats.queries),
}
for panel, members in _PANELS.items():
    for member in members:
        app.command(rich_help_panel=panel)(member)
