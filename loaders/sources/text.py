"""Plain text: one file is one article."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from graph.errors import InvalidDate, InvalidRequest, UnreadableArticle
from graph.model import PublishedBasis, Segment, SegmentKind
from loaders.segment import segment
from loaders.segment.bylines import author_of
from loaders.sources.address import canonical_url
from loaders.sources.decoding import decoded
from loaders.sources.document import Document, Supplied

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
_MOST_CONTROLS = 0.01


def read_text(raw: bytes, *, where: str, supplied: Supplied) -> Document:
    """The article in these bytes; `where` names them in messages.

    The text is what the bytes say, line ends and all; only a byte order mark is no part of it. Title and author are
    taken from its title and its first byline, unless supplied. Raises `UnreadableArticle` when the bytes hold no
    article, `InvalidDate` or `InvalidRequest` when what was supplied can't be used.
    """
    published = _published(supplied.published)
    text = decoded(raw, where=where)
    _require_words(text, where)
    segments = segment(text)
    return Document(
        text=text,
        raw_sha256=hashlib.sha256(raw).hexdigest(),
        title=_named(supplied.title, "title") or _first_title(text, segments),
        outlet=_named(supplied.outlet, "outlet"),
        author=_named(supplied.author, "author") or _first_author(text, segments),
        url=None if supplied.url is None else canonical_url(supplied.url),
        published=published.moment if published else None,
        published_day=published.day if published else None,
        published_basis=PublishedBasis.SUPPLIED if published else PublishedBasis.UNKNOWN,
        language=None,
    )


@dataclass(frozen=True, slots=True)
class _Published:
    moment: str
    day: str


def _published(words: str | None) -> _Published | None:
    """A date as it is, or a moment in UTC; with the day as it was written."""
    if words is None:
        return None
    given = words.strip()
    try:
        if _DAY.fullmatch(given):
            day = date.fromisoformat(given).isoformat()
            return _Published(day, day)
        moment = datetime.fromisoformat(given)
        if moment.tzinfo is None:
            why = "has no time zone; add Z or an offset such as +09:00, or give the date alone"
            raise InvalidDate(f"the time of publication {given!r} {why}")
        utc = moment.astimezone(UTC).replace(tzinfo=None)
    except (ValueError, OverflowError) as error:
        how = "write it as 2025-02-06 or 2025-02-06T09:30:00+09:00"
        raise InvalidDate(f"the date of publication {given!r} is no date; {how}") from error
    return _Published(f"{utc.isoformat(timespec='seconds')}Z", moment.date().isoformat())


def _named(name: str | None, what: str) -> str | None:
    """A supplied name with single blanks; None when none was supplied."""
    if name is None:
        return None
    words = " ".join(name.split())
    if not any(map(str.isalnum, words)) or not words.isprintable():
        raise InvalidRequest(f"the {what} {name!r} is no name; give its name, or leave it out")
    return words


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
