"""Labelled ranges of an article's unchanged text: what is read, and what only stands around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from graph.model import Segment, SegmentKind
from graph.spans import Span
from loaders.segment.bylines import address_at_end
from loaders.segment.datelines import dateline_end, is_transcript
from loaders.segment.labels import kinds_of
from loaders.segment.lines import Paragraph, paragraphs

_LEADS = 3
_WHOLE = frozenset((SegmentKind.TITLE, SegmentKind.CAPTION, SegmentKind.BODY))


def segment(text: str) -> tuple[Segment, ...]:
    """Every non-blank line of the text in exactly one kind of range, in order; spans leave out blanks at the ends.

    A title, caption or body segment is one paragraph (of several lines where the text is hard-wrapped), any other is
    one line. A line is split where a dateline leads its paragraph, and where a mail address ends a byline.
    """
    found = paragraphs(text)
    kinds = kinds_of(found)
    transcript = is_transcript(p.text for p, kind in zip(found, kinds, strict=True) if kind is SegmentKind.BODY)
    leading = -1 if transcript else _leading(found, kinds)
    return tuple(
        segment
        for at, (paragraph, kind) in enumerate(zip(found, kinds, strict=True))
        for segment in _segments(text, paragraph, kind, leads=at <= leading)
    )


def _leading(found: Sequence[Paragraph], kinds: Sequence[SegmentKind]) -> int:
    """The place of the body's first sentences: a dateline stands there, below a standfirst or two."""
    body = (at for at, kind in enumerate(kinds) if kind is SegmentKind.BODY and found[at].is_sentence)
    return max(islice(body, _LEADS), default=len(found))


def _segments(text: str, paragraph: Paragraph, kind: SegmentKind, *, leads: bool) -> Iterator[Segment]:
    if kind is SegmentKind.BODY:
        yield from _split(paragraph.span, text, dateline_end(paragraph.text, leads=leads), (SegmentKind.DATELINE, kind))
    elif kind in _WHOLE:
        yield Segment(kind, paragraph.span)
    else:
        for line in paragraph.lines:
            cut = address_at_end(text[line.start : line.end]) if kind is SegmentKind.BYLINE else None
            yield from _split(line, text, cut or 0, (kind, SegmentKind.BOILERPLATE if cut else kind))


def _split(span: Span, text: str, cut: int, kinds: tuple[SegmentKind, SegmentKind]) -> Iterator[Segment]:
    """The span in two, cut so many characters behind its start; blanks at the cut belong to neither."""
    for kind, start, end in ((kinds[0], span.start, span.start + cut), (kinds[1], span.start + cut, span.end)):
        words = text[start:end].strip()
        if words:
            first = start + len(text[start:end]) - len(text[start:end].lstrip())
            yield Segment(kind, Span(first, first + len(words)))
