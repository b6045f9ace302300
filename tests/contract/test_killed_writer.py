"""A writer that is killed in the middle of a load: what it acknowledged is there, and whole."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from contract.small_articles import COUNT, RECORDED, small_article

from graph.opening import open_store
from graph.store import Store
from queries.export import export_records
from queries.storing.form import stored_form
from queries.writing import write_record

KILLS = 20
TESTS = Path(__file__).parent.parent


def load_and_kill(url: str, start: int, *, after: int, delay: float) -> list[str]:
    """Kill a load this many seconds after this many articles; gives the ids of those that it said were stored."""
    command = [sys.executable, str(TESTS / "contract" / "small_articles.py"), url, str(start)]
    path = os.pathsep.join([str(TESTS), str(TESTS.parent)])
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": path}) as load:
        assert load.stdout is not None
        acknowledged = [load.stdout.readline() for _ in range(after)]
        time.sleep(delay)
        load.kill()
        acknowledged += load.stdout.readlines()
    return [line.strip() for line in acknowledged if line.endswith("\n")]


def whole_articles_in(store: Store) -> set[str]:
    """The ids of the articles in a store; fails when one of them is not as it was loaded."""
    records = {record.article.id: record for record in export_records(store)}
    for number in range(COUNT):
        expected = small_article(number)
        found = records.get(expected.article.id)
        if found is not None:
            assert stored_form(found, recorded=RECORDED) == stored_form(expected, recorded=RECORDED)
    return set(records)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::graph.stores.embedded.EmbeddedStoreWarning")  # a torn end of the log is expected
def test_twenty_kills_lose_no_acknowledged_article_and_leave_none_in_part(embedded_url: str) -> None:
    chance = random.Random(20250207)  # noqa: S311 — moments to kill at, no secrets
    acknowledged: set[str] = set()
    for kill in range(KILLS):
        start = max(0, len(acknowledged) - 3)
        stored = load_and_kill(embedded_url, start, after=chance.randint(1, 25), delay=chance.uniform(0, 0.02))
        assert stored
        acknowledged.update(stored)
        if kill % 2:  # else the next load is the first to open what this one left
            store = open_store(embedded_url)
            assert acknowledged <= whole_articles_in(store)
            store.close()
    store = open_store(embedded_url)
    for number in range(COUNT):
        write_record(store, small_article(number), recorded=RECORDED)
    assert len(whole_articles_in(store)) == COUNT
    store.close()
