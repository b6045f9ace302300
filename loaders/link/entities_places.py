"""Whether two places of two articles are one: by name, country, and what kind of place it is where."""

from __future__ import annotations

from typing import Final

from loaders.extract.gazetteer import town_country
from loaders.extract.lexicon import countries
from loaders.link.entity_sides import (
    EntitySide,
    belong_apart,
    countries_differ,
    one_country,
    role_words,
    shared,
)
from loaders.link.judging import NOTHING, Judgement, same
from loaders.link.names import folded, lists, plain_words, skeleton, sound_alike, spelled_alike

_KINDS: Final = ("town", "region", "site", "country")
_ARTICLES: Final = frozenset({"al", "as", "ash", "el", "la", "le"})
_SOUNDS: Final = 2
"""So many consonants a name must have for two spellings to meet by them."""


def judge_places(first: EntitySide, second: EntitySide) -> Judgement:
    """Sure where name and country agree, and what the place is part of; or where both are that country."""
    names = _names(first, second)
    if names is None or countries_differ(first, second) or _kinds_differ(first, second):
        return NOTHING
    country = one_country(first, second)
    if country is not None and _is_country(first, country) and _is_country(second, country):
        return same("both are names of one country", score=0.99, certain=True)
    apart = belong_apart(first, second)
    if names == _ALIAS and (country is not None or not apart):
        return same(f"{names}, and the country does not differ", score=0.94, certain=True)
    if apart:
        return same(f"{names}, but parts of different places", score=0.3)
    whole = shared(first, second)
    if whole is None:
        return same(f"{names}; what it is part of is not told of both", score=0.5)
    return same(f"{names}, both part of {whole}", score=0.96, certain=True)


_NAME: Final = "the same name"
_ALIAS: Final = "one article tells the other's name"
_SPELLING: Final = "two spellings of one name"


def _names(first: EntitySide, second: EntitySide) -> str | None:
    own, other = place_words(first.name), place_words(second.name)
    if own == other:
        return _NAME
    if own in map(place_words, second.names) or other in map(place_words, first.names):
        return _ALIAS
    return _SPELLING if _spelled_alike(own, other, _sounds(first, second)) else None


def place_words(name: str) -> tuple[str, ...]:
    """A place's name without what kind of region it is, and without the article of Arabic and Romance names."""
    regions = lists()["places"]["administrative"]
    words = ["region" if word in regions else folded(word) for word in plain_words(name)]
    if words[:2] in (["state", "of"], ["city", "of"]):
        words = words[2:]
    return tuple(words[1:] if len(words) > 1 and words[0] in _ARTICLES else words)


def _sounds(first: EntitySide, second: EntitySide) -> int:
    """How many consonants must meet; a country has one capital, so of capitals fewer tell."""
    return _SOUNDS - ("capital" in role_words(first) & role_words(second))


def _spelled_alike(first: tuple[str, ...], second: tuple[str, ...], sounds: int) -> bool:
    a, b = "".join(first), "".join(second)
    return len(skeleton(a)) >= sounds and sound_alike(a, b) and spelled_alike(a, b)


def _kinds_differ(first: EntitySide, second: EntitySide) -> bool:
    """Whether the articles tell two kinds of place: a town is not its region, and a plant not its town."""
    own, other = _kinds(first), _kinds(second)
    return bool(own) and bool(other) and not own & other


def _kinds(side: EntitySide) -> frozenset[str]:
    known = lists()["places"]
    words = role_words(side) | {word for name in side.names for word in plain_words(name)[-1:]}
    return frozenset(kind for kind in _KINDS if words & known[kind])


def _is_country(side: EntitySide, code: str) -> bool:
    """Whether it has a name of this country, and is not told to be a part of something: "Georgia", "England"."""
    named = any(countries().names.get(name.lower().removeprefix("the ")) == code for name in side.names)
    return named and not side.roles and all(town_country(name) is None for name in side.names)
