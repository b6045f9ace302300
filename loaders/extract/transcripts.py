"""Who speaks named before a colon: in the paragraphs of a transcript, and before quoted words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.model import Speech, Stance
from graph.spans import Span, Spans
from loaders.extract.attribution import Found
from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import cues
from loaders.extract.phrases import Phrase, may_speak
from loaders.extract.speech import SCARE, Content, Quoted, direct

_LABEL = re.compile(r"((?:[^\W\d_a-zß-ÿ][\w.'’-]*)(?: [^\W\d_a-zß-ÿ][\w.'’-]*){0,4}):\s+(?=\S)")
_LONGEST_NAME = 8
"""How many words a name before a colon may have."""

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


def before_quotations(parse: Parse, quoted: Sequence[Quoted]) -> list[Found]:
    """Ana Sousa: "…"; from the report: "…": quoted words behind a colon that nothing but their source stands before."""
    found: list[Found] = []
    for each in quoted:
        colon = next((t for t in reversed(parse.tokens[: each.first]) if t.end <= each.quotation.outer.start), None)
        if colon is None or colon.text != ":" or each.words <= SCARE:
            continue
        source = _named_before(parse, colon)
        if source is not None:
            content = direct(parse, [each])
            span = parse.span(colon.i, colon.i)
            found.append(Found("colon before a quotation", colon, span, Stance.ASSERTS, source, content))
    return found


def _named_before(parse: Parse, colon: Token) -> Phrase | None:
    """The name, or what "from" names, between the start of a sentence and its colon."""
    words = [t for t in parse.tokens[parse.sentence(colon.i).start : colon.i] if t.tag not in {"_SP", ":", "HYPH"}]
    origin = next((n for n, t in enumerate(words[:2]) if t.lower == "from"), None)
    named = words[origin + 1 :] if origin is not None else words
    if not named or len(named) > _LONGEST_NAME or any(t.is_verb for t in named):
        return None
    is_name = all(t.is_proper or t.lower in {"and", "of", "the", "&"} for t in named) and named[-1].is_proper
    says = origin is not None and may_speak(named[-1])
    if not (is_name or says) or not is_somebody(" ".join(t.text for t in named)):
        return None
    return Phrase(named[0].i, named[-1].i, named[-1].i)
