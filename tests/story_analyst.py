"""What an analyst knows who has read all fourteen articles: which claims and entities are one, and what cites what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from story_annotation import annotation
from story_keys import keys

from graph.ids import IdKind, kind_of
from graph.store import Store, Transaction, Write
from queries import changes
from queries.clustering import settle_clusters
from queries.stored_rows import CitesEdge, SameAsEdge

ANALYST = "person:story"
NOW = "2026-04-01T00:00:00.000000Z"


def true_merges() -> Iterator[tuple[str, str]]:
    """Pairs of claims, and pairs of entities, that hold each true cluster together; the smaller id first."""
    by_key = keys()
    clusters = [
        [by_key.claims[member] for member in each["members"]] for each in annotation()["claim_clusters"].values()
    ]
    clusters += [[by_key.entities[member] for member in each["members"]] for each in annotation()["entity_clusters"]]
    clusters += [_countries(name) for name in ("Lethia", "Varkosia")]
    for first, *others in clusters:
        for other in others:
            yield min(first, other), max(first, other)


def _countries(name: str) -> list[str]:
    return sorted(made for made, cluster in keys().entity_clusters.items() if cluster == name)


def true_contradictions() -> Iterator[tuple[str, str]]:
    """Pairs of claims of two articles that exclude each other; one pair for each two clusters."""
    for each in annotation()["contradicts"]:
        one, other = (keys().claim(cluster) for cluster in each["claims"])
        yield min(one, other), max(one, other)


def true_citations() -> Iterator[tuple[str, str]]:
    """The telling statement and the statement told, on one cluster of claims, for each reference that resolves."""
    made = keys().statements
    clusters = annotation()["claim_clusters"]
    for reference in annotation()["references"]:
        for told, cluster in product(reference["statements"], clusters):
            if (reference["statement"], cluster) in made and (told, cluster) in made:
                yield made[reference["statement"], cluster], made[told, cluster]


def true_copies() -> Iterator[tuple[str, str]]:
    """Each article that is a copy, and the one whose text it has."""
    for family in annotation()["copies"]:
        for article in family["articles"]:
            if article != family["original"]:
                yield article, family["original"]


def settle(store: Store) -> None:
    """Have the analyst decide all that is true."""
    store.transaction(_settle)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two claims, or two articles."""

    a: str
    b: str


_CONTRADICTS = Write(
    "tests/contradicts",
    "UNWIND $rows AS row MATCH (a:Claim {id: row.a}) MATCH (b:Claim {id: row.b}) "
    "MERGE (a)-[:CONTRADICTS]->(b) RETURN count(*) AS written",
    _Pair,
)
_COPY_OF = Write(
    "tests/copy_of",
    "UNWIND $rows AS row MATCH (a:Article {id: row.a}) MATCH (b:Article {id: row.b}) "
    "MERGE (a)-[:COPY_OF]->(b) RETURN count(*) AS written",
    _Pair,
)


def _settle(transaction: Transaction) -> None:
    merges = [SameAsEdge(a, b, "read", ANALYST, 1.0, NOW) for a, b in sorted(set(true_merges()))]
    transaction.write(changes.SAME_CLAIMS, [each for each in merges if kind_of(each.a_id) is IdKind.CLAIM])
    transaction.write(changes.SAME_ENTITIES, [each for each in merges if kind_of(each.a_id) is IdKind.ENTITY])
    settle_clusters(transaction, {end for each in merges for end in (each.a_id, each.b_id)})
    transaction.write(changes.CITES, [CitesEdge(citing, cited) for citing, cited in sorted(true_citations())])
    transaction.write(_CONTRADICTS, [_Pair(a, b) for a, b in sorted(true_contradictions())])
    transaction.write(_COPY_OF, [_Pair(keys().articles[copy], keys().articles[first]) for copy, first in true_copies()])
