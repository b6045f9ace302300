"""Every bad request is a problem that says what was wrong; none is a 500, and none stores anything."""

from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from bridge import bridge
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from api.app import create_app
from api.openapi import operations
from api.problems import CLOSED_LIST, PROBLEM_BASE
from api.settings import Settings
from graph.errors import StoreUnavailable
from graph.store import Store
from loaders.records import to_line

NAMES = {problem.type: problem for problem in CLOSED_LIST}
UNKNOWN = {"claims": "c", "statements": "s", "sources": "e", "entities": "e", "articles": "a"}


def assert_problem(client: TestClient, method: str, path: str, name: str, **sent: object) -> str:
    response = client.request(method, path, **sent)  # pyright: ignore[reportArgumentType]  # what a test sends
    assert response.headers["Content-Type"] == "application/problem+json", response.text
    problem = response.json()
    assert problem["type"] == PROBLEM_BASE + name, problem
    assert problem["status"] == response.status_code == NAMES[problem["type"]].status
    assert problem["detail"]
    assert problem["title"]
    assert "Traceback" not in response.text
    return str(problem["detail"])


@pytest.mark.parametrize(
    "path",
    [
        "/claims/{}",
        "/claims/{}/statements",
        "/claims/{}/chain",
        "/claims/{}/roots",
        "/claims/{}/status",
        "/statements/{}",
        "/statements/{}/chain",
        "/statements/{}/responses",
        "/sources/{}/statements",
        "/entities/{}",
        "/articles/{}",
    ],
)
def test_an_unknown_id_is_not_found(embedded_client: TestClient, path: str) -> None:
    letter = UNKNOWN[path.split("/")[1]]
    for unknown in (f"{letter}_{'0' * 20}", "nonsense", "%00", "%ED%A0%80", "%F0%9F%98%80", "a" * 4000):
        assert_problem(embedded_client, "GET", path.format(unknown), "not_found")


@pytest.mark.parametrize(
    ("path", "name", "told"),
    [
        ("/claims?words=", "invalid_search", "no word"),
        ("/claims?words=%20%21", "invalid_search", "no word"),
        ("/entities?words=", "invalid_search", "no word"),
        ("/articles?words=%2D", "invalid_search", "no word"),
        ("/claims?limit=0", "invalid_request", "limit: "),
        ("/claims?limit=501", "invalid_request", "limit: "),
        ("/claims?limit=-1", "invalid_request", "limit: "),
        ("/claims?limit=ten", "invalid_request", "limit: "),
        ("/claims?limit=99999999999999999999999", "invalid_request", "limit: "),
        ("/claims?cursor=x", "invalid_request", "cursor"),
        ("/claims?limt=5", "invalid_request", "no parameter 'limt'; it takes words, limit, cursor"),
        ("/healthz?as_of=2025-01-31", "invalid_request", "it takes none"),
        ("/claims?limit=1&limit=2", "invalid_request", "given 2 times"),
        ("/entities?kind=planet", "invalid_request", "kind: "),
        ("/export?format=pdf", "invalid_request", "format: "),
        ("/claim", "no_such_route", "/docs"),
        ("/claims/", "no_such_route", "/docs"),
    ],
)
def test_a_parameter_that_cant_be_used_is_named(embedded_client: TestClient, path: str, name: str, told: str) -> None:
    assert told in assert_problem(embedded_client, "GET", path, name)


def test_a_stance_that_is_none_is_named(embedded_client: TestClient) -> None:
    path = f"/claims/{bridge().claim_id('times')}/statements?stance=likes"
    assert "stance: " in assert_problem(embedded_client, "GET", path, "invalid_request")


def test_a_cursor_of_another_list_is_refused(embedded_client: TestClient) -> None:
    cursor = embedded_client.get("/entities?limit=1").json()["next"]
    assert_problem(embedded_client, "GET", f"/articles?cursor={cursor}", "invalid_request")


@pytest.mark.parametrize(("method", "path"), [("DELETE", "/articles/a"), ("POST", "/claims"), ("PUT", "/stats")])
def test_a_method_that_an_address_does_not_take_is_told_with_those_it_takes(
    embedded_client: TestClient, method: str, path: str
) -> None:
    assert_problem(embedded_client, method, path, "method_not_allowed")
    assert "GET" in embedded_client.request(method, path).headers["Allow"]


SPOILT = json.loads(to_line(bridge().record))
SPOILT["statements"][0]["quote"]["text"] = "the bridge is open"


