"""The story of fourteen articles as records: its annotation, put into the model's own values, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache

from story_annotation import AnnotatedArticle, AnnotatedEntity, AnnotatedStatement, annotation, meta, raw

from graph.ids import text_sha256
from graph.model import (
    NOWHERE,
    Article,
    Claim,
    Entity,
    EntityKind,
    Response,
    Revision,
    Role,
    RoleKind,
    Speech,
    Stance,
    Statement,
    article_id,
    named_entity_id,
    unnamed_entity_id,
)
from graph.record import Record
from graph.spans import Passage, Span, Spans
from loaders.segment import segment
from loaders.sources.document import Document, Supplied
from loaders.sources.recognise import read_document
from queries.writing import recorded_at

EXTRACTOR = "annotation/1"
ARTICLES = tuple(f"a{number:02}" for number in range(1, 15))

_TAG = re.compile(r"<[^>]*>")
_WORD = re.compile(r"[\w-]+")
_STEM = 5
"""Two words of which one begins with the other's first letters are one here: Varkosia, Varkosian."""


@dataclass(frozen=True, slots=True)
class Told:
    """One article's record, with its parts under the annotator's keys.

    A place on two claims is two statements: they are kept under the place and the claim.
    """

    record: Record
    entities: Mapping[str, Entity]
    claims: Mapping[str, Claim]
    statements: Mapping[tuple[str, str], Statement]


@cache
def told(article: str) -> Told:
    """An article's record as its annotator read it."""
    return _Telling(article).told()


@cache
def document(article: str) -> Document:
    """What our reader takes from an article's file; the page of a09 loses its furniture."""
    known = meta(article)
    supplied = Supplied(known["published"], known["outlet"], known["url"], author=known.get("author"))
    return read_document(raw(article), where=article, supplied=supplied)


class _Telling:
    """Puts one article's annotation into the model."""

    def __init__(self, article: str) -> None:
        self._key = article
        self._annotated: AnnotatedArticle = annotation()["articles"][article]
        self._document = document(article)
        self._article = _article_of(self._document)
        self._revision = _revision_of(self._document, self._article, recorded=meta(article)["recorded"])
        self._homonyms = _homonyms(self._annotated["entities"])

    def told(self) -> Told:
        entities = self._entities()
        claims = self._claims(entities)
        statements = self._statements(entities, claims)
        record = Record(self._article, self._revision, tuple(entities.values()), tuple(statements.values()))
        return Told(record, entities, claims, statements)

    def _entities(self) -> dict[str, Entity]:
        annotated = self._annotated["entities"]
        entities = {each["id"]: self._entity(each) for each in annotated}
        outlet = self._annotated["publisher"]
        if not any(each.name == outlet for each in entities.values()):
            entities[f"{self._key}.publisher"] = self._named(EntityKind.AGENCY, outlet, outlet=True)
        names = {each.name: each for each in entities.values()} | {
            alias: each for each in entities.values() for alias in each.aliases if alias not in self._homonyms
        }
        for whole in dict.fromkeys(each["part_of"] for each in annotated if "part_of" in each):
            if whole not in names:
                # The annotator names the government only; the country is a place of this article.
                names[whole] = entities[f"{self._key}.{whole}"] = self._named(EntityKind.PLACE, whole)
        for each in annotated:
            entity = entities[each["id"]]
            entities[each["id"]] = replace(entity, roles=_roles(each, entity.mentions, names))
        return entities

    def _entity(self, annotated: AnnotatedEntity) -> Entity:
        mentions = self._spans(annotated["mentions"])
        kind = EntityKind(annotated["kind"])
        if kind is EntityKind.UNNAMED:
            entity_id = unnamed_entity_id(self._revision.id, mentions.ranges[0])
            return Entity(entity_id, self._revision.id, kind, annotated["name"], mentions)
        name, aliases = annotated["name"], tuple(annotated.get("aliases", ()))
        if name in self._homonyms:
            # Two men of one name in one article: the model keeps them apart by the words that the article has for each.
            name, aliases = mentions.words(self._document.text).split(" … ")[0], (name, *aliases)
        entity = self._named(kind, name, outlet=annotated.get("outlet", False))
        return replace(entity, mentions=mentions, aliases=aliases)

    def _named(self, kind: EntityKind, name: str, *, outlet: bool = False) -> Entity:
        found = re.finditer(rf"\b{re.escape(name)}\b", self._document.text) if kind is EntityKind.PLACE else ()
        mentions = Spans(tuple(Span(*each.span()) for each in found))
        entity_id = named_entity_id(self._revision.id, kind, name)
        return Entity(entity_id, self._revision.id, kind, name, mentions, outlet=outlet)

    def _claims(self, entities: Mapping[str, Entity]) -> dict[str, Claim]:
        return {
            key: Claim(self._revision.id, text, tuple(each.id for each in entities.values() if _names(each, text)))
            for key, text in self._annotated["claims"].items()
        }

    def _statements(
        self, entities: Mapping[str, Entity], claims: Mapping[str, Claim]
    ) -> dict[tuple[str, str], Statement]:
        annotated = self._annotated["statements"]
        bare = {
            (each["id"], claim): self._statement(each, entities[each["source_entity"]], claims[claim])
            for each in annotated
            for claim in each["claims"]
        }
        # Of a place on two claims, each statement cites and answers what bears on its own.
        edges = {each["id"]: (each["cites"], each["responds_to"]) for each in annotated}
        return {
            (place, claim): replace(
                bare[place, claim],
                cites=tuple(bare[each, claim].id for each in edges[place][0] if (each, claim) in bare),
                responds_to=tuple(
                    Response(bare[each, claim].id, inferred=False) for each in edges[place][1] if (each, claim) in bare
                ),
            )
            for place, claim in bare
        }

    def _statement(self, annotated: AnnotatedStatement, source: Entity, claim: Claim) -> Statement:
        text, quote = self._document.text, self._spans(annotated["quote_spans"])
        return Statement(
            revision=self._revision,
            source=source,
            source_spans=self._spans(annotated["source_spans"]),
            stance=Stance(annotated["stance"]),
            claim=claim,
            cue=Passage.at(self._spans(annotated["cue_spans"]), text),
            quote=Passage.at(quote, text) if quote else None,
            speech=Speech(annotated["speech"]),
            manner=annotated["manner"],
            said=annotated["said"],
            said_text=annotated["said_text"],
        )

    def _spans(self, pairs: Iterable[tuple[int, int]]) -> Spans:
        places = [Span(start, end) for start, end in pairs]
        if self._annotated["file"].endswith(".html"):
            places = [found for span in places if (found := self._in_text(span)) is not None]
        return Spans(tuple(places))

    def _in_text(self, span: Span) -> Span | None:
        """Where words of the page stand in the text taken from it: as many of the same stand before them.

        None when they are of the page's furniture, which is no text of the article.
        """
        page = raw(self._key).decode()
        words = page[span.start : span.end]
        before = _TAG.sub("", page[page.index("<h1>") : span.start]).count(words)
        found = [each.span() for each in re.finditer(re.escape(words), self._document.text)]
        return Span(*found[before]) if before < len(found) else None


