"""Opens a store by its URL: the one place that knows both."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from platformdirs import user_data_path

from graph.errors import UnknownStoreUrl
from graph.store import Store
from graph.stores import embedded, neo4j
from graph.stores.embedded import EmbeddedStore
from graph.stores.neo4j import Credentials, Neo4jStore

__all__ = ["Credentials", "default_store_url", "open_store"]


def default_store_url() -> str:
    """The embedded store in the platform's folder for a user's data."""
    return f"{embedded.SCHEME}{_default_path()}"


def open_store(url: str, *, credentials: Credentials | None = None, read_only: bool = False) -> Store:
    """Open the store that a URL names: `embedded:PATH`, `embedded:` for the default path, or a Neo4j server's address.

    `read_only` opens an embedded store beside the process that writes to it, at its last checkpoint. Raises
    `UnknownStoreUrl` for any other URL and for one with a password in it, else what the store raises.
    """
    if url.startswith(embedded.SCHEME):
        path = url.removeprefix(embedded.SCHEME)
        return EmbeddedStore(Path(path) if path else _default_path(), read_only=read_only)
    if url.startswith(neo4j.SCHEMES):
        return Neo4jStore(_without_secrets(url), credentials=credentials, read_only=read_only)
    raise UnknownStoreUrl(
        f"{url!r} names no store; use embedded:PATH, or a Neo4j address that starts with one of"
        f" {', '.join(neo4j.SCHEMES)}"
    )


def _default_path() -> Path:
    return user_data_path("onrecord", appauthor=False) / "graph.kgl"


def _without_secrets(url: str) -> str:
    """The URL itself; raises `UnknownStoreUrl`, without repeating it, when it carries credentials or names no host."""
    try:
        parts = urlsplit(url)
        named = bool(parts.hostname) and parts.port != 0
    except ValueError as error:
        raise UnknownStoreUrl(f"the store URL can't be read: {error}") from None
    if "@" in parts.netloc:
        raise UnknownStoreUrl(
            f"a store URL must not hold credentials, which would show in logs and lists of processes: name"
            f" {parts.scheme}://HOST:PORT, and set ONRECORD_NEO4J_USER, and ONRECORD_NEO4J_PASSWORD or"
            " ONRECORD_NEO4J_PASSWORD_FILE"
        )
    if not named:
        raise UnknownStoreUrl(f"{url!r} names no server; write {parts.scheme}://HOST or {parts.scheme}://HOST:PORT")
    return url
