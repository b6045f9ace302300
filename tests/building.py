"""Small records for tests: each sentence is one statement, and every span is where its words stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from graph.ids import text_sha256
from graph.model import (
    NOWHERE,
    Article,
    Claim,
    Entity,
    EntityKind,
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
    article_id,
    named_entity_id,
    unnamed_entity_id,
)
from graph.quantities import Quantity
from graph.record import Record
from graph.spans import Passage, Span, Spans

CUES = {
    Stance.ASSERTS: "said",
    Stance.CONFIRMS: "confirmed",
    Stance.DENIES: "denied",
    Stance.LEAVES_OPEN: "could not verify",
    Stance.RELAYS: "broadcast",
    Stance.WITHDRAWS: "took back",
}
NOW = "2025-02-07T08:00:00.000000Z"
BRIDGE = "the bridge is closed"


@dataclass(frozen=True, slots=True)
class Source:
    """Who speaks. One that `speaks_for` an agency counts as it."""

    name: str
    kind: EntityKind = EntityKind.PERSON
    outlet: bool = False
    speaks_for: str | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence of an article: a source, its stance, and the claim in the article's words.

    `cites` and `answers` name other sentences by their keys. A claim is about what any of its sentences says;
    its quantities are those of each.
    """

    key: str
    source: Source
    stance: Stance = Stance.ASSERTS
    claim: str = BRIDGE
    cites: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    said: str | None = None
    confidence: float | None = None
    about: tuple[str, ...] = ()
    quantities: tuple[Quantity, ...] = ()


@dataclass(frozen=True, slots=True)
class Built:
    """A record, and its statements by the keys of their sentences."""

    record: Record
    statements: Mapping[str, Statement]

    def id(self, key: str) -> str:
        """The id of the statement that a sentence makes."""
        return self.statements[key].id

    def claim_id(self, key: str) -> str:
        """The id of the claim that a sentence bears on."""
        return self.statements[key].claim.id


def person(name: str, *, speaks_for: str | None = None) -> Source:
    return Source(name, speaks_for=speaks_for)


def agency(name: str) -> Source:
    return Source(name, EntityKind.AGENCY)


def outlet(name: str) -> Source:
    return Source(name, EntityKind.AGENCY, outlet=True)


def unnamed(words: str) -> Source:
    """A source without a name; each sentence that it opens has another."""
    return Source(words, EntityKind.UNNAMED)


@dataclass(frozen=True, slots=True)
class About:
    """An article around its sentences; `same` holds pairs of keys whose claims are one."""

    url: str | None = "https://news.example/bridge"
    title: str | None = "A bridge"
    author: str | None = None
    outlet: str | None = "The Daily"
    published: str | None = "2025-02-06"
    language: str | None = "en"
    extractor: str = "rules/1"
    recorded: str | None = None
    ending: str = ""
    same: tuple[tuple[str, str], ...] = ()
    unread: tuple[str, ...] = ()


def article(*sentences: Said, about: About | None = None) -> Built:
    """The record of an article that is made of these sentences."""
    return _Building(sentences, about or About()).built()


