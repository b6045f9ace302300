"""What a page's microdata say of its article: https://html.spec.whatwg.org/multipage/microdata.html."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element as Element  # pyright: ignore[reportPrivateUsage] - lxml gives it no public name
from lxml.html import HtmlElement

_TYPES = ("Article", "BlogPosting", "Report")


def properties(tree: HtmlElement, name: str) -> Iterator[HtmlElement]:
    """The elements that hold this property of the article; without an article's scope, of the page itself."""
    article = next((each for each in tree.iter() if _is_article(each)), None)
    for element in (tree if article is None else article).iter():
        if name in (element.get("itemprop") or "").split() and _scope(element) is article:
            yield element


def value_of(element: HtmlElement) -> str:
    """The words of a property; the name, where it is a thing that has one."""
    named = element.iter() if "itemscope" in element.attrib else ()
    holder = next((each for each in named if each.get("itemprop") == "name"), element)
    given = holder.get("content") or (holder.get("datetime") if holder.tag == "time" else None)
    return given or holder.text_content()


def _is_article(element: Element) -> bool:
    return "itemscope" in element.attrib and (element.get("itemtype") or "").rstrip("/").endswith(_TYPES)


def _scope(element: Element) -> Element | None:
    return next((each for each in element.iterancestors() if "itemscope" in each.attrib), None)
