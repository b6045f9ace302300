"""How fast each store loads and answers, and what onrecord adds to the engine's own call.

    python bench/stores.py [--statements N] [--repeat N] [--stores embedded neo4j] [--seed N]

Both are filled the ordinary way: article by article, each in a transaction of its own that outlives a crash.
Neo4j is the server that ONRECORD_TEST_NEO4J names, which must be empty, or one started for the purpose.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles
from typing import LiteralString, Protocol, cast

import kglite
import neo4j
from corpus.machine import command, machine
from corpus.made_up import STATEMENTS_EACH, records
from corpus.questions import questions

from graph.opening import open_store
from graph.store import Query, Store
from graph.stores.wire import Plain, plain_params
from queries.catalogue import READING
from queries.schema import migrate
from queries.writing import write_record

sys.path.append(str(Path(__file__).parent.parent / "tests"))
from neo4j_server.jars import NoJars
from neo4j_server.java import NoJava
from neo4j_server.server import running_server

NOW = "2025-02-07T08:00:00.000000Z"
MILLISECONDS = 1000
STRETCH = 300  # articles over which a rate is told
MOST_SECONDS = 6.0  # for one query, asked of both
LEAST_ASKED = 10

EngineCall = Callable[[str, dict[str, Plain]], object]
"""The engine's own way to the rows of a text."""


class _Typed(Protocol):
    """The part of kglite's untyped sessions in use."""

    def cypher(self, query: str, *, params: dict[str, Plain]) -> _Rows: ...


class _Rows(Protocol):
    def to_list(self) -> list[object]: ...


@dataclass(frozen=True, slots=True)
class Options:
    """What to measure."""

    statements: int
    repeat: int
    seed: int
    stores: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds that a call took, and those that the processor was at work for it in this process.

    The second is what others on the machine change least; a server's work is not in it.
    """

    seconds: float
    processor: float


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds that each of several calls took."""

    seconds: tuple[float, ...]

    @property
    def p50(self) -> float:
        return quantiles(self.seconds, n=100)[49]

    @property
    def p95(self) -> float:
        return quantiles(self.seconds, n=100)[94]


def main() -> None:
    """Measure what the arguments ask for, and print it as Markdown."""
    options = _options()
    _say(f"`{command()}`\n")
    _say(f"{machine(('onrecord', 'kglite', 'neo4j'))}\n")
    with tempfile.TemporaryDirectory() as folder:
        for kind in options.stores:
            measure = _measure_embedded if kind == "embedded" else _measure_neo4j
            measure(options, Path(folder))


def _options() -> Options:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--statements", type=int, default=100_000, help="how many to load (default 100,000)")
    parser.add_argument("--repeat", type=int, default=50, help="how often to ask each query (default 50)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--stores", nargs="+", choices=["embedded", "neo4j"], default=["embedded", "neo4j"])
    given = vars(parser.parse_args())
    return Options(
        cast("int", given["statements"]),
        cast("int", given["repeat"]),
        cast("int", given["seed"]),
        tuple(cast("list[str]", given["stores"])),
    )


def _measure_embedded(options: Options, folder: Path) -> None:
    path = folder / "graph.kgl"
    _say("## Embedded (kglite)\n")
    with _opened(f"embedded:{path}") as store:
        _load(store, options)
    size = path.stat().st_size / 2**20
    started = time.perf_counter()
    with _opened(f"embedded:{path}") as store:
        _say(f"- file: {size:.0f} MiB, opened in {time.perf_counter() - started:.1f} s\n")
        engine: _Typed = cast("_Typed", kglite.open_session(str(path)))
        _ask(store, options, lambda text, params: engine.cypher(text, params=params).to_list())


def _measure_neo4j(options: Options, folder: Path) -> None:
    _say("## Neo4j\n")
    named = os.environ.get("ONRECORD_TEST_NEO4J")
    if named:
        _measure_server(named, options)
        return
    try:
        with running_server(folder / "neo4j") as url:
            _measure_server(url, options)
    except (NoJars, NoJava) as error:
        _say(f"Left out: {error}\n")


def _measure_server(url: str, options: Options) -> None:
    with _opened(url) as store, neo4j.GraphDatabase.driver(url) as driver:  # pyright: ignore[reportUnknownMemberType] # the driver's settings are untyped
        told = driver.execute_query(
            "CALL dbms.components() YIELD name, versions, edition RETURN name, versions, edition"
        )
        _say(f"- server: {told.records[0].values()}")
        _load(store, options)
        _say("")
        _ask(store, options, lambda text, params: _driver_rows(driver, text, params))


