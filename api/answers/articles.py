"""Articles as they are answered."""

from __future__ import annotations

from pydantic import Field, JsonValue

import queries.articles
from api.answers.base import Answer, Listing
from api.answers.statements import Statement
from graph.model import PublishedBasis, SegmentKind
from queries.claims import Matched
from queries.writing import Outcome


class ArticleCounted(Answer):
    """One article as its current revision has it; `unread` counts passages with a cue that could not be read."""

    id: str
    url: str | None
    title: str | None
    author: str | None
    outlet: str | None
    published: str | None
    published_basis: PublishedBasis
    language: str | None
    revision_id: str
    recorded: str
    statements: int
    unread: int


class Articles(Listing):
    """A page of articles, and how they answer the words."""

    articles: tuple[ArticleCounted, ...]
    matched: Matched

    @classmethod
    def of(cls, found: queries.articles.ArticlesFound) -> Articles:
        """The page as it is answered."""
        rows = tuple(map(ArticleCounted.model_validate, found.rows))
        return cls(articles=rows, matched=found.matched, next=found.next, truncated=found.next is not None)


class Segment(Answer):
    """One labelled range of the text."""

    kind: SegmentKind
    start: int
    end: int


class Unread(Answer):
    """A passage with a cue that could not be read into a statement: where, its words, and why."""

    start: int
    end: int
    words: str
    reason: str


class UnreadIn(Unread):
    """Such a passage, and the article in which it stands."""

    article_id: str


class Revision(Answer):
    """One text of an article as it stood."""

    id: str
    text_sha256: str
    raw_sha256: str
    extractor: str
    recorded: str
    current: bool


class Article(Answer):
    """One article: its current text with segments and unread passages, its statements as they stand in the text."""

    article: ArticleCounted
    text: str
    segments: tuple[Segment, ...]
    unread: tuple[Unread, ...]
    statements: tuple[Statement, ...]
    revisions: tuple[Revision, ...]

    @classmethod
    def of(cls, found: queries.articles.ArticleInFull) -> Article:
        """The article as it is answered."""
        return cls(
            article=ArticleCounted.model_validate(found.article),
            text=found.text,
            segments=tuple(map(Segment.model_validate, found.segments)),
            unread=tuple(map(Unread.model_validate, found.unread)),
            statements=tuple(map(Statement.of, found.statements)),
            revisions=tuple(map(Revision.model_validate, found.revisions)),
        )


class Loaded(Answer):
    """What loading one article did; the numbers are those of its revision. `where` names the file or the request."""

    where: str
    outcome: Outcome
    article_id: str
    revision_id: str
    statements: int
    entities: int
    claims: int
    unread: int = Field(description="Passages with a cue that could not be read.")
    recorded: str
    same: int = Field(default=0, description="Claims and entities held to be one with those of other articles.")
    contradicts: int = Field(default=0, description="Claims held to exclude those of other articles.")
    cites: int = Field(default=0, description="Statements held to rest on those of other articles, or these on them.")
    suggested: int = Field(default=0, description="What waits for a person to decide.")
    same_text: tuple[str, ...] = Field(
        default=(),
        description="Other articles of this very text, where who published it is told of one alone.",
    )


class LoadedRecord(Loaded):
    """What loading one article did, with the record that is stored now."""

    record: dict[str, JsonValue] = Field(description="The record, as `onrecord export --format records` writes it.")


class LinkedText(Answer):
    """What linking one text came to: decisions that stand, suggestions that wait for a person, edges of its article.

    `cut` counts the blocks of which not all members were compared.
    """

    revision_id: str
    same: int
    contradicts: int
    cites: int
    suggested: int
    articles_cited: int
    copies: int
    cut: int


class LinkedTexts(Answer):
    """What linking came to, text by text and in all; what two texts share is counted with each."""

    texts: int
    same: int
    contradicts: int
    cites: int
    suggested: int
    articles_cited: int
    copies: int
    cut: int


class Forgotten(Answer):
    """What was taken out with an article."""

    article_id: str
    title: str | None
    revisions: int
    statements: int
    entities: int
    claims: int
