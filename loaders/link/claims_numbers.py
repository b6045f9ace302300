"""The numbers of a claim with their bounds and what they count, as far as two claims can be told apart by them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import cast

from graph.spans import Span
from loaders.link.claims_lexicon import lexicon

_DATA = tomllib.loads(files("loaders.link").joinpath("data", "numbers.toml").read_text(encoding="utf-8"))
# The file is ours, and a test reads every table of it.
_WHOLE = {word: Decimal(value) for word, value in cast("Mapping[str, int]", _DATA["words"]).items()}
_SCALES = {word: Decimal(value) for word, value in cast("Mapping[str, int]", _DATA["scales"]).items()}
_PARTS = cast("Mapping[str, int]", _DATA["parts"])
_CURRENCIES = cast("Mapping[str, str]", _DATA["currencies"])
_MEASURES = {
    words: (measure, Decimal(times))
    for words, (measure, times) in cast("Mapping[str, tuple[str, str]]", _DATA["measures"]).items()
}
_LARGE = ("hundred", "dozen", "thousand", "million", "billion", "trillion")

_DIGITS = r"(?<![\w.,:–-])[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|(?<![\w.,:–-])[0-9]+(?:\.[0-9]+)?(?![:.][0-9])"
_WORDS = "|".join(sorted((*_WHOLE, *_LARGE), key=lambda word: (-len(word), word)))
_NAMED = (
    rf"\b(?:(?:a|half\ a)[ -](?=(?:{'|'.join(_LARGE)})\b))?(?:{_WORDS})"
    rf"(?:[ -](?:and )?(?:{_WORDS}))*(?: and a half(?! of))?\b"
)
_MONTHS = "January|February|March|April|May|June|July"
_FRACTION = (
    r"\b(?P<above>one|a|two|three|four|five|six|seven|eight|nine)[ -]"
    r"(?P<below>third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|half)s?\b"
    rf"(?![ -](?:time|round|quarter|of (?:{_MONTHS})))"
)
_CLOCK = re.compile(
    r"\b(\d{1,2})(?::(\d{2})|\.(\d{2})(?=\s*(?:[ap]\.?m|GMT|local)))(?!\d)\s*(a\.?m|p\.?m)?"
    r"|\b(\d{1,2}) hours?(?: and)? (\d{1,2}) minutes?",
    re.IGNORECASE,
)
_CURRENCY = r"(?P<sign>[$€£¥₹]|\bRs\.?(?=\s?\d))\s?"
_NUMBER = re.compile(
    rf"(?:{_FRACTION})|(?:{_CURRENCY})?(?:(?P<digits>{_DIGITS})|(?P<named>{_NAMED}))"
    r"(?:[ -]?(?P<scale>million|billion|trillion|thousand|lakh|crore|bn|mn|tn|m|k|b)(?!\w))?",
    re.IGNORECASE,
)


_DAYTIMES = {
    "dawn": "morning", "morning": "morning", "sunrise": "morning", "noon": "noon", "midday": "noon",
    "afternoon": "afternoon", "evening": "evening", "dusk": "evening", "night": "night", "overnight": "night",
    "midnight": "night",
}  # fmt: skip

_HALVES = re.compile(
    r"\b(?:an?|one) (?P<whole>hour|day|week|month|year) and a half\b"
    r"|\bhalf an? (?P<half>hour|day|year|percentage point)\b",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"\b(?P<above>one|two|three|four|five|six|seven|eight|nine) (?:in|out of)(?: every)?"
    r" (?P<below>two|three|four|five|six|seven|eight|nine|ten)\b"
    r"(?! (?:second|minute|hour|day|night|week|month|year|round|match|game|attempt)s?\b)",
    re.IGNORECASE,
)
_OF_WHAT = re.compile(r"[ -](?!(?:of|more|less|fewer|higher|lower|in|to|from|by|since|this|last|and|or|on|at)\b)[a-z]")
"""A noun behind "a third" makes it the third of a row."""

_STRETCHES = frozenset({"day", "hour", "month", "minute"})

_BEFORE = 40
"""Characters beside a number in which its bound stands."""

_RANGE = re.compile(r"\bbetween [\w,. ]+ and$")
_ONE = re.compile(
    r"\b(?:within|inside|in|lasting|for|of|by|over|after|to) (?P<one>an? (?P<unit>week|fortnight|month|year|hour))\b"
    r"(?! (?:ago|earlier|later))"
    r"|\b(?P<more>another (?P<other>week|fortnight|month|year|hour))\b"
    r"|\b(?P<half>half)\b(?= (?:of|the|its|their|his|her|a)\b)(?! a (?:million|billion|dozen|century))"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a claim: its value in the base of its measure, its bound, what it counts, and where it stands.

    `unit` is a currency, a measure or None; then `noun` is what the words behind it are. `clock` is a time of day or a
    running time, which only equals itself.
    """

    value: Decimal
    bound: str
    unit: str | None
    span: Span
    words: str

    @property
    def key(self) -> tuple[Decimal, str, str | None]:
        """What two numbers have in common that say the same."""
        return (self.value, self.bound, self.unit)


