"""Whom a phrase of a claim means that only points back: the nearest of its kind, or nobody where that is unclear."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from graph.model import EntityKind
from graph.spans import Span, Spans
from loaders.extract.base import Anaphor, Extraction
from loaders.extract.gazetteer import town_country
from loaders.extract.lexicon import countries
from loaders.resolve.names import Group, plain
from loaders.resolve.reference import GENERIC_BODIES, OUTLET_HEADS, may_be_called

_NEAR = 3
""" "The agency" means one of its own sentence or of the two before; "this agency" reaches as far as a pronoun."""

_PAIR = 2
_LONGEST_NAME = 4
"""Capitals in the name of a country: "Saint Vincent and the Grenadines", "Democratic Republic of the Congo"."""

_COUNTRY = frozenset({"country", "nation"})
_TOWN = frozenset({"city", "town"})
_BODIES = frozenset({"agency", "company", "firm"})
""" "The group" is said of too many others to mean a body of another name, unless "this" leads it."""

_FORCES = frozenset({"troop", "troops", "soldier", "force", "forces", "serviceman", "unit", "contingent"})
_ANYBODY = {
    "man": "he",
    "woman": "she",
    "leader": "",
    "politician": "",
    "candidate": "",
}
"""Nouns by which two people go who are called nothing of the kind beside their names, and the pronoun that fits."""

_CAPITAL = re.compile(r"\b[A-Z][\w.'’-]*")


def meant_in(
    text: str, extraction: Extraction, groups: Sequence[Group], placed: Mapping[Span, Group]
) -> Mapping[Span, tuple[Group, ...]]:
    """The one, or the two, that each phrase of an extraction means, by its span; without those where that is unclear.

    `placed` is where who is mentioned, by the core of the mention: what is a mention itself means somebody as such.
    """
    ends = {core.end: group for core, group in placed.items()}
    found: dict[Span, tuple[Group, ...]] = {}
    for each in extraction.anaphors:
        mentioned = ends.get(each.span.end)
        meant = (
            (mentioned,) if mentioned is not None else _meant(text, each, groups, _speakers(extraction, placed, each))
        )
        if meant:
            found[each.span] = meant
    return found


def _meant(text: str, anaphor: Anaphor, groups: Sequence[Group], speakers: Sequence[Group]) -> tuple[Group, ...]:
    if anaphor.pair:
        return _countries(anaphor, groups, text) if anaphor.head in _COUNTRY else _pair(anaphor, groups, speakers)
    meant = _one(anaphor, groups, text)
    # Of themselves people say "I", and the article "he", but nobody says "the driver".
    return () if anaphor.kind is EntityKind.PERSON and any(group in speakers for group in meant) else meant


def _speakers(extraction: Extraction, placed: Mapping[Span, Group], anaphor: Anaphor) -> list[Group]:
    """Who says the words that a phrase stands in."""
    around = (a for a in extraction.attributions if a.content is not None and _holds(a.content, anaphor.span))
    sources = {each.source for each in around}
    return [placed[m.core] for m in extraction.mentions if m.span in sources and m.core in placed]


def _holds(content: Spans, span: Span) -> bool:
    return any(start <= span.start and span.end <= end for start, end in content)


def _one(anaphor: Anaphor, groups: Sequence[Group], text: str) -> tuple[Group, ...]:
    """The only fitting one of the nearest sentence that names any; of people, the only one near."""
    reach = anaphor.sentences if anaphor.demonstrative else anaphor.sentences[:_NEAR]
    if anaphor.head in _COUNTRY:
        return _country(reach, groups, text)
    if anaphor.kind is EntityKind.PERSON and anaphor.since:
        # "A driver died", and Jan Smit is a driver too: which of them is told of is a guess.
        return ()
    fitting = _fitting(anaphor, groups)
    found = [here for sentence in reach if (here := _in(sentence, fitting, anaphor.since))]
    if anaphor.kind is EntityKind.PERSON and len({id(group) for here in found for group in here}) > 1:
        return ()
    return found[0] if found and len(found[0]) == 1 else ()


def _in(sentence: Span, groups: Sequence[Group], since: int = 0) -> tuple[Group, ...]:
    """Those that a sentence mentions, behind a place, in the order of their last mention in it."""
    last = ((group.last_before(sentence.end), i) for i, group in enumerate(groups))
    return tuple(groups[i] for place, i in sorted(last) if place >= max(sentence.start, since))


def _fitting(anaphor: Anaphor, groups: Sequence[Group]) -> Sequence[Group]:
    """Those that the noun may mean: those it names or describes where there are any, else all of a general kind."""
    alike = [g for g in groups if g.kind is anaphor.kind]
    called_so = [g for g in alike if anaphor.head in g.words or anaphor.head in plain(g.name).split()]
    return called_so or [g for g in alike if _may_be(anaphor, g)]


def _may_be(anaphor: Anaphor, group: Group) -> bool:
    match anaphor.kind:
        case EntityKind.UNIT:
            return anaphor.head in _FORCES
        case EntityKind.AGENCY if anaphor.head in OUTLET_HEADS:
            return group.outlet
        case EntityKind.AGENCY:
            general = GENERIC_BODIES if anaphor.demonstrative else _BODIES
            return anaphor.head in general and may_be_called(anaphor.head, group)
        case EntityKind.PLACE:
            return anaphor.head in _TOWN and not group.is_country and town_country(group.name) is not None
        case EntityKind.PERSON | EntityKind.UNNAMED:
            return False


def _country(reach: Sequence[Span], groups: Sequence[Group], text: str) -> tuple[Group, ...]:
    """The country of the nearest sentence that speaks of only one, by name or by its people, if it was named."""
    for start, end in reach:
        spoken_of = set(_countries_in(text[start:end]))
        if spoken_of:
            named = [g for g in groups if g.is_country and {g.country} == spoken_of and g.last_before(end) >= 0]
            return tuple(named) if len(named) == 1 else ()
    return ()


def _countries_in(words: str) -> Iterator[str]:
    """The codes of the countries that some words name, whole or as "South Korean", in order."""
    return (code for name in _names_in(words) if (code := countries().of(name)) is not None)


def _names_in(words: str) -> Iterator[str]:
    """The countries and peoples that some words name: "Togo", "South Korean", "Bosnia and Herzegovina"."""
    capitals = list(_CAPITAL.finditer(words))
    taken = 0
    for number, first in enumerate(capitals):
        for last in reversed(capitals[number : number + _LONGEST_NAME]):
            name = words[first.start() : last.end()].removesuffix("'s").removesuffix("’s").rstrip(".")
            if first.start() >= taken and countries().of(name) is not None:
                taken = last.end()
                yield name
                break


def _pair(anaphor: Anaphor, groups: Sequence[Group], speakers: Sequence[Group]) -> tuple[Group, ...]:
    """The two that one sentence names together, where no third of the kind has been named since.

    Who speaks is named beside a phrase about two people, and is no third for that.
    """
    fitting = _of_pairs(anaphor, groups)
    since: set[int] = set()
    for number, sentence in enumerate(anaphor.sentences):
        others = [g for g in fitting if number or g not in speakers or anaphor.kind is not EntityKind.PERSON]
        found = _in(sentence, others, anaphor.since)
        since |= {id(group) for group in found}
        if len(since) > _PAIR:
            return ()
        if len(found) == _PAIR:
            return found
    return ()


def _of_pairs(anaphor: Anaphor, groups: Sequence[Group]) -> Sequence[Group]:
    if anaphor.head in _ANYBODY:
        goes_by = {_ANYBODY[anaphor.head]} - {""}
        persons = [g for g in groups if g.kind is EntityKind.PERSON]
        return [g for g in persons if not goes_by or g.genders <= goes_by]
    return _fitting(anaphor, groups)


def _countries(anaphor: Anaphor, groups: Sequence[Group], text: str) -> tuple[Group, ...]:
    """The same of countries, by all that name any, whether the model took them for names or not."""
    since: set[str] = set()
    for start, end in anaphor.sentences:
        names = [plain(name) for name in _names_in(text[start:end])]
        found = dict.fromkeys(code for name in names if (code := countries().names.get(name)) is not None)
        since |= set(found)
        if len(since) > _PAIR:
            return ()
        if len(found) == _PAIR:
            named = [[g for g in groups if g.is_country and g.country == code] for code in found]
            return tuple(those[0] for those in named) if all(len(those) == 1 for those in named) else ()
    return ()
