"""How decisions on one pair of statements, or on one statement, stand beside each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.decisions import State, Verdict, is_person


@dataclass(frozen=True, slots=True)
class Ruling:
    """How a decision stands, and why it does not."""

    state: State
    why: str | None = None


STANDS = Ruling(State.STANDING)
TAKEN_BACK = Ruling(State.OVERRULED, "a person took the like of it back")


@dataclass(frozen=True, slots=True)
class CitationVote:
    """A decision that one statement rests on another; `together` when their claims are in one cluster."""

    id: str
    by: str
    certain: bool
    undone: bool
    together: bool


@dataclass(frozen=True, slots=True)
class ReviewVote:
    """What a person holds of one statement as it was read; `correction` is everything that a correction changes."""

    id: str
    verdict: Verdict
    by: str
    undone: bool
    correction: tuple[str, ...] = ()


def decided_otherwise(people: Iterable[str]) -> Ruling:
    """That these people overruled it."""
    return Ruling(State.OVERRULED, f"{', '.join(sorted(set(people)))} decided otherwise")


def rule_on_citation(votes: Sequence[CitationVote]) -> Mapping[str, Ruling]:
    """How the decisions stand that one statement rests on one other.

    The machine's suggestion stands with a person's decision, and falls with none; none holds while the two claims are
    not held to be one, for each statement bears on one claim and its chain can't stray to another.
    """
    rulings = {vote.id: Ruling(State.UNDONE) for vote in votes if vote.undone}
    left = [vote for vote in votes if not vote.undone]
    taken_back = any(vote.undone and not is_person(vote.by) for vote in votes)
    if taken_back and not any(is_person(vote.by) for vote in left):
        return rulings | {vote.id: TAKEN_BACK for vote in left}
    if not any(vote.certain for vote in left):
        return rulings | {vote.id: Ruling(State.SUGGESTED) for vote in left}
    apart = Ruling(State.FALLEN, "the claims of the two statements are not held to be one")
    return rulings | {vote.id: STANDS if vote.together else apart for vote in left}


def rule_on_reviews(votes: Sequence[ReviewVote]) -> Mapping[str, Ruling]:
    """How people's decisions on one statement stand.

    Where all say the same, that holds. Where they disagree the statement stays as it was read, so of different verdicts
    only `accepted` stands.
    """
    rulings = {vote.id: Ruling(State.UNDONE) for vote in votes if vote.undone}
    left = [vote for vote in votes if not vote.undone]
    agreed = len({(vote.verdict, vote.correction) for vote in left}) == 1
    for vote in left:
        others = [each.by for each in left if (each.verdict, each.correction) != (vote.verdict, vote.correction)]
        rulings[vote.id] = STANDS if agreed or vote.verdict is Verdict.ACCEPTED else decided_otherwise(others)
    return rulings
