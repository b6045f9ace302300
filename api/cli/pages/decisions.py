"""Decisions on the terminal: both sides with their words, who decided, why, and how it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from api.answers.decisions import DecidedOn, Decision
from api.answers.statements import Excerpt
from api.cli.pages.words import NOBODY, plain, stance
from graph.decisions import PERSON, State

_SPACE = re.compile(r"\s+")

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


def queue(rows: Sequence[Decision], state: State) -> Iterator[RenderableType]:
    """What waits for a person, or the decisions that stand otherwise."""
    if rows:
        yield from listing(rows)
    elif state is State.SUGGESTED:
        yield Text("Nothing waits for review.")
    else:
        yield Text(f"No decision is {state}.")


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
    lines = [Text.assemble(who, told, (f"  {end.id or f'{end.made_on} (gone)'}", "dim"))]
    if end.carrier or end.published:
        lines.append(plain(f"  {end.carrier or NOBODY}, {(end.published or 'undated')[:10]}", "dim"))
    lines += [_excerpt(each) for each in end.excerpts]
    return Group(*lines)


def _excerpt(each: Excerpt) -> Text:
    before, words, behind = (_SPACE.sub(" ", part) for part in (each.prefix, each.words, each.suffix))
    return Text.assemble("  ", plain(f"…{before}", "dim"), plain(words, "bold"), plain(f"{behind}…", "dim"))


def _by(decision: Decision) -> Text:
    sure = "" if decision.by.startswith(PERSON) else f", {decision.score:.2f}"
    return Text.assemble(("by ", "dim"), plain(_name(decision.by)), (sure, "dim"), ": ", plain(decision.basis))


def _name(by: str) -> str:
    return by.removeprefix(PERSON)
