"""The command that tells what changed between two days."""

from __future__ import annotations

from typing import Annotated

import typer

from api import asking
from api.cli import options
from api.cli.opening import reading
from api.cli.output import form_of, note_next, publish
from api.cli.pages import changes as pages
from queries.paging import DEFAULT_LIMIT
from queries.times.changes import window_asked


def changes(  # noqa: PLR0913  # each is an option of the command line
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="CLAIM|WORDS", help="One claim: its id, or words that it has.", show_default=False),
    ] = None,
    *,
    after: Annotated[str, typer.Option("--after", metavar="DAY", help="The end of this day: 2025-01-31.")],
    until: Annotated[str, typer.Option("--until", metavar="DAY", help="The end of a later day.")],
    basis: Annotated[str, typer.Option("--basis", metavar="CLOCK", help="said, published or recorded.")],
    limit: options.Limit = DEFAULT_LIMIT,
    cursor: options.Cursor = None,
    store: options.StoreUrl = None,
    as_json: options.AsJson = False,
) -> None:
    """Show what changed between the ends of two days.

    On every claim, or on one: new statements, the status before and after, roots, carriers, and what fell.
    """
    form = form_of(as_json=as_json)
    window = window_asked(after, until, basis)
    with reading(store) as opened:
        claim_id = asking.claim_asked_for(opened, " ".join(words)).claim_id if words else None
        answer = asking.changes(opened, window, claim_id, limit=limit, cursor=cursor)
    publish(form, answer, pages.page(answer))
    note_next(form, answer.next)
