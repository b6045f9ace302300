"""Which kind of segment each paragraph is: by its own sign, its place, and what stands twice."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

from graph.model import SegmentKind
from loaders.segment.bylines import is_name, is_role
from loaders.segment.captions import is_caption_label
from loaders.segment.datelines import dateline_end
from loaders.segment.lexicon import plain
from loaders.segment.lines import Paragraph
from loaders.segment.signs import Sign, sign_of

_TITLE_WORDS = range(2, 41)
_TITLE_SENTENCE_WORDS = 12
_KICKER_WORDS = 2
_MASTHEAD_WORDS = 3
_PROSE_WORDS = 8
_LONG_PROSE_WORDS = 25
_SHORT_WORDS = 10
_FRAGMENT_WORDS = 5
_LABEL_WORDS = 8
_LISTED_WORDS = 25
_REPEATED_WORDS = 8
_BETWEEN_TAGS = re.compile(r"\s?[,|·•;]\s")
_FEWEST_TAGS = 2
_TAG_WORDS = 3
_SUFFIX_WORDS = 5

_OWN_KIND = {Sign.STAMP: SegmentKind.DATELINE, Sign.BYLINE: SegmentKind.BYLINE, Sign.CAPTION: SegmentKind.CAPTION}
"""Every other sign is one of boilerplate."""

_CLOSES = frozenset((Sign.END, Sign.BYLINE, Sign.CORRECTION))
_IN_LINK_LISTS = frozenset((None, Sign.LINK, Sign.STAMP, Sign.CONTROL, Sign.SECTION, Sign.WORDLESS))
_BESIDE_NAMES = frozenset((SegmentKind.BYLINE, SegmentKind.DATELINE))
_FURNITURE = frozenset((SegmentKind.BOILERPLATE, SegmentKind.BYLINE, SegmentKind.DATELINE, SegmentKind.DUPLICATE))


@dataclass(frozen=True, slots=True)
class _Asked:
    """A paragraph with its own sign, the words to compare it by, and the kind decided so far."""

    paragraph: Paragraph
    sign: Sign | None
    key: str
    kind: SegmentKind | None

    @classmethod
    def about(cls, paragraph: Paragraph) -> _Asked:
        sign = sign_of(paragraph)
        kind = _OWN_KIND.get(sign, SegmentKind.BOILERPLATE) if sign else None
        return cls(paragraph, sign, _key(paragraph), kind)

    @property
    def is_prose(self) -> bool:
        """Whether it reads as a paragraph of a report: a sentence, or long."""
        if self.sign is not None or self.kind is SegmentKind.TITLE:
            return False
        size = self.paragraph.size
        return size >= _LONG_PROSE_WORDS or (self.paragraph.is_sentence and size >= _PROSE_WORDS)

    def is_bare(self, words: int) -> bool:
        """Whether nothing is known of it yet, and it is no sentence and no longer than this."""
        return self.kind is None and not self.paragraph.is_sentence and self.paragraph.size <= words


_All: TypeAlias = Sequence[_Asked]
_Decisions: TypeAlias = Iterator[tuple[int, SegmentKind]]


def kinds_of(found: Sequence[Paragraph]) -> tuple[SegmentKind, ...]:
    """The kind of each paragraph of one text, in order; what no sign speaks against is body."""
    asked = [_Asked.about(paragraph) for paragraph in found]
    for decide in _DECISIONS:
        for at, kind in tuple(decide(asked)):
            asked[at] = replace(asked[at], kind=kind)
    return tuple(each.kind or SegmentKind.BODY for each in asked)


def _key(paragraph: Paragraph) -> str:
    """The words alone: a repetition may differ in case, blanks and quotation marks."""
    bare = "".join(char if char.isalnum() else " " for char in plain(paragraph.text))
    return " ".join(bare.split())


def _title(asked: _All) -> _Decisions:
    """The first paragraph that can be a title, before any prose; a word or two above it are the name of a section."""
    repeated = _repeated_keys(asked)
    for at, each in enumerate(asked):
        if each.sign not in (None, Sign.LINK):
            continue
        if _is_above_title(each, asked[at + 1 :]):
            yield at, SegmentKind.BOILERPLATE
            continue
        alone = len(asked) == 1 and each.paragraph.is_sentence
        shown_twice = each.key in repeated and not each.paragraph.text.endswith(".")
        if not alone and (shown_twice or _can_be_title(each.paragraph)):
            yield at, SegmentKind.TITLE
        return


def _repeated_keys(asked: _All) -> frozenset[str]:
    seen: set[str] = set()
    return frozenset(each.key for each in asked if each.key in seen or seen.add(each.key))


def _is_above_title(each: _Asked, below: _All) -> bool:
    """A section's name right above the title, or the name of the site above its crumbs and the title."""
    between = next((i for i, other in enumerate(below) if other.sign is not Sign.CRUMBS), len(below))
    longest = _MASTHEAD_WORDS if between else _KICKER_WORDS
    is_title_too = between < len(below) and below[between].key.startswith(each.key)
    return each.paragraph.size <= longest and not is_title_too and _title_follows(below[between:])


