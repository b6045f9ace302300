"""From a line to its record: nothing is taken on trust, each id and each word is checked against the text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime

from graph.dates import bounds_of
from graph.ids import text_sha256
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
from graph.quantities import Bound, Quantity
from graph.record import SCHEMA, Record
from graph.spans import Passage, Span, Spans
from loaders.records import form
from loaders.records.wire import Members, Value, parsed
from queries.writing import is_recorded

_SHA256 = re.compile(r"[0-9a-f]{64}")
_COUNTRY = re.compile(r"[A-Z]{2}")
_WIKIDATA = re.compile(r"Q[1-9][0-9]{0,18}")
_NAMED = re.compile(r"\S.*")
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?Z", re.ASCII)


def from_line(line: str, *, where: str) -> Record:
    """The record that a line holds; raises `InvalidRecord`, which names `where` and the key that is wrong.

    `raw_sha256`, `recorded`, `quantities`, `same_as`, `links`, `found_in` may be missing; none is unknown.
    """
    whole = parsed(line, where=where)
    check_schema(whole)
    members = whole.members(form.RecordJson, optional=("same_as", "links", "found_in"))
    article = _article(members["article"])
    revision = _revision(members)
    entities = tuple(_entity(item, revision) for item in members["entities"].items())
    by_id = {entity.id: entity for entity in entities}
    with whole.fitting():
        record = Record(
            article=article,
            revision=revision,
            entities=entities,
            statements=tuple(_statement(item, revision, by_id) for item in members["statements"].items()),
            unread=tuple(map(_unread, members["unread"].items())),
            same_as=tuple(map(_same_as, members["same_as"].items() if "same_as" in members else ())),
        )
    _check_clusters(record, members)
    return record


def check_schema(whole: Value) -> None:
    """Raise before anything else is looked at: a newer record has keys that are not known here."""
    schema = whole.member("schema")
    number = schema.whole()
    if number > SCHEMA:
        raise schema.wrong(f"written by a newer onrecord: update this one, which reads schema {SCHEMA}")
    if number < SCHEMA:
        raise schema.wrong(f"no such schema; this onrecord reads schema {SCHEMA}")


def _article(value: Value) -> Article:
    members = _article_members(value)
    with value.fitting():
        return Article(
            id=members["id"].text(),
            url=members["url"].text_or_none(),
            title=members["title"].text_or_none(),
            author=members["author"].text_or_none(),
            outlet=members["outlet"].text_or_none(),
            published=_published(members["published"]),
            published_basis=members["published_basis"].one_of(PublishedBasis),
            language=members["language"].text_or_none(),
        )


def _article_members(value: Value) -> Members:
    return value.members(form.ArticleJson, optional=("raw_sha256", "recorded"))


def _published(value: Value) -> str | None:
    text = value.text_or_none()
    if text is None:
        return None
    try:
        if _DAY.fullmatch(text):
            date.fromisoformat(text)
        else:
            datetime.fromisoformat(value.matching(_MOMENT, "a date as 2025-02-06 or a moment as 2025-02-06T09:30:00Z"))
    except ValueError as error:
        raise value.wrong(f"{text!r} does not exist: {error}") from error
    return text


def _revision(members: Members) -> Revision:
    article = _article_members(members["article"])
    text = members["text"].text()
    given = article["text_sha256"].matching(_SHA256, "a SHA-256")
    if given != text_sha256(text):
        raise article["text_sha256"].wrong(f"the text's is {text_sha256(text)}, so one of the two was changed")
    raw = article["raw_sha256"].matching(_SHA256, "a SHA-256") if "raw_sha256" in article else given
    with members["segments"].fitting():
        return Revision(
            article_id=article["id"].text(),
            text=text,
            raw_sha256=raw,
            segments=tuple(map(_segment, members["segments"].items())),
            extractor=members["extractor"].matching(_NAMED, "the name of an extractor"),
            recorded=_recorded(article["recorded"]) if "recorded" in article else None,
            links=tuple(_link(item, text) for item in (members["links"].items() if "links" in members else ())),
            found_in=tuple(map(_found_in, members["found_in"].items() if "found_in" in members else ())),
        )


def _recorded(value: Value) -> str | None:
    text = value.text_or_none()
    if text is not None and not is_recorded(text):
        raise value.wrong(f"{text[:30]!r} is no moment in UTC such as 2025-02-06T09:30:00.000000Z")
    return text


def _segment(value: Value) -> Segment:
    members = value.members(form.SegmentJson)
    return Segment(members["kind"].one_of(SegmentKind), _span(members))


def _link(value: Value, text: str) -> Hyperlink:
    members = value.members(form.LinkJson)
    span = _span(members)
    with value.fitting():
        Spans((span,)).words(text)
    return Hyperlink(span, members["url"].text())


def _found_in(value: Value) -> FoundIn:
    members = value.members(form.FoundInJson)
    return FoundIn(members["field"].text(), members["where"].text())


def _unread(value: Value) -> Unread:
    members = value.members(form.UnreadJson)
    return Unread(_span(members), members["reason"].text())


def _span(members: Members) -> Span:
    return Span(members["start"].whole(), members["end"].whole())


def _entity(value: Value, revision: Revision) -> Entity:
    members = value.members(form.EntityJson)
    country, wikidata = members["country"], members["wikidata"]
    with value.fitting():
        entity = Entity(
            id=members["id"].text(),
            revision_id=revision.id,
            kind=members["kind"].one_of(EntityKind),
            name=members["name"].text(),
            mentions=members["mentions"].spans(),
            aliases=tuple(alias.text() for alias in members["aliases"].items()),
            outlet=members["outlet"].flag(),
            country=country.matching(_COUNTRY, "a country's two letters") if country else None,
            wikidata=wikidata.matching(_WIKIDATA, "a Wikidata id such as Q42") if wikidata else None,
            roles=tuple(map(_role, members["roles"].items())),
        )
        entity.mentions.words(revision.text)
    return entity


def _role(value: Value) -> Role:
    members = value.members(form.RoleJson)
    return Role(
        kind=members["kind"].one_of(RoleKind),
        of=members["of"].text(),
        role=members["role"].text_or_none(),
        spans=members["spans"].spans(),
    )


def _statement(value: Value, revision: Revision, entities: Mapping[str, Entity]) -> Statement:
    members = value.members(form.StatementJson)
    source = members["source"].members(form.SourceJson)
    quote = members["quote"]
    with value.fitting():
        statement = Statement(
            revision=revision,
            source=_source(source, entities),
            source_spans=source["spans"].spans(),
            stance=members["stance"].one_of(Stance),
            claim=_claim(members["claim"], revision),
            cue=_passage(members["cue"], revision),
            quote=_passage(quote, revision) if quote else None,
            speech=members["speech"].one_of(Speech),
            manner=members["manner"].text_or_none(),
            said=_said(members["said"]),
            said_text=members["said_text"].text_or_none(),
            confidence=members["confidence"].share() if members["confidence"] else None,
            cites=tuple(cited.text() for cited in members["cites"].items()),
            responds_to=tuple(map(_response, members["responds_to"].items())),
        )
    if members["id"].text() != statement.id:
        raise members["id"].wrong(f"by its content it is {statement.id}")
    return statement


def _source(source: Members, entities: Mapping[str, Entity]) -> Entity:
    entity = entities.get(source["id"].text())
    if entity is None:
        raise source["id"].wrong("it is not among the entities")
    if source["name"].text() != entity.name:
        raise source["name"].wrong(f"among the entities it is {entity.name!r}")
    if source["kind"].one_of(EntityKind) is not entity.kind:
        raise source["kind"].wrong(f"among the entities it is {entity.kind}")
    return entity


def _claim(value: Value, revision: Revision) -> Claim:
    members = value.members(form.ClaimJson, optional=("quantities",))
    about = tuple(each.text() for each in members["about"].items())
    quantities = tuple(map(_quantity, members["quantities"].items() if "quantities" in members else ()))
    with value.fitting():
        claim = Claim(revision.id, members["text"].text(), about, quantities)
    if members["id"].text() != claim.id:
        raise members["id"].wrong(f"by its content it is {claim.id}")
    return claim


def _quantity(value: Value) -> Quantity:
    members = value.members(form.QuantityJson)
    with value.fitting():
        return Quantity(
            number=members["number"].text(),
            bound=members["bound"].one_of(Bound),
            unit=members["unit"].text_or_none(),
            words=members["words"].text(),
            span=_span(members),
            high=members["high"].text_or_none(),
        )


def _passage(value: Value, revision: Revision) -> Passage:
    members = value.members(form.WordsJson)
    with value.fitting():
        passage = Passage(members["spans"].spans(), members["text"].text())
        passage.check(revision.text)
    return passage


def _said(value: Value) -> str | None:
    text = value.text_or_none()
    if text is not None:
        with value.fitting():
            bounds_of(text)
    return text


def _response(value: Value) -> Response:
    members = value.members(form.ResponseJson)
    return Response(members["id"].text(), members["inferred"].flag())


def _same_as(value: Value) -> SameAs:
    members = value.members(form.SameAsJson)
    with value.fitting():
        return SameAs(
            a_id=members["a"].text(),
            b_id=members["b"].text(),
            basis=members["basis"].text(),
            by=members["by"].text(),
            score=members["score"].share(),
        )


def _check_clusters(record: Record, members: Members) -> None:
    """Raise when a cluster is not what the record's own decisions make it."""
    clusters = record.clusters()
    claims = (item.member("claim") for item in members["statements"].items())
    for item in (*members["entities"].items(), *claims):
        cluster, due = item.member("cluster"), clusters[item.member("id").text()]
        if cluster.text() != due:
            raise cluster.wrong(f"by same_as it is {due}")
