"""The shortest way from one article to another along their citations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph.errors import NotFound
from graph.ids import IdKind
from graph.store import Reader
from queries.binding import bind
from queries.questions.asked import checked_id

MAX_STEPS = 50
MAX_ARTICLES = 5000
"""A search ends at so many steps, or when it has seen so many articles."""


@dataclass(frozen=True, slots=True)
class ByArticles:
    """The articles that are asked about."""

    article_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArticleCitation:
    """That one article cites another, and by what: a link, a report that it names, or a statement that rests on one.

    None when nothing says so. By a statement alone, where linking did not find the report, but a person did.
    """

    citing_id: str
    basis: str | None
    cited_id: str


@dataclass(frozen=True, slots=True)
class NamedArticle:
    """An article, what it is called, who carried it, and when."""

    id: str
    title: str | None
    carrier: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class Path:
    """The articles from one to the other, each citing the next; none when no way leads there.

    `citations` are the steps, one for each basis. `truncated`: no way was found within the bounds, but one may lie
    beyond.
    """

    articles: tuple[NamedArticle, ...]
    citations: tuple[ArticleCitation, ...]
    truncated: bool


ARTICLES_CITED = bind("questions/articles_cited", params=ByArticles, row=ArticleCitation)
ARTICLES_RESTED_ON = bind("questions/articles_rested_on", params=ByArticles, row=ArticleCitation)
ARTICLES_NAMED = bind("questions/articles_named", params=ByArticles, row=NamedArticle)


def shortest_path(
    store: Reader, from_id: str, to_id: str, *, max_steps: int = MAX_STEPS, max_articles: int = MAX_ARTICLES
) -> Path:
    """The shortest way along citations from one article to another; of several the one with the smallest ids.

    Breadth first, a level at a time. Raises `NotFound`, or `InvalidRequest` for the id of something else.
    """
    for each in (from_id, to_id):
        checked_id(each, IdKind.ARTICLE)
    named = _named(store, (from_id, to_id))
    for each in (from_id, to_id):
        if each not in named:
            raise NotFound(f"no article {each} is in the store; onrecord article lists those there are")
    before, truncated = _walk(store, from_id, to_id, max_steps=max_steps, max_articles=max_articles)
    if to_id not in before:
        return Path((), (), truncated)
    way = _way(before, to_id)
    articles = _named(store, tuple(way))
    steps = set(pairwise(way))
    citations = citations_of(store, way)
    return Path(
        articles=tuple(articles[each] for each in way),
        citations=tuple(row for row in citations if (row.citing_id, row.cited_id) in steps),
        truncated=False,
    )


def citations_of(store: Reader, article_ids: Sequence[str]) -> tuple[ArticleCitation, ...]:
    """What these articles cite, by article and basis; by a statement only what is cited by nothing else."""
    asked = ByArticles(tuple(article_ids))
    named = store.read(ARTICLES_CITED, asked)
    known = {(row.citing_id, row.cited_id) for row in named}
    rested_on = (row for row in store.read(ARTICLES_RESTED_ON, asked) if (row.citing_id, row.cited_id) not in known)
    return tuple(sorted((*named, *rested_on), key=lambda row: (row.citing_id, row.basis or "", row.cited_id)))


def _walk(
    store: Reader, from_id: str, to_id: str, *, max_steps: int, max_articles: int
) -> tuple[Mapping[str, str | None], bool]:
    """From which article each one was first reached, and whether the search was cut."""
    before: dict[str, str | None] = {from_id: None}
    frontier = [from_id]
    for _ in range(max_steps):
        if to_id in before or not frontier:
            break
        found: dict[str, str] = {}
        for row in citations_of(store, frontier):
            if row.cited_id not in before:
                found.setdefault(row.cited_id, row.citing_id)
        before.update(found)
        frontier = sorted(found)
        if len(before) > max_articles:
            break
    return before, bool(frontier)


def _way(before: Mapping[str, str | None], to_id: str) -> list[str]:
    way: list[str] = []
    each: str | None = to_id
    while each is not None:
        way.append(each)
        each = before[each]
    return way[::-1]


def _named(store: Reader, article_ids: tuple[str, ...]) -> Mapping[str, NamedArticle]:
    return {row.id: row for row in store.read(ARTICLES_NAMED, ByArticles(article_ids))}
