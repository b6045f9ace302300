"""The annotation of the story of fourteen articles; tests/data/story/README.md explains its fields."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Literal, NotRequired, TypedDict, cast

from story_expected import AsOfAnswer, Change, ClaimAnswer, Questions, Timeline

STORY = Path(__file__).parent / "data" / "story"


class Meta(TypedDict):
    """What is known of an article beside its text."""

    url: str
    outlet: str
    published: str
    author: NotRequired[str]
    recorded: str


class AnnotatedEntity(TypedDict):
    """Somebody or something that an article speaks of."""

    id: str
    name: str
    kind: str
    outlet: NotRequired[bool]
    aliases: NotRequired[list[str]]
    part_of: NotRequired[str]
    speaks_for: NotRequired[str]
    holds_role: NotRequired[tuple[str, str]]
    mentions: list[tuple[int, int]]
    mention_words: list[str]


class AnnotatedStatement(TypedDict):
    """One place of a text: who takes which stance to which claims."""

    id: str
    source_entity: str
    source_kind: str
    stance: str
    cue: str
    quote: str | None
    claims: list[str]
    cites: list[str]
    responds_to: list[str]
    said: str | None
    said_text: str | None
    said_bounds: tuple[str | None, str | None]
    manner: str | None
    speech: str
    source_spans: list[tuple[int, int]]
    cue_spans: list[tuple[int, int]]
    quote_spans: list[tuple[int, int]]


class AnnotatedArticle(TypedDict):
    """One article by itself."""

    folder: str
    file: str
    publisher: str
    published: str
    recorded: str
    entities: list[AnnotatedEntity]
    claims: dict[str, str]
    statements: list[AnnotatedStatement]


class ClaimCluster(TypedDict):
    """Claims of several articles that are one, and what bears on it."""

    members: list[str]
    statements: list[str]


class ClaimPair(TypedDict):
    """Two clusters of claims."""

    claims: tuple[str, str]


class EntityCluster(TypedDict):
    """Entities of several articles that are one, and what holds them together."""

    id: str
    kind: str
    members: list[str]
    how: Literal["strong", "suggestion", "reference", "alone"]


class EntityGroup(TypedDict):
    """Clusters of entities, told apart or unsure."""

    entities: list[str]


class Reference(TypedDict):
    """What a statement tells of another article: which one, and which statements there."""

    statement: str
    article: str | None
    statements: list[str]
    article_accept: NotRequired[list[str]]


class NoReference(TypedDict):
    """What looks like a reference; an edge to the same utterance is accepted."""

    statement: str
    also: NotRequired[str]


class Copies(TypedDict):
    """Articles with one text."""

    articles: list[str]
    original: str


class Annotation(TypedDict):
    """All of `expected.json` that tests compare with."""

    articles: dict[str, AnnotatedArticle]
    claim_clusters: dict[str, ClaimCluster]
    contradicts: list[ClaimPair]
    claims_apart: list[ClaimPair]
    claims_either: list[ClaimPair]
    entity_clusters: list[EntityCluster]
    entities_apart: list[EntityGroup]
    entities_either: list[EntityGroup]
    references: list[Reference]
    no_reference: list[NoReference]
    article_citations: dict[str, list[str]]
    copies: list[Copies]
    claims: dict[str, ClaimAnswer]
    as_of: list[AsOfAnswer]
    timelines: dict[str, Timeline]
    changes: list[Change]
    questions: Questions


@cache
def annotation() -> Annotation:
    """What the author wrote down before any of it ran."""
    return cast("Annotation", json.loads((STORY / "expected.json").read_text(encoding="utf-8")))


@cache
def meta(article: str) -> Meta:
    """What is known of an article beside its text."""
    folder = STORY / annotation()["articles"][article]["folder"]
    return cast("Meta", json.loads((folder / "meta.json").read_text(encoding="utf-8")))


@cache
def raw(article: str) -> bytes:
    """An article's file."""
    annotated = annotation()["articles"][article]
    return (STORY / annotated["folder"] / annotated["file"]).read_bytes()
