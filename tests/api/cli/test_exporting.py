"""The command that exports: to stdout or a file, never half a file, and with a word on what went wrong."""

from __future__ import annotations

import os
import subprocess
import threading
from pathlib import Path

import pytest
from bridge import Onrecord, bridge, load_into
from processes import ONRECORD

from api.exporting import ExportFormat
from loaders.records import to_line


def test_records_are_written_one_a_line(onrecord: Onrecord, embedded_loaded_url: str) -> None:
    (line,) = onrecord("export", "--store", embedded_loaded_url).out.splitlines()
    assert line.startswith(to_line(bridge().record)[:100])


@pytest.mark.parametrize("form", [form for form in ExportFormat if form.rdf])
def test_rdf_has_the_base_of_the_settings(
    onrecord: Onrecord, embedded_loaded_url: str, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    monkeypatch.setenv("ONRECORD_BASE_IRI", "https://graph.example/")
    told = onrecord("export", "--format", form, "--store", embedded_loaded_url).out
    assert "https://graph.example/" in told
    assert "https://w3id.org/onrecord/id/" not in told


def test_an_unknown_format_is_told_which_there_are(onrecord: Onrecord, embedded_url: str) -> None:
    ended = onrecord("export", "--format", "pdf", "--store", embedded_url)
    assert ended.code == 2
    assert "'records', 'nq', 'trig', 'nt', 'ttl', 'jsonld', 'rdf'" in ended.err


def test_articles_are_named_one_by_one(onrecord: Onrecord, embedded_loaded_url: str) -> None:
    article = bridge().record.article.id
    whole = onrecord("export", "--format", "nt", "--store", embedded_loaded_url).out
    named = onrecord("export", "--format", "nt", "--article", article, "--store", embedded_loaded_url)
    assert named.out == whole
    missing = onrecord("export", "--article", article, "--article", "a_0", "--store", embedded_loaded_url)
    assert (missing.code, missing.out) == (3, "")
    assert "no article a_0" in missing.err


def test_the_graph_of_the_installation_is_added_when_asked_for(onrecord: Onrecord, embedded_loaded_url: str) -> None:
    told = onrecord("export", "--format", "nq", "--installation", "--store", embedded_loaded_url).out
    assert "/graph/installation> ." in told
    refused = onrecord("export", "--installation", "--store", embedded_loaded_url)
    assert (refused.code, refused.out) == (2, "")


def test_a_file_is_written_whole_or_not_at_all(
    onrecord: Onrecord, embedded_loaded_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out" / "graph.jsonl"
    target.parent.mkdir()
    target.write_text("kept", encoding="utf-8")

    def torn(*_: object, **__: object) -> list[bytes]:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("api.exporting.to_line", torn)
        assert onrecord("export", "-o", str(target), "--store", embedded_loaded_url).code == 130
    assert [path.read_text(encoding="utf-8") for path in target.parent.iterdir()] == ["kept"]
    assert onrecord("export", "-o", str(target), "--store", embedded_loaded_url).code == 0
    assert target.read_text(encoding="utf-8") == onrecord("export", "--store", embedded_loaded_url).out
    assert len(list(target.parent.iterdir())) == 1


def test_a_file_keeps_who_may_read_it_and_a_link_leads_where_it_led(
    onrecord: Onrecord, embedded_loaded_url: str, tmp_path: Path
) -> None:
    target, link, new = (tmp_path / name for name in ("private.nq", "link.nq", "new.nq"))
    target.touch(mode=0o600)
    link.symlink_to(target)
    for output in (link, new):
        assert onrecord("export", "--format", "nq", "-o", str(output), "--store", embedded_loaded_url).code == 0
    assert link.is_symlink()
    assert target.stat().st_mode & 0o777 == 0o600
    assert new.stat().st_mode & 0o777 == 0o666 & ~_umask()
    assert target.read_bytes() == new.read_bytes() != b""


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_a_pipe_or_a_device_is_written_to_and_stays_what_it_is(
    onrecord: Onrecord, embedded_loaded_url: str, tmp_path: Path
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text(encoding="utf-8")))
    reader.start()
    assert onrecord("export", "-o", str(pipe), "--store", embedded_loaded_url).code == 0
    reader.join(60)
    assert pipe.is_fifo()
    assert read == [onrecord("export", "-o", "-", "--store", embedded_loaded_url).out]


@pytest.mark.parametrize(
    ("place", "why"),
    [("missing/x", "No such file or directory"), (".", "Is a directory"), ("/dev/full", "No space left on device")],
)
def test_a_place_that_cant_be_written_is_named(
    onrecord: Onrecord, embedded_loaded_url: str, tmp_path: Path, place: str, why: str
) -> None:
    target = tmp_path / place
    ended = onrecord("export", "-o", str(target), "--store", embedded_loaded_url)
    assert ended.code == 2
    assert f"{target} can't be written ({why}); choose another with --output" in ended.err


def test_a_full_disk_behind_stdout_is_one_line(embedded_loaded_url: str) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = _process("export", "--store", embedded_loaded_url, stdout=full)
    told = ended.communicate()[1]
    assert ended.returncode == 2
    (line,) = told.decode().splitlines()
    assert line.startswith("onrecord: standard output can't be written (No space left on device); what came out is not")


def test_a_reader_who_goes_away_is_no_error(embedded_loaded_url: str) -> None:
    ended = _process("export", "--format", "nq", "--store", embedded_loaded_url, stdout=subprocess.PIPE)
    assert ended.stdout is not None
    ended.stdout.close()
    assert ended.stderr is not None
    told = ended.stderr.read()
    ended.stderr.close()
    assert (ended.wait(60), told) == (141, b"")


def _process(*arguments: str, stdout: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen([ONRECORD, *arguments], stdout=stdout, stderr=subprocess.PIPE)  # pyright: ignore[reportArgumentType, reportCallIssue, reportUnknownVariableType]  # a file, or a pipe


def test_how_far_it_is_is_told_on_a_terminal_only(
    onrecord: Onrecord, embedded_loaded_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("api.cli.exporting._EACH", 1)
    assert onrecord("export", "--store", embedded_loaded_url).err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert onrecord("export", "--store", embedded_loaded_url).err == "1 records read\n"
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert onrecord("export", "--store", embedded_loaded_url).err == ""


def test_an_empty_store_exports_no_records(onrecord: Onrecord, embedded_url: str) -> None:
    load_into(embedded_url)
    assert onrecord("export", "--store", embedded_url).out == ""
