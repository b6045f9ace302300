"""One text as two articles: once with its outlet or address, and once with neither, most often by an oversight.

An article is identified by its address, else by its outlet and text. So a text that is loaded again without what was
told of it the first time is another article, and what it holds would be counted twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from graph.errors import InvalidSearch, NotFound
from graph.ids import IdKind, content_id
from graph.model import article_id
from graph.record import Record
from graph.store import Reader
from queries.articles import find_articles, revisions_of

_MOST: Final = 20
"""Among how many articles of the same title a text is looked for."""


def articles_of_same_text(store: Reader, record: Record) -> tuple[str, ...]:
    """The other articles of this very text of which nobody said who published it; all, where nobody says so here.

    A text that two outlets print is no oversight, and not among them. Those without a title are not found from here.
    """
    nameless = article_id(url=None, outlet=None, sha256=record.revision.text_sha256)
    found = _titled_alike(store, record) if record.article.id == nameless else _told(store, nameless)
    return tuple(sorted(found))


def _told(store: Reader, nameless: str) -> Iterator[str]:
    """The article without outlet and address, where there is one."""
    try:
        revisions_of(store, nameless)
    except NotFound:
        return
    yield nameless


def _titled_alike(store: Reader, record: Record) -> Iterator[str]:
    """The articles with the words of the title whose current text is this one: its id tells, being made of both."""
    try:
        found = find_articles(store, record.article.title or "", limit=_MOST)
    except InvalidSearch:
        return
    for row in found.rows:
        if row.id != record.article.id and row.revision_id == _revision(row.id, record):
            yield row.id


def _revision(of_article: str, record: Record) -> str:
    return content_id(IdKind.REVISION, of_article, record.revision.text_sha256)
