"""How many, how much: the quantities that a claim's sentence names, each with its bound, its unit and its words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from typing import Self

from graph.errors import ModelError, SpanMismatch
from graph.spans import Span


class Bound(StrEnum):
    """How a number holds what is counted: as it stands, roughly, from below, from above, or as a range."""

    EXACTLY = "exactly"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    BETWEEN = "between"


_NUMBER = r"(?:0|[1-9][0-9]{0,39})(?:\.[0-9]{0,39}[1-9])?(?:/[1-9][0-9]{0,39})?"
_KEPT = re.compile(
    rf"(?P<start>[0-9]+)-(?P<end>[0-9]+) (?P<bound>[a-z_]+) (?P<number>{_NUMBER})(?:\.\.(?P<high>{_NUMBER}))?"
    r"(?: (?P<unit>\S.*))?"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity: "more than 3,000 troops" is 3000, more_than, troop.

    `number` is an exact decimal such as 2500000000 or 0.5; a fraction that has none is written as 2/3. `high` is the
    upper end of a range (bound `between`), whose lower end is `number`. `unit` is what is counted: the lemma of its
    noun, a currency, percent; None where the sentence does not say. `words` stand at `span` of the claim's sentence.
    """

    number: str
    bound: Bound
    unit: str | None
    words: str
    span: Span
    high: str | None = None

    def __post_init__(self) -> None:
        for number in (self.number, self.high):
            if number is not None and re.fullmatch(_NUMBER, number) is None:
                raise ModelError(f"{number[:40]!r} is no number; write it as 8000, 0.5 or 2/3")
        if (self.high is not None) != (self.bound is Bound.BETWEEN):
            raise ModelError(f"{self.words!r} has the bound {self.bound}: a range has two ends, and nothing else has")
        if self.high is not None and self.highest <= self.value:
            raise ModelError(f"{self.words!r} is no range: {self.high} is not more than {self.number}")
        if self.unit is not None and (not self.unit.isprintable() or self.unit != self.unit.strip() or not self.unit):
            raise ModelError(f"{self.unit!r} is no unit: it is words on one line, such as troop or percent")

    @property
    def value(self) -> Fraction:
        """The number to count with; of a range the lower end."""
        return Fraction(self.number)

    @property
    def highest(self) -> Fraction:
        """The upper end of a range; the number itself where there is none."""
        return Fraction(self.high or self.number)

    @property
    def start(self) -> int:
        """Where its words start in the claim's sentence."""
        return self.span.start

    @property
    def end(self) -> int:
        """Where its words end in the claim's sentence."""
        return self.span.end

    def kept(self) -> str:
        """As one line, in which the stores keep it beside the claim's text: `0-20 more_than 3000 troop`."""
        number = self.number if self.high is None else f"{self.number}..{self.high}"
        unit = "" if self.unit is None else f" {self.unit}"
        return f"{self.span.start}-{self.span.end} {self.bound} {number}{unit}"

    @classmethod
    def from_kept(cls, line: str, text: str) -> Self:
        """Back from such a line and the claim's text; raises `ModelError` when the line is none."""
        found = _KEPT.fullmatch(line)
        if found is None or found["bound"] not in set(Bound):
            raise ModelError(f"{line[:60]!r} is no quantity")
        span = Span(int(found["start"]), int(found["end"]))
        words = text[span.start : span.end]
        return cls(found["number"], Bound(found["bound"]), found["unit"], words, span, found["high"])


def checked(quantities: tuple[Quantity, ...], text: str) -> tuple[Quantity, ...]:
    """The quantities of a sentence in their order; raises `SpanMismatch` when one's words don't stand at its place."""
    ordered = tuple(sorted(quantities, key=lambda each: each.span))
    for each in ordered:
        start, end = each.span
        if not 0 <= start < end <= len(text) or text[start:end] != each.words:
            raise SpanMismatch(f"{text[:60]!r} does not have {each.words!r} at {start} to {end}")
    for before, after in pairwise(ordered):
        if after.span.start < before.span.end:
            raise ModelError(f"the quantities {before.words!r} and {after.words!r} of one claim overlap")
    return ordered
