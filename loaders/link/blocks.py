"""The blocks that something belongs to: what may be linked with it is in one of them, and few other things are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from graph.model import EntityKind, RoleKind
from loaders.link.claims_blocks import blocks_of_claim, lookups_of_claim
from loaders.link.entities_offices import titles_of
from loaders.link.entities_places import place_words
from loaders.link.entity_sides import EntitySide, RoleAt, body_name, wholes
from loaders.link.names import PersonName, folded, lists, person_name, plain_words, skeleton, sounds_of

__all__ = ["blocks_of_claim", "blocks_of_entity", "lookups_of_claim"]

_NAMES: Final = 6
"""So many names of an entity are looked up by, the main one first."""

_OFFICES: Final = 3

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
    for name in side.names[:_NAMES]:
        person = person_name(name)
        if person is not None and person.is_full:
            yield f"entity:person:{_sounds(person)}"
    for role in (*titles_of(side), *sorted(side.roles, key=repr)[:_OFFICES]):
        yield from _office(side, role)


def _sounds(name: PersonName) -> str:
    """First and last word by their sounds, in either order: "Kim Min-young", "Min-young Kim"."""
    ends = {name.words[0], name.surname}
    return "-".join(sorted(_sound(word) for word in ends))


def _sound(word: str) -> str:
    # In ASCII, as every id is.
    return skeleton(folded(word)).encode("ascii", "backslashreplace").decode("ascii").replace("\\", "") or word


def _office(side: EntitySide, role: RoleAt) -> Iterator[str]:
    """The block of all who are told to hold this office: a surname alone finds its person there."""
    known = lists()["roles"]
    words = plain_words(role.role or "")
    kinds = {kind for kind in ("head", "minister", "sole", "spokes") for word in words if word in known[kind]}
    if role.kind is RoleKind.SPEAKS_FOR:
        kinds.add("spokes")
    body = body_name(role.of)
    # A person's own country is often not told, and not that of the body: only a body without a name is told by it.
    country = body.country or (None if body.words else side.country)
    key = "-".join([*sorted(body.words), (country or "").lower()])
    for kind in sorted(kinds):
        yield f"entity:office:{kind}:{key}"


def _of_place(side: EntitySide) -> Iterator[str]:
    country = side.country or "-"
    for name in side.names[:_NAMES]:
        yield f"entity:place:{country.lower()}:{_sound(''.join(place_words(name)))}"


def _of_body(side: EntitySide) -> Iterator[str]:
    sounds = sounds_of("".join(plain_words(side.name)))
    if len(sounds) >= _SOUNDS:
        yield f"entity:sounds:{(side.country or '').lower()}:{sounds}"
    for name in side.names[:_NAMES]:
        body = body_name(name)
        country = body.country or side.country
        # Each country, and each town, has bodies of such a name: in one block they would be too many.
        apart = [(country or "").lower(), *wholes(side)[:1]] if body.is_generic else []
        yield "entity:body:" + "-".join([*sorted(body.words), *(word for each in apart for word in plain_words(each))])
