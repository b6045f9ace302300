"""What the service answers, on both stores; the same as the command line."""

from __future__ import annotations

import json
from typing import cast

import pytest
from bridge import UNREAD, Onrecord, bridge
from building import NOW, About, Said, article, person
from starlette.testclient import TestClient

from graph.store import Store
from loaders.records import to_line
from queries.writing import write_record

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None
BUILT = bridge()
CLAIM = BUILT.claim_id("times")


def get(client: TestClient, path: str) -> dict[str, Json]:
    response = client.get(path)
    assert response.status_code == 200, response.text
    return cast("dict[str, Json]", response.json())


def many(value: Json) -> list[dict[str, Json]]:
    return cast("list[dict[str, Json]]", value)


def one(value: Json) -> dict[str, Json]:
    return cast("dict[str, Json]", value)


def test_claims_are_found_by_words(client: TestClient) -> None:
    answer = get(client, "/claims?words=closed+bridge")
    assert [claim["text"] for claim in many(answer["claims"])] == ["The bridge is closed"]
    assert (answer["matched"], answer["next"], answer["truncated"]) == ("all_words", None, False)
    assert get(client, "/claims?words=zebra")["claims"] == []


def test_one_claim_tells_its_wordings(client: TestClient) -> None:
    answer = get(client, f"/claims/{CLAIM}")
    assert answer["text"] == "The bridge is closed"
    assert [wording["carrier"] for wording in many(answer["wordings"])] == ["The Daily"]


def test_who_said_what_with_status_and_what_could_not_be_read(client: TestClient) -> None:
    answer = get(client, f"/claims/{CLAIM}/statements")
    assert one(answer["standing"])["status"] == "disputed"
    assert [passage["words"] for passage in many(answer["unread"])] == [UNREAD]
    stances = {one(each["source"])["name"]: each["stance"] for each in many(answer["statements"])}
    assert stances["Ann Mayor"] == "denies"
    assert stances["Radio River"] == "relays"
    (answered,) = many(answer["answers"])
    assert (answered["answering_id"], answered["source"]) == (BUILT.id("mayor"), "The Times")
    denials = get(client, f"/claims/{CLAIM}/statements?stance=denies")
    assert len(many(denials["statements"])) == 1


def test_the_chain_roots_and_status_of_a_claim(client: TestClient) -> None:
    chain = get(client, f"/claims/{CLAIM}/chain")
    assert {"citing": BUILT.id("times"), "cited": BUILT.id("officials")} in many(chain["citations"])
    roots = get(client, f"/claims/{CLAIM}/roots")
    assert [root["name"] for root in many(one(roots["opposes"])["named"])] == ["Ann Mayor"]
    status = get(client, f"/claims/{CLAIM}/status")
    assert (status["status"], status["reason"]) == (roots["status"], roots["reason"])


def test_one_statement_with_its_evidence_chain_and_responses(client: TestClient) -> None:
    evidence = get(client, f"/statements/{BUILT.id('times')}")
    assert [each["words"] for each in many(evidence["quote"])] == ["the bridge is closed"]
    assert [each["id"] for each in many(evidence["cites"])] == [BUILT.id("officials")]
    assert [each["responds_to"] for each in many(evidence["responses"])] == [BUILT.id("times")]
    chain = get(client, f"/statements/{BUILT.id('times')}/chain")
    assert chain["roots"] == [BUILT.id("officials")]
    (response,) = many(get(client, f"/statements/{BUILT.id('times')}/responses")["responses"])
    assert (one(response["statement"])["id"], response["inferred"]) == (BUILT.id("mayor"), False)


def test_entities_and_what_a_source_said(client: TestClient) -> None:
    (mayor,) = many(get(client, "/entities?words=mayor&kind=person")["entities"])
    assert one(get(client, f"/entities/{mayor['id']}")["entity"]) == mayor
    said = get(client, f"/sources/{mayor['id']}/statements")
    assert [each["stance"] for each in many(said["statements"])] == ["denies"]
    assert said["source"] == mayor


def test_articles_and_one_in_full(client: TestClient) -> None:
    (listed,) = many(get(client, "/articles?words=bridge")["articles"])
    shown = get(client, f"/articles/{listed['id']}")
    assert (shown["article"], shown["text"]) == (listed, BUILT.record.revision.text)
    assert len(many(shown["statements"])) == 5


def test_counts_catalogue_and_health(client: TestClient) -> None:
    assert get(client, "/stats")["statements"] == 5
    assert {"name", "answers", "params", "columns", "cypher"} == set(many(get(client, "/queries")["queries"])[0])
    assert get(client, "/healthz") == get(client, "/readyz") == {"status": "ok"}


def test_the_export_is_that_of_the_command_line(client: TestClient, onrecord: Onrecord, store: Store) -> None:
    for form, media_type in (
        ("records", "application/x-ndjson"),
        ("nq", "application/n-quads"),
        ("trig", "application/trig"),
    ):
        response = client.get(f"/export?format={form}")
        assert response.headers["Content-Type"] == media_type
        if store.url.startswith("embedded:"):
            store.refresh_search()  # the checkpoint that other readers see
        assert onrecord("export", "--format", form, "--store", store.url).out == response.text
    assert client.get("/export").headers["Content-Disposition"].endswith('"onrecord.jsonl"')


@pytest.mark.parametrize("path", ["/articles?limit=2", "/entities?limit=3", "/claims?words=bridge&limit=1"])
def test_pages_follow_each_other_without_gap_or_repeat(client: TestClient, store: Store, path: str) -> None:
    for number in range(3):
        about = About(url=f"https://news.example/{number}", title=f"Bridge {number}")
        said = Said("a", person(f"Ann {number}"), claim=f"bridge {number} is closed")
        write_record(store, article(said, about=about).record, recorded=NOW)
    store.refresh_search()
    listed = path[1:].partition("?")[0]
    whole = get(client, path.replace("limit=", "limit=5"))
    pages, following = list[dict[str, Json]](), path
    while following:
        response = client.get(following)
        page = cast("dict[str, Json]", response.json())
        pages += many(page[listed])
        assert page["truncated"] == (page["next"] is not None) == ("next" in response.links)
        following = response.links["next"]["url"] if response.links else ""
    assert pages == whole[listed]
    assert len(pages) > 3


def test_a_record_that_is_sent_is_stored_and_answered_as_it_is_exported(client: TestClient) -> None:
    other = article(Said("a", person("Cy North")), about=About(url=None)).record
    sent = client.post("/articles", content=to_line(other), headers={"Content-Type": "application/json"})
    assert (sent.status_code, sent.json()["outcome"]) == (201, "stored")
    assert sent.headers["Location"] == f"/articles/{other.article.id}"
    assert json.dumps(sent.json()["record"]) in {
        json.dumps(json.loads(line)) for line in client.get("/export").text.splitlines()
    }
    again = client.post("/articles", content=to_line(other), headers={"Content-Type": "application/json"})
    assert (again.status_code, again.json()["outcome"]) == (200, "unchanged")
    assert get(client, sent.headers["Location"])["text"] == other.revision.text
