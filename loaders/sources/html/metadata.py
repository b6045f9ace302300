"""What a page says of itself: JSON-LD first, then Open Graph, then other declarations; each with where it stands."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from lxml.html import HtmlElement

from graph.errors import InvalidDate, InvalidRequest
from graph.model import FoundIn
from loaders.sources.supplied import Published, address, day_or_moment

Json = Mapping[str, "Json"] | Sequence["Json"] | str | int | float | bool | None
"""What JSON-LD holds: read from the wire, and taken apart in this module alone."""

_ARTICLES = frozenset({"BlogPosting", "Report", "LiveBlogPosting", "Article"})
_LANGUAGE = re.compile(r"[a-z]{2}", re.ASCII)
_DATE_TAGS = (
    "article:published_time",
    "og:published_time",
    "date",
    "pubdate",
    "publishdate",
    "dc.date",
    "dcterms.date",
)
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Metadata:
    """The values found, by field, with where each stands; `published` apart, as it is a date."""

    values: Mapping[str, str]
    published: Published | None
    found_in: tuple[FoundIn, ...]

    def value(self, field: str) -> str | None:
        """The value of a field; None when the page does not say."""
        return self.values.get(field)


def metadata_of(tree: HtmlElement) -> Metadata:
    """Title, outlet, author, address, language and date of a page, as far as it declares them; nothing is guessed."""
    article = _json_article(tree)
    values: dict[str, str] = {}
    found: list[FoundIn] = []
    for field, candidates, cleaned in _fields(tree, article):
        for where, words in candidates:
            value = cleaned(words) if words else None
            if value is not None:
                values[field] = value
                found.append(FoundIn(field, where))
                break
    published = _published(tree, article)
    if published is not None:
        found.append(FoundIn("published", published[0]))
    return Metadata(values, published[1] if published else None, tuple(sorted(found, key=lambda each: each.field)))


_Candidates = Iterator[tuple[str, str | None]]
_Cleaned = Callable[[str], str | None]


def _fields(tree: HtmlElement, article: Mapping[str, Json]) -> list[tuple[str, _Candidates, _Cleaned]]:
    return [
        ("title", _titles(tree, article), _line),
        ("outlet", _outlets(tree, article), _line),
        ("author", _authors(tree, article), _person),
        ("url", _addresses(tree, article), _address),
        ("language", _languages(tree, article), _language),
    ]


def _titles(tree: HtmlElement, article: Mapping[str, Json]) -> _Candidates:
    yield "json-ld", _text(article.get("headline"))
    yield "open graph", _meta(tree, "og:title")
    headings = [_line(heading.text_content()) for heading in tree.iter("h1")]
    yield "h1", headings[0] if len(headings) == 1 else None
    yield "title tag", tree.findtext(".//head/title")


def _outlets(tree: HtmlElement, article: Mapping[str, Json]) -> _Candidates:
    yield "json-ld", _name(article.get("publisher"))
    yield "open graph", _meta(tree, "og:site_name")
    yield "meta", _meta(tree, "application-name")


def _authors(tree: HtmlElement, article: Mapping[str, Json]) -> _Candidates:
    yield "json-ld", _names(article.get("author"))
    yield "open graph", _meta(tree, "article:author")
    yield "meta", _meta(tree, "author")
    yield (
        "rel=author",
        next((_line(link.text_content()) for link in tree.iter("a") if link.get("rel") == "author"), None),
    )
    yield "microdata", _first(_line(each.text_content()) for each in tree.iter() if each.get("itemprop") == "author")


def _addresses(tree: HtmlElement, article: Mapping[str, Json]) -> _Candidates:
    yield (
        "canonical link",
        next((link.get("href") for link in tree.iter("link") if link.get("rel") == "canonical"), None),
    )
    yield "open graph", _meta(tree, "og:url")
    main = article.get("mainEntityOfPage")
    yield "json-ld", _text(main.get("@id")) if isinstance(main, Mapping) else _text(main)
    yield "json-ld", _text(article.get("url"))


def _languages(tree: HtmlElement, article: Mapping[str, Json]) -> _Candidates:
    yield "html lang", tree.getroottree().getroot().get("lang")
    yield "json-ld", _text(article.get("inLanguage"))
    yield "open graph", _meta(tree, "og:locale")


def _published(tree: HtmlElement, article: Mapping[str, Json]) -> tuple[str, Published] | None:
    """The first declared date of publication that is one; never that of a change."""
    candidates = [("json-ld", _text(article.get("datePublished")))]
    candidates += [("open graph" if ":" in tag else "meta", _meta(tree, tag)) for tag in _DATE_TAGS]
    for time in tree.iter("time"):
        if time.get("itemprop") == "datePublished" or time.get("pubdate") is not None:
            candidates.append(("time tag", time.get("datetime")))
    for where, words in candidates:
        date = _date(words) if words else None
        if date is not None:
            return where, date
    return None


def _date(words: str) -> Published | None:
    """A declared moment; without a time zone only its day is sure."""
    for given in (words.strip(), words.strip()[:10]):
        try:
            return day_or_moment(given)
        except InvalidDate:
            continue
    return None


def _json_article(tree: HtmlElement) -> Mapping[str, Json]:
    """The first article that the page's JSON-LD describes; empty when none does."""
    for script in tree.iter("script"):
        if (script.get("type") or "").lower() != "application/ld+json" or not script.text:
            continue
        try:
            described = cast("Json", json.loads(script.text, strict=False))
        except (json.JSONDecodeError, RecursionError):
            continue
        article = next(_articles(described), None)
        if article is not None:
            return article
    return {}


def _articles(described: Json) -> Iterator[Mapping[str, Json]]:
    if isinstance(described, Mapping):
        kinds = described.get("@type")
        names = [kinds] if isinstance(kinds, str) else kinds if isinstance(kinds, Sequence) else []
        if any(isinstance(name, str) and (name in _ARTICLES or name.endswith("Article")) for name in names):
            yield described
        yield from _articles(described.get("@graph"))
    elif isinstance(described, Sequence) and not isinstance(described, str):
        for each in described:
            yield from _articles(each)


def _first(candidates: Iterable[str | None]) -> str | None:
    return next(iter(candidates), None)


def _meta(tree: HtmlElement, name: str) -> str | None:
    for tag in tree.iter("meta"):
        if (tag.get("property") or tag.get("name") or "").lower() == name:
            return tag.get("content")
    return None


def _text(value: Json) -> str | None:
    return value if isinstance(value, str) else None


def _name(value: Json) -> str | None:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return _name(value[0]) if value else None
    return _text(value.get("name")) if isinstance(value, Mapping) else _text(value)


def _names(value: Json) -> str | None:
    several = value if isinstance(value, Sequence) and not isinstance(value, str) else [value]
    names = [name for each in several if (name := _name(each))]
    return ", ".join(names) or None


def _line(words: str) -> str | None:
    """One line of printable words; None when there are none, or too many for a name or title."""
    line = " ".join(words.split())
    return line if line and len(line) <= _LONGEST and line.isprintable() and any(map(str.isalnum, line)) else None


def _person(words: str) -> str | None:
    """An author's name without "By"; None for an address, which some pages give instead."""
    line = _line(words)
    if line is None or "://" in line or "@" in line:
        return None
    return line[3:] if line[:3].lower() == "by " else line


def _address(words: str) -> str | None:
    try:
        return address(words)
    except InvalidRequest:
        return None


def _language(words: str) -> str | None:
    match = _LANGUAGE.match(words.strip().lower())
    return match[0] if match else None
