"""What a paragraph looks like by itself, before its neighbours are asked."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum

from loaders.segment.bylines import is_byline
from loaders.segment.captions import is_caption
from loaders.segment.datelines import is_stamp
from loaders.segment.lexicon import lexicon, plain
from loaders.segment.lines import Paragraph


class Sign(StrEnum):
    """What gives a paragraph away."""

    WORDLESS = "wordless"
    CRUMBS = "crumbs"
    CONTROL = "control"
    LINK_HEADING = "link_heading"
    LINK = "link"
    NOTICE = "notice"
    CORRECTION = "correction"
    TAGS = "tags"
    END = "end"
    STAMP = "stamp"
    BYLINE = "byline"
    CAPTION = "caption"
    SECTION = "section"


_LONGEST = 1_200
"""Characters: a paragraph longer than this is somebody's prose, whatever it starts with."""

_PROMPT_WORDS = 45
_LINK_WORDS = 30
_LABEL_WORDS = 8
_FIRST_IDEOGRAM = "\u2e80"
_CRUMB_WORDS = 5
_BESIDE_SECTION = 2
_CLOSING_PROMPT = 6
_CLOSING_WORDS = 25
_SPOKEN = "\"“”«‘'"
_ARROWS = ">»→\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"
_STRONG_CRUMBS = re.compile(rf"\s?[{_ARROWS}]\s?")
_WEAK_CRUMBS = re.compile(r"\s[|/·•]\s|(?<=\w)\|(?=\w)")
_LABEL_END = re.compile(r"\s[|·•–—-]\s")
_COPYRIGHT = re.compile(r"(?:©|\(c\)\s|copyright\W{1,4}(?:©|\(c\)|by\b|\d))")
_SENTENCES = re.compile(r"(?<=[.!?])\s+")
_UPDATE = re.compile(
    r"updated?\b(?:[^:.]{0,40}:\s.{0,80}"
    r"\b(?:correct|amend|clarif|misspel|misstat|earlier version|this (?:article|story))"
    r"|\s(?:at|on)\s[^.]{1,40}\b(?:with|to (?:add|include|reflect|correct))\b)"
    r"|(?:correction|clarification)s?\b[^:.]{0,40}:"
)
_BARE_LINK = re.compile(r"(?:\[?\d{1,3}[\].]?\s{0,2})?(?:https?://|www\.)\S{1,300}")
_HASHTAGS = re.compile(r"(?:#\w{1,60}[\s,]{0,3}){1,60}")
_END_MARK = re.compile(r"\W{0,6}(?:-\s?30\s?-|###|\(end\)|\[end\])\W{0,6}")
_TIME_TO_READ = re.compile(r"\W{0,3}\d{1,3}\W{0,3}min(?:ute)?s?\s(?:read|listen|video|watch)\W{0,3}")


def sign_of(paragraph: Paragraph) -> Sign | None:
    """The first sign that a paragraph bears; None for what could be a title or body."""
    if len(paragraph.text) > _LONGEST:
        return None if _has_words(paragraph.text) else Sign.WORDLESS
    words = plain(paragraph.text)
    return next((sign for sign, bears in _SIGNS if bears(paragraph, words)), None)


def _has_words(text: str) -> bool:
    return any(map(str.isalpha, text))


def _is_wordless(paragraph: Paragraph, words: str) -> bool:
    """Rules, stars, counts; one or two Latin letters without a stop are what is left of an icon."""
    letters = [char for char in words if char.isalpha()]
    return not letters or (len(letters) <= len("px") and not paragraph.is_sentence and max(letters) < _FIRST_IDEOGRAM)


def _is_crumbs(paragraph: Paragraph, words: str) -> bool:
    """A path through a site: "Home > World > Europe", "World | Asia | Japan", "Home / World / Troops leave town"."""
    del words
    return not paragraph.is_sentence and any(
        _is_path([part for part in separator.split(paragraph.text.strip(_ARROWS + "|/·• ")) if part.strip()], fewest)
        for separator, fewest in ((_STRONG_CRUMBS, 2), (_WEAK_CRUMBS, 3))
    )


