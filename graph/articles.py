"""Articles and their texts, as frozen values: what was published, as it stood, and which ranges of it are what."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from graph.errors import ModelError
from graph.ids import IdKind, content_id, kind_of, text_sha256
from graph.spans import Span, Spans


class PublishedBasis(StrEnum):
    """Where an article's date of publication was found."""

    PAGE = "page"
    FEED = "feed"
    SUPPLIED = "supplied"
    UNKNOWN = "unknown"


class SegmentKind(StrEnum):
    """What a range of an article's lines is. Only title, caption and body are read for statements."""

    TITLE = "title"
    CAPTION = "caption"
    BODY = "body"
    BYLINE = "byline"
    DATELINE = "dateline"
    BOILERPLATE = "boilerplate"
    DUPLICATE = "duplicate"


@dataclass(frozen=True, slots=True)
class Segment:
    """One labelled range of the unchanged text."""

    kind: SegmentKind
    span: Span


@dataclass(frozen=True, slots=True)
class Unread:
    """A passage with a cue that could not be read into a statement, and why."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """An address that an article links to, and the words that do."""

    span: Span
    url: str


@dataclass(frozen=True, slots=True)
class FoundIn:
    """Where something that is known of a publication was found: the title in "json-ld", the date "supplied"."""

    field: str
    where: str


@dataclass(frozen=True, slots=True)
class Article:
    """One published work, identified by its address, or by its outlet and text when it has none.

    `published` is an ISO 8601 date or UTC datetime; None when nobody said.
    """

    id: str
    url: str | None
    title: str | None
    author: str | None
    outlet: str | None
    published: str | None
    published_basis: PublishedBasis
    language: str | None

    def __post_init__(self) -> None:
        require_kind(self.id, IdKind.ARTICLE)
        if (self.published is None) != (self.published_basis is PublishedBasis.UNKNOWN):
            raise ModelError(
                f"published is {self.published}, but its basis is {self.published_basis}: only dates have one"
            )


def article_id(*, url: str | None, outlet: str | None, sha256: str) -> str:
    """By the canonical URL; without one, by outlet and text."""
    if url is not None:
        return content_id(IdKind.ARTICLE, "url", url)
    return content_id(IdKind.ARTICLE, "text", outlet or "", sha256)


@dataclass(frozen=True, slots=True)
class Revision:
    """The text of an article as it stood: what spans point into.

    `recorded` is the UTC datetime at which a graph first learned of it; None before it is stored.
    `raw_sha256` is the hash of the bytes that the text was taken from. `links` and `found_in` are what a page gave
    beside its text, each in one order.
    """

    article_id: str
    text: str
    raw_sha256: str
    segments: tuple[Segment, ...]
    extractor: str
    recorded: str | None = None
    links: tuple[Hyperlink, ...] = ()
    found_in: tuple[FoundIn, ...] = ()
    text_sha256: str = field(init=False)
    id: str = field(init=False)

    def __post_init__(self) -> None:
        require_kind(self.article_id, IdKind.ARTICLE)
        object.__setattr__(self, "text_sha256", text_sha256(self.text))
        object.__setattr__(self, "id", content_id(IdKind.REVISION, self.article_id, self.text_sha256))
        for segment in self.segments:
            Spans((segment.span,)).words(self.text)


def require_kind(an_id: str, kind: IdKind) -> None:
    """Raises `ModelError` unless an id names a thing of this kind."""
    if kind_of(an_id) is not kind:
        raise ModelError(f"{an_id!r} is not the id of a {kind.name.lower()}")
