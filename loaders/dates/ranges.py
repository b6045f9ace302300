"""Words that name two ends, or a week by a day of it: "between May 3 and 5", "2019-2021", "the week of Jan. 13"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from loaders.dates.reading import Form, Occasion, Reading, Rule, counted
from loaders.dates.reckoning import (
    day_of_year,
    month_of_year,
    stretch,
    week_from,
    weekday_after,
    weekday_before,
    year_from,
)
from loaders.dates.words import (
    DAY,
    END,
    FULL_MONTH,
    GAP,
    MONTH,
    NO_FIGURE,
    PART_OF_DAY,
    WEEKDAY,
    YEAR,
    day_of,
    month_of,
    weekday_of,
)

_LONGEST = 100
"""Years between which nobody counts "from 1900 to 2000" as a date any more."""

_STEPS = {"last": -1, "this": 0, "next": 1}


def _days(match: re.Match[str], occasion: Occasion) -> Reading | None:
    """From a day of a month to one of the same or a later month; the year at the end is that of the end."""
    earlier = month_of(match["month"] or match["month3"] or match["month4"])
    later = month_of(match["month2"] or match["month4"] or match["month"])
    first, last = day_of(match["first"] or match["first2"]), day_of(match["last"] or match["last2"])
    if earlier == later and first >= last:
        return None
    if match["year"]:
        end = date(int(match["year"]), later, last)
        return Reading(stretch(date(end.year - (earlier > later), earlier, first), end), Rule.FULL_DATE)

    def near(published: date) -> str | None:
        past = occasion.tense == "past"
        edge = day_of_year(published, *((earlier, first) if past else (later, last)), occasion.tense)
        if edge.startswith("["):
            return None
        year = int(edge[:4]) if past else int(edge[:4]) - (earlier > later)
        return stretch(date(year, earlier, first), date(year + (earlier > later), later, last))

    return counted(occasion, Rule.MONTH_AND_DAY, near)


def _weekdays(match: re.Match[str], occasion: Occasion) -> Reading:
    """The nearest such stretch that ends, or begins, on the side of the tense."""
    first, last = weekday_of(match["first"] or match["first2"]), weekday_of(match["last"] or match["last2"])

    def near(published: date) -> str:
        if occasion.tense == "past":
            end = weekday_before(published, last)
            return stretch(weekday_before(end, first), end)
        start = weekday_after(published, first)
        return stretch(start, weekday_after(start, last))

    return counted(occasion, Rule.WEEKDAY, near)


def _years(match: re.Match[str], occasion: Occasion) -> Reading | None:
    del occasion
    first = int(match["first"] or match["first2"] or match["first3"])
    last = int(match["last"] or match["last2"] or match["last3"])
    return Reading(f"{first}/{last}", Rule.YEAR) if 0 < last - first < _LONGEST else None


def _months(match: re.Match[str], occasion: Occasion) -> Reading | None:
    """For "January-March 2024", "from November to January"."""
    names = match["first"] or match["first2"] or match["first3"], match["last"] or match["last2"] or match["last3"]
    first, last = map(month_of, names)

    def edtf(year: int) -> str:
        return f"{year - (first > last)}-{first:02}/{year}-{last:02}"

    if match["year"]:
        return Reading(edtf(int(match["year"])), Rule.MONTH_AND_YEAR)
    if match["which"]:
        step = _STEPS[match["which"].casefold()]
        return counted(occasion, Rule.MONTH_AND_YEAR, lambda published: edtf(int(year_from(published, step))))

    def near(published: date) -> str | None:
        month = month_of_year(published, last, occasion.tense)
        return None if month.startswith("[") else edtf(int(month[:4]))

    return counted(occasion, Rule.MONTH, near)


def _overnight(match: re.Match[str], occasion: Occasion) -> Reading:
    """ "Overnight into Tuesday" is the night that ends on it; "overnight on Tuesday" may be that or the next one."""
    weekday, ends = weekday_of(match["weekday"]), match["into"] is not None

    def near(published: date) -> str:
        day = (weekday_before if occasion.tense == "past" else weekday_after)(published, weekday)
        after = day if ends or (day == published and occasion.tense == "past") else day + timedelta(days=1)
        return stretch(day - timedelta(days=1), after)

    return counted(occasion, Rule.WEEKDAY, near)


def _week(match: re.Match[str], occasion: Occasion) -> Reading:
    """That day's week, wherever weeks start; "ending" and "beginning" say which seven days."""
    month, of_month = month_of(match["month"] or match["month2"]), day_of(match["day"] or match["day2"])

    def seven_days(day: date) -> str:
        if match["edge"].casefold() == "of":
            return stretch(*week_from(day, 0))
        six = timedelta(days=6)
        return stretch(day - six, day) if match["edge"].casefold() in ("ending", "ended") else stretch(day, day + six)

    if match["year"]:
        return Reading(seven_days(date(int(match["year"]), month, of_month)), Rule.FULL_DATE)

    def near(published: date) -> str | None:
        day = day_of_year(published, month, of_month, occasion.tense)
        return None if day.startswith("[") else seven_days(date.fromisoformat(day))

    return counted(occasion, Rule.MONTH_AND_DAY, near)


