"""As of which day a page is, and which statements straddle that day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from api.answers.statements import Statement
from api.answers.times import AsOf
from api.cli.pages import tables

_MOST_APART = 20


def as_of_line(as_of: AsOf | None) -> Iterator[RenderableType]:
    """The day and the clock; nothing for an answer of now."""
    if as_of is not None:
        yield Text(f"as of the end of {as_of.day}, by what was {as_of.basis} by then", style="dim")


def apart(statements: Sequence[Statement]) -> Iterator[RenderableType]:
    """The statements that straddle the day."""
    if not statements:
        return
    yield Text("it is not known whether these fall before the day or after it:", style="bold")
    yield tables.statements(statements[:_MOST_APART])
    if len(statements) > _MOST_APART:
        yield Text(f"… and {len(statements) - _MOST_APART} more; --json has them all", style="dim")
