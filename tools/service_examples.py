"""Writes the examples of the service's description, `api/demo/examples.json`: what it answers on the sample article.

`make docs` runs it; `tests/api/test_examples.py` says when it is due.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import cast

from starlette.testclient import TestClient

from api.app import create_app
from api.cli.demo import QUESTION, SUPPLIED, load_sample
from api.openapi import Object
from api.reviewing import Reviewer, Wish, decided
from api.settings import Settings
from graph.decisions import Verdict
from graph.opening import open_store
from graph.store import Store
from queries.schema import migrate

TARGET = Path(__file__).resolve().parent.parent / "api" / "demo" / "examples.json"
RECORDED = "2025-02-07T08:00:00.000000Z"
"""When the examples say that the article was loaded: the same on every day that they are written."""


def written() -> str:
    """The examples as the file holds them."""
    return json.dumps(made(), ensure_ascii=False, indent=1) + "\n"


def made() -> dict[str, Object]:
    """By method and path: what was asked, and the answer."""
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(f"embedded:{Path(folder) / 'examples.kgl'}")
        try:
            migrate(store, now=RECORDED)
            load_sample(store, recorded=RECORDED)
            with TestClient(create_app(store, Settings())) as client:
                answers = _answers(client)
                return answers | _decisions(client, store, _statement_of(answers))
        finally:
            store.close()


def _answers(client: TestClient) -> dict[str, Object]:
    claims = _asked(client, f"/claims?words={QUESTION.replace(' ', '+')}&limit=1")
    claim_id = _first(claims, "claims", "id")
    statements = _asked(client, f"/claims/{claim_id}/statements?stance=confirms")
    statement_id = _first(statements, "statements", "id")
    articles = _asked(client, "/articles")
    entities = _asked(client, "/entities?words=Budanov")
    entity_id = _first(entities, "entities", "id")
    article_id = _first(articles, "articles", "id")
    answered_id = _answered(client, statement_id)
    return {
        "GET /claims": claims,
        "GET /claims/{claim_id}": _asked(client, f"/claims/{claim_id}"),
        "GET /claims/{claim_id}/statements": statements,
        "GET /claims/{claim_id}/chain": _asked(client, f"/claims/{claim_id}/chain"),
        "GET /claims/{claim_id}/roots": _asked(client, f"/claims/{claim_id}/roots"),
        "GET /claims/{claim_id}/status": _asked(client, f"/claims/{claim_id}/status"),
        "GET /claims/{claim_id}/timeline": _asked(client, f"/claims/{claim_id}/timeline"),
        "GET /changes": _asked(client, "/changes?after=2025-02-03&until=2025-02-04&basis=said&limit=1"),
        "GET /statements/{statement_id}": _asked(client, f"/statements/{statement_id}"),
        "GET /statements/{statement_id}/chain": _asked(client, f"/statements/{statement_id}/chain"),
        "GET /statements/{statement_id}/responses": _asked(client, f"/statements/{answered_id}/responses"),
        "GET /entities": entities,
        "GET /entities/{entity_id}": _asked(client, f"/entities/{entity_id}"),
        "GET /sources/{entity_id}/statements": _asked(client, f"/sources/{entity_id}/statements?limit=2"),
        "GET /sources/{entity_id}/rests": _asked(client, f"/sources/{entity_id}/rests?limit=1"),
        "GET /contradictions": _asked(client, "/contradictions?limit=1"),
        "GET /circular_reports": _asked(client, "/circular_reports"),
        "GET /unanswered_claims": _asked(client, "/unanswered_claims?limit=1"),
        "GET /weekly_claims": _asked(client, "/weekly_claims?week=2025-W06&limit=1"),
        "GET /articles/{article_id}/path": _asked(client, f"/articles/{article_id}/path?to={article_id}"),
        "GET /articles": articles,
        "GET /articles/{article_id}": _asked(client, f"/articles/{article_id}"),
        "POST /articles": _loaded(client, article_id),
        "GET /stats": _asked(client, "/stats"),
        "GET /healthz": _asked(client, "/healthz"),
        "GET /readyz": _asked(client, "/readyz"),
    }


def _decisions(client: TestClient, store: Store, statement_id: str) -> dict[str, Object]:
    """What is answered of a decision that was taken at the moment of the examples."""
    taken = decided(store, Wish(Verdict.ACCEPTED, statement_id), Reviewer("Anna", "as read"), recorded=RECORDED)
    return {
        "GET /decisions": _asked(client, "/decisions?state=standing&kind=statement"),
        "GET /decisions/{decision_id}": _asked(client, f"/decisions/{taken.decision.id}"),
        "GET /decisions/on/{thing_id}": _asked(client, f"/decisions/on/{statement_id}"),
    }


def _asked(client: TestClient, path: str) -> Object:
    response = client.get(path)
    response.raise_for_status()
    return {"asked": path, "answer": response.json()}


def _loaded(client: TestClient, article_id: str) -> Object:
    """The sample article sent again: it is known already, so the answer is that of any day."""
    text = cast("str", client.get(f"/articles/{article_id}").json()["text"])
    path = f"/articles?published={SUPPLIED.published}&outlet={str(SUPPLIED.outlet).replace(' ', '+')}"
    response = client.post(path, content=text.encode(), headers={"Content-Type": "text/plain"})
    response.raise_for_status()
    return {"asked": path, "answer": response.json()}


def _statement_of(answers: dict[str, Object]) -> str:
    """The statement that the examples show in full."""
    answer = cast("dict[str, dict[str, str]]", answers["GET /statements/{statement_id}"]["answer"])
    return answer["statement"]["id"]


def _first(example: Object, name: str, key: str) -> str:
    answer = cast("dict[str, list[dict[str, str]]]", example["answer"])
    return answer[name][0][key]


def _answered(client: TestClient, statement_id: str) -> str:
    """The statement that this one answers."""
    evidence = client.get(f"/statements/{statement_id}").json()
    return cast("str", evidence["answers"][0]["responds_to"])


if __name__ == "__main__":
    TARGET.write_text(written(), encoding="utf-8")
    print(f"written: {TARGET.name}")
