"""The embedded store: a kglite graph in this process, one writer, a log that outlives a crash."""

from __future__ import annotations

import threading
import warnings
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol, TypeVar, cast

import kglite

from graph.errors import StoreDamaged, StoreInUse, StoreRefused, StoreUnavailable
from graph.store import Definition, Query, Transaction, Write
from graph.stores.embedded_file import refuse_what_is_no_store
from graph.stores.embedded_log import log_holds_commits, refuse_damaged_log
from graph.stores.wire import Plain, check_columns, check_written, plain_params, plain_rows

Params = TypeVar("Params")
Row = TypeVar("Row")
Result = TypeVar("Result")

SCHEME = "embedded:"

# kglite 0.21 folds at most 1,000 new nodes and changed texts into a search and answers without the rest. To ask it how
# many there are takes as long as there are texts, so the rows that are written are counted instead.
_MOST_UNINDEXED = 900

# What a graph says that is young or small: a label, relation or property that nothing has yet.
_EXPECTED_WARNINGS = ("MATCH references unknown", " which no ", "this pattern matches no edges")
# An answer that is not whole.
_INCOMPLETE_ANSWERS = ("is stale", "without an upper bound", "row_limit")

# The engine's own housekeeping, which a server does by itself: no query of the catalogue.
_TEXT_INDEXES = (
    "SHOW INDEXES YIELD name, type, labelsOrTypes, properties, delta WHERE type = 'FULLTEXT' "
    "RETURN name AS name, labelsOrTypes[0] AS label, properties[0] AS property, delta AS delta"
)

# Each result carries its own warnings, which `_judge` reads; on stderr nobody could.
kglite.set_query_warning_policy("silent")


class EmbeddedStoreWarning(UserWarning):
    """Something that the engine noticed and that leaves its answers whole."""


class EmbeddedStore:
    """A graph in one file of this machine. Opened for writing, it holds the path's writer lease until `close`.

    Opened for reading only, it takes no lease and shows the last checkpoint; a writer makes one after each load.
    """

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        """Open the graph at `path`, or create it.

        Raises `StoreInUse` when another process writes to it, `StoreDamaged` when it can't be read whole,
        `StoreUnavailable` when the path can't be used, or has nothing to read.
        """
        self._path = path.expanduser().absolute()
        self._read_only = read_only
        self._writing = threading.Lock()
        self._closed = False
        self._saved_version: int | None = None
        self._unindexed = _MOST_UNINDEXED  # at most; nothing is known yet
        self._session = _open_to_read(self._path) if read_only else _open_to_write(self._path)

    @property
    def url(self) -> str:
        """`embedded:` and the path of the file."""
        return f"{SCHEME}{self._path}"

    def read(self, query: Query[Params, Row], params: Params) -> list[Row]:
        """The rows of a query over what is committed now."""
        return list(_rows(self._session, query, params))

    def stream(self, query: Query[Params, Row], params: Params) -> Iterator[Row]:
        """The rows of a query one by one, as the graph stood when the first was asked for."""
        return _rows(self._session, query, params)

    def transaction(self, work: Callable[[Transaction], Result]) -> Result:
        """Run `work` and commit it, one at a time, so that no commit overtakes another. Not to be nested."""
        with self._writer():
            with _engine_errors("transaction"):
                opened = _Transaction(self._session.begin())
            try:
                result = work(opened)
                self._unindexed = opened.commit(self._unindexed)
            finally:
                opened.end()
            with _engine_errors("sync"):
                self._session.sync()
        return result

    def define(self, definition: Definition) -> None:
        """Make a constraint or an index; one that exists is left as it is."""
        with self._writer(), _engine_errors(definition.name):
            self._session.execute(definition.text)
            self._session.sync()

    def refresh_search(self) -> None:
        """Build the full-text indexes anew and write a checkpoint, which other processes read."""
        with self._writer(), _engine_errors("refresh_search"), self._session.begin() as engine:
            self._unindexed = _rebuild_text_indexes(engine, beyond=0)
        version = self._session.version()
        if version != self._saved_version:
            with _engine_errors("checkpoint"):  # beside the next writer, which need not wait for the disk
                self._session.save()
            self._saved_version = version

    def close(self) -> None:
        """Write a checkpoint if anything changed, and give the writer lease back."""
        if self._read_only or self._closed:
            return
        with self._writer(), _engine_errors("close"):
            self._session.close()
            self._closed = True

    @contextmanager
    def _writer(self) -> Generator[None]:
        if self._read_only:
            advice = "load through the running service with --server URL, or when no other process uses it"
            raise StoreInUse(f"{self.url} is open for reading only", advice)
        if self._closed:
            raise StoreUnavailable(f"{self.url} is closed; open it again")
        with self._writing:
            yield


