"""The embedded store where it differs from a server: its file, its lock, and what damage does to them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import NOW, migrated

from graph.errors import StoreDamaged, StoreInUse, StoreRefused, StoreUnavailable
from graph.opening import open_store
from graph.store import Definition, Query, Store, Write
from graph.stores.embedded import EmbeddedStore, EmbeddedStoreWarning
from queries.schema import migrate

resource = pytest.importorskip("resource", reason="limits on files are set as POSIX systems do")


@dataclass(frozen=True, slots=True)
class Everything:
    """The parameters of a query over all claims."""


@dataclass(frozen=True, slots=True)
class ClaimText:
    """A claim to write, and one that is read."""

    id: str
    text: str


WRITE = Write(
    "tests/claims",
    "UNWIND $rows AS row MERGE (claim:Claim {id: row.id}) SET claim.text = row.text RETURN count(*) AS written",
    ClaimText,
)
CLAIMS = Query(
    "tests/all", "MATCH (claim:Claim) RETURN claim.id AS id, claim.text AS text ORDER BY id", Everything, ClaimText
)


def write(store: Store, *ids: str) -> None:
    store.transaction(lambda transaction: transaction.write(WRITE, [ClaimText(each, "x" * 50) for each in ids]))


def ids_in(store: Store) -> list[str]:
    return [row.id for row in store.read(CLAIMS, Everything())]


@pytest.fixture
def path(embedded_url: str) -> Path:
    return Path(embedded_url.removeprefix("embedded:"))


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


def crashed_copy(path: Path, to: Path) -> Path:
    """What a kill would leave of the store that is open at `path`: its files as they are now."""
    to.mkdir()
    for name in (path.name, f"{path.name}-wal"):
        if (path.parent / name).exists():
            (to / name).write_bytes((path.parent / name).read_bytes())
    return to / path.name


@pytest.fixture
def crashed(embedded_store: Store, path: Path, tmp_path: Path) -> Path:
    """A store whose writer was killed: c_1 and c_2 are in its checkpoint, c_3 to c_9 in its log alone."""
    write(embedded_store, "c_1", "c_2")
    embedded_store.refresh_search()
    for number in range(3, 10):
        write(embedded_store, f"c_{number}")
    return crashed_copy(path, tmp_path / "crashed")


def log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def flip_a_bit(file: Path, at: int) -> None:
    content = bytearray(file.read_bytes())
    content[at] ^= 4
    file.write_bytes(content)


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
        write(writer, "c_1")
        writer.refresh_search()
        write(writer, "c_2")
        reader = open_store(embedded_url, read_only=True)
        assert ids_in(reader) == ["c_1"]
        assert ids_in(writer) == ["c_1", "c_2"]
        reader.close()


def test_a_reader_can_not_write(embedded_url: str) -> None:
    with migrated(embedded_url):
        reader = open_store(embedded_url, read_only=True)
        migrate(reader, now=NOW)
        with pytest.raises(StoreInUse, match="open for reading only"):
            write(reader, "c_1")
        with pytest.raises(StoreInUse, match="open for reading only"):
            reader.define(Definition("tests/index", "CREATE INDEX x IF NOT EXISTS FOR (n:Claim) ON (n.x)"))
        with pytest.raises(StoreInUse, match="open for reading only"):
            reader.refresh_search()


def test_a_reader_where_nothing_was_stored_is_told_so(embedded_url: str) -> None:
    with pytest.raises(StoreUnavailable, match=r"there is no store at .* yet; load an article first"):
        open_store(embedded_url, read_only=True)


def test_a_reader_behind_a_killed_writer_sees_all_that_was_acknowledged(crashed: Path) -> None:
    reader = EmbeddedStore(crashed, read_only=True)
    assert len(ids_in(reader)) == 9


def test_a_reader_leaves_the_log_of_a_living_writer_alone(embedded_url: str) -> None:
    with held_by_another_process(embedded_url):
        log = log_of(Path(embedded_url.removeprefix("embedded:")))
        log.write_bytes(log.read_bytes() + b"of the writer")
        with pytest.raises(StoreUnavailable, match="no store"):
            open_store(embedded_url, read_only=True)
        assert log.read_bytes().endswith(b"of the writer")


def test_a_killed_writer_leaves_all_that_was_acknowledged(crashed: Path) -> None:
    store = EmbeddedStore(crashed)
    assert len(ids_in(store)) == 9
    store.close()


def test_a_torn_end_of_the_log_costs_what_was_never_acknowledged_and_warns(crashed: Path) -> None:
    os.truncate(log_of(crashed), log_of(crashed).stat().st_size - 7)
    with pytest.warns(EmbeddedStoreWarning, match="not a complete frame"):
        store = EmbeddedStore(crashed)
    assert len(ids_in(store)) == 8
    store.close()
    EmbeddedStore(crashed).close()  # and once only


@pytest.mark.parametrize("read_only", [False, True])
def test_a_flipped_bit_in_the_log_is_damage_at_each_opening(crashed: Path, *, read_only: bool) -> None:
    flip_a_bit(log_of(crashed), log_of(crashed).stat().st_size // 2)
    for _ in range(2):
        with pytest.raises(StoreDamaged, match=r"lost commits.*set aside as graph\.kgl-wal\.quarantine-"):
            EmbeddedStore(crashed, read_only=read_only)


def test_moving_the_damaged_log_away_goes_on_with_what_is_left(crashed: Path, tmp_path: Path) -> None:
    flip_a_bit(log_of(crashed), log_of(crashed).stat().st_size // 2)
    with pytest.raises(StoreDamaged):
        EmbeddedStore(crashed)
    (aside,) = crashed.parent.glob("*quarantine*")
    aside.rename(tmp_path / "aside")
    store = EmbeddedStore(crashed)
    assert {"c_1", "c_2"} <= set(ids_in(store)) < {f"c_{number}" for number in range(1, 10)}
    store.close()


def test_a_log_that_is_none_is_damage(crashed: Path) -> None:
    log_of(crashed).write_bytes(b"something else altogether")
    with pytest.raises(StoreDamaged, match="can't be read whole"):
        EmbeddedStore(crashed)


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("cut", [0, 0.1, 0.5, 0.99])
def test_a_cut_file_is_damage(crashed: Path, cut: float, *, read_only: bool) -> None:
    log_of(crashed).unlink()
    os.truncate(crashed, int(crashed.stat().st_size * cut))
    with pytest.raises(StoreDamaged, match="restore it from a backup"):
        EmbeddedStore(crashed, read_only=read_only)


@pytest.mark.parametrize("place", [0.01, 0.3, 0.6, 0.99])
def test_a_flipped_bit_in_the_file_is_damage(crashed: Path, place: float) -> None:
    flip_a_bit(crashed, int(crashed.stat().st_size * place))
    with pytest.raises(StoreDamaged, match="restore it from a backup"):
        EmbeddedStore(crashed)


def test_a_file_of_another_kind_is_damage_and_left_as_it_is(tmp_path: Path) -> None:
    other = tmp_path / "notes.txt"
    other.write_text("my notes", encoding="utf-8")
    with pytest.raises(StoreDamaged):
        EmbeddedStore(other)
    assert other.read_text(encoding="utf-8") == "my notes"


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match=rf"is a folder; name a file in it, such as embedded:{tmp_path}"):
        EmbeddedStore(tmp_path)


def test_a_path_below_a_file_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreUnavailable, match="can't be opened"):
        EmbeddedStore(tmp_path / "file" / "graph.kgl")


@contextmanager
def room_for(size: int) -> Generator[None]:
    """No file of this process may grow beyond this many bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_without_room_on_the_disk_a_commit_is_refused_and_reads_go_on(embedded_store: Store, path: Path) -> None:
    write(embedded_store, "c_1")
    with room_for(log_of(path).stat().st_size + 20), pytest.raises(StoreRefused):
        write(embedded_store, "c_2")
    assert ids_in(embedded_store) == ["c_1"]
    write(embedded_store, "c_3")
    assert ids_in(embedded_store) == ["c_1", "c_3"]


