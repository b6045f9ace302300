"""An extraction to a record: the last stage before writing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from graph.ids import text_sha256
from graph.model import Article, Entity, EntityKind, Revision, Segment, Statement, Unread, article_id
from graph.record import Record
from graph.spans import Span
from loaders.extract.base import Attribution, Clause, Extraction
from loaders.resolve.claims import names_of
from loaders.resolve.days import dates_of
from loaders.resolve.entities import cast_of
from loaders.resolve.same_claims import same_claims
from loaders.resolve.statements import Reading, make_statements
from loaders.sources.document import Document


@dataclass(frozen=True, slots=True)
class Resolved:
    """A record, and where each of its statements comes from: its attribution, and the clause of its claim by claim.

    `phrases` tells by its place which names a phrase stands for that only points back ("the two countries").
    """

    record: Record
    because: Mapping[str, Attribution]
    clauses: Mapping[str, Clause]
    phrases: Mapping[Span, str]


def resolve(document: Document, segments: tuple[Segment, ...], extraction: Extraction, *, extractor: str) -> Resolved:
    """The record of a document: entities, claims and statements, checked as a whole.

    Raises `ModelError` when an extraction holds what the model forbids.
    """
    article = _article(document)
    revision = Revision(
        article_id=article.id,
        text=document.text,
        raw_sha256=document.raw_sha256,
        segments=segments,
        extractor=extractor,
        links=document.links,
        found_in=document.found_in,
    )
    cast = cast_of(document.text, extraction, revision_id=revision.id, outlet=document.outlet)
    reading = Reading(revision, extraction, cast, dates_of(document.text, segments, published=document.published_day))
    statements = make_statements(reading)
    claims = {statement.claim.id: statement.claim for statement in statements}
    record = Record(
        article=article,
        revision=revision,
        entities=_entities(reading, statements),
        statements=statements,
        unread=_unread([*extraction.unread, *reading.unread]),
        same_as=same_claims(list(claims.values()), reading.clauses, cast, extractor),
    )
    return Resolved(record, reading.because, reading.clauses, {span: names_of(cast, span) for span in cast.by_phrase})


def _article(document: Document) -> Article:
    sha256 = text_sha256(document.text)
    return Article(
        id=article_id(url=document.url, outlet=document.outlet, sha256=sha256),
        url=document.url,
        title=document.title,
        author=document.author,
        outlet=document.outlet,
        published=document.published,
        published_basis=document.published_basis,
        language=document.language,
    )


def _entities(reading: Reading, statements: Iterable[Statement]) -> tuple[Entity, ...]:
    """The named entities, and of the unnamed those that a statement comes from or that somebody belongs to."""
    speaking = {statement.source.id for statement in statements}
    every = [*reading.cast.entities, *reading.nobody.values()]
    bodies = {role.of for entity in every if entity.id in speaking for role in entity.roles}
    kept = [e for e in every if e.kind is not EntityKind.UNNAMED or e.id in speaking | bodies]
    known = {entity.id for entity in kept}
    return tuple(replace(e, roles=tuple(role for role in e.roles if role.of in known)) for e in kept)


def _unread(passages: Iterable[Unread]) -> tuple[Unread, ...]:
    """Each passage once, with the first reason found for it."""
    kept: dict[Span, Unread] = {}
    for passage in passages:
        kept.setdefault(passage.span, passage)
    return tuple(kept.values())
