"""Reading and loading: what is stored, what is said, and that bad input leaves nothing behind."""

from __future__ import annotations

import csv
import io
import json
import sys
from pathlib import Path

import pytest
from bridge import Onrecord, bridge, load_into
from building import About, Said, article, person
from console_blocks import CHECKOUT

from graph.opening import open_store
from loaders.records import to_line

FERRY = CHECKOUT / "tests/data/ferry/article.txt"
SAID = 'Mayor Ann Lee said on Monday that the bridge was closed.\n\n"It is unsafe," Lee said.\n'


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """A file of two records."""
    other = article(Said("a", person("Cy North"), claim="the northern bridge stands"), about=About(url=None))
    path = tmp_path / "records.jsonl"
    path.write_text(f"{to_line(bridge().record)}\n\n{to_line(other.record)}\n", encoding="utf-8")
    return path


def stored(onrecord: Onrecord, url: str) -> int:
    """How many articles the store holds."""
    ended = onrecord("stats", "--json", "--store", url)
    return 0 if ended.code == 5 else int(json.loads(ended.out)["articles"])


@pytest.mark.model
def test_read_shows_what_would_be_loaded_and_stores_nothing(
    onrecord: Onrecord, embedded_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_STORE", embedded_url)
    ended = onrecord("read", str(FERRY), "--published", "2024-11-20", "--outlet", "Baltic Dispatch")
    assert ended.code == 0
    assert "Baltic Dispatch, 2024-11-20 (supplied)" in ended.out
    assert "denies" in ended.out
    assert stored(onrecord, embedded_url) == 0


@pytest.mark.model
def test_read_gives_a_record_that_load_takes(onrecord: Onrecord, embedded_url: str, tmp_path: Path) -> None:
    told = (
        "--published",
        "2024-11-20",
        "--outlet",
        "Baltic Dispatch",
        "--url",
        "https://baltic.example/ferry?utm_source=x",
    )
    read = onrecord("read", str(FERRY), *told, "--json")
    record = json.loads(read.out)
    assert record["article"]["url"] == "https://baltic.example/ferry"
    assert record["schema"] == 1
    (tmp_path / "ferry.jsonl").write_text(read.out, encoding="utf-8")
    loaded = onrecord("load", str(tmp_path / "ferry.jsonl"), "--csv", "--store", embedded_url)
    (row,) = csv.DictReader(io.StringIO(loaded.out))
    assert (row["outcome"], row["statements"]) == ("stored", str(len(record["statements"])))
    assert (
        onrecord("export", "--store", embedded_url).out
        == onrecord("load", str(FERRY), *told, "--json", "--store", embedded_url).out
    )


@pytest.mark.model
def test_a_text_that_was_read_before_is_not_read_again_unless_asked(
    onrecord: Onrecord, embedded_url: str, tmp_path: Path
) -> None:
    path = tmp_path / "said.txt"
    path.write_text(SAID, encoding="utf-8")
    first = onrecord("load", str(path), "--store", embedded_url)
    assert first.out.startswith("stored ")
    for again in ((), ("--again",)):
        assert onrecord("load", str(path), *again, "--store", embedded_url).out.startswith("unchanged ")
    dated = onrecord("load", str(path), "--published", "2025-02-06", "--store", embedded_url)
    assert dated.out.startswith("replaced "), "another date of publication dates its statements anew"


@pytest.mark.model
def test_text_comes_from_standard_input(onrecord: Onrecord, embedded_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SAID.encode())))
    ended = onrecord("load", "-", "--store", embedded_url)
    assert ended.out.endswith("  standard input\n")
    assert stored(onrecord, embedded_url) == 1


def test_records_are_loaded_line_by_line(onrecord: Onrecord, store_url: str, records: Path) -> None:
    ended = onrecord("load", str(records), "--store", store_url)
    assert ended.code == 0
    assert [line.rsplit("  ", 1)[1] for line in ended.out.splitlines()] == [f"{records}, line 1", f"{records}, line 3"]
    assert stored(onrecord, store_url) == 2