def _is_path(parts: list[str], fewest: int) -> bool:
    """Whether there are enough parts, all short; one from a known section may lead to a whole title.

    "Live | Chile" is one: a section with a word or two beside it.
    """
    sections = [lexicon().sections.are(plain(part)) for part in parts]
    if len(parts) > 1 and any(sections) and all(len(part.split()) <= _BESIDE_SECTION for part in parts):
        return True
    longest = _LINK_WORDS if sections[:1] == [True] else _CRUMB_WORDS
    return len(parts) >= fewest and all(len(part.split()) <= longest for part in parts)


def _is_control(paragraph: Paragraph, words: str) -> bool:
    del paragraph
    bare = [word.strip(".:;!?,·|()[]0123456789") for word in words.split()]
    return all(word in lexicon().controls for word in bare if word)


def _is_notice(paragraph: Paragraph, words: str) -> bool:
    """A prompt to the reader, or words of law and trade."""
    short = not paragraph.is_sentence and paragraph.size <= _LABEL_WORDS
    first = _LABEL_END.split(words, maxsplit=1)[0] if short else words
    if (
        lexicon().notices_alone.are(first)
        or _BARE_LINK.fullmatch(words)
        or _COPYRIGHT.match(words)
        or _TIME_TO_READ.fullmatch(words)
    ):
        return True
    if paragraph.text[:1] in _SPOKEN or paragraph.size > _PROMPT_WORDS:
        return False
    return lexicon().prompts.lead(words) > 0 or lexicon().notices.stand_in(words) or _ends_in_prompt(words)


def _ends_in_prompt(words: str) -> bool:
    """ "Before it happens, it is in our terminal. Subscribe now."."""
    last = _SENTENCES.split(words)[-1]
    short = len(words.split()) <= _CLOSING_WORDS and len(last.split()) <= _CLOSING_PROMPT
    return short and last != words and lexicon().prompts.lead(last) > 0


def _is_link(paragraph: Paragraph, words: str) -> bool:
    return lexicon().links.lead(words) > 0 and paragraph.size <= _LINK_WORDS


def _is_link_heading(paragraph: Paragraph, words: str) -> bool:
    del paragraph
    return lexicon().link_headings.are(words)


def _is_correction(paragraph: Paragraph, words: str) -> bool:
    del paragraph
    return lexicon().corrections.lead(words) > 0 or _UPDATE.match(words) is not None


def _is_tags(paragraph: Paragraph, words: str) -> bool:
    return _HASHTAGS.fullmatch(words) is not None or (lexicon().tags.lead(words) > 0 and not paragraph.is_sentence)


def _is_end(paragraph: Paragraph, words: str) -> bool:
    return lexicon().ends.are(words) or _END_MARK.fullmatch(paragraph.text.casefold()) is not None


def _is_section(paragraph: Paragraph, words: str) -> bool:
    return not paragraph.is_sentence and lexicon().sections.are(words)


_SIGNS: tuple[tuple[Sign, Callable[[Paragraph, str], bool]], ...] = (
    (Sign.END, _is_end),
    (Sign.STAMP, lambda paragraph, _: is_stamp(paragraph.text)),
    (Sign.WORDLESS, _is_wordless),
    (Sign.CRUMBS, _is_crumbs),
    (Sign.LINK_HEADING, _is_link_heading),
    (Sign.CONTROL, _is_control),
    (Sign.CORRECTION, _is_correction),
    (Sign.TAGS, _is_tags),
    (Sign.CAPTION, lambda paragraph, _: is_caption(paragraph.text)),
    (Sign.BYLINE, lambda paragraph, _: is_byline(paragraph.text)),
    (Sign.NOTICE, _is_notice),
    (Sign.LINK, _is_link),
    (Sign.SECTION, _is_section),
)
"""In the order in which they are asked: a closed list of words goes before a pattern."""
