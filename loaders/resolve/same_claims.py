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
    alike: dict[_Gates, list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: claim.id):
        gates = _gates(claim, clauses[claim.id], cast) if claim.id in clauses else None
        if gates is not None:
            alike.setdefault(gates, []).append(claim)
    pairs = (pair for group in alike.values() for pair in combinations(group, 2) if _within(*pair))
    decided = (SameAs(first.id, second.id, BASIS, by, _SCORE) for first, second in pairs)
    return tuple(sorted(decided, key=lambda decision: (decision.a_id, decision.b_id)))


_Gates = tuple[tuple[str, ...], str, bool, str | None, frozenset[str]]
"""What two wordings must have in common: subjects, predicate, negation, modal, numbers."""


def _gates(claim: Claim, clause: Clause, cast: Cast) -> _Gates | None:
    """None for a wording that can't be compared: without a verb that tells, or without a subject that has a name."""
    if clause.noun_phrase or clause.subject is None or clause.predicate in _listed("light"):
        return None
    subjects = cast.named_within(Spans((clause.subject,)))
    numbers = frozenset(_NUMBER.findall(claim.text))
    ids = tuple(sorted(subject.id for subject in subjects))
    return (ids, clause.predicate, clause.negated, clause.modal, numbers) if ids else None


def _within(first: Claim, second: Claim) -> bool:
    """Whether all the words of one stand in the other, and none that only one has makes it another claim."""
    words, other = _words(first.text), _words(second.text)
    return (words <= other or other <= words) and not (words ^ other) & _listed("telling")


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold())) - _listed("empty")


@cache
def _listed(name: str) -> frozenset[str]:
    raw = cast("dict[str, list[str]]", tomllib.loads(_DATA.read_text(encoding="utf-8")))
    return frozenset(raw[name])
