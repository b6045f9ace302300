"""Whether two names of two claims are one: spelling, part and whole, acronym, country and nationality."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from anyascii import anyascii

from loaders.extract.gazetteer import name_words
from loaders.extract.lexicon import countries
from loaders.link.entities_known import known_body
from loaders.link.entities_towns import towns_called

_SMALL = frozenset({"the", "of", "and", "for", "in", "on", "to", "de", "la", "del", "du", "des", "a", "an", "at", "&"})
_APART = frozenset({
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "new", "upper",
    "lower", "inner", "outer", "greater", "deputy", "vice", "acting", "under", "women", "womens", "youth",
    "reserve", "junior", "senior", "former", "ii", "iii", "iv", "jr", "sr", "first", "second", "third",
})  # fmt: skip
"""Words that make another name of the name that they stand with."""

_GENERIC = frozenset({
    "company", "group", "corporation", "corp", "inc", "ltd", "limited", "plc", "gmbh", "ag", "sa", "co", "bridge",
    "airport", "river", "university", "hospital", "club", "fc", "party", "programme", "program", "initiative",
    "strip", "peninsula", "islands", "island", "province", "region", "county", "state", "district", "rebels",
    "fighters", "forces", "gang", "movement", "militia",
})  # fmt: skip
"""What stands behind a name and may be left out."""

_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")


@lru_cache(maxsize=8192)
def words_of_name(name: str) -> tuple[str, ...]:
    """A name's words without case, accents, small words and possessives."""
    found = (_POSSESSIVE.sub("", word) for word in _WORD.findall(name))
    words = (anyascii(word).casefold().replace(".", "") for word in found)
    return tuple(word for word in words if word and word not in _SMALL)


@lru_cache(maxsize=65536)
def is_same_name(a: str, b: str) -> bool:
    """Whether two names as written may be one thing's, in two articles that tell the same of it."""
    first, second = words_of_name(a), words_of_name(b)
    if not first or not second:
        return False
    return (
        first == second
        or _is_part(first, second)
        or _is_acronym(a, b)
        or _is_country(a, b)
        or _is_stem(first, second)
        or _is_known(a, b)
    )


def _is_part(a: Sequence[str], b: Sequence[str]) -> bool:
    """A surname of the full name, the head of the longer one: "Ferrer", "Lakeside" of "Lakeside Brewery"."""
    short, long = sorted((a, b), key=len)
    if len(short) == len(long) or not set(short) <= set(long):
        return False
    more = set(long) - set(short)
    if more & _APART:
        return False
    generic = more <= name_words().companies | name_words().bodies | name_words().institutions | _GENERIC
    return short[-1] == long[-1] or (short[0] == long[0] and generic)


def _is_acronym(a: str, b: str) -> bool:
    short, long = sorted((a.strip(), b.strip()), key=len)
    letters = re.sub(r"[^A-Za-z]", "", _POSSESSIVE.sub("", short))
    words = [anyascii(word) for word in _WORD.findall(long) if word.lower() not in _SMALL]
    if len(letters) < 2 or not letters[:2].isupper() or len(words) < 2:  # noqa: PLR2004  # one letter is no acronym
        return False
    parts = [part for word in words for part in re.split(r"-", word)]
    upper = letters.upper()
    return _spells(upper, [word.upper() for word in words]) or _spells(upper, [part.upper() for part in parts])


def _spells(letters: str, words: Sequence[str]) -> bool:
    """Whether each word gives its first letter or letters, in order: KEMRI of Kenya Medical Research Institute."""
    if not words:
        return not letters
    head, rest = words[0], words[1:]
    longest = min(len(head), len(letters), 3)
    return any(letters[:taken] == head[:taken] and _spells(letters[taken:], rest) for taken in range(1, longest + 1))


def _is_known(a: str, b: str) -> bool:
    """Two names of one body that news all over the world names, or of one large town."""
    first, second = (known_body((_POSSESSIVE.sub("", name),), None, careless=True) for name in (a, b))
    if first is not None or second is not None:
        return first == second
    return not towns_called("".join(words_of_name(a))).isdisjoint(towns_called("".join(words_of_name(b))))


def _is_country(a: str, b: str) -> bool:
    first = country_of(a)
    return first is not None and first == country_of(b)


@lru_cache(maxsize=8192)
def country_of(name: str) -> str | None:
    """The country that a name or nationality means; a capital is a town here."""
    bare = _POSSESSIVE.sub("", name.strip())
    return countries().of(bare) or _ALSO.get(bare.lower().removeprefix("the "))


@lru_cache(maxsize=8192)
def capital_of(name: str) -> str | None:
    """The country whose government a capital's name stands for where it acts."""
    return countries().capitals.get(_POSSESSIVE.sub("", name.strip()).lower())


_ALSO = {
    "us": "US", "u.s.": "US", "usa": "US", "u.s": "US", "america": "US", "american": "US", "americans": "US",
    "uk": "GB", "u.k.": "GB", "britain": "GB", "british": "GB", "great britain": "GB", "drc": "CD", "dr congo": "CD",
    "democratic republic of congo": "CD", "democratic republic of the congo": "CD", "uae": "AE", "south korea": "KR",
    "north korea": "KP", "south korean": "KR", "north korean": "KP",
}  # fmt: skip


def _is_stem(a: Sequence[str], b: Sequence[str]) -> bool:
    """ "Syria" and "Syrian", "Ghana" and "Ghanaian", "Tuareg" and "Tuaregs": an adjective or plural of a name."""
    if len(a) != 1 or len(b) != 1:
        return False
    short, long = sorted((a[0], b[0]), key=len)
    return len(short) > 3 and long.removeprefix(short) in {"s", "n", "an", "ian", "i", "ese", "ish", "aian"}  # noqa: PLR2004  # shorter ones are chance
