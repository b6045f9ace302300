"""What a search finds: claims, sources and articles, and what to do when it finds none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlencode

from api.web.views.addresses import path_of
from api.web.views.hits import claim_hit
from api.web.views.sources import KINDS
from api.web.views.words import Hit, article_shown, count, one_line
from graph.model import EntityKind
from queries.articles import ArticleRow, ArticlesFound
from queries.claims import ClaimsFound
from queries.entities import EntitiesFound, EntityRow
from queries.searching import Matched


class Kind(StrEnum):
    """What can be searched for."""

    CLAIMS = "claims"
    SOURCES = "sources"
    ARTICLES = "articles"


@dataclass(frozen=True, slots=True)
class HitList:
    """What was found of one kind; `note` says that not all words fit; `more_href` leads on."""

    kind: Kind
    title: str
    hits: tuple[Hit, ...]
    note: str | None
    more_href: str | None


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Everything that the page of a search shows; without words it lists. `advice` is for when all lists are empty."""

    words: str
    kind: Kind | None
    lists: tuple[HitList, ...]
    advice: str | None


@dataclass(frozen=True, slots=True)
class Asked:
    """What is searched for: words, or None for all; one kind, or None for the first few of each."""

    words: str | None
    kind: Kind | None


@dataclass(frozen=True, slots=True)
class FrontPage:
    """What a reader finds who has not searched yet; all empty before anything is loaded."""

    claims: tuple[Hit, ...]
    articles: tuple[Hit, ...]


def front_page(claims: ClaimsFound, articles: ArticlesFound) -> FrontPage:
    """The page at the root of the service."""
    return FrontPage(tuple(map(claim_hit, claims.rows)), tuple(map(_article, articles.rows)))


def search_page(asked: Asked, lists: tuple[HitList, ...]) -> SearchPage:
    """The page of a search."""
    found = any(each.hits for each in lists)
    return SearchPage(asked.words or "", asked.kind, lists, None if found else _advice(asked))


def _advice(asked: Asked) -> str:
    if asked.words is None:
        return "Nothing is loaded yet. Load an article, then search for what it reports:"
    return "Nothing here has any of these words. Try fewer or other words, a name or a number; or load another article:"


def claims_found(found: ClaimsFound, asked: Asked) -> HitList:
    """The claims of a search."""
    return _list(Kind.CLAIMS, asked, _Found(tuple(map(claim_hit, found.rows)), found.matched, found.next))


def sources_found(found: EntitiesFound, asked: Asked) -> HitList:
    """The sources of a search, one line for those that are held to be the same."""
    clusters: dict[str, list[EntityRow]] = {}
    for row in found.rows:
        clusters.setdefault(row.cluster, []).append(row)
    return _list(Kind.SOURCES, asked, _Found(tuple(map(_source, clusters.values())), found.matched, found.next))


def articles_found(found: ArticlesFound, asked: Asked) -> HitList:
    """The articles of a search."""
    return _list(Kind.ARTICLES, asked, _Found(tuple(map(_article, found.rows)), found.matched, found.next))


@dataclass(frozen=True, slots=True)
class _Found:
    hits: tuple[Hit, ...]
    matched: Matched
    next: str | None


def _list(kind: Kind, asked: Asked, found: _Found) -> HitList:
    some = found.matched is Matched.ANY_WORD and bool(found.hits)
    return HitList(
        kind=kind,
        title=kind.value.capitalize(),
        hits=found.hits,
        note="None has all of these words; these have some of them." if some else None,
        more_href=_more(kind, asked, found.next),
    )


def _more(kind: Kind, asked: Asked, following: str | None) -> str | None:
    """The first few of one kind lead to all of it, a page of one kind to the page behind it."""
    if following is None:
        return None
    told = {"words": asked.words, "kind": kind.value, "cursor": following if asked.kind else None}
    return f"/search?{urlencode({name: value for name, value in told.items() if value is not None})}"


def _source(rows: list[EntityRow]) -> Hit:
    first = rows[0]
    kind = "outlet" if first.outlet else KINDS[EntityKind(first.kind)]
    where = one_line(first.carrier or first.title or "") if len(rows) == 1 else f"in {len(rows)} articles"
    said = count(sum(row.statements for row in rows), "statement")
    return Hit(path_of(first.id), one_line(first.name), tuple(filter(None, (kind, said, where))))


def _article(row: ArticleRow) -> Hit:
    article = article_shown(row.id, row.title, row.outlet, row.published)
    unread = f"{count(row.unread, 'passage')} not read" if row.unread else ""
    notes = (article.carrier, article.day or "date unknown", count(row.statements, "statement"), unread)
    return Hit(article.href, article.title, tuple(filter(None, notes)))
