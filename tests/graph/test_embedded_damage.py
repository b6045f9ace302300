"""What kills, torn writes, flipped bits and full disks do to an embedded store."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest
from contract.claims import SEARCH, WRITE_WORDS, ClaimWords, Words, claim_ids_in, write_ids

from graph.errors import StoreDamaged, StoreRefused, UnknownStoreUrl
from graph.store import Store
from graph.stores.embedded import EmbeddedStore, EmbeddedStoreWarning

resource = pytest.importorskip("resource", reason="limits on files are set as POSIX systems do")


@pytest.fixture
def path(embedded_url: str) -> Path:
    return Path(embedded_url.removeprefix("embedded:"))


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
    write_ids(embedded_store, "c_1", "c_2")
    embedded_store.refresh_search()
    for number in range(3, 10):
        write_ids(embedded_store, f"c_{number}")
    return crashed_copy(path, tmp_path / "crashed")


def log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def flip_a_bit(file: Path, at: int) -> None:
    content = bytearray(file.read_bytes())
    content[at] ^= 4
    file.write_bytes(content)


def test_a_reader_behind_a_killed_writer_sees_all_that_was_acknowledged(crashed: Path) -> None:
    reader = EmbeddedStore(crashed, read_only=True)
    assert len(claim_ids_in(reader)) == 9


def test_a_killed_writer_leaves_all_that_was_acknowledged(crashed: Path) -> None:
    store = EmbeddedStore(crashed)
    assert len(claim_ids_in(store)) == 9
    store.close()


@pytest.mark.parametrize("read_only", [False, True])
def test_a_killed_writer_leaves_a_search_that_finds_all(
    embedded_store: Store, path: Path, tmp_path: Path, *, read_only: bool
) -> None:
    for start in range(0, 1500, 300):  # so many that an index was made anew on the way
        rows = [ClaimWords(f"c_{number:04}", "troops") for number in range(start, start + 300)]
        embedded_store.transaction(lambda transaction, rows=rows: transaction.write(WRITE_WORDS, rows))
    store = EmbeddedStore(crashed_copy(path, tmp_path / "crashed"), read_only=read_only)
    assert len(store.read(SEARCH, Words("troops"))) == 1500
    store.close()


def test_a_torn_end_of_the_log_costs_what_was_never_acknowledged_and_warns(crashed: Path) -> None:
    os.truncate(log_of(crashed), log_of(crashed).stat().st_size - 7)
    with pytest.warns(EmbeddedStoreWarning, match="not a complete frame"):
        store = EmbeddedStore(crashed)
    assert len(claim_ids_in(store)) == 8
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
    assert {"c_1", "c_2"} <= set(claim_ids_in(store)) < {f"c_{number}" for number in range(1, 10)}
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


def test_a_store_whose_beginning_is_overwritten_is_damage_as_long_as_its_log_is_beside_it(crashed: Path) -> None:
    crashed.write_bytes(b"???" + crashed.read_bytes()[3:])
    with pytest.raises(StoreDamaged, match="restore it from a backup"):
        EmbeddedStore(crashed)


@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_of_another_kind_is_no_store_and_left_as_it_is(tmp_path: Path, *, read_only: bool) -> None:
    other = tmp_path / "notes.txt"
    other.write_text("my notes", encoding="utf-8")
    with pytest.raises(
        UnknownStoreUrl, match=r"notes\.txt is no store, it holds something else; name another file"
    ) as told:
        EmbeddedStore(other, read_only=read_only)
    assert "kglite" not in str(told.value)
    assert other.read_text(encoding="utf-8") == "my notes"
    assert list(tmp_path.iterdir()) == [other]


def test_what_the_engine_says_of_damage_is_not_what_the_reader_is_told(crashed: Path) -> None:
    os.truncate(crashed, 2000)
    log_of(crashed).unlink()
    with pytest.raises(StoreDamaged) as told:
        EmbeddedStore(crashed)
    assert "can't be read whole: it is cut off, overwritten, or of another version" in str(told.value)
    assert "kglite" not in str(told.value)


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
    write_ids(embedded_store, "c_1")
    with room_for(log_of(path).stat().st_size + 20), pytest.raises(StoreRefused):
        write_ids(embedded_store, "c_2")
    assert claim_ids_in(embedded_store) == ["c_1"]
    write_ids(embedded_store, "c_3")
    assert claim_ids_in(embedded_store) == ["c_1", "c_3"]


def test_without_room_for_a_checkpoint_nothing_is_lost(embedded_store: Store, path: Path) -> None:
    write_ids(embedded_store, *(f"c_{number}" for number in range(100)))
    with room_for(500), pytest.raises(StoreRefused):
        embedded_store.refresh_search()
    assert len(claim_ids_in(embedded_store)) == 100
    embedded_store.refresh_search()
    reader = EmbeddedStore(path, read_only=True)
    assert len(claim_ids_in(reader)) == 100
