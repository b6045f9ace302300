"""Decisions on the terminal: both sides with their words, who decided, why, and how it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from api.answers.decisions import DecidedOn, Decision
from api.cli.pages.words import plain, stance
from graph.decisions import PERSON, State

STYLES = {
    State.STANDING: "bold green",
    State.SUGGESTED: "yellow",
    State.FALLEN: "red",
    State.OVERRULED: "red",
    State.UNDONE: "dim",
    State.UNATTACHED: "magenta",
}


def listing(rows: Iterable[Decision]) -> Iterator[RenderableType]:
    """Decisions below each other, an empty line between."""
    shown = False
    for row in rows:
        if shown:
            yield Text("")
        shown = True
        yield from one(row)
    if not shown:
        yield Text("Nobody has decided anything here.")


def one(decision: Decision) -> Iterator[RenderableType]:
    """One decision in full."""
    state = Text(decision.state, style=STYLES[decision.state])
    yield Text.assemble(state, f": {decision.verdict}", f"  {decision.id}")
    yield from (Padding(_end(end), (0, 0, 0, 2)) for end in (decision.a, decision.b) if end is not None)
    yield Padding(_by(decision), (0, 0, 0, 2))
    if decision.why is not None:
        yield Padding(plain(decision.why, "dim"), (0, 0, 0, 2))
    if decision.undone is not None:
        yield Padding(plain(f"undone by {_name(decision.undone_by or '')}, {decision.undone}", "dim"), (0, 0, 0, 2))


def _end(end: DecidedOn) -> RenderableType:
    told = plain(f"“{end.words}”" if end.stance else end.words)
    who = Text.assemble(plain(end.source or ""), " ", stance(end.stance), ": ") if end.stance else Text("")
    return Group(Text.assemble(who, told, (f"  {end.id or f'{end.made_on} (gone)'}", "dim")))


def _by(decision: Decision) -> Text:
    sure = "" if decision.by.startswith(PERSON) else f", {decision.score:.2f}"
    return Text.assemble(("by ", "dim"), plain(_name(decision.by)), (sure, "dim"), ": ", plain(decision.basis))


def _name(by: str) -> str:
    return by.removeprefix(PERSON)
