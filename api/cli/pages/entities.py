"""Entities and sources on the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from api.answers.entities import Entities, Entity, EntityChoice, EntityInFull, SourceSaid
from api.cli.output import visible
from api.cli.pages import tables
from api.cli.pages.times import apart, as_of_line
from api.cli.pages.unread import unread
from api.cli.pages.words import NOBODY, count, plain, source_name
from queries.claims import Matched


def listing(answer: Entities) -> Iterator[RenderableType]:
    """Entities that answer the words."""
    if answer.entities:
        yield tables.entities(answer.entities)
    else:
        yield Text("No entity here: load an article with `onrecord load FILE`.")


def in_full(answer: EntityInFull) -> Iterator[RenderableType]:
    """One entity with its roles, and those held to be the same."""
    yield from _heading(answer.entity)
    for role in answer.roles:
        yield plain(f"{_role(role.kind)} {role.body}" + (f", as {role.role}" if role.role else ""))
    for member in answer.members:
        yield plain(f"{member.entity} {_role(member.kind)} it" + (f", as {member.role}" if member.role else ""))
    if answer.same:
        yield Text("held to be the same:", style="bold")
        yield tables.entities(answer.same)


def said(answer: SourceSaid, *, with_unread: bool) -> Iterator[RenderableType]:
    """One source, and what it said in order of time."""
    yield from _heading(answer.source)
    yield from as_of_line(answer.as_of)
    yield Text("")
    if answer.statements:
        yield tables.statements_of_source(answer.statements)
    else:
        yield Text("It made no statement; it is only spoken of." if answer.as_of is None else "Nothing by then.")
    yield from apart(answer.apart)
    yield from unread(answer.unread, shown=with_unread)


def others(choice: EntityChoice | None) -> str | None:
    """Who else the name could mean; None when nothing is to be said."""
    if choice is None or (not choice.others and choice.matched is Matched.ALL_WORDS):
        return None
    told = "" if choice.matched is Matched.ALL_WORDS else "No name has all of these words; this one has most. "
    named = "\n".join(f"  {other.id}  {other.name} ({other.kind})" for other in choice.others)
    return f"{told}Others fit too; give an id to ask about one:\n{named}" if named else told.rstrip()


def _heading(entity: Entity) -> Iterator[RenderableType]:
    name = source_name(entity.name, entity.kind)
    name.stylize("bold")
    yield name
    kind = "outlet" if entity.outlet else entity.kind.value
    known = [entity.country, entity.wikidata, *(f"also {alias}" for alias in entity.aliases)]
    parts = [kind, *(part for part in known if part), count(entity.statements, "statement"), entity.id]
    yield plain(", ".join(parts), "dim")
    yield plain(f"in {visible(entity.title or '(no title)')} ({entity.carrier or NOBODY})", "dim")


def _role(kind: str) -> str:
    return {"speaks_for": "speaks for", "holds_role": "holds an office at", "part_of": "is part of"}[kind]
