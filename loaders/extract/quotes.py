"""Quotation marks: which stretches of a segment stand in them. Unbalanced marks end with their paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.spans import Span

_SINGLE = re.compile(r"’(?!\w)")
_PAIRS = (("“", "”"), ("«", "»"), ("„", "“"), ('"', '"'), ("''", "''"), ("``", "''"), ("‘", "’"))
"""Opening and closing marks; the doubled single ones are how some wires and archives set double ones."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """`outer` includes the marks, `inner` does not. `closed` is False where the closing mark is missing."""

    outer: Span
    inner: Span
    closed: bool


def quotations(text: str, within: Span) -> list[Quotation]:
    """The outermost quotations of one paragraph, in order; straight single marks are apostrophes."""
    found: list[Quotation] = []
    position = within.start
    while position < within.end:
        pair = next((pair for pair in _PAIRS if text.startswith(pair[0], position, within.end)), None)
        if pair is None:
            position += 1
            continue
        opening, closing = pair
        start = position + len(opening)
        end = _closing_single(text, start, within.end) if opening == "‘" else text.find(closing, start, within.end)
        if end < 0 and opening == "‘":
            position = start
            continue
        inner = Span(start, end if end >= 0 else within.end)
        position = inner.end + len(closing)
        if inner.end > inner.start:
            found.append(Quotation(Span(start - len(opening), min(position, within.end)), inner, end >= 0))
    return found


def _closing_single(text: str, start: int, stop: int) -> int:
    """The closing single mark: one behind a point or comma, else one before a blank that is no genitive of a plural.

    The mark is the apostrophe too ("it’s", "the ministers’ plan"), so without such a one nothing is a quotation.
    """
    for match in _SINGLE.finditer(text, start, stop):
        if text[match.start() - 1] in ",.?!…" or text[match.start() - 1].lower() != "s":
            return match.start()
    return -1


def trimmed(text: str, span: Span) -> Span:
    """A span without blanks and commas at its end, and without blanks at its start."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return Span(start, end)
