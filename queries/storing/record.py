"""The rows that the graph keeps of a revision, put together to the record that they came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.errors import ModelError, StoreDamaged
from graph.model import (
    Article,
    Claim,
    Entity,
    EntityKind,
    FoundIn,
    Hyperlink,
    PublishedBasis,
    Response,
    Revision,
    Role,
    RoleKind,
    SameAs,
    Segment,
    SegmentKind,
    Speech,
    Stance,
    Statement,
    Unread,
)
from graph.quantities import Quantity
from graph.record import Record
from graph.spans import Passage, Span, Spans


@dataclass(frozen=True, slots=True)
class TextRow:
    """A revision with its article's data as they were read with that text."""

    id: str
    article_id: str
    url: str | None
    text: str
    raw_sha256: str
    segment_kinds: list[str]
    segment_spans: list[int]
    unread_spans: list[int]
    unread_reasons: list[str]
    link_spans: list[int]
    link_urls: list[str]
    found_fields: list[str]
    found_places: list[str]
    extractor: str
    recorded: str
    title: str | None
    author: str | None
    outlet: str | None
    published: str | None
    published_basis: str
    language: str | None


@dataclass(frozen=True, slots=True)
class StoredEntity:
    """An entity of a revision."""

    revision_id: str
    id: str
    kind: str
    name: str
    mentions: list[int]
    aliases: list[str]
    outlet: bool
    country: str | None
    wikidata: str | None


@dataclass(frozen=True, slots=True)
class StoredRole:
    """A role of an entity of a revision."""

    revision_id: str
    entity_id: str
    kind: str
    role: str | None
    spans: list[int]
    body_id: str


@dataclass(frozen=True, slots=True)
class StoredClaim:
    """A claim of a revision."""

    revision_id: str
    id: str
    text: str
    quantities: list[str]


@dataclass(frozen=True, slots=True)
class StoredAbout:
    """What a claim of a revision is about."""

    revision_id: str
    claim_id: str
    entity_id: str


@dataclass(frozen=True, slots=True)
class StoredStatement:
    """A statement of a revision, by whom and on what."""

    revision_id: str
    id: str
    source_id: str
    claim_id: str
    stance: str
    quote: str | None
    quote_spans: list[int]
    cue: str
    cue_spans: list[int]
    source_spans: list[int]
    said: str | None
    said_text: str | None
    manner: str | None
    speech: str
    confidence: float | None


@dataclass(frozen=True, slots=True)
class StoredCitation:
    """That a statement of a revision rests on another."""

    revision_id: str
    citing_id: str
    cited_id: str


@dataclass(frozen=True, slots=True)
class StoredResponse:
    """That a statement of a revision answers another."""

    revision_id: str
    answering_id: str
    answered_id: str
    inferred: bool


@dataclass(frozen=True, slots=True)
class StoredDecision:
    """That two claims or two entities of a revision are held to be one."""

    revision_id: str
    a_id: str
    b_id: str
    basis: str
    decided_by: str
    score: float


@dataclass(frozen=True, slots=True)
class Parts:
    """All rows of one revision but its text."""

    entities: list[StoredEntity]
    roles: list[StoredRole]
    claims: list[StoredClaim]
    abouts: list[StoredAbout]
    statements: list[StoredStatement]
    cites: list[StoredCitation]
    responses: list[StoredResponse]
    decisions: list[StoredDecision]


def record_from(text: TextRow, parts: Parts) -> Record:
    """The record of these rows; raises `StoreDamaged` when they break the model, which no load lets happen."""
    try:
        revision = _revision(text)
        entities = _entities(parts)
        claims = _claims(parts)
        return Record(
            article=_article(text),
            revision=revision,
            entities=tuple(entities.values()),
            statements=_statements(parts, revision, entities, claims),
            unread=_unread(text),
            same_as=tuple(SameAs(row.a_id, row.b_id, row.basis, row.decided_by, row.score) for row in parts.decisions),
        )
    except (ModelError, ValueError, KeyError) as error:
        raise StoreDamaged(
            f"what the store holds of revision {text.id} does not fit together ({error}); load its record again"
        ) from error


