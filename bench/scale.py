"""What one claim's answer costs in a million statements, beside the store's own time for reading the same rows.

    python bench/scale.py [--statements N] [--repeat N] [--stores embedded neo4j] [--seed N]
                          [--articles N] [--keep FOLDER]

A made-up world, skewed as news is: hubs of 5,000 statements, circles, a chain of 200 statements, and one beyond the
bounds. It is written by large batches past the loader, with the loader's own texts, because article by article would
take hours. Neo4j is the server that ONRECORD_TEST_NEO4J names, which must be empty, or one started for the purpose.
"""

from __future__ import annotations

import argparse
import gc
import sys
import tempfile
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import cast

sys.path.append(str(Path(__file__).parent.parent / "tests"))  # which know how to start a Neo4j

from corpus.machine import command, machine
from million.asked import QUESTIONS, Question
from million.bulk import Put
from million.engines import Engine, embedded, on_server
from million.filled import Filled, fill, filled_in
from million.linking import linking_cost
from million.story import World
from million.timing import compared
from neo4j_server.jars import NoJars
from neo4j_server.java import NoJava

_MILLISECONDS = 1000

Opened = Callable[[Path, Callable[[Put], None]], AbstractContextManager[Engine]]
_STORES: dict[str, Opened] = {"embedded": embedded, "neo4j": on_server}


@dataclass(frozen=True, slots=True)
class Options:
    """What to measure."""

    statements: int
    repeat: int
    seed: int
    stores: tuple[str, ...]
    articles: int
    keep: Path | None


def main() -> None:
    """Measure what the arguments ask for, and print it as Markdown."""
    options = _options()
    _say(f"`{command()}`\n")
    _say(f"{machine(('onrecord', 'kglite', 'neo4j'))}\n")
    for name in options.stores:
        _say(f"## {name}\n")
        try:
            with _folder(options) as folder:
                _measure(name, folder, options)
        except (NoJars, NoJava) as error:
            _say(f"Left out: {error}\n")


@contextmanager
def _folder(options: Options) -> Generator[Path]:
    """Where the stores are: a folder to keep, else one for this run."""
    if options.keep is not None:
        yield options.keep
        return
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def _options() -> Options:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--statements", type=int, default=1_000_000, help="about how many (default 1,000,000)")
    parser.add_argument("--repeat", type=int, default=9, help="how often to ask each question (default 9)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--stores", nargs="+", choices=list(_STORES), default=list(_STORES))
    parser.add_argument("--articles", type=int, default=30, help="how many new ones to link (default 30)")
    parser.add_argument("--keep", type=Path, help="a folder for the stores, which a second run finds filled")
    given = vars(parser.parse_args())
    return Options(
        cast("int", given["statements"]),
        cast("int", given["repeat"]),
        cast("int", given["seed"]),
        tuple(cast("list[str]", given["stores"])),
        cast("int", given["articles"]),
        cast("Path | None", given["keep"]),
    )


def _measure(name: str, folder: Path, options: Options) -> None:
    world = World(options.statements, seed=options.seed)
    home = folder / f"{name}-{options.statements}"
    home.mkdir(parents=True, exist_ok=True)
    with _STORES[name](home, lambda put: fill(home, world, put, seed=options.seed)) as engine:
        filled = filled_in(home)
        _say(f"- {engine.told}: {filled.counted} (seed {options.seed}); written in {filled.seconds:.0f} s\n")
        # A collector that walks the made-up world again and again would be measured in place of the answers.
        gc.collect()
        gc.freeze()
        _ask(engine, filled, options.repeat)
        _link(engine, world, options.articles)


def _link(engine: Engine, world: World, articles: int) -> None:
    """Last of all, because it changes the store."""
    cost = linking_cost(engine.store, world, articles)
    _say(f"- one new article in {len(world.claims):,} claims, median of {cost.articles}: written in")
    _say(f"  {_ms(cost.writing)} ms, linked in {_ms(cost.linking)} ms (processor {_ms(cost.processor)} ms;")
    _say(f"  {cost.same:.0f} decisions stand,")
    _say(f"  {cost.suggested:.0f} wait for review, {cost.cut:.0f} blocks were cut)\n")


def _ask(engine: Engine, filled: Filled, repeat: int) -> None:
    _say("| claim | question | queries | rows | cut | onrecord ms | engine's own ms | ratio |")
    _say("|---|---|--:|--:|---|--:|--:|--:|")
    for case in filled.cases:
        for name, ask in QUESTIONS.items():
            found = compared(engine.store, engine.call, Question(name, ask), case, repeat=repeat)
            _say(
                f"| {case.kind} | {name} | {found.queries:,} | {found.rows:,} | {'yes' if found.truncated else ''} |"
                f" {_ms(found.own)} | {_ms(found.engine)} | {found.ratio:.2f} |"
            )
    _say("")


def _ms(seconds: float) -> str:
    return f"{seconds * _MILLISECONDS:,.2f}"


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    main()
