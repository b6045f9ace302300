"""Claims of one article that are one: an event told twice, in fewer or in more words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import combinations

from graph.model import Claim, SameAs
from graph.spans import Spans
from loaders.extract.base import Clause
from loaders.resolve.entities import Cast

BASIS = "coreference: same subject, same verb, one wording within the other; no other number, polarity or mood"
_SCORE = 0.8
_LIGHT = frozenset(
    [
        "be",
        "have",
        "do",
        "make",
        "take",
        "get",
        "go",
        "come",
        "see",
        "put",
        "give",
        "keep",
        "let",
        "seem",
        "become",
        "say",
        "know",
    ]
)
_NUMBER = re.compile(r"\d[\d,.]*")
_WORD = re.compile(r"\w+")
_TELLING = frozenset(
    [
        "no",
        "not",
        "never",
        "none",
        "nobody",
        "nothing",
        "neither",
        "nor",
        "without",
        "hardly",
        "barely",
        "few",
        "some",
        "all",
        "most",
        "many",
        "several",
        "half",
        "almost",
        "nearly",
        "partly",
        "only",
        "again",
        "later",
        "earlier",
        "next",
        "last",
        "first",
        "second",
        "third",
        "another",
        "other",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "dozen",
        "dozens",
        "hundred",
        "hundreds",
        "thousand",
        "thousands",
        "million",
        "millions",
        "both",
        "each",
        "every",
    ]
)
"""Words that make it another claim when only one wording has them: of number, polarity, extent, order."""

_EMPTY = frozenset(
    [
        "a",
        "an",
        "the",
        "had",
        "has",
        "have",
        "been",
        "were",
        "was",
        "is",
        "are",
        "be",
        "that",
        "in",
        "on",
        "at",
        "of",
        "to",
        "from",
        "by",
        "for",
        "with",
        "and",
    ]
)


def same_claims(claims: Sequence[Claim], clauses: Mapping[str, Clause], cast: Cast, by: str) -> tuple[SameAs, ...]:
    """The decisions that two wordings in one article are one claim.

    All gates must pass: subject, verb, polarity, mood, numbers; and the words of one must all stand in the other, so
    that neither says a thing which the other leaves out, except as detail.
    """
    found: list[SameAs] = []
    for first, second in combinations(sorted(claims, key=lambda claim: claim.id), 2):
        here, there = clauses.get(first.id), clauses.get(second.id)
        if here is not None and there is not None and _same(first, here, second, there, cast):
            found.append(SameAs(first.id, second.id, BASIS, by, _SCORE))
    return tuple(found)


def _same(first: Claim, here: Clause, second: Claim, there: Clause, cast: Cast) -> bool:
    if here.noun_phrase or there.noun_phrase or here.predicate != there.predicate or here.predicate in _LIGHT:
        return False
    if (here.negated, here.modal) != (there.negated, there.modal) or not _same_subject(here, there, cast):
        return False
    if set(_NUMBER.findall(first.text)) != set(_NUMBER.findall(second.text)):
        return False
    words, other = _words(first.text), _words(second.text)
    return (words <= other or other <= words) and not (words ^ other) & _TELLING


def _same_subject(here: Clause, there: Clause, cast: Cast) -> bool:
    if here.subject is None or there.subject is None:
        return False
    subjects = [cast.named_within(Spans((span,))) for span in (here.subject, there.subject)]
    return bool(subjects[0]) and bool(subjects[1]) and subjects[0][0].id == subjects[1][0].id


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold())) - _EMPTY
