"""Routes about entities, and about sources: entities that made statements."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api import asking
from api.answers.entities import Entities, EntityInFull, SourceSaid
from api.routes.accepting import SENDS_JSON
from api.routes.held import Opened, Paged, Words
from api.routes.times import Timed
from graph.model import EntityKind
from queries.entities import entity_in_full, find_entities

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
) -> SourceSaid:
    """What one source, and those held to be the same, said in order of time."""
    answer = asking.source_by_id(store, entity_id, as_of=as_of, limit=page.limit, cursor=page.cursor)
    page.link(answer.next)
    return answer
