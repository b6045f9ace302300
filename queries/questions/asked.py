"""Whom a question is about, and the statements of a claim's chain that count as theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.errors import InvalidRequest, NotFound
from graph.ids import IdKind, kind_of
from graph.store import Reader
from queries.binding import bind
from queries.statements import StatementRow, day_of


@dataclass(frozen=True, slots=True)
class OneEntity:
    """The entity that is asked about."""

    entity_id: str


@dataclass(frozen=True, slots=True)
class SourceRow:
    """Who is asked about."""

    id: str
    name: str
    kind: str
    cluster: str


@dataclass(frozen=True, slots=True)
class OneCluster:
    """The cluster that is asked about."""

    cluster: str


@dataclass(frozen=True, slots=True)
class ClusterRow:
    """One cluster, of claims or of entities."""

    cluster: str


@dataclass(frozen=True, slots=True)
class ClaimsOfSources:
    """The next so many claims of some sources."""

    clusters: tuple[str, ...]
    after_cluster: str
    limit: int


@dataclass(frozen=True, slots=True)
class ClaimsAbout:
    """Some claims, and the entity that they may be about."""

    clusters: tuple[str, ...]
    about_cluster: str


SOURCE = bind("questions/source", params=OneEntity, row=SourceRow)
SPEAKERS = bind("questions/speakers", params=OneCluster, row=ClusterRow)
CLAIMS_OF_SOURCES = bind("questions/claims_of_sources", params=ClaimsOfSources, row=ClusterRow)
CLAIMS_ABOUT = bind("questions/claims_about", params=ClaimsAbout, row=ClusterRow)


@dataclass(frozen=True, slots=True)
class AskedSource:
    """A source with all who count as it: those held to be the same, and who speaks for it; each by its cluster."""

    source: SourceRow
    clusters: frozenset[str]

    def claims(self, store: Reader, after_cluster: str, limit: int) -> list[str]:
        """The next so many claims on which it ever made a statement, by cluster."""
        asked = ClaimsOfSources(tuple(sorted(self.clusters)), after_cluster, limit)
        return [row.cluster for row in store.read(CLAIMS_OF_SOURCES, asked)]

    def statements_in(self, counted: Sequence[tuple[StatementRow, str]]) -> tuple[StatementRow, ...]:
        """Its statements in a chain, in order of time; `counted` tells the cluster of whom each counts as.

        A person who speaks for a body keeps its own words: asked about by itself, it is the person.
        """
        own = self.source.cluster
        theirs = [row for row, cluster in counted if own in (cluster, row.source_cluster)]
        return tuple(sorted(theirs, key=lambda row: (day_of(row), row.id)))


def source_asked(store: Reader, entity_id: str) -> AskedSource:
    """The source with this id; raises `NotFound`, or `InvalidRequest` for the id of something else."""
    row = entity_asked(store, entity_id)
    speakers = (each.cluster for each in store.read(SPEAKERS, OneCluster(row.cluster)))
    return AskedSource(row, frozenset({row.cluster, *speakers}))


def entity_asked(store: Reader, entity_id: str) -> SourceRow:
    """The entity with this id; raises `NotFound`, or `InvalidRequest` for the id of something else."""
    checked_id(entity_id, IdKind.ENTITY)
    rows = store.read(SOURCE, OneEntity(entity_id))
    if not rows:
        raise NotFound(f"no entity {entity_id} is in the store; onrecord entity NAME finds one by its name")
    return rows[0]


def checked_id(an_id: str, wanted: IdKind) -> str:
    """The id itself; raises `InvalidRequest`, which names both kinds, for the id of a thing of another kind."""
    kind = kind_of(an_id)
    if kind not in (None, wanted):
        given, other = (f"{'an' if each.value in 'ae' else 'a'} {each.name.lower()}" for each in (kind, wanted))
        raise InvalidRequest(f"{an_id} is the id of {given}; give that of {other}")
    return an_id


def about(store: Reader, clusters: Sequence[str], about_cluster: str) -> frozenset[str]:
    """Those of these claims that are about an entity, or one held to be the same."""
    asked = ClaimsAbout(tuple(clusters), about_cluster)
    return frozenset(row.cluster for row in store.read(CLAIMS_ABOUT, asked)) if clusters else frozenset()
