"""Quantities where they stand in a text: a number with its hedge, its bound, and what is counted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from graph.quantities import Bound
from graph.spans import Span
from loaders.extract.base import Amount
from loaders.extract.counted import Counted, counted, counts_nothing, overlaps
from loaders.extract.language import Parse
from loaders.extract.numbers import FIGURE, LISTS, NUMBER_WORDS, PART, PLURAL, SCALE, SHORT, either, number_of


@dataclass(frozen=True, slots=True)
class _Number:
    """A number as it is found, offsets into the parse's text; `unit` is that of its sign or what it is joined to."""

    start: int
    end: int
    words: str
    value: Fraction
    unit: str | None
    bound: Bound | None
    is_plural: bool


def _by_phrase(table: str) -> dict[str, Bound]:
    return {phrase: Bound(name) for name, phrases in LISTS[table].items() for phrase in phrases}


_BEFORE = _by_phrase("before")
_BEHIND = _by_phrase("behind")
_SIGNS = {sign: name for name, signs in LISTS["currencies"].items() for sign in signs}
_JOINED = {words: Bound(name) for name in ("about", "at_least", "exactly") for words in LISTS["joined"][name]}
_TIMES = frozenset(LISTS["labels"]["times"])
_PLACES = frozenset({"over", "under", "above", "below", "around", "about"})
"""Hedges that say something else before a span of time: "over 3 days"."""

_FOUND: Final = re.compile(
    rf"(?<![\w.,:/#])(?<![^\d%]-)(?<!^-)(?:(?P<sign>{either(_SIGNS)})\s?(?P<short>{SHORT})"
    rf"|(?P<plural>{PLURAL})|(?P<number>{PART}|{NUMBER_WORDS}|{FIGURE}))"
    rf"(?P<joined>{either(_JOINED)}(?!\w)|(?=-?{either(LISTS['joined']['units'])}(?![\w])))?"
    r"(?(joined)|(?![^\W_]|[.,:/]\d))(?!\s?(?:[ap]\.?m\b|o['’]clock|GMT\b|in\s+the\s+(?:morning|afternoon|evening)\b|at\s+night\b))",
    re.IGNORECASE,
)
_BEGIN: Final = re.compile(r"[^\W\d_]+\$?|\d[\d,.]*|[$€£¥₹₽₴₩₪₺]")
_FIRST = frozenset({"a", "an", "half", "several", "many", *LISTS["numbers"], *LISTS["plurals"], *LISTS["scales"]})
_HEDGED: Final = re.compile(rf"(?<![\w-])(?P<hedge>{either(_BEFORE)})\s*\Z", re.IGNORECASE)
_FOLLOWED: Final = re.compile(rf"\s+(?P<hedge>{either(_BEHIND)})(?!\w)", re.IGNORECASE)
_RANGE: Final = re.compile(r"\s*%?(?:\s+(?P<word>to|or|and)\s+|\s?(?P<dash>[-–—])\s?)", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"(?<!\w)between\s+\Z", re.IGNORECASE)
_FROM: Final = re.compile(r"(?<!\w)from\s+\Z", re.IGNORECASE)
_LONGEST_HEDGE = 40
_THOUSAND = 1000


def amounts_of(parse: Parse, dates: Sequence[Span]) -> list[Amount]:
    """The quantities that a stretch of text names, in order and apart; `dates` is where its dates stand in the article.

    Years, ages, scores, and numbers in names are none.
    """
    found: list[Amount] = []
    numbers = list(_numbers(parse.text))
    taken = 0
    for i, number in enumerate(numbers):
        following = numbers[i + 1] if i + 1 < len(numbers) else None
        if number.start < taken:
            continue
        joint = _RANGE.fullmatch(parse.text, number.end, following.start) if following is not None else None
        amount = None
        if following is not None and joint is not None:
            amount = _range(parse, number, following, joint)
            if amount is not None or joint["dash"]:
                taken = following.end
            if amount is None and joint["dash"]:
                continue
        amount = amount or _single(parse, number)
        if amount is not None and not overlaps(*amount.core, dates):
            found.append(amount)
            taken = max(taken, amount.core.end - parse.offset)
    return _apart(found)


def _apart(amounts: Sequence[Amount]) -> list[Amount]:
    """The amounts, each kept to its own words: what is counted may stand behind the next number."""
    behind = [each.core.start for each in amounts[1:]]
    reached = [
        replace(each, span=each.core) if each.span.end > start else each
        for each, start in zip(amounts, behind, strict=False)
    ]
    return [*reached, *amounts[len(reached) :]]


