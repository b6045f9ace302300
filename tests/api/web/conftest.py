"""The service over a store that holds the article about the bridge, as a browser and as a program ask it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from bridge import bridge
from building import NOW
from conftest import migrated
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from graph.store import Store
from queries.writing import write_record

BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}


@pytest.fixture
def client(store: Store) -> Iterator[TestClient]:
    """Asks the service, once over each kind of store; nothing is loaded yet."""
    with TestClient(create_app(store, Settings())) as client:
        yield client


@pytest.fixture
def loaded(client: TestClient, store: Store) -> TestClient:
    """The same, with the article about the bridge."""
    write_record(store, bridge().record, recorded=NOW)
    store.refresh_search()
    return client


@pytest.fixture(scope="module")
def embedded_client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A browser that asks the service over an embedded store with that article, for what is the same on every store.

    One for all tests of a module: they only read.
    """
    with migrated(f"embedded:{tmp_path_factory.mktemp('pages') / 'graph.kgl'}") as store:
        write_record(store, bridge().record, recorded=NOW)
        store.refresh_search()
        with TestClient(create_app(store, Settings()), headers=BROWSER) as client:
            yield client
