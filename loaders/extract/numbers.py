"""Numbers in words and figures: "2.5 billion", "two hundred and five", "two-thirds", "tens of thousands"."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from fractions import Fraction
from importlib.resources import files
from typing import Final, cast

_DATA = tomllib.loads((files("loaders.extract") / "data" / "amounts.toml").read_text(encoding="utf-8"))
# The file is ours, and a test reads every table of it.
LISTS: Final = cast("Mapping[str, Mapping[str, list[str]]]", _DATA)
_NUMBERS = cast("Mapping[str, Mapping[str, int]]", _DATA)

_ONES = _NUMBERS["numbers"]
_SCALES = {**_NUMBERS["scales"], **_NUMBERS["short_scales"]}
_PLURALS = _NUMBERS["plurals"]
_PARTS = _NUMBERS["parts"]
_TOKEN = re.compile(r"\d[\d,.]*|[a-z]+", re.ASCII)
_EMPTY = frozenset({"a", "an", "and", "of", "several", "many", "few"})
_HUNDRED = 100
_TEN = 10
_MOST_DIGITS = 30
"""Of a number: nothing that news counts has more."""


def either(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; their blanks may be any blanks."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(r"\s+".join(map(re.escape, word.split())) for word in ordered) + ")"


_WORD = either([*_ONES, *_NUMBERS["scales"]])
_FIGURES = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_PLURAL = either(_PLURALS)
_ONE_PART = either(word for word in _PARTS if not word.endswith("s"))
_PARTS_OF = either(word for word in _PARTS if word.endswith("s"))

SCALE: Final = re.compile(
    rf"(?:{either(_NUMBERS['scales'])}|\d\s?-?{either(_NUMBERS['short_scales'])})\b", re.IGNORECASE
)
"""What tells the size of both ends of "2 to 3 million"."""

FIGURE: Final = rf"{_FIGURES}(?:[\s-]?{either(_NUMBERS['scales'])}\b)?"
"""A number in figures: "8,000", "2.5 billion"."""

SHORT: Final = rf"{_FIGURES}(?:[\s-]?(?:{either(_NUMBERS['scales'])}|{either(_NUMBERS['short_scales'])})\b)?"
"""A number in figures behind the sign of a currency: "5m"."""

PLURAL: Final = rf"(?:{_PLURAL}(?:\s+of\s+{_PLURAL})?|(?:several|many|a\s+few)\s+{either(_NUMBERS['scales'])})(?![\w-])"
"""A number that nobody tells: "hundreds", "tens of thousands", "several hundred"."""

PART: Final = (
    rf"(?:(?:{either(_ONES)}|a)[\s-]{_PARTS_OF}(?![\w-])|(?:one-{_ONE_PART}(?![\w-])|(?:one|a)\s{_ONE_PART}(?=\s+of\b))"
    r"|half(?=\s+(?:of|the|its|their|all)\b))"
)
"""A share: "two-thirds", "one-quarter", "a third of", "half of"."""

NUMBER_WORDS: Final = (
    rf"(?:half\s+an?\s+{either(_NUMBERS['scales'])}"
    rf"|(?:an?\s+(?={either(_NUMBERS['scales'])}))?{_WORD}(?:\s+and\s+a\s+half|[\s-]+(?:and\s+)?{_WORD}){{0,9}})"
    r"(?![\w])"
)
"""A number in words: "twenty-five", "two hundred and five", "a dozen", "two and a half million"."""


def number_of(words: str) -> Fraction | None:
    """The number that words or figures mean; None when they are none ("nineteen forty") or have too many digits.

    Of a plural the least: "hundreds" is 100, "tens of thousands" is 10,000.
    """
    total = Fraction(0)
    current: Fraction | None = None
    before = ""
    for word in _TOKEN.findall(words.casefold()):
        size = _SCALES.get(word) or _PLURALS.get(word)
        if size is not None:
            current = (Fraction(1) if current is None else current) * size
            total, current = (total, current) if size <= _HUNDRED else (total + current, None)
        elif word not in _EMPTY:
            current = _joined(current, word, before)
            if current is None:
                return None
        before = word
    found = total + (current or 0)
    return found if before and max(found.numerator, found.denominator) < 10**_MOST_DIGITS else None


def _joined(current: Fraction | None, word: str, before: str) -> Fraction | None:
    """A number with one more word, in the order of English; None where no number goes on so."""
    if word == "half":
        if current is None:
            return Fraction(1, 2)
        return current + Fraction(1, 2) if before in _EMPTY else current / 2
    if word in _PARTS:
        return (current or 1) / Fraction(_PARTS[word])
    value = Fraction(_ONES[word]) if word in _ONES else Fraction(word.strip(",.").replace(",", ""))
    if current is None:
        return value
    has_room = current % _HUNDRED == 0 and value < _HUNDRED
    is_tens = current % _HUNDRED >= 2 * _TEN and current % _TEN == 0 and 0 < value < _TEN
    return current + value if has_room or is_tens else None


def exact(number: Fraction) -> str:
    """A number as an exact decimal, without zeros at its end; a fraction that has none as 2/3."""
    scaled, places = number, 0
    while scaled.denominator > 1 and places <= _MOST_DIGITS:
        scaled, places = scaled * _TEN, places + 1
    if scaled.denominator > 1:
        return f"{number.numerator}/{number.denominator}"
    digits = str(scaled.numerator).zfill(places + 1)
    return f"{digits[:-places]}.{digits[-places:]}" if places else digits
