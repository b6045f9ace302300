"""What a page says of itself: JSON-LD first, then Open Graph, then other declarations; each with where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime

from lxml.html import HtmlElement

from graph.errors import InvalidDate, InvalidRequest
from graph.model import FoundIn
from loaders.sources.html.jsonld import LinkedData, linked_data
from loaders.sources.html.microdata import properties, value_of
from loaders.sources.html.words import page_words
from loaders.sources.supplied import Published, address, day_or_moment

_LANGUAGE = re.compile(r"([a-z]{2})(?:[-_][a-z0-9-]*)?", re.ASCII)
_SITE_BESIDE = re.compile(r"\s+(?:[|–—·:»-]|::)\s+")
_WEB = re.compile(r"://|@|\bwww\.|^\S+\.[a-z]{2,6}(?:/\S*)?$", re.IGNORECASE)
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_SLASHED_DAY = re.compile(r"(\d{4})/(\d{2})/(\d{2})", re.ASCII)
_LONG_DAYS = ("%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%d %b %Y")
_PLACEHOLDERS = ("1970-01-01", "0001-01-01")
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Metadata:
    """The values found, by field, with where each stands; `published` apart, as it is a date.

    `body` is the article's text where the page holds it for programs; `summary` are the words that stand for it
    elsewhere. `is_declared` when the page says that it is an article, `is_paid` that it is not free to read.
    """

    values: Mapping[str, str]
    published: Published | None
    found_in: tuple[FoundIn, ...]
    body: str | None
    summary: str | None
    is_declared: bool
    is_paid: bool

    def value(self, field: str) -> str | None:
        """The value of a field; None when the page does not say."""
        return self.values.get(field)


_Candidates = Iterable[tuple[str, str | None]]


def metadata_of(tree: HtmlElement, *, saved_from: str | None) -> Metadata:
    """Title, outlet, author, address, language and date of a page, as far as it declares them; nothing is guessed."""
    metas = _metas(tree)
    url = _first(_addresses(tree, metas, saved_from), _address)
    data = linked_data(tree, url=url[1] if url else None)
    found = {"url": url or _first((("json-ld", each) for each in data.addresses()), _address)}
    found["outlet"] = _first(_outlets(tree, metas, data), _name)
    found["author"] = _first(_authors(tree, metas, data), _line)
    found["language"] = _first(_languages(tree, metas, data), _language)
    found["title"] = _first(_titles(tree, metas, data), _title_alone(found["outlet"], _headings(tree)))
    published = _first_date(_dates(tree, metas, data))
    places = {field: each[0] for field, each in found.items() if each} | (
        {"published": published[0]} if published else {}
    )
    return Metadata(
        values={field: each[1] for field, each in found.items() if each},
        published=published[1] if published else None,
        found_in=tuple(FoundIn(field, places[field]) for field in sorted(places)),
        body=data.text("articleBody"),
        summary=data.text("description") or next(iter(metas.get("og:description", [])), None),
        is_declared=data.has_article or metas.get("og:type", [""])[0].casefold() == "article",
        is_paid=data.is_paid,
    )


def _first(
    candidates: Iterable[tuple[str, str | None]], cleaned: Callable[[str], str | None]
) -> tuple[str, str] | None:
    """The first candidate that is one, with where it stands."""
    values = ((where, cleaned(words)) for where, words in candidates if words)
    return next(((where, value) for where, value in values if value is not None), None)


def _metas(tree: HtmlElement) -> Mapping[str, list[str]]:
    """What the page's meta tags hold, by their names in small letters."""
    metas: dict[str, list[str]] = {}
    for tag in tree.iter("meta"):
        name = (tag.get("property") or tag.get("name") or tag.get("http-equiv") or "").strip().casefold()
        content = (tag.get("content") or "").strip()
        if name and content:
            metas.setdefault(name, []).append(content)
    return metas


def _titles(tree: HtmlElement, metas: Mapping[str, list[str]], data: LinkedData) -> _Candidates:
    yield "json-ld", data.text("headline")
    yield "open graph", next(iter(metas.get("og:title", [])), None)
    yield "json-ld", data.text("name")
    yield from (("microdata", value_of(each)) for each in properties(tree, "headline"))
    headings = _headings(tree)
    yield "h1", headings[0] if len(headings) == 1 else None
    yield "title tag", tree.findtext(".//head/title")


def _headings(tree: HtmlElement) -> list[str]:
    return [words for heading in tree.iter("h1") if (words := _line(" ".join(map(str, heading.itertext()))))]


def _title_alone(outlet: tuple[str, str] | None, headings: Sequence[str]) -> Callable[[str], str | None]:
    """A title without the name of its site, which many pages put before or behind it."""

    def cleaned(words: str) -> str | None:
        line = _line(words)
        if line is None:
            return None
        parts = _SITE_BESIDE.split(line)
        heading = next((each for each in headings if len(parts) > 1 and line.startswith(each)), "")
        if heading and _SITE_BESIDE.match(line, len(heading)):
            return heading
        named = [part.casefold() == outlet[1].casefold() for part in parts] if outlet else [False]
        start = len(parts[0]) if named[0] and len(parts) > 1 else 0
        end = len(line) - len(parts[-1]) if named[-1] and len(parts) > 1 else len(line)
        return _line(line[start:end].strip(" |–—·:»-"))

    return cleaned


