"""The main text of a page and the links in it, by trafilatura: https://aclanthology.org/2021.acl-demo.15."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element as Element  # pyright: ignore[reportPrivateUsage] - lxml gives it no public name
from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.settings import Document as Extracted

from graph.errors import InvalidRequest, UnreadableArticle
from graph.model import Hyperlink
from graph.spans import Span
from loaders.sources.address import canonical_url

_FEWEST_WORDS = 40
_MOST_LINKED = 0.5
_BLOCKS = frozenset({"p", "head", "item", "cell", "quote", "code", "lb"})


@dataclass(frozen=True, slots=True)
class Body:
    """The text, its title first, with the links that stand in it."""

    text: str
    links: tuple[Hyperlink, ...]


def main_text(tree: HtmlElement, *, title: str | None, where: str) -> Body:
    """The article of a page; raises `UnreadableArticle` when it has none worth the name."""
    extracted = bare_extraction(tree, include_comments=False, include_links=True, include_tables=False)
    body = extracted.body if isinstance(extracted, Extracted) else None
    blocks = list(_blocks(body)) if body is not None else []
    _require_article(blocks, where)
    if title is not None and (not blocks or blocks[0].text != title):
        blocks.insert(0, _Block(title, ()))
    return _joined(blocks)


@dataclass(frozen=True, slots=True)
class _Block:
    """One paragraph; the spans of its links count from its start."""

    text: str
    links: tuple[Hyperlink, ...]


def _blocks(body: Element) -> Iterator[_Block]:
    """The paragraphs of the extracted tree, in order, each with its blanks folded."""
    for element in body.iter():
        holds_blocks = any(child.tag in _BLOCKS for child in element.iterdescendants())
        if element.tag in _BLOCKS and not holds_blocks:
            block = _block(element)
            if block.text:
                yield block


def _block(element: Element) -> _Block:
    """A paragraph with every run of blanks as one, and its links where their words then stand."""
    pieces: list[str] = []
    linked: list[tuple[int, int, str]] = []
    _collect(element, pieces, linked)
    words, moved = _folded("".join(pieces))
    links = [(moved[start], moved[end], url) for start, end, url in linked]
    inside = [
        (start + words[start:end].startswith(" "), end - words[start:end].endswith(" "), url)
        for start, end, url in links
    ]
    return _Block(words, tuple(Hyperlink(Span(start, end), url) for start, end, url in inside if start < end))


def _collect(element: Element, pieces: list[str], linked: list[tuple[int, int, str]]) -> None:
    """Add the text of an element to `pieces`, and to `linked` the stretches of it that link to an address."""
    start = sum(map(len, pieces))
    pieces.append(element.text or "")
    for child in element:
        _collect(child, pieces, linked)
        pieces.append(child.tail or "")
    url = _url(element.get("target")) if element.tag == "ref" else None
    if url is not None:
        linked.append((start, sum(map(len, pieces)), url))


def _folded(raw: str) -> tuple[str, list[int]]:
    """The words with single blanks and none at the ends, and where each offset of the raw text comes to stand."""
    kept: list[str] = []
    moved: list[int] = []
    for char in raw:
        moved.append(len(kept))
        if not char.isspace():
            kept.append(char)
        elif kept and kept[-1] != " ":
            kept.append(" ")
    words = "".join(kept).rstrip()
    return words, [min(offset, len(words)) for offset in [*moved, len(kept)]]


def _url(target: str | None) -> str | None:
    try:
        return canonical_url(target) if target is not None else None
    except InvalidRequest:
        return None


def _require_article(blocks: list[_Block], where: str) -> None:
    words = sum(len(block.text.split()) for block in blocks)
    if words < _FEWEST_WORDS:
        why = (
            f"the page has no article text ({words} words outside menus and notices): a cookie wall, a login or an "
            "index page; open the article itself, save it, and load that"
        )
        raise UnreadableArticle(where, why)
    characters = sum(len(block.text) for block in blocks)
    linked = sum(link.span.end - link.span.start for block in blocks for link in block.links)
    if linked > characters * _MOST_LINKED:
        raise UnreadableArticle(where, "the page is a list of links, not an article; save the article itself")


def _joined(blocks: list[_Block]) -> Body:
    text, links = "", list[Hyperlink]()
    for block in blocks:
        start = len(text) + (2 if text else 0)
        text += ("\n\n" if text else "") + block.text
        links += [Hyperlink(Span(link.span.start + start, link.span.end + start), link.url) for link in block.links]
    return Body(text, tuple(links))
