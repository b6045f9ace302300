"""The passages with a cue that could not be read, in several articles at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.store import Reader
from queries.articles import ByArticles
from queries.binding import bind


@dataclass(frozen=True, slots=True)
class UnreadTexts:
    """The text of an article in which something could not be read; spans are flat."""

    article_id: str
    text: str
    unread_spans: list[int]
    unread_reasons: list[str]


@dataclass(frozen=True, slots=True)
class UnreadPassage:
    """A passage that could not be read into a statement: in which article, where, its words, and why."""

    article_id: str
    start: int
    end: int
    words: str
    reason: str


PASSAGES = bind("articles/unread_passages", params=ByArticles, row=UnreadTexts)


def unread_passages(store: Reader, article_ids: Iterable[str]) -> tuple[UnreadPassage, ...]:
    """The passages that could not be read in the current texts of these articles, by article, then place."""
    asked = ByArticles(tuple(sorted(set(article_ids))))
    rows = store.read(PASSAGES, asked) if asked.ids else []
    # Such passages may overlap, so they are no `Spans`.
    return tuple(
        UnreadPassage(row.article_id, start, end, row.text[start:end], reason)
        for row in rows
        for start, end, reason in zip(row.unread_spans[::2], row.unread_spans[1::2], row.unread_reasons, strict=True)
    )