def _driver_rows(driver: neo4j.Driver, text: str, params: dict[str, Plain]) -> object:
    def work(opened: neo4j.ManagedTransaction) -> object:
        return opened.run(cast("LiteralString", text), params).data()

    with driver.session() as session:  # pyright: ignore[reportUnknownMemberType] # the driver's settings are untyped
        return session.execute_read(work)


@contextmanager
def _opened(url: str) -> Generator[Store]:
    store = open_store(url)
    try:
        migrate(store, now=NOW)
        yield store
    finally:
        store.close()


def _load(store: Store, options: Options) -> None:
    """Load article by article, each in its transaction; the records are made beforehand."""
    articles = -(-options.statements // STATEMENTS_EACH)
    made = list(records(articles, seed=options.seed))
    times = [_spent(lambda record=record: write_record(store, record, recorded=NOW)) for record in made]
    statements = sum(len(record.statements) for record in made)
    entities = sum(len(record.entities) for record in made)
    total = sum(each.seconds for each in times)
    _say(f"- loaded: {articles:,} articles, {statements:,} statements, {entities:,} entities (seed {options.seed})")
    _say(f"- in all: {total:.0f} s, {articles / total:.0f} articles and {statements / total:.0f} statements a second")
    stretch = min(STRETCH, len(made) // 2)
    _say(f"- the first {stretch}: {_rate(times[:stretch])}")
    _say(f"- the last {stretch}: {_rate(times[-stretch:])}")
    again = Times(
        tuple(_seconds(lambda record=record: write_record(store, record, recorded=NOW)) for record in made[:50])
    )
    _say(f"- one that is there already, with nothing new: p50 {_ms(again.p50)} ms, p95 {_ms(again.p95)} ms")
    _say(f"- refresh_search, once: {_seconds(store.refresh_search):.2f} s")


def _rate(some: Sequence[Spent]) -> str:
    own = Times(tuple(each.seconds for each in some))
    here = Times(tuple(each.processor for each in some))
    return (
        f"{len(some) / sum(own.seconds):.0f} articles a second; one article p50 {_ms(own.p50)} ms, p95 {_ms(own.p95)}"
        f" ms (processor time of this process: p50 {_ms(here.p50)} ms, mean {_ms(sum(here.seconds) / len(some))} ms)"
    )


def _ask(store: Store, options: Options, engine: EngineCall) -> None:
    """Ask each question through the store and of the engine itself, by turns, with the same parameters."""
    asking = questions(store, seed=options.seed)
    _say("| query | rows | asked | p50 ms | p95 ms | engine's own p50 | ratio |")
    _say("|---|--:|--:|--:|--:|--:|--:|")
    for query in READING:
        asked = [asking.params_for(query) for _ in range(options.repeat)]
        _warm(store, query, asked[0], engine)
        own, direct = _by_turns(store, query, asked, engine)
        rows = sum(len(store.read(query, params)) for params in asked[:5]) / len(asked[:5])
        _say(
            f"| {query.name} | {rows:.0f} | {len(own.seconds)} | {_ms(own.p50)} | {_ms(own.p95)} | {_ms(direct.p50)}"
            f" | {own.p50 / direct.p50:.2f} |"
        )
    _say("")


def _by_turns(
    store: Store, query: Query[object, object], asked: list[object], engine: EngineCall
) -> tuple[Times, Times]:
    pairs: list[tuple[float, float]] = []
    until = time.perf_counter() + MOST_SECONDS
    for params in asked:
        own = _seconds(lambda params=params: store.read(query, params))
        pairs.append((own, _seconds(lambda params=params: engine(query.text, plain_params(params)))))
        if time.perf_counter() > until and len(pairs) >= LEAST_ASKED:
            break
    return Times(tuple(own for own, _ in pairs)), Times(tuple(direct for _, direct in pairs))


def _warm(store: Store, query: Query[object, object], params: object, engine: EngineCall) -> None:
    """The first call plans the query; that is not what is measured."""
    for _ in range(2):
        store.read(query, params)
        engine(query.text, plain_params(params))


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _spent(work: Callable[[], object]) -> Spent:
    started = time.process_time()
    seconds = _seconds(work)
    return Spent(seconds, time.process_time() - started)


def _ms(seconds: float) -> str:
    return f"{seconds * MILLISECONDS:.2f}"


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    main()
