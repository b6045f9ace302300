"""Joins articles as linking and people do: claims and sources held to be the same, citations, copies, exclusions."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import Store, Write


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two nodes to join."""

    a_id: str
    b_id: str


@dataclass(frozen=True, slots=True)
class _InCluster:
    """A node and the cluster to put it in."""

    id: str
    cluster: str


def _edge(name: str, label: str, kind: str) -> Write[_Pair]:
    text = (
        f"UNWIND $rows AS row MATCH (a:{label} {{id: row.a_id}}) MATCH (b:{label} {{id: row.b_id}}) "
        f"MERGE (a)-[:{kind}]->(b) RETURN count(*) AS written"
    )
    return Write(f"tests/{name}", text, _Pair)


def _cluster(label: str) -> Write[_InCluster]:
    text = (
        f"UNWIND $rows AS row MATCH (n:{label} {{id: row.id}}) SET n.cluster = row.cluster RETURN count(*) AS written"
    )
    return Write(f"tests/cluster_{label}", text, _InCluster)


_CITES = _edge("cites", "Statement", "CITES")
_CONTRADICTS = _edge("contradicts", "Claim", "CONTRADICTS")
_CITES_ARTICLE = Write(
    "tests/cites_article",
    "UNWIND $rows AS row MATCH (a:Article {id: row.a_id}) MATCH (b:Article {id: row.b_id}) "
    "MERGE (a)-[:CITES {basis: 'report'}]->(b) RETURN count(*) AS written",
    _Pair,
)
_COPY_OF = _edge("copy_of", "Article", "COPY_OF")
_PART_OF = _edge("part_of", "Entity", "PART_OF")
_CLAIMS, _ENTITIES = _cluster("Claim"), _cluster("Entity")


def _join(store: Store, write: Write[_Pair], *pairs: tuple[str, str]) -> None:
    store.transaction(lambda transaction: transaction.write(write, [_Pair(*pair) for pair in pairs]))


def cite(store: Store, *pairs: tuple[str, str]) -> None:
    """Each first statement rests on the second."""
    _join(store, _CITES, *pairs)


def exclude(store: Store, *pairs: tuple[str, str]) -> None:
    """Claims that can't both be."""
    _join(store, _CONTRADICTS, *((min(pair), max(pair)) for pair in pairs))


def cite_article(store: Store, *pairs: tuple[str, str]) -> None:
    """Each first article cites the second, which it names as a report."""
    _join(store, _CITES_ARTICLE, *pairs)


def copy(store: Store, *pairs: tuple[str, str]) -> None:
    """Each first article is a copy of the second."""
    _join(store, _COPY_OF, *pairs)


def put_in(store: Store, *pairs: tuple[str, str]) -> None:
    """Each first entity is a part of the second."""
    _join(store, _PART_OF, *pairs)


def same_claim(store: Store, *claim_ids: str) -> str:
    """Hold these claims to be one; gives the cluster."""
    rows = [_InCluster(each, min(claim_ids)) for each in sorted(set(claim_ids))]
    store.transaction(lambda transaction: transaction.write(_CLAIMS, rows))
    return min(claim_ids)


def same_source(store: Store, *entity_ids: str) -> str:
    """Hold these entities to be one; gives the cluster."""
    rows = [_InCluster(each, min(entity_ids)) for each in sorted(set(entity_ids))]
    store.transaction(lambda transaction: transaction.write(_ENTITIES, rows))
    return min(entity_ids)
