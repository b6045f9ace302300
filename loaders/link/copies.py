"""Whether one text is a copy of another, with small edits or cut short: by the runs of words that both have.

Resemblance and containment of sets of shingles are Broder's ("On the resemblance and containment of documents", 1997);
so are the least hashes by which copies are found without comparing every two texts.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import Final

from queries.words import words_of

_SHINGLE: Final = 5
"""Words in a run: fewer stand in many texts by chance, more are lost by each small edit."""

_FEWEST: Final = 30
"""Runs that a text must have to be told to be a copy: a headline, or a sentence that many quote, is none."""

RESEMBLANCE: Final = 0.5
"""From which share of all their runs that both have, two texts are one with small edits."""

CONTAINMENT: Final = 0.85
"""From which share of the shorter text's runs that stand in the longer, the shorter is that one cut."""

_HASHES: Final = 12
"""Of texts that resemble each other by .5 at least one of so many least hashes is equal in 99.97 of 100 cases."""


def copy_score(first: str, second: str) -> float | None:
    """How far two texts are one, from 0 to 1; None when neither is a copy of the other."""
    own, other = _shingles(first), _shingles(second)
    if min(len(own), len(other)) < _FEWEST:
        return None
    shared = len(own & other)
    resemblance, containment = shared / len(own | other), shared / min(len(own), len(other))
    if resemblance < RESEMBLANCE and containment < CONTAINMENT:
        return None
    return round(max(resemblance, containment), 4)


def blocks_of_text(text: str) -> tuple[str, ...]:
    """The blocks in which the copies of a text are: its least shingles by several hashes; none for a short text."""
    shingles = _shingles(text)
    if len(shingles) < _FEWEST:
        return ()
    return tuple(f"copy:{number}:{_least(shingles, number):016x}" for number in range(_HASHES))


@lru_cache(maxsize=256)
def _shingles(text: str) -> frozenset[int]:
    words = words_of(text)
    return frozenset(_hash(words[start : start + _SHINGLE]) for start in range(len(words) - _SHINGLE + 1))


def _hash(words: Sequence[str]) -> int:
    return int.from_bytes(blake2b(" ".join(words).encode("ascii"), digest_size=8).digest(), "big")


_PRIME: Final = (1 << 61) - 1
_FACTORS: Final = tuple(
    int.from_bytes(blake2b(f"copy {number}".encode("ascii"), digest_size=7).digest(), "big") | 1
    for number in range(_HASHES)
)


def _least(shingles: frozenset[int], number: int) -> int:
    """The least of the shingles by one of several orders, each made by another factor."""
    factor = _FACTORS[number]
    return min(shingle * factor % _PRIME for shingle in shingles)
