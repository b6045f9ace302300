"""Reads with a language model: it is asked who says what, and only what stands in the text is taken from it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from graph.model import Segment, SegmentKind, Unread
from graph.record import Record
from graph.spans import Span
from loaders.extract.anaphors import with_anaphors
from loaders.extract.assembling import assembled, mentions_of, merged
from loaders.extract.base import Extraction
from loaders.extract.language import parse
from loaders.extract.llm.asking import PROMPT, Malformed, Told, question, told_in
from loaders.extract.llm.endpoint import Endpoint
from loaders.extract.llm.finding import Nowhere, Placed, Stretch, placed, venue_of
from loaders.extract.mentions import all_mentions
from loaders.extract.portions import portions
from loaders.extract.quotes import quotations
from loaders.extract.speech import quoted_tokens

_LONGEST: Final = 6_000
"""Characters of the paragraphs that are asked about at once: what a small model still answers whole."""

_ATTEMPTS: Final = 2
_DROPPED = re.compile(r"(\d+) of the model's answers dropped: ")
_NO_ANSWER: Final = "the model gave no answer of the form that was asked for"
_CUT: Final = "the model's answer was cut off"


@dataclass(frozen=True, slots=True)
class _Read:
    """What came of one question: what stands in the text, and what was dropped or not answered."""

    placed: tuple[Placed, ...]
    unread: tuple[Unread, ...]


@dataclass(frozen=True, slots=True)
class LlmExtractor:
    """Reads attributions with the model behind an endpoint; mentions, links, clauses and dates by the rules."""

    endpoint: Endpoint

    @property
    def name(self) -> str:
        """Such as `llm:qwen3/prompt1`."""
        return f"llm:{self.endpoint.model}/prompt{PROMPT}"

    def extract(self, text: str, segments: tuple[Segment, ...], *, carrier: str | None = None) -> Extraction:
        """What the model finds in titles, captions and body; raises `ExtractorUnavailable`."""
        # The model is shown the words of the article alone.
        del carrier
        read = portions(text, segments)
        stretches = _stretches(text, read)
        lead_end = next((segment.span.end for segment in read if segment.kind is SegmentKind.BODY), 0)
        parts: dict[int, list[Placed]] = {}
        unread: list[Unread] = []
        for chunk in _chunks([i for i, stretch in enumerate(stretches) if stretch.parse.tokens], stretches):
            found = self._read(text, stretches, chunk)
            unread += found.unread
            for each in found.placed:
                parts.setdefault(each.stretch, []).append(each)
        whole = merged([_extraction(stretch, parts.get(i, [])) for i, stretch in enumerate(stretches)], lead_end)
        whole = with_anaphors(whole, [stretch.parse for stretch in stretches])
        return replace(whole, unread=(*whole.unread, *unread))

    def _read(self, text: str, stretches: Sequence[Stretch], chunk: Sequence[int]) -> _Read:
        """What the model finds in some paragraphs at once, and what of it is dropped."""
        told = self._told(text, stretches, chunk)
        if isinstance(told, str):
            if told == _CUT and len(chunk) > 1:
                # Half of the text has half of the answer.
                middle = len(chunk) // 2
                first, second = self._read(text, stretches, chunk[:middle]), self._read(text, stretches, chunk[middle:])
                return _Read((*first.placed, *second.placed), (*first.unread, *second.unread))
            whole = Span(stretches[chunk[0]].segment.span.start, stretches[chunk[-1]].segment.span.end)
            return _Read((), (Unread(whole, told),))
        return _placed(text, stretches, chunk, told)

    def _told(self, text: str, stretches: Sequence[Stretch], chunk: Sequence[int]) -> list[Told | Malformed] | str:
        """The model's statements, or why there are none."""
        messages = question((i, _words(text, stretches[i].segment.span)) for i in chunk)
        for _ in range(_ATTEMPTS):
            answer = self.endpoint.ask(messages)
            if answer is not None and answer.is_cut:
                return _CUT
            told = told_in(answer.text) if answer is not None else None
            if told is not None:
                return told
        return _NO_ANSWER


def dropped_in(record: Record) -> int:
    """How many of the model's answers were dropped when this record was read, as its unread passages tell."""
    return sum(int(told[1]) for each in record.unread if (told := _DROPPED.match(each.reason)) is not None)


def _words(text: str, span: Span) -> str:
    return text[span.start : span.end]


def _stretches(text: str, read: Sequence[Segment]) -> list[Stretch]:
    parses = parse(text, [segment.span for segment in read])
    marks = (quotations(text, segment.span) for segment in read)
    return [
        Stretch(segment, parsed, quoted_tokens(parsed, quoted))
        for segment, parsed, quoted in zip(read, parses, marks, strict=True)
    ]


def _chunks(numbers: Sequence[int], stretches: Sequence[Stretch]) -> Iterator[list[int]]:
    """The paragraphs that are asked about at once, none of them cut in two."""
    chunk: list[int] = []
    length = 0
    for number in numbers:
        start, end = stretches[number].segment.span
        if chunk and length + end - start > _LONGEST:
            yield chunk
            chunk, length = [], 0
        chunk.append(number)
        length += end - start
    if chunk:
        yield chunk


def _placed(text: str, stretches: Sequence[Stretch], chunk: Sequence[int], told: Sequence[Told | Malformed]) -> _Read:
    """What of the model's answer stands in the paragraphs that it was asked about."""
    found: dict[int, Placed] = {}
    dropped: dict[int, Counter[str]] = {}
    for place, each in enumerate(told):
        number = each.paragraph if each.paragraph in chunk else None
        result = _place(text, stretches, number, each)
        if isinstance(result, str):
            dropped.setdefault(chunk[0] if number is None else number, Counter())[result] += 1
        else:
            found[place] = result
    linked = [_linked(each, told[place], found) for place, each in found.items()]
    return _Read(tuple(linked), tuple(_unread(stretches[number], why) for number, why in sorted(dropped.items())))


def _place(text: str, stretches: Sequence[Stretch], number: int | None, each: Told | Malformed) -> Placed | str:
    if isinstance(each, Malformed):
        return "it lacks a part, or has it in another form"
    if number is None:
        return "it names a paragraph that it was not asked about"
    try:
        return placed(text, number, stretches[number], each)
    except Nowhere as nowhere:
        return str(nowhere)


def _linked(each: Placed, told: Told | Malformed, found: Mapping[int, Placed]) -> Placed:
    """With the cues of the statements that it cites and answers; what it names beside those is left out."""
    if isinstance(told, Malformed):
        return each
    cites, answers = (
        tuple(found[place].found.cue for place in places if place in found and found[place] is not each)
        for places in (told.cites, told.answers)
    )
    return replace(each, found=replace(each.found, cites=cites, answers=answers))


def _unread(stretch: Stretch, why: Counter[str]) -> Unread:
    reasons = "; ".join(f"{reason} ({number})" for reason, number in sorted(why.items()))
    return Unread(stretch.segment.span, f"{why.total()} of the model's answers dropped: {reasons}")


def _extraction(stretch: Stretch, placed_here: Sequence[Placed]) -> Extraction:
    if not stretch.parse.tokens:
        return Extraction((), (), (), ())
    found = [each.found for each in sorted(placed_here, key=lambda each: each.found.cue)]
    ran = [venue for each in placed_here if (venue := venue_of(each)) is not None]
    mentions = mentions_of(stretch.parse, found, ran, all_mentions(stretch.parse))
    return assembled(stretch.parse, found, ran, mentions)
