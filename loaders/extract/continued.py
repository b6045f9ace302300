"""Speech that goes on in paragraphs of its own: quoted words without a cue, behind their speaker's last ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.model import Speech, Unread
from graph.spans import Span, Spans
from loaders.extract.base import Attribution, Extraction
from loaders.extract.clauses import clauses_of
from loaders.extract.language import Parse
from loaders.extract.speech import Content, Quoted, direct

_LONGEST_TAIL = 20
"""The most tokens behind quoted words that can still say who spoke them."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the body: its parse, what stands in quotation marks in it, and what was read out of it."""

    parse: Parse
    quoted: Sequence[Quoted]
    read: Extraction


def joined(paragraphs: Sequence[Paragraph]) -> list[Extraction]:
    """What was read, with quoted paragraphs added to the speech that they go on with.

    "…," she said. / "And another thing. / "And a last one." is one statement with three spans.
    """
    found: list[Extraction] = []
    speaker: tuple[int, int] | None = None
    for i, each in enumerate(paragraphs):
        found.append(each.read)
        if not _is_all_quoted(each):
            speaker = _last_speech(each, i)
        elif speaker is not None and not _is_attributed(each):
            at, which = speaker
            words = direct(each.parse, each.quoted)
            found[at] = _with(found[at], which, words, each.parse)
            found[i] = _without_inner(each.read, words.spans)
    return found


def _is_all_quoted(paragraph: Paragraph) -> bool:
    inside = {i for each in paragraph.quoted for i in range(each.first, each.last + 1)}
    return bool(inside) and all(t.i in inside for t in paragraph.parse.tokens if t.text[:1].isalnum())


def _is_attributed(paragraph: Paragraph) -> bool:
    """Whether a cue outside the marks says who speaks."""
    return any(not _stands_in(each.cue, paragraph.quoted) for each in paragraph.read.attributions)


def _stands_in(cue: Spans, quoted: Sequence[Quoted]) -> bool:
    return any(each.quotation.outer.start <= cue.start and cue.end <= each.quotation.outer.end for each in quoted)


def _last_speech(paragraph: Paragraph, at: int) -> tuple[int, int] | None:
    """The speech that a paragraph ends with: its place among the paragraphs, and among their attributions."""
    if not paragraph.quoted:
        return None
    last = paragraph.quoted[-1].quotation
    for which, each in enumerate(paragraph.read.attributions):
        content = each.content
        if content is None or each.speech is Speech.INDIRECT or each.target is not None:
            continue
        spoken = content.start < last.inner.end and last.inner.start < content.end
        if spoken and _ends_with(paragraph, each, last.outer):
            return at, which
    return None


def _ends_with(paragraph: Paragraph, attribution: Attribution, last: Span) -> bool:
    """Whether nothing but the words that say who spoke stands between the speech and the paragraph's end."""
    end = max(last.end, attribution.cue.end)
    tail = [t for t in paragraph.parse.tokens if t.start >= end]
    return len(tail) <= _LONGEST_TAIL and len({t.sentence for t in tail if t.text[:1].isalnum()}) <= 1


def _with(read: Extraction, which: int, words: Content, parse: Parse) -> Extraction:
    """With more words of one speech, whoever speaks it: several may ("X and Y said")."""
    spoken = read.attributions[which]
    spans = Spans((*(spoken.content or Spans()), *words.spans))
    clauses = (*spoken.clauses, *clauses_of(parse, words))
    every = (
        replace(each, content=spans, clauses=clauses)
        if (each.cue, each.content) == (spoken.cue, spoken.content)
        else each
        for each in read.attributions
    )
    return replace(read, attributions=tuple(every))


def _without_inner(read: Extraction, spans: Spans) -> Extraction:
    """Without what was read out of quoted words: a cue within them is content."""
    return replace(read, attributions=(), unread=tuple(each for each in read.unread if not _within(each, spans)))


def _within(passage: Unread, spans: Spans) -> bool:
    return any(start <= passage.span.start and passage.span.end <= end for start, end in spans)
