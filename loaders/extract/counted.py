"""What a number counts: a currency, percent, the noun behind it; and which numbers are names, ages or years."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from graph.spans import Span
from loaders.extract.language import Parse, Token
from loaders.extract.numbers import LISTS, either


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted, as one word or two, and the offset in the parse's text where its words end."""

    unit: str | None
    end: int


_UNITS = {phrase: name for name, phrases in LISTS["units"].items() for phrase in phrases}
_MEASURES = frozenset(LISTS["joined"]["units"])
_MEASURE: Final = re.compile(
    rf"\s*(?:%|(?:per\s?cent|percent|pct)(?!\w)|percentage\s+points?(?!\w)|-?(?:{either(LISTS['joined']['units'])})s?(?![\w-]))",
    re.IGNORECASE,
)
"""What is counted in words that need no parse: percent, and measures that the figure is joined to."""

_OLD: Final = re.compile(r"[\s-]years?[\s-]old\b|[\s-]years?\s+of\s+age\b", re.IGNORECASE)
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_LABELS = frozenset(LISTS["labels"]["words"])
_IDLE = frozenset(LISTS["labels"]["idle"])
_NOT_BEFORE_ONE = frozenset(LISTS["labels"]["not_before_one"])
_NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"})
_BETWEEN_TAGS = frozenset(
    {
        "JJ",
        "JJR",
        "JJS",
        "VBN",
        "VBG",
        "HYPH",
        "NN",
        "NNS",
        "NNP",
        "NNPS",
        "POS",
        "RB",
        "``",
        "''",
        "-LRB-",
        "-RRB-",
        "_SP",
    }
)
_FARTHEST = 6
"""How many words a number and its noun stand apart at most: "8,000 badly equipped North Korean troops"."""


def counted(parse: Parse, first: int, last: int, end: int) -> Counted:
    """What the number in the tokens from `first` to `last` counts, whose words end at `end`."""
    measure = _MEASURE.match(parse.text, end)
    if measure is not None:
        return Counted(_unit(measure[0].strip(" -\t").casefold()), measure.end())
    noun = _noun(parse, first, last)
    if noun is None:
        return Counted(None, end)
    # The model's lemma of a singular can be wrong ("specimen"), and is the word itself.
    return Counted(_unit(noun.lower if noun.tag == "NN" else noun.lemma), noun.end - parse.offset)


def _unit(words: str) -> str:
    """The one name of a unit: "km" is kilometre."""
    plain = " ".join(words.split())
    one = plain.removesuffix("s")
    return _UNITS.get(plain) or _UNITS.get(one) or (one if one in _MEASURES else plain)


def _noun(parse: Parse, first: int, last: int) -> Token | None:
    """The noun that is counted: of "hundreds of people" what stands behind "of"."""
    sentence = parse.sentence(last)
    following = parse.tokens[last + 1] if last + 1 < sentence.stop else None
    if following is not None and following.lower == "of":
        inside = parse.child(following.i, "pobj")
        noun = inside if inside is not None and inside.is_noun else _noun_behind(parse, following.i)
        return noun if noun is not None and noun.i - following.i <= _FARTHEST else None
    head = parse.tokens[last]
    while first <= head.i <= last and head.head != head.i and parse.tokens[head.head].i > head.i:
        head = parse.tokens[head.head]
    if head.i > last and head.is_noun and _is_near(parse, last, head.i):
        return head
    return _noun_behind(parse, last)


def _is_near(parse: Parse, last: int, noun: int) -> bool:
    between = parse.tokens[last + 1 : noun]
    return len(between) < _FARTHEST and all(token.tag in _BETWEEN_TAGS for token in between)


def _noun_behind(parse: Parse, last: int) -> Token | None:
    """By the order of the words: the last of the nouns that stand next, behind their adjectives."""
    noun: Token | None = None
    for token in parse.tokens[last + 1 : min(last + 1 + _FARTHEST, parse.sentence(last).stop)]:
        if token.is_noun and not (noun is not None and token.is_proper):
            noun = token
        elif noun is not None or (token.tag not in _BETWEEN_TAGS and token.tag not in {"DT", "PRP$"}):
            break
    return noun


def counts_nothing(parse: Parse, first: int, last: int, *, words: str, bare: bool) -> bool:
    """Whether a number is part of a name, an age, a year or an idle "one"; `bare` without a hedge or a currency."""
    start, end = parse.tokens[first].start - parse.offset, parse.tokens[last].end - parse.offset
    if _OLD.match(parse.text, end) or _is_label(parse, first, words) or _is_in_name(parse, first, last):
        return True
    if not bare:
        return False
    if _YEAR.fullmatch(words) or (words.casefold() == "one" and _is_idle(parse, first, last)):
        return True
    # "Ana Sousa, 34, said": an age between commas behind a name.
    aside = parse.text[:start].rstrip().endswith(",") and parse.text[end : end + 1] in {",", ".", ";", ")"}
    return aside and first > 1 and parse.tokens[first - 2].is_proper and words.isdigit()


def _is_label(parse: Parse, first: int, words: str) -> bool:
    """ "Article 5", "aged 34", "the age of 34": the word right before says that nothing is counted."""
    before = [token for token in parse.tokens[max(0, first - 2) : first] if token.i in parse.sentence(first)]
    if not before:
        return False
    if before[-1].lower == "of" and before[0].lower == "age":
        return True
    return before[-1].lower in _LABELS or (before[-1].is_proper and "," not in words and words.isdigit())


def _is_in_name(parse: Parse, first: int, last: int) -> bool:
    return any(
        each.label in _NAMES and each.first <= first and last < each.last and each.last - each.first > last - first + 1
        for each in parse.named
    )


def _is_idle(parse: Parse, first: int, last: int) -> bool:
    following = parse.tokens[last + 1] if last + 1 < len(parse.tokens) else None
    before = parse.tokens[first - 1].lower if first > 0 else ""
    return (
        following is None
        or following.lower in _IDLE
        or before in _NOT_BEFORE_ONE
        or not (following.is_noun or following.tag in _BETWEEN_TAGS)
    )


def overlaps(start: int, end: int, others: Sequence[Span]) -> bool:
    """Whether a stretch shares a character with any of these."""
    return any(other.start < end and start < other.end for other in others)
