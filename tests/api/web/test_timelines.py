"""The page of a timeline: events, clocks, what straddles a day; the same on both stores."""

from __future__ import annotations

import pytest
from bridge import bridge
from looking import found, page, texts
from starlette.testclient import TestClient

BUILT = bridge()
CLAIM = BUILT.claim_id("times")
PATH = f"/id/claim/{CLAIM}/timeline"


def test_the_page_of_a_claim_leads_to_what_happened_when(loaded: TestClient) -> None:
    (way,) = found(page(loaded, f"/id/claim/{CLAIM}"), f"//a[@href='{PATH}']")
    assert "What happened when" in way.text_content()
    assert texts(page(loaded, PATH), "//h1") == ["The bridge is closed"]


def test_each_event_tells_who_took_which_side_when_and_where_it_is_told(loaded: TestClient) -> None:
    events = texts(page(loaded, PATH), "//ol[@class='events']/li")
    denial = next(each for each in events if "Ann Mayor" in each)
    assert "by 5 February 2025" in denial
    assert "denies" in denial
    assert "The Daily" in denial
    assert len(events) == 4


def test_as_of_a_day_only_what_was_said_by_then_is_told_and_what_straddles_it_stands_apart(loaded: TestClient) -> None:
    root = page(loaded, f"{PATH}?as_of=2025-02-03&basis=said")
    assert "as of 3 February 2025" in root.text_content()
    assert all("Ann Mayor" not in each for each in texts(root, "//ol[@class='events']/li"))
    assert texts(root, "//section[@aria-labelledby='apart']//h2") == ["Before or after that day: nobody can tell"]
    assert [each.get("value") for each in found(root, "//option[@selected]")] == ["said"]
    assert [each.get("value") for each in found(root, "//input[@name='as_of']")] == ["2025-02-03"]


def test_before_anybody_spoke_there_is_no_status(loaded: TestClient) -> None:
    root = page(loaded, f"{PATH}?as_of=2020-01-01&basis=published")
    assert "No status" in root.text_content()
    assert "Nobody had taken a stance yet" in root.text_content()


@pytest.mark.parametrize(
    ("query", "why"),
    [
        ("?as_of=2025-02-30&basis=said", "2025-02-30"),
        ("?as_of=2025-02-03", "basis"),
        ("?as_of=2025-02-03&basis=heard", "heard"),
        ("?basis=said", "as_of"),
    ],
)
def test_a_day_or_clock_that_does_not_exist_is_refused_in_words(loaded: TestClient, query: str, why: str) -> None:
    answer = loaded.get(f"{PATH}{query}", headers={"Accept": "text/html"})
    assert answer.status_code in {400, 422}
    assert why in answer.text
