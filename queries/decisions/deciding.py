"""Deciding, and taking decisions back: whole components are settled, each time in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.decisions import SYMMETRIC, Decision, State, Undone, Verdict, later_of
from graph.errors import DecisionRefused, InvalidDate, NotFound
from graph.store import Reader, Store, Transaction
from queries.decisions.adding import ADDED, added, times_settled
from queries.decisions.attaching import placed, take_whole_effect
from queries.decisions.correcting import check_correction
from queries.decisions.effects import hold_settling
from queries.decisions.kept import decisions_at, decisions_by_id
from queries.decisions.selecting import things_of
from queries.decisions.settling import Change, settled
from queries.decisions.stored import StoredDecision, decision_of, stored_decision
from queries.writing import is_recorded


@dataclass(frozen=True, slots=True)
class Kept:
    """A decision as it is kept: how it stands and why, and what it is attached to now.

    `useful` says of a suggestion how much it matters that a person looks at it (see `queries.decisions.reviewing`).
    """

    decision: Decision
    state: State
    why: str | None
    a_id: str | None
    b_id: str | None
    useful: float


def decide(store: Store, decisions: Iterable[Decision], *, recorded: str) -> tuple[Kept, ...]:
    """Keep decisions, settle all that hangs together with them, and give how each stands, in the order given.

    All take effect together or none. `recorded` is the moment (`queries.writing.recorded_at`) of what people decide;
    what the machine decides is of the moment at which both its texts were known, so that the order of loading makes no
    difference. What is kept already stays; a decision of the machine that was taken back stays taken back.

    Raises `NotFound` for an end that isn't there, `InvalidDate` for another moment, and `DecisionRefused` for what a
    person can't decide: what that person decided already, or otherwise; what would join two Wikidata ids, or two that
    people hold apart; what would part two that people hold to be one.
    """
    given = tuple(decisions)
    _check_moment(recorded)
    if not given:
        return ()
    kept = None if any(each.by_person for each in given) else _add(store, given, recorded)
    return kept or store.transaction(lambda transaction: _decide(transaction, given, recorded))


def keep(store: Store, decisions: Iterable[Decision]) -> tuple[Kept, ...]:
    """Take in decisions that were kept elsewhere, with their moments; what they are about may be missing yet.

    Nothing is refused: of two tellings of one decision the later holds, and what breaks a rule falls, and says so.
    """
    given = tuple(decisions)
    for decision in given:
        _check_moment(decision.recorded or "")
    return store.transaction(lambda transaction: _keep(transaction, given)) if given else ()


def undo(store: Store, decision_id: str, *, by: str, recorded: str) -> Kept:
    """Take a decision back; all is then as if it had never been taken, but it stays in the log, with who and when.

    Raises `NotFound` for one that isn't kept, `DecisionRefused` for one that is undone already.
    """
    _check_moment(recorded)
    return store.transaction(lambda transaction: _undo(transaction, decision_id, Undone(by, recorded)))


def decisions_on(reader: Reader, ids: Iterable[str]) -> tuple[Kept, ...]:
    """All decisions that are attached to these claims, entities and statements, undone ones too, by moment and id."""
    found = decisions_at(reader, ids).values()
    return tuple(kept_as(row) for row in sorted(found, key=lambda row: (row.recorded, row.id)))


def decision_kept(reader: Reader, decision_id: str) -> Kept:
    """One decision by its id; raises `NotFound`."""
    return kept_as(_row(reader, decision_id))


def kept_as(row: StoredDecision) -> Kept:
    """What a row says, in the words of the model."""
    return Kept(decision_of(row), State(row.state), row.why, row.a_id, row.b_id, row.useful)


def _add(store: Store, given: Sequence[Decision], recorded: str) -> tuple[Kept, ...] | None:
    """Keep decisions of the machine without a transaction; None where they take back, or others settled meanwhile."""
    number = times_settled(store)
    change = _weighed(store, given, recorded)
    row = added(change, number)
    if row is None or not store.write_alone(ADDED, row):
        return None
    return tuple(kept_as(change.after[each.id]) for each in given)


def _decide(transaction: Transaction, given: Sequence[Decision], recorded: str) -> tuple[Kept, ...]:
    hold_settling(transaction)
    change = _weighed(transaction, given, recorded)
    _check_people(change, {each.id for each in given})
    take_whole_effect(transaction, change)
    return tuple(kept_as(change.after[each.id]) for each in given)


def _weighed(reader: Reader, given: Sequence[Decision], recorded: str) -> Change:
    """What changes by these decisions; nothing is written yet."""
    told = _told(reader, given, recorded)
    before = decisions_by_id(reader, [each.id for each in given])
    for decision in given:
        _refuse_what_is_decided(decision, before.get(decision.id))
        check_correction(reader, decision)
    fresh = placed(reader, _merged(told, before).values())
    for row in fresh.values():
        _require_ends(row)
    return settled(reader, (), fresh=fresh, before=before)


def _keep(transaction: Transaction, given: Sequence[Decision]) -> tuple[Kept, ...]:
    hold_settling(transaction)
    before = decisions_by_id(transaction, [each.id for each in given])
    fresh = placed(transaction, _merged(given, before).values())
    was_at = {end for row in before.values() for end in row.attached_to}
    change = settled(transaction, was_at, fresh=fresh, before=before)
    take_whole_effect(transaction, change)
    return tuple(kept_as(change.after[each.id]) for each in given)


def _undo(transaction: Transaction, decision_id: str, undone: Undone) -> Kept:
    hold_settling(transaction)
    row = _row(transaction, decision_id)
    if row.undone is not None:
        raise DecisionRefused(f"{decision_id} was undone already, by {row.undone_by} on {row.undone}; nothing to do")
    after = replace(row, undone=undone.recorded, undone_by=undone.by)
    change = settled(transaction, row.attached_to, fresh={row.id: after}, before={row.id: row})
    take_whole_effect(transaction, change)
    return kept_as(change.after[decision_id])


def _row(reader: Reader, decision_id: str) -> StoredDecision:
    found = decisions_by_id(reader, [decision_id])
    if not found:
        raise NotFound(f"no decision {decision_id} is in the store; onrecord review lists those that are")
    return found[decision_id]


def _check_moment(recorded: str) -> None:
    if not is_recorded(recorded):
        raise InvalidDate(f"{recorded!r} is not a moment in UTC, such as 2025-02-06T09:30:00.000000Z")


def _told(reader: Reader, given: Sequence[Decision], recorded: str) -> list[Decision]:
    """The decisions with the moments that they were taken at."""
    judged = {end.id for decision in given if not decision.by_person for end in decision.ends}
    known = {each: thing.recorded for each, thing in things_of(reader, judged).items()}
    moments = (
        recorded if each.by_person else max((known.get(end.id, recorded) for end in each.ends), default=recorded)
        for each in given
    )
    return [replace(each, recorded=moment, undone=None) for each, moment in zip(given, moments, strict=True)]


def _merged(given: Iterable[Decision], before: Mapping[str, StoredDecision]) -> Mapping[str, StoredDecision]:
    merged = {each: decision_of(row) for each, row in before.items()}
    for decision in given:
        held = merged.get(decision.id)
        merged[decision.id] = decision if held is None else later_of(held, decision)
    return {each: stored_decision(decision) for each, decision in sorted(merged.items())}


def _refuse_what_is_decided(decision: Decision, kept: StoredDecision | None) -> None:
    if decision.by_person and kept is not None and kept.undone is None:
        raise DecisionRefused(
            f"{decision.by} has decided so already ({kept.id}, {kept.recorded}); undo that to change it"
        )


def _require_ends(row: StoredDecision) -> None:
    if not row.attached and row.undone is None:
        if row.new_source is not None:
            raise NotFound(
                f"{row.a_on}, or {row.new_source} as a source in its text, is not in the store; look at both"
            )
        missing = row.a_on if row.a_id is None else row.b_on
        raise NotFound(f"{missing} is not in the store any more; decide on what the article is read to say now")


def _check_people(change: Change, given: set[str]) -> None:
    """Raise `DecisionRefused` when what people decide now can't stand, or something that they decided would fall."""
    deciding = [row for each in sorted(given) if (row := change.after[each]).by_person]
    for row in deciding:
        _refuse_second_thoughts(row, change)
    for fallen in change.changed:
        if deciding and fallen.state == State.FALLEN and _stood(fallen, change, given):
            raise DecisionRefused(_in_the_way(next((row for row in deciding if row == fallen), deciding[0]), fallen))


