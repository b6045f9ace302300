"""The text of a page's article, in the page's own words and order, with its links."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from graph.errors import UnreadableArticle
from graph.model import Hyperlink
from graph.spans import Span
from loaders.sources.decoding import LARGEST_FILE
from loaders.sources.document import UP_TO_A_PAYWALL
from loaders.sources.html.around import (
    Place,
    below_heading,
    captions,
    ends_nothing,
    flash,
    heading_place,
    heads_links,
    is_other_article,
    is_signature,
    level,
    reads_on,
)
from loaders.sources.html.choosing import article_blocks, key
from loaders.sources.html.metadata import Metadata
from loaders.sources.html.shown import Block
from loaders.sources.html.walls import is_paywall_notice, wall

_FEWEST_WORDS = 40
_FEWEST_DECLARED = 8
_MOST_LINKED = 0.5
_MOST_SHOWN = 2 * LARGEST_FILE
_FEWEST_TEASERS = 4
_TEASER_WORDS = 60
_BEHIND = 3


@dataclass(frozen=True, slots=True)
class Body:
    """The text with the links that stand in it, and where on the page it was found."""

    text: str
    links: tuple[Hyperlink, ...]
    found_in: str
    place: Place | None


def body_of(tree: HtmlElement, blocks: Sequence[Block], metadata: Metadata, *, where: str) -> Body:
    """The article of a page; raises `UnreadableArticle` when it has none worth the name, or a longer one than any."""
    # More is not even looked at: a page that shows so much is no article's, whatever part of it would be.
    _require_size(sum(len(block.text) for block in blocks), _MOST_SHOWN, where)
    found = article_blocks(tree, blocks) or (flash(blocks) if metadata.is_declared else [])
    chosen = _without_tail(blocks, found)
    why_not = _why_not(blocks, chosen, is_declared=metadata.is_declared)
    if why_not is None:
        body = _shown_body(blocks, chosen, metadata)
    else:
        described = _described_body(metadata)
        if described is None:
            raise UnreadableArticle(where, why_not)
        body = described
    _require_size(len(body.text), LARGEST_FILE, where)
    return body


def _require_size(characters: int, most: int, where: str) -> None:
    if characters > most:
        why = f"{characters / 1e6:.1f} million characters are more than an article ({most / 1e6:.0f} million at most)"
        raise UnreadableArticle(where, f"{why}; save the page of one article alone")


def _why_not(blocks: Sequence[Block], chosen: Sequence[int], *, is_declared: bool) -> str | None:
    """Why the paragraphs chosen are no article; None when they are one."""
    own = [blocks[at] for at in chosen]
    words = sum(block.size for block in own)
    fewest = _FEWEST_DECLARED if is_declared else _FEWEST_WORDS
    why = wall(own) if words >= fewest else wall(blocks)
    if why is not None:
        return why
    if words < fewest:
        return (
            f"the page has no article text ({words} words outside menus and notices), as an index, a login page or one "
            "that is filled by scripts; open the article itself, save it, and load that"
        )
    if _is_index(own) or _is_list_of_teasers(blocks, chosen):
        return "the page is a list of other pages, not an article; open the article itself, save it, and load that"
    return None


def _is_index(own: Sequence[Block]) -> bool:
    """Whether most of it is links, or it goes on from linked heading to linked heading with a few words between."""
    characters = sum(len(block.text) for block in own)
    if sum(block.linked * len(block.text) for block in own) > characters * _MOST_LINKED:
        return True
    teasers = [block for block in own if level(block) is not None and block.linked > _MOST_LINKED]
    words = sum(block.size for block in own)
    return len(teasers) >= _FEWEST_TEASERS and words < len(teasers) * _TEASER_WORDS


def _is_list_of_teasers(blocks: Sequence[Block], chosen: Sequence[int]) -> bool:
    """Whether most paragraphs stand right behind a link of their own, which is not among them, and say a few words."""
    told = [at for at in chosen if reads_on(blocks[at])]
    before = {at - 1 for at in told if at > 0} - set(chosen)
    teasers = sum(blocks[at].linked > _MOST_LINKED for at in before)
    words = sum(blocks[at].size for at in told)
    return teasers >= _FEWEST_TEASERS and 2 * teasers >= len(told) and words < teasers * _TEASER_WORDS


def _shown_body(blocks: Sequence[Block], chosen: Sequence[int], metadata: Metadata) -> Body:
    span = range(chosen[0], chosen[-1] + 1)
    title = metadata.value("title")
    heading = heading_place(blocks, span, title=title, outlet=metadata.value("outlet"))
    places = _places(blocks, chosen, heading, metadata)
    shown = [(blocks[at].text, blocks[at].links) for at in places]
    if heading is None and title is not None:
        shown.insert(0, (title, ()))
    text, links = _joined(shown)
    is_cut = _is_cut(blocks, span, is_paid=metadata.is_paid)
    first = next((at for at in places if at != heading and reads_on(blocks[at])), span[0])
    return Body(text, links, UP_TO_A_PAYWALL if is_cut else "main text", Place(heading, first, places[-1]))


def _places(blocks: Sequence[Block], chosen: Sequence[int], heading: int | None, metadata: Metadata) -> list[int]:
    """The places of the paragraphs that make the text: those chosen, without links that stand among them, and more."""
    first, last = chosen[0], chosen[-1]
    own = {at for at in chosen if not is_other_article(blocks[at], metadata.value("url"))}
    own |= set(captions(blocks, first if heading is None else min(heading, first), last))
    own = {
        at for at in own if not is_paywall_notice(blocks[at]) and not is_signature(blocks[at], metadata.value("author"))
    }
    if heading is not None:
        own = {at for at in own if key(blocks[at].text) != key(blocks[heading].text)}
        own |= {heading, *below_heading(blocks, heading, first, summary=metadata.summary)}
    places = _without_tail(blocks, sorted(own))
    following = [*places[1:], last + 1]
    return [at for at, below in zip(places, following, strict=True) if not heads_links(blocks, at, below)]


def _is_cut(blocks: Sequence[Block], own: range, *, is_paid: bool) -> bool:
    """Whether a notice says that the rest is for those who pay; near the end, unless the page itself says that too."""
    end = len(blocks) if is_paid else min(own[-1] + 1 + _BEHIND, len(blocks))
    return any(is_paywall_notice(blocks[at]) for at in range(own[0], end))


def _without_tail(blocks: Sequence[Block], places: Sequence[int]) -> list[int]:
    """Without headings and links behind the last paragraph."""
    kept = list(places)
    while len(kept) > 1 and ends_nothing(blocks[kept[-1]]):
        kept.pop()
    return kept


def _described_body(metadata: Metadata) -> Body | None:
    """The text that the page holds for programs, where it shows none."""
    if metadata.body is None or len(metadata.body.split()) < _FEWEST_WORDS:
        return None
    title = metadata.value("title")
    lines = [" ".join(line.split()) for line in metadata.body.splitlines()]
    text, links = _joined([(line, ()) for line in [*([title] if title else []), *lines] if line])
    return Body(text, links, "json-ld", None)


def _joined(shown: Sequence[tuple[str, tuple[Hyperlink, ...]]]) -> tuple[str, tuple[Hyperlink, ...]]:
    """The paragraphs as one text, apart by an empty line, and their links where their words then stand."""
    text, links = "", list[Hyperlink]()
    for words, inside in shown:
        start = len(text) + (2 if text else 0)
        text += ("\n\n" if text else "") + words
        links += [Hyperlink(Span(link.span.start + start, link.span.end + start), link.url) for link in inside]
    return text, tuple(links)
