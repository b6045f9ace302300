"""A text with the spans of statements laid over it: parts that overlap, in pieces that do not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from api.web.views.words import UNREAD_SIGN, StanceShown
from graph.spans import Span

MOST_LAYERS: Final = 8
"""Of words under more statements than this, the page marks the first so many; each has its sign behind them."""

UNREAD: Final = StanceShown("unread", UNREAD_SIGN, "not read")
"""What marks a passage that was not read: no stance, but shown as one."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What is marked in a text: one statement, or one unread passage. `anchor` is where links to its words lead.

    `note` is what the sign behind its words leads to, `told` says that in words.
    """

    anchor: str
    note: str
    stance: StanceShown
    number: int
    told: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Layer:
    """One mark over a piece: `anchor` where it is the mark's first piece; `again` when a layer below looks the same."""

    anchor: str | None
    stance: StanceShown
    again: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text that is under the same marks throughout; `ends` are the marks whose last words it has."""

    text: str
    layers: tuple[Layer, ...]
    ends: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of the text: what kind of segment it is, and where it stands."""

    kind: str
    span: Span
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A paragraph to be: a labelled stretch of the text."""

    kind: str
    span: Span


def blocks(text: str, stretches: Sequence[Stretch], marks: Sequence[Mark]) -> tuple[Block, ...]:
    """The stretches, which are in order and apart, in pieces by the marks that lie over them."""
    return _Laying(text, marks).blocks(stretches)


def trimmed(text: str, span: Span) -> Span:
    """The span without the blanks at its ends, where paragraphs may part; itself when it holds nothing else."""
    words = text[span.start : span.end]
    if not words.strip():
        return span
    return Span(span.start + len(words) - len(words.lstrip()), span.start + len(words.rstrip()))


class _Laying:
    """One pass over a text: the marks in order of where they start, those that lie over the current place."""

    def __init__(self, text: str, marks: Sequence[Mark]) -> None:
        self._text = text
        spans = ((span, mark) for mark in marks for span in mark.spans)
        self._coming = sorted(spans, key=lambda each: (each[0].start, -each[0].end, each[1].number), reverse=True)
        self._lying: list[tuple[Span, Mark]] = []
        self._anchored: set[str] = set()

    def blocks(self, stretches: Sequence[Stretch]) -> tuple[Block, ...]:
        return tuple(Block(each.kind, each.span, tuple(self._pieces(each.span))) for each in stretches)

    def _pieces(self, block: Span) -> Iterator[Piece]:
        while self._coming and self._coming[-1][0].start < block.end:
            self._lying.append(self._coming.pop())
        self._lying = [each for each in self._lying if each[0].end > block.start]
        edges = {edge for span, _ in self._lying for edge in span if block.start < edge < block.end}
        for start, end in pairwise([block.start, *sorted(edges), block.end]):
            over = [(span, mark) for span, mark in self._lying if span.start < end and span.end > start]
            yield Piece(
                text=self._text[start:end],
                layers=tuple(self._layers([mark for _, mark in over])),
                ends=tuple(mark for span, mark in over if span.end <= end and span == mark.spans[-1]),
            )

    def _layers(self, marks: Sequence[Mark]) -> Iterator[Layer]:
        looks: set[str] = set()
        for place, mark in enumerate(marks):
            first = mark.anchor not in self._anchored
            if place < MOST_LAYERS or first:
                yield Layer(mark.anchor if first else None, mark.stance, again=mark.stance.name in looks)
            self._anchored.add(mark.anchor)
            looks.add(mark.stance.name)
