"""What a reviewer does: decide on things, accept or reject what the machine suggests, split, undo."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from api.answers.decisions import Decision as DecisionAnswer
from api.answers.decisions import DecisionList
from graph.decisions import PERSON, Correction, Decision, State, Verdict
from graph.errors import InvalidRequest, ModelError
from graph.ids import IdKind, kind_of
from graph.model import NOWHERE, Stance
from graph.spans import Span, Spans
from graph.store import Reader, Store
from queries.decisions.deciding import Kept, decide, decision_kept, decisions_on, undo
from queries.decisions.reviewing import decisions_listed, review_items, review_queue
from queries.decisions.selecting import selectors_of
from queries.decisions.splitting import split
from queries.paging import DEFAULT_LIMIT
from queries.statements import TEXT, OneStatement, statement_rows


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who decides, and why; `why` may be left out where a suggestion gives the reasons already."""

    name: str
    why: str | None = None

    @property
    def by(self) -> str:
        """The name as decisions keep it; raises `InvalidRequest` when there is none."""
        name = " ".join(self.name.split())
        if not name:
            raise InvalidRequest("a decision names who decided: give a name with --by, or set ONRECORD_REVIEWER")
        return name if name.startswith(PERSON) else f"{PERSON}{name}"


@dataclass(frozen=True, slots=True)
class Correcting:
    """How a statement reads rightly, in words: `quote` and `source_words` as they stand in the article's text."""

    stance: Stance | None = None
    source_id: str | None = None
    source_words: str | None = None
    quote: str | None = None
    claim: str | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be decided: a verdict on one statement, or on two things."""

    verdict: Verdict
    a_id: str
    b_id: str | None = None
    correcting: Correcting | None = None


class Kind(StrEnum):
    """What decisions are about."""

    CLAIM = "claim"
    ENTITY = "entity"
    STATEMENT = "statement"

    @property
    def ids(self) -> IdKind:
        """The kind of id that its things have."""
        return IdKind[self.name]


@dataclass(frozen=True, slots=True)
class Listed:
    """Which decisions are listed: those that stand so, of one verdict or kind where it is given."""

    state: State = State.SUGGESTED
    verdict: Verdict | None = None
    kind: Kind | None = None


def listed(store: Reader, which: Listed, *, limit: int = DEFAULT_LIMIT, cursor: str | None = None) -> DecisionList:
    """A page of decisions; of suggestions those first that it matters most to look at."""
    kind = which.kind.ids if which.kind else None
    if which.state is State.SUGGESTED:
        found = review_queue(store, verdict=which.verdict, kind=kind, limit=limit, cursor=cursor)
    else:
        found = decisions_listed(store, which.state, verdict=which.verdict, kind=kind, limit=limit, cursor=cursor)
    return DecisionList.of(found)


def shown(store: Reader, decisions: Iterable[Kept]) -> tuple[DecisionAnswer, ...]:
    """Decisions with both sides' words, as they are answered."""
    return tuple(map(DecisionAnswer.of, review_items(store, tuple(decisions))))


def decisions_about(store: Reader, ids: Iterable[str]) -> tuple[DecisionAnswer, ...]:
    """Decisions by their own ids, and all on these claims, entities and statements; raises `NotFound`."""
    asked = tuple(ids)
    own = [decision_kept(store, each) for each in asked if kind_of(each) is IdKind.DECISION]
    return shown(store, (*own, *decisions_on(store, [each for each in asked if kind_of(each) is not IdKind.DECISION])))


def taken_out(store: Store, member_ids: Sequence[str], reviewer: Reviewer, *, recorded: str) -> tuple[Kept, ...]:
    """Take members out of their cluster; raises what `queries.decisions.splitting.split` raises."""
    why = reviewer.why or "taken out of its cluster by a person"
    return split(store, member_ids, by=reviewer.by, basis=why, recorded=recorded)


def decided(store: Store, wish: Wish, reviewer: Reviewer, *, recorded: str) -> Kept:
    """Take one decision, with all that follows from it; raises what `queries.decisions.deciding.decide` raises."""
    correction = None if wish.correcting is None else _correction(store, wish.a_id, wish.correcting)
    (kept,) = decide(store, [_decision(store, wish, reviewer, correction)], recorded=recorded)
    return kept