def _title_follows(below: _All) -> bool:
    return bool(below) and below[0].sign is None and not below[0].is_prose and _can_be_title(below[0].paragraph)


def _can_be_title(paragraph: Paragraph) -> bool:
    """Whether it has a title's length, and doesn't end with a full stop unless it is short."""
    size = paragraph.size
    if size not in _TITLE_WORDS or not paragraph.is_one_sentence or dateline_end(paragraph.text, leads=False):
        return False
    return not paragraph.text.endswith(".") or size <= _TITLE_SENTENCE_WORDS


def _repeated_neighbours(asked: _All) -> _Decisions:
    """What stands twice in a row is a picture's caption and its alternative text."""
    for at, (above, below) in enumerate(pairwise(asked)):
        if above.kind is None and above.key == below.key and above.paragraph.size >= _REPEATED_WORDS:
            yield at, SegmentKind.CAPTION


def _repeats(asked: _All) -> _Decisions:
    """A title or caption stands once, and so does any line of some length; the first of each is kept."""
    seen: set[str] = set()
    title = next((each for each in asked if each.kind is SegmentKind.TITLE), None)
    for at, each in enumerate(asked):
        kept_once = each.kind in (SegmentKind.TITLE, SegmentKind.CAPTION)
        if each.kind is not None and not kept_once:
            continue
        if each.key in seen or (each is not title and title is not None and _is_title_again(each, title)):
            yield at, SegmentKind.DUPLICATE
        elif each.key and (kept_once or each.paragraph.size >= _REPEATED_WORDS):
            seen.add(each.key)


def _is_title_again(each: _Asked, title: _Asked) -> bool:
    """Whether one is the other with a site's name behind it: "Troops retreat - Daily News"."""
    shorter, longer = sorted((each.key, title.key), key=len)
    more = len(longer.split()) - len(shorter.split())
    starts = longer.startswith(shorter + " ") and len(shorter.split()) > _SUFFIX_WORDS
    return starts and more <= _SUFFIX_WORDS and not each.is_prose


def _below_labels(asked: _All) -> _Decisions:
    """The line below "Image caption," is the caption."""
    for at, (above, below) in enumerate(pairwise(asked), start=1):
        if above.kind is SegmentKind.CAPTION and is_caption_label(above.paragraph.text) and below.kind is None:
            yield at, SegmentKind.CAPTION


def _fragments(asked: _All) -> _Decisions:
    """A few words that start small, and end without a stop, are what is left of a button."""
    for at, each in enumerate(asked):
        if each.is_bare(_FRAGMENT_WORDS) and each.paragraph.text[0].islower():
            yield at, SegmentKind.BOILERPLATE


