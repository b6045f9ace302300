"""Words that name months, years and parts of them, weeks and weekends: "last November", "in 2024", "this week"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from loaders.dates.reading import Form, Occasion, Reading, Rule, counted, open_, open_as
from loaders.dates.reckoning import (
    month_end,
    month_from,
    month_of_year,
    one_of,
    quarter_of_year,
    stretch,
    week_from,
    weekend_after,
    weekend_before,
    year_from,
)
from loaders.dates.words import (
    BEHIND_TIME,
    BEHIND_TIME_OR_MONTH,
    END,
    FULL_MONTH,
    GAP,
    MONTH,
    MONTH_NO_NAME,
    NO_FIGURE,
    ORDINAL,
    PART_OF_UNIT,
    YEAR,
    month_of,
    ordinal_of,
)

_STEPS = {"last": -1, "this": 0, "the": 0, "next": 1}
_SATURDAY = 5
_LAST_DECADE = 2
_PARTS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_WINTER = 24
_LAST_MONTHS = {21: 5, 22: 8, 23: 11, 24: 2}
"""EDTF numbers the seasons of a year 21 to 24; in which month each ends in the north."""

_FIRST_QUARTER = 33
"""EDTF numbers the quarters of a year 33 to 36."""


def _step(match: re.Match[str]) -> int:
    return _STEPS[match["which"].casefold()]


def _in_year(match: re.Match[str], occasion: Occasion, rule: Rule, edtf_from: Callable[[str], str]) -> Reading:
    """What the words come to in the year that is written, or that "last year" says."""
    if match["year"]:
        return Reading(edtf_from(match["year"]), rule)
    return counted(occasion, rule, lambda published: edtf_from(year_from(published, _step(match))))


def _month_and_year(match: re.Match[str], occasion: Occasion) -> Reading:
    """A part of a month ("early", "mid-") is given as the month: where it begins and ends, the words don't say."""
    month = month_of(match["month"])
    return _in_year(match, occasion, Rule.MONTH_AND_YEAR, lambda year: f"{year}-{month:02}")


def _named_month(match: re.Match[str], occasion: Occasion) -> Reading:
    """For "last November": the one before this month, or that of last year; often they are two."""
    month, step = month_of(match["month"]), _step(match)

    def edtf_from(published: date) -> str:
        beside = step * ((step * (month - published.month)) % 12 or 12)
        of_year = f"{year_from(published, step)}-{month:02}"
        return one_of((of_year, month_from(published, beside))) if step else of_year

    return counted(occasion, Rule.MONTH, edtf_from)


def _month(match: re.Match[str], occasion: Occasion) -> Reading:
    month = month_of(match["month"] or match["month2"] or match["month3"])
    return counted(occasion, Rule.MONTH, lambda published: month_of_year(published, month, occasion.tense))


def _month_since(match: re.Match[str], occasion: Occasion) -> Reading:
    """For "since June" is past, however far."""
    month = month_of(match["month"])
    return counted(occasion, Rule.MONTH, lambda published: month_from(published, -((published.month - month) % 12)))


def _year(match: re.Match[str], occasion: Occasion) -> Reading:
    del occasion
    return Reading(match["year"], Rule.YEAR)


def _decade(match: re.Match[str], occasion: Occasion) -> Reading:
    del occasion
    if match["decade"]:
        return Reading(f"{match['decade']}X", Rule.DECADE)
    # "The '90s" of this century are not over, and "the '20s" may be either.
    return Reading(f"19{match['short']}X", Rule.DECADE) if int(match["short"]) > _LAST_DECADE else open_(Rule.AMBIGUOUS)


def _quarter(match: re.Match[str], occasion: Occasion) -> Reading:
    quarter = int(match["number"]) if match["number"] else ordinal_of(match["ordinal"])
    return _in_year(match, occasion, Rule.QUARTER, lambda year: f"{year}-{_FIRST_QUARTER - 1 + quarter}")


def _bare_quarter(match: re.Match[str], occasion: Occasion) -> Reading:
    quarter = int(match["number"])

    def edtf_from(published: date) -> str | None:
        year = quarter_of_year(published, quarter, occasion.tense)
        return f"{year:04}-{_FIRST_QUARTER - 1 + quarter}" if year is not None else None

    return counted(occasion, Rule.QUARTER, edtf_from)


def _half_year(match: re.Match[str], occasion: Occasion) -> Reading:
    half = int(match["number"]) if match["number"] else ordinal_of(match["ordinal"])
    first, last = ("01", "06") if half == 1 else ("07", "12")
    return _in_year(match, occasion, Rule.HALF_YEAR, lambda year: f"{year}-{first}/{year}-{last}")


def _unit(match: re.Match[str], occasion: Occasion) -> Reading:
    """For "last week", "earlier this month": the whole of it, or as much of it as is over, or to come."""
    part, unit, step = (match["part"] or "").casefold(), match["unit"].casefold(), _step(match)

    def edtf_from(published: date) -> str:
        if step == 0 and part in ("earlier", "later"):
            first, last = _bounds(published, unit)
            return stretch(first, published) if part == "earlier" else stretch(published, last)
        if unit == "week":
            return stretch(*week_from(published, step))
        return month_from(published, step) if unit == "month" else year_from(published, step)

    return counted(occasion, Rule.NEAR_UNIT, edtf_from)


def _bounds(day: date, unit: str) -> tuple[date, date]:
    if unit == "week":
        return week_from(day, 0)
    if unit == "month":
        return day.replace(day=1), month_end(day)
    return date(day.year, 1, 1), date(day.year, 12, 31)


