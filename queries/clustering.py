"""Keeps clusters what they are: the connected components of the standing decisions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.clusters import cluster_of
from graph.ids import IdKind, kind_of
from graph.model import SameAs
from graph.store import Query, Reader, Transaction, Write
from queries.binding import bind, bind_write


@dataclass(frozen=True, slots=True)
class ByIds:
    """The claims, or the entities, that are asked about."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeldTheSame:
    """Two that a standing decision holds to be one."""

    id: str
    other_id: str


@dataclass(frozen=True, slots=True)
class InCluster:
    """A claim or an entity, and its cluster."""

    id: str
    cluster: str


@dataclass(frozen=True, slots=True)
class _Texts:
    """The queries for one kind of node."""

    held_the_same: Query[ByIds, HeldTheSame]
    clusters: Query[ByIds, InCluster]
    put: Write[InCluster]


CLAIMS_HELD_THE_SAME = bind("clusters/claims_held_the_same", params=ByIds, row=HeldTheSame)
ENTITIES_HELD_THE_SAME = bind("clusters/entities_held_the_same", params=ByIds, row=HeldTheSame)
CLUSTERS_OF_CLAIMS = bind("clusters/of_claims", params=ByIds, row=InCluster)
CLUSTERS_OF_ENTITIES = bind("clusters/of_entities", params=ByIds, row=InCluster)
PUT_CLAIMS = bind_write("clusters/put_claims", row=InCluster)
PUT_ENTITIES = bind_write("clusters/put_entities", row=InCluster)

_TEXTS = (
    (IdKind.CLAIM, _Texts(CLAIMS_HELD_THE_SAME, CLUSTERS_OF_CLAIMS, PUT_CLAIMS)),
    (IdKind.ENTITY, _Texts(ENTITIES_HELD_THE_SAME, CLUSTERS_OF_ENTITIES, PUT_ENTITIES)),
)


def neighbours_of(reader: Reader, ids: Iterable[str]) -> frozenset[str]:
    """The claims and entities that a decision holds to be one of these, without these themselves."""
    members = frozenset(ids)
    found = {row.other_id for kind, texts in _TEXTS for row in _edges(reader, texts, _only(kind, members))}
    return frozenset(found - members)


def settle_clusters(transaction: Transaction, ids: Iterable[str]) -> None:
    """Compute anew the whole components that these claims and entities belong to."""
    members = frozenset(ids)
    for kind, texts in _TEXTS:
        _settle(transaction, texts, _only(kind, members))


def _settle(transaction: Transaction, texts: _Texts, ids: frozenset[str]) -> None:
    members, decisions = _component(transaction, texts, ids)
    if not members:
        return
    due = cluster_of(members, decisions)
    rows = transaction.read(texts.clusters, ByIds(tuple(sorted(members))))
    transaction.write(texts.put, [InCluster(row.id, due[row.id]) for row in rows if row.cluster != due[row.id]])


def _component(reader: Reader, texts: _Texts, ids: frozenset[str]) -> tuple[frozenset[str], list[SameAs]]:
    """All that hangs together with these, and by which decisions."""
    members, frontier, edges = ids, ids, set[tuple[str, str]]()
    while frontier:
        rows = _edges(reader, texts, frontier)
        edges.update((min(row.id, row.other_id), max(row.id, row.other_id)) for row in rows)
        frontier = frozenset(row.other_id for row in rows) - members
        members |= frontier
    return members, [SameAs(a, b, basis="", by="", score=1.0) for a, b in sorted(edges)]


def _edges(reader: Reader, texts: _Texts, ids: frozenset[str]) -> list[HeldTheSame]:
    return reader.read(texts.held_the_same, ByIds(tuple(sorted(ids)))) if ids else []


def _only(kind: IdKind, ids: frozenset[str]) -> frozenset[str]:
    return frozenset(each for each in ids if kind_of(each) is kind)
