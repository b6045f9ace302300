"""The front page, searches and lists; what holds for every page; what goes wrong, on both stores."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from bridge import bridge
from building import NOW, About, Said, article, person
from looking import found, page, texts, with_class
from lxml.html import HtmlElement
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from api.web.rendering import STATIC
from graph.store import Query, Store
from graph.stores.embedded import EmbeddedStore
from queries.writing import write_record

BUILT = bridge()
CLAIM = BUILT.claim_id("times")
MAYOR = next(entity for entity in BUILT.record.entities if entity.name == "Ann Mayor")


def test_the_front_page_leads_to_claims_and_articles(loaded: TestClient) -> None:
    root = page(loaded, "/")
    assert texts(root, "//h1") == ["Who asserted it, who confirmed it, who denied it, and in which words?"]
    (claim,) = found(root, "//ul[@aria-label='Claims']//a")
    assert (claim.text, claim.get("href")) == ("The bridge is closed", f"/id/claim/{CLAIM}")
    assert texts(root, "//ul[@aria-label='Articles']//a") == ["A bridge"]


def test_before_anything_is_loaded_the_pages_say_how_to_load(client: TestClient) -> None:
    for path in ("/", "/search", "/search?kind=claims"):
        assert "onrecord load FILE" in page(client, path).text_content()


def test_a_search_finds_claims_sources_and_articles(loaded: TestClient) -> None:
    root = page(loaded, "/search?words=bridge")
    assert texts(root, "//h2") == ["Claims", "Sources", "Articles"]
    assert texts(root, "//ul[@aria-label='Claims']/li") == [
        "The bridge is closed 5 statements · 2 for · 1 against · 1 open · 1 passed on · The Daily"
    ]
    assert texts(root, "//ul[@aria-label='Articles']//a") == ["A bridge"]
    (box,) = found(root, "//main//input[@name='words']")
    assert box.get("value") == "bridge"
    assert texts(page(loaded, "/search?words=mayor"), "//ul[@aria-label='Sources']//a") == ["Ann Mayor"]


def test_a_search_for_blanks_lists_all(loaded: TestClient) -> None:
    assert texts(page(loaded, "/search?words=+&kind=claims"), "//main//ul//a") == ["The bridge is closed"]


def test_a_search_that_finds_nothing_says_what_to_do(loaded: TestClient) -> None:
    root = page(loaded, "/search?words=zebra")
    assert "Try fewer or other words" in root.text_content()
    assert "onrecord load FILE" in root.text_content()


def test_a_long_list_goes_on_without_gap_or_repeat(client: TestClient, store: Store) -> None:
    told = [Said(f"s{number}", person(f"Ann {number}"), claim=f"bridge {number} is shut") for number in range(60)]
    write_record(store, article(*told).record, recorded=NOW)
    store.refresh_search()
    path: str | None = "/search?words=bridge&kind=claims"
    seen: list[str] = []
    pages = 0
    while path:
        root = page(client, path)
        seen += texts(root, "//ul[@aria-label='Claims']//a")
        path = next((each.get("href") for each in found(root, "//a[@rel='next']")), None)
        pages += 1
    assert pages == 2
    assert sorted(seen) == sorted(f"Bridge {number} is shut" for number in range(60))


def test_statements_on_a_claim_are_listed_by_stance(loaded: TestClient) -> None:
    root = page(loaded, f"/id/claim/{CLAIM}/statements?stance=denies")
    assert texts(root, f"//h2/a[{with_class('source')}]") == ["Ann Mayor"]
    assert texts(root, "//a[@aria-current='page']") == ["denies"]
    every = page(loaded, f"/id/claim/{CLAIM}/statements")
    assert texts(every, "//a[@aria-current='page']") == ["all"]
    assert len(found(every, "//article")) == len(BUILT.statements)
    none = page(loaded, f"/id/claim/{CLAIM}/statements?stance=withdraws")
    assert "There is none." in none.text_content()


PATHS = (
    "/",
    "/search?words=bridge",
    "/search?words=zebra",
    f"/id/claim/{CLAIM}",
    f"/id/claim/{CLAIM}/statements",
    f"/id/claim/{CLAIM}/timeline",
    f"/id/claim/{CLAIM}/timeline?as_of=2025-02-03&basis=said",
    "/review",
    "/review?state=undone&kind=claim",
    f"/id/article/{BUILT.record.article.id}",
    f"/id/entity/{MAYOR.id}",
    f"/id/entity/{MAYOR.id}/statements",
    f"/id/statement/{BUILT.id('mayor')}",
    "/ns",
)


@pytest.mark.parametrize("path", PATHS)
def test_every_link_within_the_service_leads_somewhere(embedded_client: TestClient, path: str) -> None:
    root = page(embedded_client, path)
    inside = {href for each in found(root, "//*[@href]") if (href := each.get("href") or "").startswith(("/", "#"))}
    assert inside
    for href in sorted(inside):
        target, _, anchor = href.partition("#")
        response = embedded_client.get(target or path)
        assert response.status_code == 200, href
        if anchor:
            assert f'id="{anchor}"' in response.text, href


@pytest.mark.parametrize("path", PATHS)
def test_a_page_needs_no_script_no_style_of_its_own_and_nothing_from_elsewhere(
    embedded_client: TestClient, path: str
) -> None:
    root = page(embedded_client, path)
    assert not found(root, "//script | //style | //iframe | //object | //embed | //base | //*[@style]")
    assert not [name for each in root.iter() for name in _attributes(each) if name.startswith("on")]
    loaded = found(root, "//link[@rel='stylesheet' or @rel='icon'] | //img | //source")
    assert {each.get("href") or each.get("src") for each in loaded} == {f"/static/{name}" for name in STATIC}
    ids = [each.get("id") for each in found(root, "//*[@id]")]
    assert len(ids) == len(set(ids))


def _attributes(element: HtmlElement) -> Iterator[str]:
    return (str(name) for name in element.attrib)


@pytest.mark.parametrize(
    ("path", "status", "told"),
    [
        ("/nothing", 404, "No such address"),
        (
            f"/id/claim/c_{'0' * 20}",
            404,
            f"No claim c_{'0' * 20} is in the store. Check the id, or search for it by words.",
        ),
        ("/claims/nonsense", 404, "No claim nonsense is in the store. Check"),
        (
            "/search?words=%21",
            422,
            "There is no word to search for in '!'; give at least one word or number. Search above",
        ),
        (f"/search?words={'+'.join(f'w{number}' for number in range(70))}", 422, "at most 64 different words"),
        ("/search?kind=planets", 422, "kind: "),
        ("/search?kind=claims&cursor=x", 422, "cursor"),
        ("/search?wrds=x", 422, "no parameter"),
        (f"/id/claim/{CLAIM}?stance=denies", 422, "it takes none"),
        (f"/id/claim/{CLAIM}/statements?stance=likes", 422, "stance: "),
    ],
)
def test_what_goes_wrong_in_a_browser_is_a_page_with_the_same_status(
    embedded_client: TestClient, path: str, status: int, told: str
) -> None:
    root = page(embedded_client, path, status)
    assert told in " ".join(root.text_content().split())
    assert "onrecord claims" not in root.text_content()
    assert found(root, "//form[@role='search']")
    problem = embedded_client.get(path, headers={"Accept": "application/json, */*;q=0.1"})
    assert (problem.status_code, problem.headers["Content-Type"]) == (status, "application/problem+json")
    assert problem.headers["Vary"] == "Accept"


def test_a_fault_is_a_page_that_tells_strangers_nothing(embedded_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("the inside")

    monkeypatch.setattr("api.web.pages.find_claims", fail)
    with TestClient(create_app(embedded_store, Settings()), raise_server_exceptions=False) as client:
        root = page(client, "/", 500)
    assert "the inside" not in root.text_content()
    assert "A fault of onrecord itself" in root.text_content()


def test_a_page_asks_a_few_questions_however_much_there_is_to_show(
    embedded_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = [Said(f"s{number}", person(f"P{number}"), cites=("root",)) for number in range(40)]
    few, many = (article(Said("root", person("Ann")), *said[:number], about=_at(number)) for number in (1, 40))
    for each in (few, many):
        write_record(embedded_store, each.record, recorded=NOW)
    asked: list[str] = []
    read = EmbeddedStore.read

    def counting(store: EmbeddedStore, query: Query[object, object], params: object) -> list[object]:
        asked.append(query.name)
        return read(store, query, params)

    monkeypatch.setattr(EmbeddedStore, "read", counting)
    with TestClient(create_app(embedded_store, Settings())) as client:
        for path in (
            "claim/{0.claims[0].id}",
            "article/{0.article.id}",
            "statement/{0.statements[0].id}",
            "entity/{0.entities[0].id}",
        ):
            counts: list[int] = []
            for built in (few, many):
                asked.clear()
                page(client, f"/id/{path.format(built.record)}")
                counts.append(len(asked))
            assert counts[0] == counts[1] <= 14, path


def _at(number: int) -> About:
    return About(url=f"https://news.example/{number}")
