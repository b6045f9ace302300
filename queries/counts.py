"""How much of everything the graph holds."""

from __future__ import annotations

from dataclasses import dataclass

from graph.model import EntityKind, Stance
from graph.store import Reader
from queries.binding import Nothing, bind


@dataclass(frozen=True, slots=True)
class CountRow:
    """How many there are of one kind."""

    kind: str
    number: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The numbers of what current revisions hold, and of all revisions; statements by stance, entities by kind."""

    articles: int
    revisions: int
    carriers: int
    entities: int
    claims: int
    clusters: int
    statements: int
    unread: int
    stances: tuple[CountRow, ...]
    kinds: tuple[CountRow, ...]


@dataclass(frozen=True, slots=True)
class ArticleCount:
    """How many articles there are."""

    articles: int


@dataclass(frozen=True, slots=True)
class RevisionCount:
    """How many texts, and what the current ones hold."""

    revisions: int
    carriers: int
    unread: int


@dataclass(frozen=True, slots=True)
class EntityCount:
    """How many entities of each kind."""

    entities: int
    persons: int
    agencies: int
    units: int
    places: int
    unnamed: int


@dataclass(frozen=True, slots=True)
class StatementCount:
    """How many statements of each stance, and on how many claims."""

    statements: int
    claims: int
    clusters: int
    asserts: int
    confirms: int
    denies: int
    leaves_open: int
    relays: int
    withdraws: int


ARTICLES = bind("counts/articles", params=Nothing, row=ArticleCount)
REVISIONS = bind("counts/revisions", params=Nothing, row=RevisionCount)
ENTITIES = bind("counts/entities", params=Nothing, row=EntityCount)
STATEMENTS = bind("counts/statements", params=Nothing, row=StatementCount)


def counts(store: Reader) -> Counts:
    """Counts of everything that the current revisions hold; `revisions` alone counts the earlier ones too."""
    (articles,) = store.read(ARTICLES, Nothing())
    (revisions,) = store.read(REVISIONS, Nothing())
    (entities,) = store.read(ENTITIES, Nothing())
    (statements,) = store.read(STATEMENTS, Nothing())
    return Counts(
        articles=articles.articles,
        revisions=revisions.revisions,
        carriers=revisions.carriers,
        entities=entities.entities,
        claims=statements.claims,
        clusters=statements.clusters,
        statements=statements.statements,
        unread=revisions.unread,
        stances=_by_stance(statements),
        kinds=_by_kind(entities),
    )


def _by_stance(found: StatementCount) -> tuple[CountRow, ...]:
    return (
        CountRow(Stance.ASSERTS, found.asserts),
        CountRow(Stance.CONFIRMS, found.confirms),
        CountRow(Stance.DENIES, found.denies),
        CountRow(Stance.LEAVES_OPEN, found.leaves_open),
        CountRow(Stance.RELAYS, found.relays),
        CountRow(Stance.WITHDRAWS, found.withdraws),
    )


def _by_kind(found: EntityCount) -> tuple[CountRow, ...]:
    return (
        CountRow(EntityKind.PERSON, found.persons),
        CountRow(EntityKind.AGENCY, found.agencies),
        CountRow(EntityKind.UNIT, found.units),
        CountRow(EntityKind.PLACE, found.places),
        CountRow(EntityKind.UNNAMED, found.unnamed),
    )
