"""What of an article is read for statements, in portions of bounded length, so that time grows with the text alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from graph.model import Segment, SegmentKind
from graph.spans import Span

READ_KINDS: Final = frozenset({SegmentKind.TITLE, SegmentKind.CAPTION, SegmentKind.BODY})
"""The segments in which statements stand."""

LONGEST: Final = 2_500
"""Characters of a paragraph that are read at once: twice as many as the longest paragraphs of news have."""

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+")
_BLANK = re.compile(r"\s+")


def portions(text: str, segments: Iterable[Segment]) -> list[Segment]:
    """The titles, captions and body; a paragraph that is too long to read at once in several parts.

    It is cut where a sentence ends outside of quotation marks, else where any ends, else between two words.
    """
    return [part for segment in segments if segment.kind in READ_KINDS for part in _parts(text, segment)]


def _parts(text: str, segment: Segment) -> Iterator[Segment]:
    start, end = segment.span
    while end - start > LONGEST:
        cut, behind = _cut(text, start, start + LONGEST)
        yield Segment(segment.kind, Span(start, cut))
        start = behind
    if start < end:
        yield Segment(segment.kind, Span(start, end))


def _cut(text: str, start: int, limit: int) -> tuple[int, int]:
    """Where a part ends, and where the next one starts: behind the blanks between them."""
    matches = _SENTENCE_END.finditer(text, start, limit)
    ends = [(match.start() + len(match[0].rstrip()), match.end()) for match in matches]
    outside = next((each for each in reversed(ends) if _is_balanced(text[start : each[0]])), None)
    blanks = [match.span() for match in _BLANK.finditer(text, start + 1, limit)]
    return outside or next((found[-1] for found in (ends, blanks) if found), (limit, limit))


def _is_balanced(words: str) -> bool:
    """Whether as many quotation marks are closed as were opened."""
    return words.count('"') % 2 == 0 and words.count("“") == words.count("”") and words.count("«") == words.count("»")
