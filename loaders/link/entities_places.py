"""Whether two places of two articles are one: by name, country, and what kind of place it is where."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from loaders.extract.gazetteer import town_country
from loaders.link.entities_towns import town_called
from loaders.link.entity_names import body_name, country_named
from loaders.link.entity_sides import (
    EntitySide,
    belong_apart,
    countries_differ,
    one_country,
    role_words,
    shared,
    wholes,
)
from loaders.link.judging import NOTHING, Judgement, same
from loaders.link.names import folded, lists, pairs_of, plain_words, skeleton, sound_alike, spelled_alike

_KINDS: Final = ("town", "region", "site", "country")
_ARTICLES: Final = frozenset({"al", "as", "ash", "el", "la", "le"})
_SOUNDS: Final = 2
"""So many consonants a name must have for two spellings to meet by them."""


def judge_places(first: EntitySide, second: EntitySide) -> Judgement:
    """Sure where name and country agree, and what the place is part of; or where both are one country or town."""
    if countries_differ(first, second) or _kinds_differ(first, second):
        return NOTHING
    country = one_country(first, second)
    if country is not None and is_country(first, country) and is_country(second, country):
        return same("both are names of one country", score=0.99, certain=True)
    names = _names(first, second)
    towns = town_of(first), town_of(second)
    if None not in towns and (towns[0] == towns[1] or names is not None):
        return _of_towns(towns, apart=_are_apart(first, second, country))
    return NOTHING if names is None else _by_names(first, second, names, country)


def _of_towns(towns: tuple[str | None, str | None], *, apart: bool) -> Judgement:
    """Of two names that large towns have: two towns, or one, unless the articles tell that they are in two regions."""
    if towns[0] != towns[1]:
        return NOTHING
    if apart:
        return same("names of one large town, but parts of different places", score=0.3)
    return same("names of one large town, that its country has no other of", score=0.95, certain=True)


def _by_names(first: EntitySide, second: EntitySide, names: str, country: str | None) -> Judgement:
    apart = _are_apart(first, second, country)
    if names == _ALIAS and (country is not None or not apart):
        return same(f"{names}, and the country does not differ", score=0.94, certain=True)
    if apart:
        return same(f"{names}, but parts of different places", score=0.3)
    whole = shared(first, second) or _sole_of(first, second, country)
    if whole is None or (_is_nation(whole) and _are_many(first, second)):
        return same(f"{names}; what it is part of is not told of both", score=0.5)
    return same(f"{names}, both part of {whole}", score=0.96, certain=True)


def _is_nation(whole: str) -> bool:
    return country_named(whole) is not None or whole.lower() in lists()["places"]["nations"]


def _are_many(first: EntitySide, second: EntitySide) -> bool:
    """Whether a country has many places of such a name: villages, rivers; or one tells no kind."""
    many = lists()["places"]["many"]
    told = bool(_kinds(first)) is bool(_kinds(second))
    return not told or bool((role_words(first) | role_words(second) | {*place_words(first.name)[-1:]}) & many)


def _are_apart(first: EntitySide, second: EntitySide, country: str | None) -> bool:
    """Whether each is told to be part of another place; a country is not another place than one within it."""
    return belong_apart(first, second) and not _is_in_country(first, second, country)


def _sole_of(first: EntitySide, second: EntitySide, country: str | None) -> str | None:
    """The country, of a strait, a gulf, an airport by one name: it has no other of that name."""
    words, others = place_words(first.name), place_words(second.name)
    sole = len(words) > 1 and words == others and words[-1] in lists()["places"]["sole"]
    return country if sole else None


def town_of(side: EntitySide) -> str | None:
    """The large town that it is, unless the article may mean something else: by a kind of place, or another name."""
    towns = {town_called("".join(place_words(name)), side.country) for name in side.names}
    is_town = role_words(side) <= lists()["places"]["large"] and _kinds(side) <= {"town"}
    # "Mexico" is told of the city in other languages.
    is_country = any(country_named(name) for name in side.names)
    return towns.pop() if is_town and len(towns) == 1 and not is_country | _is_region(side) else None


def _is_region(side: EntitySide) -> bool:
    """Whether a region or river may be called as a town is, where no kind is told: Gaza, Moskva."""
    return not _kinds(side) and any("".join(place_words(name)) in lists()["places"]["regions"] for name in side.names)


def _is_in_country(first: EntitySide, second: EntitySide, country: str | None) -> bool:
    """Whether one article tells only the country that the other's whole is in: "of Ukraine", "of Donetsk region"."""
    return country is not None and any(
        all(body_name(of).country == country and not body_name(of).words for of in wholes(side))
        for side in (first, second)
    )


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


@lru_cache(maxsize=8192)
def place_words(name: str) -> tuple[str, ...]:
    """A place's name without what kind of region it is, and without the article of Arabic and Romance names."""
    regions, kinds = lists()["places"]["administrative"], pairs_of("places", "words")
    told = [kinds.get(word, word) for word in plain_words(name) if word not in lists()["places"]["between"]]
    words = ["region" if word in regions else folded(word) for word in told]
    if len(words) > 1 and words[0] in _BEFORE:
        words = words[1:]
    # "Strait of Hormuz", "Hormuz Strait"; "Ben Gurion International Airport".
    words = [*words[1:], words[0]] if words[:1] and words[0] in lists()["places"]["site"] | {"port"} else words
    words = [word for word in words if word != "international" or "airport" not in words]
    return tuple(words[1:] if len(words) > 1 and words[0] in _ARTICLES else words)


_BEFORE: Final = frozenset({"city", "state", "town", "village"})


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
    # "County Durham", "Lake Geneva"; "Port Said" is a town.
    begun = {word for name in side.names for word in plain_words(name)[:1]} & (known["region"] | known["site"])
    words = role_words(side) | begun | {word for name in side.names for word in plain_words(name)[-1:]}
    return frozenset(kind for kind in _KINDS if words & known[kind])


def is_country(side: EntitySide, code: str) -> bool:
    """Whether it has a name of this country, and is not told to be a part of something: "Georgia", "England"."""
    named = any(country_named(name) == code for name in side.names)
    return named and not side.roles and all(town_country(name) is None for name in side.names)
