"""Opens the store that a command works on, and closes it whatever happens."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing, contextmanager
from datetime import UTC, datetime

from api.settings import Settings, read_settings
from graph.errors import StoreInUse, StoreRefused
from graph.opening import Credentials, default_store_url, open_store
from graph.store import Store
from queries.schema import migrate
from queries.writing import recorded_at


def now() -> str:
    """This moment, as the graph keeps moments."""
    return recorded_at(datetime.now(UTC))


def store_url(given: str | None, settings: Settings) -> str:
    """The store that is meant: by `--store`, else by the environment, else the platform's own folder."""
    return given if given is not None else settings.store or default_store_url()


@contextmanager
def reading(given: str | None) -> Generator[Store]:
    """The store, to read from beside a process that may be writing to it."""
    settings = read_settings()
    with closing(_open_to_read(store_url(given, settings), _credentials(settings))) as store:
        yield store


@contextmanager
def writing(given: str | None, *, when_in_use: str | None = None) -> Generator[Store]:
    """The store, to write to; an embedded one has no other writer meanwhile.

    `when_in_use` is what to do when another process writes to it, for commands that no running service can do.
    """
    settings = read_settings()
    with closing(_open_to_write(store_url(given, settings), _credentials(settings), when_in_use)) as store:
        migrate(store, now=now())
        yield store


def _open_to_read(url: str, credentials: Credentials | None) -> Store:
    store = open_store(url, credentials=credentials, read_only=True)
    try:
        migrate(store, now=now())
    except (StoreInUse, StoreRefused):
        # Its schema is older than this program, or it has none yet: who only reads can't bring it up.
        store.close()
    except BaseException:
        store.close()
        raise
    else:
        return store
    with closing(open_store(url, credentials=credentials)) as writer:
        migrate(writer, now=now())
    return open_store(url, credentials=credentials, read_only=True)


def _open_to_write(url: str, credentials: Credentials | None, when_in_use: str | None) -> Store:
    try:
        return open_store(url, credentials=credentials)
    except StoreInUse as error:
        if when_in_use is None:
            raise
        raise StoreInUse(error.who, when_in_use) from error


def _credentials(settings: Settings) -> Credentials | None:
    password = settings.password()
    return Credentials(settings.neo4j_user, password) if password is not None else None
