"""The embedded store: a kglite graph in this process, one writer, a log that outlives a crash."""

from __future__ import annotations

import threading
import warnings
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar, cast

import kglite

from graph.errors import StoreDamaged, StoreInUse, StoreRefused, StoreUnavailable
from graph.store import Definition, Query, Transaction, Write
from graph.stores.embedded_file import refuse_what_is_no_store
from graph.stores.embedded_log import log_holds_commits, refuse_damaged_log
from graph.stores.embedded_texts import MOST_UNINDEXED, Result, Runs, rebuild_text_indexes, run, texts_among
from graph.stores.wire import Plain, check_columns, check_written, plain_params, plain_rows, written_by

Params = TypeVar("Params")
Row = TypeVar("Row")
Returned = TypeVar("Returned")

SCHEME = "embedded:"

# What a graph says that is young or small: a label, relation or property that nothing has yet.
_EXPECTED_WARNINGS = ("MATCH references unknown", " which no ", "this pattern matches no edges")
# An answer that is not whole.
_INCOMPLETE_ANSWERS = ("is stale", "without an upper bound", "row_limit")

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
        self._unindexed = MOST_UNINDEXED  # at most; nothing is known yet
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

    def transaction(self, work: Callable[[Transaction], Returned]) -> Returned:
        """Run `work` and commit it, one at a time, so that no commit overtakes another. Not to be nested."""
        return self._transact(work)

    def write_alone(self, write: Write[Row], row: Row) -> bool:
        """Write one row by a statement that is a transaction of its own; gives whether it took effect.

        It changes the graph in place, where a transaction first copies every column of the labels that it writes to,
        and all full-text indexes: this takes as long in a large graph as in an empty one.
        """
        rows = plain_rows([row])
        texts = max(1, texts_among(rows))  # a node without words is a change to an index of its label too
        with self._writer():
            if self._unindexed + texts <= MOST_UNINDEXED:
                written = _written(self._session.execute, write, rows)
                self._unindexed += texts
                self._sync()
                return written == 1
        # The indexes are due, and readers must not see the texts before them.
        return self._transact(lambda opened: opened.put(write, rows)) == 1

    def _transact(self, work: Callable[[_Transaction], Returned]) -> Returned:
        with self._writer():
            with _engine_errors("transaction"):
                opened = _Transaction(self._session.begin())
            try:
                result = work(opened)
                self._unindexed = opened.commit(self._unindexed)
            finally:
                opened.end()
            self._sync()
        return result

    def _sync(self) -> None:
        with _engine_errors("sync"):
            self._session.sync()

    def define(self, definition: Definition) -> None:
        """Make a constraint or an index; one that exists is left as it is."""
        with self._writer(), _engine_errors(definition.name):
            self._session.execute(definition.text)
            self._session.sync()

    def refresh_search(self) -> None:
        """Build the full-text indexes anew and write a checkpoint, which other processes read."""
        with self._writer(), _engine_errors("refresh_search"), self._session.begin() as engine:
            self._unindexed = rebuild_text_indexes(engine.cypher, beyond=0)
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
        self._texts = 0

    def read(self, query: Query[Params, Row], params: Params) -> list[Row]:
        with self._noting_failure():
            return list(_rows(self._engine, query, params))

    def write(self, write: Write[Row], rows: Sequence[Row]) -> None:
        if rows:
            check_written(write.name, self.put(write, plain_rows(rows)), len(rows))

    def put(self, write: Write[Row], rows: dict[str, Plain]) -> int:
        """How many of `$rows` took effect."""
        # As above, and a row makes one node at most.
        self._texts += max(len(cast("list[Plain]", rows["rows"])), texts_among(rows))
        with self._noting_failure():
            return _written(self._engine.cypher, write, rows)

    def commit(self, unindexed: int) -> int:
        """Publish it; takes how many texts no index holds yet, at most, and gives that number as it is then."""
        if self._failed:
            raise StoreRefused("a statement of this transaction failed, so nothing of it was kept; let its error go on")
        unindexed += self._texts
        with _engine_errors("commit"):
            if unindexed > MOST_UNINDEXED:
                unindexed = rebuild_text_indexes(self._engine.cypher, beyond=MOST_UNINDEXED // 2)
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


def _rows(
    engine: kglite.Session | kglite.SessionTransaction, query: Query[Params, Row], params: Params
) -> Iterator[Row]:
    with _engine_errors(query.name):
        result = run(engine.cypher, query.text, plain_params(params))
    _judge(query.name, result)
    check_columns(query.name, result.columns, query.row)
    for record in result:
        yield query.row(**record)


def _written(runs: Runs, write: Write[Row], rows: dict[str, Plain]) -> int:
    with _engine_errors(write.name):
        result = run(runs, write.text, rows)
    _judge(write.name, result)
    return written_by(write.name, result.to_list())


def _judge(name: str, result: Result) -> None:
    """Raise `StoreRefused` for an answer that is not whole, and pass other warnings on."""
    for warning in result.warnings:
        if any(sign in warning for sign in _INCOMPLETE_ANSWERS):
            raise StoreRefused(f"{name}: the embedded store's answer would not be whole: {warning}")
        if not any(sign in warning for sign in _EXPECTED_WARNINGS):
            warnings.warn(f"{name}: {warning}", EmbeddedStoreWarning, stacklevel=4)


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
