"""Claims like this one: a ranking of claims by the words that they share, rare words first (BM25).

Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.
"""

from __future__ import annotations

import heapq
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from loaders.link.claims_lexicon import lexicon
from loaders.link.roots import root_of
from queries.words import words_of

_SATURATION, _LENGTH = 1.2, 0.5
_PARTS_OF_TAG = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[#@_]")
_ADDRESS = re.compile(r"https?://\S+|pic\.twitter\.com/\S+|www\.\S+")
_GRAM = 4
_MARK = "+"
_OF_GRAMS = 0.15
"""Letters in a row that a longer word is also found by, what marks them, and what they weigh beside a whole word."""


@dataclass(frozen=True)
class Collection:
    """The texts to look in, by their ids; a text may be given in several wordings."""

    texts: Mapping[str, Sequence[str]]

    @cached_property
    def _counts(self) -> Mapping[str, Counter[str]]:
        return {each: Counter(term for text in texts for term in terms_of(text)) for each, texts in self.texts.items()}

    @cached_property
    def _lengths(self) -> Mapping[str, int]:
        """How many words each text has."""
        return {each: _length(counts) for each, counts in self._counts.items()}

    @cached_property
    def _postings(self) -> Mapping[str, Sequence[tuple[str, int]]]:
        found: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        for each, counts in self._counts.items():
            for term, count in counts.items():
                found[term].append((each, count))
        return found

    @cached_property
    def _mean(self) -> float:
        return sum(self._lengths.values()) / max(1, len(self._lengths))

    def nearest(self, words: str, limit: int) -> tuple[str, ...]:
        """The ids of the texts that share most with these words, the nearest first, ties by id."""
        scores: defaultdict[str, float] = defaultdict(float)
        for term in dict.fromkeys(terms_of(words)):
            postings = self._postings.get(term, ())
            rarity = math.log(1 + (len(self._counts) - len(postings) + 0.5) / (len(postings) + 0.5))
            weight = _OF_GRAMS if term.startswith(_MARK) else 1.0
            for each, count in postings:
                scores[each] += weight * rarity * self._saturated(count, self._lengths[each])
        best = heapq.nsmallest(limit, scores.items(), key=lambda scored: (-scored[1], scored[0]))
        return tuple(each for each, _ in best)

    def _saturated(self, count: int, length: int) -> float:
        return count * (_SATURATION + 1) / (count + _SATURATION * (1 - _LENGTH + _LENGTH * length / self._mean))


def _length(counts: Counter[str]) -> int:
    return sum(count for term, count in counts.items() if not term.startswith(_MARK))


def terms_of(text: str) -> Iterator[str]:
    """What texts are compared by: roots of words without those that say nothing, and fours of letters of the long."""
    plain = _PARTS_OF_TAG.sub(" ", _ADDRESS.sub(" ", text))
    for word in words_of(plain):
        if word in lexicon().empty or len(word) == 1:
            continue
        yield root_of(word) if len(word) > _GRAM else word
        if len(word) > _GRAM:
            yield from (f"{_MARK}{word[i : i + _GRAM]}" for i in range(len(word) - _GRAM + 1))