class _Building:
    """Puts one article together: first its text, then what stands in it."""

    def __init__(self, sentences: tuple[Said, ...], about: About) -> None:
        self._about = about
        self._sentences = sentences
        self._lines = [f"{each.source.name} {CUES[each.stance]} that {each.claim}." for each in sentences]
        body = "\n".join([*self._lines, *about.unread])
        self._text = f"{body}{about.ending}"
        self._article = self._make_article()
        self._revision = self._make_revision()

    def built(self) -> Built:
        entities = self._entities()
        statements = self._statements(entities)
        record = Record(
            article=self._article,
            revision=self._revision,
            entities=tuple(entities.values()),
            statements=tuple(statements.values()),
            unread=tuple(Unread(self._where(words), "no source found") for words in self._about.unread),
            same_as=self._same_as(statements),
        )
        return Built(record, statements)

    def _make_article(self) -> Article:
        about = self._about
        sha256 = text_sha256(self._text)
        return Article(
            id=article_id(url=about.url, outlet=about.outlet, sha256=sha256),
            url=about.url,
            title=about.title,
            author=about.author,
            outlet=about.outlet,
            published=about.published,
            published_basis=PublishedBasis.SUPPLIED if about.published else PublishedBasis.UNKNOWN,
            language=about.language,
        )

    def _make_revision(self) -> Revision:
        whole = Segment(SegmentKind.BODY, Span(0, len(self._text)))
        return Revision(
            article_id=self._article.id,
            text=self._text,
            raw_sha256=text_sha256(self._text),
            segments=(whole,) if self._text else (),
            extractor=self._about.extractor,
            recorded=self._about.recorded,
        )

    def _entities(self) -> dict[str, Entity]:
        """By the key of the sentence for an unnamed source, else by name."""
        entities: dict[str, Entity] = {}
        if self._about.outlet is not None:
            entities[self._about.outlet] = self._named(outlet(self._about.outlet), NOWHERE, ())
        for each in self._sentences:
            if each.source.speaks_for is not None:
                entities.setdefault(each.source.speaks_for, self._named(agency(each.source.speaks_for), NOWHERE, ()))
            for name in each.about:
                entities.setdefault(name, self._named(Source(name, EntityKind.PLACE), NOWHERE, ()))
        for name in dict.fromkeys(each.source.name for each in self._sentences):
            entities |= self._speakers([each for each in self._sentences if each.source.name == name])
        return entities

    def _speakers(self, sentences: list[Said]) -> dict[str, Entity]:
        source = sentences[0].source
        spans = [self._spans(each, each.source.name) for each in sentences]
        if source.kind is EntityKind.UNNAMED:
            return {each.key: self._unnamed(each, where) for each, where in zip(sentences, spans, strict=True)}
        roles: tuple[Role, ...] = ()
        if source.speaks_for is not None:
            body = named_entity_id(self._revision.id, EntityKind.AGENCY, source.speaks_for)
            roles = (Role(RoleKind.SPEAKS_FOR, body, "spokesperson", spans[0]),)
        mentions = Spans(tuple(sorted(span for each in spans for span in each)))
        return {source.name: self._named(source, mentions, roles)}

    def _named(self, source: Source, mentions: Spans, roles: tuple[Role, ...]) -> Entity:
        return Entity(
            id=named_entity_id(self._revision.id, source.kind, source.name),
            revision_id=self._revision.id,
            kind=source.kind,
            name=source.name,
            mentions=mentions,
            outlet=source.outlet,
            roles=roles,
        )

    def _unnamed(self, said: Said, where: Spans) -> Entity:
        return Entity(
            id=unnamed_entity_id(self._revision.id, where.ranges[0]),
            revision_id=self._revision.id,
            kind=EntityKind.UNNAMED,
            name=said.source.name,
            mentions=where,
        )

    def _statements(self, entities: Mapping[str, Entity]) -> dict[str, Statement]:
        bare = {each.key: self._statement(each, entities) for each in self._sentences}
        return {
            each.key: replace(
                bare[each.key],
                cites=tuple(bare[key].id for key in each.cites),
                responds_to=tuple(Response(bare[key].id, inferred=False) for key in each.answers),
            )
            for each in self._sentences
        }

    def _statement(self, said: Said, entities: Mapping[str, Entity]) -> Statement:
        same = (each for each in self._sentences if each.claim == said.claim)
        about = tuple(entities[name].id for each in same for name in each.about)
        return Statement(
            revision=self._revision,
            source=entities[said.key if said.source.kind is EntityKind.UNNAMED else said.source.name],
            source_spans=self._spans(said, said.source.name),
            stance=said.stance,
            claim=Claim(self._revision.id, said.claim.capitalize(), about, said.quantities),
            cue=Passage.at(self._spans(said, CUES[said.stance]), self._text),
            quote=Passage.at(self._spans(said, said.claim), self._text),
            speech=Speech.INDIRECT,
            said=said.said,
            said_text="then" if said.said else None,
            confidence=said.confidence,
        )

    def _spans(self, said: Said, words: str) -> Spans:
        """Where the words stand in the line of this sentence."""
        index = self._sentences.index(said)
        before = sum(len(line) + 1 for line in self._lines[:index])
        start = before + self._lines[index].index(words)
        return Spans.of((start, start + len(words)))

    def _where(self, words: str) -> Span:
        start = self._text.index(words)
        return Span(start, start + len(words))

    def _same_as(self, statements: Mapping[str, Statement]) -> tuple[SameAs, ...]:
        pairs = ((statements[one].claim.id, statements[other].claim.id) for one, other in self._about.same)
        decided = {(min(pair), max(pair)) for pair in pairs}
        return tuple(SameAs(a, b, basis="coreference", by=self._about.extractor, score=0.75) for a, b in decided)
