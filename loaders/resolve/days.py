"""The dates of an article: each counted to the side that its sentence looks to, and from days named before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from graph.model import Segment, SegmentKind
from graph.spans import Span
from loaders.dates import DateMention, Rule, Tense, find_dates

_REACH = 160
"""How far before a date the words stand that tell which way its sentence looks."""

_SENTENCE_END = re.compile(r"[.!?][\"'”’»)\]]?\s+(?=[\"'“‘«(]?[^\W\d_a-z])")
_AHEAD = re.compile(
    r"\b(?:will|shall|won['’]t|going to|due|scheduled|slated|poised|upcoming"
    r"|(?:expected|expects?|plans?|planning|intends?|aims?|hopes?|hoping|set|vow(?:s|ed)|pledge[sd]?|promise[sd]?) to"
    r"|wants? [^.,;]{0,40}\bto|(?:is|are) (?:not )?to|if [^.,;]{0,60}\bby)\b|['’]ll\b",
    re.IGNORECASE,
)
"""Words behind which a bare "Friday" is the next one."""

_PERHAPS_AHEAD = re.compile(
    r"\b(?:would|could|should|might|may|must|can)\b|['’]d\b|\b(?:until|till|by)(?=\s{0,3}$)", re.IGNORECASE
)
_BACK = re.compile(r"\b(?:was|were|had|did|said|told|(?<!\bbe )[^\W\d_]{2,20}ed)\b", re.IGNORECASE)
"""Behind such a word a sentence that looked ahead may look back again."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def dates_of(text: str, segments: Iterable[Segment], *, published: str | None) -> list[DateMention]:
    """The dates of every segment, in order, at their place in the whole text.

    "Two days earlier" is counted from the only day named before it in its paragraph; where no date is, from the only
    day that the first dated paragraph names: that is the story's. Where a sentence may look either way, "Friday" is one
    of two.
    """
    found: list[DateMention] = []
    story: str | None = None
    is_lead = True
    for segment in segments:
        dates = _of_paragraph(text[segment.span.start : segment.span.end], published, story)
        if segment.kind is SegmentKind.BODY and is_lead and any(map(_is_day, dates)):
            story, is_lead = _only_day(dates), False
            dates = _of_paragraph(text[segment.span.start : segment.span.end], published, story)
        found += [_moved(date, segment.span.start) for date in dates]
    return found


def _moved(date: DateMention, by: int) -> DateMention:
    return replace(date, span=Span(date.span.start + by, date.span.end + by))


def _of_paragraph(text: str, published: str | None, story: str | None) -> list[DateMention]:
    past = find_dates(text, published=published)
    future = find_dates(text, published=published, tense="future")
    dates = [_looking(text, back, ahead) for back, ahead in zip(past, future, strict=True)]
    found: list[DateMention] = []
    days: set[str] = set()
    for date in dates:
        found.append(_from_day_before(date, days, story))
        if date.edtf is not None:
            # Behind any other date of its own, a paragraph no longer counts from the story's.
            story = None
            days |= {date.edtf} if _is_day(date) else set()
    return found


def _looking(text: str, back: DateMention, ahead: DateMention) -> DateMention:
    """The reading of a date that its sentence looks to; one of both where that is not sure."""
    if back.edtf == ahead.edtf:
        return back
    tense = _tense(text, back.span.start)
    if tense is not None:
        return ahead if tense == "future" else back
    if back.edtf is None or ahead.edtf is None or not (back.edtf + ahead.edtf).replace("-", "").isdigit():
        return ahead if back.edtf is None else back
    return replace(back, edtf=f"[{back.edtf},{ahead.edtf}]")


def _tense(text: str, at: int) -> Tense | None:
    """Which way the words before a date look; None where they may look both ways."""
    before = text[max(0, at - _REACH) : at]
    sentence = before[max((end.end() for end in _SENTENCE_END.finditer(before)), default=0) :]
    ahead = max((word.end() for word in _AHEAD.finditer(sentence)), default=None)
    if ahead is not None:
        return None if _BACK.search(sentence, ahead) else "future"
    perhaps = max((word.end() for word in _PERHAPS_AHEAD.finditer(sentence)), default=None)
    return "past" if perhaps is None or _BACK.search(sentence, perhaps) else None


def _from_day_before(date: DateMention, days: AbstractSet[str], story: str | None) -> DateMention:
    """ "The next day", counted from the only one of the days named before it; without one, as it is."""
    if date.rule is not Rule.OTHER_DATE:
        return date
    day = next(iter(days)) if len(days) == 1 else None if days else story
    counted = find_dates(date.words, published=None, reference=day) if day is not None else ()
    return replace(counted[0], span=date.span) if counted and counted[0].words == date.words else date


def _only_day(dates: Sequence[DateMention]) -> str | None:
    days = {date.edtf for date in dates if _is_day(date) and date.rule is not Rule.FROM_REFERENCE}
    return days.pop() if len(days) == 1 else None


def _is_day(date: DateMention) -> bool:
    return date.edtf is not None and _DAY.fullmatch(date.edtf) is not None
