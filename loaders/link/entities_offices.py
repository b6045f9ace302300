"""What two people have in common by what they do: an office of one body, or the body alone."""

from __future__ import annotations

from enum import Enum
from typing import Final

from graph.model import RoleKind
from loaders.extract.lexicon import countries
from loaders.link.entity_sides import EntitySide, RoleAt, body_name, one_country, same_body
from loaders.link.names import lists, plain_words


class Office(Enum):
    """What two people do in common, in words; the surest first."""

    SOLE = "an office that one person holds"
    FEW = "an office that few people hold"
    SAME = "the same office"
    BODY = "the same body"
    OTHER = "the same body, but another office"


def office_of(first: EntitySide, second: EntitySide) -> Office | None:
    """The most that they do in common; None where they are not told to belong to one body."""
    both = (first.country, second.country)
    found = {
        _of_roles(role, other)
        for role in (*first.roles, *titles_of(first))
        for other in (*second.roles, *titles_of(second))
        if same_body(role.of, other.of, countries_of=both)
        or _is_short(role.of, other.of)
        or _is_national(role, other, one_country(first, second))
    }
    return next((office for office in Office if office in found), None)


def _is_short(first: str, second: str) -> bool:
    """Whether one name of a body is within the other's: "Wagner", "the Wagner Group"; "Houthis", "Houthi movement"."""
    own, other = (frozenset(word.removesuffix("s") for word in body_name(name).words) for name in (first, second))
    common = own & other
    told = common - {word.removesuffix("s") for word in lists()["bodies"]["generic"]}
    return bool(told) and common in (own, other)


def titles_of(side: EntitySide) -> list[RoleAt]:
    """The office that stands before a name, of the country that is told: "President Xi"."""
    name = countries().by_code.get(side.country or "")
    words = [word for word in plain_words(side.name)[:_BEFORE] if word in _offices() | {"prime"}]
    return [RoleAt(RoleKind.HOLDS_ROLE, name, " ".join(words))] if name is not None and words else []


_BEFORE: Final = 2


def _offices() -> frozenset[str]:
    known = lists()["roles"]
    return (known["head"] | known["sole"] | known["minister"]) & lists()["persons"]["honorifics"]


def _is_national(first: RoleAt, second: RoleAt, country: str | None) -> bool:
    """Whether two articles tell one office of a country, one of them of a body of it: "opposition leader"."""
    whole = any(body_name(role.of).country == country and not body_name(role.of).words for role in (first, second))
    return country is not None and whole and bool(_classes(first) & _classes(second))


def _of_roles(first: RoleAt, second: RoleAt) -> Office:
    """What two roles at one body have in common."""
    own, other = _classes(first), _classes(second)
    words, others = set(plain_words(first.role or "")), set(plain_words(second.role or ""))
    qualified = lists()["roles"]["other"]
    if words & qualified != others & qualified:
        return Office.OTHER
    if not own & other:
        return Office.OTHER if words and others else Office.BODY
    if words & qualified:
        return Office.SAME
    if own & other & {"head", "sole"}:
        return Office.SOLE
    # A country has many ministers, a ministry one.
    few = {"spokes", "minister"} if body_name(first.of).words and body_name(second.of).words else {"spokes"}
    return Office.FEW if own & other & few else Office.SAME


def _classes(role: RoleAt) -> frozenset[str]:
    """The offices that the words of a role tell; words of no office stand for themselves."""
    known = lists()["roles"]
    named = {"spokes"} if role.kind is RoleKind.SPEAKS_FOR else set[str]()
    for word in plain_words(role.role or ""):
        if word not in known["other"]:
            named.add(next((name for name in ("head", "spokes", "minister", "sole") if word in known[name]), word))
    if {"prime", "minister"} <= named:
        named.add("sole")
    return frozenset(named)
