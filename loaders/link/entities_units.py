"""Whether names are those of one unit, ship or numbered body: numbers, sizes, kinds, prefixes of navies."""

from __future__ import annotations

from graph.model import EntityKind
from loaders.link.entity_names import body_name, numbers_in
from loaders.link.entity_sides import EntitySide, one_country, role_words, wholes
from loaders.link.names import lists, plain_words


def are_two_units(first: EntitySide, second: EntitySide) -> bool:
    """Whether a number, a size, a navy's prefix or what each is tells two."""
    return (
        _numbers_differ(first, second)
        or _levels_differ(first, second)
        or _prefixes_differ(first, second)
        or _units_differ(first, second)
    )


def key_of(name: str) -> frozenset[str]:
    """The words that tell a body or unit, without a ship's prefix, and the size of a numbered unit of a kind.

    "Unit 29155" and "29155" are one name; so are "101st Airborne" and "101st Airborne Division".
    """
    known, words = lists()["bodies"], body_name(name).words
    numbered = any(word.isdigit() for word in words)
    level = known["levels"] if numbered and words & known["units"] - known["levels"] else frozenset[str]()
    unit = frozenset({"unit"} if numbered else ())
    return words - known["prefixes"] - known["boats"] - unit - level or words


def are_one_unit(first: EntitySide, second: EntitySide) -> bool:
    """Whether two names are those of one unit, beside what it is called or what it is.

    A number and a kind tell a unit, beside which one article has a name too: "93rd Brigade Kholodny Yar"; a ship may
    have what it is before it: "tanker Eagle S".
    """
    if {first.kind, second.kind} != {EntityKind.UNIT}:
        return False
    known = lists()["bodies"]
    if key_of(first.name) - known["vessels"] == key_of(second.name) - known["vessels"] != frozenset():
        return True
    return any(_are_one_number(own, other) for own in first.names for other in second.names)


def _are_one_number(first: str, second: str) -> bool:
    """Whether two names tell one number and one kind of unit."""
    known = lists()["bodies"]
    words = [body_name(name).words for name in (first, second)]
    own, other = (each & known["units"] for each in words)
    names = [each - known["units"] - known["generic"] - numbers_in(first) for each in words]
    # Of one number many regiments have a battalion: two names beside it are two.
    called = not all(names) or bool(names[0] & names[1])
    return called and bool(own) and own == other and bool(numbers_in(first)) and numbers_in(first) == numbers_in(second)


def are_of_one_army(first: EntitySide, second: EntitySide) -> bool:
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


def is_description(first: EntitySide, second: EntitySide) -> bool:
    """Whether a unit is told by general words alone: any town may have "a special unit of the police"."""
    units = EntityKind.UNIT in {first.kind, second.kind}
    return units and not _numbers(first) and body_name(first.name).is_generic


def _numbers(side: EntitySide) -> frozenset[str]:
    return frozenset(number for name in side.names for number in numbers_in(name))


def _numbers_differ(first: EntitySide, second: EntitySide) -> bool:
    own, other = _numbers(first), _numbers(second)
    return bool(own) and bool(other) and not own & other


def _levels_differ(first: EntitySide, second: EntitySide) -> bool:
    """Whether a number is that of a brigade in one article, of a division in the other."""
    known = lists()["bodies"]["levels"]
    own, other = (body_name(side.name).words & known for side in (first, second))
    return bool(own) and bool(other) and not own & other and bool(_numbers(first))


def _prefixes_differ(first: EntitySide, second: EntitySide) -> bool:
    """Whether two navies tell two ships of one name, or one of them a warship."""
    own, other = _prefixes(first), _prefixes(second)
    if own and other:
        return not own & other
    # One in a navy, and one that is told to be another's.
    is_navys = bool((own | other) & lists()["bodies"]["prefixes"])
    named = [body_name(of) for side in (first, second) for of in wholes(side)]
    return is_navys and any(not of.is_generic for of in named)


def _prefixes(side: EntitySide) -> frozenset[str]:
    """The navies' prefixes of its names; "boat" for all others, which are used for one another."""
    known = lists()["bodies"]
    begun = {word for name in side.names for word in plain_words(name)[:1]}
    return frozenset(begun & known["prefixes"]) | frozenset({"boat"} if begun & known["boats"] else ())


def _units_differ(first: EntitySide, second: EntitySide) -> bool:
    """Whether the articles tell two kinds of unit under one name: a carrier and a battleship."""
    own, other = role_words(first), role_words(second)
    is_unit = EntityKind.UNIT in {first.kind, second.kind}
    named = body_name(first.name).words == body_name(second.name).words
    return (
        is_unit and named and bool(wholes(first)) and bool(wholes(second)) and bool(own and other) and not own & other
    )
