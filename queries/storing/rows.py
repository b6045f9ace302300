"""The rows that writing takes: the nodes and edges of the graph, property by property (`docs/graph.md` lists them)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ArticleNode:
    """An article as its current revision has it."""

    id: str
    url: str | None
    title: str | None
    author: str | None
    published: str | None
    published_basis: str
    language: str | None
    words: str


@dataclass(frozen=True, slots=True)
class RevisionNode:
    """One text of an article, with the article's data as they were read with that text."""

    id: str
    article_id: str
    text: str
    text_sha256: str
    raw_sha256: str
    segment_kinds: tuple[str, ...]
    segment_spans: tuple[int, ...]
    unread_spans: tuple[int, ...]
    unread_reasons: tuple[str, ...]
    link_spans: tuple[int, ...]
    link_urls: tuple[str, ...]
    found_fields: tuple[str, ...]
    found_places: tuple[str, ...]
    extractor: str
    recorded: str
    title: str | None
    author: str | None
    outlet: str | None
    published: str | None
    published_basis: str
    language: str | None


@dataclass(frozen=True, slots=True)
class EntityNode:
    """An entity; `cluster` counts only when the node is new."""

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    country: str | None
    wikidata: str | None
    outlet: bool
    mentions: tuple[int, ...]
    cluster: str
    revision_id: str
    words: str


@dataclass(frozen=True, slots=True)
class ClaimNode:
    """A claim; `cluster` counts only when the node is new, `quantities` are lines as `Quantity.kept` writes them."""

    id: str
    text: str
    cluster: str
    revision_id: str
    words: str
    quantities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatementNode:
    """A statement, with the edges to its source, its claim and its text that every one has."""

    id: str
    source_id: str
    claim_id: str
    revision_id: str
    stance: str
    quote: str | None
    quote_spans: tuple[int, ...]
    cue: str
    cue_spans: tuple[int, ...]
    source_spans: tuple[int, ...]
    said: str | None
    said_from: str | None
    said_to: str | None
    said_text: str | None
    manner: str | None
    speech: str
    confidence: float | None


@dataclass(frozen=True, slots=True)
class PublishedByEdge:
    """Who carried an article, by one of its revisions."""

    article_id: str
    publisher_id: str


@dataclass(frozen=True, slots=True)
class AboutEdge:
    """What a claim is about."""

    claim_id: str
    entity_id: str


@dataclass(frozen=True, slots=True)
class RoleEdge:
    """How an entity belongs to another."""

    entity_id: str
    kind: str
    body_id: str
    role: str | None
    spans: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CitesEdge:
    """Which statement rests on which."""

    citing_id: str
    cited_id: str


@dataclass(frozen=True, slots=True)
class RespondsToEdge:
    """Which statement answers which."""

    answering_id: str
    answered_id: str
    inferred: bool


@dataclass(frozen=True, slots=True)
class SameAsEdge:
    """A decision that two claims, or two entities, are one."""

    a_id: str
    b_id: str
    basis: str
    by: str
    score: float
    recorded: str


@dataclass(frozen=True, slots=True)
class WholeArticle:
    """An article with its one text and everything that was read of it."""

    article: ArticleNode
    revision: RevisionNode
    entities: tuple[EntityNode, ...]
    claims: tuple[ClaimNode, ...]
    statements: tuple[StatementNode, ...]
    published_by: tuple[PublishedByEdge, ...]
    abouts: tuple[AboutEdge, ...]
    roles: tuple[RoleEdge, ...]
    cites: tuple[CitesEdge, ...]
    responds_to: tuple[RespondsToEdge, ...]
    same_claims: tuple[SameAsEdge, ...]
    same_entities: tuple[SameAsEdge, ...]
