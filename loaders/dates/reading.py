"""What date words are read with, and what they are read as."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal, TypeAlias

Tense: TypeAlias = Literal["past", "future"]


class Rule(StrEnum):
    """How words came to a date, or why they did not; `docs/reading.md` has an example of each."""

    FULL_DATE = "full_date"
    NUMERIC_DATE = "numeric_date"
    MONTH_AND_DAY = "month_and_day"
    MONTH_AND_YEAR = "month_and_year"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    WEEKDAY = "weekday"
    NAMED_WEEKDAY = "named_weekday"
    NEAR_DAY = "near_day"
    NEAR_UNIT = "near_unit"
    WEEKEND = "weekend"
    AGO = "ago"
    PAST_STRETCH = "past_stretch"
    FROM_REFERENCE = "from_reference"
    SEASON_OF_YEAR = "season"

    # From here on the words give no date.
    NO_PUBLICATION_DATE = "no_publication_date"
    OTHER_DATE = "counted_from_another_date"
    NO_SUCH_DAY = "no_such_day"
    CONTRADICTION = "weekday_and_date_disagree"
    VAGUE_COUNT = "vague_count"
    SEASON = "season_depends_on_hemisphere"
    YEAR_UNKNOWN = "quarter_of_an_unknown_year"
    NAMES_AN_EVENT = "names_an_event_of_any_year"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True, slots=True)
class Occasion:
    """What words are counted from: the day of publication, the day that the text speaks of, and the tense."""

    published: date | None
    reference: date | None
    tense: Tense


@dataclass(frozen=True, slots=True)
class Reading:
    """EDTF by a rule, counted from a day or from none; or no EDTF and the reason."""

    edtf: str | None
    rule: Rule
    anchor: str | None = None


Reader: TypeAlias = Callable[[re.Match[str], Occasion], Reading | None]
"""Reads one match; None where the words turn out to be no date."""


@dataclass(frozen=True, slots=True)
class Form:
    """One way of writing a date: a pattern without anchors, and what it is read as."""

    pattern: str
    read: Reader


def open_(rule: Rule) -> Reading:
    """Words that give no date, and why."""
    return Reading(None, rule)


def open_as(rule: Rule) -> Reader:
    """The reader of a form whose words give no date by themselves."""
    return lambda _match, _occasion: open_(rule)


def counted(occasion: Occasion, rule: Rule, edtf_from: Callable[[date], str | None]) -> Reading:
    """What the words come to from the day of publication; `AMBIGUOUS` where that is nothing certain."""
    if occasion.published is None:
        return open_(Rule.NO_PUBLICATION_DATE)
    edtf = edtf_from(occasion.published)
    return Reading(edtf, rule, occasion.published.isoformat()) if edtf else open_(Rule.AMBIGUOUS)
