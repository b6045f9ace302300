"""A reader's way in a real browser: from a search to the highlighted words, with the mouse, the keyboard, no script."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from browsing import Watched, serving
from building import NOW, About, Said, article, outlet, person
from playwright.sync_api import Browser, Locator, Page, expect

from graph.model import Stance
from graph.store import Store
from queries.writing import write_record

pytestmark = [pytest.mark.slow, pytest.mark.model]

RETREAT = "North Korean troops deployed to Russia have temporarily retreated from the front lines"


@pytest.fixture
def unscripted(browser: Browser) -> Iterator[Page]:
    """A page of a window in which no script can run."""
    with browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        page.set_default_timeout(10_000)
        yield page


def background(element: Locator) -> str:
    return str(element.evaluate("each => getComputedStyle(each).backgroundColor"))


def test_from_a_search_to_the_highlighted_words_and_back(watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(address)
    page.get_by_role("searchbox").fill("troops retreated")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name=RETREAT).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(RETREAT)
    against = page.get_by_role("region", name=re.compile("^Against"))
    expect(against.locator("h3")).to_contain_text("Kyrylo Budanov denies")
    expect(against.locator("blockquote")).to_have_text(f"“{RETREAT}”")
    against.get_by_role("link", name="In the article (the words of Kyrylo Budanov)").click()
    words = page.locator("mark:target")
    expect(words).to_be_in_viewport()
    expect(words).to_have_text(RETREAT)
    expect(words).to_have_class("denies")
    assert background(words) not in {"rgba(0, 0, 0, 0)", background(page.locator("body"))}
    page.get_by_role("link", name=re.compile(r"^statement \d+: Kyrylo Budanov denies")).first.click()
    note = page.locator("div:target")
    expect(note).to_be_in_viewport()
    note.get_by_role("link", name=re.compile("^Evidence")).click()
    expect(page.locator(".evidence .cue")).to_have_text("denied")
    assert watched.complaints == []


def test_the_same_way_needs_no_script(unscripted: Page, embedded_address: str) -> None:
    page = unscripted
    page.goto(f"{embedded_address}/search?words=troops+retreated")
    page.get_by_role("link", name=RETREAT).click()
    page.get_by_role("link", name="In the article (the words of Kyrylo Budanov)").click()
    expect(page.locator("mark:target")).to_be_in_viewport()
    page.go_back()
    cite = page.get_by_text("Copy as citation (Kyrylo Budanov denies)")
    cite.click()
    citation = page.get_by_text(re.compile("^Kyrylo Budanov denies “"))
    expect(citation).to_be_visible()
    expect(citation).to_contain_text("Korea JoongAng Daily, “Around 8,000")
    expect(citation).to_contain_text("https://w3id.org/onrecord/id/statement/s_")


def test_one_click_takes_the_whole_citation(watched: Watched, embedded_address: str) -> None:
    page = watched.page
    page.goto(f"{embedded_address}/search?words=troops+retreated")
    page.get_by_role("link", name=RETREAT).click()
    page.get_by_text("Copy as citation (Kyrylo Budanov denies)").click()
    citation = page.get_by_text(re.compile("^Kyrylo Budanov denies “"))
    citation.click()
    assert page.evaluate("getSelection().toString()") == citation.inner_text()


def test_the_keyboard_alone_is_enough(watched: Watched, embedded_address: str) -> None:
    page = watched.page
    page.goto(embedded_address)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_have_text("Skip to the content")
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_attribute("type", "search")
    assert page.locator(":focus").evaluate("each => getComputedStyle(each).outlineStyle") == "solid"
    page.keyboard.type("budanov")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Search")
    page.get_by_role("link", name="Kyrylo Budanov", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Kyrylo Budanov")
    page.locator("summary").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".citation").first).to_be_visible()


def test_an_address_typed_in_a_browser_is_the_page_and_a_wrong_one_leads_on(
    watched: Watched, embedded_address: str
) -> None:
    page = watched.page
    page.goto(f"{embedded_address}/id/claim/nothing")
    expect(page.get_by_role("heading", level=1)).to_have_text("Nothing in the store answers to this")
    page.get_by_role("searchbox").fill("retreated")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("heading", level=2).first).to_have_text("Claims")


def test_words_and_addresses_that_would_run_something_run_nothing(watched: Watched, embedded_store: Store) -> None:
    evil = '"><script>window.ran = 1; alert(1)</script><img src=x onerror="window.ran = 1; alert(1)">'
    built = article(
        Said("a", person(f"Ann {evil}"), claim=f"the bridge {evil}", cites=("b",)),
        Said("b", outlet(f"Radio {evil}"), Stance.DENIES, claim=f"the bridge {evil}"),
        about=About(
            url="javascript:window.ran=1;alert(1)", title=evil, author=evil, outlet=evil, unread=(f"It {evil}.",)
        ),
    )
    write_record(embedded_store, built.record, recorded=NOW)
    embedded_store.refresh_search()
    record = built.record
    paths = [f"/id/{noun}/{an_id}" for noun, an_id in (
        ("article", record.article.id),
        ("claim", built.claim_id("a")),
        ("statement", built.id("a")),
        *(("entity", entity.id) for entity in record.entities),
    )]  # fmt: skip
    with serving(embedded_store) as address:
        for path in ("/", "/search?words=bridge", *paths):
            watched.page.goto(address + path)
            assert watched.page.evaluate("window.ran === undefined"), path
            for link in watched.page.locator("a").all():
                assert not (link.get_attribute("href") or "").startswith("javascript:"), path
    assert watched.complaints == []
