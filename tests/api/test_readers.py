"""Articles are read side by side: in order, in few processes, none of which outlives its command."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from console_blocks import CHECKOUT
from processes import ONRECORD
from waiting import Waiting

from api.intake import Piece, record_of
from api.readers import Readers, Reading, usable_cores
from graph.errors import ExtractorUnavailable, InvalidRecord, UnreadableArticle
from graph.record import Record
from graph.store import Store
from loaders.sources.document import Supplied
from queries.writing import write_record

NOBODY = Supplied()


def piece(words: str, where: str = "a file") -> Piece:
    return Piece(where, f"Words of an article: {words}.\n".encode(), is_record=False)


def through(readers: Readers, pieces: Iterable[Piece]) -> Iterator[Reading]:
    """Begin as many ahead as the readers ask for."""
    begun: deque[Reading] = deque()
    for each in pieces:
        begun.append(readers.begin(each))
        if len(begun) > readers.ahead:
            yield begun.popleft()
    yield from begun


def until(true: Callable[[], bool], seconds: float = 20) -> bool:
    """Whether something comes true within some seconds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.05)
    return true()


def test_records_come_in_the_order_of_the_articles_and_are_those_of_one_process() -> None:
    pieces = [piece(f"number {n}, wait {0.3 if n == 0 else 0}") for n in range(12)]
    with Readers(NOBODY, Waiting(), articles=12, cores=2) as readers:
        assert readers.ahead == 6
        found = [reading() for reading in through(readers, pieces)]
        assert 1 <= len(multiprocessing.active_children()) <= 2
    assert found == [record_of(each, NOBODY, Waiting()) for each in pieces]
    assert until(lambda: not multiprocessing.active_children())


@pytest.mark.parametrize(("articles", "cores"), [(1, 8), (2, 8), (3, 8), (100, 1)])
def test_little_to_read_or_one_core_starts_no_process(articles: int, cores: int) -> None:
    with Readers(NOBODY, Waiting(), articles=articles, cores=cores) as readers:
        assert readers.begin(piece("words"))().revision.extractor == "waiting/1"
        assert readers.ahead == 0
        assert multiprocessing.active_children() == []


def test_all_cores_are_used_that_this_process_may_use() -> None:
    assert 1 <= usable_cores() <= (os.cpu_count() or 1)
    with Readers(NOBODY, Waiting(), articles=1000) as readers:
        assert readers.ahead == (3 * usable_cores() if usable_cores() > 1 else 0)


def test_what_is_wrong_with_one_article_is_told_at_its_turn() -> None:
    pieces = [piece("first"), Piece("empty.txt", b" \n", is_record=False), Piece("no.jsonl", b"{", is_record=True)]
    with Readers(NOBODY, Waiting(), articles=8, cores=2) as readers:
        first, empty, broken, last = [readers.begin(each) for each in (*pieces, piece("last"))]
        assert "first" in first().revision.text
        with pytest.raises(UnreadableArticle, match=r"^empty\.txt: "):
            empty()
        with pytest.raises(InvalidRecord, match=r"^no\.jsonl: "):
            broken()
        assert "last" in last().revision.text


def test_what_the_store_holds_is_not_read_again(embedded_store: Store) -> None:
    known = record_of(piece("known"), NOBODY, Waiting())
    write_record(embedded_store, known, recorded="2025-02-07T08:00:00.000000Z")
    empty = Piece("empty.txt", b" ", is_record=False)
    with Readers(NOBODY, Waiting(), articles=8, cores=2) as readers:
        assert readers.begin(piece("known"), embedded_store)().revision.recorded is not None
        assert multiprocessing.active_children() == []
        new: Record = readers.begin(piece("new"), embedded_store)()
        assert new.revision.recorded is None
        with pytest.raises(UnreadableArticle):
            readers.begin(empty, embedded_store)()