def _article_of(document: Document) -> Article:
    return Article(
        id=article_id(url=document.url, outlet=document.outlet, sha256=text_sha256(document.text)),
        url=document.url,
        title=document.title,
        author=document.author,
        outlet=document.outlet,
        published=document.published,
        published_basis=document.published_basis,
        language=document.language,
    )


def _revision_of(document: Document, article: Article, *, recorded: str) -> Revision:
    return Revision(
        article_id=article.id,
        text=document.text,
        raw_sha256=document.raw_sha256,
        segments=segment(document.text),
        extractor=EXTRACTOR,
        recorded=recorded_at(datetime.fromisoformat(recorded)),
        links=document.links,
        found_in=document.found_in,
    )


def _homonyms(entities: Iterable[AnnotatedEntity]) -> frozenset[str]:
    """The names that two of an article share; an unnamed source has none."""
    named = [each["name"] for each in entities if each["kind"] != EntityKind.UNNAMED]
    return frozenset(name for name in named if named.count(name) > 1)


def _roles(annotated: AnnotatedEntity, mentions: Spans, names: Mapping[str, Entity]) -> tuple[Role, ...]:
    where = Spans(mentions.ranges[:1]) if mentions else NOWHERE
    roles: list[Role] = []
    if body := annotated.get("speaks_for"):
        roles.append(Role(RoleKind.SPEAKS_FOR, names[body].id, "spokesperson", where))
    if office := annotated.get("holds_role"):
        roles.append(Role(RoleKind.HOLDS_ROLE, names[office[1]].id, office[0], where))
    if whole := annotated.get("part_of"):
        roles.append(Role(RoleKind.PART_OF, names[whole].id, None, where))
    return tuple(roles)


def _names(entity: Entity, sentence: str) -> bool:
    """Whether a sentence has all the words of an entity's name: what an annotator's claim is about."""
    words = [word.lower() for word in _WORD.findall(sentence)]
    own = [word.lower() for word in _WORD.findall(entity.name) if word[0].isupper() or len(word) > _STEM]
    if entity.kind is EntityKind.UNNAMED or not own:
        return False
    return all(any(_alike(each, word) for word in words) for each in own)


def _alike(word: str, other: str) -> bool:
    shorter, longer = sorted((word, other), key=len)
    return word == other or (len(shorter) >= _STEM and longer.startswith(shorter))
