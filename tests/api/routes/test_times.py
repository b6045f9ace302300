"""As of a day, timelines and changes over HTTP; what can't be asked is refused in words."""

from __future__ import annotations

from typing import cast

import pytest
from bridge import bridge
from starlette.testclient import TestClient

BUILT = bridge()
CLAIM = BUILT.claim_id("times")
MAYOR = BUILT.statements["mayor"].source.id
Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None


def get(client: TestClient, path: str) -> dict[str, Json]:
    response = client.get(path)
    assert response.status_code == 200, response.text
    return cast("dict[str, Json]", response.json())


def many(value: Json) -> list[dict[str, Json]]:
    return cast("list[dict[str, Json]]", value)


def one(value: Json) -> dict[str, Json]:
    return cast("dict[str, Json]", value)


def sources(statements: Json) -> list[str]:
    return [cast("str", one(each["source"])["name"]) for each in many(statements)]


def test_a_status_is_of_the_day_that_is_asked_for(client: TestClient) -> None:
    path = f"/claims/{CLAIM}/status?as_of="
    before = get(client, f"{path}2025-02-02&basis=said")
    assert (before["status"], before["reason"]) == (None, "Nobody had surely spoken of it by then.")
    assert before["as_of"] == {"day": "2025-02-02", "basis": "said"}
    reported = get(client, f"{path}2025-02-03&basis=said")
    assert (reported["status"], reported["apart"]) == ("unnamed_only", 3)
    assert get(client, f"{path}2025-02-05&basis=said")["status"] == "disputed"
    assert get(client, f"{path}2025-02-06&basis=recorded")["status"] is None
    assert get(client, f"/claims/{CLAIM}/status")["as_of"] is None


@pytest.mark.parametrize("noun", ["statements", "chain", "roots"])
def test_what_straddles_the_day_is_listed_apart(client: TestClient, noun: str) -> None:
    answer = get(client, f"/claims/{CLAIM}/{noun}?as_of=2025-02-03&basis=said")
    assert answer["as_of"] == {"day": "2025-02-03", "basis": "said"}
    apart = set(sources(answer["apart"]))
    assert apart == {"Ann Mayor", "Bo Police", "Radio River"}
    if "statements" in answer:
        assert set(sources(answer["statements"])) == {"The Times", "city officials"}


def test_pages_as_of_a_day_follow_each_other(client: TestClient) -> None:
    path = f"/claims/{CLAIM}/statements?as_of=2025-02-06&basis=published"
    whole = [each["id"] for each in many(get(client, path)["statements"])]
    found, following = list[Json](), cast("Json", "")
    while following is not None:
        page = get(client, f"{path}&limit=2" + (f"&cursor={following}" if following else ""))
        found += [each["id"] for each in many(page["statements"])]
        following = page["next"]
        assert page["truncated"] is (following is not None)
    assert (found, len(found)) == (whole, 5)
    denials = get(client, f"{path}&stance=denies")
    assert [one(each["source"])["name"] for each in many(denials["statements"])] == ["Ann Mayor"]


def test_what_a_source_said_is_asked_as_of_a_day(client: TestClient) -> None:
    path = f"/sources/{MAYOR}/statements?as_of="
    assert len(many(get(client, f"{path}2025-02-06&basis=published")["statements"])) == 1
    earlier = get(client, f"{path}2025-02-03&basis=said")
    assert (earlier["statements"], len(many(earlier["apart"]))) == ([], 1)
    assert get(client, f"{path}2025-02-05&basis=published")["apart"] == []


def test_claims_are_listed_as_of_a_day(client: TestClient) -> None:
    (claim,) = many(get(client, "/claims?words=bridge&as_of=2025-02-03&basis=said")["claims"])
    assert (claim["statements"], claim["asserts"], claim["denies"], claim["articles"]) == (2, 2, 0, 1)
    assert get(client, "/claims?as_of=2025-02-05&basis=published")["claims"] == []


def test_a_chain_of_one_statement_is_asked_as_of_a_day(client: TestClient) -> None:
    path = f"/statements/{BUILT.id('radio')}/chain?as_of="
    assert len(many(get(client, f"{path}2025-02-06&basis=published")["statements"])) == 2
    refused = client.get(f"{path}2025-02-05&basis=published")
    assert (refused.status_code, "ask for a later day" in refused.json()["detail"]) == (404, True)


def test_a_timeline_tells_what_happened_when(client: TestClient) -> None:
    answer = get(client, f"/claims/{CLAIM}/timeline")
    told = [(event["kind"], one(event["source"])["name"]) for event in many(answer["events"])]
    assert set(told) == {
        ("assertion", "The Times"),
        ("assertion", "city officials"),
        ("denial", "Ann Mayor"),
        ("left_open", "Bo Police"),
    }
    assert one(answer["first_said"])["moment"] == "2025-02-03"
    assert one(answer["statuses"])["published"] == [{"day": "2025-02-06", "status": "disputed"}]
    assert answer["relays"] == [BUILT.id("radio")]
    assert len(many(answer["statements"])) == 5
    earlier = get(client, f"/claims/{CLAIM}/timeline?as_of=2025-02-04&basis=said")
    assert (len(many(earlier["events"])), len(many(earlier["apart"]))) == (2, 3)


def test_changes_tell_what_is_new(client: TestClient) -> None:
    path = "/changes?after=2025-02-05&until=2025-02-06&basis=published"
    (change,) = many(get(client, path)["changes"])
    assert (change["before"], change["after"], change["carriers"]) == (None, "disputed", ["The Daily"])
    assert [root["name"] for root in many(one(change["opposes"])["new"])] == ["Ann Mayor"]
    assert get(client, f"{path}&claim={CLAIM}")["changes"] == [change]
    assert get(client, "/changes?after=2025-02-06&until=2025-02-07&basis=published")["changes"] == []


@pytest.mark.parametrize(
    ("path", "name", "words"),
    [
        (
            f"/claims/{CLAIM}/status?as_of=2025-02-30&basis=said",
            "invalid_date",
            "'2025-02-30' is not a day that exists",
        ),
        (f"/claims/{CLAIM}/roots?as_of=2025-02-03&basis=printed", "invalid_request", "'printed' is not a basis"),
        (f"/claims/{CLAIM}/chain?as_of=2025-02-03", "invalid_request", "Give a basis: said, published, recorded"),
        (f"/claims/{CLAIM}/statements?basis=said", "invalid_request", "basis=said needs a day"),
        ("/changes?after=2025-02-06&until=2025-02-05&basis=said", "invalid_request", "must be later than"),
        ("/changes?after=2025-02-06&until=2025-02-07", "invalid_request", "basis: "),
        (f"/claims/{MAYOR}/timeline", "not_found", "no claim"),
    ],
)
def test_what_cant_be_asked_is_refused_in_words(embedded_client: TestClient, path: str, name: str, words: str) -> None:
    problem = embedded_client.get(path).json()
    assert problem["type"].endswith(f"/{name}")
    assert words in problem["detail"]
