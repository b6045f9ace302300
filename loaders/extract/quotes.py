"""Quotation marks: which stretches of a segment stand in them. Unbalanced marks end with their paragraph."""

from __future__ import annotations

from dataclasses import dataclass

from graph.spans import Span

_CLOSING = {"“": "”", "«": "»", "„": "“"}
_STRAIGHT = '"'


@dataclass(frozen=True, slots=True)
class Quotation:
    """`outer` includes the marks, `inner` does not. `closed` is False where the closing mark is missing."""

    outer: Span
    inner: Span
    closed: bool


def quotations(text: str, within: Span) -> list[Quotation]:
    """The outermost quotations of one paragraph, in order; single quotes are left alone (they are apostrophes too)."""
    found: list[Quotation] = []
    position = within.start
    while position < within.end:
        mark = text[position]
        if mark in _CLOSING or mark == _STRAIGHT:
            end = text.find(_CLOSING.get(mark, _STRAIGHT), position + 1, within.end)
            closed = end >= 0
            inner_end = end if closed else within.end
            if inner_end > position + 1:
                outer = Span(position, inner_end + 1 if closed else inner_end)
                found.append(Quotation(outer, Span(position + 1, inner_end), closed))
            position = inner_end
        position += 1
    return found


def trimmed(text: str, span: Span) -> Span:
    """A span without blanks and commas at its end, and without blanks at its start."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return Span(start, end)
