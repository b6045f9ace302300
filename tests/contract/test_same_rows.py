"""The differential test: the same random graph and the same question have the same answer on both stores.

It guards against the worst that could happen: a wrong row without an error. Neo4j is the reference.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from conftest import wipe
from contract.articles import records
from contract.asking import Asking, ids_in
from contract.odd_graphs import OddGraph, odd_graphs
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from graph.errors import StoreRefused
from graph.record import Record
from graph.store import Query, Store, Write
from queries.catalogue import READING
from queries.writing import forget_article, write_record

pytestmark = [pytest.mark.neo4j, pytest.mark.slow]

Stores = tuple[Store, Store]


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim to write, with one statement on it."""

    id: str
    statement_id: str
    words: str
    cluster: str


MANY_CLAIMS = Write(
    "tests/many_claims",
    "UNWIND $rows AS row MERGE (r:Revision {id: 'r_0'}) SET r.current = true "
    "MERGE (c:Claim {id: row.id}) SET c.words = row.words, c.text = row.words, "
    "c.cluster = row.cluster, c.revision = r.id "
    "MERGE (s:Statement {id: row.statement_id}) SET s.stance = 'asserts', s.revision = r.id "
    "MERGE (s)-[:ASSERTS]->(c) MERGE (s)-[:IN]->(r) RETURN count(*) AS written",
    ClaimRow,
)

# Both stores outlive an example and are emptied for each; one of them is a server, so examples are few and rich.
few_examples = settings(
    max_examples=20,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking takes many minutes; the examples are small
)
chances = st.integers(0, 2**32).map(random.Random)

ROUNDS = 3


def answer(store: Store, query: Query[object, object], params: object) -> list[object] | str:
    """The rows, or the word that there is no answer."""
    try:
        return store.read(query, params)
    except StoreRefused:
        return "refused"


def check_every_query(
    stores: Stores, chance: random.Random, *, all_rows: bool = False, queries: Sequence[Query[object, object]] = READING
) -> None:
    """Ask both the same. Where `all_rows` is asked for, rows that tie may come in any order."""
    embedded, neo4j = stores
    ids = ids_in(neo4j)
    assert ids_in(embedded) == ids
    asking = Asking(ids, chance, all_rows=all_rows)
    for query in queries:
        for _ in range(ROUNDS):
            params = asking.params_for(query)
            found, expected = answer(embedded, query, params), answer(neo4j, query, params)
            if all_rows and isinstance(found, list) and isinstance(expected, list):
                found, expected = sorted(found, key=repr), sorted(expected, key=repr)
            assert found == expected, f"{query.name} with {params!r:.2000}"


@few_examples
@given(loaded=st.lists(records(), max_size=4), chance=chances)
def test_loaded_articles_give_the_same_answers(stores: Stores, loaded: list[Record], chance: random.Random) -> None:
    forgotten = chance.random() < 0.3
    for store in stores:
        store.transaction(wipe)
        written = [write_record(store, record, recorded="2025-02-06T00:00:00.000000Z") for record in loaded]
        if forgotten and written:
            forget_article(store, written[0].article_id)
    check_every_query(stores, chance)


@few_examples
@given(graph=odd_graphs(), chance=chances)
def test_odd_graphs_give_the_same_answers(stores: Stores, graph: OddGraph, chance: random.Random) -> None:
    for store in stores:
        store.transaction(wipe)
        graph.store_in(store)
    check_every_query(stores, chance, all_rows=True)


def test_more_than_a_thousand_new_claims_between_two_searches_give_the_same_answers(stores: Stores) -> None:
    searches = [query for query in READING if "fulltext" in query.text]
    assert searches
    for batch in range(2):
        numbers = range(batch * 1100, batch * 1100 + 1100)
        rows = [ClaimRow(f"c_{n:04}", f"s_{n:04}", f"troops bridge {n % 7}", f"c_{n % 50:04}") for n in numbers]
        for store in stores:
            store.transaction(lambda transaction, rows=rows: transaction.write(MANY_CLAIMS, rows))
        check_every_query(stores, random.Random(batch), queries=searches)  # noqa: S311 — no secrets
