"""Mentions to entities: one for each named one of an article, one for each unnamed source where it stands."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph.model import (
    NOWHERE,
    Entity,
    EntityKind,
    Role,
    Stance,
    named_entity_id,
    unnamed_entity_id,
)
from graph.spans import Span, Spans
from loaders.extract.base import Extraction, Link, Mention, MentionForm
from loaders.extract.gazetteer import wikidata_of
from loaders.extract.naming import initials, is_acronym
from loaders.resolve.anaphors import meant_in
from loaders.resolve.names import Group, group_names, plain
from loaders.resolve.reference import REACH, described, gender_of, introduced, is_anaphor, no_other_country, pronoun

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Cast:
    """The entities of an article; `by_mention` finds one by the core of its mention.

    `by_phrase` tells whom a phrase within a claim means that only points back ("the two countries").
    """

    revision_id: str
    entities: tuple[Entity, ...]
    by_mention: Mapping[Span, Entity]
    by_phrase: Mapping[Span, tuple[Entity, ...]] = field(default_factory=dict[Span, tuple[Entity, ...]])
    cores: tuple[Span, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "cores", tuple(sorted(self.by_mention)))

    def of(self, mention: Mention) -> Entity | None:
        """The entity that a mention refers to; None for a pronoun or document that leads to nobody."""
        return self.by_mention.get(mention.core)

    def named_within(self, spans: Spans) -> tuple[Entity, ...]:
        """The named entities that are mentioned within these spans, each once, in the order of the text."""
        found: dict[str, Entity] = {}
        for start, end in spans:
            for core in self.cores[bisect_left(self.cores, (start,)) : bisect_left(self.cores, (end,))]:
                entity = self.by_mention[core]
                if core.end <= end and entity.kind is not EntityKind.UNNAMED:
                    found.setdefault(entity.id, entity)
            for entity in (each for span in self.phrases_within(Span(start, end)) for each in self.by_phrase[span]):
                found.setdefault(entity.id, entity)
        return tuple(found.values())

    def phrases_within(self, part: Span) -> tuple[Span, ...]:
        """Where the phrases of `by_phrase` stand in a stretch of the text."""
        return tuple(span for span in self.by_phrase if part.start <= span.start and span.end <= part.end)


def cast_of(text: str, extraction: Extraction, *, revision_id: str, outlet: str | None) -> Cast:
    """The entities of an extraction, with the outlet that carried the article among them."""
    names = [mention for mention in extraction.mentions if mention.form is MentionForm.NAME]
    groups = _with_bodies_by_description(group_names(names), extraction.mentions)
    if outlet is not None:
        _add_publisher(groups, outlet)
    placed: dict[Span, Group] = {mention.core: group for group in groups for mention in group.mentions}
    _place_anaphors(extraction, groups, placed)
    entities = {id(group): _entity(text, group, revision_id, outlet) for group in groups}
    by_mention = {core: entities[id(group)] for core, group in placed.items()}
    by_mention |= {
        m.core: _unnamed(m, revision_id) for m in extraction.mentions if m.core not in by_mention and _is_source(m)
    }
    linked = _with_roles(by_mention, extraction.links)
    every = {entity.id: entity for entity in [*entities.values(), *by_mention.values()]}
    final = {entity_id: linked.get(entity_id, entity) for entity_id, entity in every.items()}
    at = {core: final[entity.id] for core, entity in by_mention.items()}
    pointing = meant_in(text, extraction, groups, placed).items()
    by_phrase = {span: tuple(final[entities[id(group)].id] for group in meant) for span, meant in pointing}
    return Cast(revision_id, tuple(final.values()), at, by_phrase)


def _is_source(mention: Mention) -> bool:
    return mention.form in {MentionForm.UNNAMED, MentionForm.DESCRIPTION} and not _is_document(mention)


def _is_document(mention: Mention) -> bool:
    return mention.form is MentionForm.DESCRIPTION and not is_anaphor(mention)


def _with_bodies_by_description(groups: list[Group], mentions: Iterable[Mention]) -> list[Group]:
    """ "South Korea's defence ministry" names a body as surely as a capital letter would.

    It is one that is named elsewhere, where all its words are in that name; else each description is taken for the
    longest one of the same head that has all its words ("the election board", "the municipal election board").
    """
    bodies: list[Group] = []
    for mention in sorted(filter(_names_a_body, mentions), key=lambda m: (-len(m.words), m.span)):
        fitting = [g for g in groups if _is_called(mention, g)] or [g for g in bodies if _is_called(mention, g)]
        if len(fitting) == 1:
            fitting[0].mentions.append(mention)
            continue
        body = Group(mention.kind or EntityKind.AGENCY, mention.name.removeprefix("the ").removeprefix("The "))
        body.add(mention)
        bodies.append(body)
    return [*groups, *bodies]


def _names_a_body(mention: Mention) -> bool:
    if mention.form is not MentionForm.DESCRIPTION or mention.kind not in {EntityKind.AGENCY, EntityKind.UNIT}:
        return False
    countries = {word for word in mention.words if word.startswith("country:")}
    return mention.institution or (mention.kind is EntityKind.AGENCY and len(countries) == 1)


def _is_called(mention: Mention, group: Group) -> bool:
    """Whether a description has its head and every other word in common with a body."""
    if group.kind not in {EntityKind.AGENCY, EntityKind.UNIT} or not no_other_country(mention, group):
        return False
    name = set(_WORD.findall(plain(group.name)))
    telling = {word for word in mention.words if not word.startswith("country:")}
    return mention.head in name | group.words and telling <= name | group.words


def _add_publisher(groups: list[Group], outlet: str) -> None:
    """The publisher takes the name that was supplied for it, and is an outlet."""
    bodies = [g for g in groups if g.kind is EntityKind.AGENCY]
    found = next((g for g in bodies if plain(outlet) in {*g.keys, plain(g.name)}), None)
    found = found or next((g for g in bodies if _is_short_for(g.name, outlet)), None)
    if found is None:
        found = Group(EntityKind.AGENCY, outlet)
        groups.append(found)
    if found.name != outlet:
        found.aliases.add(found.name)
    found.name, found.outlet = outlet, True
    found.aliases.discard(outlet)


def _is_short_for(name: str, outlet: str) -> bool:
    """ "The Courier" in the Lake Courier, "LBS" on the Lake Broadcasting Service."""
    short, full = plain(name).split(), plain(outlet).split()
    last = len(short) == 1 < len(full) and short[0] == full[-1]
    return last or (is_acronym(name) and initials(outlet) == name.replace(".", ""))


def _place_anaphors(extraction: Extraction, groups: Sequence[Group], placed: dict[Span, Group]) -> None:
    """Find whom descriptions and pronouns mean, in the order of the text: each may rest on the one before."""
    # An outlet that relays is not whom "he" or "it" means behind it: that is the one who spoke to it.
    speaking = (each for each in extraction.attributions if each.stance is not Stance.RELAYS)
    sources = {attribution.source for attribution in speaking if attribution.source is not None}
    speakers = sorted(
        ((m.span, placed[m.core]) for m in extraction.mentions if m.core in placed and m.span in sources), key=_start
    )
    near = _Near(groups)
    for mention in sorted(extraction.mentions, key=lambda mention: mention.span):
        group = _meant(mention, groups, near, speakers) if mention.core not in placed else None
        if group is None:
            continue
        placed[mention.core] = group
        group.mentions.append(mention)
        near.add(mention, group)
        if mention.form is MentionForm.PRONOUN and mention.kind is EntityKind.PERSON:
            group.genders.add(gender_of(mention))
        if mention.span in sources:
            insort(speakers, (mention.span, group), key=_start)


class _Near:
    """Which groups are mentioned a short way before a place: a long article has many, and few of them are near."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self._groups = groups
        self._number = {id(group): number for number, group in enumerate(groups)}
        self._places = sorted((m.span.start, number) for number, group in enumerate(groups) for m in group.mentions)

    def add(self, mention: Mention, group: Group) -> None:
        insort(self._places, (mention.span.start, self._number[id(group)]))

    def before(self, mention: Mention) -> list[Group]:
        """Those that a pronoun may mean, in the order of all groups."""
        end = mention.span.start
        first, last = (bisect_left(self._places, (place,)) for place in (end - REACH, end))
        return [self._groups[number] for number in sorted({number for _, number in self._places[first:last]})]


