"""Finding entities by name and kind, one entity with its roles, and what a source said in order of time."""

from __future__ import annotations

from dataclasses import dataclass

from graph.model import EntityKind
from graph.store import Reader
from queries.claims import Matched
from queries.paging import DEFAULT_LIMIT, Page
from queries.statements import StatementRow


@dataclass(frozen=True, slots=True)
class EntityRow:
    """One entity of one article; `statements` counts those that it made there."""

    id: str
    name: str
    kind: str
    aliases: list[str]
    country: str | None
    wikidata: str | None
    outlet: bool
    cluster: str
    mentions: list[int]
    statements: int
    article_id: str
    title: str | None
    carrier: str | None


@dataclass(frozen=True, slots=True)
class EntitiesFound:
    """A page of entities, how they answer the words, and the cursor of the page that follows."""

    rows: tuple[EntityRow, ...]
    next: str | None
    matched: Matched


@dataclass(frozen=True, slots=True)
class RoleRow:
    """That `entity` speaks for, holds an office at, or is part of `body`; `kind` is speaks_for, holds_role, part_of."""

    entity_id: str
    entity: str
    kind: str
    role: str | None
    spans: list[int]
    body_id: str
    body: str


@dataclass(frozen=True, slots=True)
class EntityInFull:
    """One entity, its roles and the roles that others have at it, and the others that are held to be the same."""

    entity: EntityRow
    roles: tuple[RoleRow, ...]
    members: tuple[RoleRow, ...]
    same: tuple[EntityRow, ...]


def find_entities(
    store: Reader,
    words: str | None = None,
    *,
    kind: EntityKind | None = None,
    limit: int = DEFAULT_LIMIT,
    cursor: str | None = None,
) -> EntitiesFound:
    """Entities whose name or aliases have all the words, else any; most statements first, then by id.

    Raises `InvalidSearch` when `words` holds no word.
    """
    raise NotImplementedError


def entity_in_full(store: Reader, entity_id: str) -> EntityInFull:
    """One entity with its roles and its cluster; raises `NotFound`."""
    raise NotImplementedError


def statements_of_source(
    store: Reader, entity_id: str, *, limit: int = DEFAULT_LIMIT, cursor: str | None = None
) -> Page[StatementRow]:
    """What a source said, and those held to be the same source, in order of time, undated last; raises `NotFound`."""
    raise NotImplementedError
