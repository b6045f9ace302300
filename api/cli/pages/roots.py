"""What is counted of a claim's roots, on the terminal: shares, families of copies, what hangs together, loops."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from api.answers.chains import Standing
from api.answers.roots import Circle, Reach, Step
from api.cli.pages.words import NOBODY, count, plain


def counted(answer: Standing) -> Iterator[RenderableType]:
    """What hangs together, what excludes the claim, copies, and how far each root reaches."""
    names = {reach.cluster: reach.name for reach in answer.reaches}
    for group in answer.related:
        bodies = ", ".join(sorted(names[cluster] for cluster in group.clusters))
        yield plain(f"related, of {group.by}: {bodies}")
    for other in answer.contradictions:
        yield plain(f"excluded by a claim that {'stands' if other.stands else 'nobody is behind'}: {other.claim}")
    for family in answer.families:
        yield plain(f"copies of one text: {', '.join(each or NOBODY for each in family.carriers)}")
    if answer.reaches:
        yield Text("carriers that lead to each root:", style="bold")
        yield from (Padding(_reach(each), (0, 0, 0, 2)) for each in answer.reaches)


def circle(found: Circle) -> Iterator[RenderableType]:
    """A loop spelled out, and who enters it from outside."""
    names = {step.statement_id: _told(step) for step in found.steps}
    yield Text("circular: each rests on the next, and the last on the first", style="bold yellow")
    yield from (Padding(plain(f"{name} ({each})"), (0, 0, 0, 2)) for each, name in names.items())
    for step in found.enters:
        cited = names.get(step.cites, step.cites)
        yield Padding(plain(f"enters from outside: {_told(step)} ({step.statement_id}) cites {cited}"), (0, 0, 0, 2))


def _reach(reach: Reach) -> Text:
    who = ", ".join(each or NOBODY for each in reach.carriers)
    return plain(f"{reach.name}: {reach.share:.0%}, {count(len(reach.carriers), 'carrier')} ({who})")


def _told(step: Step) -> str:
    """Who says so, and in whose pages on which day."""
    day = f", {step.published[:10]}" if step.published else ""
    printed = f"{step.carrier or NOBODY}{day}"
    return printed if step.source == step.carrier else f"{step.source}, in {printed}"
