"""Entities, and what sources said, as they are answered."""

from __future__ import annotations

from pydantic import Field

import queries.entities
from api.answers.articles import UnreadIn
from api.answers.base import Answer, Listing, SpanPair, pairs
from api.answers.chains import UNREAD
from api.answers.statements import Statement
from api.answers.times import APART, AS_OF, AsOf
from graph.model import EntityKind, RoleKind
from queries.claims import Matched


class Entity(Answer):
    """One entity of one article; `statements` counts those that it made there."""

    id: str
    name: str
    kind: EntityKind
    aliases: tuple[str, ...]
    country: str | None
    wikidata: str | None
    outlet: bool
    cluster: str
    mentions: tuple[SpanPair, ...]
    statements: int
    article_id: str
    title: str | None
    carrier: str | None

    @classmethod
    def of(cls, row: queries.entities.EntityRow) -> Entity:
        """The entity of one row."""
        return cls(
            id=row.id,
            name=row.name,
            kind=EntityKind(row.kind),
            aliases=tuple(row.aliases),
            country=row.country,
            wikidata=row.wikidata,
            outlet=row.outlet,
            cluster=row.cluster,
            mentions=pairs(row.mentions),
            statements=row.statements,
            article_id=row.article_id,
            title=row.title,
            carrier=row.carrier,
        )


class Entities(Listing):
    """A page of entities, and how they answer the words."""

    entities: tuple[Entity, ...]
    matched: Matched

    @classmethod
    def of(cls, found: queries.entities.EntitiesFound) -> Entities:
        """The page as it is answered."""
        rows = tuple(map(Entity.of, found.rows))
        return cls(entities=rows, matched=found.matched, next=found.next, truncated=found.next is not None)


class Role(Answer):
    """That an entity speaks for, holds an office at, or is part of a body."""

    entity_id: str
    entity: str
    kind: RoleKind
    role: str | None
    spans: tuple[SpanPair, ...]
    body_id: str
    body: str

    @classmethod
    def of(cls, row: queries.entities.RoleRow) -> Role:
        """The role of one row."""
        return cls(
            entity_id=row.entity_id,
            entity=row.entity,
            kind=RoleKind(row.kind),
            role=row.role,
            spans=pairs(row.spans),
            body_id=row.body_id,
            body=row.body,
        )


class EntityInFull(Answer):
    """One entity, its roles, those that others (`members`) have at it, and the others held to be the same."""

    entity: Entity
    roles: tuple[Role, ...]
    members: tuple[Role, ...]
    same: tuple[Entity, ...]

    @classmethod
    def of(cls, found: queries.entities.EntityInFull) -> EntityInFull:
        """The entity as it is answered."""
        return cls(
            entity=Entity.of(found.entity),
            roles=tuple(map(Role.of, found.roles)),
            members=tuple(map(Role.of, found.members)),
            same=tuple(map(Entity.of, found.same)),
        )


class EntityChoice(Answer):
    """How a name was taken to mean one entity, and which others it could mean; `more` when still others could."""

    matched: Matched
    others: tuple[Entity, ...]
    more: bool


class SourceSaid(Listing):
    """What one source, and those held to be the same, said in order of time."""

    source: Entity
    statements: tuple[Statement, ...]
    as_of: AsOf | None = Field(default=None, description=AS_OF)
    apart: tuple[Statement, ...] = Field(default=(), description=APART)
    unread: tuple[UnreadIn, ...] = Field(description=UNREAD)
    choice: EntityChoice | None = None
