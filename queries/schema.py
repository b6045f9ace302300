"""The constraints and indexes of the graph: numbered migrations that a store records and runs when it is opened."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files

from graph.errors import StoreSchemaMismatch
from graph.store import Definition, Store, Transaction
from queries.binding import Nothing, bind, bind_definition, bind_write

_NUMBERED = re.compile(r"(\d{4})-([a-z_]+)\.cypher")


@dataclass(frozen=True, slots=True)
class Migration:
    """One step of the schema: its statements, and their SHA-256."""

    number: int
    name: str
    checksum: str
    definitions: tuple[Definition, ...]


@dataclass(frozen=True, slots=True)
class AppliedRow:
    """A migration that a store has been through."""

    id: str
    number: int
    name: str
    checksum: str


@dataclass(frozen=True, slots=True)
class RecordRow:
    """A migration to note in the store; `applied` is a UTC datetime."""

    id: str
    number: int
    name: str
    checksum: str
    applied: str


APPLIED = bind("schema/applied", params=Nothing, row=AppliedRow)
RECORD = bind_write("schema/record", row=RecordRow)


def migrate(store: Store, *, now: str) -> None:
    """Bring a store's schema up to this program's; one that is up to date is only read.

    `now` is the UTC datetime to note, as `queries.writing.recorded_at` writes it. Raises `StoreSchemaMismatch` when
    the store is newer than this program, or has been through a migration whose text is not this program's.
    """
    known = migrations()
    applied = {row.number: row for row in store.read(APPLIED, Nothing())}
    _check_applied(store, known, applied)
    pending = [migration for migration in known if migration.number not in applied]
    for migration in pending:
        _apply(store, migration, now)
    if pending:
        # Other processes may open the store from now on, if only to read that it is empty.
        store.refresh_search()


def migrations() -> tuple[Migration, ...]:
    """All that this program knows, in order."""
    names = sorted(entry.name for entry in files("queries").joinpath("cypher", "schema").iterdir())
    numbered = filter(None, map(_NUMBERED.fullmatch, names))
    return tuple(_load(int(match[1]), f"{match[1]}-{match[2]}") for match in numbered)


def _load(number: int, name: str) -> Migration:
    statements = statements_of(bind_definition(f"schema/{name}").text)
    checksum = sha256(";".join(statements).encode()).hexdigest()
    return Migration(number, name, checksum, tuple(Definition(f"schema/{name}", text) for text in statements))


def statements_of(text: str) -> list[str]:
    """The statements of a migration, each ended by a semicolon, without the lines that are comments."""
    code = "\n".join(line for line in text.splitlines() if not line.startswith("//"))
    return [statement.strip() for statement in code.split(";") if statement.strip()]


def _check_applied(store: Store, known: tuple[Migration, ...], applied: dict[int, AppliedRow]) -> None:
    newest, newest_known = max(applied, default=0), known[-1].number
    if newest > newest_known:
        raise StoreSchemaMismatch(
            f"{store.url} is at schema {newest}, this program knows {newest_known}: update onrecord"
        )
    for migration in known:
        row = applied.get(migration.number)
        if row is not None and row.checksum != migration.checksum:
            raise StoreSchemaMismatch(
                f"{store.url} has been through another migration {row.name} than this program's {migration.name}:"
                " use the version that made it, or export its records there and load them into a new store here"
            )


def _apply(store: Store, migration: Migration, now: str) -> None:
    for definition in migration.definitions:
        store.define(definition)
    row = RecordRow(f"m_{migration.number:04}", migration.number, migration.name, migration.checksum, now)

    def note(transaction: Transaction) -> None:
        transaction.write(RECORD, [row])

    store.transaction(note)