def test_export_load_and_export_again_give_the_same_bytes(onrecord: Onrecord, loaded_url: str, tmp_path: Path) -> None:
    first = tmp_path / "first.jsonl"
    assert onrecord("export", "--output", str(first), "--store", loaded_url).code == 0
    other = f"embedded:{tmp_path / 'other.kgl'}"
    assert onrecord("load", str(first), "--store", other).code == 0
    assert onrecord("export", "--store", other).out.encode() == first.read_bytes()


def test_a_record_is_recognised_by_what_it_holds(onrecord: Onrecord, embedded_url: str, tmp_path: Path) -> None:
    path = tmp_path / "record.txt"
    path.write_text(to_line(bridge().record), encoding="utf-8")
    assert onrecord("load", str(path), "--store", embedded_url).out.startswith("stored ")


def test_a_folder_is_read_to_the_end_whatever_one_file_holds(
    onrecord: Onrecord, embedded_url: str, tmp_path: Path, records: Path
) -> None:
    folder = tmp_path / "in"
    (folder / "deeper").mkdir(parents=True)
    (folder / ".hidden").mkdir()
    (folder / ".hidden" / "not.txt").write_text("", encoding="utf-8")
    (folder / "a.txt").write_bytes(b"")
    (folder / "b.txt").write_bytes(b"\x00\x01\x02")
    (folder / "c.jpeg").write_bytes(b"")
    (folder / "c.jsonl").write_text('{"schema": 1}\n' + records.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "deeper" / "d.jsonl").write_text(to_line(bridge().record), encoding="utf-8")
    ended = onrecord("load", str(folder), "--store", embedded_url)
    assert ended.code == 4
    assert [line.split()[0] for line in ended.out.splitlines()] == ["stored", "stored", "unchanged"]
    assert "passed over 1 files" in ended.err
    for failed in ("a.txt: ", "b.txt: ", "c.jsonl, line 1: ", "3 could not be read, 3 could"):
        assert failed in ended.err
    assert "Traceback" not in ended.err


def test_forget_takes_an_article_out_and_says_what_went_with_it(onrecord: Onrecord, loaded_url: str) -> None:
    article_id = bridge().record.article.id
    ended = onrecord("forget", article_id, "--store", loaded_url)
    assert ended.out == f"forgotten: A bridge, 1 revision and 5 statements ({article_id})\n"
    assert stored(onrecord, loaded_url) == 0
    assert onrecord("who", "bridge", "--store", loaded_url).code == 3
    assert onrecord("forget", article_id, "--store", loaded_url).code == 3


SPOILT = json.loads(to_line(bridge().record))
SPOILT["statements"][0]["quote"]["text"] = "the bridge is open"


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\n", "blanks"),
        ("binary.txt", bytes(range(256)) * 4, ""),
        ("nul.txt", b"A mayor said\x00 so.", "binary"),
        ("surrogate.txt", "A mayor said \ud800 so.".encode("utf-8", "surrogatepass"), "lone surrogates"),
        ("numbers.txt", b"12 34 56", "no words"),
        ("large.txt", b"A mayor said so. " * 300_000, "5.1 MB"),
        ("page.txt", b"<!doctype html><p>A mayor said so.", "no article text"),
        ("empty.jsonl", b"", "empty"),
        ("broken.jsonl", b'{"schema": 1, ', "line 1"),
        ("newer.jsonl", b'{"schema": 2}', "line 1"),
        ("latin.jsonl", b'{"schema": "\xe9"}', "UTF-8"),
        ("spoilt.jsonl", json.dumps(SPOILT).encode(), "line 1"),
        ("list.jsonl", b"[1, 2]", "line 1"),
    ],
    ids=lambda value: value if isinstance(value, str) and "." in value else "",
)
def test_what_cant_be_read_is_told_in_one_line_and_nothing_is_stored(
    onrecord: Onrecord, embedded_url: str, tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    for command in ("read", "load"):
        ended = onrecord(command, str(path), *(("--store", embedded_url) if command == "load" else ()))
        assert ended.code == 4, ended
        (line,) = ended.err.splitlines()
        assert line.startswith(f"onrecord: {path}")
        assert told in line
        assert ended.out == ""
    assert stored(onrecord, embedded_url) == 0


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["missing.txt"], 4, "missing.txt: it can't be read (No such file"),
        ([str(FERRY), "--published", "2024-02-30"], 2, "2024-02-30"),
        ([str(FERRY), "--published", "yesterday"], 2, "yesterday"),
        ([str(FERRY), "--url", "ftp://x"], 2, "not a web address"),
        ([str(FERRY), "--outlet", " "], 2, "no name"),
        ([str(FERRY), "missing.txt", "--url", "https://x.example/"], 2, "one article's own address"),
        (["-", "-"], 2, "only once"),
        ([str(FERRY), "--server", "here"], 2, "no address of a service"),
        ([str(FERRY), "--server", "http://[::"], 2, "no address of a service"),
        ([str(FERRY), "--server", "http://127.0.0.1:9"], 5, "can't be reached"),
        ([str(FERRY), "--server", "http://127.0.0.1:9", "--store", "embedded:x"], 2, "can't go together"),
        ([str(FERRY), "--store", "mysql://x"], 2, "names no store"),
        ([str(FERRY), "--json", "--csv"], 2, "can't go together"),
        ([str(CHECKOUT / "docs/decisions")], 2, "holds no page, no .txt and no .jsonl file"),
        ([], 2, "Missing argument"),
        (["x", "--wrong"], 2, "No such option"),
    ],
)
def test_a_load_that_cant_start_says_why(
    onrecord: Onrecord,
    embedded_url: str,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    code: int,
    told: str,
) -> None:
    monkeypatch.setenv("ONRECORD_STORE", embedded_url)
    ended = onrecord("load", *arguments)
    assert ended.code == code, ended
    assert told in ended.err
    assert len(ended.err.splitlines()) == 1
    assert stored(onrecord, embedded_url) == 0


