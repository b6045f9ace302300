"""The embedded store where it differs from a server: its file, its lock, and the engine's own warnings."""

from __future__ import annotations

import subprocess
import sys
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest
from conftest import NOW, migrated
from contract.claims import (
    SEARCH,
    WRITE_LINKS,
    WRITE_WORDS,
    ClaimText,
    ClaimWords,
    Everything,
    Link,
    Words,
    claim_ids_in,
    write_ids,
)

from graph.errors import StoreInUse, StoreRefused, StoreUnavailable
from graph.opening import open_store
from graph.store import Definition, Query, Store
from graph.stores.embedded import EmbeddedStore, EmbeddedStoreWarning
from queries.schema import migrate

HOLDER = """
import sys
from graph.opening import open_store
store = open_store(sys.argv[1])
print("open", flush=True)
sys.stdin.read()
"""


@contextmanager
def held_by_another_process(url: str) -> Generator[int]:
    """Keeps a store open for writing elsewhere; gives that process's id."""
    command = [sys.executable, "-c", HOLDER, url]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"open\n"
        yield holder.pid
        holder.communicate()


def test_a_second_writer_in_another_process_is_told_who_holds_the_store(embedded_url: str) -> None:
    with held_by_another_process(embedded_url) as holder:
        expected = rf"is in use by process {holder} since \d{{4}}-\S+; load through .* --server URL$"
        with pytest.raises(StoreInUse, match=expected):
            open_store(embedded_url)
    open_store(embedded_url).close()


def test_a_second_writer_in_this_process_is_told_so(embedded_url: str) -> None:
    with migrated(embedded_url), pytest.raises(StoreInUse, match="in use by this process since"):
        open_store(embedded_url)


def test_a_reader_beside_a_writer_sees_what_the_last_load_left(embedded_url: str) -> None:
    with migrated(embedded_url) as writer:
        write_ids(writer, "c_1")
        writer.refresh_search()
        write_ids(writer, "c_2")
        reader = open_store(embedded_url, read_only=True)
        assert claim_ids_in(reader) == ["c_1"]
        assert claim_ids_in(writer) == ["c_1", "c_2"]
        reader.close()


def test_a_refresh_without_a_change_leaves_the_file_as_it_is(embedded_store: Store, embedded_url: str) -> None:
    file = Path(embedded_url.removeprefix("embedded:"))
    write_ids(embedded_store, "c_1")
    embedded_store.refresh_search()
    before = file.stat().st_mtime_ns
    embedded_store.refresh_search()
    assert file.stat().st_mtime_ns == before
    write_ids(embedded_store, "c_2")
    embedded_store.refresh_search()
    assert file.stat().st_mtime_ns > before


def test_a_reader_can_not_write(embedded_url: str) -> None:
    with migrated(embedded_url):
        reader = open_store(embedded_url, read_only=True)
        migrate(reader, now=NOW)
        with pytest.raises(StoreInUse, match="open for reading only"):
            write_ids(reader, "c_1")
        with pytest.raises(StoreInUse, match="open for reading only"):
            reader.define(Definition("tests/index", "CREATE INDEX x IF NOT EXISTS FOR (n:Claim) ON (n.x)"))
        with pytest.raises(StoreInUse, match="open for reading only"):
            reader.refresh_search()


def test_a_reader_where_nothing_was_stored_is_told_so(embedded_url: str) -> None:
    with pytest.raises(StoreUnavailable, match=r"there is no store at .* yet; load an article first"):
        open_store(embedded_url, read_only=True)


def test_a_reader_leaves_the_log_of_a_living_writer_alone(embedded_url: str) -> None:
    with held_by_another_process(embedded_url):
        log = Path(f"{embedded_url.removeprefix('embedded:')}-wal")
        log.write_bytes(log.read_bytes() + b"of the writer")
        with pytest.raises(StoreUnavailable, match="no store"):
            open_store(embedded_url, read_only=True)
        assert log.read_bytes().endswith(b"of the writer")


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match=rf"is a folder; name a file in it, such as embedded:{tmp_path}"):
        EmbeddedStore(tmp_path)


