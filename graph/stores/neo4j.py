"""Neo4j over Bolt: a server, a cluster or Aura."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import LiteralString, TypeVar, cast

from neo4j import READ_ACCESS, WRITE_ACCESS, Driver, GraphDatabase, ManagedTransaction, Result, Session
from neo4j import Transaction as OpenTransaction
from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    ConnectionPoolError,
    DatabaseUnavailable,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)
from neo4j.time import Date, DateTime, Duration, Time

from graph.errors import StoreRefused, StoreUnavailable
from graph.store import Definition, Query, Transaction, Write
from graph.stores.wire import Plain, check_columns, check_written, plain_params, plain_rows, written_by

Params = TypeVar("Params")
Row = TypeVar("Row")
Returned = TypeVar("Returned")

# The driver logs each retry; without a handler Python would print that on a reader's terminal.
logging.getLogger("neo4j").addHandler(logging.NullHandler())

# Too many wrong passwords, and a password that must be changed first: the driver has no class for them.
_UNUSABLE_CREDENTIALS = (
    "Neo.ClientError.Security.AuthenticationRateLimit",
    "Neo.ClientError.Security.CredentialsExpired",
)

_CONNECT_SECONDS = 5.0
# Long enough for deadlocked writers (tries after 1, 3 and 7 s), short enough to say that a server went away; readers
# have no deadlocks, so they are told within 3 s.
_RETRY_WRITES_SECONDS = 10.0
_RETRY_READS_SECONDS = 2.0


class Neo4jStore:
    """The graph on a Neo4j server, 5.7 or later, in managed transactions: a transient error is retried."""

    def __init__(self, url: str, *, auth: tuple[str, str] | None = None, read_only: bool = False) -> None:
        """Connect to the server, as a user with a password when `auth` names them.

        Raises `StoreUnavailable` within seconds when it can't be reached, or refuses.
        """
        self._url = url
        self._read_only = read_only
        self._bookmarks = GraphDatabase.bookmark_manager()
        try:
            with _driver_errors(url):
                self._driver = _connect(url, auth)
        except (OSError, ValueError) as error:  # a host name that can't be resolved
            raise StoreUnavailable(f"{url} can't be reached ({error}); check the address") from error

    @property
    def url(self) -> str:
        """The address as it was given."""
        return self._url

    def read(self, query: Query[Params, Row], params: Params) -> list[Row]:
        """The rows of a query, with everything committed through this store before."""
        with self._session() as session:
            return session.execute_read(_read, query, plain_params(params))

    def stream(self, query: Query[Params, Row], params: Params) -> Iterator[Row]:
        """The rows of a query one by one, as the server sends them; a failure on the way is not retried."""
        with self._session() as session, session.begin_transaction() as opened:
            yield from _rows(query, _run(opened, query.name, query.text, plain_params(params)))

    def transaction(self, work: Callable[[Transaction], Returned]) -> Returned:
        """Run `work` and commit it; on a transient error it is run again from its start."""
        with self._session(writes=True) as session:
            return session.execute_write(lambda managed: work(_Transaction(managed)))

    def write_alone(self, write: Write[Row], row: Row) -> bool:
        """Write one row in a transaction of one statement, one trip to the server; gives whether it took effect."""
        with self._session(writes=True) as session:
            return session.execute_write(_written, write, [row]) == 1

    def define(self, definition: Definition) -> None:
        """Make a constraint or an index, and wait until it is in use; one that exists is left as it is."""
        with self._session(writes=True) as session:
            session.execute_write(_define, definition)
            session.execute_read(_await_indexes)

    def refresh_search(self) -> None:
        """Nothing to do: the server's full-text indexes follow each commit."""

    def close(self) -> None:
        """Close the connections."""
        self._driver.close()

    @contextmanager
    def _session(self, *, writes: bool = False) -> Generator[Session]:
        if writes and self._read_only:
            raise StoreRefused(f"{self._url} was opened for reading only; open it for writing to load")
        with _driver_errors(self._url), self._driver_session(writes=writes) as session:
            yield session

    def _driver_session(self, *, writes: bool) -> Session:
        return self._driver.session(  # pyright: ignore[reportUnknownMemberType] # the driver's settings are untyped
            bookmark_manager=self._bookmarks,
            default_access_mode=WRITE_ACCESS if writes else READ_ACCESS,
            max_transaction_retry_time=_RETRY_WRITES_SECONDS if writes else _RETRY_READS_SECONDS,
        )


