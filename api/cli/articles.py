"""Commands about articles: list them, show one, take one out."""

from __future__ import annotations

from typing import Annotated

import typer

from api import asking
from api.answers.articles import Article, ArticleCounted, Articles, Forgotten
from api.answers.statements import Statement
from api.cli import options
from api.cli.listing import Found, Search, publish_found
from api.cli.opening import now, reading, writing
from api.cli.output import form_of, publish
from api.cli.pages import articles as pages
from api.cli.pages.words import count, plain
from graph.ids import IdKind, kind_of
from graph.store import Store
from queries.articles import article_in_full, find_articles
from queries.paging import DEFAULT_LIMIT
from queries.writing import forget_article


def article(  # each is an option of the command line
    words: options.SomeWords = None,
    *,
    limit: options.Limit = DEFAULT_LIMIT,
    cursor: options.Cursor = None,
    store: options.StoreUrl = None,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
) -> None:
    """List articles, or show one with its statements."""
    form = form_of(as_json=as_json, as_csv=as_csv)
    sought = " ".join(words) if words else None
    asking.refuse_other_ids(sought or "", IdKind.ARTICLE)
    with reading(store) as opened:
        if sought is not None and kind_of(sought) is IdKind.ARTICLE:
            one = Article.of(article_in_full(opened, sought))
            publish(form, one, pages.in_full(one), (Statement, one.statements))
            return
        answer = Articles.of(find_articles(opened, sought, limit=limit, cursor=cursor))
    found = Found(answer, ArticleCounted, answer.articles, answer.matched)
    publish_found(form, Search(sought, cursor, "article"), found, pages.listing(answer))


def forget(
    article_id: Annotated[str, typer.Argument(metavar="ARTICLE", help="The article's id, as `article` lists it.")],
    *,
    store: options.StoreUrl = None,
    as_json: options.AsJson = False,
) -> None:
    """Take an article out of the store.

    Everything that was read in it goes with it; it can be loaded again. No service does this: end one that runs on an
    embedded store first.
    """
    form = form_of(as_json=as_json)
    asking.refuse_other_ids(article_id, IdKind.ARTICLE, or_words=False)
    with writing(store, when_in_use="no service forgets articles: end that process, then forget") as opened:
        forgotten = forget_article(opened, article_id)
        _link_again(opened, forgotten.parted)
        answer = Forgotten.model_validate(forgotten)
        opened.refresh_search()
    gone = f"{count(answer.revisions, 'revision')} and {count(answer.statements, 'statement')}"
    publish(form, answer, [plain(f"forgotten: {answer.title or '(no title)'}, {gone} ({answer.article_id})")])


def _link_again(opened: Store, parted: tuple[str, ...]) -> None:
    """Link what fell apart without the article, by what else makes it one; nearly always there is none."""
    if not parted:
        return
    # It reads names and sentences, which takes seconds to import.
    from loaders.link.linking import link_again

    link_again(opened, parted, recorded=now())