class _Transaction:
    """Reads and writes on a private copy of the graph, published whole or not at all."""

    def __init__(self, engine: kglite.SessionTransaction) -> None:
        self._engine = engine
        self._failed = False
        self._rows = 0

    def read(self, query: Query[Params, Row], params: Params) -> list[Row]:
        with self._noting_failure():
            return list(_rows(self._engine, query, params))

    def write(self, write: Write[Row], rows: Sequence[Row]) -> None:
        if not rows:
            return
        self._rows += len(rows)
        with self._noting_failure():
            with _engine_errors(write.name):
                result = _run(self._engine, write.text, plain_rows(rows))
            _judge(write.name, result)
            check_written(write.name, result.to_list(), len(rows))

    def commit(self, unindexed: int) -> int:
        """Publish it; takes how many texts no index holds yet, at most, and gives that number as it is then."""
        if self._failed:
            raise StoreRefused("a statement of this transaction failed, so nothing of it was kept; let its error go on")
        unindexed += self._rows
        with _engine_errors("commit"):
            if unindexed > _MOST_UNINDEXED:
                unindexed = _rebuild_text_indexes(self._engine, beyond=_MOST_UNINDEXED // 2)
            self._engine.commit()
        return unindexed

    def end(self) -> None:
        """Undo what is not committed."""
        if self._engine.active:
            self._engine.rollback()

    @contextmanager
    def _noting_failure(self) -> Generator[None]:
        # kglite would commit the other statements of a transaction whose error was caught.
        try:
            yield
        except BaseException:
            self._failed = True
            raise


class _Result(Protocol):
    """The part of kglite's untyped results in use."""

    @property
    def columns(self) -> list[str]: ...
    @property
    def warnings(self) -> list[str]: ...
    def to_list(self) -> list[dict[str, Plain]]: ...
    def __iter__(self) -> Iterator[dict[str, Plain]]: ...


class _Engine(Protocol):
    def cypher(self, query: str, *, params: dict[str, Plain] | None) -> object: ...


def _run(engine: kglite.Session | kglite.SessionTransaction, text: str, params: Mapping[str, Plain]) -> _Result:
    return cast("_Result", cast("_Engine", engine).cypher(text, params=dict(params)))


def _rows(
    engine: kglite.Session | kglite.SessionTransaction, query: Query[Params, Row], params: Params
) -> Iterator[Row]:
    with _engine_errors(query.name):
        result = _run(engine, query.text, plain_params(params))
    _judge(query.name, result)
    check_columns(query.name, result.columns, query.row)
    for record in result:
        yield query.row(**record)


def _judge(name: str, result: _Result) -> None:
    """Raise `StoreRefused` for an answer that is not whole, and pass other warnings on."""
    for warning in result.warnings:
        if any(sign in warning for sign in _INCOMPLETE_ANSWERS):
            raise StoreRefused(f"{name}: the embedded store's answer would not be whole: {warning}")
        if not any(sign in warning for sign in _EXPECTED_WARNINGS):
            warnings.warn(f"{name}: {warning}", EmbeddedStoreWarning, stacklevel=4)


def _rebuild_text_indexes(engine: kglite.SessionTransaction, *, beyond: int) -> int:
    """Drop and create each full-text index that lags by more than this many texts, within the transaction.

    Readers see the old index until the commit, and one that is whole after it. Gives by how many the others lag.
    """
    left = 0
    for index in _run(engine, _TEXT_INDEXES, {}).to_list():
        name, label, text, lag = index["name"], index["label"], index["property"], cast("int", index["delta"])
        if lag > beyond and _has_text(engine, label, text):
            _run(engine, f"DROP INDEX {name}", {})
            _run(engine, f"CREATE FULLTEXT INDEX {name} FOR (n:{label}) ON EACH [n.{text}]", {})
        else:
            left = max(left, lag)
    return left


def _has_text(engine: kglite.SessionTransaction, label: Plain, text: Plain) -> bool:
    """Whether any node has a text to index: without one, kglite refuses to make the index anew."""
    return bool(_run(engine, f"MATCH (n:{label}) WHERE n.{text} IS NOT NULL RETURN n.id AS id LIMIT 1", {}).to_list())


def _open_to_write(path: Path) -> kglite.Session:
    with _opening_errors(path), warnings.catch_warnings(record=True) as noticed:
        warnings.simplefilter("always")
        path.parent.mkdir(parents=True, exist_ok=True)
        session = kglite.open_session(str(path), durable="normal")
    refuse_damaged_log(path)
    for warning in noticed:
        warnings.warn(f"{path}: {warning.message}", EmbeddedStoreWarning, stacklevel=4)
    return session


def _open_to_read(path: Path) -> kglite.Session:
    """The last checkpoint, after a crashed writer's commits were brought into it."""
    if log_holds_commits(path):
        with suppress(StoreInUse):  # the writer lives, and makes its own checkpoints
            recovered = _open_to_write(path)
            with _engine_errors("recovery"):
                recovered.save()
                recovered.close()
    refuse_damaged_log(path)
    with _opening_errors(path):
        return kglite.open_session(str(path))


@contextmanager
def _opening_errors(path: Path) -> Generator[None]:
    refuse_what_is_no_store(path)
    try:
        yield
    except kglite.WriterLeaseHeldError as error:
        raise StoreInUse(_in_use(path, error.holder)) from error
    except kglite.FileError as error:
        raise StoreUnavailable(f"there is no store at {path} yet; load an article first") from error
    except (kglite.FileFormatError, RuntimeError, OSError) as error:
        if isinstance(error, OSError) and error.errno is not None:  # the system's, not the engine's
            raise StoreUnavailable(f"{path} can't be opened: {error.strerror}; choose another with --store") from error
        raise StoreDamaged(
            f"{path} can't be read whole: it is cut off, overwritten, or of another version of the engine; restore it"
            " from a backup or load its records into a new store"
        ) from error
    except (kglite.KgError, ValueError) as error:
        raise StoreUnavailable(f"{path} can't be opened: {error}; choose another with --store") from error


def _in_use(path: Path, holder: Mapping[str, object]) -> str:
    process = "this process" if holder.get("self") else f"process {holder.get('pid') or 'of unknown number'}"
    since = holder.get("since") or "an unknown time"
    return f"{path} is in use by {process} since {since}"


@contextmanager
def _engine_errors(what: str) -> Generator[None]:
    """Turn the engine's errors into ours; those of the caller's own code never pass through here."""
    try:
        yield
    except (kglite.KgError, OSError, OverflowError, RuntimeError, TypeError, ValueError) as error:
        raise StoreRefused(f"{what}: the embedded store refused it: {error}") from error