def _numbers(text: str) -> Iterator[_Number]:
    behind = 0
    for begin in _BEGIN.finditer(text):
        # Most words begin no number, and need not be tried with every form.
        is_word = begin[0].isalpha()
        if begin.start() < behind or (is_word and begin[0].casefold() not in _FIRST):
            continue
        match = _FOUND.match(text, begin.start())
        if match is None:
            continue
        behind = match.end()
        words = match["short"] or match["plural"] or match["number"]
        value = number_of(words)
        if value is None or re.match(r"0\d", words):
            continue
        joined = (match["joined"] or "").casefold()
        yield _Number(
            start=match.start(),
            end=match.end(),
            words=words,
            value=value,
            unit=_SIGNS.get(match["sign"].upper()) if match["sign"] else None,
            bound=_JOINED.get(joined) if joined else None,
            is_plural=match["plural"] is not None,
        )


def _single(parse: Parse, number: _Number) -> Amount | None:
    """One number, with the bound that the words before, behind or joined to it give."""
    before = _HEDGED.search(parse.text, max(0, number.start - _LONGEST_HEDGE), number.start)
    behind = _FOLLOWED.match(parse.text, number.end)
    what = _counted(parse, number.start, number.end, number, bare=before is None)
    if what is None:
        return None
    bound = _BEHIND[_phrase(behind)] if behind is not None else number.bound
    if before is not None and (bound is None or bound is Bound.EXACTLY):
        phrase = _phrase(before)
        said = Bound.EXACTLY if phrase in _PLACES and what.unit in _TIMES else _BEFORE[phrase]
        bound = Bound.MORE_THAN if number.is_plural and said is Bound.MORE_THAN else said
    if number.is_plural:
        if bound in {Bound.AT_MOST, Bound.LESS_THAN}:
            # "Up to hundreds": nobody says how many at most.
            return None
        bound = Bound.AT_LEAST
    start = before.start() if before is not None else number.start
    end = behind.end() if behind is not None else number.end
    return _amount(parse, start, end, what, (bound or Bound.EXACTLY, number.value, None))


def _range(parse: Parse, low: _Number, high: _Number, joint: re.Match[str]) -> Amount | None:
    """Two numbers that are the ends of one; None where they are two: "fell from 5 to 3", a score of 3-1."""
    before = parse.text[: low.start]
    between = _BETWEEN.search(before, max(0, low.start - _LONGEST_HEDGE))
    if (joint["word"] or "").casefold() == "and" and between is None:
        return None
    if "%" in joint[0] and high.unit is not None:
        # "Rose 12% to €148 million": two things are counted.
        return None
    if _FROM.search(before, max(0, low.start - _LONGEST_HEDGE)) or low.is_plural or high.is_plural:
        return None
    least = low.value * _scale(low, high)
    what = _counted(parse, low.start, high.end, high, bare=False)
    if what is None or least >= high.value or (joint["dash"] and (what.unit or low.unit) is None):
        return None
    what = replace(what, unit=high.unit or low.unit or what.unit)
    start = between.start() if between is not None else low.start
    hedged = _HEDGED.search(before, max(0, start - _LONGEST_HEDGE), start)
    start = hedged.start() if hedged is not None else start
    return _amount(parse, start, high.end, what, (Bound.BETWEEN, least, high.value))


def _scale(low: _Number, high: _Number) -> Fraction:
    """What the scale of the upper end says of the lower: "2 to 3 million" begins with two million."""
    if SCALE.search(low.words) or not SCALE.search(high.words) or low.value >= _THOUSAND:
        return Fraction(1)
    figure = re.match(r"[\d.,]+", high.words)
    mantissa = number_of(figure[0]) if figure is not None else None
    if mantissa is None:
        mantissa = number_of(re.split(r"[\s-]", high.words)[0])
    return high.value / mantissa if mantissa and low.value < mantissa else Fraction(1)


def _counted(parse: Parse, start: int, end: int, number: _Number, *, bare: bool) -> Counted | None:
    """What a number counts; None where it counts nothing."""
    first, last = parse.at(parse.offset + start), parse.at(parse.offset + number.end - 1)
    if first is None or last is None:
        return None
    figures = number.words if start == number.start else ""
    if counts_nothing(parse, first, last, words=figures, bare=bare and number.unit is None):
        return None
    if number.bound is Bound.EXACTLY:
        # "8,000-strong" counts those that the sentence is about.
        return Counted(None, end)
    if number.unit is not None:
        return Counted(number.unit, end)
    return counted(parse, first, last, end)


def _amount(
    parse: Parse, start: int, end: int, what: Counted, numbers: tuple[Bound, Fraction, Fraction | None]
) -> Amount:
    bound, number, high = numbers
    core = Span(parse.offset + start, parse.offset + end)
    whole = Span(core.start, parse.offset + max(end, what.end))
    return Amount(whole, core, bound, number, high, what.unit)


def _phrase(match: re.Match[str]) -> str:
    return " ".join(match["hedge"].casefold().split())
