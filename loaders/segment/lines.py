"""The paragraphs of a text: its non-blank lines, those of a hard-wrapped text joined again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from graph.spans import Span

_WRAP = range(40, 101)
"""How long a line of hard-wrapped text is; a shorter or longer one was ended on purpose."""

_RAGGED = 8
"""How much longer than those that show the width a wrapped line can be."""

_BULLETS = frozenset("-–—•*·▪●‣◦>")
_CLOSING = "\"'”’»)]"
_STOPS = frozenset(".!?…。！？")  # noqa: RUF001 - full-width stops are what is meant
_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]{0,3}\s")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One or more lines that read on; `text` is what stands at `span`, with the line ends inside it."""

    span: Span
    text: str
    lines: tuple[Span, ...]

    @property
    def is_sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        return self.text.rstrip(_CLOSING)[-1:] in _STOPS

    @property
    def is_one_sentence(self) -> bool:
        """Whether no sentence seems to end before its end."""
        return _SENTENCE.search(self.text) is None

    @property
    def size(self) -> int:
        """The number of its words."""
        return len(self.text.split())


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    text: str
    follows: bool
    """Whether it stands right below another, with no blank line between."""


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The non-blank lines in order, those that a hard wrap split joined to one paragraph."""
    lines = list(_lines(text))
    width = _wrapped_at(lines)
    groups: list[list[_Line]] = []
    for line in lines:
        if groups and line.follows and _reads_on(groups[-1][-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(_joined(text, group) for group in groups)


def _lines(text: str) -> Iterator[_Line]:
    """The non-blank lines without the blanks at their ends."""
    start = 0
    follows = False
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if words:
            lead = len(line) - len(line.lstrip())
            yield _Line(Span(start + lead, start + lead + len(words)), words, follows)
        follows = bool(words)
        start += len(line)


def _wrapped_at(lines: list[_Line]) -> int | None:
    """The width at which the text is hard-wrapped; None when it is not.

    A text is, where lines of a wrap's length, ended by no stop, go on in lower case; one such pair can be chance.
    """
    widths = [len(line.text) for line, below in pairwise(lines) if below.follows and _goes_on(line, below)]
    return max(widths) if len(widths) > 1 else None


def _goes_on(line: _Line, below: _Line) -> bool:
    return len(line.text) in _WRAP and _is_open(line) and below.text[0].islower()


def _is_open(line: _Line) -> bool:
    return line.text.rstrip(_CLOSING)[-1:] not in _STOPS


def _reads_on(line: _Line, below: _Line, width: int | None) -> bool:
    """Whether the line below is the same paragraph: its first word had no room, or goes on in lower case."""
    if below.text[0] in _BULLETS:
        return False
    if width is None:
        return _goes_on(line, below) and not _is_open(below)
    first_word = below.text.split(maxsplit=1)[0]
    full = len(line.text) + 1 + len(first_word) > width
    return len(line.text) <= width + _RAGGED and (full or _goes_on(line, below))


def _joined(text: str, group: list[_Line]) -> Paragraph:
    span = Span(group[0].span.start, group[-1].span.end)
    return Paragraph(span, text[span.start : span.end], tuple(line.span for line in group))
