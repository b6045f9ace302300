"""Counting days, weeks and months from a day, into EDTF; pure arithmetic that knows no words.

Raises `ValueError` or `OverflowError` where the calendar has no such day.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from loaders.dates.reading import Tense

_WEEK = 7
_MONTHS = 12
_LEAP_CYCLE = 9
"""Years within which 29 February comes again, over a century that has none."""

_MONDAY, _SUNDAY = 0, 6


def one_of(edtf: Iterable[str]) -> str:
    """The date, or the set of dates that it is one of."""
    dates = sorted(set(edtf))
    return dates[0] if len(dates) == 1 else f"[{','.join(dates)}]"


def stretch(first: date, last: date) -> str:
    """From one day to another, both included."""
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def month_from(day: date, months: int) -> str:
    """The month so many months after a day's."""
    count = day.year * _MONTHS + day.month - 1 + months
    return date(count // _MONTHS, count % _MONTHS + 1, 1).isoformat()[:7]


def year_from(day: date, years: int) -> str:
    """The year so many years after a day's."""
    return date(day.year + years, 1, 1).isoformat()[:4]


def same_day_before(day: date, month: int, of_month: int) -> date:
    """The latest such day of the year that is not after a day."""
    years = range(day.year, day.year - _LEAP_CYCLE, -1)
    return next(found for found in _real_days(years, month, of_month) if found <= day)


def same_day_after(day: date, month: int, of_month: int) -> date:
    """The first such day of the year that is not before a day."""
    years = range(day.year, day.year + _LEAP_CYCLE)
    return next(found for found in _real_days(years, month, of_month) if found >= day)


def day_of_year(day: date, month: int, of_month: int, tense: Tense) -> str:
    """A month and day without a year: on the side that the tense says, unless the other side is nearer.

    Reports leave out the year of days within the year around them, so a far day on the right side is as doubtful as a
    near one on the wrong side: then it is one of the two.
    """
    before, after = same_day_before(day, month, of_month), same_day_after(day, month, of_month)
    return _nearer(before.isoformat(), after.isoformat(), (day - before).days, (after - day).days, tense)


def month_of_year(day: date, month: int, tense: Tense) -> str:
    """A month without a year, by the same rule; the month of the day itself is on both sides."""
    back, ahead = (day.month - month) % _MONTHS, (month - day.month) % _MONTHS
    return _nearer(month_from(day, -back), month_from(day, ahead), back, ahead, tense)


def _real_days(years: Iterable[int], month: int, of_month: int) -> Iterator[date]:
    """That day of those years that have it; raises `ValueError` where none has."""
    for year in years:
        if date.min.year <= year <= date.max.year and of_month <= monthrange(year, month)[1]:
            yield date(year, month, of_month)
    raise ValueError(f"no {of_month}th of month {month} near those years")


def quarter_of_year(day: date, quarter: int, tense: Tense) -> int | None:
    """The year of a bare quarter, by the same rule; None where it is one of two."""
    now = (day.month - 1) // 3 + 1
    back, ahead = (now - quarter) % 4, (quarter - now) % 4
    right, wrong = (back, ahead) if tense == "past" else (ahead, back)
    if right > wrong:
        return None
    return day.year - (quarter > now) if tense == "past" else day.year + (quarter < now)


def _nearer(before: str, after: str, back: int, ahead: int, tense: Tense) -> str:
    right, wrong = (back, ahead) if tense == "past" else (ahead, back)
    if right > wrong:
        return one_of((before, after))
    return before if tense == "past" else after


def weekday_before(day: date, weekday: int) -> date:
    """The latest such day of the week that is not after a day."""
    return day - timedelta(days=(day.weekday() - weekday) % _WEEK)


def weekday_after(day: date, weekday: int) -> date:
    """The first such day of the week that is not before a day."""
    return day + timedelta(days=(weekday - day.weekday()) % _WEEK)


def weekday_of_week(day: date, weekday: int, weeks: int) -> str:
    """A weekday of the week so many weeks from a day's, whether weeks start on Monday or on Sunday."""
    return one_of(
        (start + timedelta(days=(weekday - first) % _WEEK)).isoformat() for first, start in _week_starts(day, weeks)
    )


def last_weekday(day: date, weekday: int) -> str:
    """For "last Friday": the Friday before, or that of the week before; often they are two."""
    return one_of((weekday_before(day - timedelta(days=1), weekday).isoformat(), _monday_week(day, weekday, -1)))


def next_weekday(day: date, weekday: int) -> str:
    """For "next Friday": the Friday after, or that of the week after; often they are two."""
    return one_of((weekday_after(day + timedelta(days=1), weekday).isoformat(), _monday_week(day, weekday, 1)))


def week_from(day: date, weeks: int) -> tuple[date, date]:
    """The first and last day of the week so many weeks from a day's, wherever weeks start."""
    starts = [start for _, start in _week_starts(day, weeks)]
    return min(starts), max(starts) + timedelta(days=_WEEK - 1)


def weekend_before(day: date, *, whole: bool) -> str:
    """The latest weekend that has begun by a day; if it must be `whole`, the latest that was over."""
    saturday = weekday_before(day, _SUNDAY - 1)
    if whole and day - saturday < timedelta(days=2):
        saturday -= timedelta(days=_WEEK)
    return stretch(saturday, saturday + timedelta(days=1))


def weekend_after(day: date) -> str:
    """The weekend that a day is on, else the next one."""
    saturday = day - timedelta(days=1) if day.weekday() == _SUNDAY else weekday_after(day, _SUNDAY - 1)
    return stretch(saturday, saturday + timedelta(days=1))


def around(day: date, count: int, unit: str) -> str:
    """So many units after a day (before it if negative): exact in days, else give or take half a unit."""
    match unit:
        case "day" | "night":
            return (day + timedelta(days=count)).isoformat()
        case "week" | "fortnight":
            middle, slack = day + timedelta(weeks=count * (2 if unit == "fortnight" else 1)), timedelta(days=3)
            return stretch(middle - slack, middle + slack)
        case "month":
            return f"{month_from(day, count - 1)}/{month_from(day, count + 1)}"
        case _:
            half = _MONTHS // 2
            return f"{month_from(day, count * _MONTHS - half)}/{month_from(day, count * _MONTHS + half)}"


def since(day: date, count: int, unit: str) -> str:
    """The last so many units up to a day."""
    match unit:
        case "day" | "night" | "hour":
            days = count if unit != "hour" else -(-count // 24)
            return stretch(day - timedelta(days=days), day)
        case "week" | "fortnight":
            return stretch(day - timedelta(weeks=count * (2 if unit == "fortnight" else 1)), day)
        case "month":
            return f"{month_from(day, -count)}/{month_from(day, 0)}"
        case _:
            return f"{month_from(day, -count * _MONTHS)}/{month_from(day, 0)}"


def month_end(day: date) -> date:
    """The last day of a day's month."""
    following = date(day.year + day.month // _MONTHS, day.month % _MONTHS + 1, 1)
    return following - timedelta(days=1)


def _week_starts(day: date, weeks: int) -> list[tuple[int, date]]:
    return [(first, weekday_before(day, first) + timedelta(weeks=weeks)) for first in (_MONDAY, _SUNDAY)]


def _monday_week(day: date, weekday: int, weeks: int) -> str:
    return (weekday_before(day, _MONDAY) + timedelta(weeks=weeks, days=weekday)).isoformat()