def test_a_path_below_a_file_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreUnavailable, match="can't be opened"):
        EmbeddedStore(tmp_path / "file" / "graph.kgl")


def test_nothing_is_written_to_a_closed_store(embedded_url: str) -> None:
    with migrated(embedded_url) as store:
        store.close()
        with pytest.raises(StoreUnavailable, match="is closed"):
            write_ids(store, "c_1")


def test_a_walk_without_a_bound_is_refused_since_its_answer_would_not_be_whole(embedded_store: Store) -> None:
    write_ids(embedded_store, "c_1")
    walk = Query(
        "tests/walk",
        "MATCH (a:Claim)-[:CONTRADICTS*]->(b:Claim) RETURN b.id AS id, b.text AS text ORDER BY id",
        Everything,
        ClaimText,
    )
    with pytest.raises(StoreRefused, match=r"tests/walk.*would not be whole"):
        embedded_store.read(walk, Everything())
    with pytest.raises(StoreRefused, match=r"tests/walk.*would not be whole"):
        list(embedded_store.stream(walk, Everything()))


def test_a_young_graph_that_lacks_a_label_or_a_property_is_no_reason_to_warn(embedded_store: Store) -> None:
    write_ids(embedded_store, "c_1")
    absent = "MATCH (a:Claim)-[:ABOUT]->(b:Nowhere) WHERE a.absent = 1 RETURN a.id AS id, b.text AS text ORDER BY id"
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert embedded_store.read(Query("tests/absent", absent, Everything, ClaimText), Everything()) == []


def test_a_path_that_is_none_is_no_store() -> None:
    with pytest.raises(StoreUnavailable, match="can't be opened"):
        EmbeddedStore(Path("nul\0"))


def test_any_other_warning_of_the_engine_goes_on(embedded_store: Store) -> None:
    write_ids(embedded_store, "c_1")
    embedded_store.transaction(lambda transaction: transaction.write(WRITE_LINKS, [Link("c_1", "c_1")]))
    ranked = "CALL pagerank({connection_types: ['ABSENT']}) YIELD node RETURN node.id AS id, node.text AS text"
    with pytest.warns(EmbeddedStoreWarning, match="tests/ranked.*'ABSENT'"):
        embedded_store.read(Query("tests/ranked", ranked, Everything, ClaimText), Everything())


def test_the_url_names_the_file_and_a_relative_path_does_not_move(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    store = EmbeddedStore(Path("here.kgl"))
    monkeypatch.chdir("/")
    assert store.url == f"embedded:{tmp_path / 'here.kgl'}"
    store.close()
    assert (tmp_path / "here.kgl").exists()


def test_a_text_index_over_nodes_without_text_is_left_alone(embedded_store: Store) -> None:
    write_ids(embedded_store, *(f"c_{number}" for number in range(600)))
    embedded_store.refresh_search()
    assert len(claim_ids_in(embedded_store)) == 600


def test_a_search_finds_all_of_many_statements_that_are_alone(embedded_store: Store) -> None:
    embedded_store.refresh_search()
    for number in range(1100):
        assert embedded_store.write_alone(WRITE_WORDS, ClaimWords(f"c_{number:04}", "troops"))
    assert len(embedded_store.read(SEARCH, Words("troops"))) == 1100


def test_nothing_of_the_engine_reaches_the_terminal(embedded_store: Store, capfd: pytest.CaptureFixture[str]) -> None:
    nowhere = Query(
        "tests/nowhere", "MATCH (a:Nowhere) RETURN a.id AS id, a.x AS text ORDER BY id", Everything, ClaimText
    )
    assert embedded_store.read(nowhere, Everything()) == []
    assert "".join(capfd.readouterr()) == ""
