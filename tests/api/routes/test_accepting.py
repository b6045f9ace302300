"""A client that accepts nothing of what a route sends is told so, and nothing is done for it."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from api.problems import PROBLEM_BASE

JSON_ROUTES = [
    "/claims",
    "/claims/{claim}",
    "/claims/{claim}/statements",
    "/entities",
    "/articles",
    "/stats",
    "/queries",
]
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.fixture
def claim(embedded_client: TestClient) -> str:
    return str(embedded_client.get("/claims").json()["claims"][0]["id"])


@pytest.mark.parametrize("path", JSON_ROUTES)
@pytest.mark.parametrize("accept", ["image/png", "application/json;q=0, */*;q=0", "text/turtle"])
def test_json_is_not_sent_to_who_does_not_accept_it(
    embedded_client: TestClient, claim: str, path: str, accept: str
) -> None:
    answer = embedded_client.get(path.format(claim=claim), headers={"Accept": accept})
    assert (answer.status_code, answer.headers["Content-Type"]) == (406, "application/problem+json")
    assert answer.headers["Vary"] == "Accept"
    assert answer.json()["type"] == f"{PROBLEM_BASE}not_acceptable"
    assert "is offered as application/json alone" in answer.json()["detail"]


@pytest.mark.parametrize("path", JSON_ROUTES)
@pytest.mark.parametrize("accept", [None, "*/*", "application/*", "application/json", BROWSER])
def test_json_is_sent_to_who_accepts_it_or_anything(
    embedded_client: TestClient, claim: str, path: str, accept: str | None
) -> None:
    headers = {} if accept is None else {"Accept": accept}
    answer = embedded_client.get(path.format(claim=claim), headers=headers)
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "application/json")


def test_a_browser_that_takes_pages_alone_reads_the_refusal_as_a_page(embedded_client: TestClient) -> None:
    answer = embedded_client.get("/claims", headers={"Accept": "text/html"})
    assert (answer.status_code, answer.headers["Content-Type"]) == (406, "text/html; charset=utf-8")
    assert "application/json alone" in answer.text


@pytest.mark.parametrize("path", ["/", "/search", "/docs", "/id/claim/{claim}/statements"])
def test_a_page_is_not_sent_to_who_accepts_none(embedded_client: TestClient, claim: str, path: str) -> None:
    address = path.format(claim=claim)
    assert embedded_client.get(address, headers={"Accept": BROWSER}).status_code == 200
    answer = embedded_client.get(address, headers={"Accept": "application/json"})
    assert (answer.status_code, answer.json()["type"]) == (406, f"{PROBLEM_BASE}not_acceptable")


@pytest.mark.parametrize(
    ("path", "accepted", "media_type"),
    [
        ("/shapes", "text/turtle", "text/turtle"),
        ("/context.jsonld", "application/ld+json", "application/ld+json"),
        ("/context.jsonld", "application/json", "application/json"),
        ("/context.jsonld", "application/ld+json;q=0.9, application/json;q=0.5, */*;q=0.1", "application/ld+json"),
    ],
)
def test_shapes_and_context_are_sent_as_they_are_accepted(
    embedded_client: TestClient, path: str, accepted: str, media_type: str
) -> None:
    answer = embedded_client.get(path, headers={"Accept": accepted})
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].partition(";")[0] == media_type
    assert embedded_client.get(path, headers={"Accept": "image/png"}).status_code == 406


def test_an_article_whose_answer_nobody_takes_is_not_loaded(embedded_client: TestClient) -> None:
    before = embedded_client.get("/stats").json()
    answer = embedded_client.post("/articles", content="The mayor denied it.", headers={"Accept": "image/png"})
    assert answer.status_code == 406
    assert embedded_client.get("/stats").json() == before


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_who_watches_the_service_is_answered_whatever_is_accepted(embedded_client: TestClient, path: str) -> None:
    assert embedded_client.get(path, headers={"Accept": "text/plain"}).status_code == 200
