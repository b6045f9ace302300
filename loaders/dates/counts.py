"""Words that count from a day: "two days ago", "in the past week", "a month earlier", "the previous evening"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from loaders.dates.reading import Form, Occasion, Reading, Rule, counted, open_, open_as
from loaders.dates.reckoning import around, since, stretch
from loaders.dates.words import APPROXIMATELY, END, GAP, NUMBER, PART_OF_DAY, UNIT, VAGUE, WEEKDAY, count_of

_HOURS = 24
_YEARS_OF_DECADE = 10
_LATER = frozenset(("later", "afterward", "afterwards"))
_BESIDE = {"previous": -1, "preceding": -1, "before": -1, "same": 0, "following": 1, "next": 1, "after": 1}


def _unit_of(match: re.Match[str]) -> str:
    return match["unit"].casefold().removesuffix("s")


def _ago(match: re.Match[str], occasion: Occasion) -> Reading:
    """Exact in days; in weeks, months and years give or take about half of one."""
    count, unit = count_of(match["count"]), _unit_of(match)
    if match["about"] or unit == "decade" or (unit == "hour" and count > _HOURS):
        return open_(Rule.VAGUE_COUNT)
    if unit == "hour":
        return counted(occasion, Rule.AGO, lambda published: stretch(published - timedelta(days=1), published))
    return counted(occasion, Rule.AGO, lambda published: around(published, -count, unit))


def _past_stretch(match: re.Match[str], occasion: Occasion) -> Reading:
    """For "the past two weeks": up to the publication."""
    count, unit = count_of(match["count"] or "one"), _unit_of(match)
    if unit == "decade":
        count, unit = count * _YEARS_OF_DECADE, "year"
    return counted(occasion, Rule.PAST_STRETCH, lambda published: since(published, count, unit))


def _from_reference(reference: date | None, count: int, unit: str) -> Reading:
    if reference is None or unit in ("hour", "decade"):
        return open_(Rule.OTHER_DATE)
    return Reading(around(reference, count, unit), Rule.FROM_REFERENCE, reference.isoformat())


def _earlier(match: re.Match[str], occasion: Occasion) -> Reading:
    """For "two days earlier": counted from a day that other words give."""
    if match["about"]:
        return open_(Rule.VAGUE_COUNT)
    count = count_of(match["count"])
    signed = count if match["side"].casefold() in _LATER else -count
    return _from_reference(occasion.reference, signed, _unit_of(match))


def _day_beside(match: re.Match[str], occasion: Occasion) -> Reading:
    """For "the previous evening", "the day after"."""
    return _from_reference(occasion.reference, _BESIDE[(match["beside"] or match["side"]).casefold()], "day")


_ABOUT = rf"(?:(?P<about>{APPROXIMATELY}){GAP})?"
_COUNT = rf"(?P<count>{NUMBER}){GAP}(?P<unit>{UNIT}s?)"

FORMS = (
    Form(rf"{_ABOUT}{_COUNT}{GAP}(?i:ago){END}(?!{GAP}(?:(?i:on){GAP})?{WEEKDAY})", _ago),
    Form(rf"{VAGUE}{GAP}{UNIT}s?{GAP}(?i:ago){END}|(?i:recent){GAP}{UNIT}s{END}", open_as(Rule.VAGUE_COUNT)),
    Form(
        rf"(?i:the){GAP}(?:(?i:past)|(?i:last)(?={GAP}(?:{NUMBER}{GAP}|(?i:week|month|year|decade)))){GAP}"
        rf"(?:(?P<count>{NUMBER}){GAP})?(?P<unit>{UNIT}s?){END}(?!{GAP}of)",
        _past_stretch,
    ),
    Form(rf"{_ABOUT}{_COUNT}{GAP}(?P<side>(?i:earlier|later|previously|afterwards?)){END}", _earlier),
    Form(
        rf"(?:{NUMBER}|{VAGUE}){GAP}{UNIT}s?{GAP}(?i:before|after|prior|earlier|later|previously){END}"
        rf"|(?i:the){GAP}(?i:previous|preceding|following|same){GAP}(?i:week|month|year){END}"
        rf"|(?i:that){GAP}(?i:day|week|month|year){END}|(?i:that){GAP}{PART_OF_DAY}{END}",
        open_as(Rule.OTHER_DATE),
    ),
    Form(
        rf"(?i:the){GAP}(?:(?P<beside>(?i:previous|preceding|following|next|same)){GAP}(?:(?i:day)|{PART_OF_DAY})"
        rf"|(?i:day|night|evening|morning){GAP}(?P<side>(?i:before|after))){END}",
        _day_beside,
    ),
)
"""In order: of forms that fit at one place, the first is taken."""
