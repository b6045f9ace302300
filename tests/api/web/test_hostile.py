"""Titles, names and quotes that are written to do harm are shown as the words that they are, and run nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle

import lxml.html
import pytest
from building import NOW, About, Said, article, outlet, person, unnamed
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from graph.store import Store
from queries.writing import write_record

BROWSER = {"Accept": "text/html"}
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'); alert(1); ('",
    "</title></head><body onload=alert(1)>",
    "{{ 'xy' * 3 }}{% for x in y %}",
    "&lt;b&gt; & <b>bold</b> <!-- ",
    "a\u202egnorw\u202c b",
    "]]></textarea><svg/onload=alert(1)>",
)
ADDRESSES = (
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    'https://news.example/"onmouseover="alert(1)',
)


def paths_of(client: TestClient, words: str) -> list[str]:
    """Every page that tells of the one article that is loaded."""
    articles = client.get("/articles").json()["articles"]
    claims = client.get("/claims").json()["claims"]
    entities = client.get("/entities").json()["entities"]
    statements = client.get(f"/claims/{claims[0]['id']}/statements").json()["statements"]
    things = [("article", articles), ("claim", claims), ("entity", entities), ("statement", statements)]
    return [
        "/",
        "/search",
        f"/search?words={words}",
        *(f"/id/{noun}/{each['id']}" for noun, found in things for each in found),
        f"/id/claim/{claims[0]['id']}/statements",
    ]


@pytest.fixture
def client(embedded_store: Store) -> Iterator[TestClient]:
    """Asks the service over an embedded store of its own: what a page escapes, no store has a part in."""
    with TestClient(create_app(embedded_store, Settings())) as client:
        yield client


@pytest.mark.parametrize(("words", "url"), list(zip(HOSTILE, cycle(ADDRESSES), strict=False)))
def test_hostile_words_and_addresses_are_shown_and_run_nothing(
    client: TestClient, embedded_store: Store, words: str, url: str
) -> None:
    built = article(
        Said("a", person(f"Ann {words}"), claim=f"the bridge {words}", cites=("b",)),
        Said("b", unnamed(f"officials {words}"), claim=f"the bridge {words}"),
        Said("c", outlet(f"Radio {words}"), claim=f"the bridge {words}", answers=("a",)),
        about=About(url=url, title=words, author=words, outlet=f"Daily {words}", unread=(f"It is {words} believed.",)),
    )
    write_record(embedded_store, built.record, recorded=NOW)
    embedded_store.refresh_search()
    shown = 0
    for path in paths_of(client, "bridge"):
        response = client.get(path, headers=BROWSER)
        assert response.status_code == 200, path
        root = lxml.html.document_fromstring(response.text)
        assert not root.xpath("//script | //img | //svg[not(@class='share')] | //b | //style | //iframe"), path
        assert not [name for each in root.iter() for name in each.attrib if str(name).startswith("on")], path
        hrefs = [each.get("href") for each in root.xpath("//a[@href]")]
        assert all(href.startswith(("/", "#", "https://news.example/")) for href in hrefs), path
        assert "xyxyxy" not in root.text_content()
        shown += " ".join(words.split()) in " ".join(root.text_content().split())
    assert shown > 5


@pytest.mark.parametrize("words", HOSTILE)
def test_what_was_asked_comes_back_as_words(embedded_client: TestClient, words: str) -> None:
    for path, params in (
        ("/search", {"words": f"zebra {words}"}),
        (f"/id/claim/{words}", {}),
        ("/search", {words: "x"}),
    ):
        response = embedded_client.get(path, params=params)
        root = lxml.html.document_fromstring(response.text)
        assert not root.xpath("//script | //img | //svg | //b"), path
        assert "alert(1)" not in " ".join(
            str(value) for each in root.iter() for value in each.attrib.values() if each.tag != "input"
        )
