"""Whether two people of two articles are one: by their names, and what they do where."""

from __future__ import annotations

from enum import Enum
from itertools import permutations
from typing import Final

from loaders.link.entities_offices import Office, office_of
from loaders.link.entity_sides import EntitySide, countries_differ, in_order, one_country
from loaders.link.judging import NOTHING, Judgement, same
from loaders.link.names import PersonName, is_given_name_of, lists, person_name, plain_words, spelled_alike

_FEW_WORDS: Final = 4
"""Names of more words are not tried in every order."""

_YEARS: Final = 5
"""Ages further apart are those of two people, whenever the articles were written."""


_TELLING: Final = 4
"""Shorter words are in too many names."""


class _Names(Enum):
    """How two names go together, in words; the surest first."""

    FULL = "the same full name"
    WITHIN = "one full name within the other"
    INITIAL = "one full name within the other, but for an initial"
    SHORTER = "one name the beginning of the other"
    SPELLING = "two spellings of one full name"
    SURNAME = "the name of one within the other's"


def judge_persons(first: EntitySide, second: EntitySide) -> Judgement:
    """Sure where a full name and a body or office agree; a surname alone needs an office that one person holds."""
    names = _names(first, second)
    if names is None or _ages_differ(first, second) or countries_differ(first, second):
        return NOTHING
    office = office_of(first, second)
    if office is None:
        return _without_office(first, second, names)
    basis = f"{names.value}, {office.value}"
    certain = not _generations_differ(first, second) and _is_certain(names, office)
    return same(basis, score=0.97 if certain else 0.6, certain=certain)


def _is_certain(names: _Names, office: Office) -> bool:
    match names:
        case _Names.FULL | _Names.WITHIN:
            return office is not Office.OTHER
        case _Names.INITIAL:
            return office in {Office.FEW, Office.SAME}
        case _Names.SPELLING:
            return office in {Office.SOLE, Office.FEW, Office.SAME}
        case _Names.SURNAME:
            return office in {Office.SOLE, Office.FEW}
        case _Names.SHORTER:
            return office is Office.SOLE


def _generations_differ(first: EntitySide, second: EntitySide) -> bool:
    """Whether a number or "Jr" stands behind one name that does not stand behind the other: father and son."""
    return _generations(first) != _generations(second)


def _generations(side: EntitySide) -> frozenset[str]:
    words = plain_words(side.name)[1:]
    return frozenset(word for word in words if word in lists()["persons"]["generations"] or word.isdigit())


def _without_office(first: EntitySide, second: EntitySide, names: _Names) -> Judgement:
    """Namesakes are many: a name alone is a suggestion at most, where both tell another body hardly that."""
    if names is _Names.SURNAME:
        return NOTHING
    if names is _Names.FULL and _is_other_name(first, second) and one_country(first, second) is not None:
        return same(
            "one article tells the other's full name, one country",
            score=0.93,
            certain=not _both_have_roles(first, second),
        )
    if _both_have_roles(first, second):
        return same(f"{names.value}, but nothing told of both", score=0.3) if names is _Names.FULL else NOTHING
    return same(f"{names.value}; what they do is not told of both", score=0.5)


def _both_have_roles(first: EntitySide, second: EntitySide) -> bool:
    return bool(first.roles) and bool(second.roles)


def _is_other_name(first: EntitySide, second: EntitySide) -> bool:
    """Whether the main names are two, of which one article tells both: a pen name, a title, a name by marriage."""
    own, other = person_name(first.name), person_name(second.name)
    return own is not None and other is not None and set(own.words).isdisjoint(other.words)


def _names(first: EntitySide, second: EntitySide) -> _Names | None:
    """How the names go together: the main ones, unless an alias is the other's full name."""
    own, other = person_name(first.name), person_name(second.name)
    if own is None or other is None:
        return None
    told = _of_names(own, other)
    if told in {_Names.FULL, _Names.WITHIN, _Names.INITIAL, _Names.SPELLING}:
        return told
    aliases = [(a, b) for a in _full_names(first) for b in _full_names(second)]
    if any(sorted(a.words) == sorted(b.words) for a, b in aliases):
        return _Names.FULL
    return _Names.SPELLING if _is_told(first, second) or _is_told(second, first) else told


def _is_told(first: EntitySide, second: EntitySide) -> bool:
    """Whether one is called by the other's alias, title and all: "Pope Francis"."""
    words = plain_words(first.name)
    return len(words) > 1 and any(words == plain_words(alias) for alias in second.aliases)


def _full_names(side: EntitySide) -> list[PersonName]:
    found = (person_name(name) for name in side.names)
    return [name for name in found if name is not None and name.is_full]


def _of_names(first: PersonName, second: PersonName) -> _Names | None:
    short, long = sorted((first, second), key=lambda name: (len(name.words), name.words))
    if not short.is_full:
        return _Names.SURNAME if long.is_full and _may_stand_for(short, long) else None
    if sorted(short.words) == sorted(long.words) or _is_turned(short, long):
        return _Names.FULL
    if len(short.words) < len(long.words):
        if in_order(short.words, long.words) and short.words[0] == long.words[0]:
            # What stands behind a surname is another: López, López García.
            return _within(short, long) if short.surname == long.surname else _Names.SHORTER
        ends = PersonName((long.words[0], long.surname))
        if long.words[-len(short.words) :] == short.words:
            return _Names.SURNAME
        return _Names.SPELLING if _spelled_alike(short, ends) or _spelled_alike(short, _joined(long)) else None
    return _Names.SPELLING if _spelled_alike(short, long) or _spelled_alike(_joined(short), _joined(long)) else None


def _within(short: PersonName, long: PersonName) -> _Names:
    """Of an office that goes to sons and nephews an initial may be all that tells two: George Bush, George W. Bush."""
    more = [word for word in long.words if word not in short.words]
    return _Names.INITIAL if all(len(word) == 1 for word in more) else _Names.WITHIN


def _is_turned(first: PersonName, second: PersonName) -> bool:
    """Whether two names are the same letters, whichever word comes first: "Min-young Kim", "Kim Minyoung"."""
    whole = "".join(second.words)
    turns = (first.words[number:] + first.words[:number] for number in range(len(first.words)))
    return any("".join(words) == whole for words in turns)


def _may_stand_for(short: PersonName, long: PersonName) -> bool:
    """Whether the words of a short name end the long one, or its one word is among them."""
    if long.words[-len(short.words) :] == short.words:
        return True
    # "Lula", "Katrín": people who go by a name that is not their last.
    return len(short.words) == 1 and len(short.surname) >= _TELLING and short.surname in long.words


def _joined(name: PersonName) -> PersonName:
    """With all behind the first word as one: "Abdel Salam", "Abdulsalam"."""
    return PersonName((name.words[0], "".join(name.words[1:])))


def _spelled_alike(first: PersonName, second: PersonName) -> bool:
    """Whether given name goes with given name and surname with surname, in whichever order they stand."""
    if len(first.words) != len(second.words):
        return False
    if is_given_name_of(first.words[0], second.words[0]):
        return all(map(spelled_alike, first.words[1:], second.words[1:]))
    if len(first.words) > _FEW_WORDS:
        return False
    orders = permutations(second.words)
    return any(all(map(_exactly_alike, first.words, order)) for order in orders)


def _exactly_alike(first: str, second: str) -> bool:
    return first == second or (is_given_name_of(first, second) and spelled_alike(first, second))


def _ages_differ(first: EntitySide, second: EntitySide) -> bool:
    return any(abs(age - other) > _YEARS for age in first.ages for other in second.ages)
