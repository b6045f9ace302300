"""Date words of news text to EDTF, counted from the day of publication; what is not sure stays open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from graph.dates import bounds_of
from graph.errors import InvalidDate
from graph.spans import Span
from loaders.dates import counts, days, ranges, stretches
from loaders.dates.reading import Form, Occasion, Reading, Rule, Tense, open_
from loaders.dates.words import may_begin

__all__ = ["DateMention", "Rule", "Tense", "edtf_before", "find_dates"]

_FORMS = (*days.TRAPS, *ranges.FORMS, *days.FORMS, *counts.FORMS, *stretches.FORMS)
_WORD = re.compile(r"\w+")
_GROUP = re.compile(r"\(\?P<\w+>")
_USUAL = 10_000
"""Characters of a text at most that is remembered: no paragraph of news has as many."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words that give a date, without their preposition, and what they come to.

    `edtf` is None where the words don't tell a date by themselves; `rule` then says why. `anchor` is the day counted
    from, None for a date that needs none.
    """

    span: Span
    words: str
    edtf: str | None
    rule: Rule
    anchor: str | None


def find_dates(
    text: str, *, published: str | None, tense: Tense = "past", reference: str | None = None
) -> tuple[DateMention, ...]:
    """The dates that a stretch of text names, in order and apart from each other; spans count from its start.

    `published` is the day to count from (ISO 8601; of a datetime, the day as written). `tense` says on which side of it
    a bare "Tuesday" or "Jan. 30" lies. `reference` is the day that "two days earlier" counts from, when known.
    Raises `InvalidDate` when `published` or `reference` is no day.
    """
    occasion = Occasion(_day(published), _day(reference), tense)
    return tuple(_mentions(text, occasion))


def edtf_before(edtf: str) -> str | None:
    """`../2025-02-05` from `2025-02-05`: on or before the last day that a date can mean; None when it has no last.

    Raises `InvalidDate` when it is no EDTF.
    """
    last = bounds_of(edtf).last
    return f"../{last}" if last is not None else None


def _day(iso: str | None) -> date | None:
    if iso is None:
        return None
    try:
        return date.fromisoformat(iso[:10])
    except ValueError as error:
        raise InvalidDate(f"{iso!r} is not a day to count from; write it as 2025-02-06") from error


def _mentions(text: str, occasion: Occasion) -> Iterator[DateMention]:
    places = _remembered_places(text) if len(text) <= _USUAL else tuple(_places(text))
    for span, number in places:
        reading = _read(_FORMS[number], text, span.start, occasion)
        if reading is not None:
            yield DateMention(span, text[span.start : span.end], reading.edtf, reading.rule, reading.anchor)


@lru_cache(maxsize=256)
def _remembered_places(text: str) -> tuple[tuple[Span, int], ...]:
    # A paragraph is read several times over: without a day to count from, and from either side of one.
    return tuple(_places(text))


def _places(text: str) -> Iterator[tuple[Span, int]]:
    """Where dates stand, and the number of each one's form."""
    behind = 0
    for word in _WORD.finditer(text):
        if word.start() < behind or not may_begin(word[0]):
            continue
        found = _any_form().match(text, word.start())
        if found is None:
            continue
        behind = found.end()
        # The union has no named groups but its forms' own numbers: the form itself reads the place again.
        yield Span(*found.span()), int((found.lastgroup or "")[1:])


def _read(form: Form, text: str, at: int, occasion: Occasion) -> Reading | None:
    match = _compiled(form.pattern).match(text, at)
    if match is None:  # pragma: no cover - the union has just found this form here
        return None
    try:
        return form.read(match, occasion)
    except (ValueError, OverflowError):
        # "Feb. 30", or a count that leaves the calendar.
        return open_(Rule.NO_SUCH_DAY)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def _any_form() -> re.Pattern[str]:
    """All forms at once, each as a group `f0`, `f1`, …; every repetition in them is bounded."""
    unnamed = (_GROUP.sub("(?:", form.pattern) for form in _FORMS)
    return re.compile(
        r"(?<!\w)(?=\w)(?:" + "|".join(f"(?P<f{number}>{pattern})" for number, pattern in enumerate(unnamed)) + ")"
    )
