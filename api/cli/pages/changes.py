"""What changed between two days, on the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from api.answers.changes import Change, Changes, RootsOfSide
from api.cli.pages import tables
from api.cli.pages.claims import STYLES
from api.cli.pages.words import count, plain
from queries.reasons import Status


def page(answer: Changes) -> Iterator[RenderableType]:
    """Each claim on which something changed."""
    clock = f"from the end of {answer.after} to the end of {answer.until}, by what was {answer.basis} by then"
    yield Text(clock, style="dim")
    if not answer.changes:
        yield Text("Nothing changed.")
    for change in answer.changes:
        yield Text("")
        yield from _change(change)


def _change(change: Change) -> Iterator[RenderableType]:
    yield plain(change.claim, "bold")
    turn = Text(" → ").join((_status(change.before), _status(change.after)))
    yield turn if change.before is not change.after else Text.assemble("still ", _status(change.after))
    yield from _roots("for", change.supports)
    yield from _roots("against", change.opposes)
    if change.carriers:
        yield plain(f"new carriers: {', '.join(change.carriers)}")
    if change.fell:
        yield Text(
            f"{count(len(change.fell), 'statement')} fell: taken back, or resting on that alone", style="magenta"
        )
    for title, rows in (("new", change.new), ("in no text any more", change.gone)):
        if rows:
            yield Text(f"{title}:", style="bold")
            yield Padding(tables.statements(rows), (0, 0, 0, 2))
    if change.truncated:
        yield Text("There is more on it than was looked at.", style="yellow")


def _status(status: Status | None) -> Text:
    return Text("nothing", style="dim") if status is None else Text(status.replace("_", " "), style=STYLES[status])


def _roots(side: str, roots: RootsOfSide) -> Iterator[RenderableType]:
    for word, found in (("new", roots.new), ("gone", roots.gone)):
        if found:
            yield plain(f"{word} roots {side}: {', '.join(root.name for root in found)}")
