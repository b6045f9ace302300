"""Decisions on the pages of their things, and the page of what waits for review; the same on both stores."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from building import NOW
from deciding import MACHINE, decision, told
from looking import found, page, texts
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from graph.decisions import Correction, Verdict
from graph.model import Stance
from graph.store import Store
from queries.decisions.deciding import decide, undo
from queries.writing import write_record

BUILT = [told(1, "the bridge is closed"), told(2, "the bridge has been closed"), told(3, "the bridge is open")]
A, B, C = (each.record.claims[0].id for each in BUILT)
SAID = BUILT[0].id("one")
LATER = "2025-02-09T08:00:00.000000Z"


@pytest.fixture
def service(client: TestClient, store: Store) -> TestClient:
    """A service over three articles, of which the machine suggests that two tell the same."""
    return _suggesting(client, store)


@pytest.fixture
def embedded(embedded_store: Store) -> Iterator[TestClient]:
    """The same over an embedded store alone."""
    with TestClient(create_app(embedded_store, Settings())) as client:
        yield _suggesting(client, embedded_store)


def _suggesting(client: TestClient, store: Store) -> TestClient:
    for each in BUILT:
        write_record(store, each.record, recorded=NOW)
    decide(store, [decision(store, Verdict.SAME, A, B, by=MACHINE, score=0.7, certain=False)], recorded=NOW)
    return client


def decided(client: TestClient, path: str) -> dict[str, list[str]]:
    """The decisions that a page shows, by the title of their group."""
    groups = found(page(client, path), "//section[@aria-labelledby='decisions']//div[h3]")
    return {texts(group, "./h3")[0]: texts(group, "./ul/li") for group in groups}


def test_a_suggestion_is_shown_on_both_its_claims_and_leads_to_the_other(service: TestClient) -> None:
    for own, other, words in ((A, B, "The bridge has been closed"), (B, A, "The bridge is closed")):
        ((title, (told_of_it,)),) = decided(service, f"/id/claim/{own}").items()
        assert title == "Suggested, and waiting for a person 1"
        assert told_of_it.startswith(f"may be the same as {words}")
        assert told_of_it.endswith("by the machine (link/1), score 0.70: read both")
        root = page(service, f"/id/claim/{own}")
        hrefs = [each.get("href") for each in found(root, "//section[@aria-labelledby='decisions']//a")]
        assert hrefs == [f"/id/claim/{other}", f"/decisions/on/{own}", "/review"]


def test_what_waits_is_listed_with_both_sides_words_and_what_to_type(service: TestClient) -> None:
    root = page(service, "/review")
    (item,) = found(root, "//main//article")
    assert sorted(texts(item, ".//*[@class='what']/a/text()/..")) == [
        "The bridge has been closed (The Daily, 6 February 2025)",
        "The bridge is closed (The Daily, 6 February 2025)",
    ]
    assert sorted(texts(item, ".//p/strong")) == ["the bridge has been closed", "the bridge is closed"]
    accept, reject = texts(item, ".//code")
    an_id = item.get("id")
    assert (accept, reject) == (f"onrecord accept {an_id}", f"onrecord reject {an_id}")


def test_who_decided_otherwise_is_shown_and_what_was_overruled_stays(service: TestClient, store: Store) -> None:
    decide(store, [decision(store, Verdict.DIFFERENT, A, B)], recorded=LATER)
    shown = decided(service, f"/id/claim/{A}")
    assert list(shown) == ["Held to be so 1", "Decided otherwise, or taken back 1"]
    ((held,), (past,)) = shown.values()
    assert held.startswith("is not the same as The bridge has been closed")
    assert held.endswith("by anna: read both")
    assert "Overruled." in past
    assert texts(page(service, "/review"), "//main//article") == []
    assert texts(page(service, "/review?state=overruled"), "//main//article//code")[0].startswith("onrecord undo d_")


def test_what_people_made_of_a_statement_is_said_in_words(embedded: TestClient, embedded_store: Store) -> None:
    right = Correction(stance=Stance.DENIES, claim="The bridge was closed")
    decide(embedded_store, [decision(embedded_store, Verdict.CORRECTED, SAID, correction=right)], recorded=LATER)
    ((title, (corrected,)),) = decided(embedded, f"/id/statement/{SAID}").items()
    assert title == "Held to be so 1"
    assert corrected.startswith("was read wrongly, and is corrected by anna: read both")
    assert corrected.endswith("Rightly: the stance is “denies”, the claim is “The bridge was closed”.")
    (item,) = texts(page(embedded, "/review?state=standing&kind=statement"), "//main//article")
    assert "Ann asserts" in item


def test_what_was_taken_back_says_by_whom_and_when(embedded: TestClient, embedded_store: Store) -> None:
    (kept,) = decide(embedded_store, [decision(embedded_store, Verdict.CONTRADICTS, A, C)], recorded=LATER)
    assert next(iter(decided(embedded, f"/id/claim/{C}").values()))[0].startswith("excludes The bridge is closed")
    undo(embedded_store, kept.decision.id, by="person:bo", recorded=LATER)
    (past,) = decided(embedded, f"/id/claim/{C}")["Decided otherwise, or taken back 1"]
    assert past.endswith("Taken back. By bo, 9 February 2025.")
    (item,) = found(page(embedded, "/review?state=undone"), "//main//article")
    assert texts(item, ".//code") == []


def test_on_whose_word_a_statement_rests_is_told_from_both_ends(embedded: TestClient, embedded_store: Store) -> None:
    other = BUILT[1].id("one")
    cites = decision(embedded_store, Verdict.CITES, SAID, other, by=MACHINE, score=0.5, certain=False)
    decide(embedded_store, [cites], recorded=NOW)
    for own, begins in ((SAID, "may rest on"), (other, "may be cited by")):
        ((line,),) = decided(embedded, f"/id/statement/{own}").values()
        assert line.startswith(f"{begins} + Ann asserts the bridge")


def test_a_long_list_goes_on_over_pages_and_keeps_what_was_chosen(
    embedded: TestClient, embedded_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("api.web.pages._REVIEWED", 1)
    decide(
        embedded_store,
        [decision(embedded_store, Verdict.SAME, A, C, by=MACHINE, score=0.6, certain=False)],
        recorded=NOW,
    )
    path, seen = "/review?kind=claim", list[str]()
    while path:
        root = page(embedded, path)
        seen += [each.get("id") or "" for each in found(root, "//main//article")]
        path = next((each.get("href") or "" for each in found(root, "//a[@rel='next']")), "")
        assert "kind=claim" in path or not path
    assert len(seen) == len(set(seen)) == 2


def test_one_chooses_how_decisions_stand_and_what_they_are_about(embedded: TestClient) -> None:
    root = page(embedded, "/review?state=fallen&kind=entity")
    assert texts(root, "//h1") == ["Decisions that fell"]
    assert texts(root, "//main//a[@aria-current='page']") == ["fallen", "sources"]
    assert "Nothing here." in root.text_content()
    hrefs = [each.get("href") for each in found(root, "//nav[@aria-label='How they stand']//a")]
    assert hrefs[:2] == ["/review?kind=entity", "/review?state=standing&kind=entity"]
    assert "state=fallen" in (found(root, "//footer//a[text()='JSON']")[0].get("href") or "")


@pytest.mark.parametrize("query", ["state=asleep", "kind=article", "cursor=zzz", "verdict=same"])
def test_what_cannot_be_listed_is_refused_in_words(embedded: TestClient, query: str) -> None:
    assert embedded.get(f"/review?{query}", headers={"Accept": "text/html"}).status_code == 422


def test_where_nobody_decided_anything_nothing_is_said_of_it(embedded: TestClient) -> None:
    assert decided(embedded, f"/id/claim/{C}") == {}
    assert decided(embedded, f"/id/entity/{BUILT[0].record.entities[0].id}") == {}


def test_of_many_decisions_the_foremost_are_shown_and_the_others_counted(
    embedded: TestClient, embedded_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("api.web.views.decisions.MOST", 1)
    decide(embedded_store, [decision(embedded_store, Verdict.DIFFERENT, A, C)], recorded=LATER)
    decide(
        embedded_store,
        [decision(embedded_store, Verdict.CONTRADICTS, A, B, by=MACHINE, score=0.9, certain=False)],
        recorded=NOW,
    )
    root = page(embedded, f"/id/claim/{A}")
    assert "1 more in the data" in root.text_content()
