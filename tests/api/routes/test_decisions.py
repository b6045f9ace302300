"""Decisions over HTTP: taken, accepted, rejected, taken back, and refused as problems."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from building import NOW
from deciding import MACHINE, decision, told
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from graph.decisions import Verdict
from graph.store import Store
from queries.decisions.deciding import decide
from queries.writing import write_record

ONE, OTHER = told(1, "the bridge is closed"), told(2, "the bridge has been closed")
A, B = (each.record.claims[0].id for each in (ONE, OTHER))
WANTED = {"verdict": "same", "a": A, "b": B, "by": "Anna", "why": "of one day"}


@pytest.fixture
def service(store: Store) -> Iterator[TestClient]:
    """A service over two articles that say the same, as the machine suggests."""
    for each in (ONE, OTHER):
        write_record(store, each.record, recorded=NOW)
    suggestion = decision(store, Verdict.SAME, A, B, by=MACHINE, score=0.7, certain=False)
    decide(store, [suggestion], recorded=NOW)
    with TestClient(create_app(store, Settings())) as client:
        yield client


def suggested(service: TestClient) -> str:
    (only,) = service.get(f"/decisions/on/{A}").json()["decisions"]
    assert only["state"] == "suggested"
    return only["id"]


def cluster_of(service: TestClient, claim: str) -> str:
    return service.get(f"/claims/{claim}").json()["cluster"]


def test_an_accepted_suggestion_makes_one_claim_of_two_and_undoing_it_two_again(service: TestClient) -> None:
    accepted = service.post(f"/decisions/{suggested(service)}/accept", json={"by": "Anna"})
    assert accepted.status_code == 201
    assert accepted.json()["state"] == "standing"
    assert cluster_of(service, A) == cluster_of(service, B)
    undone = service.post(f"/decisions/{accepted.json()['id']}/undo", json={"by": "Bo"})
    assert (undone.status_code, undone.json()["undone_by"]) == (200, "person:Bo")
    assert cluster_of(service, A) != cluster_of(service, B)


def test_a_rejected_suggestion_is_overruled(service: TestClient) -> None:
    machine = suggested(service)
    rejected = service.post(f"/decisions/{machine}/reject", json={"by": "Anna", "why": "another bridge"})
    assert (rejected.status_code, rejected.json()["verdict"]) == (201, "different")
    assert service.get(f"/decisions/{machine}").json()["state"] == "overruled"


def test_two_reviewers_who_disagree_are_both_kept_and_shown(service: TestClient) -> None:
    service.post("/decisions", json=WANTED)
    service.post("/decisions", json={**WANTED, "verdict": "different", "by": "Bo"})
    kept = service.get(f"/decisions/on/{B}").json()["decisions"]
    assert {each["by"] for each in kept} == {"link/1", "person:Anna", "person:Bo"}
    assert cluster_of(service, A) != cluster_of(service, B)


def test_a_new_decision_is_found_where_the_answer_says(service: TestClient) -> None:
    taken = service.post("/decisions", json=WANTED)
    assert taken.status_code == 201
    assert service.get(taken.headers["Location"]).json() == taken.json()


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/decisions", {**WANTED, "b": A}, 422),
        ("/decisions", {**WANTED, "verdict": "alike"}, 422),
        ("/decisions", {**WANTED, "by": ""}, 422),
        ("/decisions", {**WANTED, "by": "  "}, 422),
        ("/decisions", {**WANTED, "more": 1}, 422),
        ("/decisions", {**WANTED, "b": "c_" + "0" * 20}, 404),
        ("/decisions/d_00000000000000000000/accept", {"by": "Anna"}, 404),
        ("/decisions/d_00000000000000000000/undo", {"by": "Anna"}, 404),
        ("/decisions/nonsense/reject", {"by": "Anna"}, 404),
    ],
)
def test_what_can_not_be_decided_is_a_problem(
    service: TestClient, path: str, body: dict[str, object], status: int
) -> None:
    answer = service.post(path, json=body)
    assert answer.status_code == status, answer.text
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_deciding_the_same_twice_is_a_conflict_that_says_what_stands_in_the_way(service: TestClient) -> None:
    first = service.post("/decisions", json=WANTED).json()
    again = service.post("/decisions", json=WANTED)
    assert again.status_code == 409
    assert first["id"] in again.json()["detail"]
