"""Phrases within claims that point back at somebody named before: "these forces", "the agency", "the two countries"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from graph.model import EntityKind, Speech
from graph.spans import Span
from loaders.extract.base import Anaphor, Extraction, MentionForm
from loaders.extract.descriptions import kind_of_noun
from loaders.extract.gazetteer import name_words
from loaders.extract.language import Parse, Token
from loaders.extract.lexicon import nouns

REACH = 800
"""How many characters back such a phrase may point: two paragraphs of news."""

_DEMONSTRATIVE = frozenset({"this", "that", "these", "those"})
_DEFINITE = frozenset({"the", "both", *_DEMONSTRATIVE})
_BESIDE = frozenset({"det", "predet", "nummod", "case", "cc", "conj", "punct"})
"""What may hang on the noun of a phrase that only points; anything else describes."""

_GENERAL = frozenset({"agency", "company", "firm", "group", "organisation", "organization"})
"""Words for bodies of many kinds."""

_PARTS = frozenset({"compound", "nmod"})
_OTHERWISE = frozenset({"head", "chair", "counsel", "minute", "state"})
"""Nouns for people or places that mean other things too often: "injuries to the head", "the state"."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A sentence, or its part before a phrase: the tokens of a parse up to `stop`."""

    parse: Parse
    start: int
    stop: int

    @property
    def tokens(self) -> Sequence[Token]:
        return self.parse.tokens[self.start : self.stop]

    @property
    def span(self) -> Span:
        return Span(self.parse.tokens[self.start].start, self.parse.tokens[self.stop - 1].end)


def with_anaphors(extraction: Extraction, parses: Sequence[Parse]) -> Extraction:
    """An extraction with the phrases of its claims that point back; `parses` are all of its text, in order.

    What a source says in direct speech keeps its words, so nothing is looked for in it.
    """
    read = [each for each in parses if each.tokens]
    offsets = [each.offset for each in read]
    indirect = (each for each in extraction.attributions if each.speech is not Speech.DIRECT)
    parts = {part for each in indirect for clause in each.clauses for part in clause.parts}
    found: dict[Span, Anaphor] = {}
    for part in sorted(parts):
        number = bisect_right(offsets, part.start) - 1
        for head in (read[number].tokens[i] for i in read[number].within(part)):
            phrase = _pointing(read[number], head)
            if phrase is not None and phrase.span.start >= part.start:
                found.setdefault(phrase.span, _placed(phrase, read[: number + 1], extraction))
    return replace(extraction, anaphors=tuple(found[span] for span in sorted(found))) if found else extraction


def _pointing(parse: Parse, head: Token) -> Anaphor | None:
    """The phrase of a noun that only points: "the", "these", "both" or "the two", and nothing that describes."""
    kind = kind_of_noun(head) if head.tag in {"NN", "NNS"} else None
    if kind is None or head.lemma in name_words().single | _OTHERWISE or head.dep in _PARTS:
        return None
    beside = parse.children(head.i)
    before = [t for t in beside if t.i < head.i and t.dep in {"det", "predet", "nummod"}]
    if not before or any(t.dep not in _BESIDE for t in beside) or before[0].i != head.i - len(before):
        return None
    words = {t.lower for t in before}
    pair = head.tag == "NNS" and bool(words & {"two", "both"})
    if not words & _DEFINITE or words - _DEFINITE - {"two"} or not _is_counted_so(head, kind, words, pair=pair):
        return None
    span = parse.span(before[0].i, head.i)
    return Anaphor(span, kind, head.lemma, pair, bool(words & _DEMONSTRATIVE), ())


def _is_counted_so(head: Token, kind: EntityKind, words: set[str], *, pair: bool) -> bool:
    """Whether so many can be told: one, two together, or forces, which are one however many."""
    if head.tag == "NN":
        return not words & {"two", "both"}
    return pair or kind is EntityKind.UNIT


def _placed(phrase: Anaphor, parses: Sequence[Parse], extraction: Extraction) -> Anaphor:
    places = list(_before(parses, phrase.span.start))
    named = [m.span for m in extraction.mentions if m.form in {MentionForm.NAME, MentionForm.DESCRIPTION}]
    others = (_last_other(phrase, place, named) for place in places)
    since = next((other.end for other in others if other is not None), 0)
    return replace(phrase, sentences=tuple(place.span for place in places), since=since)


def _before(parses: Sequence[Parse], offset: int) -> Iterator[_Place]:
    """The sentences that stand before an offset, within reach, the nearest first, the last one up to it."""
    for parse in reversed(parses):
        end = parse.at(offset)
        for sentence in reversed(parse.sentences):
            stop = sentence.stop if end is None else min(sentence.stop, end)
            if stop <= sentence.start:
                continue
            place = _Place(parse, sentence.start, stop)
            if offset - place.span.end > REACH:
                return
            yield place


def _last_other(phrase: Anaphor, place: _Place, named: Iterable[Span]) -> Token | None:
    """The last noun of a sentence that brings in another of this kind without a name."""
    alike = [t for t in place.tokens if _is_alike(phrase, place, t)]
    others = [t for t in alike if _pointing(place.parse, t) is None]
    told = list(named) if others else []
    return next((t for t in reversed(others) if not any(n.start <= t.start < n.end for n in told)), None)


def _is_alike(phrase: Anaphor, place: _Place, token: Token) -> bool:
    if token.tag not in {"NN", "NNS"} or token.dep in _PARTS:
        return False
    match phrase.kind:
        case EntityKind.UNIT:
            return token.lemma in nouns().units
        case EntityKind.AGENCY if phrase.head in _GENERAL and token.lemma in nouns().agencies:
            # "A supplier failed": the next "company" may be that one.
            brought_in = any(t.lower in {"a", "an", "another"} for t in place.parse.children(token.i, "det"))
            return token.lemma == phrase.head or brought_in
        case _:
            return token.lemma == phrase.head
