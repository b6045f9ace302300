"""The stores that tests run on: each test gets them migrated and empty."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings
from neo4j_server.jars import NoJars
from neo4j_server.java import NoJava
from neo4j_server.server import running_server

from graph.opening import open_store
from graph.store import Store, Transaction, Write
from queries.schema import migrate

NOW = "2025-02-06T00:00:00.000000Z"

# The same examples on every run where only the change can be at fault; new ones each time at a desk.
settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("desk", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


@dataclass(frozen=True, slots=True)
class _Once:
    """The one row that wiping runs over."""


_WIPE = Write(
    "tests/wipe",
    "UNWIND $rows AS row OPTIONAL MATCH (node) WHERE NOT node:Migration DETACH DELETE node "
    "WITH DISTINCT row RETURN count(*) AS written",
    _Once,
)


@pytest.fixture(scope="session")
def neo4j_server_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The Bolt URL of a Neo4j that the tests may empty: ONRECORD_TEST_NEO4J's, or one started for this session."""
    if named := os.environ.get("ONRECORD_TEST_NEO4J"):
        yield named
        return
    try:
        with running_server(tmp_path_factory.mktemp("neo4j") / "home") as url:
            yield url
    except (NoJars, NoJava) as error:
        _skip(str(error))


@pytest.fixture
def neo4j_url(neo4j_server_url: str) -> str:
    """The URL of a Neo4j that is migrated and empty."""
    with migrated(neo4j_server_url) as store:
        store.transaction(wipe)
    return neo4j_server_url


@pytest.fixture
def embedded_url(tmp_path: Path) -> str:
    """The URL of an embedded store that does not exist yet."""
    return f"embedded:{tmp_path / 'store' / 'graph.kgl'}"


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def store_url(request: pytest.FixtureRequest) -> str:
    """The URL of an empty store, once for each kind."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    """An empty store, once for each kind."""
    with migrated(store_url) as store:
        yield store


@pytest.fixture
def embedded_store(embedded_url: str) -> Iterator[Store]:
    """An empty embedded store."""
    with migrated(embedded_url) as store:
        yield store


@pytest.fixture
def neo4j_store(neo4j_url: str) -> Iterator[Store]:
    """An empty store on Neo4j; a test that asks for it is marked `neo4j`."""
    with migrated(neo4j_url) as store:
        yield store


@pytest.fixture
def stores(embedded_store: Store, neo4j_store: Store) -> tuple[Store, Store]:
    """Both, empty: the embedded one, then Neo4j; a test that asks for them is marked `neo4j`."""
    return embedded_store, neo4j_store


@contextmanager
def migrated(url: str) -> Generator[Store]:
    """The store at a URL, with the schema up to date, and closed in the end."""
    store = open_store(url)
    try:
        migrate(store, now=NOW)
        yield store
    finally:
        store.close()


def wipe(transaction: Transaction) -> None:
    """Take out everything but the record of the migrations."""
    transaction.write(_WIPE, [_Once()])


def _skip(reason: str) -> None:
    """Skip, saying why; where Neo4j has to be there, fail instead."""
    if os.environ.get("CI") or os.environ.get("REQUIRE_NEO4J"):
        pytest.fail(f"CI or REQUIRE_NEO4J is set, but {reason}")
    pytest.skip(f"{reason}; name a server that the tests may empty with ONRECORD_TEST_NEO4J")
