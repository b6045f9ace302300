"""The description of the service tells the truth, whole, to people and to programs."""

from __future__ import annotations

import re

import pytest
import service_examples
from console_blocks import CHECKOUT
from starlette.testclient import TestClient

from api.app import create_app
from api.openapi import describe, examples, operations
from api.problems import CLOSED_LIST
from api.settings import Settings
from graph.store import Store

WITHOUT_EXAMPLE = {
    "GET /export",
    "GET /queries",
    "POST /decisions",
    "POST /decisions/records",
    "POST /decisions/split",
    "POST /decisions/{decision_id}/accept",
    "POST /decisions/{decision_id}/reject",
    "POST /decisions/{decision_id}/undo",
}
"""Their answers are a stream, as long as the catalogue itself, or tell of decisions and of their moments."""


@pytest.mark.model
def test_the_examples_are_what_the_service_answers_on_the_sample_article() -> None:
    assert service_examples.written() == service_examples.TARGET.read_text(encoding="utf-8"), (
        "`make docs` writes api/demo/examples.json"
    )


def test_every_route_has_an_example_and_is_documented(embedded_store: Store) -> None:
    all_of_them = operations(describe(create_app(embedded_store, Settings())))
    # What answers with a page, or with a thing in the form that is asked for, is documented with its forms.
    described = [name for name in all_of_them if not name.startswith(("GET /id/", "GET /search", "GET /review"))]
    assert set(described) - set(examples()) == WITHOUT_EXAMPLE
    assert set(examples()) <= set(described)
    told = (CHECKOUT / "docs/http.md").read_text(encoding="utf-8")
    assert [name for name in described if f"| `{name}` |" not in told] == []


def test_every_operation_says_what_it_answers_and_that_it_can_be_a_problem(embedded_store: Store) -> None:
    document = describe(create_app(embedded_store, Settings()))
    assert document["openapi"] == "3.1.0"
    for name, operation in operations(document).items():
        assert operation.get("description"), name
        assert '"#/components/schemas/Problem"' in re.sub("'", '"', str(operation["responses"])), name
        assert "HTTPValidationError" not in str(operation), name


@pytest.fixture
def page(embedded_store: Store) -> str:
    with TestClient(create_app(embedded_store, Settings())) as client:
        response = client.get("/docs")
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]
    return response.text


def test_the_manual_shows_every_route_and_problem(page: str) -> None:
    for name in examples():
        assert f"<code>{name}</code>" in page
    for problem in CLOSED_LIST:
        assert f"<code>{problem.name}</code>" in page
    assert "Kyrylo Budanov" in page


def test_the_manual_sets_what_is_typed_apart(page: str) -> None:
    assert "The <code>next</code> of the page before." in page
    assert "`" not in page.partition("<details>")[0]


def test_the_manual_loads_nothing_and_runs_nothing(page: str) -> None:
    assert "<script" not in page
    assert not re.search(r"""(?:src|href)=["']?(?:https?:)?//""", page)
    assert not re.search(r"\son\w+=", page)