def accepted(store: Store, decision_id: str, reviewer: Reviewer, *, recorded: str) -> Kept:
    """Decide as a kept decision says: what the machine suggests then holds.

    Raises `NotFound`, or `InvalidRequest` for one whose ends are gone.
    """
    kept = decision_kept(store, decision_id)
    a_id, b_id = _ends(kept)
    return decided(store, Wish(kept.decision.verdict, a_id, b_id), _with_reason(reviewer, kept), recorded=recorded)


def rejected(store: Store, decision_id: str, reviewer: Reviewer, *, recorded: str) -> Kept:
    """Decide against a kept decision: two that are suggested to be one, or to exclude each other, are different.

    That one statement rests on another is taken back instead: there is no verdict that it does not.
    """
    kept = decision_kept(store, decision_id)
    if kept.decision.verdict is Verdict.CITES:
        return taken_back(store, decision_id, reviewer, recorded=recorded)
    if kept.decision.verdict not in (Verdict.SAME, Verdict.CONTRADICTS):
        raise InvalidRequest(f"{decision_id} says {kept.decision.verdict}, which can only be undone: undo it instead")
    a_id, b_id = _ends(kept)
    return decided(store, Wish(Verdict.DIFFERENT, a_id, b_id), _with_reason(reviewer, kept), recorded=recorded)


def taken_back(store: Store, decision_id: str, reviewer: Reviewer, *, recorded: str) -> Kept:
    """Undo a decision; raises what `queries.decisions.deciding.undo` raises."""
    return undo(store, decision_id, by=reviewer.by, recorded=recorded)


def _ends(kept: Kept) -> tuple[str, str | None]:
    if kept.a_id is None or (kept.decision.b is not None and kept.b_id is None):
        raise InvalidRequest(f"what {kept.decision.id} was made on is gone; decide on what the articles say now")
    return kept.a_id, kept.b_id


def _with_reason(reviewer: Reviewer, kept: Kept) -> Reviewer:
    return Reviewer(reviewer.name, reviewer.why or f"looked at: {kept.decision.basis}")


def _decision(store: Reader, wish: Wish, reviewer: Reviewer, correction: Correction | None) -> Decision:
    found = selectors_of(store, [wish.a_id] if wish.b_id is None else [wish.a_id, wish.b_id])
    try:
        return Decision(
            verdict=wish.verdict,
            a=found[wish.a_id],
            b=None if wish.b_id is None else found[wish.b_id],
            by=reviewer.by,
            basis=reviewer.why or "a person looked at it",
            score=1.0,
            certain=True,
            correction=correction,
        )
    except ModelError as error:
        raise InvalidRequest(str(error)) from error


def _correction(store: Reader, statement_id: str, correcting: Correcting) -> Correction:
    (row,) = statement_rows(store, [statement_id])
    (text,) = store.read(TEXT, OneStatement(statement_id))
    near = (row.quote_spans or row.cue_spans)[0]
    try:
        return Correction(
            stance=correcting.stance,
            source_id=correcting.source_id,
            source_spans=_place(text.text, correcting.source_words, near),
            quote_spans=_place(text.text, correcting.quote, near),
            claim=correcting.claim,
        )
    except ModelError as error:
        raise InvalidRequest(str(error)) from error


def _place(text: str, words: str | None, near: int) -> Spans:
    """Where words stand in the text, nearest to a place; raises `InvalidRequest` when they don't."""
    if words is None:
        return NOWHERE
    starts = _starts(text, words)
    if not starts:
        raise InvalidRequest(f"the words {words!r} do not stand in the article; copy them from its text as they are")
    start = min(starts, key=lambda each: (abs(each - near), each))
    return Spans((Span(start, start + len(words)),))


def _starts(text: str, words: str) -> Sequence[int]:
    found: list[int] = []
    start = text.find(words) if words else -1
    while start >= 0:
        found.append(start)
        start = text.find(words, start + 1)
    return found
