"""Whether two bodies, outlets or units of two articles are one: by name, acronym, country and what they are part of."""

from __future__ import annotations

from typing import Final

from loaders.extract.lexicon import outlets
from loaders.link.entities_units import are_of_one_army, are_one_unit, are_two_units, is_description, key_of
from loaders.link.entity_names import BodyName, body_name
from loaders.link.entity_sides import (
    EntitySide,
    belong_apart,
    countries_differ,
    is_shorter,
    is_transliterated,
    known_as,
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


_LONG: Final = 4
"""Letters of an acronym that hardly two bodies of the world share."""


def judge_bodies(first: EntitySide, second: EntitySide) -> Judgement:
    """Sure where the names agree, and the country or the whole that they are part of leaves no other."""
    known = known_as(first)
    if known is not None and known == known_as(second) and first.kind is second.kind:
        return same(f"both are names of {known.partition(':')[2]}", score=0.97, certain=True)
    names = _names(first, second)
    return NOTHING if names is None or _are_apart(first, second) else _by_names(first, second, names)


def _by_names(first: EntitySide, second: EntitySide, names: str) -> Judgement:
    if belong_apart(first, second) and not are_of_one_army(first, second):
        return same(f"{names}, but parts of different bodies", score=0.3)
    if names == _OTHERS:
        return _by_acronym(first, second)
    two_kinds = first.kind is not second.kind or _is_outlets_firm(first, second)
    if two_kinds or is_description(first, second) or names == _INITIALS:
        return same(f"{names}; nothing else makes it certain", score=0.5)
    reason = _by_sound(first, second) if names == _SPELLING else _reason(first, second, names)
    if reason is None:
        return same(f"{names}; many have such a name", score=0.5)
    return same(f"{names}, {reason}", score=0.96, certain=True)


def _by_sound(first: EntitySide, second: EntitySide) -> str | None:
    """One country, where two spellings have the same sounds, word by word."""
    own, other = plain_words(first.name), plain_words(second.name)
    alike = len(own) == len(other) and all(map(sound_alike, own, other))
    if not alike or _is_local(first) or not is_transliterated(first, second):
        return None
    whole = shared(first, second)
    return f"both part of {whole}" if whole else "one country" if one_country(first, second) else None


def _by_acronym(first: EntitySide, second: EntitySide) -> Judgement:
    """Of two other names that go by one acronym: sure where body or country is one."""
    whole = shared(first, second)
    if is_shorter(first.name, second.name) or is_shorter(second.name, first.name):
        return same(f"{_OTHERS}; one may be a part of the other", score=0.5)
    if whole is not None:
        return same(f"{_OTHERS}, both part of {whole}", score=0.96, certain=True)
    if one_country(first, second) is not None:
        return same(f"{_OTHERS}, one country", score=0.93, certain=True)
    return same(_OTHERS, score=0.6)


def _reason(first: EntitySide, second: EntitySide, names: str) -> str | None:
    """What leaves no other body of that name."""
    if _are_known_outlets(first, second):
        return "a widely known outlet"
    if are_of_one_army(first, second):
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
    if _is_of_a_part(first, second):
        return None
    return "one country" if not local and (names == _ALIAS or _tells_one(first, second)) else None


def _is_of_a_part(first: EntitySide, second: EntitySide) -> bool:
    """Whether one article tells what the body is part of, and many bodies of the country have its name: a state's."""
    wholes_of = [[body_name(of) for of in wholes(side)] for side in (first, second)]
    named = any(not each.is_generic for of in wholes_of for each in of)
    generic = body_name(first.name).words & body_name(second.name).words & lists()["bodies"]["generic"]
    return named and not all(wholes_of) and bool(generic)


def _by_words(first: EntitySide, second: EntitySide) -> str | None:
    """The words of a name, where neither article tells a country: a body of the world is told by its name alone."""
    own, other = (body_name(side.name).country for side in (first, second))
    if first.country is not None or second.country is not None or own != other:
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


def _is_outlets_firm(first: EntitySide, second: EntitySide) -> bool:
    """Whether one is told to be an outlet, the other by its form to be a firm: a paper and its publisher."""
    forms, outlet = lists()["bodies"]["forms"], lists()["bodies"]["outlets"]
    is_firm = [bool(forms.intersection(plain_words(side.name)[-1:])) for side in (first, second)]
    return is_firm[0] != is_firm[1] and any(side.outlet or role_words(side) & outlet for side in (first, second))


def _is_distinct(first: EntitySide, second: EntitySide) -> bool:
    """Whether the main name of one has two words or more that are not of many bodies' names."""
    words = [body_name(side.name).words - lists()["bodies"]["generic"] for side in (first, second)]
    return max(map(len, words)) > 1 and not _is_local(first) and not _is_local(second)


def _is_local(side: EntitySide) -> bool:
    """Whether towns have bodies of this name; a country has one "prosecutor general's office"."""
    name = body_name(side.name)
    if not name.words & lists()["bodies"]["local"] or (name.is_generic and _is_of_whole(name)):
        return False
    return not _is_places(name)


def _is_places(name: BodyName) -> bool:
    """Whether a body is the one of its kind that a place has, which its name tells: "Bombay High Court"."""
    told = lists()["bodies"]
    places = name.words - told["generic"] - told["named"] - told["courts"]
    kinds = name.words & told["local"]
    is_national = name.country is not None and name.words <= {"university"}
    return is_national or (bool(places) and kinds <= told["named"] and bool(kinds - {"office"}))


def _is_of_whole(name: BodyName) -> bool:
    return bool(name.words & lists()["bodies"]["whole"])


def _names(first: EntitySide, second: EntitySide) -> str | None:
    own, other = key_of(first.name), key_of(second.name)
    if not own or not other:
        return _NAME if plain_words(first.name) == plain_words(second.name) else None
    if (own == other and not _lose_a_word(first, second)) or are_one_unit(first, second):
        return _NAME
    if _told(first.name, second) or _told(second.name, first):
        return _ACRONYM if is_acronym(first.name) != is_acronym(second.name) else _ALIAS
    return _by_letters(first, second)


def _by_letters(first: EntitySide, second: EntitySide) -> str | None:
    if _acronyms(first) & _acronyms(second):
        return _OTHERS
    if _may_abbreviate(first.name, second.name) or _may_abbreviate(second.name, first.name):
        return _INITIALS
    return _SPELLING if spelled_alike("".join(plain_words(first.name)), "".join(plain_words(second.name))) else None


def _lose_a_word(first: EntitySide, second: EntitySide) -> bool:
    """Whether the names differ in their order of words, where that makes others: two universities of one town."""
    own, other = plain_words(first.name), plain_words(second.name)
    return own != other and "university" in own and "university" in other


def _told(name: str, side: EntitySide) -> bool:
    """Whether an article tells this name as another of its entity's."""
    return key_of(name) in {key_of(alias) for alias in side.aliases if not is_shorter(alias, side.name)} - {frozenset()}


def _acronyms(side: EntitySide) -> frozenset[str]:
    return frozenset("".join(plain_words(name)) for name in side.names if is_acronym(name))


def _may_abbreviate(short: str, long: str) -> bool:
    return is_acronym(short) and "".join(plain_words(short)) in initials_of(long)


def _are_apart(first: EntitySide, second: EntitySide) -> bool:
    """Whether country, what an acronym stands for, a number, a ship's prefix or what a unit is tells two."""
    return (
        countries_differ(first, second)
        or _names_differ_in_country(first, second)
        or _expansions_differ(first, second)
        or _is_part_of(first, second)
        or _is_part_of(second, first)
        or are_two_units(first, second)
    )


def _names_differ_in_country(first: EntitySide, second: EntitySide) -> bool:
    own, other = body_name(first.name).country, body_name(second.name).country
    told = (own or first.country, other or second.country)
    return None not in told and told[0] != told[1]


def _is_part_of(first: EntitySide, second: EntitySide) -> bool:
    """Whether one article tells that it is part of what the other article's entity is called: parent and child."""
    names = {key_of(name) for name in second.names}
    return key_of(first.name) not in names and any(key_of(of) in names for of in wholes(first))


def _expansions_differ(first: EntitySide, second: EntitySide) -> bool:
    """Whether one acronym stands for two names, neither of which is the other with words left out.

    Where it stands for one of them only, that is another way to call it: in another language, or by a nickname.
    """
    for acronym in _acronyms(first) & _acronyms(second):
        own, other = _expansions(first, acronym), _expansions(second, acronym)
        alike = (len(one & two) / min(len(one), len(two)) for one in own for two in other)
        if own and other and max(alike) < 1:
            return True
    return False


def _expansions(side: EntitySide, acronym: str) -> list[frozenset[str]]:
    """The names that an acronym abbreviates, in words without it."""
    long = [name for name in side.names if len(plain_words(name)) > 1 and acronym in initials_of(name)]
    return [words for name in long if (words := key_of(name) - {acronym})]