def _week_on(match: re.Match[str], occasion: Occasion) -> Reading:
    """ "Tuesday week", "a week on Tuesday": seven days behind the next one."""
    weekday = weekday_of(match["weekday"] or match["weekday2"])
    return counted(
        occasion,
        Rule.NAMED_WEEKDAY,
        lambda published: (weekday_after(published + timedelta(days=1), weekday) + timedelta(days=7)).isoformat(),
    )


_BETWEEN = r"(?<=\b[Bb]etween\s)"
_FROM = r"(?<=\b[Ff]rom\s)"
_DASH = r"\s?[-–—]\s?"
_TO = rf"(?:{GAP}(?i:to|through|until|till){GAP}|{_DASH})"
_AND = rf"{GAP}(?i:and){GAP}"
_YEAR_BEHIND = rf"(?:,?{GAP}(?P<year>{YEAR}){NO_FIGURE})?"
_THE_YEAR = (
    rf"(?:,?{GAP}(?:(?i:of){GAP})?"
    rf"(?:(?P<year>{YEAR}){NO_FIGURE}|(?P<which>(?i:last|this|next)){GAP}(?i:year){END}))?"
)
_NO_DAY = rf"{END}(?!{GAP}[0-9]{{1,2}}{END})"


def _day_pair(joined: str) -> str:
    return (
        rf"(?:(?P<month>{MONTH}){GAP}?(?P<first>{DAY}){joined}(?:(?P<month2>{MONTH}){GAP}?)?(?P<last>{DAY}){NO_FIGURE}"
        rf"|(?<![0-9][.,])(?P<first2>{DAY})(?:{GAP}(?P<month3>{MONTH}))?{joined}(?P<last2>{DAY}){GAP}"
        rf"(?P<month4>{MONTH}){END})"
        rf"{_YEAR_BEHIND}"
    )


_A_DATE = (
    rf"(?:(?P<month>{MONTH}){GAP}?(?P<day>{DAY}){NO_FIGURE}|(?P<day2>{DAY}){GAP}(?P<month2>{MONTH}){END}){_YEAR_BEHIND}"
)

FORMS = (
    Form(_BETWEEN + _day_pair(_AND), _days),
    Form(_day_pair(_TO), _days),
    Form(
        rf"(?:{_BETWEEN}(?P<first>{WEEKDAY}){_AND}(?P<last>{WEEKDAY})"
        rf"|(?P<first2>{WEEKDAY})(?:{GAP}(?i:through){GAP}|{_DASH})(?P<last2>{WEEKDAY})){END}",
        _weekdays,
    ),
    Form(
        rf"(?:{_BETWEEN}(?P<first>{YEAR}){_AND}(?P<last>{YEAR})"
        rf"|{_FROM}(?P<first2>{YEAR}){GAP}(?i:to|through|until){GAP}(?P<last2>{YEAR})"
        rf"|(?P<first3>{YEAR}){_DASH}(?P<last3>{YEAR})){NO_FIGURE}",
        _years,
    ),
    Form(
        rf"(?:{_BETWEEN}(?P<first>{FULL_MONTH}){_AND}(?P<last>{FULL_MONTH}){_NO_DAY}"
        rf"|{_FROM}(?P<first2>{FULL_MONTH}){GAP}(?i:to|through|until){GAP}(?P<last2>{FULL_MONTH}){_NO_DAY}"
        rf"|(?P<first3>{MONTH}){_DASH}(?P<last3>{MONTH})(?=,?{GAP}{YEAR})){_THE_YEAR}",
        _months,
    ),
    Form(
        rf"(?i:overnight){GAP}(?:(?P<into>(?i:into|to)){GAP}|(?i:on|from){GAP})?(?P<weekday>{WEEKDAY})"
        rf"(?:{GAP}{PART_OF_DAY})?{END}",
        _overnight,
    ),
    Form(rf"(?i:the){GAP}(?i:week){GAP}(?P<edge>(?i:of|ending|ended|beginning|starting)){GAP}{_A_DATE}", _week),
    Form(
        rf"(?:(?P<weekday>{WEEKDAY}){GAP}(?i:week)|(?i:a{GAP}week){GAP}(?i:on|from){GAP}(?P<weekday2>{WEEKDAY})){END}",
        _week_on,
    ),
)
"""In order: of forms that fit at one place, the first is taken."""
