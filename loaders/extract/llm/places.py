"""Where the words that a model gives stand in the text; what is not there is nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from graph.spans import Span

_SAME: Final = str.maketrans(
    {
        **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb\u2033", '"'),
        **dict.fromkeys("\u2018\u2019\u201a\u2039\u203a\u2032`", "'"),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
        **dict.fromkeys("\u00a0\u2009\u202f\u2028\u2029\t\r\n", " "),
    }
)
"""Marks, dashes and blanks that models write in another way than the text; one character for one, so offsets hold."""

_MARKS: Final = "\"'"
_MOST: Final = 2_000
"""A longer "quote" than a paragraph has is not looked for."""
_MOST_PLACES: Final = 50
"""As often as that stands only what is no cue: more places would take long, and tell nothing."""


def places_of(words: str, text: str, within: Span) -> list[Span]:
    """Every place of these words within a stretch of the text, as whole words, whatever their marks and blanks."""
    for given in dict.fromkeys((_unmarked(words), words)):
        found = list(_found(given, text, within))
        if found:
            return found
    return []


def _unmarked(words: str) -> str:
    """The words without quotation marks around them all; one that closes a quotation within them stays."""
    given = words.translate(_SAME).strip()
    for mark in _MARKS:
        whole = given.count(mark) == 1 or (given.count(mark) == 2 and given[0] == given[-1] == mark)  # noqa: PLR2004  # a pair
        given = given.strip(mark) if whole else given
    return given


def _found(words: str, text: str, within: Span) -> Iterator[Span]:
    parts = words.translate(_SAME).split()
    if not parts or len(words) > _MOST:
        return
    pattern = r" +".join(map(re.escape, parts))
    start = r"(?<!\w)" if parts[0][0].isalnum() else ""
    end = r"(?!\w)" if parts[-1][-1].isalnum() else ""
    stretch = text[within.start : within.end].translate(_SAME)
    for match in islice(re.finditer(f"{start}{pattern}{end}", stretch), _MOST_PLACES):
        yield Span(within.start + match.start(), within.start + match.end())


def nearest(places: list[Span], to: Span) -> Span:
    """The place that is nearest to another, the first of two."""
    return min(places, key=lambda place: (_gap(place, to), place))


def nearest_pair(ones: list[Span], others: list[Span]) -> tuple[Span, Span] | None:
    """The two places, one of each, that stand apart and nearest to each other; None when all overlap."""
    apart = [(one, other) for one in ones for other in others if one.end <= other.start or other.end <= one.start]
    return min(apart, key=lambda pair: (_gap(*pair), pair), default=None)


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)
