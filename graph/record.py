"""What reading one revision of an article yields: everything that the graph will hold of it, checked as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from graph.clusters import cluster_of
from graph.dates import Bounds, bounds_of
from graph.errors import ModelError
from graph.model import (
    Article,
    Claim,
    Entity,
    EntityKind,
    Revision,
    SameAs,
    Statement,
    Unread,
    article_id,
    named_entity_id,
    unnamed_entity_id,
)
from graph.spans import Spans

SCHEMA = 1
"""The number of the record's form; a change that old readers would misread raises it."""


@dataclass(frozen=True, slots=True)
class Record:
    """One revision with its entities, statements and unread passages.

    The parts are put in one order when it is made (entities and statements as they stand in the text, then by id),
    so equal records are equal however they were found. Raises `ModelError` when a part refers to something that
    is not there, or an id does not follow from its content.
    """

    article: Article
    revision: Revision
    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]
    unread: tuple[Unread, ...] = ()
    same_as: tuple[SameAs, ...] = ()

    def __post_init__(self) -> None:
        _set(self, "entities", tuple(sorted(map(_in_order, self.entities), key=_entity_place)))
        _set(self, "statements", tuple(sorted(map(_with_ordered_edges, self.statements), key=_statement_place)))
        _set(self, "unread", tuple(sorted(self.unread, key=lambda passage: (passage.span, passage.reason))))
        _set(
            self,
            "same_as",
            tuple(sorted(self.same_as, key=lambda each: (each.a_id, each.b_id, each.by, each.basis))),
        )
        _check_identity(self)
        _check_references(self)
        _check_edges(self)
        _check_decisions(self)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims that the statements bear on, each once, by id."""
        by_id = {statement.claim.id: statement.claim for statement in self.statements}
        return tuple(by_id[claim_id] for claim_id in sorted(by_id))

    @property
    def publisher(self) -> Entity | None:
        """The outlet that carried the article, among its entities; None when nobody said."""
        if self.article.outlet is None:
            return None
        publisher_id = named_entity_id(self.revision.id, EntityKind.AGENCY, self.article.outlet)
        return next((entity for entity in self.entities if entity.id == publisher_id), None)

    def clusters(self) -> Mapping[str, str]:
        """The cluster of each entity and claim, as this record's own decisions make them."""
        members = [entity.id for entity in self.entities] + [claim.id for claim in self.claims]
        return cluster_of(members, self.same_as)

    def said_bounds(self) -> Mapping[str, Bounds]:
        """When each statement was said, at the earliest and the latest, by statement id.

        An unknown date ends with that of a statement that cites it (one can't cite what is not yet said), else with
        the publication.
        """
        cited_by: dict[str, list[str]] = {}
        for statement in self.statements:
            for cited in statement.cites:
                cited_by.setdefault(cited, []).append(statement.id)
        known = {s.id: bounds_of(s.said) for s in self.statements if s.said is not None}
        published = self.article.published[:10] if self.article.published else None
        return {
            s.id: known.get(s.id) or Bounds(None, _latest(s.id, known, cited_by) or published) for s in self.statements
        }


def _latest(statement_id: str, known: Mapping[str, Bounds], cited_by: Mapping[str, list[str]]) -> str | None:
    """The earliest of the last days on which a statement up the chain can have been said."""
    seen = {statement_id}
    frontier = [statement_id]
    days: list[str] = []
    while frontier:
        citing = [c for each in frontier for c in cited_by.get(each, ()) if c not in seen]
        seen.update(citing)
        days += [last for each in citing if each in known and (last := known[each].last) is not None]
        frontier = citing
    return min(days, default=None)


def _set(record: Record, name: str, value: object) -> None:
    object.__setattr__(record, name, value)


def _in_order(entity: Entity) -> Entity:
    roles = sorted(set(entity.roles), key=lambda role: (role.kind, role.of, role.role or "", role.spans.flat()))
    return replace(entity, aliases=tuple(sorted(entity.aliases)), roles=tuple(roles))


def _entity_place(entity: Entity) -> tuple[bool, int, str]:
    return (not entity.mentions, entity.mentions.start if entity.mentions else 0, entity.id)


def _with_ordered_edges(statement: Statement) -> Statement:
    return replace(
        statement,
        cites=tuple(sorted(set(statement.cites))),
        responds_to=tuple(sorted(set(statement.responds_to), key=lambda response: (response.id, response.inferred))),
    )


