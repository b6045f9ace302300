"""A record as the nodes and edges that the graph keeps of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graph.ids import IdKind, kind_of
from graph.model import Entity, Statement
from graph.record import Record
from queries.storing.rows import (
    AboutEdge,
    ArticleNode,
    CitesEdge,
    ClaimNode,
    EntityNode,
    PublishedByEdge,
    RespondsToEdge,
    RevisionNode,
    RoleEdge,
    SameAsEdge,
    StatementNode,
)
from queries.words import searchable


@dataclass(frozen=True, slots=True)
class Edges:
    """The edges of one record that are not part of a node's own row."""

    published_by: frozenset[PublishedByEdge] = frozenset()
    abouts: frozenset[AboutEdge] = frozenset()
    roles: frozenset[RoleEdge] = frozenset()
    cites: frozenset[CitesEdge] = frozenset()
    responds_to: frozenset[RespondsToEdge] = frozenset()
    same_claims: frozenset[SameAsEdge] = frozenset()
    same_entities: frozenset[SameAsEdge] = frozenset()

    def without(self, others: Edges) -> Edges:
        """Those that are not among the others."""
        return Edges(
            self.published_by - others.published_by,
            self.abouts - others.abouts,
            self.roles - others.roles,
            self.cites - others.cites,
            self.responds_to - others.responds_to,
            self.same_claims - others.same_claims,
            self.same_entities - others.same_entities,
        )

    @property
    def ends(self) -> frozenset[str]:
        """The nodes between which they go."""
        pairs = (
            *((each.article_id, each.publisher_id) for each in self.published_by),
            *((each.claim_id, each.entity_id) for each in self.abouts),
            *((each.entity_id, each.body_id) for each in self.roles),
            *((each.citing_id, each.cited_id) for each in self.cites),
            *((each.answering_id, each.answered_id) for each in self.responds_to),
            *((each.a_id, each.b_id) for each in (*self.same_claims, *self.same_entities)),
        )
        return frozenset(end for pair in pairs for end in pair)


@dataclass(frozen=True, slots=True)
class StoredForm:
    """All nodes and edges of one record; the nodes are in order of their ids."""

    article: ArticleNode
    revision: RevisionNode
    entities: tuple[EntityNode, ...]
    claims: tuple[ClaimNode, ...]
    statements: tuple[StatementNode, ...]
    edges: Edges

    @property
    def member_ids(self) -> frozenset[str]:
        """The claims and entities, which decisions can be about."""
        return frozenset(node.id for node in (*self.entities, *self.claims))

    @property
    def stands_alone(self) -> bool:
        """Whether every edge is between nodes of this form."""
        sources = {end for each in self.statements for end in (each.source_id, each.claim_id)}
        statements = {each.id for each in self.statements}
        return sources <= self.member_ids and self.edges.ends <= self.member_ids | statements | {self.article.id}


def stored_form(record: Record, *, recorded: str) -> StoredForm:
    """What the graph keeps of a record that it learned of at `recorded`."""
    clusters = record.clusters()
    return StoredForm(
        article=_article(record),
        revision=_revision(record, recorded),
        entities=_entities(record, clusters),
        claims=_claims(record, clusters),
        statements=_statements(record),
        edges=_edges(record, recorded),
    )


def _edges(record: Record, recorded: str) -> Edges:
    same_as = list(_same_as(record, recorded))
    publisher = record.publisher
    return Edges(
        published_by=frozenset()
        if publisher is None
        else frozenset({PublishedByEdge(record.article.id, publisher.id)}),
        abouts=frozenset(AboutEdge(claim.id, about) for claim in record.claims for about in claim.about),
        roles=frozenset(role for entity in record.entities for role in _roles(entity)),
        cites=frozenset(CitesEdge(each.id, cited) for each in record.statements for cited in each.cites),
        responds_to=frozenset(edge for each in record.statements for edge in _responses(each)),
        same_claims=frozenset(edge for edge in same_as if kind_of(edge.a_id) is IdKind.CLAIM),
        same_entities=frozenset(edge for edge in same_as if kind_of(edge.a_id) is IdKind.ENTITY),
    )


