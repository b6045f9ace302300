"""What two people have in common by what they do: an office of one body, or the body alone."""

from __future__ import annotations

from enum import Enum
from typing import Final

from graph.model import RoleKind
from loaders.extract.lexicon import countries
from loaders.link.entity_names import body_name
from loaders.link.entity_sides import EntitySide, RoleAt, one_country, same_body
from loaders.link.names import lists, office_before, pairs_of, plain_words


class Office(Enum):
    """What two people do in common, in words; the surest first."""

    SOLE = "an office that one person holds"
    HEAD = "heading the same body"
    FEW = "an office that few people hold"
    SAME = "the same office"
    DEPUTY = "the same deputy's office"
    FORMER = "the same office, at different times"
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
    """The office that stands before a name, of the country that is told: "President Xi", "Foreign Minister Berg"."""
    name = countries().by_code.get(side.country or "")
    words = plain_words(side.name)
    before = list(words[: office_before(words)]) or [word for word in words[:1] if word in _offices()]
    return [RoleAt(RoleKind.HOLDS_ROLE, name, " ".join(before))] if name is not None and before else []


def _offices() -> frozenset[str]:
    known = lists()["roles"]
    return (known["head"] | known["sole"] | known["minister"]) & lists()["persons"]["honorifics"]


def _is_national(first: RoleAt, second: RoleAt, country: str | None) -> bool:
    """Whether two articles tell one office of a country, one of them of a body of it: "opposition leader"."""
    whole = any(body_name(role.of).country == country and not body_name(role.of).words for role in (first, second))
    # A country has many lawyers and players of one name.
    offices = classes_of(first) & classes_of(second) & {"head", "minister", "sole", "spokes"}
    return country is not None and whole and bool(offices)


def _of_roles(first: RoleAt, second: RoleAt) -> Office:
    """What two roles at one body have in common."""
    common = classes_of(first) & classes_of(second)
    words, others = set(_words(first)), set(_words(second))
    known = lists()["roles"]
    if words & known["other"] != others & known["other"]:
        return Office.OTHER
    if not common or _are_of_two_matters(first, second, common):
        return _of_other_words(first, second)
    if words & known["time"] != others & known["time"]:
        return Office.FORMER
    if words & known["other"]:
        return Office.DEPUTY if common & {"head", "sole", "minister"} else Office.SAME
    return _of_heads(first, second) if common & {"head", "sole"} else _of_common(first, second, common)


def _of_common(first: RoleAt, second: RoleAt, common: frozenset[str]) -> Office:
    """Two of one office or trade at one body: a professor of law and one of chemistry are two."""
    if common & _few(first, second):
        return Office.FEW
    own, other = _more_words(first, second) - common, _more_words(second, first) - common
    return Office.OTHER if own and other and not own & other else Office.SAME


def _of_heads(first: RoleAt, second: RoleAt) -> Office:
    """Two who head something at one body: the body, or a part of it ("finance director") that may be another."""
    own, other = _more_words(first, second), _more_words(second, first)
    if own != other:
        return Office.OTHER if own and other and not own & other else Office.SAME
    is_sole = "sole" in classes_of(first) & classes_of(second) or _is_of_country(first) or _is_of_country(second)
    return Office.SOLE if is_sole else Office.HEAD


def _more_words(role: RoleAt, other: RoleAt) -> frozenset[str]:
    """What a role tells beside its office and its body."""
    known, trades = lists()["roles"], pairs_of("roles", "trades")
    said = body_name(" ".join(trades.get(word, word) for word in _words(role))).words
    offices = known["head"] | known["sole"] | known["spokes"] | {"prime", "ministry"}
    meaningless = known["plain"] | known["time"] | known["other"] | known["administrations"] | _BETWEEN
    return said - meaningless - offices - body_name(role.of).words - body_name(other.of).words


def _of_other_words(first: RoleAt, second: RoleAt) -> Office:
    """Two offices, unless one article tells none, or both tell who heads a region."""
    if not (_words(first) and _words(second)):
        return Office.BODY
    heads = {"head", "sole"} <= {*classes_of(first), *classes_of(second)}
    own, other = body_name(first.of).words, body_name(second.of).words
    regional = bool(own) and bool(other) and own ^ other <= lists()["roles"]["administrations"]
    return Office.SAME if heads and regional else Office.OTHER


def _few(first: RoleAt, second: RoleAt) -> frozenset[str]:
    """The offices that few hold at a time: a country has many ministers, a ministry one, and so has a matter."""
    of_body = body_name(first.of).words and body_name(second.of).words
    of_matter = matters_of(first) and matters_of(first) == matters_of(second)
    return frozenset({"spokes", "minister"} if of_body or of_matter else {"spokes"})


def matters_of(role: RoleAt) -> frozenset[str]:
    """What a minister is minister of, by office or ministry."""
    return body_name(f"{role.role or ''} {role.of}").words & lists()["roles"]["matters"]


def _are_of_two_matters(first: RoleAt, second: RoleAt, offices: frozenset[str]) -> bool:
    """Whether both are ministers, of two things: of health, of mines."""
    own, other = (body_name(f"{role.role or ''} ministry {role.of}").words - _MINISTER for role in (first, second))
    return offices <= {"minister"} and bool(own) and bool(other) and not own & other


_MINISTER: Final = frozenset({"federal", "government", "ministry", "minister", "secretary", "state"})


def _is_of_country(role: RoleAt) -> bool:
    return not body_name(role.of).words


def _words(role: RoleAt) -> list[str]:
    """The words of a role, with those of several words as one."""
    text = f" {' '.join(plain_words(role.role or ''))} "
    for phrase, word in sorted(pairs_of("roles", "phrases").items(), key=lambda pair: (-len(pair[0]), pair)):
        text = text.replace(f" {phrase} ", f" {word} ")
    return text.split()


def classes_of(role: RoleAt) -> frozenset[str]:
    """The offices that the words of a role tell; words of no office stand for themselves, or their trade."""
    known, trades = lists()["roles"], pairs_of("roles", "trades")
    named = {"spokes"} if role.kind is RoleKind.SPEAKS_FOR else set[str]()
    for word in _words(role):
        if word not in known["other"] | known["time"] | _BETWEEN:
            office = next((name for name in ("head", "spokes", "minister", "sole") if word in known[name]), None)
            named.add(office or trades.get(word, word))
    if {"prime", "minister"} <= named:
        named.add("sole")
    return frozenset(named)


_BETWEEN: Final = frozenset({"and", "for", "in", "of", "s", "to"})
