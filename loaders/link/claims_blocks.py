"""The blocks of a claim: two of the things that it names, and the week that it tells of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from itertools import combinations
from typing import Final

from loaders.dates import find_dates
from loaders.link.claims import About, ClaimSide
from loaders.link.claims_lexicon import lexicon
from loaders.link.claims_names import capital_of, country_of, words_of_name
from loaders.link.claims_numbers import numbers_of
from loaders.link.roots import root_of
from queries.words import words_of

_KEYS: Final = 5
_BLOCKS: Final = 8
_INITIALS: Final = 3
"""A body's name of so many words is also known by its initials."""

_SHORT: Final = 4


def blocks_of_claim(side: ClaimSide) -> tuple[str, ...]:
    """At most eight ids, a pure function of the claim.

    Two things in each, so that a name that stands in every claim of a week makes no giant block: names first, then
    numbers, then the longest roots of words. The week is that of the day it tells of, else of the publication.
    """
    week = _week(side)
    return tuple(f"{pair}:{week}" for pair in _pairs(side))


def lookups_of_claim(side: ClaimSide) -> tuple[str, ...]:
    """The blocks in which what may be the same claim is: its own, and those of the weeks before and after."""
    week = _week(side)
    return tuple(f"{pair}:{week + beside}" for pair in _pairs(side) for beside in (-1, 0, 1))


def _pairs(side: ClaimSide) -> list[str]:
    keys = _keys(side)
    pairs = sorted(combinations(range(len(keys)), 2), key=sum)[:_BLOCKS]
    return [f"claim:{one}-{two}" for one, two in sorted(tuple(sorted((keys[i], keys[j]))) for i, j in pairs)]


def _keys(side: ClaimSide) -> list[str]:
    names = sorted({key for each in side.about for key in _of_name(each)})
    dates = [mention.span for mention in find_dates(side.text, published=None)]
    numbers = sorted({f"{each.value.normalize():f}" for each in numbers_of(side.text, dates) if each.value != 1})
    own = {word for each in side.about for word in words_of(each.name)}
    masked = "".join(
        " " if any(span.start <= i < span.end for span in dates) else letter for i, letter in enumerate(side.text)
    )
    roots = {
        _row_of(root_of(word)) for word in words_of(masked) if word not in own | lexicon().empty and word.isalpha()
    }
    longest = sorted((root for root in roots if len(root) >= _SHORT), key=lambda root: (-len(root), root))
    keys = (*names, *_days(side), *numbers, *longest)
    return list(dict.fromkeys(key.encode("ascii", "backslashreplace").decode() for key in keys))[:_KEYS]


def _row_of(root: str) -> str:
    """The row of the lexicon that a word with this root stands in, by its name; else the root."""
    return _rows_by_root().get(root, root)


@cache
def _rows_by_root() -> Mapping[str, str]:
    alone = (phrase for phrases in lexicon().phrases.values() for phrase in phrases if len(phrase.lemmas) == 1)
    return {root_of(phrase.lemmas[0]): min(row for row, _ in phrase.rows) for phrase in alone if phrase.rows}


def _of_name(named: About) -> list[str]:
    """A country by its code, a person by the surname, a body by its initials, the rest by their longest word."""
    country = country_of(named.name) or capital_of(named.name)
    if country is not None:
        return [country.lower()]
    words = words_of_name(named.name)
    if not words:
        return []
    if named.kind == "person":
        return [words[-1]]
    if len(words) >= _INITIALS:
        return ["".join(word[0] for word in words)]
    return [max(words, key=lambda word: (len(word), word))]


def _days(side: ClaimSide) -> list[str]:
    """The one day that the claim tells of, if it names one."""
    days = {mention.edtf for mention in find_dates(side.text, published=side.published) if mention.edtf}
    told = [day for day in days if len(day) == len("2025-02-05")]
    return told if len(told) == 1 else []


def _week(side: ClaimSide) -> int:
    day = next(iter(_days(side)), side.published)
    return date.fromisoformat(day[:10]).toordinal() // 7 if day else 0
