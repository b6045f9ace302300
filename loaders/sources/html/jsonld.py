"""What a page's JSON-LD says of its article: https://schema.org/Article, as sites really write it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from typing import cast

from lxml.html import HtmlElement

from graph.errors import InvalidRequest
from loaders.sources.address import canonical_url

Json = Mapping[str, "Json"] | Sequence["Json"] | str | int | float | bool | None
"""What JSON-LD holds: read from the wire, and taken apart in this module alone."""

Node = Mapping[str, Json]

_ARTICLES = frozenset({"BlogPosting", "Report", "LiveBlogPosting", "Article", "SocialMediaPosting"})
_SITES = frozenset({"WebSite", "NewsMediaOrganization"})
_PAGES = frozenset({"WebPage", "ItemPage"})
_WRAPPED = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*.{0,40}?\*/)|(?:-->|//\s*\]\]>|\]\]>)\s*$")
_TAG = re.compile(r"</?[a-z][^<>]{0,200}>", re.IGNORECASE)
_NOTHING: Node = {}


@dataclass(frozen=True, slots=True)
class LinkedData:
    """The article that a page describes, the page itself, and the site; each is empty when it is not described."""

    article: Node
    page: Node
    site: Node
    by_id: Mapping[str, Node]

    def text(self, *keys: str) -> str | None:
        """What the article has under the first of these keys that it has words under."""
        return next((words for key in keys if (words := _words(self.article.get(key)))), None)

    def names(self, key: str) -> tuple[str, ...]:
        """The names of those whom the article has under a key, each once."""
        return tuple(dict.fromkeys(name for each in _listed(self.article.get(key)) for name in self._names(each)))

    def site_name(self) -> str | None:
        """What the page's site is called."""
        return next(iter(self._names(self.site)), None)

    def page_text(self, key: str) -> str | None:
        """What the page, not its article, has under a key."""
        return _words(self.page.get(key))

    def addresses(self) -> tuple[str, ...]:
        """Where the article says that it stands."""
        return tuple(_addresses(self.article))

    @property
    def has_article(self) -> bool:
        return bool(self.article)

    @property
    def is_paid(self) -> bool:
        """Whether the page says that its article is not free to read."""
        return str(self.article.get("isAccessibleForFree")).casefold() == "false"

    def _names(self, value: Json) -> Iterator[str]:
        if isinstance(value, Mapping):
            reference = value.get("@id")
            named = value if "name" in value else self.by_id.get(str(reference), _NOTHING)
            for each in _listed(named.get("name")):
                words = _words(each)
                if words:
                    yield words
        elif words := _words(value):
            yield words


def linked_data(tree: HtmlElement, *, url: str | None) -> LinkedData:
    """The JSON-LD of a page; of several articles the one that stands at `url`, else the first with a headline."""
    top = [node for described in _scripts(tree) for node in _top(described)]
    articles = [node for node in top if _is_a(node, _ARTICLES) or _is_any_article(node)]
    own = [node for node in articles if url is not None and url in _addresses(node)]
    titled = [node for node in articles if node.get("headline")]
    return LinkedData(
        article=next(iter([*own, *titled, *articles]), _NOTHING),
        page=next((node for node in top if _is_a(node, _PAGES)), _NOTHING),
        site=next((node for node in top if _is_a(node, _SITES)), _NOTHING),
        by_id=_by_id(top),
    )


def _scripts(tree: HtmlElement) -> Iterator[Json]:
    for script in tree.iter("script"):
        kind = (script.get("type") or "").partition(";")[0].strip().lower()
        if kind != "application/ld+json" or not script.text:
            continue
        try:
            yield cast("Json", json.loads(_WRAPPED.sub("", script.text), strict=False))
        except (ValueError, RecursionError):
            continue


def _top(described: Json) -> Iterator[Node]:
    """The things that are described for themselves, not as a part of another."""
    waiting = [described]
    while waiting:
        value = waiting.pop()
        if isinstance(value, Mapping):
            yield value
            waiting += [value.get("mainEntity"), value.get("@graph")]
        elif isinstance(value, Sequence) and not isinstance(value, str):
            waiting += reversed(value)


def _by_id(top: Sequence[Node]) -> Mapping[str, Node]:
    """The things that others refer to, by their ids."""
    by_id: dict[str, Node] = {}
    for node in top:
        inner = [each for value in node.values() for each in _listed(value) if isinstance(each, Mapping)]
        for each in (node, *inner):
            name = each.get("@id")
            if isinstance(name, str) and len(each) > 1:
                by_id.setdefault(name, each)
    return by_id


def _is_a(node: Node, kinds: frozenset[str]) -> bool:
    return not kinds.isdisjoint(_kinds(node))


def _is_any_article(node: Node) -> bool:
    return any(kind.endswith("Article") for kind in _kinds(node))


def _kinds(node: Node) -> list[str]:
    return [kind.rpartition("/")[2] for kind in _listed(node.get("@type")) if isinstance(kind, str)]


def _listed(value: Json) -> Sequence[Json]:
    return value if isinstance(value, Sequence) and not isinstance(value, str) else [value]


def _addresses(node: Node) -> Iterator[str]:
    for value in (node.get("mainEntityOfPage"), node.get("url"), node.get("@id")):
        given = value.get("@id") if isinstance(value, Mapping) else value
        try:
            if isinstance(given, str):
                yield canonical_url(given)
        except InvalidRequest:
            continue


def _words(value: Json) -> str | None:
    """The words of a text, without the markup that some write into it; None for anything else."""
    given = next((each for each in _listed(value) if each is not None), None)
    if isinstance(given, Mapping):
        given = given.get("@value")
    if not isinstance(given, str):
        return None
    return _TAG.sub("", unescape(given)).strip() or None
