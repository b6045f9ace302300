"""Two wordings in one article are one claim only when every gate passes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.ids import IdKind, content_id
from graph.model import Claim, Entity, EntityKind, SameAs, named_entity_id
from graph.spans import Span, Spans
from loaders.extract.base import Clause
from loaders.resolve.entities import Cast
from loaders.resolve.same_claims import same_claims

REVISION = content_id(IdKind.REVISION, "of a test")
CREW, COOK = (
    Entity(named_entity_id(REVISION, EntityKind.UNIT, name), REVISION, EntityKind.UNIT, name)
    for name in ("Norwegian crew", "Danish crew")
)
AT = {Span(0, 4): CREW, Span(10, 14): CREW, Span(20, 24): COOK}
CAST = Cast(REVISION, (CREW, COOK), AT)
HERE = Clause(Spans.of((0, 9)), "leave", subject=Span(0, 4))
THERE = Clause(Spans.of((10, 19)), "leave", subject=Span(10, 14))
SHORT, LONG = "The crew has left the ferry", "The crew has left the ferry in Bergen"


def _decided(first: tuple[str, Clause], second: tuple[str, Clause], cast: Cast = CAST) -> tuple[SameAs, ...]:
    claims = [Claim(REVISION, words) for words, _ in (first, second)]
    clauses = {claim.id: clause for claim, (_, clause) in zip(claims, (first, second), strict=True)}
    return same_claims(claims, clauses, cast, "rules/0")


def test_the_same_event_in_more_words_is_one_claim() -> None:
    ids = sorted(Claim(REVISION, words).id for words in (SHORT, LONG))

    (decision,) = _decided((SHORT, HERE), (LONG, THERE))

    assert [decision.a_id, decision.b_id] == ids
    assert decision.by == "rules/0"
    assert 0 < decision.score < 1


def test_the_order_of_the_claims_makes_no_difference() -> None:
    assert _decided((SHORT, HERE), (LONG, THERE)) == _decided((LONG, THERE), (SHORT, HERE))


@pytest.mark.parametrize(
    "there",
    [
        pytest.param(replace(THERE, negated=True), id="another polarity"),
        pytest.param(replace(THERE, modal="may"), id="another mood"),
        pytest.param(replace(THERE, predicate="sink"), id="another verb"),
        pytest.param(replace(THERE, noun_phrase=True), id="no verb"),
        pytest.param(replace(THERE, subject=Span(20, 24)), id="another subject"),
        pytest.param(replace(THERE, subject=Span(30, 34)), id="a subject without a name"),
        pytest.param(replace(THERE, subject=None), id="no subject"),
    ],
)
def test_a_clause_that_differs_is_another_claim(there: Clause) -> None:
    assert _decided((SHORT, HERE), (LONG, there)) == ()
    assert _decided((LONG, there), (SHORT, HERE)) == ()


@pytest.mark.parametrize(
    ("words", "other"),
    [
        pytest.param("The crew has left the ferry at 9", "The crew has left the ferry at 11", id="another number"),
        pytest.param("40 crew have left the ferry", "The crew have left the ferry", id="a number more"),
        pytest.param("The crew has left it in Oslo", "The crew has left it in Bergen", id="another place"),
        pytest.param(
            "No crew has left the ferry",
            "The crew has left the ferry",
            id="none of it",
        ),
        pytest.param(
            "Two crew have left the ferry",
            "The crew have left the ferry",
            id="a number in words",
        ),
    ],
)
def test_words_that_neither_holds_of_the_other_keep_claims_apart(words: str, other: str) -> None:
    assert _decided((words, HERE), (other, THERE)) == ()


def test_verbs_that_mean_little_by_themselves_decide_nothing() -> None:
    assert _decided((SHORT, replace(HERE, predicate="be")), (LONG, replace(THERE, predicate="be"))) == ()


def test_a_claim_whose_clause_is_not_known_is_left_alone() -> None:
    claims = [Claim(REVISION, SHORT), Claim(REVISION, LONG)]

    assert same_claims(claims, {claims[0].id: HERE}, CAST, "rules/0") == ()
    assert same_claims(claims, {}, CAST, "rules/0") == ()