def _meant(
    mention: Mention, groups: Sequence[Group], near: _Near, speakers: Sequence[tuple[Span, Group]]
) -> Group | None:
    match mention.form:
        case MentionForm.PRONOUN:
            return pronoun(mention, near.before(mention), speakers)
        case MentionForm.DESCRIPTION:
            return described(mention, groups) if is_anaphor(mention) else None
        case MentionForm.UNNAMED:
            return introduced(mention, groups)
        case MentionForm.NAME:
            return None


def _start(speaker: tuple[Span, Group]) -> int:
    return speaker[0].start


def _entity(text: str, group: Group, revision_id: str, outlet: str | None) -> Entity:
    spans = [mention.span for mention in group.mentions]
    if outlet is not None and group.name == outlet:
        spans += [Span(*match.span()) for match in re.finditer(re.escape(outlet), text)]
    aliases = {alias for alias in group.aliases if plain(alias) != plain(group.name)}
    return Entity(
        id=named_entity_id(revision_id, group.kind, group.name),
        revision_id=revision_id,
        kind=group.kind,
        name=group.name,
        mentions=_apart(spans),
        aliases=tuple(sorted(aliases)),
        outlet=group.outlet and group.kind is EntityKind.AGENCY,
        country=group.country,
        wikidata=wikidata_of(group.name) if group.is_country else None,
    )


def _apart(spans: Iterable[Span]) -> Spans:
    """Spans in order; where two overlap, the longer one."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return Spans(tuple(kept))


def _unnamed(mention: Mention, revision_id: str) -> Entity:
    return Entity(
        id=unnamed_entity_id(revision_id, mention.span),
        revision_id=revision_id,
        kind=EntityKind.UNNAMED,
        name=mention.name,
        mentions=Spans((mention.span,)),
    )


def unattributed(revision_id: str, cue: Span, words: str) -> Entity:
    """The source of a bare "reportedly": nobody is mentioned, and it stands where its cue does."""
    return Entity(
        id=unnamed_entity_id(revision_id, cue),
        revision_id=revision_id,
        kind=EntityKind.UNNAMED,
        name=f"{words} (no source given)",
        mentions=NOWHERE,
    )


def _with_roles(by_mention: Mapping[Span, Entity], links: Iterable[Link]) -> dict[str, Entity]:
    """The entities that a link gives a role, with it."""
    roles: dict[str, dict[tuple[str, str, str | None], Role]] = {}
    known: dict[str, Entity] = {}
    for link in links:
        who, body = by_mention.get(link.who), by_mention.get(link.of)
        if who is None or body is None or who.id == body.id:
            continue
        known[who.id] = who
        key = (link.kind.value, body.id, link.role)
        roles.setdefault(who.id, {}).setdefault(key, Role(link.kind, body.id, link.role, link.spans))
    return {entity_id: replace(known[entity_id], roles=tuple(found.values())) for entity_id, found in roles.items()}