def test_a_record_takes_nothing_beside_it(onrecord: Onrecord, embedded_url: str, records: Path) -> None:
    ended = onrecord("load", str(records), "--published", "2025-01-01", "--store", embedded_url)
    assert ended.code == 4
    assert "a record says itself when" in ended.err


def test_progress_is_shown_on_a_terminal_only(
    onrecord: Onrecord, embedded_url: str, records: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    linked = "linked: 1 held to be the same, 0 suggested; `onrecord review` shows what waits\n"
    assert onrecord("load", str(records), "--store", embedded_url).err == linked
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert onrecord("load", str(records), "--store", embedded_url).err == f"1 of 1: {records}\n"


def test_a_second_writer_is_told_which_process_writes(onrecord: Onrecord, embedded_url: str, records: Path) -> None:
    load_into(embedded_url)
    held = open_store(embedded_url)
    try:
        ended = onrecord("load", str(records), "--store", embedded_url)
    finally:
        held.close()
    assert ended.code == 6
    assert "--server URL" in ended.err


@pytest.mark.model
def test_a_text_that_is_loaded_again_without_its_outlet_is_said_to_be_stored_twice(
    onrecord: Onrecord, embedded_url: str, tmp_path: Path
) -> None:
    path = tmp_path / "ferry.txt"
    path.write_text(
        "A ferry runs aground\n\nThe mayor denied the report on Monday, and said it was wrong.\n", encoding="utf-8"
    )
    told = ("--published", "2026-10-14", "--store", embedded_url)
    first = onrecord("load", str(path), "--outlet", "Norden Wire", *told)
    assert (first.code, first.err) == (0, "")
    again = onrecord("load", str(path), *told)
    named = first.out.split()[1]
    assert again.code == 0
    assert again.err.startswith(f"onrecord: {path}: the same text is stored as {named} too")
    assert onrecord("forget", again.out.split()[1], "--store", embedded_url).code == 0
    assert onrecord("load", str(path), "--outlet", "Norden Wire", *told).err == ""


def test_what_is_stored_is_linked_once_and_again_when_asked(
    onrecord: Onrecord, embedded_url: str, records: Path
) -> None:
    onrecord("load", str(records), "--store", embedded_url)
    assert onrecord("link", "--store", embedded_url).out == "everything is linked; --again links it anew\n"
    again = onrecord("link", "--again", "--store", embedded_url)
    assert again.out.startswith("linked 2 texts: 2 held to be the same, 0 suggested, ")
    asked = onrecord("link", "--again", "--json", "--store", embedded_url)
    told = json.loads(asked.out)
    assert (told["texts"], told["cut"]) == (2, 0)