@pytest.mark.parametrize(
    ("kind", "body", "name", "told"),
    [
        ("text/plain", b"", "unreadable_article", "empty"),
        ("text/plain", b" \n", "unreadable_article", "blanks"),
        ("text/plain", b"A mayor said\x00 so.", "unreadable_article", "binary"),
        ("text/plain; charset=utf-8", b"\x89PNG....", "unreadable_article", "picture"),
        ("text/plain", "said \ud800".encode("utf-8", "surrogatepass"), "unreadable_article", "lone surrogates"),
        ("text/plain", b"A mayor said so. " * 250_000, "unreadable_article", "4.2 MB"),
        ("text/plain", b"A mayor said so. " * 300_000, "too_large", "5,000,000 bytes"),
        ("application/json", b"", "invalid_request", "neither a record nor a text"),
        ("application/json", b"{", "invalid_request", "neither a record nor a text"),
        ("application/json", b"[]", "invalid_request", "neither a record nor a text"),
        ("application/json", b'{"text": 7}', "invalid_request", "text: "),
        ("application/json", b'{"text": "x", "colour": "red"}', "invalid_request", "colour: "),
        ("application/json", b'{"text": "said \\ud800"}', "invalid_request", "neither"),
        ("application/json", b'{"text": "\\u0000 said"}', "unreadable_article", "binary"),
        ("application/json", b'{"text": "said", "published": "2024-02-30"}', "invalid_date", "2024-02-30"),
        ("application/json", b'{"text": "said", "url": "here"}', "invalid_request", "not a web address"),
        ("application/json", b'{"schema": 1', "invalid_record", "the article sent"),
        ("application/json", b'{"schema": 7}', "invalid_record", "the article sent"),
        ("application/json", b'{"schema": 1, "article": "\xff"}', "invalid_record", "not UTF-8"),
        ("application/json", json.dumps(SPOILT).encode(), "invalid_record", "the article sent"),
        ("application/x-www-form-urlencoded", b"text=x", "unsupported_media_type", "text/plain"),
    ],
)
def test_an_article_that_cant_be_taken_is_told_why_and_nothing_is_stored(
    embedded_client: TestClient, kind: str, body: bytes, name: str, told: str
) -> None:
    detail = assert_problem(embedded_client, "POST", "/articles", name, content=body, headers={"Content-Type": kind})
    assert told in detail
    assert embedded_client.get("/stats").json()["articles"] == 1


@pytest.mark.parametrize(
    ("query", "body", "name"),
    [
        ("published=2024-02-30", b"said", "invalid_date"),
        ("url=here", b"said", "invalid_request"),
        ("publisher=x", b"said", "invalid_request"),
        ("outlet=x", b'{"text": "said"}', "invalid_request"),
        ("outlet=x", to_line(bridge().record).encode(), "invalid_record"),
    ],
)
def test_what_is_told_beside_an_article_is_checked(
    embedded_client: TestClient, query: str, body: bytes, name: str
) -> None:
    kind = "application/json" if body.startswith(b"{") else "text/plain"
    assert_problem(embedded_client, "POST", f"/articles?{query}", name, content=body, headers={"Content-Type": kind})


@pytest.fixture
def local_client(embedded_store: Store) -> Iterator[TestClient]:
    """The service as it is bound to the loopback."""
    app = create_app(embedded_store, Settings(), hosts=["127.0.0.1", "::1"])
    with TestClient(app, base_url="http://127.0.0.1:8765") as client:
        yield client


def test_no_page_of_another_site_can_load_through_its_readers_browser(local_client: TestClient) -> None:
    body = {"content": b"said", "headers": {"Content-Type": "text/plain", "Origin": "https://evil.example"}}
    assert_problem(local_client, "POST", "/articles", "other_origin", **body)
    body["headers"] = {"Content-Type": "text/plain", "Origin": "null"}
    assert_problem(local_client, "POST", "/articles", "other_origin", **body)
    assert local_client.get("/stats").json()["articles"] == 0
    own = {"Content-Type": "application/json", "Origin": "http://127.0.0.1:8765"}
    assert local_client.post("/articles", content=to_line(bridge().record), headers=own).status_code == 201


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8765", "[", ""])
def test_no_foreign_name_that_points_here_is_answered(local_client: TestClient, host: str) -> None:
    assert_problem(local_client, "GET", "/claims", "other_origin", headers={"Host": host})


def test_the_services_own_names_are_answered(local_client: TestClient) -> None:
    for host in ("127.0.0.1:1", "[::1]:8765"):
        assert local_client.get("/claims", headers={"Host": host}).status_code == 200


def test_a_store_that_went_away_is_a_503(
    embedded_client: TestClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def gone(*_: object, **__: object) -> None:
        raise StoreUnavailable("the server went away; start it")

    monkeypatch.setattr("api.routes.service.find_articles", gone)
    assert_problem(embedded_client, "GET", "/readyz", "store_unavailable")
    assert "GET /readyz: the server went away" in caplog.text


def test_a_fault_is_a_problem_that_tells_strangers_nothing(
    embedded_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("the inside")

    monkeypatch.setattr("api.routes.service.counts", fail)
    with TestClient(create_app(embedded_store, Settings()), raise_server_exceptions=False) as client:
        assert "the inside" not in assert_problem(client, "GET", "/stats", "unexpected")


def test_an_export_that_fails_at_once_is_a_problem(embedded_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_BASE_IRI", "https://exa mple/")
    with TestClient(create_app(embedded_store, Settings())) as client:
        assert_problem(client, "GET", "/export?format=nq", "invalid_request")


ODD = st.text(st.characters(codec="utf-8"), max_size=40) | st.sampled_from(
    ["", "\x00", "-1", "1e9", "NaN", f"c_{'0' * 20}", "'", '"', "$x", "%"]
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_is_asked_is_an_answer_or_a_problem(embedded_client: TestClient, data: st.DataObject) -> None:
    described = embedded_client.get("/openapi.json").json()
    name = data.draw(st.sampled_from(sorted(operations(described))))
    method, path = name.split(" ")
    for part in ("claim_id", "statement_id", "entity_id", "article_id"):
        path = path.replace(f"{{{part}}}", quote(data.draw(ODD), safe="") or "x")
    asked = [each["name"] for each in described["paths"][name.split(" ")[1]][method.lower()].get("parameters", [])]
    query = {each: data.draw(ODD) for each in asked if data.draw(st.booleans())}
    kind = data.draw(st.sampled_from(["text/plain", "application/x-ndjson"]))
    response = embedded_client.request(method, path, params=query, content=b"", headers={"Content-Type": kind})
    if response.status_code != 200:
        assert response.headers["Content-Type"] == "application/problem+json", response.text
        assert response.json()["type"] in NAMES
        assert response.status_code in {404, 415, 422}
