"""Words that name a day: "Jan. 30", "30 January 2025", "on Tuesday", "yesterday", "5/1/2025"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from loaders.dates.reading import Form, Occasion, Reading, Rule, counted, open_, open_as
from loaders.dates.reckoning import (
    day_of_year,
    last_weekday,
    month_from,
    next_weekday,
    one_of,
    same_day_after,
    same_day_before,
    stretch,
    weekday_after,
    weekday_before,
    weekday_of_week,
)
from loaders.dates.words import (
    ANY_WEEKDAY,
    DAY,
    END,
    EVENT,
    GAP,
    MONTH,
    NO_FIGURE,
    NUMBER,
    PART_OF_DAY,
    TRAP,
    WEEKDAY,
    YEAR,
    day_of,
    month_of,
    weekday_of,
)

_WHICH = r"(?P<which>(?i:last|this|next))"
_YEAR_BEHIND = rf"(?:,?{GAP}(?:(?P<year>{YEAR}){NO_FIGURE}|(?:(?i:of){GAP})?{_WHICH}{GAP}(?i:year){END}))?"
_DATE = (
    rf"(?:(?P<month>{MONTH}){GAP}?(?P<day>{DAY}){NO_FIGURE}"
    rf"|(?<![0-9][.,])(?P<day2>{DAY})(?:{GAP}(?i:of))?{GAP}(?P<month2>{MONTH}){END})"
)
_YEARS = {"last": -1, "this": 0, "next": 1}


def _dated(match: re.Match[str], occasion: Occasion) -> Reading | None:
    """A month and a day, with or without their weekday and year."""
    month, of_month = month_of(match["month"] or match["month2"]), day_of(match["day"] or match["day2"])
    weekday = weekday_of(match["weekday"]) if match["weekday"] else None
    if match["year"]:
        return _on_weekday(date(int(match["year"]), month, of_month), weekday, Reading(None, Rule.FULL_DATE))
    if occasion.published is None:
        return open_(Rule.NO_PUBLICATION_DATE)
    counting = Reading(None, Rule.MONTH_AND_DAY, occasion.published.isoformat())
    if match["which"]:
        year = occasion.published.year + _YEARS[match["which"].casefold()]
        return _on_weekday(date(year, month, of_month), weekday, counting)
    if re.match(rf"{GAP}{EVENT}{END}", match.string[match.end() :][:40]):
        return open_(Rule.NAMES_AN_EVENT)
    if weekday is None:
        edtf = day_of_year(occasion.published, month, of_month, occasion.tense)
        return Reading(edtf, counting.rule, counting.anchor)
    sides = (same_day_before(occasion.published, month, of_month), same_day_after(occasion.published, month, of_month))
    fitting = {side.isoformat() for side in sides if side.weekday() == weekday}
    return Reading(one_of(fitting), counting.rule, counting.anchor) if fitting else open_(Rule.CONTRADICTION)


def _on_weekday(day: date, weekday: int | None, reading: Reading) -> Reading:
    """The day, if it is the weekday that stands beside it."""
    if weekday is not None and day.weekday() != weekday:
        return open_(Rule.CONTRADICTION)
    return Reading(day.isoformat(), reading.rule, reading.anchor)


def _numeric(match: re.Match[str], occasion: Occasion) -> Reading | None:
    """For "5/1/2025" is two days: Europe and America write it differently, and both stay."""
    del occasion
    one, other, year = int(match["one"]), int(match["other"]), int(match["year"])
    days = [
        date(year, month, day)
        for day, month in ((one, other), (other, one))
        if month in range(1, 13) and day in range(1, 32)
    ]
    return Reading(one_of(day.isoformat() for day in days), Rule.NUMERIC_DATE) if days else None


def _iso(match: re.Match[str], occasion: Occasion) -> Reading | None:
    del occasion
    return Reading(date.fromisoformat(match["iso"].replace("/", "-")).isoformat(), Rule.FULL_DATE)


def _weekday(match: re.Match[str], occasion: Occasion) -> Reading | None:
    """The nearest such day on the side of the tense; the day of publication is on both."""
    weekday = weekday_of(match["weekday"])
    near = weekday_before if occasion.tense == "past" else weekday_after
    return counted(occasion, Rule.WEEKDAY, lambda published: near(published, weekday).isoformat())


def _strictly_before(published: date, weekday: int) -> str:
    return weekday_before(published - timedelta(days=1), weekday).isoformat()


def _strictly_after(published: date, weekday: int) -> str:
    return weekday_after(published + timedelta(days=1), weekday).isoformat()


_NAMED_WEEKDAYS: dict[str, Callable[[date, int], str]] = {
    "last": last_weekday,
    "past": _strictly_before,
    "this past": _strictly_before,
    "this": lambda published, weekday: weekday_of_week(published, weekday, 0),
    "next": next_weekday,
    "coming": _strictly_after,
    "this coming": _strictly_after,
}


def _named_weekday(match: re.Match[str], occasion: Occasion) -> Reading | None:
    """For "last Friday", "next Monday", "this coming Monday"."""
    weekday = weekday_of(match["weekday"])
    reckon = _NAMED_WEEKDAYS[" ".join(match["which"].casefold().split())]
    return counted(occasion, Rule.NAMED_WEEKDAY, lambda published: reckon(published, weekday))


def _weekday_of_week(match: re.Match[str], occasion: Occasion) -> Reading | None:
    """For "Tuesday of last week", "last week on Tuesday"."""
    weekday = weekday_of(match["weekday"] or match["weekday2"])
    weeks = _YEARS[(match["which"] or match["which2"]).casefold()]
    return counted(occasion, Rule.NAMED_WEEKDAY, lambda published: weekday_of_week(published, weekday, weeks))


_NEAR_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def _near_day(match: re.Match[str], occasion: Occasion) -> Reading | None:
    words = " ".join(match["near"].casefold().split())
    days = {"the day before yesterday": -2, "the day after tomorrow": 2, "last night": -1}.get(words, 0)
    days = _NEAR_DAYS.get(words.split()[0], days)
    return counted(occasion, Rule.NEAR_DAY, lambda published: (published + timedelta(days=days)).isoformat())


def _overnight(match: re.Match[str], occasion: Occasion) -> Reading | None:
    """The night that ended on the day of publication, or the evening that began it."""
    del match
    return counted(occasion, Rule.NEAR_DAY, lambda published: stretch(published - timedelta(days=1), published))


def _day_of_month(match: re.Match[str], occasion: Occasion) -> Reading | None:
    """For "the 5th of this month"."""
    months = _YEARS[match["which"].casefold()]

    def edtf_from(published: date) -> str:
        return date.fromisoformat(f"{month_from(published, months)}-{day_of(match['day']):02}").isoformat()

    return counted(occasion, Rule.MONTH_AND_DAY, edtf_from)


def _no_date(match: re.Match[str], occasion: Occasion) -> Reading | None:
    """A name or a habit with a day in it."""
    del match, occasion


_NEAR_DAY = "(?:" + "|".join(_NEAR_DAYS) + ")"
_TODAY = rf"(?:{_NEAR_DAY}|(?<!\w\s)(?i:{_NEAR_DAY}))"
"""Capitalised behind another word it is a name: USA Today."""

TRAPS = (Form(rf"{TRAP}{END}|(?i:every|each){GAP}{WEEKDAY}{END}", _no_date),)
"""Before all other forms."""

FORMS = (
    Form(
        r"(?P<iso>[12][0-9]{3}(?:-(?:0[1-9]|1[0-2])-|/(?:0[1-9]|1[0-2])/)(?:0[1-9]|[12][0-9]|3[01]))"
        r"(?:(?=[Tt][0-9])|(?![\w/-]))",
        _iso,
    ),
    Form(rf"(?P<one>[0-9]{{1,2}})[/.](?P<other>[0-9]{{1,2}})[/.](?P<year>{YEAR})(?![\w/]|[.,][0-9])", _numeric),
    Form(
        rf"(?:(?i:late|early){GAP}(?:(?i:on){GAP})?)?(?P<weekday>{ANY_WEEKDAY}),?{GAP}?\({_DATE}{_YEAR_BEHIND}\)",
        _dated,
    ),
    Form(
        rf"(?:(?i:late|early){GAP}(?:(?i:on){GAP})?)?(?:(?P<weekday>{ANY_WEEKDAY}),?{GAP})?{_DATE}{_YEAR_BEHIND}",
        _dated,
    ),
    Form(
        rf"(?i:the){GAP}(?P<day>{DAY}){GAP}(?i:of){GAP}(?P<which>(?i:last|this|next)){GAP}(?i:month){END}",
        _day_of_month,
    ),
    Form(rf"{NUMBER}{GAP}(?i:weeks?){GAP}(?i:ago){GAP}(?:(?i:on){GAP})?{WEEKDAY}{END}", open_as(Rule.AMBIGUOUS)),
    Form(
        rf"(?:(?P<weekday>{WEEKDAY}),?{GAP}(?:(?i:of){GAP})?(?P<which>(?i:last|this|next)){GAP}(?i:week)"
        rf"|(?P<which2>(?i:last|this|next)){GAP}(?i:week),?{GAP}(?:(?i:on){GAP})?(?P<weekday2>{WEEKDAY})){END}",
        _weekday_of_week,
    ),
    Form(
        rf"(?P<which>(?i:this{GAP}past|this{GAP}coming|last|next|this|past|coming)){GAP}(?P<weekday>{WEEKDAY})"
        rf"(?:{GAP}{PART_OF_DAY})?{END}",
        _named_weekday,
    ),
    Form(
        rf"(?:(?i:late|early|earlier|later){GAP}(?:(?i:on){GAP})?)?(?P<weekday>{WEEKDAY})(?:{GAP}{PART_OF_DAY})?{END}",
        _weekday,
    ),
    Form(
        rf"(?:(?i:early|earlier|late|later){GAP})?"
        rf"(?P<near>(?i:the{GAP}day{GAP}before{GAP}yesterday|the{GAP}day{GAP}after{GAP}tomorrow|last{GAP}night"
        rf"|this{GAP}(?:morning|afternoon|evening))|{_TODAY}(?:{GAP}{PART_OF_DAY})?){END}",
        _near_day,
    ),
    Form(rf"(?i:overnight){END}", _overnight),
)
"""In order: of forms that fit at one place, the first is taken."""
