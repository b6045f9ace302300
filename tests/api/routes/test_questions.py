"""What the service answers to questions over many claims, on both stores."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pytest
from joining import cite_article
from starlette.testclient import TestClient
from valley import Valley, load_valley

from api.app import create_app
from api.settings import Settings
from graph.store import Store

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None


@pytest.fixture
def valley(store: Store) -> Valley:
    found = load_valley(store)
    cite_article(store, (found.digest.record.article.id, found.ledger.record.article.id))
    return found


@pytest.fixture
def service(store: Store, valley: Valley) -> Iterator[TestClient]:
    assert valley.eight
    with TestClient(create_app(store, Settings())) as client:
        yield client


def get(client: TestClient, path: str) -> dict[str, Json]:
    response = client.get(path)
    assert response.status_code == 200, response.text
    return cast("dict[str, Json]", response.json())


def many(value: Json) -> list[dict[str, Json]]:
    return cast("list[dict[str, Json]]", value)


def test_what_rests_on_a_source(service: TestClient, valley: Valley) -> None:
    answer = get(service, f"/sources/{valley.source(valley.ledger, 'official')}/rests")
    (claim,) = many(answer["claims"])
    assert (claim["cluster"], claim["rests"], claim["before"], claim["after"]) == (
        valley.eight,
        True,
        "disputed",
        "denied_only",
    )
    assert [effect["cluster"] for effect in many(claim["effects"])] == [valley.three]


def test_contradictions_of_all_and_of_two_sources_in_pages(service: TestClient, valley: Valley) -> None:
    every = get(service, "/contradictions")
    assert (len(many(every["contradictions"])), every["source"], every["next"]) == (2, None, None)
    staff, official = valley.source(valley.wire, "denial"), valley.source(valley.ledger, "official")
    response = service.get(f"/contradictions?source={staff}&other={official}&limit=1")
    assert response.json()["truncated"]
    assert 'rel="next"' in response.headers["Link"]
    assert (response.json()["source"]["name"], response.json()["one_body"]) == ("General Staff", False)
    then = get(service, "/contradictions?as_of=2025-03-12&basis=published")
    assert (then["contradictions"], then["as_of"]) == ([], {"day": "2025-03-12", "basis": "published"})


def test_circular_reports_are_spelled_out(service: TestClient, valley: Valley) -> None:
    (report,) = many(get(service, "/circular_reports")["reports"])
    circle = cast("dict[str, Json]", report["circle"])
    assert {str(step["carrier"]) for step in many(circle["steps"])} == {"Radio", "The Blog", "The Daily"}
    assert [step["statement_id"] for step in many(circle["enters"])] == [valley.daily.id("again")]


def test_unanswered_and_weekly_claims(service: TestClient, valley: Valley) -> None:
    assert [claim["cluster"] for claim in many(get(service, "/unanswered_claims")["claims"])] == [valley.dam]
    week = get(service, "/weekly_claims?week=2025-W10")
    assert (week["start"], week["until"]) == ("2025-03-03", "2025-03-09")
    assert {(str(claim["cluster"]), str(claim["status"])) for claim in many(week["claims"])} == {
        (valley.eight, "unnamed_only"),
        (valley.dam, "single_source"),
    }
    days = get(service, "/weekly_claims?from=2025-03-03&until=2025-03-09&rests_on=unnamed_only")
    assert [claim["cluster"] for claim in many(days["claims"])] == [valley.eight]


def test_what_a_source_said_about_an_entity(service: TestClient, valley: Valley) -> None:
    place = next(entity.id for entity in valley.ledger.record.entities if entity.name == "Valley")
    staff = valley.source(valley.wire, "denial")
    answer = get(service, f"/sources/{staff}/statements?about={place}")
    (claim,) = many(answer["claims"])
    assert (claim["course"], [each["stance"] for each in many(claim["statements"])]) == (
        "changed",
        ["leaves_open", "denies"],
    )
    assert len(many(get(service, f"/sources/{staff}/statements")["statements"])) == 2


def test_the_path_between_two_articles(service: TestClient, valley: Valley) -> None:
    digest, ledger = valley.digest.record.article.id, valley.ledger.record.article.id
    answer = get(service, f"/articles/{digest}/path?to={ledger}")
    assert [article["id"] for article in many(answer["articles"])] == [digest, ledger]
    assert many(answer["citations"])[0]["basis"] == "report"
    back = get(service, f"/articles/{ledger}/path?to={digest}")
    assert (back["articles"], back["truncated"]) == ([], False)


def test_roots_tell_shares_loops_and_what_excludes_a_claim(service: TestClient, valley: Valley) -> None:
    eight = get(service, f"/claims/{valley.eight}/roots")
    assert [(each["cluster"], each["stands"]) for each in many(eight["contradictions"])] == [(valley.three, True)]
    shares = {str(each["name"]): (each["carriers"], each["share"]) for each in many(eight["reaches"])}
    assert shares == {
        "an official": (["The Digest", "The Ledger"], 0.6667),
        "General Staff": (["The Wire"], 0.3333),
    }
    (circle,) = many(get(service, f"/claims/{valley.dam}/roots")["circles"])
    assert len(many(circle["steps"])) == 3


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/contradictions?source=e_00000000000000000000", 422, "give both source and other"),
        ("/contradictions?source={claim}&other={claim}", 422, "is the id of a claim; give that of an entity"),
        ("/weekly_claims", 422, "Give a week as 2026-W10"),
        ("/weekly_claims?week=2025-W60", 422, "is not a week that exists"),
        ("/weekly_claims?week=2025-W10&rests_on=nothing", 422, "rests_on"),
        ("/sources/e_00000000000000000000/rests", 404, "no entity"),
        ("/sources/{claim}/rests", 422, "is the id of a claim"),
        ("/articles/{claim}/path?to={claim}", 422, "is the id of a claim; give that of an article"),
        ("/articles/a_00000000000000000000/path?to=a_00000000000000000000", 404, "no article"),
        ("/circular_reports?basis=said", 422, "needs a day"),
        ("/unanswered_claims?cursor=nonsense", 422, "cursor"),
    ],
)
def test_what_can_not_be_answered_is_refused_in_words(
    service: TestClient, valley: Valley, path: str, status: int, words: str
) -> None:
    response = service.get(path.replace("{claim}", valley.eight))
    assert response.headers["Content-Type"] == "application/problem+json"
    assert response.status_code == status, response.text
    assert words in response.json()["detail"]
