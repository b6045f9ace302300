"""Claims of one article that are one: an event told twice, in fewer or in more words."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import combinations
from typing import cast

from graph.model import Claim, SameAs
from graph.spans import Spans
from loaders.extract.base import Clause
from loaders.resolve.entities import Cast

BASIS = "coreference: same subject, same verb, one wording within the other; no other number, polarity or mood"
_SCORE = 0.8
_DATA = files("loaders.resolve").joinpath("data", "claims.toml")
_NUMBER = re.compile(r"\d[\d,.]*")
_WORD = re.compile(r"\w+")


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
    if here.noun_phrase or there.noun_phrase or here.predicate != there.predicate or here.predicate in _listed("light"):
        return False
    if (here.negated, here.modal) != (there.negated, there.modal) or not _same_subject(here, there, cast):
        return False
    if set(_NUMBER.findall(first.text)) != set(_NUMBER.findall(second.text)):
        return False
    words, other = _words(first.text), _words(second.text)
    return (words <= other or other <= words) and not (words ^ other) & _listed("telling")


def _same_subject(here: Clause, there: Clause, cast: Cast) -> bool:
    if here.subject is None or there.subject is None:
        return False
    subjects = [cast.named_within(Spans((span,))) for span in (here.subject, there.subject)]
    return bool(subjects[0]) and bool(subjects[1]) and subjects[0][0].id == subjects[1][0].id


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold())) - _listed("empty")


@cache
def _listed(name: str) -> frozenset[str]:
    raw = cast("dict[str, list[str]]", tomllib.loads(_DATA.read_text(encoding="utf-8")))
    return frozenset(raw[name])
