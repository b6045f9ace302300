"""What a claim's sentence says: its names and words, numbers, times, mood and negations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from graph.spans import Span
from loaders.dates import find_dates
from loaders.extract.language import Parse, Token, parse
from loaders.link.claims_lexicon import lexicon
from loaders.link.claims_numbers import Number, clock_spans, clocks_of, numbers_of, parts_of_day
from loaders.link.claims_parts import Part, Sentence, is_word
from loaders.link.claims_times import Times, times_of

_REMEMBERED = 4096
_FAILING = frozenset({"fail to", "unable to"})
"""Phrases that say that something is not done."""


@dataclass(frozen=True, slots=True)
class Read:
    """A claim as it was read; `turns` are its words two by two, as they follow each other.

    `otherwise` are its times where a bare weekday lies on the other side of the publication: of "said on Tuesday that
    it will close" nothing but the sense tells which of the two Tuesday belongs to.
    """

    parts: tuple[Part, ...]
    numbers: tuple[Number, ...]
    clocks: tuple[str, ...]
    times: Times
    otherwise: Times
    mood: frozenset[str]
    negations: int
    words: frozenset[str]
    turns: frozenset[tuple[str, str]]


@lru_cache(maxsize=_REMEMBERED)
def parsed(text: str) -> Parse:
    """The parse of a claim's sentence; the last few thousand are remembered."""
    return parse(text, [Span(0, len(text))])[0]


@lru_cache(maxsize=_REMEMBERED)
def read_claim(text: str, published: str | None, about: tuple[tuple[str, str], ...]) -> Read:
    """A claim's sentence, read against its day of publication, with the names and kinds of what it is about."""
    return _Reading(parsed(text), published, about).read()


def _with_on(text: str, span: Span) -> Span:
    """A day with the "on" before it, which no phrase may take: "let him go on Thursday"."""
    return Span(span.start - len("on "), span.end) if text[: span.start].lower().endswith(" on ") else span


@dataclass(frozen=True, slots=True)
class _Reading:
    tree: Parse
    published: str | None
    about: tuple[tuple[str, str], ...]

    def read(self) -> Read:
        text = self.tree.text
        mood = frozenset(self._mood(self._masked([each.span for each in find_dates(text, published=self.published)])))
        times = times_of(text, self.published, "future" if mood & {"planned", "expected"} else "past")
        otherwise = times_of(text, self.published, "past")
        dates = [each.span for each in times.stretches]
        numbers = numbers_of(text, dates)
        dates = [_with_on(text, span) for span in dates]
        masked = self._masked([*dates, *(each.span for each in numbers), *clock_spans(text)])
        parts = Sentence(self.tree, self.about, masked).parts()
        row = [token.lemma for token in self.tree.tokens if is_word(token)]
        return Read(
            parts=parts,
            numbers=numbers,
            clocks=clocks_of(text) + parts_of_day(text),
            times=times,
            otherwise=otherwise,
            mood=mood,
            negations=self._negations(parts, masked),
            words=frozenset(token.lemma for token in self.tree.tokens),
            turns=frozenset(pairwise(row)),
        )

    def _masked(self, spans: Sequence[Span]) -> frozenset[int]:
        return frozenset(
            token.i
            for token in self.tree.tokens
            if not is_word(token) or any(span.start < token.end and token.start < span.end for span in spans)
        )

    def _negations(self, parts: Sequence[Part], masked: frozenset[int]) -> int:
        inside = {place for part in parts if len(part.places) > 1 for place in part.places}
        small = sum(self._is_negation(token) for token in self.tree.tokens if token.i not in inside | masked)
        return small + sum(part.text in _FAILING for part in parts)

    def _mood(self, dates: frozenset[int]) -> Iterator[str]:
        modal = lexicon().modal
        for token in self.tree.tokens:
            if token.i in dates:
                # The month of May.
                continue
            word = token.lower if token.tag == "MD" and token.lower in modal else token.lemma
            if word in modal:
                yield modal[word]
            elif self._is_to(token) or (token.lower == "going" and self._next(token) == "to"):
                yield "planned"
            elif token.tag == "VBG" and any(c.tag in {"VBP", "VBZ"} for c in self.tree.children(token.i, "aux")):
                yield "going on"

    def _next(self, token: Token) -> str:
        return self.tree.tokens[token.i + 1].lower if token.i + 1 < len(self.tree.tokens) else ""

    def _is_to(self, token: Token) -> bool:
        """ "is to pay", "are due to meet", "is set to rise"."""
        if token.lemma != "be" or token.tag not in {"VBZ", "VBP"}:
            return False
        following = [each.lower for each in self.tree.tokens[token.i + 1 : token.i + 3]]
        return following[:1] == ["to"] or following in (["due", "to"], ["set", "to"])

    def _is_negation(self, token: Token) -> bool:
        if token.lower == "yet" and self.tree.tokens[min(token.i + 1, len(self.tree.tokens) - 1)].lower == "to":
            return True
        if token.lemma not in lexicon().negation and token.lower not in lexicon().negation:
            return False
        if token.lower == "nor":
            # The other half of "neither".
            return False
        behind = [each.lower for each in self.tree.tokens[token.i + 1 : token.i + 3]]
        # "no fewer than", "not more than" are bounds.
        return not (len(behind) == 2 and behind[1] == "than")  # noqa: PLR2004  # the two words behind