def test_a_process_that_is_ended_from_outside_is_told_with_the_article_and_what_to_do() -> None:
    with Readers(NOBODY, Waiting(), articles=8, cores=2) as readers:
        killing = readers.begin(piece("kill", "large.txt"))
        with pytest.raises(ExtractorUnavailable, match=r"^large\.txt: .*--cores 1$"):
            killing()
        with pytest.raises(ExtractorUnavailable, match=r"^next\.txt: "):
            readers.begin(piece("next", "next.txt"))()


def test_an_extractor_that_refuses_ends_the_reading_in_either_way() -> None:
    for cores in (1, 2):
        with Readers(NOBODY, Waiting(), articles=8, cores=cores) as readers, pytest.raises(ExtractorUnavailable):
            readers.begin(piece("refuse"))()


def test_behind_a_failure_no_process_goes_on_reading() -> None:
    def read() -> None:
        with Readers(NOBODY, Waiting(), articles=8, cores=2) as readers:
            begun = [readers.begin(piece(words)) for words in ("first", "wait 60", "wait 60")]
            begun[0]()
            raise KeyboardInterrupt

    started = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        read()
    assert until(lambda: not multiprocessing.active_children())
    assert time.monotonic() - started < 30


_KILLED = """
import sys
from multiprocessing import active_children
sys.path += [{tests!r}, {checkout!r}]
from waiting import Waiting
from api.intake import Piece
from api.readers import Readers
from loaders.sources.document import Supplied
readers = Readers(Supplied(), Waiting(), articles=8, cores=2)
begun = [readers.begin(Piece("a", b"Words.", is_record=False)) for _ in range(2)]
[each() for each in begun]
print(*(each.pid for each in active_children()), flush=True)
sys.stdin.read()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks processes up in /proc")
def test_a_command_that_is_killed_leaves_no_process_behind() -> None:
    program = _KILLED.format(tests=str(CHECKOUT / "tests"), checkout=str(CHECKOUT))
    with subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as command:
        assert command.stdout is not None
        children = command.stdout.readline().split()
        assert children
        command.kill()
    assert until(lambda: not any(_runs(child) for child in children))


def _runs(process: str) -> bool:
    try:
        status = Path("/proc", process, "stat").read_text(encoding="ascii")
    except FileNotFoundError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


def _folder(place: Path, files: int) -> Path:
    for number in range(files):
        words = f'Mayor Ann Lee said on Monday that bridge {number} was closed.\n\n"It is unsafe," Lee said.\n'
        (place / f"{number:04}.txt").write_text(words, encoding="utf-8")
    (place / "0001.txt").write_bytes(b"\x00\x01")
    return place


@pytest.mark.model
@pytest.mark.slow
def test_the_command_prints_the_same_on_one_core_and_on_two(tmp_path: Path) -> None:
    folder = str(_folder(tmp_path, 8))
    ended = [
        subprocess.run(
            [ONRECORD, "read", folder, "--json", "--cores", cores], check=False, capture_output=True, text=True
        )
        for cores in ("1", "2")
    ]
    assert [each.returncode for each in ended] == [4, 4]
    assert ended[0].stdout == ended[1].stdout
    assert ended[0].stdout.count("\n") == 7
    assert ended[0].stderr == ended[1].stderr
    assert "0001.txt: " in ended[0].stderr


@pytest.mark.model
@pytest.mark.slow
def test_ctrl_c_ends_the_command_with_one_line_and_all_its_processes(tmp_path: Path) -> None:
    folder = str(_folder(tmp_path, 600))
    with subprocess.Popen(
        [ONRECORD, "read", folder, "--json", "--cores", "2"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as command:
        assert command.stdout is not None
        assert command.stdout.readline().startswith("{")
        os.killpg(command.pid, signal.SIGINT)
        _, told = command.communicate(timeout=60)
    assert command.returncode == 130
    assert told == "onrecord: stopped; what was said to be stored is stored\n"
    assert until(lambda: not _group_runs(command.pid))


def _group_runs(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
