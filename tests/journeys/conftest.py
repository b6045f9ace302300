"""The command as its users run it: a process of its own, with an environment of its own."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from browsing import Watched, chromium, serving
from building import NOW
from conftest import migrated
from deciding import MACHINE, decision
from playwright.sync_api import Browser
from processes import ONRECORD, Run, Serve, Serving
from shown import records

from graph.decisions import Verdict
from graph.store import Store
from queries.decisions.deciding import decide
from queries.writing import write_record


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """That of a new user, with a home of their own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ONRECORD_", "XDG_", "NEO4J_"))}
    return kept | {"HOME": str(tmp_path / "home"), "COLUMNS": "80", "NO_COLOR": "1"}


@pytest.fixture
def run(environment: dict[str, str], tmp_path: Path) -> Run:
    """Runs the command in an empty folder."""
    place = tmp_path / "place"
    place.mkdir()

    def run(*arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [ONRECORD, *arguments],
            check=False,
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=place,
            env=environment | settings,
            timeout=300,
        )

    return run


@pytest.fixture
def serve(environment: dict[str, str]) -> Iterator[Serve]:
    """Starts services, and ends those that a test left running."""
    started: list[subprocess.Popen[str]] = []

    def serve(*arguments: str) -> Serving:
        process = subprocess.Popen(
            [ONRECORD, "serve", "--port", "0", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env=environment,
        )
        started.append(process)
        assert process.stdout is not None
        told = re.fullmatch(r"onrecord answers at (http://\S+)\n", process.stdout.readline())
        assert told is not None, process.communicate()
        return Serving(told[1], process)

    with _ended(started):
        yield serve


@contextmanager
def _ended(started: list[subprocess.Popen[str]]) -> Generator[None]:
    try:
        yield
    finally:
        for process in started:
            process.kill()
            process.communicate()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A Chromium for all tests of a module; while it is open, no other event loop can run in this thread."""
    with chromium() as browser:
        yield browser


@pytest.fixture
def watched(browser: Browser) -> Iterator[Watched]:
    """A page of an ordinary window."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        yield Watched(context.new_page())


@pytest.fixture
def address(store: Store) -> Iterator[str]:
    """A service that holds the sample article and a saved page, and two decisions, once over each kind of store."""
    with _showing(store) as address:
        yield address


@pytest.fixture(scope="module")
def embedded_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The same over one embedded store for all tests of a module, for what is the same on every store."""
    with migrated(f"embedded:{tmp_path_factory.mktemp('shown') / 'graph.kgl'}") as store, _showing(store) as address:
        yield address


@contextmanager
def _showing(store: Store) -> Generator[str]:
    for record in records():
        write_record(store, record, recorded=NOW)
    store.refresh_search()
    one, other = records()[1].claims[:2]
    decide(store, [decision(store, Verdict.SAME, one.id, other.id, by=MACHINE, score=0.5, certain=False)], recorded=NOW)
    decide(store, [decision(store, Verdict.DIFFERENT, one.id, records()[0].claims[0].id)], recorded=NOW)
    with serving(store) as address:
        yield address
