"""Every page in a real browser, on both stores: nothing is complained of, and everyone can read it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import cast
from urllib.request import Request, urlopen

import pytest
from browsing import Watched, violations
from playwright.sync_api import Browser, BrowserContext
from shown import records

pytestmark = [pytest.mark.slow, pytest.mark.model]


@dataclass(frozen=True, slots=True)
class Paths:
    """Every page of a service that holds both articles; those of problems apart: the browser reports their status."""

    pages: tuple[str, ...]
    problems: tuple[str, ...] = ("/nothing", "/id/claim/nothing", "/search?words=%21", "/search?kind=x")


def paths_at(address: str) -> Paths:
    claim = _first(address, "/claims?words=troops+retreated&limit=1", "claims")
    budanov = _first(address, "/entities?words=Budanov", "entities")
    place = _first(address, "/entities?kind=place", "entities")
    denial = _first(address, f"/claims/{claim}/statements?stance=denies", "statements")
    relay = _first(address, f"/claims/{claim}/statements?stance=relays", "statements")
    articles = [
        f"/id/{noun}/{each}"
        for r in records()
        for noun, each in (("article", r.article.id), ("revision", r.revision.id))
    ]
    saved = [f"/id/claim/{each.id}" for each in records()[1].claims[:2]]
    return Paths(
        (
            "/",
            "/search",
            "/search?words=troops",
            "/search?words=zebra",
            "/search?kind=sources",
            f"/id/claim/{claim}",
            f"/id/claim/{claim}/statements",
            f"/id/claim/{claim}/timeline",
            f"/id/claim/{claim}/timeline?as_of=2025-02-04&basis=said",
            f"/id/entity/{budanov}",
            f"/id/entity/{budanov}/statements",
            f"/id/entity/{place}",
            f"/id/statement/{denial}",
            f"/id/statement/{relay}",
            *articles,
            *saved,
            "/review",
            "/ns",
            "/docs",
        )
    )


def _first(address: str, path: str, name: str) -> str:
    with urlopen(Request(address + path, headers={"Accept": "application/json"})) as response:  # noqa: S310 — our own service
        answer = cast("dict[str, list[dict[str, str]]]", json.load(response))
    return answer[name][0]["id"]


def test_every_page_opens_without_a_complaint(watched: Watched, address: str) -> None:
    paths = paths_at(address)
    for path in paths.pages:
        response = watched.page.goto(address + path)
        assert response is not None
        assert (response.status, watched.page.locator("h1").count()) == (200, 1), path
        assert watched.complaints == [], path
    for path in paths.problems:
        response = watched.page.goto(address + path)
        assert response is not None
        assert response.status in {404, 422}, path
        assert watched.page.get_by_role("search").is_visible()
        assert all("the server responded with a status of" in each for each in watched.complaints), path


def test_the_saved_page_is_shown_with_what_it_says_of_itself(watched: Watched, embedded_address: str) -> None:
    watched.page.goto(f"{embedded_address}/id/article/{records()[1].article.id}")
    page = watched.page
    assert page.locator("h1").inner_text() == "Harbour reopens & ferries sail"
    assert page.locator(".byline").inner_text() == "Coast Post · by Mara Lund · 6 February 2025"
    assert page.get_by_role("link", name="Read it at coast.example").get_attribute("href") == (
        "https://coast.example/harbour?id=7"
    )
    assert page.locator(".links a").first.get_attribute("href") == "https://port.example/log"
    assert "json-ld" in page.locator(".facts").inner_text()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_axe_finds_nothing_that_keeps_anyone_out(
    browser: Browser, embedded_address: str, width: int, scheme: str
) -> None:
    paths = paths_at(embedded_address)
    with _window(browser, width, scheme, bypass_csp=True) as context:
        page = context.new_page()
        for path in (*paths.pages, *paths.problems):
            page.goto(embedded_address + path)
            # What is folded up is read too.
            page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
            assert violations(page) == [], path


@pytest.mark.parametrize("width", [1280, 360, 320])
def test_no_page_is_wider_than_the_window(browser: Browser, embedded_address: str, width: int) -> None:
    paths = paths_at(embedded_address)
    with _window(browser, width, "light") as context:
        page = context.new_page()
        for path in (*paths.pages, *paths.problems):
            page.goto(embedded_address + path)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def _window(browser: Browser, width: int, scheme: str, *, bypass_csp: bool = False) -> BrowserContext:
    return browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=bypass_csp,
    )
