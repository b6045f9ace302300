"""Commands about claims: find them, who said what about one, its chain, its roots."""

from __future__ import annotations

from typing import Annotated

import typer

from api import asking
from api.answers.claims import Choice, ClaimCounted
from api.answers.statements import Statement
from api.cli import options
from api.cli.listing import Found, Search, publish_found
from api.cli.opening import reading
from api.cli.output import Form, form_of, note, note_next, publish
from api.cli.pages import chains as chain_pages
from api.cli.pages import claims as pages
from api.cli.pages import timelines as timeline_pages
from graph.errors import InvalidRequest, InvalidSearch
from graph.ids import IdKind, kind_of
from graph.model import Stance
from queries.paging import DEFAULT_LIMIT
from queries.times.as_of import as_of_asked

ClaimWords = Annotated[
    list[str], typer.Argument(metavar="CLAIM|WORDS", help="A claim's id, or words that it has.", show_default=False)
]


def claims(  # noqa: PLR0913  # each is an option of the command line
    words: Annotated[
        list[str] | None, typer.Argument(metavar="WORDS", help="Words that the claim has.", show_default=False)
    ] = None,
    *,
    every: Annotated[bool, typer.Option("--all", help="List every claim.")] = False,
    as_of: options.AsOfDay = None,
    basis: options.BasisOption = None,
    limit: options.Limit = DEFAULT_LIMIT,
    cursor: options.Cursor = None,
    store: options.StoreUrl = None,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
) -> None:
    """Find claims by their words."""
    form = form_of(as_json=as_json, as_csv=as_csv)
    timed = as_of_asked(as_of, basis)
    if every == bool(words):
        raise InvalidSearch("give words to search for, or --all for every claim")
    sought = " ".join(words) if words else None
    if sought is not None and kind_of(sought) is IdKind.CLAIM:
        raise InvalidRequest(
            f"{sought} is the id of a claim: `onrecord who {sought}` shows it; give words to search for"
        )
    asking.refuse_other_ids(sought or "", IdKind.CLAIM)
    with reading(store) as opened:
        answer = asking.claims(opened, sought, as_of=timed, limit=limit, cursor=cursor)
    found = Found(answer, ClaimCounted, answer.claims, answer.matched)
    publish_found(form, Search(sought, cursor, "claim"), found, pages.listing(answer))


def who(  # noqa: PLR0913  # each is an option of the command line
    words: ClaimWords,
    *,
    stance: Annotated[Stance | None, typer.Option(help="Only those who took this stance.", show_default=False)] = None,
    as_of: options.AsOfDay = None,
    basis: options.BasisOption = None,
    unread: options.Unread = False,
    limit: options.Limit = DEFAULT_LIMIT,
    cursor: options.Cursor = None,
    store: options.StoreUrl = None,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
) -> None:
    """Show who asserted, confirmed or denied a claim."""
    form = form_of(as_json=as_json, as_csv=as_csv)
    timed = as_of_asked(as_of, basis)
    with reading(store) as opened:
        asked = asking.claim_asked_for(opened, " ".join(words))
        answer = asking.who(opened, asked, stance=stance, as_of=timed, limit=limit, cursor=cursor)
    publish(form, answer, pages.who(answer, with_unread=unread), (Statement, answer.statements))
    _note_choice(form, answer.choice)
    note_next(form, answer.next)


def chain(
    words: Annotated[
        list[str],
        typer.Argument(metavar="CLAIM|STATEMENT|WORDS", help="The id of a claim or a statement, or words of a claim."),
    ],
    *,
    as_of: options.AsOfDay = None,
    basis: options.BasisOption = None,
    unread: options.Unread = False,
    store: options.StoreUrl = None,
    as_json: options.AsJson = False,
) -> None:
    """Show on whose word a report rests.

    The citations are followed back to the statements that cite nothing: the roots.
    """
    sought = " ".join(words)
    form = form_of(as_json=as_json)
    timed = as_of_asked(as_of, basis)
    with reading(store) as opened:
        if kind_of(sought) is IdKind.STATEMENT:
            walked = asking.statement_chain(opened, sought, timed)
        else:
            walked = asking.chain(opened, asking.claim_asked_for(opened, sought), timed)
    publish(form, walked.answer(), chain_pages.page(walked, with_unread=unread))
    _note_choice(form, walked.choice)


def roots(
    words: ClaimWords,
    *,
    as_of: options.AsOfDay = None,
    basis: options.BasisOption = None,
    unread: options.Unread = False,
    store: options.StoreUrl = None,
    as_json: options.AsJson = False,
) -> None:
    """Show in which sources the chains of a claim end.

    The roots stand apart for and against, and beside them who carried the claim.
    """
    form = form_of(as_json=as_json)
    timed = as_of_asked(as_of, basis)
    with reading(store) as opened:
        answer = asking.standing(opened, asking.claim_asked_for(opened, " ".join(words)), timed)
    publish(form, answer, pages.standing(answer, with_unread=unread))
    _note_choice(form, answer.choice)


def timeline(
    words: ClaimWords,
    *,
    as_of: options.AsOfDay = None,
    basis: options.BasisOption = None,
    store: options.StoreUrl = None,
    as_json: options.AsJson = False,
) -> None:
    """Show what happened to a claim, and when.

    Each time that a source spoke is shown once, however often it was told again, and how the status went.
    """
    form = form_of(as_json=as_json)
    timed = as_of_asked(as_of, basis)
    with reading(store) as opened:
        answer = asking.timeline(opened, asking.claim_asked_for(opened, " ".join(words)), timed)
    publish(form, answer, timeline_pages.page(answer))
    _note_choice(form, answer.choice)


def _note_choice(form: Form, choice: Choice | None) -> None:
    told = pages.others(choice)
    if told is not None and form is not Form.JSON:
        note(told)
