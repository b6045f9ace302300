"""Whether two bodies, outlets or units of two articles are one: by name, acronym, country and what they are part of."""

from __future__ import annotations

from typing import Final

from graph.model import EntityKind
from loaders.extract.lexicon import outlets
from loaders.link.entity_sides import (
    BodyName,
    EntitySide,
    belong_apart,
    body_name,
    countries_differ,
    one_country,
    role_words,
    shared,
    wholes,
)
from loaders.link.judging import NOTHING, Judgement, same
from loaders.link.names import initials_of, is_acronym, lists, plain_words, sound_alike, spelled_alike

_NAME: Final = "the same name"
_ALIAS: Final = "one article tells the other's name"
_ACRONYM: Final = "an acronym and what it stands for"
_SPELLING: Final = "two spellings of one name"
_OTHERS: Final = "one acronym beside other names"
_INITIALS: Final = "an acronym, and a name that it may stand for"


_HALF: Final = 0.5

_LONG: Final = 4
"""Letters of an acronym that hardly two bodies of the world share."""


def judge_bodies(first: EntitySide, second: EntitySide) -> Judgement:
    """Sure where the names agree, and the country or the whole that they are part of leaves no other."""
    names = _names(first, second)
    if names is None or _are_apart(first, second):
        return NOTHING
    if belong_apart(first, second) and not _are_of_one_army(first, second):
        return same(f"{names}, but parts of different bodies", score=0.3)
    if names == _OTHERS:
        return _by_acronym(first, second)
    if first.kind is not second.kind or _is_description(first, second) or names == _INITIALS:
        return same(f"{names}; nothing else makes it certain", score=0.5)
    reason = _by_sound(first, second) if names == _SPELLING else _reason(first, second, names)
    if reason is None:
        return same(f"{names}; many have such a name", score=0.5)
    return same(f"{names}, {reason}", score=0.96, certain=True)


def _by_sound(first: EntitySide, second: EntitySide) -> str | None:
    """One country, where two spellings have the same sounds, word by word."""
    own, other = plain_words(first.name), plain_words(second.name)
    one = len(own) == len(other) and all(map(sound_alike, own, other)) and not _is_local(first)
    if not one:
        return None
    whole = shared(first, second)
    return f"both part of {whole}" if whole else "one country" if one_country(first, second) else None


def _by_acronym(first: EntitySide, second: EntitySide) -> Judgement:
    """Of two other names that go by one acronym: sure where body or country is one."""
    whole = shared(first, second)
    if whole is not None:
        return same(f"{_OTHERS}, both part of {whole}", score=0.96, certain=True)
    if one_country(first, second) is not None:
        return same(f"{_OTHERS}, one country", score=0.93, certain=True)
    return same(_OTHERS, score=0.6)


def _reason(first: EntitySide, second: EntitySide, names: str) -> str | None:
    """What leaves no other body of that name."""
    if _are_known_outlets(first, second):
        return "a widely known outlet"
    if _are_of_one_army(first, second):
        return "a numbered unit of one army"
    local = _is_local(first) or _is_local(second)
    whole = shared(first, second)
    if whole is not None and (body_name(whole).words or not local):
        return f"both part of {whole}"
    return _by_country(first, second, names, local=local)


def _by_country(first: EntitySide, second: EntitySide, names: str, *, local: bool) -> str | None:
    """What leaves no other body of that name in the country that both tell, or in the world where none is told."""
    country = one_country(first, second) or _country_in_names(first, second)
    if _is_told_in_full(first, second, names, country):
        return "told in full"
    if country is None:
        return "outlets of this name" if _is_full_outlet(first, second) else _by_words(first, second)
    return "one country" if not local and (names == _ALIAS or _tells_one(first, second)) else None


def _by_words(first: EntitySide, second: EntitySide) -> str | None:
    """The words of a name, where neither article tells a country: a body of the world is told by its name alone."""
    if first.country is not None or second.country is not None:
        return None
    if _is_distinct(first, second):
        return "told by name alone"
    return "an acronym that few can share, told in full" if _is_long_acronym(first, second) else None


