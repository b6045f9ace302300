"""Decisions that travel with records: out by `export`, in by `load`, here or through a service."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bridge import Onrecord, load_into
from deciding import told
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from graph.opening import open_store

ONE, OTHER = told(1, "the bridge is closed"), told(2, "the bridge has been closed")
A, B = (each.record.claims[0].id for each in (ONE, OTHER))
STATEMENT = ONE.record.statements[0].id


@pytest.fixture
def exported(onrecord: Onrecord, store_url: str, tmp_path: Path) -> Path:
    """Two articles that were linked, and two decisions of a person beside the machine's two."""
    load_into(store_url, ONE, OTHER)
    assert onrecord("link", "--store", store_url).code == 0
    for decided in (("same", A, B, "--why", "of one day"), ("corrected", STATEMENT, "--stance", "denies")):
        ended = onrecord("decide", *decided, "--by", "Anna", "--store", store_url)
        assert ended.code == 0, ended.err
    target = tmp_path / "all.jsonl"
    target.write_text(onrecord("export", "--format", "records", "--store", store_url).out, encoding="utf-8")
    return target


def test_another_store_that_takes_them_in_holds_the_same(onrecord: Onrecord, exported: Path, tmp_path: Path) -> None:
    other = f"embedded:{tmp_path / 'other'}"
    loaded = onrecord("load", str(exported), "--store", other)
    assert loaded.code == 0, loaded.err
    assert "taken in: 4 decisions; `onrecord review` shows what waits" in loaded.err, (
        "two of the person, two of the machine"
    )
    again = onrecord("export", "--format", "records", "--store", other).out
    assert again == exported.read_text(encoding="utf-8")


def test_lines_whose_keys_a_tool_sorted_are_taken_in_too(onrecord: Onrecord, exported: Path, tmp_path: Path) -> None:
    resorted = tmp_path / "sorted.jsonl"
    lines = exported.read_text(encoding="utf-8").splitlines()
    resorted.write_text("\n".join(json.dumps(json.loads(line), sort_keys=True) for line in lines), encoding="utf-8")
    other = f"embedded:{tmp_path / 'other'}"
    loaded = onrecord("load", str(resorted), "--store", other)
    assert loaded.code == 0, loaded.err
    assert onrecord("export", "--format", "records", "--store", other).out == exported.read_text(encoding="utf-8")


def test_decisions_without_their_articles_wait_unattached(onrecord: Onrecord, exported: Path, tmp_path: Path) -> None:
    lines = exported.read_text(encoding="utf-8").splitlines(keepends=True)
    alone = tmp_path / "decisions.jsonl"
    alone.write_text("".join(line for line in lines if '"decision":' in line), encoding="utf-8")
    ended = onrecord("load", str(alone), "--store", f"embedded:{tmp_path / 'other'}")
    assert ended.code == 0, ended.err
    assert "taken in: 4 decisions, 4 of them on what is not here" in ended.err


def test_what_is_no_decision_is_told_by_line_and_key(onrecord: Onrecord, exported: Path, tmp_path: Path) -> None:
    lines = exported.read_text(encoding="utf-8").splitlines()
    wrong = tmp_path / "wrong.jsonl"
    wrong.write_text("\n".join(line.replace('"verdict":"same"', '"verdict":"alike"') for line in lines))
    ended = onrecord("load", str(wrong), "--store", f"embedded:{tmp_path / 'other'}")
    assert ended.code != 0
    assert "verdict" in ended.err
    assert "'alike'" in ended.err


class TestThroughTheService:
    """`POST /decisions/records`, which `load --server` asks."""

    @pytest.fixture
    def lines(self, exported: Path) -> list[str]:
        return [line for line in exported.read_text(encoding="utf-8").splitlines() if '"decision":' in line]

    @pytest.fixture
    def service(self, tmp_path: Path) -> TestClient:
        return TestClient(create_app(open_store(f"embedded:{tmp_path / 'served'}"), Settings()))

    def test_they_are_taken_in_together(self, service: TestClient, lines: list[str]) -> None:
        with service:
            answer = self.send(service, "\n".join(lines))
            assert (answer.status_code, answer.json()) == (200, {"decisions": 4, "unattached": 4})
            assert len(service.get("/decisions", params={"state": "unattached"}).json()["decisions"]) == 4

    def test_all_are_refused_where_one_is_wrong(self, service: TestClient, lines: list[str]) -> None:
        with service:
            answer = self.send(service, "\n".join([lines[0], "", lines[1].replace('"certain":true', '"certain":7')]))
            assert answer.status_code == 422
            assert "line 3" in answer.json()["detail"]
            assert service.get("/decisions", params={"state": "unattached"}).json()["decisions"] == []

    def test_too_many_at_once_are_refused_with_what_to_do(self, service: TestClient, lines: list[str]) -> None:
        with service:
            answer = self.send(service, "\n".join(lines[:1] * 1001))
            assert answer.status_code == 422
            assert "at most 1,000 at a time" in answer.json()["detail"]

    def test_another_media_type_is_refused(self, service: TestClient, lines: list[str]) -> None:
        with service:
            answer = service.post("/decisions/records", content=lines[0], headers={"Content-Type": "application/json"})
            assert answer.status_code == 415
            assert "application/x-ndjson" in answer.json()["detail"]

    def send(self, service: TestClient, body: str):  # noqa: ANN201  # httpx's answer, whose type the client does not export
        return service.post("/decisions/records", content=body, headers={"Content-Type": "application/x-ndjson"})
