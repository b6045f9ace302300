"""The export: the same bytes always, and never half a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from bridge import Onrecord, bridge, load_into

from loaders.records import to_line


def test_records_are_written_one_a_line(onrecord: Onrecord, embedded_loaded_url: str) -> None:
    (line,) = onrecord("export", "--store", embedded_loaded_url).out.splitlines()
    assert line.startswith(to_line(bridge().record)[:100])


@pytest.mark.parametrize("form", ["nq", "trig"])
def test_rdf_has_the_base_of_the_settings(
    onrecord: Onrecord, embedded_loaded_url: str, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    monkeypatch.setenv("ONRECORD_BASE_IRI", "https://graph.example/")
    told = onrecord("export", "--format", form, "--store", embedded_loaded_url).out
    assert "https://graph.example/" in told
    assert "https://w3id.org/onrecord/id/" not in told


def test_a_file_is_written_whole_or_not_at_all(
    onrecord: Onrecord, embedded_loaded_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out" / "graph.jsonl"
    target.parent.mkdir()
    target.write_text("kept", encoding="utf-8")

    def torn(*_: object, **__: object) -> list[bytes]:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("api.exporting.export", torn)
        assert onrecord("export", "-o", str(target), "--store", embedded_loaded_url).code == 130
    assert [path.read_text(encoding="utf-8") for path in target.parent.iterdir()] == ["kept"]
    assert onrecord("export", "-o", str(target), "--store", embedded_loaded_url).code == 0
    assert target.read_text(encoding="utf-8") == onrecord("export", "--store", embedded_loaded_url).out
    assert len(list(target.parent.iterdir())) == 1


def test_a_place_that_cant_be_written_is_named(onrecord: Onrecord, embedded_loaded_url: str, tmp_path: Path) -> None:
    ended = onrecord("export", "-o", str(tmp_path / "missing" / "x"), "--store", embedded_loaded_url)
    assert ended.code == 2
    assert "can't be written (No such file or directory)" in ended.err


def test_an_empty_store_exports_nothing(onrecord: Onrecord, embedded_url: str) -> None:
    load_into(embedded_url)
    assert onrecord("export", "--store", embedded_url).out == ""
