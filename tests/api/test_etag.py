"""Entity tags: the same bytes are not sent twice, and a stream is not held back."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, StreamingResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from api.etag import EntityTags


def whole(request: Request) -> PlainTextResponse:
    return PlainTextResponse(request.query_params.get("say", "hello"))


def streamed(_: Request) -> StreamingResponse:
    return StreamingResponse(iter(["one", "two"]))


def missing(_: Request) -> PlainTextResponse:
    return PlainTextResponse("no", 404)


@pytest.fixture
def client() -> TestClient:
    app = Starlette(routes=[Route("/whole", whole), Route("/streamed", streamed), Route("/missing", missing)])
    app.add_middleware(EntityTags)
    return TestClient(app)


def test_the_same_answer_is_a_304_without_body(client: TestClient) -> None:
    first = client.get("/whole")
    tag = first.headers["ETag"]
    assert tag.startswith('"')
    again = client.get("/whole", headers={"If-None-Match": f'"other", W/{tag}'})
    assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", tag)
    assert client.get("/whole", headers={"If-None-Match": "*"}).status_code == 304


def test_another_answer_is_sent_with_its_own_tag(client: TestClient) -> None:
    first = client.get("/whole")
    other = client.get("/whole?say=bye", headers={"If-None-Match": first.headers["ETag"]})
    assert (other.status_code, other.text) == (200, "bye")
    assert other.headers["ETag"] != first.headers["ETag"]


def test_head_answers_as_get_without_body(client: TestClient) -> None:
    got, head = client.get("/whole"), client.head("/whole")
    assert head.content == b""
    assert head.headers == got.headers


def test_streams_problems_and_other_methods_have_no_tag(client: TestClient) -> None:
    answer = client.get("/streamed")
    assert answer.text == "onetwo"
    assert client.head("/streamed").content == b""
    for response in (answer, client.get("/missing"), client.post("/whole")):
        assert "ETag" not in response.headers