def _is_long_acronym(first: EntitySide, second: EntitySide) -> bool:
    """Whether both go by one acronym of four letters or more ("Nato" too), and one article tells what it stands for."""
    own, other = ("".join(plain_words(side.name)) for side in (first, second))
    shared = own == other and len(own) >= _LONG and own in _acronyms(first) | _acronyms(second)
    return shared and bool(_expansions(first, own) or _expansions(second, own))


def _are_known_outlets(first: EntitySide, second: EntitySide) -> bool:
    return first.outlet and second.outlet and {first.name.lower(), second.name.lower()} <= outlets().keys()


def _is_told_in_full(first: EntitySide, second: EntitySide, names: str, country: str | None) -> bool:
    """Whether one article tells what an acronym stands for, or two names in words that few others have."""
    told = names in {_ACRONYM, _ALIAS}
    return told and (country is not None or not (_longer(first, second).is_generic or _is_local(first)))


def _tells_one(first: EntitySide, second: EntitySide) -> bool:
    """Whether a country hardly has two of this name: not one that is told by the trade alone, unless by its offices."""
    name = _longer(first, second)
    return bool(name.words) or _has_form(first, second)


def _longer(first: EntitySide, second: EntitySide) -> BodyName:
    names = (body_name(first.name), body_name(second.name))
    return min(names, key=lambda name: (-len(name.words), sorted(name.words)))


def _country_in_names(first: EntitySide, second: EntitySide) -> str | None:
    """The country that each tells, be it only by its name."""
    own, other = (side.country or body_name(side.name).country for side in (first, second))
    return own if own == other else None


def _is_full_outlet(first: EntitySide, second: EntitySide) -> bool:
    """Whether both are outlets under one name of two words or more, or of one word where neither tells its country."""
    own, other = plain_words(first.name), plain_words(second.name)
    untold = first.country is None and second.country is None
    return first.outlet and second.outlet and own == other and (len(own) > 1 or untold)


def _has_form(first: EntitySide, second: EntitySide) -> bool:
    return any(set(plain_words(name)) & lists()["bodies"]["forms"] for side in (first, second) for name in side.names)


def _is_distinct(first: EntitySide, second: EntitySide) -> bool:
    """Whether the main name of one has two words or more that are not of many bodies' names."""
    words = [body_name(side.name).words - lists()["bodies"]["generic"] for side in (first, second)]
    return max(map(len, words)) > 1 and not _is_local(first) and not _is_local(second)


def _are_of_one_army(first: EntitySide, second: EntitySide) -> bool:
    """Whether a numbered unit is told to be of one country's forces, by two of their names."""
    named = [body_name(of) for side in (first, second) for of in wholes(side)]
    return (
        bool(_numbers(first))
        and one_country(first, second) is not None
        and not _is_local_unit(first)
        and all(name.is_generic for name in named)
    )


def _is_local_unit(side: EntitySide) -> bool:
    """Whether every brigade has one of this number."""
    return bool(body_name(side.name).words & {"battalion", "company", "platoon"})


def _is_local(side: EntitySide) -> bool:
    """Whether towns have bodies of this name."""
    return bool(body_name(side.name).words & lists()["bodies"]["local"])


def _names(first: EntitySide, second: EntitySide) -> str | None:
    own, other = _key(first.name), _key(second.name)
    if not own or not other:
        return _NAME if plain_words(first.name) == plain_words(second.name) else None
    if own == other and not _lose_a_word(first, second):
        return _NAME
    told = _told(first.name, second) or _told(second.name, first)
    if told:
        return _ACRONYM if is_acronym(first.name) != is_acronym(second.name) else _ALIAS
    if _acronyms(first) & _acronyms(second):
        return _OTHERS
    if _may_abbreviate(first.name, second.name) or _may_abbreviate(second.name, first.name):
        return _INITIALS
    return _SPELLING if spelled_alike("".join(plain_words(first.name)), "".join(plain_words(second.name))) else None


