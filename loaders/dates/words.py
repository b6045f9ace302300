"""The words of dates, from `loaders/data/dates.toml`, as parts of patterns and as numbers."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import cast

_DATA = tomllib.loads((files("loaders") / "data" / "dates.toml").read_text(encoding="utf-8"))
# The file is ours, and a test reads every table of it.
_LISTS = cast("Mapping[str, list[str]]", _DATA)
_COUNTS = cast("Mapping[str, Mapping[str, int]]", _DATA)
_TRAPS = cast("Mapping[str, Mapping[str, list[str]]]", _DATA)["traps"]


def either(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) + ")"


def _in_both_cases(words: Iterable[str]) -> list[str]:
    return [form for word in words for form in (word, word.upper())]


def _spaced(phrases: Iterable[str]) -> str:
    """A pattern for phrases whose words stand a gap apart."""
    return "(?:" + "|".join(GAP.join(re.escape(word) for word in phrase.split()) for phrase in phrases) + ")"


GAP = r"(?:[^\S\r\n]{1,3}|[^\S\r\n]{0,3}(?:\r\n|\r|\n)[^\S\r\n]{0,3})"
"""Between two words: blanks of any kind, and no more than one line end, so that no date runs over paragraphs."""

END = r"(?!\w)"
NO_FIGURE = r"(?!\w|[.,:/-]?[0-9])"
"""No figure goes on: "March 8,000" and "Feb. 5:30" hold no day."""

_SHORT = either(_in_both_cases(_LISTS["short_months"])) + r"(?:\.|(?!\w))"
_NAMES = frozenset(_LISTS["months_that_are_names"])

MONTH = rf"(?:{either(_in_both_cases(_LISTS['months']))}|{_SHORT})"
MONTH_NO_NAME = either(_in_both_cases(set(_LISTS["months"]) - _NAMES))
FULL_MONTH = either(_in_both_cases(_LISTS["months"]))
WEEKDAY = either(_in_both_cases(_LISTS["weekdays"]))
ANY_WEEKDAY = rf"(?:{WEEKDAY}|{either(_in_both_cases(_LISTS['short_weekdays']))}\.?)"
DAY = r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th|ST|ND|RD|TH)?"
YEAR = r"(?:1[89]|2[01])[0-9]{2}"
NUMBER = rf"(?i:[0-9]{{1,3}}|{either(_COUNTS['numbers'])})"
UNIT = r"(?i:hour|day|night|week|fortnight|month|year|decade)"
PART_OF_DAY = r"(?i:morning|afternoon|evening|night|noon|midnight|lunchtime)"
PART_OF_UNIT = rf"(?i:early|mid|late|(?:the{GAP})?(?:beginning|start|middle|end){GAP}of|end)"
ORDINAL = rf"(?i:{either(_COUNTS['ordinals'])})"
TRAP = _spaced(_TRAPS["names"])
EVENT = either(_TRAPS["events"])
VAGUE = rf"(?i:{_spaced(_TRAPS['vague_counts'])})"
APPROXIMATELY = rf"(?i:{_spaced(_TRAPS['approximations'])})"


def _behind(words: Iterable[str]) -> str:
    """A condition: one of the words stands right before, in any usual case."""
    forms = sorted(form for word in words for form in (word, word.capitalize(), word.upper()))
    return "(?:" + "|".join(rf"(?<=\b{form}\s)" for form in forms) + ")"


BEHIND_TIME = _behind(_LISTS["words_of_time"])
BEHIND_TIME_OR_MONTH = _behind(_LISTS["words_of_time"] + _LISTS["words_before_months"])


def may_begin(word: str) -> bool:
    """Whether a date may begin with a word: most words cannot, and need not be tried with every form."""
    return word[0].isdigit() or word.casefold() in _FIRST


_FIRST = frozenset(
    phrase.split()[0].casefold()
    for phrases in (
        *(_LISTS[name] for name in ("weekdays", "short_weekdays", "months", "short_months", "first_words")),
        *(_COUNTS[name] for name in ("numbers", "ordinals")),
        *(_TRAPS[name] for name in ("names", "approximations", "vague_counts")),
    )
    for phrase in phrases
)

_MONTH_NUMBERS = {name[:3].casefold(): number for number, name in enumerate(_LISTS["months"], start=1)}
_WEEKDAY_NUMBERS = {name[:2].casefold(): number for number, name in enumerate(_LISTS["weekdays"])}
_ORDINAL_NUMBERS = _COUNTS["ordinals"]
_NUMBERS = _COUNTS["numbers"]


def month_of(word: str) -> int:
    """1 for January, however it is shortened."""
    return _MONTH_NUMBERS[word[:3].casefold()]


def weekday_of(word: str) -> int:
    """0 for Monday, however it is shortened."""
    return _WEEKDAY_NUMBERS[word[:2].casefold()]


def day_of(word: str) -> int:
    """5 for "5" and "5th"."""
    return int(word.rstrip("stndrhSTNDRH"))


def count_of(word: str) -> int:
    """2 for "2" and "two"."""
    return int(word) if word.isdigit() else _NUMBERS[word.casefold()]


def ordinal_of(word: str) -> int:
    """3 for "third"."""
    return _ORDINAL_NUMBERS[word.casefold()]
