"""The form of a record in JSON, key by key in the order in which they are written."""

from __future__ import annotations

from typing import TypedDict

SpanPair = tuple[int, int]
"""From the first character up to, not including, the second, in Unicode code points."""


class ArticleJson(TypedDict):
    """The article; the hashes are of the text and of the bytes that it was taken from.

    `recorded` is null until a graph has stored it, and then travels with it to other graphs.
    """

    id: str
    url: str | None
    title: str | None
    author: str | None
    outlet: str | None
    published: str | None
    published_basis: str
    language: str | None
    text_sha256: str
    raw_sha256: str
    recorded: str | None


class SegmentJson(TypedDict):
    """A labelled range of the text."""

    kind: str
    start: int
    end: int


class RoleJson(TypedDict):
    """That an entity speaks for, holds an office at, or is part of the entity whose id is `of`."""

    kind: str
    of: str
    role: str | None
    spans: list[SpanPair]


class EntityJson(TypedDict):
    """Who or what the article speaks of."""

    id: str
    name: str
    kind: str
    outlet: bool
    aliases: list[str]
    country: str | None
    wikidata: str | None
    roles: list[RoleJson]
    cluster: str
    mentions: list[SpanPair]


class SourceJson(TypedDict):
    """Who makes a statement, and where the article says so; `spans` is empty when it names nobody."""

    id: str
    name: str
    kind: str
    spans: list[SpanPair]


class WordsJson(TypedDict):
    """Words of the article and where they stand."""

    spans: list[SpanPair]
    text: str


class QuantityJson(TypedDict):
    """A number in a claim, with its bound and its unit; `start` and `end` count from the start of the claim's text."""

    number: str
    high: str | None
    bound: str
    unit: str | None
    start: int
    end: int
    words: str


class ClaimJson(TypedDict):
    """What a statement bears on; `about` holds ids of entities."""

    id: str
    text: str
    cluster: str
    about: list[str]
    quantities: list[QuantityJson]


class ResponseJson(TypedDict):
    """The statement that is answered."""

    id: str
    inferred: bool


class StatementJson(TypedDict):
    """One source taking one stance to one claim; only a relay may have no quote."""

    id: str
    source: SourceJson
    stance: str
    manner: str | None
    speech: str
    cue: WordsJson
    quote: WordsJson | None
    claim: ClaimJson
    cites: list[str]
    responds_to: list[ResponseJson]
    said: str | None
    said_text: str | None
    confidence: float | None


class UnreadJson(TypedDict):
    """A passage with a cue that could not be read into a statement."""

    start: int
    end: int
    reason: str


class LinkJson(TypedDict):
    """An address that the article links to, and where the words are that do."""

    start: int
    end: int
    url: str


class FoundInJson(TypedDict):
    """Where something that is known of the publication was found, such as the title in "json-ld"."""

    field: str
    where: str


class SameAsJson(TypedDict):
    """The decision that two claims, or two entities, of this record are one."""

    a: str
    b: str
    basis: str
    by: str
    score: float


class RecordJson(TypedDict):
    """One revision of an article with all that was read in it."""

    schema: int
    article: ArticleJson
    text: str
    segments: list[SegmentJson]
    entities: list[EntityJson]
    statements: list[StatementJson]
    unread: list[UnreadJson]
    extractor: str
    same_as: list[SameAsJson]
    links: list[LinkJson]
    found_in: list[FoundInJson]