def _article(record: Record) -> ArticleNode:
    article = record.article
    return ArticleNode(
        id=article.id,
        url=article.url,
        title=article.title,
        author=article.author,
        published=article.published,
        published_basis=article.published_basis.value,
        language=article.language,
        words=searchable(article.title, article.outlet, article.author),
    )


def _revision(record: Record, recorded: str) -> RevisionNode:
    article, revision = record.article, record.revision
    return RevisionNode(
        id=revision.id,
        article_id=article.id,
        text=revision.text,
        text_sha256=revision.text_sha256,
        raw_sha256=revision.raw_sha256,
        segment_kinds=tuple(segment.kind.value for segment in revision.segments),
        segment_spans=tuple(number for segment in revision.segments for number in segment.span),
        unread_spans=tuple(number for passage in record.unread for number in passage.span),
        unread_reasons=tuple(passage.reason for passage in record.unread),
        link_spans=tuple(number for link in revision.links for number in link.span),
        link_urls=tuple(link.url for link in revision.links),
        found_fields=tuple(found.field for found in revision.found_in),
        found_places=tuple(found.where for found in revision.found_in),
        extractor=revision.extractor,
        recorded=recorded,
        title=article.title,
        author=article.author,
        outlet=article.outlet,
        published=article.published,
        published_basis=article.published_basis.value,
        language=article.language,
    )


def _entities(record: Record, clusters: Mapping[str, str]) -> tuple[EntityNode, ...]:
    return tuple(
        EntityNode(
            id=entity.id,
            name=entity.name,
            kind=entity.kind.value,
            aliases=entity.aliases,
            country=entity.country,
            wikidata=entity.wikidata,
            outlet=entity.outlet,
            mentions=tuple(entity.mentions.flat()),
            cluster=clusters[entity.id],
            revision_id=entity.revision_id,
            words=searchable(entity.name, *entity.aliases),
        )
        for entity in sorted(record.entities, key=lambda entity: entity.id)
    )


def _claims(record: Record, clusters: Mapping[str, str]) -> tuple[ClaimNode, ...]:
    return tuple(
        ClaimNode(
            id=claim.id,
            text=claim.text,
            cluster=clusters[claim.id],
            revision_id=claim.revision_id,
            words=searchable(claim.text),
            quantities=tuple(each.kept() for each in claim.quantities),
        )
        for claim in record.claims
    )


def _statements(record: Record) -> tuple[StatementNode, ...]:
    bounds = record.said_bounds()
    return tuple(
        StatementNode(
            id=statement.id,
            source_id=statement.source.id,
            claim_id=statement.claim.id,
            revision_id=statement.revision.id,
            stance=statement.stance.value,
            quote=statement.quote.text if statement.quote else None,
            quote_spans=tuple(statement.quote.spans.flat()) if statement.quote else (),
            cue=statement.cue.text,
            cue_spans=tuple(statement.cue.spans.flat()),
            source_spans=tuple(statement.source_spans.flat()),
            said=statement.said,
            said_from=bounds[statement.id].first,
            said_to=bounds[statement.id].last,
            said_text=statement.said_text,
            manner=statement.manner,
            speech=statement.speech.value,
            confidence=statement.confidence,
        )
        for statement in sorted(record.statements, key=lambda statement: statement.id)
    )


def _roles(entity: Entity) -> Iterator[RoleEdge]:
    for role in entity.roles:
        yield RoleEdge(entity.id, role.kind.value, role.of, role.role, tuple(role.spans.flat()))


def _responses(statement: Statement) -> Iterator[RespondsToEdge]:
    for response in statement.responds_to:
        yield RespondsToEdge(statement.id, response.id, response.inferred)


def _same_as(record: Record, recorded: str) -> Iterator[SameAsEdge]:
    for decision in record.same_as:
        yield SameAsEdge(decision.a_id, decision.b_id, decision.basis, decision.by, decision.score, recorded)
