"""Migrations: what they make, that they run once, and what they refuse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from conftest import NOW

from graph.errors import StoreRefused, StoreSchemaMismatch
from graph.opening import open_store
from graph.store import Query, Store, Write
from queries.binding import Nothing
from queries.schema import APPLIED, RECORD, RecordRow, migrate, migrations, statements_of

LATER = "2030-01-01T00:00:00.000000Z"


@dataclass(frozen=True, slots=True)
class Id:
    """A node to create."""

    id: str


@dataclass(frozen=True, slots=True)
class WhenRow:
    """When a migration was applied."""

    id: str
    applied: str


WHEN = Query("tests/when", "MATCH (m:Migration) RETURN m.id AS id, m.applied AS applied ORDER BY id", Nothing, WhenRow)


FORGET = Write(
    "tests/forget",
    "UNWIND $rows AS row MATCH (m:Migration) DETACH DELETE m WITH DISTINCT row RETURN count(*) AS written",
    Id,
)


def note(store: Store, row: RecordRow) -> None:
    store.transaction(lambda transaction: transaction.write(RECORD, [row]))


@pytest.fixture
def altered(store: Store) -> Iterator[Store]:
    """A store whose record of its migrations a test may alter: a server is migrated anew behind it."""
    yield store
    store.transaction(lambda transaction: transaction.write(FORGET, [Id("m_0001")]))


def test_a_migrated_store_knows_what_it_has_been_through(store: Store) -> None:
    known = [(migration.number, migration.name, migration.checksum) for migration in migrations()]
    assert [(row.number, row.name, row.checksum) for row in store.read(APPLIED, Nothing())] == known


def test_migrating_again_changes_nothing(store: Store) -> None:
    before = store.read(WHEN, Nothing())
    migrate(store, now=LATER)
    assert store.read(WHEN, Nothing()) == before
    assert LATER not in {row.applied for row in before}


def test_what_is_missing_is_applied_over_what_is_there(altered: Store) -> None:
    altered.transaction(lambda transaction: transaction.write(FORGET, [Id("m_0001")]))
    migrate(altered, now=LATER)
    assert {row.applied for row in altered.read(WHEN, Nothing())} == {LATER}


@pytest.mark.parametrize("label", ["Article", "Revision", "Entity", "Statement", "Claim", "Migration"])
def test_two_nodes_of_one_id_are_refused(store: Store, label: str) -> None:
    create = Write(
        "tests/create", f"UNWIND $rows AS row CREATE (n:{label} {{id: row.id}}) RETURN count(*) AS written", Id
    )
    with pytest.raises(StoreRefused):
        store.transaction(lambda transaction: transaction.write(create, [Id("x"), Id("x")]))


@pytest.mark.parametrize("index", ["article_words", "claim_words", "entity_words"])
def test_a_new_store_can_be_searched_and_has_nothing(store: Store, index: str) -> None:
    text = f"CALL db.index.fulltext.queryNodes('{index}', 'troops') YIELD node RETURN node.id AS id ORDER BY id"
    assert store.read(Query("tests/search", text, Nothing, Id), Nothing()) == []


def test_a_store_of_a_newer_schema_is_refused_with_both_numbers(altered: Store) -> None:
    note(altered, RecordRow("m_9999", 9999, "9999-tomorrow", "0", NOW))
    newest = migrations()[-1].number
    with pytest.raises(StoreSchemaMismatch, match=f"is at schema 9999, this program knows {newest}: update onrecord"):
        migrate(altered, now=LATER)


def test_a_migration_whose_text_has_changed_is_refused_by_name(altered: Store) -> None:
    first = migrations()[0]
    note(altered, RecordRow("m_0001", first.number, first.name, "another", NOW))
    with pytest.raises(StoreSchemaMismatch, match=rf"another migration {first.name} than this program's"):
        migrate(altered, now=LATER)


def test_a_reader_beside_the_writer_finds_the_schema_up_to_date(embedded_store: Store) -> None:
    reader = open_store(embedded_store.url, read_only=True)
    migrate(reader, now=LATER)
    assert len(reader.read(APPLIED, Nothing())) == len(migrations())


def test_migrations_are_numbered_from_one_without_gaps() -> None:
    assert [migration.number for migration in migrations()] == list(range(1, len(migrations()) + 1))


def test_comments_are_no_part_of_a_migration() -> None:
    assert statements_of("// first; second\nCREATE A;\n// third\nCREATE\nB;\n") == ["CREATE A", "CREATE\nB"]
