"""Commands about entities: what a source said, and who or what is in the graph."""

from __future__ import annotations

from typing import Annotated

import typer

from api import asking
from api.answers.entities import Entities, Entity, EntityChoice, EntityInFull
from api.answers.questions import SaidAbout
from api.answers.statements import Statement
from api.cli import options
from api.cli.listing import Found, Search, publish_found
from api.cli.opening import reading
from api.cli.output import Form, form_of, note, note_next, publish
from api.cli.pages import entities as pages
from api.cli.pages import questions as question_pages
from graph.ids import IdKind, kind_of
from graph.model import EntityKind
from graph.store import Store
from queries.entities import entity_in_full, find_entities
from queries.paging import DEFAULT_LIMIT
from queries.questions.saying import said_about
from queries.times.as_of import AsOf, as_of_asked


def source(  # noqa: PLR0913  # each is an option of the command line
    words: Annotated[list[str], typer.Argument(metavar="SOURCE|NAME", help="A source's id, or words of its name.")],
    *,
    about: Annotated[
        str | None,
        typer.Option(
            metavar="ENTITY|NAME",
            help="Only on claims about this entity, claim by claim, and whether the source kept to it.",
            show_default=False,
        ),
    ] = None,
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
    sought = " ".join(words)
    with reading(store) as opened:
        if about is not None:
            _said_about(opened, form, sought, about, as_of=timed, limit=limit, cursor=cursor)
            return
        answer = asking.source_said(opened, sought, as_of=timed, limit=limit, cursor=cursor)
    publish(form, answer, pages.said(answer, with_unread=unread), (Statement, answer.statements))
    _note_choice(form, answer.choice)
    note_next(form, answer.next)


def _said_about(  # noqa: PLR0913  # as the command has them
    store: Store, form: Form, words: str, about: str, *, as_of: AsOf | None, limit: int, cursor: str | None
) -> None:
    """Print what a source said about an entity; of CSV, the statements."""
    source_id, choice = asking.source_asked_for(store, words)
    about_id, chosen = asking.source_asked_for(store, about)
    found = said_about(store, source_id, about_id, as_of=as_of, limit=limit, cursor=cursor)
    answer = SaidAbout.of(found, as_of)
    statements = tuple(statement for claim in answer.claims for statement in claim.statements)
    publish(form, answer, question_pages.said_about(answer), (Statement, statements))
    _note_choice(form, choice)
    _note_choice(form, chosen)
    note_next(form, answer.next)


def _note_choice(form: Form, choice: EntityChoice | None) -> None:
    told = pages.others(choice)
    if told is not None and form is not Form.JSON:
        note(told)


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
