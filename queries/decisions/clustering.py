"""The components of claims and of entities as they are in a store: who may hang together, and in which clusters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.clusters import Vote
from graph.decisions import Verdict
from graph.ids import IdKind, kind_of
from graph.store import Query, Reader, Write
from queries.binding import bind, bind_write


@dataclass(frozen=True, slots=True)
class ByIds:
    """The claims, the entities or their clusters that are asked about."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeldTheSame:
    """Two that the reading of an article holds to be one, and why."""

    id: str
    other_id: str
    decided_by: str
    basis: str
    score: float


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A claim or an entity, its cluster and its Wikidata id."""

    id: str
    cluster: str
    wikidata: str | None


@dataclass(frozen=True, slots=True)
class InCluster:
    """A claim or an entity, and its cluster."""

    id: str
    cluster: str


@dataclass(frozen=True, slots=True)
class BearingRow:
    """How many statements bear on a claim, or are made by an entity."""

    id: str
    statements: int


@dataclass(frozen=True, slots=True)
class Kind:
    """The queries for one kind of node."""

    held_the_same: Query[ByIds, HeldTheSame]
    clusters: Query[ByIds, MemberRow]
    members: Query[ByIds, MemberRow]
    bearing: Query[ByIds, BearingRow]
    put: Write[InCluster]


CLAIMS_HELD_THE_SAME = bind("clusters/claims_held_the_same", params=ByIds, row=HeldTheSame)
ENTITIES_HELD_THE_SAME = bind("clusters/entities_held_the_same", params=ByIds, row=HeldTheSame)
CLUSTERS_OF_CLAIMS = bind("clusters/of_claims", params=ByIds, row=MemberRow)
CLUSTERS_OF_ENTITIES = bind("clusters/of_entities", params=ByIds, row=MemberRow)
MEMBERS_OF_CLAIMS = bind("clusters/members_of_claims", params=ByIds, row=MemberRow)
MEMBERS_OF_ENTITIES = bind("clusters/members_of_entities", params=ByIds, row=MemberRow)
BEARING_ON_CLAIMS = bind("clusters/bearing_on_claims", params=ByIds, row=BearingRow)
BEARING_ON_ENTITIES = bind("clusters/bearing_on_entities", params=ByIds, row=BearingRow)
PUT_CLAIMS = bind_write("clusters/put_claims", row=InCluster)
PUT_ENTITIES = bind_write("clusters/put_entities", row=InCluster)

KINDS: Mapping[IdKind, Kind] = {
    IdKind.CLAIM: Kind(CLAIMS_HELD_THE_SAME, CLUSTERS_OF_CLAIMS, MEMBERS_OF_CLAIMS, BEARING_ON_CLAIMS, PUT_CLAIMS),
    IdKind.ENTITY: Kind(
        ENTITIES_HELD_THE_SAME, CLUSTERS_OF_ENTITIES, MEMBERS_OF_ENTITIES, BEARING_ON_ENTITIES, PUT_ENTITIES
    ),
}


def neighbours_of(reader: Reader, ids: Iterable[str]) -> frozenset[str]:
    """The claims and entities that a reading holds to be one of these, without these themselves."""
    members = frozenset(ids)
    found = {row.other_id for kind in KINDS for row in held_the_same(reader, kind, only(kind, members))}
    return frozenset(found - members)


def held_the_same(reader: Reader, kind: IdKind, ids: Iterable[str]) -> list[HeldTheSame]:
    """What the reading of an article holds to be the same as these."""
    asked = ByIds(tuple(sorted(ids)))
    return reader.read(KINDS[kind].held_the_same, asked) if asked.ids else []


def members_by_id(reader: Reader, kind: IdKind, ids: Iterable[str]) -> Mapping[str, MemberRow]:
    """Those of these claims, or entities, that are there."""
    asked = ByIds(tuple(sorted(ids)))
    return {row.id: row for row in reader.read(KINDS[kind].clusters, asked)} if asked.ids else {}


def vote_of(row: HeldTheSame) -> Vote:
    """What the reading of an article holds, as a vote of the machine."""
    a, b = sorted((row.id, row.other_id))
    return Vote(
        f"{a} {b} {row.decided_by} {row.basis}", Verdict.SAME, a, b, by=row.decided_by, score=row.score, certain=True
    )


def only(kind: IdKind, ids: Iterable[str]) -> frozenset[str]:
    """Those of these ids that name a thing of this kind."""
    return frozenset(each for each in ids if kind_of(each) is kind)
