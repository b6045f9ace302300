"""Routes about entities, and about sources: entities that made statements."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api import asking
from api.answers.entities import Entities, EntityInFull, SourceSaid
from api.answers.questions import SaidAbout
from api.routes.accepting import SENDS_JSON
from api.routes.held import Opened, Paged, Words
from api.routes.times import Timed
from graph.model import EntityKind
from queries.entities import entity_in_full, find_entities
from queries.questions.saying import said_about

router = APIRouter(tags=["entities"], dependencies=[SENDS_JSON])


@router.get("/entities")
def entities(
    store: Opened,
    page: Paged,
    words: Words = None,
    kind: Annotated[EntityKind | None, Query(description="Only those of this kind.")] = None,
) -> Entities:
    """Find people, agencies, units, places and unnamed sources by name or alias."""
    answer = Entities.of(find_entities(store, words, kind=kind, limit=page.limit, cursor=page.cursor))
    page.link(answer.next)
    return answer


@router.get("/entities/{entity_id}")
def entity(entity_id: str, store: Opened) -> EntityInFull:
    """One entity with its roles, and those held to be the same."""
    return EntityInFull.of(entity_in_full(store, entity_id))


@router.get("/sources/{entity_id}/statements")
def statements(
    entity_id: str,
    store: Opened,
    page: Paged,
    as_of: Timed,
    about: Annotated[str | None, Query(description="Only on claims about this entity, claim by claim.")] = None,
) -> SourceSaid | SaidAbout:
    """What one source, and those held to be the same, said in order of time, or claim by claim about an entity.

    About an entity, who speaks for the source counts as it, and each claim tells whether the source kept to it.
    """
    answer: SourceSaid | SaidAbout
    if about is None:
        answer = asking.source_by_id(store, entity_id, as_of=as_of, limit=page.limit, cursor=page.cursor)
    else:
        found = said_about(store, entity_id, about, as_of=as_of, limit=page.limit, cursor=page.cursor)
        answer = SaidAbout.of(found, as_of)
    page.link(answer.next)
    return answer