def _article(text: TextRow) -> Article:
    return Article(
        id=text.article_id,
        url=text.url,
        title=text.title,
        author=text.author,
        outlet=text.outlet,
        published=text.published,
        published_basis=PublishedBasis(text.published_basis),
        language=text.language,
    )


def _revision(text: TextRow) -> Revision:
    spans = _pairs(text.segment_spans)
    return Revision(
        article_id=text.article_id,
        text=text.text,
        raw_sha256=text.raw_sha256,
        segments=tuple(Segment(SegmentKind(kind), span) for kind, span in zip(text.segment_kinds, spans, strict=True)),
        extractor=text.extractor,
        recorded=text.recorded,
        links=tuple(Hyperlink(span, url) for span, url in zip(_pairs(text.link_spans), text.link_urls, strict=True)),
        found_in=tuple(FoundIn(*found) for found in zip(text.found_fields, text.found_places, strict=True)),
    )


def _entities(parts: Parts) -> Mapping[str, Entity]:
    roles: dict[str, list[Role]] = {}
    for row in parts.roles:
        role = Role(RoleKind(row.kind), row.body_id, row.role, Spans.from_flat(row.spans))
        roles.setdefault(row.entity_id, []).append(role)
    return {row.id: _entity(row, tuple(roles.get(row.id, ()))) for row in parts.entities}


def _entity(row: StoredEntity, roles: tuple[Role, ...]) -> Entity:
    return Entity(
        id=row.id,
        revision_id=row.revision_id,
        kind=EntityKind(row.kind),
        name=row.name,
        mentions=Spans.from_flat(row.mentions),
        aliases=tuple(row.aliases),
        outlet=row.outlet,
        country=row.country,
        wikidata=row.wikidata,
        roles=roles,
    )


def _claims(parts: Parts) -> Mapping[str, Claim]:
    abouts: dict[str, list[str]] = {}
    for row in parts.abouts:
        abouts.setdefault(row.claim_id, []).append(row.entity_id)
    return {row.id: _claim(row, tuple(abouts.get(row.id, ()))) for row in parts.claims}


def _claim(row: StoredClaim, about: tuple[str, ...]) -> Claim:
    return Claim(row.revision_id, row.text, about, tuple(Quantity.from_kept(each, row.text) for each in row.quantities))


def _statements(
    parts: Parts, revision: Revision, entities: Mapping[str, Entity], claims: Mapping[str, Claim]
) -> tuple[Statement, ...]:
    cites: dict[str, list[str]] = {}
    for row in parts.cites:
        cites.setdefault(row.citing_id, []).append(row.cited_id)
    responses: dict[str, list[Response]] = {}
    for row in parts.responses:
        responses.setdefault(row.answering_id, []).append(Response(row.answered_id, row.inferred))
    return tuple(
        Statement(
            revision=revision,
            source=entities[row.source_id],
            source_spans=Spans.from_flat(row.source_spans),
            stance=Stance(row.stance),
            claim=claims[row.claim_id],
            cue=Passage(Spans.from_flat(row.cue_spans), row.cue),
            quote=None if row.quote is None else Passage(Spans.from_flat(row.quote_spans), row.quote),
            speech=Speech(row.speech),
            manner=row.manner,
            said=row.said,
            said_text=row.said_text,
            confidence=row.confidence,
            cites=tuple(cites.get(row.id, ())),
            responds_to=tuple(responses.get(row.id, ())),
        )
        for row in parts.statements
    )


def _unread(text: TextRow) -> tuple[Unread, ...]:
    spans = _pairs(text.unread_spans)
    return tuple(Unread(span, reason) for span, reason in zip(spans, text.unread_reasons, strict=True))


def _pairs(numbers: list[int]) -> list[Span]:
    # Segments may overlap and need not be in order, so they are no `Spans`.
    return [Span(start, end) for start, end in zip(numbers[::2], numbers[1::2], strict=True)]
