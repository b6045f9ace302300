"""Captions and the credits of pictures."""

from __future__ import annotations

import re

from loaders.segment.bylines import are_names, is_name
from loaders.segment.lexicon import lexicon, plain

_OPENING = 60
_CLOSING = 120
_LONGEST_CREDIT = 10
_NUMBERED = re.compile(r"\[?\d{1,2}(?:/|\sof\s)\d{1,2}(?:\]|\s[|·–—-])\s")
"""The place of a picture among several: "[1/3] A plane waits …"."""

_SQUARE = re.compile(r"\[([^\[\]\n]{2,80})\]\.?$")
_ROUND = re.compile(r"\(([^()\n]{2,90})\)\.?$")
_NAMED = re.compile(
    r"(?:^|[.!?\])]\s{1,3})(?:(?:photo|photograph|picture|image)s?(?:\scredit|\sby|\scourtesy\sof)?|credits?):?\s(.{2,70})$",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"([\w.'’-]{1,30})\s?/\s?([\w.'’ -]{2,40}?)\.?$")
_WHOLE = re.compile(r"(?:[\w.'’-]{1,30}[ /]{1,2}){0,4}(?:getty images|ap photo|afp photo)", re.IGNORECASE)


def is_caption(text: str) -> bool:
    """Whether a paragraph reads as a caption: by its first words, or by the credit at its end."""
    words = plain(text[:_OPENING])
    return lexicon().caption_openings.lead(words) > 0 or _NUMBERED.match(text) is not None or has_credit(text)


def is_caption_label(text: str) -> bool:
    """Whether a line only announces a caption, as "Image caption," does: it stands on the line below."""
    return lexicon().caption_openings.are(plain(text))


def has_credit(text: str) -> bool:
    """Whether a paragraph ends with the credit of a picture, or is one.

    "[SCREEN CAPTURE]", "(AP Photo/Jane Doe)", "Photo: Jane Doe", "REUTERS/Jane Doe", "Jane Doe/AFP". A bare "(Reuters)"
    is none: it closes a report as often as a caption.
    """
    tail = text[-_CLOSING:]
    square = _SQUARE.search(tail)
    if square is not None and (_is_credit(square[1]) or (square[1].isupper() and " " in square[1])):
        return True
    rounded = _ROUND.search(tail)
    if rounded is not None and (_is_credit(rounded[1]) or _is_of_two(rounded[1])):
        return not lexicon().agencies.are(plain(rounded[1]))
    named = _NAMED.search(tail)
    if named is not None and are_names(named[1]):
        return True
    return _is_slashed(tail) or _is_of_two(text) or _WHOLE.fullmatch(text) is not None


def _is_credit(words: str) -> bool:
    return lexicon().caption_credits.stand_in(plain(words)) and len(words.split()) <= _LONGEST_CREDIT


def _is_of_two(words: str) -> bool:
    """ "Jane Doe/Kolm Post": who took a picture, and for whom."""
    who, slash, whom = words.partition("/")
    return bool(slash) and is_name(who.strip()) and are_names(whom.strip(), after_by=False)


def _is_slashed(tail: str) -> bool:
    slashed = _SLASHED.search(tail)
    closings = lexicon().caption_closings
    return slashed is not None and (closings.are(plain(slashed[1])) or closings.are(plain(slashed[2])))
