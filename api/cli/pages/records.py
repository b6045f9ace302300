"""What was read of an article, before it is stored; and what loading it did."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat

from rich.console import RenderableType
from rich.text import Text

import graph.model
from api.answers.articles import Loaded, Unread
from api.cli.output import visible
from api.cli.pages.articles import unread
from api.cli.pages.tables import WHEN, table
from api.cli.pages.words import NOBODY, count, edtf, plain, source_name, stance
from graph.model import Article
from graph.record import Record


def page(record: Record) -> Iterator[RenderableType]:
    """One article as it was read: what is known of it, its statements, and what could not be read."""
    if any(found.field == "text" for found in record.revision.found_in):
        yield from map(plain, _found(record))
    else:
        yield plain(record.article.title or "(no title)", "bold")
        yield plain(_publication(record.article))
    yield Text("")
    statements = table(("stance", 0), ("source", 3), WHEN, ("the claim", 4), ("the words", 4))
    for each in record.statements:
        words = f"“{each.quote.text}”" if each.quote else f"({each.cue.text})"
        statements.add_row(
            stance(each.stance),
            source_name(each.source.name, each.source.kind),
            "undated" if each.said is None else edtf(each.said),
            plain(each.claim.text),
            plain(words),
        )
    yield statements if record.statements else Text("No statement was read in it.")
    yield from unread(map(_unread, record.unread, repeat(record.revision.text)))


def _unread(passage: graph.model.Unread, text: str) -> Unread:
    start, end = passage.span
    return Unread(start=start, end=end, words=text[start:end], reason=passage.reason)


def _publication(article: Article) -> str:
    published = "date unknown" if article.published is None else f"{article.published} ({article.published_basis})"
    by = f"by {article.author}" if article.author else None
    parts = (article.outlet or NOBODY, published, by, article.language, article.url, article.id)
    return ", ".join(part for part in parts if part)


def _found(record: Record) -> Iterator[str]:
    """What a page says of its article, line by line, and where; what it does not say, and how to tell it."""
    article = record.article
    places = {found.field: found.where for found in record.revision.found_in}
    known = (
        ("title", article.title, ""),
        ("outlet", article.outlet, "; give it with --outlet"),
        ("author", article.author, ""),
        ("published", article.published, "; give it with --published"),
        ("url", article.url, "; give it with --url"),
        ("language", article.language, ""),
    )
    for field, value, advice in known:
        yield f"{field}: not found{advice}" if value is None else f"{field}: {value} ({places.get(field, 'unknown')})"
    yield f"text: {places.get('text', 'unknown')}, {count(len(record.revision.text.split()), 'word')}"
    yield f"article: {article.id}"


def loaded(answer: Loaded) -> str:
    """One line on what loading an article did."""
    numbers = f"{count(answer.statements, 'statement')}, {answer.unread} unread"
    return visible(f"{answer.outcome:<9}  {answer.article_id}  {numbers}  {answer.where}")