def test_without_room_for_a_checkpoint_nothing_is_lost(embedded_store: Store, path: Path) -> None:
    write(embedded_store, *(f"c_{number}" for number in range(100)))
    with room_for(500), pytest.raises(StoreRefused):
        embedded_store.refresh_search()
    assert len(ids_in(embedded_store)) == 100
    embedded_store.refresh_search()
    reader = EmbeddedStore(path, read_only=True)
    assert len(ids_in(reader)) == 100


def test_nothing_is_written_to_a_closed_store(embedded_url: str) -> None:
    with migrated(embedded_url) as store:
        store.close()
        with pytest.raises(StoreUnavailable, match="is closed"):
            write(store, "c_1")


def test_a_walk_without_a_bound_is_refused_since_its_answer_would_not_be_whole(embedded_store: Store) -> None:
    write(embedded_store, "c_1")
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
    write(embedded_store, "c_1")
    absent = "MATCH (a:Claim)-[:ABOUT]->(b:Nowhere) WHERE a.absent = 1 RETURN a.id AS id, b.text AS text ORDER BY id"
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert embedded_store.read(Query("tests/absent", absent, Everything, ClaimText), Everything()) == []


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
    write(embedded_store, *(f"c_{number}" for number in range(600)))
    embedded_store.refresh_search()
    assert len(ids_in(embedded_store)) == 600


def test_nothing_of_the_engine_reaches_the_terminal(embedded_store: Store, capfd: pytest.CaptureFixture[str]) -> None:
    nowhere = Query(
        "tests/nowhere", "MATCH (a:Nowhere) RETURN a.id AS id, a.x AS text ORDER BY id", Everything, ClaimText
    )
    assert embedded_store.read(nowhere, Everything()) == []
    assert re.sub(r"\s", "", "".join(capfd.readouterr())) == ""