def _outlets(tree: HtmlElement, metas: Mapping[str, list[str]], data: LinkedData) -> _Candidates:
    yield "json-ld", next(iter(data.names("publisher")), None)
    yield "open graph", next(iter(metas.get("og:site_name", [])), None)
    yield "json-ld", data.site_name()
    yield from (("microdata", value_of(each)) for each in properties(tree, "publisher"))
    yield from (("meta", each) for name in page_words().outlet_tags for each in metas.get(name, []))


def _authors(tree: HtmlElement, metas: Mapping[str, list[str]], data: LinkedData) -> _Candidates:
    yield "json-ld", people(data.names("author"))
    yield "open graph", people([*metas.get("article:author", []), *metas.get("og:article:author", [])])
    outlet = _name(next((words for _, words in _outlets(tree, metas, data) if words), ""))
    for name in page_words().author_tags:
        authors = people(metas.get(name, []))
        # Who made the site is no author of the article.
        if authors is not None and (outlet is None or outlet.casefold() not in authors.casefold()):
            yield "meta", authors
    yield "microdata", people(value_of(each) for each in properties(tree, "author"))


def people(names: Iterable[str]) -> str | None:
    """The names of authors on one line; None when there is none."""
    found = [person for name in names if (person := _person(name))]
    return ", ".join(dict.fromkeys(found)) or None


def _addresses(tree: HtmlElement, metas: Mapping[str, list[str]], saved_from: str | None) -> _Candidates:
    yield from (
        ("canonical link", link.get("href"))
        for link in tree.iter("link")
        if "canonical" in (link.get("rel") or "").casefold().split()
    )
    yield "open graph", next(iter(metas.get("og:url", [])), None)
    yield "saved from", saved_from


def _languages(tree: HtmlElement, metas: Mapping[str, list[str]], data: LinkedData) -> _Candidates:
    root = tree.getroottree().getroot()
    yield "html lang", root.get("lang") or root.get("xml:lang")
    yield "json-ld", data.text("inLanguage")
    yield "open graph", next(iter(metas.get("og:locale", [])), None)
    yield "meta", next(iter(metas.get("content-language", [])), None)


def _dates(tree: HtmlElement, metas: Mapping[str, list[str]], data: LinkedData) -> _Candidates:
    """Where the date of publication can stand; never that of a change."""
    yield "json-ld", data.text("datePublished")
    for name in page_words().published_tags:
        yield "open graph" if ":" in name else "meta", next(iter(metas.get(name, [])), None)
    yield from (("microdata", value_of(each)) for each in properties(tree, "datePublished"))
    yield "json-ld", data.text("dateCreated") or data.page_text("datePublished")


def _first_date(candidates: _Candidates) -> tuple[str, Published] | None:
    dates = ((where, declared_date(words)) for where, words in candidates if words)
    return next(((where, date) for where, date in dates if date is not None), None)


def declared_date(words: str) -> Published | None:
    """A date or moment as pages write them for programs; without a time zone only its day is sure.

    None where day and month could be taken for each other, and for what stands where there is no date.
    """
    given = _SLASHED_DAY.sub(r"\1-\2-\3", " ".join(words.split()))
    for each in (given, given[:10], _written_out(given)):
        try:
            date = day_or_moment(each)
        except InvalidDate:
            continue
        return None if date.day in _PLACEHOLDERS else date
    return None


def _written_out(given: str) -> str:
    """As ISO 8601, from a mail's form or from "February 6, 2025"."""
    for form in _LONG_DAYS:
        try:
            return datetime.strptime(given, form).date().isoformat()  # noqa: DTZ007 - a day, in the outlet's own zone
        except ValueError:
            continue
    try:
        return parsedate_to_datetime(given).isoformat()
    except (ValueError, TypeError, IndexError):
        return ""


def _line(words: str) -> str | None:
    """One line of printable words; None when there are none, or too many for a name or title."""
    line = " ".join(_INVISIBLE.sub("", words).split())
    return line if line and len(line) <= _LONGEST and line.isprintable() and any(map(str.isalnum, line)) else None


def _name(words: str) -> str | None:
    """A name; None for an address, which some pages give instead."""
    line = _line(words)
    return None if line is None or "://" in line or "@" in line else line


def _person(words: str) -> str | None:
    """An author's name without "By"; None for an address, which some pages give instead."""
    line = _line(words)
    if line is None or _WEB.search(line) or line.casefold() in page_words().nobodies:
        return None
    return _line(line[3:]) if line[:3].casefold() in ("by ", "by:") else line


def _address(words: str) -> str | None:
    """An article's address; None for that of a whole site, which some pages give for each of their articles."""
    try:
        url = address(words)
    except InvalidRequest:
        return None
    return url if url is not None and re.fullmatch(r"https?://[^/]+/", url) is None else None


def _language(words: str) -> str | None:
    match = _LANGUAGE.fullmatch(words.strip().casefold())
    return match[1] if match else None