def _lose_a_word(first: EntitySide, second: EntitySide) -> bool:
    """Whether the names differ in their order of words, where that makes others: two universities of one town."""
    own, other = plain_words(first.name), plain_words(second.name)
    return own != other and "university" in own and "university" in other


def _key(name: str) -> frozenset[str]:
    words = body_name(name).words
    # "Unit 29155" and "29155" are one name.
    unit = frozenset({"unit"} if any(word.isdigit() for word in words) else ())
    return words - lists()["bodies"]["ships"] - unit or words


def _told(name: str, side: EntitySide) -> bool:
    """Whether an article tells this name as another of its entity's."""
    return _key(name) in {_key(alias) for alias in side.aliases} and bool(_key(name))


def _acronyms(side: EntitySide) -> frozenset[str]:
    return frozenset("".join(plain_words(name)) for name in side.names if is_acronym(name))


def _is_description(first: EntitySide, second: EntitySide) -> bool:
    """Whether a unit is told by general words alone: any town may have "a special unit of the police"."""
    units = EntityKind.UNIT in {first.kind, second.kind}
    return units and not _numbers(first) and body_name(first.name).is_generic


def _may_abbreviate(short: str, long: str) -> bool:
    return is_acronym(short) and "".join(plain_words(short)) in initials_of(long)


def _are_apart(first: EntitySide, second: EntitySide) -> bool:
    """Whether country, what an acronym stands for, a number, a ship's prefix or what a unit is tells two."""
    return (
        countries_differ(first, second)
        or _names_differ_in_country(first, second)
        or _expansions_differ(first, second)
        or _numbers_differ(first, second)
        or _prefixes_differ(first, second)
        or _units_differ(first, second)
    )


def _names_differ_in_country(first: EntitySide, second: EntitySide) -> bool:
    own, other = body_name(first.name).country, body_name(second.name).country
    told = (own or first.country, other or second.country)
    return None not in told and told[0] != told[1]


def _expansions_differ(first: EntitySide, second: EntitySide) -> bool:
    """Whether one acronym stands for two names, which have at most half of their words in common.

    Where it stands for one of them only, that is another way to call it: in another language, or by a nickname.
    """
    for acronym in _acronyms(first) & _acronyms(second):
        own, other = _expansions(first, acronym), _expansions(second, acronym)
        alike = (len(one & two) / min(len(one), len(two)) for one in own for two in other)
        if own and other and max(alike) <= _HALF:
            return True
    return False


def _expansions(side: EntitySide, acronym: str) -> list[frozenset[str]]:
    """The names that an acronym abbreviates, in words without it."""
    long = [name for name in side.names if len(plain_words(name)) > 1 and acronym in initials_of(name)]
    return [words for name in long if (words := _key(name) - {acronym})]


def _numbers(side: EntitySide) -> frozenset[str]:
    return frozenset(word for name in side.names for word in plain_words(name) if word.isdigit())


def _numbers_differ(first: EntitySide, second: EntitySide) -> bool:
    own, other = _numbers(first), _numbers(second)
    return bool(own) and bool(other) and not own & other


def _prefixes_differ(first: EntitySide, second: EntitySide) -> bool:
    own, other = _prefixes(first), _prefixes(second)
    return bool(own) and bool(other) and not own & other


def _prefixes(side: EntitySide) -> frozenset[str]:
    begun = (plain_words(name)[:1] for name in side.names)
    return frozenset(word for words in begun for word in words if word in lists()["bodies"]["ships"])


def _units_differ(first: EntitySide, second: EntitySide) -> bool:
    """Whether the articles tell two kinds of unit under one name: a carrier and a battleship."""
    own, other = role_words(first), role_words(second)
    is_unit = EntityKind.UNIT in {first.kind, second.kind}
    named = body_name(first.name).words == body_name(second.name).words
    return (
        is_unit and named and bool(wholes(first)) and bool(wholes(second)) and bool(own and other) and not own & other
    )
