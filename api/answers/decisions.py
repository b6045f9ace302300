"""Decisions as they are answered: what was decided on what, by whom, why, and how it stands."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import Field

from api.answers.base import Answer, Listing, SpanPair
from api.answers.statements import Excerpt
from graph.decisions import Correction, State, Verdict
from graph.model import Stance
from queries.decisions.deciding import Kept
from queries.decisions.reviewing import ReviewItem, Side
from queries.paging import Page


class DecidedOn(Answer):
    """One end of a decision: what it was made on, and what that is now."""

    id: str | None = Field(description="The claim, entity or statement that it is attached to; null where none fits.")
    made_on: str = Field(description="Its id when the decision was made.")
    words: str = Field(description="The sentence of a claim, the quote of a statement, the name of an entity.")
    source: str | None = Field(description="Who made the statement; null for claims and entities.")
    stance: Stance | None
    article_id: str
    title: str | None
    carrier: str | None
    published: str | None
    spans: tuple[SpanPair, ...]
    excerpts: tuple[Excerpt, ...] = Field(description="The first words that prove it, with those around them.")

    @classmethod
    def of(cls, side: Side) -> DecidedOn:
        """One side as the review shows it."""
        selector = side.made_on
        return cls(
            id=side.id,
            made_on=selector.id,
            words=selector.words,
            source=selector.source,
            stance=selector.stance,
            article_id=selector.article_id,
            title=side.title,
            carrier=side.outlet,
            published=side.published,
            spans=selector.spans.ranges,
            excerpts=tuple(map(Excerpt.model_validate, side.excerpts)),
        )


class Corrected(Answer):
    """How a statement reads rightly; what is null, or has no span, stays as it was read."""

    stance: Stance | None
    source_id: str | None
    source_spans: tuple[SpanPair, ...]
    quote_spans: tuple[SpanPair, ...]
    claim: str | None

    @classmethod
    def of(cls, correction: Correction) -> Corrected:
        """The correction as it is answered."""
        return cls(
            stance=correction.stance,
            source_id=correction.source_id,
            source_spans=correction.source_spans.ranges,
            quote_spans=correction.quote_spans.ranges,
            claim=correction.claim,
        )


class Decision(Answer):
    """What the machine or a person holds of two things, or of one statement."""

    id: str
    verdict: Verdict
    a: DecidedOn
    b: DecidedOn | None = Field(description="The other end; null for a verdict on one statement.")
    by: str = Field(description="`person:NAME`, else the machine's name and version.")
    basis: str = Field(description="The reasons, in words.")
    score: float = Field(description="How surely, from 0 to 1.")
    certain: bool = Field(description="False for a suggestion of the machine, which binds nobody.")
    state: State
    why: str | None = Field(description="Why it does not stand, in words.")
    recorded: str | None
    undone: str | None = Field(description="When it was taken back.")
    undone_by: str | None
    useful: float = Field(description="Of a suggestion: the more hangs on it, and the nearer it is to being decided.")
    correction: Corrected | None

    @classmethod
    def of(cls, item: ReviewItem) -> Decision:
        """A decision as the review shows it."""
        kept, one = item.kept, item.kept.decision
        a, *others = map(DecidedOn.of, item.sides)
        return cls(
            id=one.id,
            verdict=one.verdict,
            a=a,
            b=others[0] if others else None,
            by=one.by,
            basis=one.basis,
            score=one.score,
            certain=one.certain,
            state=kept.state,
            why=kept.why,
            recorded=one.recorded,
            undone=one.undone.recorded if one.undone else None,
            undone_by=one.undone.by if one.undone else None,
            useful=kept.useful,
            correction=Corrected.of(one.correction) if one.correction else None,
        )


class Decisions(Answer):
    """All decisions on one thing, or all that one act took, in order of time."""

    decisions: tuple[Decision, ...]


class DecisionList(Listing):
    """A page of decisions."""

    decisions: tuple[Decision, ...]

    @classmethod
    def of(cls, found: Page[ReviewItem]) -> DecisionList:
        """The page as it is answered."""
        rows = tuple(map(Decision.of, found.rows))
        return cls(decisions=rows, next=found.next, truncated=found.next is not None)


class TakenIn(Answer):
    """What became of decisions that were taken elsewhere."""

    decisions: int = Field(description="How many were taken in.")
    unattached: int = Field(description="How many of them are about something that is not here, or reads otherwise.")

    @classmethod
    def of(cls, kept: Sequence[Kept]) -> TakenIn:
        """The decisions counted."""
        return cls(decisions=len(kept), unattached=sum(each.state is State.UNATTACHED for each in kept))
