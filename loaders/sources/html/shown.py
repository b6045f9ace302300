"""What a page shows its reader: its paragraphs in order, and the links in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from lxml.etree import _Element as Element  # pyright: ignore[reportPrivateUsage] - lxml gives it no public name
from lxml.etree import iterwalk
from lxml.html import HtmlElement

from graph.errors import InvalidRequest
from graph.model import Hyperlink
from graph.spans import Span
from loaders.sources.address import canonical_url
from loaders.sources.html.words import page_words

_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
))  # fmt: skip
"""What browsers begin on a new line: https://html.spec.whatwg.org/multipage/rendering.html."""

_UNSEEN = frozenset((
    "applet", "area", "audio", "button", "canvas", "datalist", "embed", "fencedframe", "frame", "frameset", "head",
    "iframe", "input", "map", "math", "meter", "noframes", "noscript", "object", "option", "progress", "rp", "rt",
    "script", "select", "style", "svg", "template", "textarea", "title", "video",
))  # fmt: skip
"""Whose content is no text of the page: controls, pictures, and what is there for programs."""

_LONG_WORD = 10
_HIDDEN_BY_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))", re.IGNORECASE)
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\ufffe\uffff\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
_BLANKS = re.compile(r"\s+")
_AROUND_QUOTED = {"start": "“", "end": "”"}
"""What browsers put around a `q` element."""


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """One paragraph as it is shown, its blanks folded; a line break in it stays one.

    The spans of its links count from its start; `linked` is how much of it is links, from 0 to 1, wherever they lead.
    `element` is the innermost one that puts it on lines of its own.
    """

    text: str
    links: tuple[Hyperlink, ...]
    linked: float
    element: Element

    @property
    def size(self) -> int:
        """The number of its words; in scripts without blanks about that."""
        return max(len(self.text.split()), len(self.text) // _LONG_WORD)


def without_hidden(tree: HtmlElement) -> None:
    """Take out of a page what its reader is not shown; the text around it stays."""
    for element in [each for each in tree.iter() if _is_hidden(each)]:
        if element.getparent() is not None and element.tag != "body":
            element.drop_tree()


def show_noscript(tree: HtmlElement) -> bool:
    """Show what a page holds for browsers without scripts; whether there is any."""
    found = list(tree.iter("noscript"))
    for element in found:
        element.tag = "div"
    return bool(found)


def _is_hidden(element: Element) -> bool:
    if element.tag == "dialog":
        return "open" not in element.attrib
    unseen = element.tag == "template" or "hidden" in element.attrib
    aloud = not page_words().read_aloud.isdisjoint((element.get("class") or "").split())
    return unseen or aloud or _HIDDEN_BY_STYLE.search(element.get("style") or "") is not None


def blocks_of(tree: HtmlElement, *, base: str | None) -> list[Block]:
    """The paragraphs of a page; `base` is the address that its links are relative to."""
    shown = _Shown(tree, base)
    walker = iterwalk(tree, events=("start", "end"))
    for event, element in walker:
        if event == "start" and element.tag in _UNSEEN:
            walker.skip_subtree()
        elif event == "start":
            shown.begin(element)
        else:
            shown.end(element)
    return shown.blocks


class _Shown:
    """Takes a page's elements as they begin and end, and keeps the paragraphs that they make."""

    def __init__(self, tree: HtmlElement, base: str | None) -> None:
        self.blocks: list[Block] = []
        self._base = base
        self._inside: list[Element] = [tree]
        self._preformatted = 0
        self._pieces: list[str] = []
        self._size = 0
        self._line_is_blank = True
        self._link: tuple[Element, int, str | None] | None = None
        self._linked: list[tuple[int, int, str | None]] = []

    def begin(self, element: Element) -> None:
        if element.tag in _BLOCKS:
            self._flush()
            self._inside.append(element)
        self._preformatted += element.tag == "pre"
        if element.tag == "br":
            self._break()
        elif element.tag == "q":
            self._add(_AROUND_QUOTED["start"])
        elif element.tag == "a" and self._link is None:
            href = element.get("href")
            self._link = (element, self._size, _address(href, self._base)) if href is not None else None
        self._words(element.text)

    def end(self, element: Element) -> None:
        if element.tag == "q":
            self._add(_AROUND_QUOTED["end"])
        if self._link is not None and self._link[0] is element:
            self._end_link()
        self._preformatted -= element.tag == "pre"
        if element.tag in _BLOCKS:
            self._flush()
            self._inside.pop()
        self._words(element.tail)

    def _words(self, text: str | None) -> None:
        if not text:
            return
        shown = _INVISIBLE.sub("", text)
        for number, line in enumerate(re.split(r"\r\n?|\n", shown) if self._preformatted else [shown]):
            if number:
                self._break()
            self._add(line)

    def _add(self, text: str) -> None:
        folded = _BLANKS.sub(" ", text)
        self._pieces.append(folded)
        self._size += len(folded)
        self._line_is_blank = self._line_is_blank and not folded.strip()

    def _break(self) -> None:
        """End the line; a second time in a row, the paragraph."""
        if self._line_is_blank:
            self._flush()
            return
        self._pieces.append("\n")
        self._size += 1
        self._line_is_blank = True

    def _end_link(self) -> None:
        if self._link is not None:
            self._linked.append((self._link[1], self._size, self._link[2]))
        self._link = None

    def _flush(self) -> None:
        """End the paragraph; a link that goes on is one more in the next."""
        open_link = self._link
        self._end_link()
        words, moved = _folded("".join(self._pieces))
        if words:
            found = list(_on_words(words, [(moved[start], moved[end], url) for start, end, url in self._linked]))
            links = tuple(Hyperlink(span, url) for span, url in found if url is not None)
            linked = sum(span.end - span.start for span, _ in found) / len(words)
            self.blocks.append(Block(words, links, linked, self._inside[-1]))
        self._pieces, self._linked, self._size, self._line_is_blank = [], [], 0, True
        if open_link is not None:
            self._link = (open_link[0], 0, open_link[2])


def _folded(raw: str) -> tuple[str, list[int]]:
    """The words with one blank or line end between them and none around, and where each offset then stands."""
    kept: list[str] = []
    moved: list[int] = []
    for char in raw:
        moved.append(len(kept))
        if char not in " \n" or (kept and kept[-1] not in " \n"):
            kept.append(char)
        elif kept and char == "\n":
            kept[-1] = char
    words = "".join(kept).rstrip()
    return words, [min(offset, len(words)) for offset in [*moved, len(kept)]]


def _on_words(words: str, linked: list[tuple[int, int, str | None]]) -> Iterator[tuple[Span, str | None]]:
    """Each link on its very words, without blanks at its ends; none without words."""
    for start, end, url in linked:
        inside = words[start:end]
        first = start + len(inside) - len(inside.lstrip())
        last = first + len(inside.strip())
        if first < last:
            yield Span(first, last), url


def _address(href: str, base: str | None) -> str | None:
    """Where a link leads, in its one form; None when that is no web page."""
    try:
        return canonical_url(urljoin(base or "", href.strip()))
    except (InvalidRequest, ValueError):
        return None
