"""Opens a store by its URL: the one place that knows both."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from platformdirs import user_data_path

from graph.errors import UnknownStoreUrl
from graph.store import Store
from graph.stores.embedded import SCHEME, EmbeddedStore

NEO4J_SCHEMES = ("neo4j://", "neo4j+s://", "neo4j+ssc://", "bolt://", "bolt+s://", "bolt+ssc://")


@dataclass(frozen=True, slots=True)
class Credentials:
    """Who asks a server; the password never shows in a representation."""

    user: str
    password: str

    def __repr__(self) -> str:
        return f"Credentials(user={self.user!r}, password=…)"


def default_store_url() -> str:
    """The embedded store in the platform's folder for a user's data."""
    return f"{SCHEME}{_default_path()}"


def open_store(url: str, *, credentials: Credentials | None = None, read_only: bool = False) -> Store:
    """Open the store that a URL names: `embedded:PATH`, or a Neo4j server's address.

    `read_only` opens an embedded store beside the process that writes to it, at its last checkpoint. Raises
    `UnknownStoreUrl` for any other URL and for one with a password in it, else what the store raises.
    """
    if url.startswith(SCHEME):
        path = url.removeprefix(SCHEME)
        if not path.strip():
            # Most often a variable that is not set: whoever wrote it means some file, and not that of the home folder.
            own = default_store_url()
            raise UnknownStoreUrl(f"{url!r} names no file; write embedded:PATH, or leave it out for {own}")
        return EmbeddedStore(Path(path), read_only=read_only)
    if url.startswith(NEO4J_SCHEMES):
        return _server(_without_secrets(url), credentials, read_only=read_only)
    raise UnknownStoreUrl(
        f"{url!r} names no store; use embedded:PATH, or a Neo4j address that starts with one of"
        f" {', '.join(NEO4J_SCHEMES)}"
    )


def _server(url: str, credentials: Credentials | None, *, read_only: bool) -> Store:
    # The driver takes most of a second to import, which a reader of the embedded store need not wait for.
    from graph.stores.neo4j import Neo4jStore

    auth = (credentials.user, credentials.password) if credentials else None
    return Neo4jStore(url, auth=auth, read_only=read_only)


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