def _link_lists(asked: _All) -> _Decisions:
    """Below "Related articles" stand titles of other articles, as far as no sentence comes."""
    inside = False
    for at, each in enumerate(asked):
        inside = each.sign is Sign.LINK_HEADING or (
            inside
            and each.sign in _IN_LINK_LISTS
            and each.kind is not SegmentKind.TITLE
            and not each.paragraph.is_sentence
        )
        if inside and each.is_bare(_LISTED_WORDS):
            yield at, SegmentKind.BOILERPLATE


def _tail(asked: _All) -> _Decisions:
    """Behind the byline or mark that closes a report, all that is no report again."""
    prose = [at for at, each in enumerate(asked) if each.is_prose]
    closing = next((at for at, each in enumerate(asked) if each.sign in _CLOSES and prose and at > prose[0]), None)
    if closing is None:
        return
    behind = [asked[at] for at in prose if at > closing]
    if len(behind) > 1 or any(each.paragraph.size >= _LONG_PROSE_WORDS for each in behind):
        return
    for at in range(closing + 1, len(asked)):
        if asked[at].kind is None:
            yield at, SegmentKind.BOILERPLATE


def _tags_at_end(asked: _All) -> _Decisions:
    """Behind the last prose, three short things or more in a row, without a stop, are a list of subjects."""
    last = max((at for at, each in enumerate(asked) if each.is_prose), default=len(asked))
    for at in range(last + 1, len(asked)):
        things = _BETWEEN_TAGS.split(asked[at].paragraph.text)
        if asked[at].is_bare(_LISTED_WORDS) and len(things) > _FEWEST_TAGS and max(map(_size, things)) <= _TAG_WORDS:
            yield at, SegmentKind.BOILERPLATE


def _size(words: str) -> int:
    return len(words.split())


def _roles(asked: _All) -> _Decisions:
    """Above and below the prose, "Kyiv correspondent" belongs to a byline."""
    for at in _margins(asked):
        near = asked[max(0, at - 1) : at + 2]
        beside = any(each.kind in _BESIDE_NAMES or is_name(each.paragraph.text) for each in near)
        if beside and asked[at].is_bare(_LABEL_WORDS) and is_role(asked[at].paragraph.text):
            yield at, SegmentKind.BYLINE


def _names(asked: _All) -> _Decisions:
    """Above and below the prose, a bare name beside a byline or a stamp is one more author."""
    beside = (SegmentKind.BYLINE, SegmentKind.DATELINE)
    for at in _margins(asked):
        near = asked[max(0, at - 1) : at + 2]
        if (
            asked[at].is_bare(_LABEL_WORDS)
            and is_name(asked[at].paragraph.text)
            and any(n.kind in beside for n in near)
        ):
            yield at, SegmentKind.BYLINE


def _margins(asked: _All) -> tuple[int, ...]:
    """The places above the first and below the last prose."""
    prose = [at for at, each in enumerate(asked) if each.is_prose]
    if not prose:
        return ()
    return (*range(prose[0]), *range(prose[-1] + 1, len(asked)))


def _between_furniture(asked: _All) -> _Decisions:
    """Short lines, no sentences, among prompts or between a prompt and the end, are of their kind."""
    at = 0
    while at < len(asked):
        end = at
        while end < len(asked) and asked[end].is_bare(_SHORT_WORDS):
            end += 1
        around = [asked[near].kind for near in (at - 1, end) if 0 <= near < len(asked)]
        if SegmentKind.BOILERPLATE in around and all(kind in _FURNITURE for kind in around):
            yield from ((short, SegmentKind.BOILERPLATE) for short in range(at, end))
        at = end + 1


_DECISIONS: tuple[Callable[[_All], _Decisions], ...] = (
    _title,
    _repeated_neighbours,
    _below_labels,
    _repeats,
    _fragments,
    _link_lists,
    _tail,
    _tags_at_end,
    _roles,
    _names,
    _between_furniture,
)
"""In order: each sees what those before it decided."""