def _season(match: re.Match[str], occasion: Occasion) -> Reading:
    """A season of a year, in whichever hemisphere; "last summer" is that of this year or the last one's."""
    part = _PARTS[match["season"].casefold()]
    if match["year"]:
        return Reading(f"{match['year']}-{part}", Rule.SEASON_OF_YEAR)

    def edtf_from(published: date) -> str:
        # By the northern months: what the south calls so lies within the bounds of the same season.
        is_over = published.month > _LAST_MONTHS[part]
        year = published.year if is_over else published.year - 1
        years = (year,) if part == _WINTER or not is_over else (year - 1, year)
        return one_of(tuple(f"{each}-{part}" for each in years))

    return counted(occasion, Rule.SEASON_OF_YEAR, edtf_from)


def _weekend(match: re.Match[str], occasion: Occasion) -> Reading:
    """On a weekday, "this weekend" of the past and "next weekend" can be either of two."""
    which = match["which"].casefold()

    def edtf_from(published: date) -> str | None:
        on_it = published.weekday() >= _SATURDAY
        if which == "last":
            return weekend_before(published, whole=True)
        if which == "next" or (which == "this" and not on_it and occasion.tense == "past"):
            return None
        return weekend_before(published, whole=False) if on_it or occasion.tense == "past" else weekend_after(published)

    return counted(occasion, Rule.WEEKEND, edtf_from)


_WHICH = r"(?P<which>(?i:last|this|next))"
_NOT_ONES_OWN = "".join(
    rf"(?<!\b{word}\s)" for word in ("the", "The", "his", "her", "its", "my", "our", "their", "your")
)
"""In "the last week of January" and "her last year in office", last is no place in time."""

_PART = rf"(?:{PART_OF_UNIT}(?:{GAP}|-))?"
_OF_YEAR = rf"(?:,?{GAP}(?:(?i:of){GAP})?(?P<year>{YEAR}){NO_FIGURE}|{GAP}(?:(?i:of){GAP})?{_WHICH}{GAP}(?i:year){END})"
_SEASON = r"(?P<season>(?i:spring|summer|autumn|fall|winter))"
_THE = rf"(?:(?i:the){GAP})?"

FORMS = (
    Form(rf"{_PART}(?P<month>{MONTH}){_OF_YEAR}", _month_and_year),
    Form(rf"{_PART}{_WHICH}{GAP}(?P<month>{FULL_MONTH}){END}(?!{GAP}[0-9])", _named_month),
    Form(
        rf"(?i:fiscal){GAP}(?:(?i:year){GAP})?(?:[Qq][1-4]|{ORDINAL}{GAP}(?i:quarter)|{YEAR}){END}",
        open_as(Rule.YEAR_UNKNOWN),
    ),
    Form(rf"(?:[Qq](?P<number>[1-4])|{_THE}(?P<ordinal>{ORDINAL})(?:{GAP}|-)(?i:quarter)){_OF_YEAR}", _quarter),
    Form(rf"Q(?P<number>[1-4]){END}", _bare_quarter),
    Form(
        rf"(?:{_THE}{ORDINAL}(?:{GAP}|-)|(?i:last|this|next){GAP})(?i:quarter){END}",
        open_as(Rule.YEAR_UNKNOWN),
    ),
    Form(rf"(?:H(?P<number>[12])|{_THE}(?P<ordinal>(?i:first|second))(?:{GAP}|-)(?i:half)){_OF_YEAR}", _half_year),
    Form(
        rf"{_THE}(?i:first|second)(?:{GAP}|-)(?i:half){GAP}(?i:of){GAP}(?i:the){GAP}(?i:year){END}",
        open_as(Rule.AMBIGUOUS),
    ),
    Form(rf"{_NOT_ONES_OWN}(?i:last){GAP}{_SEASON}{END}(?P<year>)", _season),
    Form(rf"{_THE}{_SEASON}(?:{GAP}(?i:of))?{GAP}(?P<year>{YEAR}){END}", _season),
    Form(rf"{_NOT_ONES_OWN}(?i:this|next){GAP}{_SEASON}{END}", open_as(Rule.SEASON)),
    Form(rf"(?<=\b[Ss]ince\s)(?P<month>{FULL_MONTH}){END}(?!{GAP}[0-9])", _month_since),
    Form(
        rf"(?:{BEHIND_TIME}(?P<month>{MONTH})|{BEHIND_TIME_OR_MONTH}(?P<month2>{MONTH_NO_NAME}){END}"
        rf"|{PART_OF_UNIT}(?:{GAP}|-)(?P<month3>{MONTH}))(?!\w|{GAP}[0-9])",
        _month,
    ),
    Form(rf"(?:{PART_OF_UNIT}(?:{GAP}|-)|{BEHIND_TIME})(?P<year>{YEAR}){NO_FIGURE}", _year),
    Form(rf"{_THE}(?:(?i:early|mid|late)(?:{GAP}|-))?(?P<decade>[12][0-9]{{2}})0(?P<short>)['’]?s{END}", _decade),
    Form(rf"(?i:the){GAP}(?:(?i:early|mid|late)(?:{GAP}|-))?['’‘](?P<decade>)(?P<short>[2-9])0s{END}", _decade),
    Form(
        rf"(?:(?P<part>(?i:earlier|later|early|late)){GAP})?{_NOT_ONES_OWN}{_WHICH}{GAP}(?P<unit>(?i:week|month|year)){END}",
        _unit,
    ),
    Form(
        rf"(?P<part>(?i:earlier|later)){GAP}(?i:in){GAP}(?P<which>(?i:the)){GAP}(?P<unit>(?i:week|month|year)){END}",
        _unit,
    ),
    Form(rf"(?P<which>(?i:last|this|next|the)){GAP}(?i:weekend){END}", _weekend),
)
"""In order: of forms that fit at one place, the first is taken."""
