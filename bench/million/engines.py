"""The two stores as this measure uses them: filled by their engines, asked through the store and past it."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import LiteralString, Protocol, cast

import kglite
import neo4j
from million.bulk import RECORDED, Put
from million.timing import EngineCall
from neo4j_server.server import running_server

from graph.opening import open_store
from graph.store import Store
from graph.stores.wire import Plain, check_written, plain_rows
from queries.schema import migrate

_PAGE_CACHE = "2g"  # the graph in memory, as the embedded store has it
_HEAP = "2g"


@dataclass(frozen=True, slots=True)
class Engine:
    """A filled store, the engine's own way to its rows, and what it is."""

    store: Store
    call: EngineCall
    told: str


class _Rows(Protocol):
    def to_list(self) -> list[dict[str, Plain]]: ...


class _Typed(Protocol):
    """The part of kglite's untyped sessions in use."""

    def cypher(self, query: str, *, params: dict[str, Plain]) -> _Rows: ...
    def execute(self, query: str, *, params: dict[str, Plain]) -> _Rows: ...


@contextmanager
def embedded(folder: Path, fill: Callable[[Put], None]) -> Generator[Engine]:
    """An embedded store in this folder, filled so."""
    path = folder / "graph.kgl"
    _schema(f"embedded:{path}")
    session = kglite.open_session(str(path), durable="off")
    fill(_putting(cast("_Typed", session)))
    session.save()
    session.close()
    store = open_store(f"embedded:{path}")
    try:
        store.refresh_search()
        reading = cast("_Typed", kglite.open_session(str(path)))
        size = path.stat().st_size / 2**20
        yield Engine(store, lambda text, params: reading.cypher(text, params=params).to_list(), f"file {size:.0f} MiB")
    finally:
        store.close()


def _putting(session: _Typed) -> Put:
    def put(text: str, rows: Sequence[object]) -> None:
        _check(text, session.execute(text, params=plain_rows(rows)).to_list(), len(rows))

    return put


@contextmanager
def on_server(folder: Path, fill: Callable[[Put], None]) -> Generator[Engine]:
    """A Neo4j filled so: the empty one that ONRECORD_TEST_NEO4J names, or one started here."""
    named = os.environ.get("ONRECORD_TEST_NEO4J")
    if named:
        with _on(named, fill) as engine:
            yield engine
        return
    with (
        running_server(folder, heap=_HEAP, page_cache=_PAGE_CACHE) as url,
        _on(url, fill) as engine,
    ):
        yield engine


@contextmanager
def _on(url: str, fill: Callable[[Put], None]) -> Generator[Engine]:
    _schema(url)
    with neo4j.GraphDatabase.driver(url) as driver:  # pyright: ignore[reportUnknownMemberType] # the driver's settings are untyped
        fill(_sending(driver))
        store = open_store(url)
        try:
            yield Engine(store, lambda text, params: _rows(driver, text, params), _version(driver))
        finally:
            store.close()


def _sending(driver: neo4j.Driver) -> Put:
    def put(text: str, rows: Sequence[object]) -> None:
        def work(opened: neo4j.ManagedTransaction) -> list[dict[str, Plain]]:
            return opened.run(cast("LiteralString", text), plain_rows(rows)).data()

        with driver.session() as session:  # pyright: ignore[reportUnknownMemberType] # as above
            _check(text, session.execute_write(work), len(rows))

    return put


def _rows(driver: neo4j.Driver, text: str, params: dict[str, Plain]) -> object:
    def work(opened: neo4j.ManagedTransaction) -> object:
        return opened.run(cast("LiteralString", text), params).data()

    with driver.session() as session:  # pyright: ignore[reportUnknownMemberType] # as above
        return session.execute_read(work)


def _version(driver: neo4j.Driver) -> str:
    told = driver.execute_query("CALL dbms.components() YIELD versions, edition RETURN versions[0], edition")
    return " ".join(str(value) for value in told.records[0].values())


def _check(text: str, answer: Sequence[dict[str, Plain]], rows: int) -> None:
    check_written(text.partition("\n")[0], cast("int", answer[0]["written"]), rows)


def _schema(url: str) -> None:
    store = open_store(url)
    try:
        migrate(store, now=RECORDED)
    finally:
        store.close()
