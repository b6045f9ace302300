"""Transcripts: paragraphs that begin with the name of who speaks and a colon."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.model import Speech, Stance
from graph.spans import Span, Spans
from loaders.extract.attribution import Found
from loaders.extract.language import Parse
from loaders.extract.lexicon import cues
from loaders.extract.phrases import Phrase
from loaders.extract.speech import Content

_LABEL = re.compile(r"((?:[^\W\d_a-zß-ÿ][\w.'’-]*)(?: [^\W\d_a-zß-ÿ][\w.'’-]*){0,4}):\s+(?=\S)")
_FEWEST = 2
"""With fewer paragraphs so begun a text is no transcript: one may be a heading."""


def labels_of(text: str, paragraphs: Sequence[Span]) -> dict[Span, Span]:
    """The label of each labelled paragraph of a transcript, by the paragraph; empty for any other text."""
    found: dict[Span, Span] = {}
    for paragraph in paragraphs:
        label = _LABEL.match(text, paragraph.start, paragraph.end)
        if label is not None:
            found[paragraph] = Span(label.start(1), label.end(1))
    return found if len(found) >= _FEWEST else {}


def is_somebody(label: str) -> bool:
    """Whether a label gives the words behind it to somebody, whom it names."""
    return label.lower() not in cues().own_voice | cues().nobody


def labelled(parse: Parse, label: Span) -> list[Found]:
    """All that a labelled paragraph says, as the direct speech of whom its label names."""
    colon = next((t for t in parse.tokens if t.start >= label.end and t.text == ":"), None)
    if colon is None or colon.i == 0 or colon.i + 1 >= len(parse.tokens):
        return []
    first, last = colon.i + 1, len(parse.tokens) - 1
    while first < last and parse.tokens[first].tag == "_SP":
        first += 1
    while last > first and parse.tokens[last].tag == "_SP":
        last -= 1
    content = Content(Spans((parse.span(first, last),)), Speech.DIRECT, ((first, last),))
    source = Phrase(0, colon.i - 1, colon.i - 1)
    return [Found("speaker label", colon, parse.span(colon.i, colon.i), Stance.ASSERTS, source, content)]
