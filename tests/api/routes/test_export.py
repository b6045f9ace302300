"""The export over HTTP: by name or by what is accepted, with a tag, and with a problem where nothing fits."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from bridge import Onrecord, bridge
from starlette.testclient import TestClient

from api.app import create_app
from api.exporting import ExportFormat
from api.problems import PROBLEM_BASE
from api.settings import Settings
from graph.opening import open_store
from graph.store import Store

RDF = [form for form in ExportFormat if form.rdf is not None]


@pytest.mark.parametrize("form", list(ExportFormat))
def test_the_service_gives_the_bytes_of_the_command(
    onrecord: Onrecord, loaded_url: str, tmp_path: Path, form: ExportFormat
) -> None:
    file = tmp_path / "exported"
    assert onrecord("export", "--format", form, "-o", str(file), "--store", loaded_url).code == 0
    store = open_store(loaded_url)
    try:
        with TestClient(create_app(store, Settings())) as client:
            answer = client.get("/export", params={"format": form})
    finally:
        store.close()
    assert answer.content == file.read_bytes() != b""
    assert answer.headers["Content-Type"].partition(";")[0] == form.media_type
    assert answer.headers["Content-Disposition"] == f'attachment; filename="onrecord.{form.suffix}"'


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("text/turtle", ExportFormat.TURTLE),
        ("application/rdf+xml;q=0.2, application/ld+json;q=0.9", ExportFormat.JSONLD),
        ("application/*", ExportFormat.RECORDS),
        ("text/html, */*;q=0.1", ExportFormat.RECORDS),
        ("", ExportFormat.RECORDS),
    ],
)
def test_what_is_accepted_decides_where_no_format_is_named(
    embedded_client: TestClient, accept: str, form: ExportFormat
) -> None:
    answer = embedded_client.get("/export", headers={"Accept": accept})
    assert answer.headers["Content-Type"].partition(";")[0] == form.media_type
    assert answer.headers["Vary"] == "Accept"


def test_a_named_format_goes_before_what_is_accepted(embedded_client: TestClient) -> None:
    answer = embedded_client.get("/export?format=nt", headers={"Accept": "text/html"})
    assert answer.headers["Content-Type"] == "application/n-triples"


@pytest.mark.parametrize("accept", ["image/png", "application/json", "*/*;q=0"])
def test_a_client_that_accepts_nothing_of_it_is_told_what_there_is(embedded_client: TestClient, accept: str) -> None:
    answer = embedded_client.get("/export", headers={"Accept": accept})
    assert (answer.status_code, answer.json()["type"]) == (406, f"{PROBLEM_BASE}not_acceptable")
    for form in ExportFormat:
        assert f"{form.media_type} (?format={form})" in answer.json()["detail"]


@pytest.mark.parametrize("form", RDF)
def test_rdf_has_the_tag_of_its_bytes_and_is_not_sent_again(embedded_client: TestClient, form: ExportFormat) -> None:
    first = embedded_client.get("/export", params={"format": form})
    tag = first.headers["ETag"]
    assert tag == f'"{sha256(first.content).hexdigest()[:32]}"'
    assert first.headers["Content-Length"] == str(len(first.content))
    for known in (tag, f'"x", W/{tag}', "*"):
        again = embedded_client.get("/export", params={"format": form}, headers={"If-None-Match": known})
        assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", tag)
    assert embedded_client.get("/export", params={"format": form}, headers={"If-None-Match": '"x"'}).status_code == 200


def test_each_format_has_a_tag_of_its_own(embedded_client: TestClient) -> None:
    tags = {embedded_client.get("/export", params={"format": form}).headers["ETag"] for form in RDF}
    assert len(tags) == len(RDF)


def test_head_tells_length_and_tag(embedded_client: TestClient) -> None:
    got, head = (embedded_client.request(method, "/export?format=nq") for method in ("GET", "HEAD"))
    assert head.content == b""
    assert head.headers == got.headers


def test_a_long_export_is_sent_whole_from_a_file(embedded_client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = embedded_client.get("/export?format=nq").content
    monkeypatch.setattr("api.routes.export._IN_MEMORY", 1)
    monkeypatch.setattr("api.routes.export.BLOCK", 1000)
    assert embedded_client.get("/export?format=nq").content == whole


def test_records_are_streamed_without_a_tag(embedded_client: TestClient) -> None:
    answer = embedded_client.get("/export?format=records")
    assert "ETag" not in answer.headers
    assert "Content-Length" not in answer.headers


def test_articles_are_named_once_or_more_often(embedded_client: TestClient) -> None:
    article = bridge().record.article.id
    whole = embedded_client.get("/export?format=nq").content
    assert embedded_client.get(f"/export?format=nq&article={article}").content == whole
    assert embedded_client.get(f"/export?format=nq&article={article}&article={article}").content == whole


@pytest.mark.parametrize(
    ("query", "name", "told"),
    [
        ("format=pdf", "invalid_request", "'records', 'nq', 'trig', 'nt', 'ttl', 'jsonld' or 'rdf'"),
        ("format=nq&format=nt", "invalid_request", "'format' is given 2 times"),
        ("format=nq&article=a_0", "not_found", "no article a_0"),
        ("article=a_0&article=a_1", "not_found", "no article a_0"),
        ("installation=true", "invalid_request", "records hold what belongs to the installation anyway"),
        ("installation=perhaps", "invalid_request", "installation: "),
    ],
)
def test_what_cant_be_exported_is_a_problem(embedded_client: TestClient, query: str, name: str, told: str) -> None:
    answer = embedded_client.get(f"/export?{query}")
    assert answer.json()["type"] == PROBLEM_BASE + name
    assert told in answer.json()["detail"]


def test_an_export_for_which_there_is_no_room_is_a_problem(
    embedded_client: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    monkeypatch.setattr("api.routes.export._IN_MEMORY", 1)
    for form in ("nq", "jsonld"):
        answer = embedded_client.get(f"/export?format={form}")
        assert (answer.status_code, answer.json()["type"]) == (503, f"{PROBLEM_BASE}store_refused")
        assert "TMPDIR" in answer.json()["detail"]


def test_an_empty_store_has_an_rdf_of_its_dataset_alone(embedded_store: Store) -> None:
    with TestClient(create_app(embedded_store, Settings())) as client:
        assert client.get("/export?format=records").content == b""
        assert b"dcat#Dataset" in client.get("/export?format=nq").content