class _Transaction:
    """Reads and writes of one managed transaction."""

    def __init__(self, managed: ManagedTransaction) -> None:
        self._managed = managed

    def read(self, query: Query[Params, Row], params: Params) -> list[Row]:
        return _read(self._managed, query, plain_params(params))

    def write(self, write: Write[Row], rows: Sequence[Row]) -> None:
        if rows:
            check_written(write.name, _written(self._managed, write, rows), len(rows))


def _connect(url: str, auth: tuple[str, str] | None) -> Driver:
    driver = GraphDatabase.driver(  # pyright: ignore[reportUnknownMemberType] # the driver's settings are untyped
        url,
        auth=auth,
        connection_timeout=_CONNECT_SECONDS,
        connection_acquisition_timeout=2 * _CONNECT_SECONDS,
        # The tests run every query of the catalogue; its notifications are no business of a reader's terminal.
        notifications_min_severity="OFF",
        telemetry_disabled=True,
    )
    try:
        driver.verify_connectivity()  # pyright: ignore[reportUnknownMemberType] # as above
    except BaseException:
        driver.close()
        raise
    return driver


def _read(opened: ManagedTransaction, query: Query[Params, Row], params: Mapping[str, Plain]) -> list[Row]:
    return list(_rows(query, _run(opened, query.name, query.text, params)))


def _written(opened: ManagedTransaction, write: Write[Row], rows: Sequence[Row]) -> int:
    result = _run(opened, write.name, write.text, plain_rows(rows))
    return written_by(write.name, list(_records(write.name, result)))


def _rows(query: Query[Params, Row], result: Result) -> Iterator[Row]:
    check_columns(query.name, result.keys(), query.row)
    for record in _records(query.name, result):
        yield query.row(**record)


def _define(opened: ManagedTransaction, definition: Definition) -> None:
    _run(opened, definition.name, definition.text, {}).consume()


def _await_indexes(opened: ManagedTransaction) -> None:
    opened.run("CALL db.awaitIndexes(300)").consume()


def _run(opened: ManagedTransaction | OpenTransaction, name: str, text: str, params: Mapping[str, Plain]) -> Result:
    # The driver takes only literal text, to keep data out of it. These texts are files of the package, read by
    # `queries.binding`: constants all the same, though the type checker can't see it.
    constant = cast("LiteralString", text)
    try:
        return opened.run(constant, dict(params))
    except (OverflowError, TypeError, ValueError) as error:
        raise StoreRefused(f"{name}: a value can't be sent to Neo4j: {error}") from error


def _records(name: str, result: Result) -> Iterator[dict[str, Plain]]:
    keys = result.keys()
    for record in result:
        values = cast("list[object]", record.values())
        yield {key: _plain(name, value) for key, value in zip(keys, values, strict=True)}


def _plain(name: str, value: object) -> Plain:
    match value:
        case None | str() | int() | float():
            return value
        case list():
            return [_plain(name, item) for item in cast("list[object]", value)]
        case dict():
            return {key: _plain(name, item) for key, item in cast("dict[str, object]", value).items()}
        case Date() | DateTime() | Time() | Duration():
            return value.iso_format()
        case _:
            raise StoreRefused(
                f"query {name} returns a {type(value).__name__}: return its properties by name, each with AS"
            )


@contextmanager
def _driver_errors(url: str) -> Generator[None]:
    """Turn the driver's errors into ours, outside its retries, which need to see its own."""
    try:
        yield
    except AuthError as error:
        raise _refused_credentials(url) from error
    except (ServiceUnavailable, SessionExpired, ConnectionPoolError, DatabaseUnavailable) as error:
        raise StoreUnavailable(
            f"the Neo4j server at {url} can't be reached ({_first_line(error)}); start it, or name another store"
            " with --store"
        ) from error
    except ConfigurationError as error:
        raise StoreUnavailable(f"{url} can't be used: {_first_line(error)}") from error
    except (Neo4jError, DriverError) as error:
        if isinstance(error, Neo4jError) and error.code in _UNUSABLE_CREDENTIALS:
            raise _refused_credentials(url) from error
        raise StoreRefused(f"{url} refused a statement: {_first_line(error)}") from error


def _refused_credentials(url: str) -> StoreUnavailable:
    return StoreUnavailable(
        f"{url} refuses the credentials; set ONRECORD_NEO4J_USER, and ONRECORD_NEO4J_PASSWORD"
        " or ONRECORD_NEO4J_PASSWORD_FILE"
    )


def _first_line(error: Exception) -> str:
    message = error.message if isinstance(error, Neo4jError) and error.message else str(error)
    return message.partition("\n")[0].rstrip(":")
