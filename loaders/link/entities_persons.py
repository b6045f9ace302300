"""Whether two people of two articles are one: by their names, and what they do where."""

from __future__ import annotations

from enum import Enum
from itertools import permutations
from typing import Final

from loaders.link.entities_offices import Office, office_of
from loaders.link.entity_sides import EntitySide, countries_differ, in_order, is_transliterated, one_country
from loaders.link.judging import NOTHING, Judgement, same
from loaders.link.names import (
    PersonName,
    are_ways,
    folded,
    is_given_name_of,
    is_short_for,
    lists,
    person_name,
    plain_words,
    sound_alike,
    sounds_of,
    spelled_alike,
    vowels_alike,
)

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
    INITIALS = "a surname with initials of the other's names"
    TURNED = "the same name in another order"
    NEAR = "two full names that are nearly one"
    SURNAME = "the name of one within the other's"


def judge_persons(first: EntitySide, second: EntitySide) -> Judgement:
    """Sure where a full name and a body or office agree; a surname alone needs an office that one person holds."""
    names = _names(first, second)
    if names is None or _ages_differ(first, second) or countries_differ(first, second) or _sexes_differ(first, second):
        return NOTHING
    office = office_of(first, second)
    if office is None:
        return _without_office(first, second, names)
    basis = f"{names.value}, {office.value}"
    certain = not _generations_differ(first, second) and _is_certain(names, office)
    return same(basis, score=0.97 if certain else 0.6, certain=certain)


_HOLDS: Final = frozenset({Office.SOLE, Office.HEAD, Office.FEW})
_DOES: Final = _HOLDS | {Office.DEPUTY, Office.SAME}
_SURE: Final = {
    _Names.FULL: frozenset(Office) - {Office.OTHER},
    _Names.WITHIN: _DOES,
    # Sons and nephews follow in an office that one holds: George Bush, George W. Bush.
    _Names.INITIAL: _DOES - {Office.SOLE},
    _Names.SPELLING: _DOES,
    # Kin head the same firms; an office that one person holds leaves no room for another.
    _Names.SHORTER: frozenset({Office.SOLE}),
    _Names.SURNAME: _HOLDS,
    _Names.INITIALS: _HOLDS,
}
"""By how the names go together, what two people must do in common to be one."""


def _is_certain(names: _Names, office: Office) -> bool:
    return office in _SURE.get(names, frozenset())


def _sexes_differ(first: EntitySide, second: EntitySide) -> bool:
    """Whether one is Mr, the other Mrs: husband and wife of one office at two times."""
    words = [frozenset(word for name in side.names for word in plain_words(name)) for side in (first, second)]
    men, women = lists()["persons"]["men"], lists()["persons"]["women"]
    return any(one & men and other & women for one, other in (words, words[::-1]))


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
    own, other = _main_name(first), _main_name(second)
    if own is None or other is None:
        return None
    told = _by_script(first, second, _of_names(own, other))
    if told in {_Names.FULL, _Names.WITHIN, _Names.INITIAL, _Names.SPELLING}:
        return told
    aliases = [(a, b) for a in _full_names(first) for b in _full_names(second)]
    if any(a.words == b.words for a, b in aliases):
        return _Names.FULL
    is_told = _is_told(first, second) or _is_told(second, first) or _is_nicknamed(first, second, own, other)
    return _Names.SPELLING if is_told else told


def _is_nicknamed(first: EntitySide, second: EntitySide, own: PersonName, other: PersonName) -> bool:
    """Whether one article tells the other's given name beside the surname: "Lionel Messi (Leo)", "Leo Messi"."""
    given = {folded(name.words[0]) for name in (own, other)}
    told = {
        folded(words[0]) for side in (first, second) for alias in side.aliases if len(words := plain_words(alias)) == 1
    }
    return own.is_full and other.is_full and own.words[1:] == other.words[1:] and bool(given & told)


def _by_script(first: EntitySide, second: EntitySide, names: _Names | None) -> _Names | None:
    """What two names are where these people come from: elsewhere two spellings, or another order, are two names."""
    if names is _Names.TURNED:
        told = {first.country, second.country} - {None}
        return _Names.FULL if told <= lists()["countries"]["turned"] else _Names.NEAR
    if names is not _Names.SPELLING or is_transliterated(first, second) or _is_short_for(first, second):
        return names
    return _Names.NEAR


