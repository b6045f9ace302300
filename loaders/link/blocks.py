"""The blocks that something belongs to: what may be linked with it is in one of them, and few other things are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from graph.model import EntityKind
from loaders.link.claims_blocks import blocks_of_claim, lookups_of_claim
from loaders.link.entities_known import known_name
from loaders.link.entities_offices import classes_of, matters_of, titles_of
from loaders.link.entities_places import is_country, place_words, town_of
from loaders.link.entities_units import key_of
from loaders.link.entity_names import body_name
from loaders.link.entity_sides import EntitySide, RoleAt, known_as, wholes
from loaders.link.names import (
    folded,
    initials_of,
    is_acronym,
    lists,
    person_name,
    plain_words,
    skeleton,
    sounds_of,
)

__all__ = ["blocks_of_claim", "blocks_of_entity", "lookups_of_claim"]

_NAMES: Final = 6
"""So many names of an entity are looked up by, the main one first."""

_OFFICES: Final = 3
_WORDS: Final = 4

_OFFICE_KINDS: Final = {"head": "head", "minister": "minister", "sole": "head", "spokes": "spokes"}
"""Who heads a region is its governor in one article, the head of its administration in another."""

_SOUNDS: Final = 3
"""So many a body's name must have: fewer are those of many names."""


def blocks_of_entity(side: EntitySide) -> tuple[str, ...]:
    """By Wikidata item, by each name (people by its sounds), and people by their office; an unnamed source has none."""
    if side.kind is EntityKind.UNNAMED:
        return ()
    found = [f"entity:item:{side.wikidata}"] if side.wikidata is not None else []
    match side.kind:
        case EntityKind.PERSON:
            found += _of_person(side)
        case EntityKind.PLACE:
            found += _of_place(side)
        case _:
            found += _of_body(side)
    return tuple(sorted(set(found)))


def _of_person(side: EntitySide) -> Iterator[str]:
    main = person_name(side.name)
    for name in side.names[:_NAMES]:
        person = person_name(name)
        if person is not None and person.is_full:
            yield f"entity:person:{_sounds((person.words[0], person.surname))}"
            if len(person.words) <= _WORDS:
                yield f"entity:person:{_sounds(person.words)}"
        elif person is not None and main is not None and main.is_full:
            # "Lionel Messi (Leo)" is "Leo Messi" elsewhere.
            yield f"entity:person:{_sounds((person.surname, main.surname))}"
    for role in (*titles_of(side), *sorted(side.roles, key=repr)[:_OFFICES]):
        yield from _office(side, role)


def _sounds(words: Iterable[str]) -> str:
    """Words of a name by their sounds, in whatever order they stand: "Kim Min-young", "Min-young Kim"."""
    return "-".join(sorted({_sound(word) for word in words}))


def _sound(word: str) -> str:
    # In ASCII, as every id is.
    return skeleton(folded(word)).encode("ascii", "backslashreplace").decode("ascii").replace("\\", "") or word


def _office(side: EntitySide, role: RoleAt) -> Iterator[str]:
    """The blocks of all who are told to hold this office: a surname alone finds its person there."""
    kinds = {_OFFICE_KINDS[office] for office in classes_of(role) if office in _OFFICE_KINDS}
    for kind in sorted(kinds):
        for key in sorted(_body_keys(side, role, kind)):
            yield f"entity:office:{kind}:{key}"


def _body_keys(side: EntitySide, role: RoleAt, kind: str) -> Iterator[str]:
    """Ways to find a body: what it is known as, what tells it apart, its acronym, what a minister is minister of."""
    body = body_name(role.of)
    country = (body.country or side.country or "").lower()
    known = known_name(role.of, body.country or side.country)
    if known is not None:
        yield "-".join(plain_words(known))
    telling = body.words - lists()["bodies"]["generic"] - lists()["roles"]["administrations"]
    # A person's own country is often not told, and not that of the body: only a body without a name is told by it.
    yield "-".join(sorted(telling) or [*sorted(body.words), country])
    if is_acronym(role.of):
        yield "".join(plain_words(role.of))
    yield from initials_of(role.of)
    if kind == "minister":
        yield "-".join([*sorted(matters_of(role)), country])


def _of_place(side: EntitySide) -> Iterator[str]:
    country = side.country or "-"
    if is_country(side, country):
        yield f"entity:country:{country.lower()}"
    town = town_of(side)
    if town is not None:
        yield f"entity:town:{country.lower()}:{town}"
    for name in side.names[:_NAMES]:
        # "Sindh" is "Sindh province" elsewhere.
        words = [word for word in place_words(name) if word != "region"]
        yield f"entity:place:{country.lower()}:{_sound(''.join(words or place_words(name)))}"


def _of_body(side: EntitySide) -> Iterator[str]:
    known = known_as(side)
    if known is not None:
        yield "entity:known:" + "-".join(plain_words(known))
    sounds = sounds_of("".join(plain_words(side.name)))
    if len(sounds) >= _SOUNDS:
        yield f"entity:sounds:{(side.country or '').lower()}:{sounds}"
    for name in side.names[:_NAMES]:
        yield "entity:body:" + "-".join(_body_words(side, name))


def _body_words(side: EntitySide, name: str) -> Iterator[str]:
    """The words of one name; a unit's without those that only one of two articles may tell, but its number and kind."""
    told = lists()["bodies"]
    words = key_of(name)
    numbers = {word for word in words if word.isdigit()}
    if side.kind is EntityKind.UNIT and numbers:
        words = frozenset(numbers | words & told["units"])
    elif side.kind is EntityKind.UNIT:
        words = words - told["vessels"] or words
    yield from sorted(words)
    body = body_name(name)
    # Each country, and each town, has bodies of such a name: in one block they would be too many.
    if body.is_generic:
        wholes_of = [body_name(of) for of in wholes(side)[:1]]
        yield (body.country or side.country or "").lower()
        yield from (word for of in wholes_of if not of.is_generic for word in sorted(of.words))
