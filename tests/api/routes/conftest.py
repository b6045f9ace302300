"""The service over a store that holds the article about the bridge."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from bridge import bridge
from building import NOW
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from graph.store import Store
from queries.writing import write_record


def load_bridge(store: Store) -> None:
    write_record(store, bridge().record, recorded=NOW)
    store.refresh_search()


@pytest.fixture
def client(store: Store) -> Iterator[TestClient]:
    """Asks the service, once over each kind of store."""
    load_bridge(store)
    with TestClient(create_app(store, Settings())) as client:
        yield client


@pytest.fixture
def embedded_client(embedded_store: Store) -> Iterator[TestClient]:
    """The same, for what has nothing to do with the kind of store."""
    load_bridge(embedded_store)
    with TestClient(create_app(embedded_store, Settings())) as client:
        yield client
