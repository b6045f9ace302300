"""Dates as a person says them: `30 January 2025`, `by 5 February 2025`, `between 2 and 6 February 2025`."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_PARTS_OF_YEAR: Final = {
    21: "spring",
    22: "summer",
    23: "autumn",
    24: "winter",
    33: "the first quarter of",
    34: "the second quarter of",
    35: "the third quarter of",
    36: "the last quarter of",
    40: "the first half of",
    41: "the second half of",
}
_DOUBTS: Final = {"?": "perhaps ", "~": "about ", "%": "perhaps about "}
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T.*)?", re.ASCII | re.DOTALL)
_PART = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_DECADE = re.compile(r"(\d{3})X", re.ASCII)
_SET = re.compile(r"([\[{])([^\[\]{}]+)[\]}]")
_YEAR_TOO = re.compile(r"(\d{1,2} \w+) (\d{4})", re.ASCII)


def in_words(edtf: str) -> str:
    """A date in EDTF in words; one that is written in a way which has none is given as it is written."""
    start, slash, end = edtf.partition("/")
    if slash:
        return _stretch(start, end)
    found = _SET.fullmatch(edtf)
    if found is not None:
        return _one_of(found[2].split(","), "or" if found[1] == "[" else "and")
    return _doubted(edtf)


def said_in_words(said: str | None, said_to: str | None) -> str:
    """When a statement was made, as far as the article tells: else the last day on which it can have been."""
    if said is not None:
        return in_words(said)
    return f"undated, by {in_words(said_to)}" if said_to else "undated"


def day_in_words(published: str | None) -> str | None:
    """The day of a publication; None when nobody said."""
    return None if published is None else in_words(published)


def _stretch(start: str, end: str) -> str:
    if start in {"", ".."} and end in {"", ".."}:
        return f"{start}/{end}"
    if start in {"", ".."}:
        return f"by {_doubted(end)}"
    if end in {"", ".."}:
        return f"from {_doubted(start)} on"
    first, last = _doubted(start), _doubted(end)
    same_year = _YEAR_TOO.fullmatch(first), _YEAR_TOO.fullmatch(last)
    if same_year[0] and same_year[1] and same_year[0][2] == same_year[1][2]:
        first = same_year[0][1]
        day, _, month = first.partition(" ")
        first = day if same_year[1][1].endswith(f" {month}") else first
    return f"between {first} and {last}"


def _one_of(members: list[str], between: str) -> str:
    named = [_doubted(member.strip()) for member in members]
    return f" {between} ".join(filter(None, (", ".join(named[:-1]), named[-1])))


def _doubted(edtf: str) -> str:
    """A single date; what EDTF doubts, or takes for near enough, is said to be so."""
    doubt = _DOUBTS.get(edtf[-1:], "")
    plain = edtf[:-1] if doubt else edtf
    for pattern, say in _FORMS:
        found = pattern.fullmatch(plain)
        told = None if found is None else say(found)
        if told is not None:
            return doubt + told
    return edtf


def _day(found: re.Match[str]) -> str | None:
    month = _month(found[2])
    return None if month is None else f"{int(found[3])} {month} {found[1]}"


def _part(found: re.Match[str]) -> str | None:
    part = _month(found[2]) or _PARTS_OF_YEAR.get(int(found[2]))
    return None if part is None else f"{part} {found[1]}"


def _month(number: str) -> str | None:
    return _MONTHS[int(number) - 1] if 1 <= int(number) <= len(_MONTHS) else None


_FORMS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]], ...]] = (
    (_DAY, _day),
    (_PART, _part),
    (_YEAR, lambda found: found[0]),
    (_DECADE, lambda found: f"the {found[1]}0s"),
)
"""Each way to write a single date, and how that is said; None where it is none after all."""
