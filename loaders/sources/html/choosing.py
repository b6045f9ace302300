"""Which paragraphs of a page are its article: trafilatura says which, the page has the words.

trafilatura (https://aclanthology.org/2021.acl-demo.15) finds the article well, but rebuilds its text: inside it,
words of some elements are lost and others joined. So its text only points at the page's own paragraphs.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from lxml.etree import _Element as Element  # pyright: ignore[reportPrivateUsage] - lxml gives it no public name
from lxml.etree import iterwalk
from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.settings import Document as Extracted

from loaders.sources.html.shown import Block

_NO_LETTERS = re.compile(r"[\W_]+")
_PIECES = frozenset({"body", "cell", "code", "div", "head", "item", "list", "p", "quote", "row", "table"})
_RUN = 12
"""Letters in a row that two texts of different things hardly share."""

_SHORTEST = 2 * _RUN
_SHARED = 0.6
_LONGEST_CELL = 15


def article_blocks(tree: HtmlElement, blocks: Sequence[Block]) -> list[int]:
    """The places of the paragraphs that are the article's, in order; none when trafilatura finds no article."""
    keys = [key(block.text) for block in blocks]
    pieces = list(_pieces(tree))
    if not pieces:
        return []
    exact = _exact(blocks, keys, Counter(pieces))
    left = Counter(pieces) - Counter(keys[at] for at in exact)
    found = exact | _overlapping(keys, exact, left)
    found = {at for at in found if not _is_contact(blocks[at])}
    found -= _in_tables_of_data(blocks, found)
    return sorted(found | _between(blocks, found))


def key(text: str) -> str:
    """The letters and figures alone: blanks, marks and case differ between the two texts."""
    return _NO_LETTERS.sub("", text.casefold())


def _pieces(tree: HtmlElement) -> Iterator[str]:
    """The paragraphs of trafilatura's text, as keys."""
    extracted = bare_extraction(tree, include_comments=False, include_tables=True)
    body = extracted.body if isinstance(extracted, Extracted) else None
    if body is None or _is_dump(body):
        return
    words: list[str] = []
    for event, element in iterwalk(body, events=("start", "end")):
        if element.tag in _PIECES:
            yield from _ended(words)
        words.append((element.text if event == "start" else element.tail) or "")
    yield from _ended(words)


def _is_dump(body: Element) -> bool:
    """Whether nothing was found, and all lines of the page were taken instead, as one paragraph."""
    return len(body) == 1 and body[0].tag == "p" and "\n" in (body[0].text or "")


def _ended(words: list[str]) -> Iterator[str]:
    piece = key("".join(words))
    words.clear()
    if piece:
        yield piece


def _exact(blocks: Sequence[Block], keys: Sequence[str], pieces: Counter[str]) -> set[int]:
    """The paragraphs that are pieces; of those that stand several times, as many as there are pieces.

    Taken are those that are no links, and the nearest to paragraphs about which there is no doubt: a teaser elsewhere
    has the same words.
    """
    places: dict[str, list[int]] = {}
    for at, words in enumerate(keys):
        if words in pieces:
            places.setdefault(words, []).append(at)
    sure = sorted(at for words, where in places.items() if len(where) <= pieces[words] for at in where)
    found = set(sure)
    for words, where in places.items():
        if len(where) > pieces[words]:
            nearest = sorted(where, key=lambda at: (blocks[at].linked > _SHARED, _distance(at, sure), at))
            found.update(nearest[: pieces[words]])
    return found


def _distance(at: int, sure: Sequence[int]) -> int:
    """How far the nearest of these places is."""
    right = bisect_left(sure, at)
    return min((abs(at - each) for each in sure[max(0, right - 1) : right + 1]), default=0)


def _overlapping(keys: Sequence[str], taken: AbstractSet[int], left: Counter[str]) -> set[int]:
    """The paragraphs most of which stands in pieces that no paragraph is: changed, joined or cut ones."""
    runs = {run for piece in left for run in _runs(piece, step=1)}
    return {
        at
        for at, words in enumerate(keys)
        if at not in taken and len(words) >= _SHORTEST and _share(list(_runs(words, step=_RUN // 2)), runs) >= _SHARED
    }


def _runs(words: str, *, step: int) -> Iterator[str]:
    return (words[start : start + _RUN] for start in range(0, len(words) - _RUN + 1, step))


def _share(runs: Sequence[str], among: AbstractSet[str]) -> float:
    return sum(run in among for run in runs) / len(runs)


def _is_contact(block: Block) -> bool:
    """Whether it says how to reach an author: https://html.spec.whatwg.org/multipage/sections.html#the-address-element."""
    return block.element.tag == "address" or next(block.element.iterancestors("address"), None) is not None


def _in_tables_of_data(blocks: Sequence[Block], found: AbstractSet[int]) -> set[int]:
    """Those in tables of short cells: figures, not tables that lay out the page."""
    rows: dict[Element, list[int]] = {}
    for at in found:
        table = next(blocks[at].element.iterancestors("table"), None)
        if table is not None:
            rows.setdefault(table, []).append(at)
    return {at for table, places in rows.items() if _is_data(table) for at in places}


def _is_data(table: Element) -> bool:
    cells = table.iter("td", "th", "caption")
    return max((len("".join(cell.itertext()).split()) for cell in cells), default=0) <= _LONGEST_CELL


def _between(blocks: Sequence[Block], found: AbstractSet[int]) -> set[int]:
    """What trafilatura passed over: paragraphs that stand beside the article's, between its first and last."""
    beside: dict[Element, list[int]] = {}
    for at, block in enumerate(blocks):
        parent = block.element.getparent()
        if block.element.tag == "p" and parent is not None:
            beside.setdefault(parent, []).append(at)
    missed: set[int] = set()
    for places in beside.values():
        own = [at for at in places if at in found]
        if len(own) > 1:
            missed.update(at for at in places if own[0] < at < own[-1] and blocks[at].linked < _SHARED)
    return missed - found
