"""What an entity of one article is judged by, and what any two of them have in common."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from graph.model import EntityKind, RoleKind
from loaders.link.entities_known import known_body, known_name
from loaders.link.entity_names import body_name
from loaders.link.names import initials_of, is_acronym, lists, plain_words


@dataclass(frozen=True, slots=True)
class RoleAt:
    """That an entity speaks for, holds an office at, or is part of what `of` names; `role` in the article's words."""

    kind: RoleKind
    of: str
    role: str | None


@dataclass(frozen=True, slots=True)
class EntitySide:
    """An entity as one article tells of it; `ages` are those told beside its first mention."""

    name: str
    kind: EntityKind
    aliases: tuple[str, ...] = ()
    roles: tuple[RoleAt, ...] = ()
    country: str | None = None
    wikidata: str | None = None
    outlet: bool = False
    ages: tuple[int, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Its name, then the others."""
        return (self.name, *(alias for alias in self.aliases if alias != self.name))


def same_body(first: str, second: str, *, countries_of: tuple[str | None, str | None] = (None, None)) -> bool:
    """Whether two articles mean one body by these words, where they are of these countries if they say no other."""
    if plain_words(first) == plain_words(second):
        return True
    a, b = body_name(first), body_name(second)
    own, other = a.country or countries_of[0], b.country or countries_of[1]
    if own is not None and other is not None and own != other:
        return False
    known = known_name(first, own)
    if known is not None and known == known_name(second, other):
        return True
    if not a.words - _GOVERNMENT or not b.words - _GOVERNMENT:
        return a.words - _GOVERNMENT == b.words - _GOVERNMENT and own is not None and own == other
    return a.words == b.words or _abbreviates(first, second) or _abbreviates(second, first)


_GOVERNMENT: Final = frozenset({"government"})


def _abbreviates(short: str, long: str) -> bool:
    words = plain_words(short)
    return len(words) == 1 and len(words[0]) > 1 and words[0] in initials_of(long)


def wholes(side: EntitySide) -> tuple[str, ...]:
    """What it is told to be a part of."""
    return tuple(role.of for role in side.roles if role.kind is RoleKind.PART_OF)


def bodies(side: EntitySide) -> tuple[str, ...]:
    """What it belongs to in any way."""
    return tuple(role.of for role in side.roles)


def is_shorter(alias: str, name: str) -> bool:
    """Whether an alias is a name without a word that tells: "Meridian" of "Meridian Cargo", be it its parent's."""
    short, long = body_name(alias).words, body_name(name).words
    if is_acronym(alias) or any(map(str.isdigit, short)) or not short < long:
        return False
    # A hull's number tells no other ship: "K-141 Kursk".
    more = long - short
    if any(map(str.isdigit, more)):
        more = {word for word in more if len(word) > 1 and not word.isdigit()}
    return not more <= lists()["bodies"]["generic" if body_name(alias).is_generic else "kinds"]


def known_as(side: EntitySide) -> str | None:
    """The body that news all over the world names, if it is one."""
    if side.kind not in {EntityKind.AGENCY, EntityKind.UNIT}:
        return None
    named = [body_name(of) for of in wholes(side)]
    careless = all(of.is_generic and of.country in {None, side.country} for of in named)
    return known_body(side.names, side.country, careless=careless)


def shared(first: EntitySide, second: EntitySide) -> str | None:
    """What both belong to; None when they belong to different things, or one is not told to belong to any."""
    both = (first.country, second.country)
    pairs = ((of, other) for of in bodies(first) for other in bodies(second))
    return next((of for of, other in pairs if same_body(of, other, countries_of=both)), None)


def belong_apart(first: EntitySide, second: EntitySide) -> bool:
    """Whether both are told to belong to something, and to nothing in common."""
    return bool(bodies(first)) and bool(bodies(second)) and shared(first, second) is None


def countries_differ(first: EntitySide, second: EntitySide) -> bool:
    """Whether both tell their country, and another."""
    return first.country is not None and second.country is not None and first.country != second.country


def one_country(first: EntitySide, second: EntitySide) -> str | None:
    """The country that both tell."""
    return first.country if first.country == second.country else None


def is_transliterated(first: EntitySide, second: EntitySide) -> bool:
    """Whether two spellings of a name are to be expected: of a country whose names are written in other letters."""
    told = {first.country, second.country} - {None}
    return told <= lists()["countries"]["transliterated"]


def role_words(side: EntitySide) -> frozenset[str]:
    """The words of all its roles."""
    return frozenset(word for role in side.roles for word in plain_words(role.role or ""))


def in_order(words: tuple[str, ...], within: tuple[str, ...]) -> bool:
    """Whether words stand in others in the same order, one behind the other."""
    places = [within.index(word) for word in words if word in within]
    return len(places) == len(words) and all(one < two for one, two in pairwise(places))
