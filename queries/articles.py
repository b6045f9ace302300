"""Finding articles, and one article with its statements, segments and the passages that were not read."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import Reader
from queries.claims import Matched
from queries.paging import DEFAULT_LIMIT
from queries.statements import StatementRow


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One article as its current revision has it; `unread` counts passages with a cue that could not be read."""

    id: str
    url: str | None
    title: str | None
    author: str | None
    outlet: str | None
    published: str | None
    published_basis: str
    language: str | None
    revision_id: str
    recorded: str
    statements: int
    unread: int


@dataclass(frozen=True, slots=True)
class ArticlesFound:
    """A page of articles, how they answer the words, and the cursor of the page that follows."""

    rows: tuple[ArticleRow, ...]
    next: str | None
    matched: Matched


@dataclass(frozen=True, slots=True)
class SegmentRow:
    """One labelled range of the text."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class UnreadRow:
    """A passage with a cue that could not be read into a statement: where, its words, and why."""

    start: int
    end: int
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class RevisionRow:
    """One text of an article as it stood."""

    id: str
    text_sha256: str
    raw_sha256: str
    extractor: str
    recorded: str
    current: bool


@dataclass(frozen=True, slots=True)
class ArticleInFull:
    """One article: its current text with segments and unread passages, its statements as they stand in the text."""

    article: ArticleRow
    text: str
    segments: tuple[SegmentRow, ...]
    unread: tuple[UnreadRow, ...]
    statements: tuple[StatementRow, ...]
    revisions: tuple[RevisionRow, ...]


def find_articles(
    store: Reader, words: str | None = None, *, limit: int = DEFAULT_LIMIT, cursor: str | None = None
) -> ArticlesFound:
    """Articles whose title, author or outlet have all the words, else any; the latest published first, then by id.

    Without words, all articles. Raises `InvalidSearch` when `words` holds no word.
    """
    raise NotImplementedError


def article_in_full(store: Reader, article_id: str) -> ArticleInFull:
    """One article with its statements; raises `NotFound`."""
    raise NotImplementedError