def numbers_of(text: str, dates: Iterable[Span]) -> tuple[Number, ...]:
    """The numbers of a sentence in order, those apart that are part of these dates or of a name ("Su-25")."""
    found = [each for each in _told_in_words(text) if not any(_meet(each.span, date) for date in dates)]
    taken = [*dates, *(each.span for each in found)]
    for match in _NUMBER.finditer(text):
        span = Span(*match.span())
        if any(_meet(span, each) for each in taken):
            continue
        number = _number(text, match)
        if number is not None:
            found.append(number)
            taken.append(span)
    found.extend(_ones(text, taken))
    return tuple(sorted(found, key=lambda number: number.span))


def _meet(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def _told_in_words(text: str) -> Iterator[Number]:
    """For "an hour and a half", "half a year", "two in five"."""
    for match in _HALVES.finditer(text):
        unit, times = _MEASURES[(match["whole"] or match["half"]).lower()]
        part = Decimal("1.5") if match["whole"] else Decimal("0.5")
        yield _bounded(text, Span(*match.span()), part * times, unit)
    for match in _SHARE.finditer(text):
        share = _WHOLE[match["above"].lower()] * 100 / _WHOLE[match["below"].lower()]
        yield _bounded(text, Span(*match.span()), share.quantize(Decimal("0.01")), "percent")


def _bounded(text: str, span: Span, value: Decimal, unit: str) -> Number:
    bound, start = _bound(text, span.start, span.end)
    return Number(value, bound, unit, Span(start, span.end), text[start : span.end])


def _ones(text: str, taken: Sequence[Span]) -> Iterator[Number]:
    """For "within a week": a stretch of one."""
    for match in _ONE.finditer(text):
        span = Span(*match.span("half" if match["half"] else "more" if match["more"] else "one"))
        if not any(_meet(span, each) for each in taken):
            unit, times = ("percent", Decimal(50)) if match["half"] else _MEASURES[match["unit"] or match["other"]]
            yield Number(times, "exactly", unit, span, text[span.start : span.end])


_SCORE = re.compile(r"(?<![\w.,-])\d{1,3}(?:[-–]\d{1,3})+(?![\w%]|[.,]\d)")


def clock_spans(text: str) -> tuple[Span, ...]:
    """Where times of day and running times stand."""
    return tuple(Span(*match.span()) for form in (_CLOCK, _SCORE) for match in form.finditer(text))


def clocks_of(text: str) -> tuple[str, ...]:
    """Times of day, running times and scores, as `11:36` and `3-1`: each can only equal itself."""
    clocks = [f"{match[1] or match[5]}:{match[2] or match[3] or match[6]}" for match in _CLOCK.finditer(text)]
    return tuple(sorted((*clocks, *(match[0].replace("–", "-") for match in _SCORE.finditer(text)))))


def parts_of_day(text: str) -> tuple[str, ...]:
    """The part of the day that a sentence names, if only one."""
    found = {_DAYTIMES[word] for word in re.findall(r"[a-z]+", text.lower()) if word in _DAYTIMES}
    return tuple(found) if len(found) == 1 else ()


def _number(text: str, match: re.Match[str]) -> Number | None:
    value = _value(match)
    if value is None or _clock_at(text, match.start()):
        return None
    if match["below"] and match["above"].lower() == "a" and _OF_WHAT.match(text, match.end()):
        return None
    unit, times, end = _unit(text, match)
    bound, start = _bound(text, match.start(), end)
    if unit in _STRETCHES and bound == "more_than" and text[start:].lower().startswith("over"):
        # "Over seven days" is in seven days.
        bound = "exactly"
    return Number(value * times, bound, unit, Span(start, end), text[start:end])


def _clock_at(text: str, start: int) -> bool:
    return any(span.start <= start < span.end for span in clock_spans(text))


def _value(match: re.Match[str]) -> Decimal | None:
    if match["below"]:
        above = _WHOLE.get(match["above"].lower(), Decimal(1))
        return (above / _PARTS[match["below"].lower()]).quantize(Decimal("0.0001")) * 100
    scale = _SCALES.get((match["scale"] or "").lower(), Decimal(1))
    if match["digits"]:
        return Decimal(match["digits"].replace(",", "")) * scale
    named = _named(re.findall(r"[a-z]+", match["named"].lower()))
    return named * scale if named is not None else None


def _named(words: Sequence[str]) -> Decimal | None:
    """The value of number words; None for "one" alone, which is more often a pronoun or an article."""
    total, part = Decimal(0), Decimal(0)
    for word in words:
        if word == "half":
            part += Decimal("0.5")
        elif word == "hundred":
            part = (part or Decimal(1)) * 100
        elif word in _SCALES:
            total += (part or Decimal(1)) * _SCALES[word]
            part = Decimal(0)
        elif word not in {"a", "and"}:
            part += _WHOLE.get(word, Decimal(0))
    return total + part


def _unit(text: str, match: re.Match[str]) -> tuple[str | None, Decimal, int]:
    """The measure, the factor to its base, and where the words end."""
    if match["below"]:
        return "percent", Decimal(1), match.end()
    if match["sign"]:
        return _CURRENCIES[match["sign"]], Decimal(1), match.end()
    behind = re.compile(rf"[ -]?({_measures()})(?!\w)", re.IGNORECASE).match(text, match.end())
    if behind is None:
        return None, Decimal(1), match.end()
    word = re.sub(r"\s+", " ", behind[1].lower())
    if word in _CURRENCIES:
        return _CURRENCIES[word], Decimal(1), behind.end()
    unit, times = _MEASURES[word]
    return unit, times, behind.end()


@cache
def _measures() -> str:
    words = sorted(
        (*_MEASURES, *(word for word in _CURRENCIES if word[0].isalpha())), key=lambda word: (-len(word), word)
    )
    return "|".join(re.escape(word) for word in words)


def _bound(text: str, start: int, end: int) -> tuple[str, int]:
    """The bound of a number, and where its words start."""
    window = text[max(0, start - _BEFORE) : start].lower()
    before, behind = window.rstrip(" -"), text[end : end + _BEFORE].lower().lstrip(" ")
    if before.endswith("between") or _RANGE.search(before):
        return "between", start
    for phrase, bound in _by_length():
        if before.endswith(phrase) and not before[: -len(phrase)][-1:].isalnum():
            return bound, start - (len(window) - len(before)) - len(phrase)
        if phrase.startswith("or ") and behind.startswith(phrase):
            return bound, start
    return "exactly", start


@cache
def _by_length() -> tuple[tuple[str, str], ...]:
    return tuple(sorted(lexicon().bounds.items(), key=lambda each: (-len(each[0]), each[0])))
