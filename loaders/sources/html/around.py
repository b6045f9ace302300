"""What belongs to an article beside its paragraphs: its heading, the line below that, its captions; what does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urlsplit

from lxml.etree import _Element as Element  # pyright: ignore[reportPrivateUsage] - lxml gives it no public name
from lxml.html import HtmlElement

from loaders.segment.bylines import author_of, is_byline
from loaders.segment.lexicon import plain
from loaders.segment.lines import paragraphs
from loaders.segment.signs import sign_of
from loaders.sources.html.choosing import key
from loaders.sources.html.metadata import declared_date, people
from loaders.sources.html.shown import Block
from loaders.sources.html.words import page_words
from loaders.sources.supplied import Published

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_NEAR = 3
_WHOLLY = 0.95
_FEWEST_WORDS = 8
_FEWEST_PROMISED = 4
_BEFORE_TIME = 4


@dataclass(frozen=True, slots=True)
class Place:
    """Where among the page's paragraphs an article has its heading, its first sentences and its last paragraph."""

    heading: int | None
    first: int
    last: int

    @property
    def above(self) -> int:
        """Where the lines around its heading start."""
        return max(0, min(self.first, self.first if self.heading is None else self.heading) - _NEAR)


def level(block: Block) -> int | None:
    """1 for what stands in an `h1`, to 6; None for no heading."""
    near = [block.element, *islice(block.element.iterancestors(), _NEAR)]
    return next((_HEADINGS.index(str(each.tag)) + 1 for each in near if each.tag in _HEADINGS), None)


def heading_place(blocks: Sequence[Block], own: range, *, title: str | None, outlet: str | None) -> int | None:
    """Where the article's heading stands, which has its paragraphs at its `own` places.

    It has the words of the title, else it is the only `h1` before the first paragraph.
    """
    first = own[0]
    if title is not None:
        same = [at for at, block in enumerate(blocks[: own[-1]]) if key(block.text) == key(title)]
        best = min(same, key=lambda at: (level(blocks[at]) or len(_HEADINGS) + 1, at > first, at), default=None)
        if best is not None:
            return best
    others = {key(outlet or ""), ""}
    only = [at for at, block in enumerate(blocks[: first + 1]) if level(block) == 1 and key(block.text) not in others]
    return only[0] if len(only) == 1 else None


def below_heading(blocks: Sequence[Block], heading: int, first: int, *, summary: str | None) -> Iterator[int]:
    """The standfirst: sentences between the heading and the first paragraph, or the words that sum the article up."""
    for at in range(heading + 1, first):
        block = blocks[at]
        is_summary = summary is not None and key(block.text) == key(summary)
        if is_summary or (block.element.tag in ("p", "h2") and block.linked == 0 and reads_on(block)):
            yield at


def reads_on(block: Block) -> bool:
    """Whether it reads as a paragraph of a report: sentences, and no line that only stands around one."""
    found = paragraphs(block.text)
    return any(each.size >= _FEWEST_WORDS and each.is_sentence and sign_of(each) is None for each in found)


def flash(blocks: Sequence[Block]) -> list[int]:
    """The sentences of an article too short to be found by its length, as an agency's first line on an event."""
    own = ("article", "main")
    return [
        at
        for at, block in enumerate(blocks)
        if block.element.tag == "p"
        and any(each.tag in own for each in block.element.iterancestors())
        and reads_on(block)
    ]


def captions(blocks: Sequence[Block], start: int, end: int) -> Iterator[int]:
    """The captions of pictures among the article's paragraphs; one that is a link belongs to another article."""
    for at in range(start, end):
        element = blocks[at].element
        within = [element, *islice(element.iterancestors(), _NEAR)]
        if any(each.tag == "figcaption" for each in within) and blocks[at].linked < _WHOLLY:
            yield at