def _stood(fallen: StoredDecision, change: Change, given: set[str]) -> bool:
    """Whether what has fallen is of a person, who would not know of it."""
    was = change.before.get(fallen.id)
    held = was is not None and was.state == State.STANDING and was.verdict in SYMMETRIC
    return fallen.by_person and (fallen.id in given or held)


def _in_the_way(row: StoredDecision, fallen: StoredDecision) -> str:
    what = f"{row.a_id} and {row.b_id} can't be decided to be {row.verdict}"
    if row.verdict == Verdict.CITES:
        return f"{row.a_id} can't be decided to rest on {row.b_id}: {fallen.why}; decide that first"
    if row == fallen:
        return f"{what}: {fallen.why}; undo that first if it is wrong"
    other = f"{fallen.id} ({fallen.decided_by}: {fallen.a_id} {fallen.verdict} {fallen.b_id})"
    return f"{what}: {other} would fall, for {fallen.why}; undo first what is wrong"


def _refuse_second_thoughts(row: StoredDecision, change: Change) -> None:
    for other in change.after.values():
        same = other.id != row.id and other.decided_by == row.decided_by and other.undone is None
        if same and set(other.attached_to) == set(row.attached_to):
            raise DecisionRefused(
                f"{row.decided_by} has decided otherwise ({other.id}: {other.verdict}); undo that first"
            )
