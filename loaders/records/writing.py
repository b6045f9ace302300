"""From a record to its line: equal records give equal bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping

from graph.model import Entity, FoundIn, Hyperlink, Response, Role, SameAs, Statement
from graph.quantities import Quantity
from graph.record import SCHEMA, Record
from graph.spans import Passage, Spans
from loaders.records.form import (
    ArticleJson,
    ClaimJson,
    EntityJson,
    FoundInJson,
    LinkJson,
    QuantityJson,
    RecordJson,
    ResponseJson,
    RoleJson,
    SameAsJson,
    SegmentJson,
    SourceJson,
    SpanPair,
    StatementJson,
    UnreadJson,
    WordsJson,
)

# JSON lets these stand as they are, but what splits a text into lines may split there too.
_LINE_ENDS = ("\u0085", "\u2028", "\u2029")


def to_line(record: Record) -> str:
    """The record as one line of JSON, without a line end."""
    return in_one_line(json.dumps(to_json(record), ensure_ascii=False, allow_nan=False, separators=(",", ":")))


def in_one_line(text: str) -> str:
    """JSON in which nothing stands that could be taken for the end of a line."""
    for end in _LINE_ENDS:
        text = text.replace(end, f"\\u{ord(end):04x}")
    return text


def to_json(record: Record) -> RecordJson:
    """The record as plain values, its keys in their order."""
    clusters = record.clusters()
    return {
        "schema": SCHEMA,
        "article": _article(record),
        "text": record.revision.text,
        "segments": [_segment(each.kind.value, each.span) for each in record.revision.segments],
        "entities": [_entity(entity, clusters) for entity in record.entities],
        "statements": [_statement(statement, clusters) for statement in record.statements],
        "unread": [_unread(passage.span, passage.reason) for passage in record.unread],
        "extractor": record.revision.extractor,
        "same_as": [_same_as(decision) for decision in record.same_as],
        "links": [_link(link) for link in record.revision.links],
        "found_in": [_found_in(found) for found in record.revision.found_in],
    }


def _article(record: Record) -> ArticleJson:
    article, revision = record.article, record.revision
    return {
        "id": article.id,
        "url": article.url,
        "title": article.title,
        "author": article.author,
        "outlet": article.outlet,
        "published": article.published,
        "published_basis": article.published_basis.value,
        "language": article.language,
        "text_sha256": revision.text_sha256,
        "raw_sha256": revision.raw_sha256,
        "recorded": revision.recorded,
    }


def _segment(kind: str, span: SpanPair) -> SegmentJson:
    return {"kind": kind, "start": span[0], "end": span[1]}


def _unread(span: SpanPair, reason: str) -> UnreadJson:
    return {"start": span[0], "end": span[1], "reason": reason}


def _link(link: Hyperlink) -> LinkJson:
    return {"start": link.span.start, "end": link.span.end, "url": link.url}


def _found_in(found: FoundIn) -> FoundInJson:
    return {"field": found.field, "where": found.where}


def _entity(entity: Entity, clusters: Mapping[str, str]) -> EntityJson:
    return {
        "id": entity.id,
        "name": entity.name,
        "kind": entity.kind.value,
        "outlet": entity.outlet,
        "aliases": list(entity.aliases),
        "country": entity.country,
        "wikidata": entity.wikidata,
        "roles": [_role(role) for role in entity.roles],
        "cluster": clusters[entity.id],
        "mentions": pairs(entity.mentions),
    }


def _role(role: Role) -> RoleJson:
    return {"kind": role.kind.value, "of": role.of, "role": role.role, "spans": pairs(role.spans)}


def _statement(statement: Statement, clusters: Mapping[str, str]) -> StatementJson:
    return {
        "id": statement.id,
        "source": _source(statement),
        "stance": statement.stance.value,
        "manner": statement.manner,
        "speech": statement.speech.value,
        "cue": _words(statement.cue),
        "quote": None if statement.quote is None else _words(statement.quote),
        "claim": _claim(statement, clusters),
        "cites": list(statement.cites),
        "responds_to": [_response(response) for response in statement.responds_to],
        "said": statement.said,
        "said_text": statement.said_text,
        "confidence": None if statement.confidence is None else float(statement.confidence),
    }


def _source(statement: Statement) -> SourceJson:
    source = statement.source
    return {"id": source.id, "name": source.name, "kind": source.kind.value, "spans": pairs(statement.source_spans)}


def _words(passage: Passage) -> WordsJson:
    return {"spans": pairs(passage.spans), "text": passage.text}


def _claim(statement: Statement, clusters: Mapping[str, str]) -> ClaimJson:
    claim = statement.claim
    return {
        "id": claim.id,
        "text": claim.text,
        "cluster": clusters[claim.id],
        "about": list(claim.about),
        "quantities": [_quantity(each) for each in claim.quantities],
    }


def _quantity(quantity: Quantity) -> QuantityJson:
    return {
        "number": quantity.number,
        "high": quantity.high,
        "bound": quantity.bound.value,
        "unit": quantity.unit,
        "start": quantity.span.start,
        "end": quantity.span.end,
        "words": quantity.words,
    }


def _response(response: Response) -> ResponseJson:
    return {"id": response.id, "inferred": response.inferred}


def _same_as(decision: SameAs) -> SameAsJson:
    return {
        "a": decision.a_id,
        "b": decision.b_id,
        "basis": decision.basis,
        "by": decision.by,
        "score": float(decision.score),
    }


def pairs(spans: Spans) -> list[SpanPair]:
    """Spans as lists of start and end."""
    return [(span.start, span.end) for span in spans]
