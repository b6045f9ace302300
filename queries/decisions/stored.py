"""A decision as the graph keeps it: one node, found by what it is attached to, without edges of its own."""

from __future__ import annotations

from dataclasses import dataclass

from graph.decisions import Correction, Decision, Held, Selector, State, Undone, Verdict, is_person
from graph.errors import ModelError, StoreDamaged
from graph.model import Stance
from graph.spans import Spans


@dataclass(frozen=True, slots=True)
class StoredDecision:
    """All that is kept of a decision.

    `a_id` and `b_id` are what it is attached to, None where nothing fits; `a_under` and `b_under` the claims that such
    statements bear on. What starts with `a_on` and `b_on` is what it was made on, with `new` how a statement reads
    rightly. `state`, `why` and `useful` follow from all decisions together.
    """

    id: str
    verdict: str
    decided_by: str
    basis: str
    score: float
    certain: bool
    recorded: str
    undone: str | None
    undone_by: str | None
    state: str
    why: str | None
    useful: float
    a_id: str | None
    b_id: str | None
    a_under: str | None
    b_under: str | None
    a_on: str
    a_on_article: str
    a_on_sha256: str
    a_on_spans: list[int]
    a_on_words: str
    a_on_source: str | None
    a_on_stance: str | None
    b_on: str | None
    b_on_article: str | None
    b_on_sha256: str | None
    b_on_spans: list[int]
    b_on_words: str | None
    b_on_source: str | None
    b_on_stance: str | None
    new_stance: str | None
    new_source: str | None
    new_source_spans: list[int]
    new_quote_spans: list[int]
    new_claim: str | None

    @property
    def by_person(self) -> bool:
        """Whether a person decided."""
        return is_person(self.decided_by)

    @property
    def attached(self) -> bool:
        """Whether every end of it is attached to something."""
        return self.a_id is not None and (self.b_on is None or self.b_id is not None)

    @property
    def attached_to(self) -> tuple[str, ...]:
        """What it is attached to; empty unless every end is."""
        return tuple(each for each in (self.a_id, self.b_id) if each is not None) if self.attached else ()


def stored_decision(decision: Decision) -> StoredDecision:
    """The node of a decision; to what it is attached, and how it stands, is not yet known."""
    a, b, undone = decision.a, decision.b, decision.undone
    new = decision.correction
    return StoredDecision(
        id=decision.id,
        verdict=decision.verdict.value,
        decided_by=decision.by,
        basis=decision.basis,
        score=float(decision.score),
        certain=decision.certain,
        recorded=decision.recorded or "",
        undone=undone.recorded if undone else None,
        undone_by=undone.by if undone else None,
        state=State.UNATTACHED.value,
        why=None,
        useful=0.0,
        a_id=None,
        b_id=None,
        a_under=None,
        b_under=None,
        a_on=a.id,
        a_on_article=a.article_id,
        a_on_sha256=a.text_sha256,
        a_on_spans=a.spans.flat(),
        a_on_words=a.words,
        a_on_source=a.source,
        a_on_stance=a.stance.value if a.stance else None,
        b_on=b.id if b else None,
        b_on_article=b.article_id if b else None,
        b_on_sha256=b.text_sha256 if b else None,
        b_on_spans=b.spans.flat() if b else [],
        b_on_words=b.words if b else None,
        b_on_source=b.source if b else None,
        b_on_stance=b.stance.value if b and b.stance else None,
        new_stance=new.stance.value if new and new.stance else None,
        new_source=new.source_id if new else None,
        new_source_spans=new.source_spans.flat() if new else [],
        new_quote_spans=new.quote_spans.flat() if new else [],
        new_claim=new.claim if new else None,
    )


def decision_of(stored: StoredDecision) -> Decision:
    """The decision that is kept so; raises `StoreDamaged` when it breaks the model, which no decision does."""
    try:
        return Decision(
            verdict=Verdict(stored.verdict),
            a=first_selector(stored),
            b=second_selector(stored),
            by=stored.decided_by,
            basis=stored.basis,
            score=stored.score,
            certain=stored.certain,
            correction=_correction(stored),
            recorded=stored.recorded,
            undone=Undone(stored.undone_by or "", stored.undone) if stored.undone else None,
        )
    except (ModelError, ValueError) as error:
        raise StoreDamaged(
            f"what the store holds of decision {stored.id} does not fit together ({error}); load its line again"
        ) from error


def held_as(stored: StoredDecision) -> Held:
    """The decision, how it stands and what it is attached to."""
    return Held(decision_of(stored), State(stored.state), stored.a_id, stored.b_id)


def first_selector(stored: StoredDecision) -> Selector:
    """What the first end was made on."""
    return Selector(
        id=stored.a_on,
        article_id=stored.a_on_article,
        text_sha256=stored.a_on_sha256,
        spans=Spans.from_flat(stored.a_on_spans),
        words=stored.a_on_words,
        source=stored.a_on_source,
        stance=Stance(stored.a_on_stance) if stored.a_on_stance else None,
    )


def second_selector(stored: StoredDecision) -> Selector | None:
    """What the second end was made on; None for a verdict on one statement."""
    if stored.b_on is None:
        return None
    return Selector(
        id=stored.b_on,
        article_id=stored.b_on_article or "",
        text_sha256=stored.b_on_sha256 or "",
        spans=Spans.from_flat(stored.b_on_spans),
        words=stored.b_on_words or "",
        source=stored.b_on_source,
        stance=Stance(stored.b_on_stance) if stored.b_on_stance else None,
    )


def _correction(stored: StoredDecision) -> Correction | None:
    if stored.verdict != Verdict.CORRECTED:
        return None
    return Correction(
        stance=Stance(stored.new_stance) if stored.new_stance else None,
        source_id=stored.new_source,
        source_spans=Spans.from_flat(stored.new_source_spans),
        quote_spans=Spans.from_flat(stored.new_quote_spans),
        claim=stored.new_claim,
    )
