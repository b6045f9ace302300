"""Puts articles of a test into one cluster, as decisions over articles would."""

from __future__ import annotations

from dataclasses import dataclass

from building import NOW, Built

from graph.store import Store, Transaction, Write
from queries.writing import write_record


@dataclass(frozen=True, slots=True)
class Linked:
    """A claim or an entity that joins the cluster of another, or a claim that excludes another."""

    id: str
    other_id: str


JOIN_CLAIMS = Write(
    "tests/join_claims",
    "UNWIND $rows AS row MATCH (a:Claim {id: row.id}) MATCH (b:Claim {id: row.other_id}) "
    "SET a.cluster = b.id RETURN count(*) AS written",
    Linked,
)
JOIN_ENTITIES = Write(
    "tests/join_entities",
    "UNWIND $rows AS row MATCH (a:Entity {id: row.id}) MATCH (b:Entity {id: row.other_id}) "
    "SET a.cluster = b.id RETURN count(*) AS written",
    Linked,
)
EXCLUDE = Write(
    "tests/exclude",
    "UNWIND $rows AS row MATCH (a:Claim {id: row.id}) MATCH (b:Claim {id: row.other_id}) "
    "MERGE (a)-[:CONTRADICTS]->(b) RETURN count(*) AS written",
    Linked,
)


def put(store: Store, *articles: Built) -> None:
    """Store articles, with one cluster for all claims, and one for each name of a source."""
    first: dict[str, str] = {}
    claims, entities = set[Linked](), set[Linked]()
    for built in articles:
        write_record(store, built.record, recorded=NOW)
        for each in built.statements.values():
            claims.add(Linked(each.claim.id, first.setdefault("claim", each.claim.id)))
            entities.add(Linked(each.source.id, first.setdefault(each.source.name, each.source.id)))

    def join(transaction: Transaction) -> None:
        transaction.write(JOIN_CLAIMS, sorted(claims, key=repr))
        transaction.write(JOIN_ENTITIES, sorted(entities, key=repr))

    store.transaction(join)


def exclude(store: Store, one: str, other: str) -> None:
    """Let two claims exclude each other."""
    store.transaction(lambda transaction: transaction.write(EXCLUDE, [Linked(one, other)]))
