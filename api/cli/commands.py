"""All commands, in the order in which help lists them."""

from __future__ import annotations

from importlib.metadata import version
from typing import Annotated

import typer

from api.cli import (
    articles,
    changes,
    claims,
    deciding,
    demo,
    doctor,
    entities,
    exporting,
    linking,
    loading,
    questions,
    review,
    serving,
    stats,
    validating,
)
from api.cli.output import write

# Plain help: it can be read in a narrow terminal, and copied.
app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


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


_SECTIONS = {
    "Ask": (
        claims.claims,
        claims.who,
        claims.chain,
        claims.roots,
        claims.timeline,
        changes.changes,
        entities.source,
        entities.entity,
        articles.article,
    ),
    "Ask across articles": (
        questions.rests,
        questions.contradictions,
        questions.week,
        questions.unanswered,
        questions.circular,
        questions.path,
    ),
    "Review": (
        review.review,
        deciding.decisions,
        deciding.accept,
        deciding.reject,
        deciding.decide,
        deciding.split,
        deciding.undo,
    ),
    "Load": (loading.read, loading.load, linking.link, articles.forget),
    "Share": (exporting.export, validating.validate, serving.serve),
    "Look around": (demo.demo, doctor.doctor, stats.stats, stats.queries),
}
for section, commands in _SECTIONS.items():
    for command in commands:
        # The section is shown in docs/commands.md.
        app.command(rich_help_panel=section)(command)
