"""Loads the story as a user does who has records: written, and linked, one article after the other."""

from __future__ import annotations

from collections.abc import Iterable

from story import told

from graph.store import Store
from loaders.link.linking import Linked, link_revision
from queries.writing import write_record

NOW = "2026-04-01T00:00:00.000000Z"


def load(store: Store, articles: Iterable[str]) -> list[Linked]:
    """Store and link these articles in this order; gives what linking each came to."""
    return [_loaded(store, article) for article in articles]


def _loaded(store: Store, article: str) -> Linked:
    written = write_record(store, told(article).record, recorded=NOW)
    return link_revision(store, written.revision_id, recorded=NOW)
