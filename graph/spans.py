"""Where words stand in a text: half-open ranges of Unicode code points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple, Self

from graph.errors import ModelError, SpanMismatch

GAP = " … "
"""Stands between the parts of a split quote when its words are shown as one string."""


class Span(NamedTuple):
    """From `start` up to, not including, `end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Spans:
    """One or more stretches of one text, in order and apart from each other; empty for none."""

    ranges: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        for start, end in self.ranges:
            if not 0 <= start < end:
                raise ModelError(f"a span must start at 0 or later and before its end, not {start} to {end}")
        for before, after in pairwise(self.ranges):
            if after.start < before.end:
                raise ModelError(f"spans must be in order and apart: {tuple(before)} then {tuple(after)}")

    @classmethod
    def of(cls, *pairs: tuple[int, int]) -> Self:
        """`Spans.of((780, 866))`: from (start, end) pairs that are in order."""
        return cls(tuple(Span(start, end) for start, end in pairs))

    @classmethod
    def from_flat(cls, numbers: list[int]) -> Self:
        """From `[780, 866]`, the form in which the stores keep them."""
        if len(numbers) % 2:
            raise ModelError(f"flat spans come in pairs, not {len(numbers)} numbers")
        return cls.of(*zip(numbers[::2], numbers[1::2], strict=True))

    def flat(self) -> list[int]:
        """As `[780, 866]`, the form in which the stores keep them."""
        return [number for span in self.ranges for number in span]

    def words(self, text: str) -> str:
        """The words at these spans; the parts of a split quote are joined by an ellipsis.

        Raises `SpanMismatch` when a span ends behind the text.
        """
        if self.ranges and self.ranges[-1].end > len(text):
            raise SpanMismatch(f"span {tuple(self.ranges[-1])} ends behind the text, which has {len(text)} characters")
        return GAP.join(text[start:end] for start, end in self.ranges)

    def __iter__(self) -> Iterator[Span]:
        return iter(self.ranges)

    def __bool__(self) -> bool:
        return bool(self.ranges)

    @property
    def start(self) -> int:
        """Where the first one starts; raises `IndexError` when there is none."""
        return self.ranges[0].start

    @property
    def end(self) -> int:
        """Where the last one ends; raises `IndexError` when there is none."""
        return self.ranges[-1].end


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an article together with where they stand."""

    spans: Spans
    text: str

    def __post_init__(self) -> None:
        if not self.spans:
            raise ModelError("a passage stands somewhere: it has at least one span")

    @classmethod
    def at(cls, spans: Spans, text: str) -> Self:
        """The passage at these spans of this text."""
        return cls(spans, spans.words(text))

    def check(self, text: str) -> None:
        """Raise `SpanMismatch` unless the passage's words are what the text has at its spans."""
        found = self.spans.words(text)
        if found != self.text:
            raise SpanMismatch(f"the text has {found!r} at {self.spans.flat()}, not {self.text!r}")
