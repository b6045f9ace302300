"""Finding articles, and one article with its statements, segments and the passages that were not read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from graph.errors import NotFound
from graph.spans import Spans
from graph.store import Reader
from queries.binding import bind
from queries.paging import DEFAULT_LIMIT, Key
from queries.searching import MOST, Asked, Found, Order, listed, searched
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
class ArticleHit(ArticleRow):
    """The same, with the number of the words that its title, outlet and author have."""

    matched: int


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
class LinkRow:
    """An address that a stretch of the text links to."""

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True)
class FoundInRow:
    """Where something that is known of the publication was found: the title in "json-ld", the date "supplied"."""

    field: str
    where: str


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
    """One text of an article with segments, unread passages and links, its statements as they stand in the text."""

    article: ArticleRow
    text: str
    segments: tuple[SegmentRow, ...]
    unread: tuple[UnreadRow, ...]
    statements: tuple[StatementRow, ...]
    revisions: tuple[RevisionRow, ...]
    links: tuple[LinkRow, ...]
    found_in: tuple[FoundInRow, ...]


@dataclass(frozen=True, slots=True)
class FromArticle:
    """A page of articles."""

    after_day: str
    after_id: str
    limit: int


@dataclass(frozen=True, slots=True)
class ArticleSearch:
    """A page of the articles with these words."""

    expression: str
    words: tuple[str, ...]
    least: int
    after_matched: int
    after_day: str
    after_id: str
    limit: int


@dataclass(frozen=True, slots=True)
class OneArticle:
    """The article that is asked about."""

    article_id: str


@dataclass(frozen=True, slots=True)
class OneRevision:
    """The text of an article that is asked about."""

    revision_id: str


@dataclass(frozen=True, slots=True)
class PartsRow:
    """A text and its labelled parts; spans are flat."""

    id: str
    text: str
    segment_kinds: list[str]
    segment_spans: list[int]
    unread_spans: list[int]
    unread_reasons: list[str]
    link_spans: list[int]
    link_urls: list[str]
    found_fields: list[str]
    found_places: list[str]


@dataclass(frozen=True, slots=True)
class ByArticles:
    """The articles that are asked about."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnreadCount:
    """How many passages of an article could not be read."""

    id: str
    unread: int


LISTED = bind("articles/listed", params=FromArticle, row=ArticleRow)
MATCHING = bind("articles/matching", params=ArticleSearch, row=ArticleHit)
ONE = bind("articles/one", params=OneArticle, row=ArticleRow)
OF_REVISION = bind("articles/of_revision", params=OneRevision, row=ArticleRow)
UNREAD = bind("articles/unread", params=ByArticles, row=UnreadCount)
PARTS = bind("articles/parts", params=OneRevision, row=PartsRow)
REVISIONS = bind("articles/revisions", params=OneArticle, row=RevisionRow)
STATEMENTS = bind("statements/of_revision", params=OneRevision, row=StatementRow)

ArticlesFound = Found[ArticleRow] | Found[ArticleHit]


def find_articles(
    store: Reader, words: str | None = None, *, limit: int = DEFAULT_LIMIT, cursor: str | None = None
) -> ArticlesFound:
    """Articles whose title, author or outlet have all the words, else any; the latest published first, then by id.

    Without words, all articles; undated ones come last. Raises `InvalidSearch` when `words` holds no word,
    `InvalidRequest` for a limit or cursor that can't be used.
    """
    if words is None:
        return listed(partial(_listed, store), _BY_DAY, limit=limit, cursor=cursor)
    return searched(words, partial(_matching, store), _BY_WORDS, limit=limit, cursor=cursor)


def article_in_full(store: Reader, article_id: str) -> ArticleInFull:
    """One article with its current text and its statements; raises `NotFound`."""
    rows = store.read(ONE, OneArticle(article_id))
    if not rows:
        raise _not_found(article_id)
    return _in_full(store, rows[0])


def revision_in_full(store: Reader, revision_id: str) -> ArticleInFull:
    """The same for one text of an article, be it the current one or not; raises `NotFound`."""
    rows = store.read(OF_REVISION, OneRevision(revision_id))
    if not rows:
        raise NotFound(f"no revision {revision_id} is in the store; onrecord article ID names those of an article")
    return _in_full(store, rows[0])


def revisions_of(store: Reader, article_id: str) -> tuple[RevisionRow, ...]:
    """The texts in which an article stood, the first that was learned of first; raises `NotFound`."""
    rows = store.read(REVISIONS, OneArticle(article_id))
    if not rows:
        raise _not_found(article_id)
    return tuple(rows)


def unread_in(store: Reader, article_ids: Iterable[str]) -> Mapping[str, int]:
    """How many passages with a cue could not be read in each of these articles."""
    asked = ByArticles(tuple(sorted(set(article_ids))))
    return {row.id: row.unread for row in store.read(UNREAD, asked)} if asked.ids else {}


def _not_found(article_id: str) -> NotFound:
    return NotFound(f"no article {article_id} is in the store; onrecord article WORDS finds one by its title")


def _in_full(store: Reader, article: ArticleRow) -> ArticleInFull:
    revision = OneRevision(article.revision_id)
    (parts,) = store.read(PARTS, revision)
    statements = store.read(STATEMENTS, revision)
    links = zip(parts.link_spans[::2], parts.link_spans[1::2], parts.link_urls, strict=True)
    return ArticleInFull(
        article=article,
        text=parts.text,
        segments=_segments(parts),
        unread=_unread(parts),
        statements=tuple(sorted(statements, key=lambda row: (row.cue_spans, row.quote_spans, row.id))),
        revisions=tuple(store.read(REVISIONS, OneArticle(article.id))),
        links=tuple(LinkRow(*link) for link in links),
        found_in=tuple(FoundInRow(*found) for found in zip(parts.found_fields, parts.found_places, strict=True)),
    )


_LATEST = "~"
"""Comes behind every date."""

_BY_DAY: Order[ArticleRow] = Order(lambda row: (row.published or "", row.id), (_LATEST, ""))
_BY_WORDS: Order[ArticleHit] = Order(lambda row: (row.matched, row.published or "", row.id), (MOST, _LATEST, ""))


def _listed(store: Reader, place: Key, limit: int) -> list[ArticleRow]:
    return store.read(LISTED, FromArticle(str(place[0]), str(place[1]), limit))


def _matching(store: Reader, asked: Asked) -> list[ArticleHit]:
    matched, day, article_id = asked.after
    return store.read(
        MATCHING,
        ArticleSearch(
            expression=asked.expression,
            words=asked.words,
            least=asked.least,
            after_matched=int(matched),
            after_day=str(day),
            after_id=str(article_id),
            limit=asked.limit,
        ),
    )


def _segments(parts: PartsRow) -> tuple[SegmentRow, ...]:
    spans = Spans.from_flat(parts.segment_spans)
    return tuple(SegmentRow(kind, *span) for kind, span in zip(parts.segment_kinds, spans, strict=True))


def _unread(parts: PartsRow) -> tuple[UnreadRow, ...]:
    # Passages that could not be read may overlap, so they are no `Spans`.
    pairs = zip(parts.unread_spans[::2], parts.unread_spans[1::2], strict=True)
    return tuple(
        UnreadRow(start, end, parts.text[start:end], reason)
        for (start, end), reason in zip(pairs, parts.unread_reasons, strict=True)
    )
