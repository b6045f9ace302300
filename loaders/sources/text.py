"""Plain text: one file is one article."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from graph.errors import UnreadableArticle
from graph.model import PublishedBasis, Segment, SegmentKind
from loaders.segment import segment
from loaders.segment.bylines import author_of
from loaders.sources.decoding import decoded
from loaders.sources.document import Document, Supplied
from loaders.sources.supplied import address, day_or_moment, named

_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
_MOST_CONTROLS = 0.01


def read_text(raw: bytes, *, where: str, supplied: Supplied) -> Document:
    """The article in these bytes; `where` names them in messages.

    The text is what the bytes say, line ends and all; only a byte order mark is no part of it. Title and author are
    taken from its title and its first byline, unless supplied. Raises `UnreadableArticle` when the bytes hold no
    article, `InvalidDate` or `InvalidRequest` when what was supplied can't be used.
    """
    published = day_or_moment(supplied.published) if supplied.published is not None else None
    text = decoded(raw, where=where)
    _require_words(text, where)
    segments = segment(text)
    return Document(
        text=text,
        raw_sha256=hashlib.sha256(raw).hexdigest(),
        title=named(supplied.title, "title") or _first_title(text, segments),
        outlet=named(supplied.outlet, "outlet"),
        author=named(supplied.author, "author") or _first_author(text, segments),
        url=address(supplied.url),
        published=published.moment if published else None,
        published_day=published.day if published else None,
        published_basis=PublishedBasis.SUPPLIED if published else PublishedBasis.UNKNOWN,
        language=None,
    )


def _require_words(text: str, where: str) -> None:
    controls = len(_CONTROLS.findall(text))
    if "\x00" in text or controls > len(text) * _MOST_CONTROLS:
        raise UnreadableArticle(
            where, "it is binary (it has NUL or control characters); save the article as plain text"
        )
    if not text.strip():
        raise UnreadableArticle(where, "it has nothing but blanks; give the text of one article")
    if not any(map(str.isalpha, text)):
        raise UnreadableArticle(where, "it has no words; give the text of one article")


def _first_title(text: str, segments: Sequence[Segment]) -> str | None:
    titles = (text[each.span.start : each.span.end] for each in segments if each.kind is SegmentKind.TITLE)
    return next((" ".join(title.split()) for title in titles), None)


def _first_author(text: str, segments: Sequence[Segment]) -> str | None:
    bylines = (text[each.span.start : each.span.end] for each in segments if each.kind is SegmentKind.BYLINE)
    return next((author for byline in bylines if (author := author_of(byline)) is not None), None)
