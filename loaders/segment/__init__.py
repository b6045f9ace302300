"""Labelled ranges of an article's unchanged text: what is read, and what only stands around it."""

from __future__ import annotations

from graph.model import Segment


def segment(text: str) -> tuple[Segment, ...]:
    """Every non-blank line of the text in exactly one kind of range, in order; spans leave out blanks at the ends.

    A body segment is one paragraph (of several lines where the text is hard-wrapped). A line is split where a
    dateline leads its paragraph, and where an address in brackets ends a byline.
    """
    raise NotImplementedError
