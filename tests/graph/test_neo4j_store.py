"""The Neo4j store where it differs from an embedded one: connections, retries, and values of the driver's own."""

from __future__ import annotations

import logging
import socket
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from neo4j_server.line import line_to
from neo4j_server.server import running_server

from graph.errors import StoreRefused, StoreUnavailable
from graph.opening import Credentials, open_store
from graph.store import Definition, Query, Store, Transaction, Write


@dataclass(frozen=True, slots=True)
class Nothing:
    """No parameters."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One column."""

    answer: object


@dataclass(frozen=True, slots=True)
class ClaimId:
    """A claim to write."""

    id: str


WRITE = Write(
    "tests/claims", "UNWIND $rows AS row MERGE (claim:Claim {id: row.id}) RETURN count(*) AS written", ClaimId
)
ONE = Query("tests/one", "RETURN 1 AS answer", Nothing, Answer)


def answer_to(store: Store, text: str) -> object:
    (row,) = store.read(Query("tests/answer", text, Nothing, Answer), Nothing())
    return row.answer


@contextmanager
def mute_server() -> Generator[int]:
    """Takes connections and never answers; gives its port."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield int(listening.getsockname()[1])


def test_an_unreachable_server_is_one_sentence_within_seconds() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = int(listening.getsockname()[1])
    started = time.monotonic()
    for scheme in ("bolt", "neo4j"):
        with pytest.raises(
            StoreUnavailable, match=rf"{scheme}://127\.0\.0\.1:{port} can't be reached .*start it"
        ) as told:
            open_store(f"{scheme}://127.0.0.1:{port}")
        assert "\n" not in str(told.value)
    assert time.monotonic() - started < 10


@pytest.mark.slow
def test_a_server_that_never_answers_is_unavailable_within_seconds() -> None:
    started = time.monotonic()
    with mute_server() as port, pytest.raises(StoreUnavailable, match="can't be reached"):
        open_store(f"bolt://127.0.0.1:{port}")
    assert time.monotonic() - started < 20


def test_a_host_that_has_no_address_is_unavailable() -> None:
    with pytest.raises(StoreUnavailable, match=r"nowhere\.invalid"):
        open_store("bolt://nowhere.invalid:7687")


@pytest.mark.neo4j
@pytest.mark.slow
@pytest.mark.usefixtures("neo4j_server_url")  # skips where no server can be started
def test_refused_credentials_are_said_to_be_so_and_where_they_come_from(tmp_path: Path) -> None:
    with running_server(tmp_path / "authenticated", authenticated=True) as url:
        for credentials in (None, Credentials("neo4j", "a wrong one")):
            with pytest.raises(StoreUnavailable, match="refuses the credentials; set ONRECORD_NEO4J_USER"):
                open_store(url, credentials=credentials)
        store = open_store(url, credentials=Credentials("neo4j", "neo4j"))  # the first password, to be changed at once
        with pytest.raises(StoreUnavailable, match="refuses the credentials; set ONRECORD_NEO4J_USER"):
            answer_to(store, "RETURN 1 AS answer")
        store.close()


@pytest.mark.neo4j
def test_a_server_that_goes_away_is_unavailable_within_seconds(neo4j_url: str) -> None:
    with line_to(neo4j_url) as line:
        store = open_store(line.url)
        assert answer_to(store, "RETURN 1 AS answer") == 1
        line.cut()
        started = time.monotonic()
        with pytest.raises(StoreUnavailable, match="can't be reached"):
            answer_to(store, "RETURN 1 AS answer")
        assert time.monotonic() - started < 10
        store.close()


@pytest.mark.neo4j
def test_routing_addresses_answer_too(neo4j_url: str) -> None:
    store = open_store(neo4j_url.replace("bolt://", "neo4j://"), credentials=Credentials("anyone", "anything"))
    assert store.url == neo4j_url.replace("bolt://", "neo4j://")
    assert answer_to(store, "RETURN 1 AS answer") == 1
    store.close()


@pytest.mark.neo4j
def test_opened_for_reading_only_it_writes_nothing(neo4j_url: str) -> None:
    store = open_store(neo4j_url, read_only=True)
    assert answer_to(store, "RETURN 1 AS answer") == 1
    with pytest.raises(StoreRefused, match="opened for reading only"):
        store.transaction(lambda transaction: transaction.write(WRITE, [ClaimId("c_1")]))
    with pytest.raises(StoreRefused, match="opened for reading only"):
        store.define(Definition("tests/index", "CREATE INDEX x IF NOT EXISTS FOR (n:Claim) ON (n.x)"))
    store.close()


@pytest.mark.neo4j
def test_a_read_that_writes_is_refused_by_the_server(neo4j_store: Store) -> None:
    with pytest.raises(StoreRefused, match="refused a statement"):
        answer_to(neo4j_store, "CREATE (c:Claim {id: 'c_1'}) RETURN c.id AS answer")
    assert answer_to(neo4j_store, "MATCH (c:Claim) RETURN count(c) AS answer") == 0


@pytest.mark.neo4j
@pytest.mark.parametrize(
    ("value", "plain"),
    [
        ("date('2025-01-30')", "2025-01-30"),
        ("datetime('2025-01-30T10:00:00Z')", "2025-01-30T10:00:00.000000000+00:00"),
        ("{a: [1, {b: null}]}", {"a": [1, {"b": None}]}),
    ],
)
def test_values_of_the_driver_become_plain_ones(neo4j_store: Store, value: str, plain: object) -> None:
    assert answer_to(neo4j_store, f"RETURN {value} AS answer") == plain


@pytest.mark.neo4j
def test_a_node_is_no_answer(neo4j_store: Store) -> None:
    neo4j_store.transaction(lambda transaction: transaction.write(WRITE, [ClaimId("c_1")]))
    with pytest.raises(StoreRefused, match="returns a Node"):
        answer_to(neo4j_store, "MATCH (c:Claim) RETURN c AS answer")


@pytest.mark.neo4j
def test_deadlocked_writers_are_run_again_until_both_are_done(
    neo4j_store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL, "neo4j")
    both_hold_one = threading.Barrier(2)
    attempts: list[str] = []

    def load(one: str, other: str) -> None:
        def work(transaction: Transaction) -> None:
            attempts.append(one)
            transaction.write(WRITE, [ClaimId(one)])
            if attempts.count(one) == 1:
                both_hold_one.wait(timeout=30)
            transaction.write(WRITE, [ClaimId(other)])

        neo4j_store.transaction(work)

    threads = [threading.Thread(target=load, args=pair) for pair in (("c_1", "c_2"), ("c_2", "c_1"))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert len(attempts) > 2
    assert answer_to(neo4j_store, "MATCH (c:Claim) RETURN count(c) AS answer") == 2


@pytest.mark.neo4j
def test_nothing_of_the_driver_reaches_the_terminal(neo4j_store: Store, capfd: pytest.CaptureFixture[str]) -> None:
    assert answer_to(neo4j_store, "OPTIONAL MATCH (n:Nowhere) RETURN n.nothing AS answer") is None
    assert "".join(capfd.readouterr()) == ""