def _is_short_for(first: EntitySide, second: EntitySide) -> bool:
    """Whether the given names alone differ, one a short form of the other, or a way to write it: Bob, Robert."""
    own, other = person_name(first.name), person_name(second.name)
    if own is None or other is None or folded(own.surname) != folded(other.surname):
        return False
    return is_short_for(own.words[0], other.words[0])


def _main_name(side: EntitySide) -> PersonName | None:
    """Its name, or the first full one of its other names where that is a surname, or an office: "the Crown Prince"."""
    found = [name for name in map(person_name, side.names) if name is not None]
    return next((name for name in found if name.is_full), found[0] if found else None)


def _is_told(first: EntitySide, second: EntitySide) -> bool:
    """Whether one is called by the other's alias, title and all ("Pope Francis"), not only by a part of its name."""
    words = plain_words(first.name)
    is_part = len(words) == 1 and words[0] in plain_words(second.name)
    return not is_part and any(words == plain_words(alias) for alias in second.aliases)


def _full_names(side: EntitySide) -> list[PersonName]:
    found = (person_name(name) for name in side.names)
    return [name for name in found if name is not None and name.is_full]


def _of_names(first: PersonName, second: PersonName) -> _Names | None:
    short, long = sorted((first, second), key=lambda name: (len(name.words), name.words))
    if _is_initialed(first, second):
        return _Names.WITHIN if len(first.words[0]) > 1 < len(second.words[0]) else _Names.INITIALS
    if not short.is_full:
        return _Names.SURNAME if long.is_full and _may_stand_for(short, long) else None
    if short.words == long.words or "".join(short.words) == "".join(long.words):
        return _Names.FULL
    if sorted(short.words) == sorted(long.words) or _is_turned(short, long):
        return _Names.TURNED
    if len(short.words) < len(long.words):
        return _of_shorter(short, long)
    return _Names.SPELLING if _spelled_alike(short, long) else None


def _of_shorter(short: PersonName, long: PersonName) -> _Names | None:
    """How a full name goes together with one of more words."""
    if in_order(short.words, long.words) and short.words[0] == long.words[0]:
        # What stands behind a surname is another: López, López García.
        return _within(short, long) if short.surname == long.surname else _Names.SHORTER
    if long.words[-len(short.words) :] == short.words:
        return _Names.SURNAME
    ends = PersonName((long.words[0], long.surname))
    return _Names.SPELLING if _spelled_alike(short, ends) or _spelled_alike(short, _joined(long)) else None


def _is_initialed(first: PersonName, second: PersonName) -> bool:
    """Whether surnames agree, and given names as far as told, some by their initials: "J. K. Berg", "Jens Berg"."""
    own, other = first.words[:-1], second.words[:-1]
    pairs = list(zip(own, other, strict=False))
    initials = [1 in {len(one), len(two)} and one != two for one, two in pairs]
    agree = all(one == two or (1 in {len(one), len(two)} and one[0] == two[0]) for one, two in pairs)
    return folded(first.surname) == folded(second.surname) and len(first.surname) > 1 and any(initials) and agree


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
        return all(map(_surnames_alike, first.words[1:], second.words[1:]))
    if len(first.words) > _FEW_WORDS:
        return False
    orders = permutations(second.words)
    return any(all(map(_exactly_alike, first.words, order)) for order in orders)


def _surnames_alike(first: str, second: str) -> bool:
    """Whether two words behind a given name may be one: nearly the same letters do, when they begin alike."""
    if are_ways(first, second):
        return True
    if sound_alike(folded(first), folded(second)):
        return spelled_alike(first, second) and (folded(first) == folded(second) or vowels_alike(first, second))
    begin = {first[:1], second[:1]}
    return spelled_alike(first, second) and (len(begin) == 1 or sounds_of(first)[:1] == sounds_of(second)[:1])


def _exactly_alike(first: str, second: str) -> bool:
    return first == second or (
        is_given_name_of(first, second) and (are_ways(first, second) or spelled_alike(first, second))
    )


def _ages_differ(first: EntitySide, second: EntitySide) -> bool:
    return any(abs(age - other) > _YEARS for age in first.ages for other in second.ages)
