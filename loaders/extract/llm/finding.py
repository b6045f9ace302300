"""From the words of a model's answer to what the rules would have found: tokens of a parse, at their places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.model import Segment, Speech
from graph.spans import Span, Spans
from loaders.extract.attribution import Found, with_target
from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import cues
from loaders.extract.llm.asking import Told
from loaders.extract.llm.places import nearest, nearest_pair, places_of
from loaders.extract.phrases import Phrase
from loaders.extract.quotes import trimmed
from loaders.extract.speech import SCARE, Content, Quoted
from loaders.extract.venues import Venue


@dataclass(frozen=True, slots=True)
class Stretch:
    """A segment with its parse, and what stands in quotation marks in it."""

    segment: Segment
    parse: Parse
    quoted: Sequence[Quoted]


@dataclass(frozen=True, slots=True)
class Placed:
    """A statement that stands in the text: in which stretch, and the outlet that it was told, with its cue."""

    stretch: int
    found: Found
    outlet: Phrase | None = None
    outlet_cue: Span | None = None


class Nowhere(Exception):
    """Words that do not stand in the text as they would have to; the message says which."""


def placed(text: str, number: int, stretch: Stretch, told: Told) -> Placed:
    """A statement at its place; raises `Nowhere` when it has none."""
    within = stretch.segment.span
    cue, quote = _cue_and_quote(text, within, told)
    source = _source(text, stretch, told.source, cue)
    if told.source is not None and source is None:
        raise Nowhere("its source is not in the text")
    content = _content(stretch, quote)
    found = _found(stretch, _tokens(stretch.parse, cue), source, content, told)
    return _told_to(stretch, Placed(number, found), text, told)


def _cue_and_quote(text: str, within: Span, told: Told) -> tuple[Span, list[Span]]:
    """Where they stand, as near to each other as they do."""
    cues_at, quotes_at = (places_of(words, text, within) for words in (told.cue, told.quote[0]))
    if not cues_at:
        raise Nowhere("its cue is not in the text")
    if not quotes_at:
        raise Nowhere("its quote is not in the text")
    pair = nearest_pair(cues_at, quotes_at)
    if pair is None:
        raise Nowhere("its cue stands in its own quote")
    cue, first = pair
    return cue, [trimmed(text, part) for part in _parts(text, within, told.quote[1:], first, cue)]


def venue_of(each: Placed) -> Venue | None:
    """The venue of a statement that was told an outlet."""
    return None if each.outlet is None or each.outlet_cue is None else Venue(each.outlet_cue, each.outlet, each.found)


def _parts(text: str, within: Span, words: Sequence[str], first: Span, cue: Span) -> list[Span]:
    """All parts of a quote: each behind the one before it, and none of them over the cue."""
    parts = [first]
    for part in words:
        behind = [place for place in places_of(part, text, within) if place.start >= parts[-1].end]
        apart = [place for place in behind if place.end <= cue.start or place.start >= cue.end]
        if not apart:
            raise Nowhere("its quote is not in the text")
        parts.append(nearest(apart, parts[-1]))
    return parts


def _source(text: str, stretch: Stretch, words: str | None, cue: Span) -> Phrase | None:
    """The phrase of a source, the one nearest to its cue where its words stand more than once."""
    if words is None:
        return None
    places = [p for p in places_of(words, text, stretch.segment.span) if p.end <= cue.start or p.start >= cue.end]
    return _phrase(stretch.parse, nearest(places, cue)) if places else None


def _phrase(parse: Parse, span: Span) -> Phrase:
    first, last = _tokens(parse, span)
    heads = [t for t in parse.tokens[first : last + 1] if not first <= t.head <= last or t.head == t.i]
    nouns = [t for t in heads if t.is_noun or t.tag == "PRP"]
    return Phrase(first, last, (nouns or heads or [parse.tokens[last]])[0].i, rule="llm")


def _content(stretch: Stretch, parts: Sequence[Span]) -> Content:
    """The quote with its kind of speech: direct within quotation marks, mixed where it holds some."""
    ranges = tuple(_tokens(stretch.parse, part) for part in parts)
    kinds = {_speech(stretch.quoted, *each) for each in ranges}
    speech = kinds.pop() if len(kinds) == 1 else Speech.MIXED
    return Content(Spans(tuple(parts)), speech, ranges, _head_noun(stretch.parse, ranges), rule="llm")


def _speech(quoted: Sequence[Quoted], first: int, last: int) -> Speech:
    if any(each.first <= first and last <= each.last for each in quoted):
        return Speech.DIRECT
    is_mixed = any(each.first <= last and first <= each.last and each.words > SCARE for each in quoted)
    return Speech.MIXED if is_mixed else Speech.INDIRECT


def _head_noun(parse: Parse, ranges: Sequence[tuple[int, int]]) -> Token | None:
    """The noun that a quote without a verb is about: "the Times report"."""
    tokens = [parse.tokens[i] for first, last in ranges for i in range(first, last + 1)]
    if any(token.is_finite for token in tokens):
        return None
    inside = {token.i for token in tokens}
    return next((t for t in tokens if t.is_noun and (t.head not in inside or t.head == t.i)), None)


def _found(stretch: Stretch, cue: tuple[int, int], source: Phrase | None, content: Content, told: Told) -> Found:
    parse = stretch.parse
    words = parse.tokens[cue[0] : cue[1] + 1]
    verb = next((t for t in reversed(words) if t.lemma in cues().verbs), words[-1])
    known = cues().verbs.get(verb.lemma)
    manner = cues().adverbs.get(verb.lower) or (known.manner if known is not None else None)
    found = Found("llm", verb, parse.span(*cue), told.stance, source, content, manner, mood="llm")
    return with_target(parse, stretch.quoted, found)


def _told_to(stretch: Stretch, each: Placed, text: str, told: Told) -> Placed:
    """With the outlet that it was told, where its words stand there too."""
    within, cue = stretch.segment.span, each.found.cue
    outlet = _source(text, stretch, told.outlet, cue)
    places = places_of(told.outlet_cue, text, within) if told.outlet_cue is not None else []
    if outlet is None or not places:
        return each
    at = stretch.parse.span(*_tokens(stretch.parse, nearest(places, cue)))
    return replace(each, outlet=outlet, outlet_cue=at)


def _tokens(parse: Parse, span: Span) -> tuple[int, int]:
    """The first and the last token that share a character with a span; raises `Nowhere` when none does."""
    inside = [token.i for token in parse.tokens if token.start < span.end and span.start < token.end]
    if not inside:
        raise Nowhere("its words are no words")
    return inside[0], inside[-1]
