"""Commands about entities: what a source said, and who or what is in the graph."""

from __future__ import annotations

from typing import Annotated

import typer

from api import asking
from api.answers.entities import Entities, Entity, EntityInFull
from api.answers.statements import Statement
from api.cli import options
from api.cli.listing import Found, Search, publish_found
from api.cli.opening import reading
from api.cli.output import Form, form_of, note, note_next, publish
from api.cli.pages import entities as pages
from graph.ids import IdKind, kind_of
from graph.model import EntityKind
from queries.as_of import as_of_asked
from queries.entities import entity_in_full, find_entities
from queries.paging import DEFAULT_LIMIT


def source(  # noqa: PLR0913  # each is an option of the command line
    words: Annotated[list[str], typer.Argument(metavar="SOURCE|NAME", help="A source's id, or words of its name.")],
    *,
    as_of: options.AsOfDay = None,
    basis: options.BasisOption = None,
    unread: options.Unread = False,
    limit: options.Limit = DEFAULT_LIMIT,
    cursor: options.Cursor = None,
    store: options.StoreUrl = None,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
) -> None:
    """Show what one source said, in order of time."""
    form = form_of(as_json=as_json, as_csv=as_csv)
    timed = as_of_asked(as_of, basis)
    with reading(store) as opened:
        answer = asking.source_said(opened, " ".join(words), as_of=timed, limit=limit, cursor=cursor)
    publish(form, answer, pages.said(answer, with_unread=unread), (Statement, answer.statements))
    told = pages.others(answer.choice)
    if told is not None and form is not Form.JSON:
        note(told)
    note_next(form, answer.next)


def entity(  # noqa: PLR0913  # each is an option of the command line
    words: options.SomeWords = None,
    *,
    kind: Annotated[EntityKind | None, typer.Option(help="Only those of this kind.", show_default=False)] = None,
    limit: options.Limit = DEFAULT_LIMIT,
    cursor: options.Cursor = None,
    store: options.StoreUrl = None,
    as_json: options.AsJson = False,
    as_csv: options.AsCsv = False,
) -> None:
    """Find people, agencies, units, places, unnamed sources.

    An id shows one of them in full: its roles, and those held to be the same.
    """
    form = form_of(as_json=as_json, as_csv=as_csv)
    sought = " ".join(words) if words else None
    asking.refuse_other_ids(sought or "", IdKind.ENTITY)
    with reading(store) as opened:
        if sought is not None and kind_of(sought) is IdKind.ENTITY:
            one = EntityInFull.of(entity_in_full(opened, sought))
            publish(form, one, pages.in_full(one), (Entity, (one.entity, *one.same)))
            return
        answer = Entities.of(find_entities(opened, sought, kind=kind, limit=limit, cursor=cursor))
    found = Found(answer, Entity, answer.entities, answer.matched)
    publish_found(form, Search(sought, cursor, "entity"), found, pages.listing(answer))
