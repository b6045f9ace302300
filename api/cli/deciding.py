"""Commands that take decisions, and take them back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

from api import reviewing
from api.answers.decisions import Decisions
from api.cli import options
from api.cli.opening import now, reading, writing
from api.cli.output import form_of, publish
from api.cli.pages import decisions as pages
from api.reviewing import Correcting, Reviewer, Wish
from api.settings import read_settings
from graph.decisions import Verdict
from graph.model import Stance
from graph.store import Store
from queries.decisions.deciding import Kept

By = Annotated[
    str | None,
    typer.Option("--by", metavar="NAME", help="Your name; else that of ONRECORD_REVIEWER.", show_default=False),
]
Why = Annotated[
    str | None,
    typer.Option("--why", metavar="TEXT", help="The reason, for those who read it later.", show_default=False),
]
DecisionId = Annotated[str, typer.Argument(metavar="DECISION", help="A decision's id, as `onrecord review` lists it.")]

_IN_USE = "decide through it instead (docs/http.md, /decisions), or end that process first"


def reviewer_named(by: str | None, why: str | None = None) -> Reviewer:
    """Who decides: by the option, else by the settings; raises `InvalidRequest` when neither names anybody."""
    reviewer = Reviewer(by or read_settings().reviewer or "", why)
    _ = reviewer.by
    return reviewer


def decide(  # noqa: PLR0913  # each is an option of the command line
    verdict: Annotated[Verdict, typer.Argument(metavar="VERDICT", help=f"One of {', '.join(Verdict)}.")],
    a_id: Annotated[str, typer.Argument(metavar="ID", help="A claim, an entity or a statement.")],
    b_id: Annotated[str | None, typer.Argument(metavar="ID", help="The other one.", show_default=False)] = None,
    *,
    stance: Annotated[Stance | None, typer.Option(help="Corrected: the stance.", show_default=False)] = None,
    source: Annotated[
        str | None, typer.Option(metavar="ENTITY", help="Corrected: who said it.", show_default=False)
    ] = None,
    source_words: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Corrected: the words that name the source.", show_default=False)
    ] = None,
    quote: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Corrected: the words of the claim.", show_default=False)
    ] = None,
    claim: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Corrected: the claim's sentence.", show_default=False)
    ] = None,
    by: By = None,
    why: Why = None,
    store: options.StoreUrl = None,
    as_json: options.AsJson = False,
) -> None:
    """Decide on two things, or on one statement.

    The two are claims, entities or statements. What follows, clusters, chains and answers, changes at once;
    `onrecord undo` takes it back.
    """
    right = Correcting(stance, source, source_words, quote, claim)
    wish = Wish(verdict, a_id, b_id, right if right != Correcting() or verdict is Verdict.CORRECTED else None)
    reviewer = reviewer_named(by, why)
    _act(store, lambda opened: reviewing.decided(opened, wish, reviewer, recorded=now()), as_json=as_json)


def accept(
    decision_id: DecisionId,
    *,
    by: By = None,
    why: Why = None,
    store: options.StoreUrl = None,
    as_json: options.AsJson = False,
) -> None:
    """Decide as the machine suggests."""
    reviewer = reviewer_named(by, why)
    _act(store, lambda opened: reviewing.accepted(opened, decision_id, reviewer, recorded=now()), as_json=as_json)


def reject(
    decision_id: DecisionId,
    *,
    by: By = None,
    why: Why = None,
    store: options.StoreUrl = None,
    as_json: options.AsJson = False,
) -> None:
    """Decide against what the machine suggests, or has decided."""
    reviewer = reviewer_named(by, why)
    _act(store, lambda opened: reviewing.rejected(opened, decision_id, reviewer, recorded=now()), as_json=as_json)


def undo(
    decision_id: DecisionId,
    *,
    by: By = None,
    store: options.StoreUrl = None,
    as_json: options.AsJson = False,
) -> None:
    """Take a decision back.

    All is then as if it had never been taken. It stays in the log, with who took it back and when.
    """
    reviewer = reviewer_named(by)
    _act(store, lambda opened: reviewing.taken_back(opened, decision_id, reviewer, recorded=now()), as_json=as_json)


def split(
    members: Annotated[list[str], typer.Argument(metavar="ID", help="The claims, or entities, to take out.")],
    *,
    by: By = None,
    why: Why = None,
    store: options.StoreUrl = None,
    as_json: options.AsJson = False,
) -> None:
    """Take claims, or entities, out of their cluster.

    They are decided to be different from the others in it.
    """
    reviewer = reviewer_named(by, why)
    form = form_of(as_json=as_json)
    with writing(store, when_in_use=_IN_USE) as opened:
        taken = reviewing.shown(opened, reviewing.taken_out(opened, members, reviewer, recorded=now()))
    publish(form, Decisions(decisions=taken), pages.listing(taken))


def decisions(
    ids: Annotated[list[str], typer.Argument(metavar="ID", help="A decision, or what was decided on.")],
    *,
    store: options.StoreUrl = None,
    as_json: options.AsJson = False,
) -> None:
    """Show one decision, or all on some things.

    The things are claims, entities or statements, by their ids; decisions that were undone are shown too.
    """
    form = form_of(as_json=as_json)
    with reading(store) as opened:
        answer = Decisions(decisions=reviewing.decisions_about(opened, ids))
    publish(form, answer, pages.listing(answer.decisions))


def _act(store: str | None, act: Callable[[Store], Kept], *, as_json: bool) -> None:
    form = form_of(as_json=as_json)
    with writing(store, when_in_use=_IN_USE) as opened:
        (answer,) = reviewing.shown(opened, [act(opened)])
    publish(form, answer, pages.one(answer))
