"""Articles on the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from api.answers.articles import Article, ArticleCounted, Articles, Unread
from api.cli.pages import tables
from api.cli.pages.words import NOBODY, count, plain


def listing(answer: Articles) -> Iterator[RenderableType]:
    """Articles that answer the words."""
    if answer.articles:
        yield tables.articles(answer.articles)
    else:
        yield Text("No article here: load one with `onrecord load FILE`.")


def in_full(answer: Article) -> Iterator[RenderableType]:
    """One article, its statements, and the passages that could not be read."""
    yield from _heading(answer.article)
    yield Text("")
    if answer.statements:
        yield tables.statements_with_claims(answer.statements)
    else:
        yield Text("No statement was read in it.")
    yield from unread(answer.unread)


def unread(passages: Iterable[Unread]) -> Iterator[RenderableType]:
    """The passages with a cue that could not be read, each with the reason."""
    held = list(passages)
    if held:
        yield Text(f"{count(len(held), 'passage')} with a cue could not be read:", style="bold")
    for passage in held:
        yield Padding(plain(f"“{' '.join(passage.words.split())}”"), (0, 0, 0, 2))
        yield Padding(plain(f"{passage.reason} ({passage.start} to {passage.end})", "dim"), (0, 0, 0, 4))


def _heading(article: ArticleCounted) -> Iterator[RenderableType]:
    yield plain(article.title or "(no title)", "bold")
    published = "date unknown" if article.published is None else f"{article.published} ({article.published_basis})"
    by = f"by {article.author}" if article.author else None
    parts = [article.outlet or NOBODY, published, by, article.url]
    yield plain(", ".join(part for part in parts if part))
    numbers = f"{count(article.statements, 'statement')}, {article.unread} unread"
    yield plain(f"{numbers}; recorded {article.recorded}; {article.id}, {article.revision_id}", "dim")
