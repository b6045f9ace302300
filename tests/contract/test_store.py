"""What every store must do: one body of tests for both."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from enum import StrEnum

import pytest
from conftest import migrated
from contract.claims import (
    CLAIMS,
    WRITE_CLAIMS,
    WRITE_LINKS,
    ClaimId,
    ClaimText,
    Everything,
    Link,
    claims_in,
    write_claims,
)

from graph.errors import StoreError, StoreRefused
from graph.store import Definition, Query, Store, Transaction, Write


def test_what_was_written_is_read_in_the_order_of_the_query(store: Store) -> None:
    write_claims(store, ClaimText("c_2", "second"), ClaimText("c_1", "first"))
    assert claims_in(store) == [ClaimText("c_1", "first"), ClaimText("c_2", "second")]


def test_a_stream_gives_the_same_rows_as_a_read(store: Store) -> None:
    written = [ClaimText(f"c_{number:04}", "x") for number in range(2500)]
    write_claims(store, *written)
    assert list(store.stream(CLAIMS, Everything())) == written


def test_a_stream_that_is_left_early_holds_nothing_up(store: Store) -> None:
    write_claims(store, ClaimText("c_1", "first"), ClaimText("c_2", "second"))
    rows = store.stream(CLAIMS, Everything())
    assert next(rows).id == "c_1"
    del rows
    write_claims(store, ClaimText("c_3", "third"))
    assert len(claims_in(store)) == 3


def test_what_is_committed_outlives_the_store_that_wrote_it(store_url: str) -> None:
    with migrated(store_url) as store:
        write_claims(store, ClaimText("c_1", "first"))
    with migrated(store_url) as store:
        assert claims_in(store) == [ClaimText("c_1", "first")]


def test_a_transaction_reads_what_it_wrote_and_gives_back_what_its_work_returns(store: Store) -> None:
    def work(transaction: Transaction) -> int:
        transaction.write(WRITE_CLAIMS, [ClaimText("c_1", "first")])
        return len(transaction.read(CLAIMS, Everything()))

    assert store.transaction(work) == 1


def test_others_do_not_see_a_transaction_before_it_is_committed(store: Store) -> None:
    def work(transaction: Transaction) -> list[ClaimText]:
        transaction.write(WRITE_CLAIMS, [ClaimText("c_1", "first")])
        return claims_in(store)

    assert store.transaction(work) == []
    assert len(claims_in(store)) == 1


def test_when_the_work_raises_nothing_is_kept_and_its_own_error_goes_on(store: Store) -> None:
    def work(transaction: Transaction) -> None:
        transaction.write(WRITE_CLAIMS, [ClaimText("c_1", "first")])
        raise ValueError("the work's own")

    with pytest.raises(ValueError, match="the work's own"):
        store.transaction(work)
    assert claims_in(store) == []


def test_an_edge_to_what_is_not_there_undoes_the_whole_transaction(store: Store) -> None:
    def work(transaction: Transaction) -> None:
        transaction.write(WRITE_CLAIMS, [ClaimText("c_1", "first")])
        transaction.write(WRITE_LINKS, [Link("c_1", "c_1"), Link("c_1", "c_missing")])

    with pytest.raises(StoreRefused, match="took effect for 1 of 2 rows"):
        store.transaction(work)
    assert claims_in(store) == []


def test_a_failed_statement_whose_error_was_caught_keeps_the_rest_from_being_committed(store: Store) -> None:
    def work(transaction: Transaction) -> None:
        transaction.write(WRITE_CLAIMS, [ClaimText("c_1", "first")])
        with pytest.raises(Exception, match="nonsense"):
            transaction.read(Query("tests/nonsense", "nonsense", Everything, ClaimId), Everything())

    with pytest.raises(StoreRefused):
        store.transaction(work)
    assert claims_in(store) == []


def test_a_statement_alone_says_whether_it_took_effect(store: Store) -> None:
    write_claims(store, ClaimText("c_1", "first"))
    assert store.write_alone(WRITE_LINKS, Link("c_1", "c_1"))
    assert not store.write_alone(WRITE_LINKS, Link("c_1", "c_missing"))


def test_a_statement_alone_that_fails_on_its_way_leaves_nothing(store: Store) -> None:
    failing = Write(
        "tests/failing",
        "UNWIND $rows AS row MERGE (claim:Claim {id: row.id}) SET claim.text = row.text WITH row "
        "UNWIND [1, 0] AS divisor MERGE (:Claim {id: row.id + toString(1 / divisor)}) RETURN count(*) AS written",
        ClaimText,
    )
    with pytest.raises(StoreRefused):
        store.write_alone(failing, ClaimText("c_1", "first"))
    assert claims_in(store) == []


def test_what_a_statement_alone_wrote_outlives_the_store(store_url: str) -> None:
    with migrated(store_url) as store:
        for number in range(3):
            assert store.write_alone(WRITE_CLAIMS, ClaimText(f"c_{number}", "x"))
    with migrated(store_url) as store:
        assert len(claims_in(store)) == 3


def test_readers_go_on_among_statements_that_are_alone(store: Store) -> None:
    write_claims(store, ClaimText("c_1", "first"))
    rows = store.stream(CLAIMS, Everything())
    assert next(rows).id == "c_1"
    assert store.write_alone(WRITE_CLAIMS, ClaimText("c_2", "second"))
    assert list(rows) == []
    assert len(claims_in(store)) == 2


def test_writing_no_rows_does_nothing(store: Store) -> None:
    write_claims(store)
    assert claims_in(store) == []


def test_a_second_node_of_one_id_is_refused(store: Store) -> None:
    create = Write(
        "tests/create", "UNWIND $rows AS row CREATE (c:Claim {id: row.id}) RETURN count(*) AS written", ClaimId
    )
    with pytest.raises(StoreRefused):
        store.transaction(lambda transaction: transaction.write(create, [ClaimId("c_1"), ClaimId("c_1")]))
    assert claims_in(store) == []


@pytest.mark.parametrize(
    "text",
    [
        "'; MATCH (n) DETACH DELETE n //",
        "NUL \0 in the middle",
        "line\u2028separator, \u202e right to left, \ufeff mark",
        "🇺🇦 北韓 조선 قوات é e\u0301",
        "2025-01-30",
        "007",
        "",
        "x" * 100_000,
    ],
    ids=["cypher", "nul", "controls", "scripts", "date", "number", "empty", "long"],
)
def test_a_text_comes_back_as_it_was_written(store: Store, text: str) -> None:
    write_claims(store, ClaimText("c_1", text))
    assert claims_in(store) == [ClaimText("c_1", text)]


def test_a_text_that_is_no_unicode_is_refused(store: Store) -> None:
    with pytest.raises(StoreRefused):
        write_claims(store, ClaimText("c_1", "half a \ud800 pair"))
    assert claims_in(store) == []


@dataclass(frozen=True, slots=True)
class Values:
    """One value of each kind that travels."""

    id: str
    number: int
    ratio: float
    true: bool
    nothing: str | None
    numbers: list[int]
    words: list[str]
    none: list[str]


def test_every_kind_of_value_comes_back_as_it_went(store: Store) -> None:
    values = Values("v_1", 2**62, 0.1, true=True, nothing=None, numbers=[780, 866], words=["a", "b"], none=[])
    names = ["id", "number", "ratio", "true", "nothing", "numbers", "words", "none"]
    text = f"RETURN {', '.join(f'${name} AS {name}' for name in names)}"
    assert store.read(Query("tests/values", text, Values, Values), values) == [values]


def test_stored_values_come_back_as_they_went(store: Store) -> None:
    values = Values("v_1", -(2**62), 1.0, true=False, nothing=None, numbers=[1], words=["", "b"], none=[])
    names = ["number", "ratio", "true", "nothing", "numbers", "words", "none"]
    sets = ", ".join(f"node.{name} = row.{name}" for name in names)
    write = Write(
        "tests/store",
        f"UNWIND $rows AS row MERGE (node:Claim {{id: row.id}}) SET {sets} RETURN count(*) AS written",
        Values,
    )
    store.transaction(lambda transaction: transaction.write(write, [values]))
    returns = ", ".join(f"node.{name} AS {name}" for name in ["id", *names])
    query = Query("tests/stored", f"MATCH (node:Claim) RETURN {returns} ORDER BY id", Everything, Values)
    assert store.read(query, Everything()) == [values]


class Side(StrEnum):
    """A closed set."""

    FOR = "for"


@dataclass(frozen=True, slots=True)
class Sides:
    """Parameters that are no plain values yet."""

    side: Side
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class PlainSides:
    """The same as they come back."""

    side: str
    sides: list[str]


def test_enum_members_travel_as_their_values_and_tuples_as_lists(store: Store) -> None:
    query = Query("tests/sides", "RETURN $side AS side, $sides AS sides", Sides, PlainSides)
    (row,) = store.read(query, Sides(Side.FOR, (Side.FOR,)))
    assert row == PlainSides("for", ["for"])
    assert type(row.side) is str


def test_a_column_that_the_row_class_does_not_know_is_refused_by_name(store: Store) -> None:
    query = Query("tests/columns", "MATCH (claim:Claim) RETURN claim.id AS identity", Everything, ClaimId)
    with pytest.raises(StoreRefused, match=r"tests/columns.*identity"):
        store.read(query, Everything())
    with pytest.raises(StoreRefused, match=r"tests/columns.*identity"):
        list(store.stream(query, Everything()))


def test_a_write_that_does_not_count_is_refused(store: Store) -> None:
    write = Write("tests/uncounted", "UNWIND $rows AS row MERGE (c:Claim {id: row.id}) RETURN c.id AS id", ClaimId)
    with pytest.raises(StoreRefused, match=r"tests/uncounted.*written"):
        store.transaction(lambda transaction: transaction.write(write, [ClaimId("c_1")]))
    assert claims_in(store) == []


def test_an_unreadable_text_is_refused_in_reads_streams_and_definitions(store: Store) -> None:
    nonsense = Query("tests/nonsense", "MATCH (", Everything, ClaimId)
    with pytest.raises(StoreRefused):
        store.read(nonsense, Everything())
    with pytest.raises(StoreRefused):
        list(store.stream(nonsense, Everything()))
    with pytest.raises(StoreRefused):
        store.define(Definition("tests/nonsense", "CREATE CONSTRAINT"))


def test_a_definition_that_exists_is_left_as_it_is(store: Store) -> None:
    again = Definition("tests/again", "CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE")
    store.define(again)
    store.define(again)


def test_readers_go_on_while_a_transaction_is_open(store: Store) -> None:
    writing, finish = threading.Event(), threading.Event()

    def work(transaction: Transaction) -> None:
        transaction.write(WRITE_CLAIMS, [ClaimText("c_1", "first")])
        writing.set()
        assert finish.wait(timeout=30)

    writer = threading.Thread(target=store.transaction, args=(work,))
    writer.start()
    try:
        assert writing.wait(timeout=30)
        assert [claims_in(store) for _ in range(20)] == [[]] * 20
    finally:
        finish.set()
        writer.join()
    assert claims_in(store) == [ClaimText("c_1", "first")]


def test_writers_in_many_threads_lose_nothing(store: Store) -> None:
    def load(writer: int) -> None:
        for number in range(10):
            write_claims(store, ClaimText("c_shared", f"{writer}"), ClaimText(f"c_{writer}_{number}", "own"))

    threads = [threading.Thread(target=load, args=(writer,)) for writer in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(claims_in(store)) == 41


def test_closing_twice_is_closing_once(store: Store) -> None:
    store.close()
    store.close()


def test_nothing_is_written_to_a_closed_store(store: Store) -> None:
    store.close()
    with pytest.raises(StoreError):
        write_claims(store, ClaimText("c_1", "first"))
