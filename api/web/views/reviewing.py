"""The page of what waits for review, and of decisions that stand otherwise: each with its evidence and what to type."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from api.answers.decisions import Decision, DecisionList
from api.reviewing import Kind, Listed
from api.web.views.decisions import DecisionShown, decision_shown
from api.web.views.words import Link
from graph.decisions import State

PATH: Final = "/review"
_TITLES: Final = {
    State.SUGGESTED: "What waits for review",
    State.STANDING: "Decisions that stand",
    State.FALLEN: "Decisions that fell",
    State.OVERRULED: "Decisions that were overruled",
    State.UNDONE: "Decisions that were taken back",
    State.UNATTACHED: "Decisions that fit nothing any more",
}
_STATES: Final = {
    State.SUGGESTED: "waiting",
    State.STANDING: "standing",
    State.FALLEN: "fallen",
    State.OVERRULED: "overruled",
    State.UNDONE: "taken back",
    State.UNATTACHED: "without a place",
}
_LEADS: Final = {
    State.SUGGESTED: "The machine suggests these and decides none of them: until a person does, they bind nobody. "
    "Those that most hangs on come first.",
    State.STANDING: "What is held to be one, apart, or at odds, by the machine or by people.",
    State.FALLEN: "Each would break a rule, such as two Wikidata ids in one; a person can decide otherwise.",
    State.OVERRULED: "People said otherwise. What was overruled is kept.",
    State.UNDONE: "Taken back; all is as if they had never been taken, but they are kept.",
    State.UNATTACHED: "The texts were read again, and what these were made on is not there any more.",
}
_KINDS: Final = {Kind.CLAIM: "claims", Kind.ENTITY: "sources", Kind.STATEMENT: "statements"}


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to choose what is listed; `chosen` for the one that is."""

    href: str
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One decision, and the commands that accept it, reject it or take it back."""

    decision: DecisionShown
    commands: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """One page of decisions that stand alike."""

    title: str
    lead: str
    states: tuple[Choice, ...]
    kinds: tuple[Choice, ...]
    items: tuple[ReviewItem, ...]
    more_href: str | None
    data: Link


def review_page(which: Listed, found: DecisionList) -> ReviewPage:
    """A page of what waits for a person, or of the decisions that stand so."""
    return ReviewPage(
        title=_TITLES[which.state],
        lead=_LEADS[which.state],
        states=tuple(
            Choice(_path(PATH, Listed(state, kind=which.kind)), text, state is which.state)
            for state, text in _STATES.items()
        ),
        kinds=(
            Choice(_path(PATH, Listed(which.state)), "all", which.kind is None),
            *(
                Choice(_path(PATH, Listed(which.state, kind=kind)), text, kind is which.kind)
                for kind, text in _KINDS.items()
            ),
        ),
        items=tuple(ReviewItem(decision_shown(each), _commands(each)) for each in found.decisions),
        more_href=None if found.next is None else _path(PATH, which, found.next),
        data=Link(_path("/decisions", which), "JSON"),
    )


def _commands(decision: Decision) -> tuple[str, ...]:
    match decision.state:
        case State.SUGGESTED:
            return (f"onrecord accept {decision.id}", f"onrecord reject {decision.id}")
        case State.UNDONE:
            return ()
        case _:
            return (f"onrecord undo {decision.id}",)


def _path(path: str, which: Listed, cursor: str | None = None) -> str:
    told = {"state": "" if which.state is State.SUGGESTED else which.state.value}
    told |= {"kind": which.kind.value if which.kind else "", "cursor": cursor or ""}
    query = urlencode({name: value for name, value in told.items() if value})
    return f"{path}?{query}" if query else path
