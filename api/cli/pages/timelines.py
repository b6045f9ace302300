"""A claim's timeline on the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from api.answers.timelines import Event, StatusFrom, Timeline
from api.cli.pages import tables
from api.cli.pages.claims import STYLES, days, heading
from api.cli.pages.times import apart, as_of_line
from api.cli.pages.words import plain, source_name
from queries.times.events import EventKind, Stand

_STYLES = {
    EventKind.ASSERTION: "green",
    EventKind.CONFIRMATION: "bold green",
    EventKind.DENIAL: "red",
    EventKind.LEFT_OPEN: "yellow",
    EventKind.WITHDRAWAL: "magenta",
    EventKind.CONTRARY: "bold red",
}
_STOOD = {Stand.FOR: "for it", Stand.AGAINST: "against it", Stand.OPEN: "without a side"}


def page(answer: Timeline) -> Iterator[RenderableType]:
    """The claim and its status now, what happened to it, and how its status went."""
    yield from heading(answer.claim.text, answer.standing.status, answer.standing.reason)
    yield from as_of_line(answer.as_of)
    yield Text("")
    shown = tables.table(tables.WHEN, ("what", 2), ("source", 4), ("first printed", -13), ("told", 0))
    for event in answer.events:
        kind = Text(event.kind.replace("_", " "), style=_STYLES[event.kind])
        told = str(len(event.statements) + len(event.also_bounded))
        printed = (event.first_published or "nobody said")[:10]
        shown.add_row(days(event.said_from, event.said_to), kind, _source(event), printed, told)
    yield shown
    turns = answer.statuses
    yield _statuses("said", turns.said)
    yield _statuses("published", turns.published)
    yield _statuses("recorded", turns.recorded)
    for silence in answer.silences:
        yield plain(f"nothing was published between {silence.after} and {silence.until}", "dim")
    yield from apart(answer.apart)
    if answer.truncated:
        yield Text("There is more than was looked at: the timeline is not whole.", style="yellow")


def _source(event: Event) -> Text:
    text = source_name(event.source.name, event.source.kind)
    if event.speakers:
        text.append(plain(f", by {', '.join(event.speakers)}"))
    if event.earlier is not None:
        how = "before" if event.earlier.surely else "also"
        when = days(event.earlier.said_from, event.earlier.said_to)
        text.append(plain(f"\n{how} {_STOOD[event.earlier.stand]} ({when})", "yellow"))
    if not event.current:
        text.append(plain("\nin no current text any more", "dim"))
    return text


def _statuses(clock: str, turns: tuple[StatusFrom, ...]) -> Text:
    line = Text(f"by what was {clock}: ", style="bold")
    for turn in turns:
        word, style = (
            ("nothing", "dim") if turn.status is None else (turn.status.replace("_", " "), STYLES[turn.status])
        )
        line.append(Text.assemble((turn.day, "default"), " ", (word, style), "  "))
    return line
