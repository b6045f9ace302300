"""Headlines In Title Case and OPENINGS IN CAPITALS, as the rest of the article would write their words.

A parser that learned from running text takes "Denies" in a headline for a name. Which words are names, the article's
own sentences tell: there a capital letter within a sentence means one (truecasing after Lita et al., "tRuEcasIng",
ACL 2003, with the article itself for the corpus).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from graph.model import Segment, SegmentKind
from graph.spans import Span
from loaders.extract.lexicon import countries, outlets

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_WITHIN = re.compile(r"(?<=[\w,;)’'\"”-])\s+([^\W\d_]+)")
"""A word that stands within a sentence: behind another one, not behind a full stop."""

_LONG = 4
"""Headlines in title case write words shorter than this either way."""

_MOSTLY = 0.75
_FEWEST = 3
"""Fewer long words than these tell nothing about the style of a line."""

_SHORTEST_CRY = 4
"""An opening in capitals holds a word of so many letters, or it may be initials."""


def recased(text: str, segments: Sequence[Segment]) -> str:
    """The text with such lines in ordinary case; every character stays at its place."""
    titles = [s.span for s in segments if s.kind is SegmentKind.TITLE]
    body = {s.span: _opening(text, s.span) for s in segments if s.kind is SegmentKind.BODY}
    loud = [span for span in titles if _is_title_case(text[span.start : span.end])]
    loud += [opening for opening in body.values() if opening is not None]
    if not loud:
        return text
    forms = _forms(text[opening.end if opening else span.start : span.end] for span, opening in body.items())
    pieces, position = list[str](), 0
    for span in sorted(loud):
        pieces += [text[position : span.start], _in_ordinary_case(text[span.start : span.end], forms)]
        position = span.end
    return "".join([*pieces, text[position:]])


def _is_title_case(line: str) -> bool:
    words = [word for word in _WORD.findall(line) if len(word) >= _LONG]
    return len(words) >= _FEWEST and sum(word[0].isupper() for word in words) >= _MOSTLY * len(words)


def _opening(text: str, span: Span) -> Span | None:
    """The words in capitals that a paragraph begins with, when there are two or more and the rest is not so."""
    loud: list[re.Match[str]] = []
    for word in _WORD.finditer(text, span.start, span.end):
        if not word[0].isupper():
            break
        loud.append(word)
    else:
        return None
    words = [word[0] for word in loud if len(word[0]) > 1]
    if len(loud) <= 1 or max(map(len, words), default=0) < _SHORTEST_CRY or text[loud[-1].end()] == ":":
        return None
    if len(words) == 1 and not any(form in text for form in (words[0].lower(), words[0].capitalize())):
        # "A UNESCO statement": one word that is in capitals everywhere is written so.
        return None
    return Span(span.start, loud[-1].end())


def _forms(paragraphs: Iterable[str]) -> dict[str, str]:
    """How the article writes each word within its sentences, most often."""
    counted: dict[str, Counter[str]] = {}
    for paragraph in paragraphs:
        for word in _WITHIN.finditer(paragraph):
            counted.setdefault(word[1].lower(), Counter())[word[1]] += 1
    return {word: forms.most_common(1)[0][0] for word, forms in counted.items()}


def _in_ordinary_case(line: str, forms: dict[str, str]) -> str:
    first = next((word.start() for word in _WORD.finditer(line)), 0)

    def ordinary(word: re.Match[str]) -> str:
        if len(word[0]) == 1 and word[0] != "A":
            # An initial, or a part of "U.S.".
            return word[0]
        bare, mark, ending = word[0].partition("'" if "'" in word[0] else "’")
        form = (forms.get(bare.lower()) or _known(bare)) + mark + ending.lower()
        if word.start() == first and form.islower():
            form = form.capitalize()
        return form if len(form) == len(word[0]) else word[0]

    return _WORD.sub(ordinary, line)


@lru_cache(maxsize=4096)
def _known(word: str) -> str:
    """A word that the article does not use elsewhere: a country's or an outlet's name stays one."""
    lower = word.lower()
    is_name = countries().of(lower) is not None or lower in countries().capitals or lower in outlets()
    return word if is_name else lower
