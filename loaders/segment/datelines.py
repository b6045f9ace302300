"""Datelines: the place, day and agency that lead a report, and lines that only say when it was printed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from loaders.segment.lexicon import lexicon, plain

_HEAD = 160
"""How far into a paragraph a dateline can reach."""

_LONGEST_STAMP = 18
_BETWEEN_TIMES = re.compile(r"[\s,|·•/()\[\]–—-]+")
_UPPER = r"[^\W\d_a-z]"
_TOWN = rf"{_UPPER}(?:{_UPPER}|[.'’]){{1,24}}(?:[ /-](?:{_UPPER}|[.'’]){{1,24}}){{0,3}}"
_PLACE = rf"{_UPPER}[\w.'’]{{1,24}}(?:[ /-]{_UPPER}[\w.'’]{{1,24}}){{0,3}}"
_REGION = rf"(?:,[ ]{_UPPER}[\w.'’]{{1,24}}(?:[ ]{_UPPER}[\w.'’]{{1,24}}){{0,2}}){{1,2}}"
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DATE = rf"(?i:{_MONTH}[ ]\d{{1,2}}(?:,?[ ]\d{{4}})?|\d{{1,2}}[ ]{_MONTH}(?:,?[ ]\d{{4}})?)"
_AGENCY = r"(?:\([^()\n]{2,40}\)|/[^/\n]{2,20}/)"
_DASH = r"(?:[ ]?--?[ ]|[ ]?[–—][ ]?)"
_BODY = r"(?=[\"“‘'«]?(?:[^\W_a-z]))"

_MARKED = re.compile(
    rf"(?:(?:{_PLACE}(?:{_REGION})?(?:,?[ ]|[.][ ]))?(?:{_DATE}[.]?[ ])?){_AGENCY}(?:{_DASH}|[.][ ]{_BODY}|:[ ])"
)
"""With an agency in brackets: "KYIV, Feb 5 (Reuters) -", "Seoul (AFP) –", "(CNN) —", "MOSCOW, February 5. /TASS/."."""

_BARE = re.compile(
    rf"(?:{_TOWN}(?:{_REGION})?(?:,?[ ]{_DATE})?(?:{_DASH}|:[ ])"
    rf"|{_PLACE}(?:{_REGION},?(?:[ ]{_DATE})?|,[ ]{_DATE}|[ ]\({_DATE}\)){_DASH}){_BODY}"
)
"""Without one: "WASHINGTON — The", "NEW DELHI: The", "Kyiv, Ukraine – The", "Geneva (5 February 2025) – The"."""

_ALONE = re.compile(rf"(?:{_PLACE}(?:{_REGION})?)?(?:,?[ ]?{_DATE})?(?:[ ]?{_AGENCY})?[ ]?(?:--?|[–—])")
"""On a line of its own, above its paragraph: "CNN —"."""

_TIME_WORD = re.compile(
    r"\d{1,4}(?:[:.h]\d{2}){0,2}(?:am|pm)?|[ap]\.?m\.?|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}(?:st|nd|rd|th)"
)
_SPEAKER = re.compile(rf"{_TOWN}:[ ]")
"""What looks like "NEW DELHI: The", and is who speaks where several paragraphs of a text begin so."""

_MONTH_WORD = re.compile(
    rf"{_MONTH}|(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun|Satur|Wednes)(?:day)?\.?", re.IGNORECASE
)
_ZONE = re.compile(r"[A-Z]{2,4}(?:\+\d{1,2})?")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?", re.IGNORECASE)


def dateline_end(text: str, *, leads: bool) -> int:
    """The length of the dateline that a paragraph starts with; 0 for none.

    One without an agency is believed only where the paragraph `leads` the article, and has small letters to tell a
    place in capitals by.
    """
    head = text[:_HEAD]
    found = _MARKED.match(head)
    if found is None and leads and any(map(str.islower, head)):
        found = _BARE.match(head)
    return len(head[: found.end()].rstrip()) if found else 0


def is_transcript(paragraphs: Iterable[str]) -> bool:
    """Whether several paragraphs begin with a name in capitals and a colon: a text has one dateline, and no more."""
    return sum(_SPEAKER.match(each) is not None for each in paragraphs) > 1


def is_stamp(text: str) -> bool:
    """Whether a line says nothing but where or when it was printed: "Updated 3:15 PM EST, Thu February 6, 2025"."""
    if _ALONE.fullmatch(text) and any(map(str.isalpha, text)):
        return True
    rest = _ISO.sub(" ", text)
    words = [word for word in _BETWEEN_TIMES.split(rest) if word.strip(".:")]
    if len(words) > _LONGEST_STAMP or not any(map(str.isdigit, text)) or not all(map(_is_stamp_word, words)):
        return False
    times = any(_MONTH_WORD.fullmatch(word) or ":" in word.strip(":") for word in words)
    return times or rest != text or plain(text).endswith(" ago")


def _is_stamp_word(word: str) -> bool:
    bare = word.strip(".:")
    small = plain(bare)
    shapes = (_ZONE.fullmatch(bare), _TIME_WORD.fullmatch(small), _MONTH_WORD.fullmatch(bare))
    return small in lexicon().stamp_words or any(shapes)
