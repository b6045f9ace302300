"""The command that goes through what waits for a person, one suggestion at a time."""

from __future__ import annotations

from typing import Annotated

import typer

from api import reviewing
from api.answers.decisions import Decision
from api.cli import options, output
from api.cli.deciding import By, reviewer_named
from api.cli.opening import now, reading, writing
from api.cli.output import Form, form_of, note, note_next, publish, show
from api.cli.pages import decisions as pages
from api.cli.pages.words import count
from api.reviewing import Kind, Listed, Reviewer
from graph.decisions import State, Verdict
from graph.errors import DecisionRefused, InvalidRequest, NotFound
from graph.store import Store
from queries.paging import DEFAULT_LIMIT

_ASKED = "Is it so? [y]es, [n]o, [s]kip, [u]ndo the last, [q]uit"
_IN_USE = "review through it instead (docs/http.md, /decisions), or end that process first"


def review(  # noqa: PLR0913  # each is an option of the command line
    *,
    state: Annotated[State, typer.Option(help="Only decisions that stand so.")] = State.SUGGESTED,
    verdict: Annotated[Verdict | None, typer.Option(help="Only those that say so.", show_default=False)] = None,
    kind: Annotated[Kind | None, typer.Option(help="Only those about such things.", show_default=False)] = None,
    listing: Annotated[bool, typer.Option("--list", help="Only list them; ask nothing.")] = False,
    by: By = None,
    limit: options.Limit = DEFAULT_LIMIT,
    cursor: options.Cursor = None,
    store: options.StoreUrl = None,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
) -> None:
    """Go through what waits for a decision of yours.

    The most useful comes first. On a terminal each is shown with its evidence, and asked about; elsewhere, and with
    --list, they are listed.
    """
    form = form_of(as_json=as_json, as_csv=as_csv)
    which = Listed(state, verdict, kind)
    asks = form is Form.PAGE and state is State.SUGGESTED and not listing and output.is_conversation()
    if asks:
        _go_through(which, reviewer_named(by), store, limit)
        return
    with reading(store) as opened:
        answer = reviewing.listed(opened, which, limit=limit, cursor=cursor)
    publish(form, answer, pages.queue(answer.decisions, state), (Decision, answer.decisions))
    note_next(form, answer.next)


def _go_through(which: Listed, reviewer: Reviewer, url: str | None, limit: int) -> None:
    with writing(url, when_in_use=_IN_USE) as store:
        waiting = reviewing.listed(store, which, limit=limit)
        if not waiting.decisions:
            show(*pages.queue((), which.state))
            return
        session = Session(store, reviewer)
        for number, suggestion in enumerate(waiting.decisions, start=1):
            note(f"{number} of {len(waiting.decisions)}{' and more' if waiting.truncated else ''}")
            if not session.ask_about(suggestion.id):
                break
    note(f"{count(session.taken, 'decision')} taken; `onrecord undo DECISION` takes one back")


class Session:
    """One sitting of a reviewer: what was decided in it, so that the last can be taken back."""

    def __init__(self, store: Store, reviewer: Reviewer) -> None:
        self._store = store
        self._reviewer = reviewer
        self._done: list[str] = []

    @property
    def taken(self) -> int:
        """How many decisions of this sitting are left."""
        return len(self._done)

    def ask_about(self, decision_id: str) -> bool:
        """Show one suggestion and do as is answered; gives whether to go on."""
        while True:
            (suggestion,) = reviewing.decisions_about(self._store, [decision_id])
            if suggestion.state is not State.SUGGESTED:  # what was decided meanwhile answers it
                return True
            show(*pages.one(suggestion))
            answer = str(typer.prompt(_ASKED, default="s", show_default=False, err=True)).strip().casefold()[:1]
            if answer == "q":
                return False
            if answer == "u":
                self._undo()
            elif answer in "yns":
                self._decide(suggestion, answer)
                return True

    def _decide(self, suggestion: Decision, answer: str) -> None:
        if answer == "s":
            return
        act = reviewing.accepted if answer == "y" else reviewing.rejected
        try:
            kept = act(self._store, suggestion.id, self._reviewer, recorded=now())
        except (DecisionRefused, InvalidRequest, NotFound) as refused:
            note(str(refused))
        else:
            self._done.append(kept.decision.id)

    def _undo(self) -> None:
        if not self._done:
            note("nothing was decided yet that could be undone")
            return
        last = self._done.pop()
        reviewing.taken_back(self._store, last, self._reviewer, recorded=now())
        note(f"undone: {last}")