def _statement_place(statement: Statement) -> tuple[int, int, str]:
    return (statement.cue.spans.start, statement.cue.spans.end, statement.id)


def _check_identity(record: Record) -> None:
    """Raise when an id does not follow from the content it names."""
    article = record.article
    expected = article_id(url=article.url, outlet=article.outlet, sha256=record.revision.text_sha256)
    if article.id != expected or record.revision.article_id != expected:
        raise ModelError(f"the article's id is {expected} by its content, not {article.id}")
    for entity in record.entities:
        if entity.id not in _ids_of(entity, record):
            raise ModelError(f"the id of {entity.name!r} does not follow from its content: {entity.id}")
    _once("entity", (entity.id for entity in record.entities))
    _once("statement", (statement.id for statement in record.statements))
    if article.outlet is not None and record.publisher is None:
        raise ModelError(f"the outlet {article.outlet!r} is not among the entities")


def _ids_of(entity: Entity, record: Record) -> set[str]:
    """The id that an entity's content gives it: for an unnamed source, by its first mention, else by its cue."""
    if entity.kind is not EntityKind.UNNAMED:
        return {named_entity_id(record.revision.id, entity.kind, entity.name)}
    if entity.mentions:
        return {unnamed_entity_id(record.revision.id, entity.mentions.ranges[0])}
    own = (statement for statement in record.statements if statement.source.id == entity.id)
    return {unnamed_entity_id(record.revision.id, statement.cue.spans.ranges[0]) for statement in own}


def _once(noun: str, ids: Iterable[str]) -> None:
    seen: set[str] = set()
    for each in ids:
        if each in seen:
            raise ModelError(f"{noun} {each} stands twice in one record")
        seen.add(each)


def _check_references(record: Record) -> None:
    """Raise when a part refers to an entity that the record lacks, or to one under other words."""
    entities = {entity.id: entity for entity in record.entities}
    claims: dict[str, Claim] = {}
    for entity in record.entities:
        entity.mentions.words(record.revision.text)
        for role in entity.roles:
            _refuse(f"{entity.name!r} has a role at {role.of}, which is not in the record", unless=role.of in entities)
            role.spans.words(record.revision.text)
    for statement in record.statements:
        _refuse(f"statement {statement.id} is of another revision", unless=statement.revision.id == record.revision.id)
        _refuse(
            f"the source of {statement.id} is not in the record", unless=entities.get(statement.source.id) is not None
        )
        _refuse(
            f"claim {statement.claim.id} stands twice, about other things",
            unless=claims.setdefault(statement.claim.id, statement.claim) == statement.claim,
        )
        _refuse(
            f"claim {statement.claim.id} is about an entity that is not in the record",
            unless=set(statement.claim.about) <= entities.keys(),
        )
    Spans(tuple(segment.span for segment in record.revision.segments)).words(record.revision.text)
    for passage in record.unread:
        Spans((passage.span,)).words(record.revision.text)


def _check_edges(record: Record) -> None:
    """Raise when a citation or an answer leads nowhere, to itself, or to another claim."""
    clusters = record.clusters()
    by_id = {statement.id: statement for statement in record.statements}
    for statement in record.statements:
        for cited in statement.cites:
            _refuse(
                f"{statement.id} cites {cited}, which is not another statement of the record",
                unless=cited in by_id and cited != statement.id,
            )
            same = clusters[by_id[cited].claim.id] == clusters[statement.claim.id]
            _refuse(f"{statement.id} cites {cited}, which bears on another claim", unless=same)
        for response in statement.responds_to:
            _refuse(
                f"{statement.id} answers {response.id}, which is not another statement of the record",
                unless=response.id in by_id and response.id != statement.id,
            )


def _check_decisions(record: Record) -> None:
    """Raise when a decision is about something else than the record's own entities and claims, or stands twice."""
    clusters = record.clusters()
    seen: set[tuple[str, str, str, str]] = set()
    for decision in record.same_as:
        _refuse(
            f"{decision.a_id} is held to be {decision.b_id}, but not both are in the record",
            unless=decision.a_id in clusters and decision.b_id in clusters,
        )
        key = (decision.a_id, decision.b_id, decision.by, decision.basis)
        _refuse(f"that {decision.a_id} is {decision.b_id} is decided twice by {decision.by}", unless=key not in seen)
        seen.add(key)


def _refuse(why: str, *, unless: bool) -> None:
    if not unless:
        raise ModelError(why)
