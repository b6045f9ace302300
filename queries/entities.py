"""Finding entities by name and kind, one entity with its roles, and what a source said in order of time."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from graph.errors import NotFound
from graph.model import EntityKind
from graph.store import Reader
from queries.binding import bind
from queries.paging import DEFAULT_LIMIT, Key, Page, after, checked_limit, page
from queries.searching import MOST, Asked, Found, Order, listed, searched
from queries.statements import StatementRow, day_of


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
class EntityHit(EntityRow):
    """The same, with the number of the words that its names have."""

    matched: int


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


@dataclass(frozen=True, slots=True)
class FromEntity:
    """A page of entities; an empty `kind` is any."""

    kind: str
    after_statements: int
    after_id: str
    limit: int


@dataclass(frozen=True, slots=True)
class EntitySearch:
    """A page of the entities with these words; an empty `kind` is any."""

    expression: str
    words: tuple[str, ...]
    kind: str
    least: int
    after_matched: int
    after_statements: int
    after_id: str
    limit: int


@dataclass(frozen=True, slots=True)
class OneEntity:
    """The entity that is asked about."""

    entity_id: str


@dataclass(frozen=True, slots=True)
class TextOfEntity:
    """The text in which an entity stands."""

    id: str
    revision_id: str


@dataclass(frozen=True, slots=True)
class OfSource:
    """A page of what a source said."""

    entity_id: str
    after_day: str
    after_id: str
    limit: int


LISTED = bind("entities/listed", params=FromEntity, row=EntityRow)
MATCHING = bind("entities/matching", params=EntitySearch, row=EntityHit)
IN_CLUSTER = bind("entities/in_cluster", params=OneEntity, row=EntityRow)
TEXT = bind("entities/text", params=OneEntity, row=TextOfEntity)
ROLES = bind("entities/roles", params=OneEntity, row=RoleRow)
MEMBERS = bind("entities/members", params=OneEntity, row=RoleRow)
OF_SOURCE = bind("statements/of_source", params=OfSource, row=StatementRow)

EntitiesFound = Found[EntityRow] | Found[EntityHit]


def find_entities(
    store: Reader,
    words: str | None = None,
    *,
    kind: EntityKind | None = None,
    limit: int = DEFAULT_LIMIT,
    cursor: str | None = None,
) -> EntitiesFound:
    """Entities whose name or aliases have all the words, else any; most statements first, then by id.

    Raises `InvalidSearch` when `words` holds no word, `InvalidRequest` for a limit or cursor that can't be used.
    """
    wanted = kind.value if kind else ""
    if words is None:
        return listed(partial(_listed, store, wanted), _BY_STATEMENTS, limit=limit, cursor=cursor)
    return searched(words, partial(_matching, store, wanted), _BY_WORDS, limit=limit, cursor=cursor)


def entity_in_full(store: Reader, entity_id: str) -> EntityInFull:
    """One entity with its roles and its cluster; raises `NotFound`."""
    cluster = _cluster_of(store, entity_id)
    return EntityInFull(
        entity=next(row for row in cluster if row.id == entity_id),
        roles=tuple(store.read(ROLES, OneEntity(entity_id))),
        members=tuple(store.read(MEMBERS, OneEntity(entity_id))),
        same=tuple(row for row in cluster if row.id != entity_id),
    )


def revision_of_entity(store: Reader, entity_id: str) -> str:
    """The id of the text in which an entity stands; raises `NotFound`."""
    rows = store.read(TEXT, OneEntity(entity_id))
    if not rows:
        raise _not_found(entity_id)
    return rows[0].revision_id


def statements_of_source(
    store: Reader, entity_id: str, *, limit: int = DEFAULT_LIMIT, cursor: str | None = None
) -> Page[StatementRow]:
    """What a source said, and those held to be the same source, in order of time, undated last.

    Raises `NotFound`, or `InvalidRequest` for a limit or cursor that can't be used.
    """
    after_day, after_id = map(str, after(cursor, ("", "")))
    checked_limit(limit)
    rows = store.read(OF_SOURCE, OfSource(entity_id, after_day, after_id, limit + 1))
    if not rows:
        _cluster_of(store, entity_id)
    return page(rows, limit, lambda row: (day_of(row), row.id))


_BY_STATEMENTS: Order[EntityRow] = Order(lambda row: (row.statements, row.id), (MOST, ""))
_BY_WORDS: Order[EntityHit] = Order(lambda row: (row.matched, row.statements, row.id), (MOST, MOST, ""))


def _listed(store: Reader, kind: str, place: Key, limit: int) -> list[EntityRow]:
    return store.read(LISTED, FromEntity(kind, int(place[0]), str(place[1]), limit))


def _matching(store: Reader, kind: str, asked: Asked) -> list[EntityHit]:
    matched, statements, entity_id = asked.after
    return store.read(
        MATCHING,
        EntitySearch(
            expression=asked.expression,
            words=asked.words,
            kind=kind,
            least=asked.least,
            after_matched=int(matched),
            after_statements=int(statements),
            after_id=str(entity_id),
            limit=asked.limit,
        ),
    )


def _cluster_of(store: Reader, entity_id: str) -> list[EntityRow]:
    """The entity itself and those held to be the same; raises `NotFound`."""
    rows = store.read(IN_CLUSTER, OneEntity(entity_id))
    if not rows:
        raise _not_found(entity_id)
    return rows


def _not_found(entity_id: str) -> NotFound:
    return NotFound(f"no entity {entity_id} is in the store; onrecord entity NAME finds one by its name")