def is_other_article(block: Block, url: str | None) -> bool:
    """Whether it is nothing but a link to another page of the same site: that page's title, not this one's words."""
    if block.linked < _WHOLLY or len(block.text.split()) < _FEWEST_PROMISED:
        return False
    # Where the page's own address is not known, only links that name no host are surely of its site.
    host = None if url is None else urlsplit(url).netloc
    return all(urlsplit(link.url).netloc == host for link in block.links)


def is_signature(block: Block, author: str | None) -> bool:
    """Whether it is nothing but the author's name: where it stands alone, it can't be told from a line of the text."""
    return author is not None and key(block.text) in (key(author), key(f"by {author}"))


def ends_nothing(block: Block) -> bool:
    """Whether it can't be an article's last paragraph: a heading, a link alone, or what announces more."""
    announces = block.size < _FEWEST_WORDS and block.text.endswith(":")
    return announces or level(block) is not None or block.linked >= _WHOLLY


def heads_links(blocks: Sequence[Block], at: int, following: int) -> bool:
    """Whether it is a heading over links that are not taken, and over nothing else before what follows."""
    below = blocks[at + 1 : following]
    links = sum(block.linked >= _WHOLLY for block in below)
    has_words = any(block.linked < _WHOLLY and block.size >= _FEWEST_WORDS for block in below)
    return level(blocks[at]) is not None and links > 1 and not has_words


def author_near(tree: HtmlElement, blocks: Sequence[Block], own: Place) -> tuple[str, str] | None:
    """The author at the heading, and where: in links marked as leading to one, else in a byline."""
    places = range(own.above, min(own.first + _NEAR, len(blocks)))
    between = elements_between(tree, blocks[places[0]].element, blocks[places[-1]].element)
    links = [each for each in between if each.tag == "a" and "author" in (each.get("rel") or "").split()]
    named = [link for link in links if any(map(str.isalnum, link.text_content()))]
    beside = [link for link in named if link.getparent() is named[0].getparent()]
    signed = people(" ".join(map(str, link.itertext())) for link in beside)
    if signed is not None:
        return "rel=author", signed
    lines = [line for at in places for line in blocks[at].text.split("\n")]
    names = (name for line in lines if is_byline(line) and (name := author_of(line)))
    return next((("byline", name) for name in names), None)


def date_near(tree: HtmlElement, blocks: Sequence[Block], own: Place) -> Published | None:
    """The first date in a `time` element at the heading that its words don't call the date of a change.

    Else that of one further down in the article which is marked as that of publication.
    """
    start, first, last = (blocks[at].element for at in (own.above, own.first, own.last))
    at_heading = [each for each in elements_between(tree, start, first) if each.tag == "time" and not _is_beside(each)]
    below = [each for each in elements_between(tree, first, last) if _is_marked(each)]
    for time in (*at_heading, *below):
        date = declared_date(time.get("datetime") or time.get("title") or "")
        if date is not None and not page_words().other_times.stand_in(plain(_words_before(time))):
            return date
    return None


def _is_beside(element: Element) -> bool:
    return any(each.tag in ("aside", "nav") for each in element.iterancestors())


def _is_marked(element: HtmlElement) -> bool:
    classes = (element.get("class") or "").split()
    is_published = "pubdate" in element.attrib or not page_words().published_classes.isdisjoint(classes)
    return element.tag in ("time", "abbr") and is_published


def elements_between(tree: HtmlElement, start: Element, end: Element) -> Iterator[HtmlElement]:
    """The elements of a page in order, from one to before another."""
    inside = False
    for element in tree.iter():
        if element is end:
            return
        inside = inside or element is start
        if inside:
            yield element


def _words_before(time: HtmlElement) -> str:
    """The last words before a time, on its line and in its own element."""
    parent = time.getparent()
    words = "" if parent is None else parent.text or ""
    for each in [] if parent is None else list(parent):
        if each is time:
            break
        words += f" {each.text_content()} {each.tail or ''}"
    return " ".join([*words.split()[-_BEFORE_TIME:], *(time.text or "").split()[:2]])
