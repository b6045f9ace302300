"""When it happened, as two claims say it: dates in their words read against the day of publication, and compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from graph.dates import bounds_of
from graph.errors import InvalidDate
from graph.spans import Span
from loaders.dates import Tense, find_dates

_SLACK = 2
"""Days that lie at most between a day and the publication of an article that names none."""

_NARROW = 7
"""Days that a stretch has at most in which a single day is told as well as by its date."""

_NEW_YEAR = re.compile(r"\bNew Year's (?P<day>Day|Eve)(?:,? (?P<year>[12][0-9]{3}))?")


_WAYS = {
    "by": "end",
    "before": "end",
    "until": "end",
    "till": "end",
    "after": "start",
    "since": "start",
    "from": "start",
}


class Agreement(StrEnum):
    """How the times of two claims stand to each other."""

    EQUAL = "equal"
    OPEN = "open"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Stretch:
    """The first and last day that words mean, and where they stand; both None where they tell no day."""

    first: date | None
    last: date | None
    span: Span
    way: str = "at"

    @property
    def days(self) -> int:
        """How many days it spans; a great many where it is open."""
        return (self.last - self.first).days + 1 if self.first and self.last else 10**6


@dataclass(frozen=True, slots=True)
class Times:
    """The dates that a claim names, in order, and the day of its publication."""

    published: date | None
    stretches: tuple[Stretch, ...]


def times_of(text: str, published: str | None, tense: Tense) -> Times:
    """The dates of a claim; a bare weekday lies on the side of the publication that the tense tells."""
    found = [
        Stretch(*_days(mention.edtf), mention.span, _way(text, mention.span.start))
        for mention in find_dates(text, published=published, tense=tense)
    ]
    named = [each for match in _NEW_YEAR.finditer(text) for each in _new_year(match, published)]
    apart = [each for each in found if not any(_overlap(each.span, other.span) for other in named)]
    stretches = sorted((*apart, *named), key=lambda each: each.span)
    return Times(_day(published), tuple(stretches))


def agreement(a: Times, b: Times) -> Agreement:
    """Equal where each date has its own on the other side, or one names none and was published as it happened."""
    a, b = _resolved(a), _resolved(b)
    if not a.stretches and not b.stretches:
        return _undated(a, b)
    if not a.stretches or not b.stretches:
        return _half_dated(a, b) if a.stretches else _half_dated(b, a)
    told = {_told(a.stretches, b.stretches), _told(b.stretches, a.stretches)}
    return Agreement.APART if Agreement.APART in told else Agreement.OPEN if Agreement.OPEN in told else Agreement.EQUAL


def _resolved(times: Times) -> Times:
    """Without the words that tell no day by themselves, beside others that do: "on Wednesday, a day after it"."""
    told = tuple(each for each in times.stretches if each.first is not None)
    return Times(times.published, told) if told else times


def _told(these: Sequence[Stretch], those: Sequence[Stretch]) -> Agreement:
    results = [max((_pair(each, other) for other in those), key=_RANK.__getitem__) for each in these]
    return min(results, key=_RANK.__getitem__)


_RANK = {Agreement.APART: 0, Agreement.OPEN: 1, Agreement.EQUAL: 2}


def _pair(a: Stretch, b: Stretch) -> Agreement:
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return Agreement.OPEN
    if a.last < b.first or b.last < a.first:
        return Agreement.APART
    if "end" in {a.way, b.way} and a.way != b.way:
        # By a day, and on it: a deadline is not the day of what is done.
        return Agreement.OPEN
    if (a.first, a.last) == (b.first, b.last):
        return Agreement.EQUAL
    within = (a.first <= b.first and b.last <= a.last) or (b.first <= a.first and a.last <= b.last)
    return Agreement.EQUAL if within and max(a.days, b.days) <= _NARROW else Agreement.OPEN


def _undated(a: Times, b: Times) -> Agreement:
    if a.published is None or b.published is None:
        return Agreement.OPEN
    return Agreement.EQUAL if abs((a.published - b.published).days) <= _SLACK else Agreement.OPEN


def _half_dated(dated: Times, undated: Times) -> Agreement:
    """An article that names no day tells of its own days: of the publication's, or shortly before."""
    if undated.published is None or any(each.first is None or each.last is None for each in dated.stretches):
        return Agreement.OPEN
    results = {_near(each, undated.published) for each in dated.stretches}
    # Another date in the same sentence ("under the deal of 17 July") is what the other leaves out.
    return Agreement.EQUAL if results == {Agreement.EQUAL} else Agreement.OPEN


def _near(dated: Stretch, published: date) -> Agreement:
    if dated.first is None or dated.last is None or dated.days > _NARROW:
        return Agreement.OPEN
    earliest = published - timedelta(days=_SLACK)
    return Agreement.EQUAL if dated.first >= earliest and dated.last <= published else Agreement.OPEN


def _way(text: str, start: int) -> str:
    """Whether words before a date make it an end or a start: "by 2 April", "since Thursday"."""
    before = text[:start].lower().removesuffix("the ").split()
    return _WAYS.get(before[-1], "at") if before else "at"


def _days(edtf: str | None) -> tuple[date | None, date | None]:
    if edtf is None:
        return None, None
    try:
        bounds = bounds_of(edtf)
    except InvalidDate:  # pragma: no cover - the grammar of dates writes none that has no bounds
        return None, None
    return _day(bounds.first), _day(bounds.last)


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso[:10]) if iso else None
    except ValueError:
        # The year 0 and those before it, or past 9999.
        return None


def _new_year(match: re.Match[str], published: str | None) -> Sequence[Stretch]:
    """A feast that is a date; without its year, the nearest to the publication."""
    day = _day(published)
    year = int(match["year"]) if match["year"] else day.year if day and day.month == 1 else None
    if year is None:
        return ()
    found = date(year, 1, 1) if match["day"] == "Day" else date(year, 12, 31)
    return (Stretch(found, found, Span(*match.span())),)


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end
