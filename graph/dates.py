"""Vague dates: EDTF as written, and the first and last day that it can mean.

EDTF is the Extended Date/Time Format, ISO 8601-2:2019 annex A: https://www.loc.gov/standards/datetime/.
"""

from __future__ import annotations

import re
import time
from calendar import isleap
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol, cast

from graph.errors import InvalidDate


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and the last day that a date can mean, as ISO 8601 dates, both included; None where it is open."""

    first: str | None
    last: str | None


class _Parsed(Protocol):
    """What is used of the library's date objects."""

    def lower_strict(self) -> time.struct_time | float: ...

    def upper_strict(self) -> time.struct_time | float: ...


_SEASON = re.compile(r"([0-9]{4})-(2[1-4])", re.ASCII)
_SEASONS = re.compile(r"[0-9]{4}-2[1-4]|\[[0-9]{4}-2[1-4],[0-9]{4}-2[1-4]\]", re.ASCII)
_SPRING_AND_AUTUMN = ("21", "23")


@lru_cache(maxsize=4096)
def bounds_of(edtf: str) -> Bounds:
    """The days that an EDTF expression spans; raises `InvalidDate` when it is none.

    A season (21 to 24) spans it in either hemisphere: EDTF says of these that they are independent of location.
    """
    seasons = [_season(*found) for found in _SEASON.findall(edtf)] if _SEASONS.fullmatch(edtf) else []
    if seasons:
        return Bounds(seasons[0].first, seasons[-1].last)
    # Imported here: the grammar takes 0.4 s to build, and most commands read no date.
    from edtf import EDTFParseException, parse_edtf

    try:
        # The library's parser is untyped: parsing one whole expression gives one EDTF object.
        parsed = cast("_Parsed", parse_edtf(edtf))
        return Bounds(_day(parsed.lower_strict()), _day(parsed.upper_strict()))
    except (EDTFParseException, TypeError) as error:
        # edtf 5.0.2 raises TypeError on an open interval with an unspecified digit, "../199X".
        how = "write it as 2025-02-06, 2025-02, 2025 or 2025-01/2025-02"
        raise InvalidDate(f"{edtf!r} is not a date in EDTF that can be bounded; {how}") from error


def _season(year: str, part: str) -> Bounds:
    """Spring here is autumn there: from March to November. Summer and winter reach into the years beside theirs."""
    if part in _SPRING_AND_AUTUMN:
        return Bounds(f"{year}-03-01", f"{year}-11-30")
    first, last = int(year) - 1, int(year) + 1
    return Bounds(f"{first:04}-12-01", f"{last:04}-02-{29 if isleap(last) else 28}")


def _day(moment: time.struct_time | float) -> str | None:
    # The library gives minus or plus infinity for an open side.
    if not isinstance(moment, time.struct_time):
        return None
    return f"{moment.tm_year:04}-{moment.tm_mon:02}-{moment.tm_mday:02}"
