"""What the pages tell, on both stores; read as a program reads them, so that nothing hangs on the style."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

import lxml.html
import pytest
from bridge import UNREAD, bridge
from building import NOW, About, Built, Said, article, person
from lxml.html import HtmlElement
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from api.web.rendering import HEADERS, STATIC
from graph.model import Stance
from graph.store import Query, Store
from graph.stores.embedded import EmbeddedStore
from queries.writing import write_record

BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
BUILT = bridge()
CLAIM = BUILT.claim_id("times")
MAYOR = next(entity for entity in BUILT.record.entities if entity.name == "Ann Mayor")


def page(client: TestClient, path: str, status: int = 200) -> HtmlElement:
    response = client.get(path, headers=BROWSER)
    assert response.status_code == status, response.text
    assert {name: response.headers[name] for name in HEADERS} == HEADERS
    return lxml.html.document_fromstring(response.text)


def texts(root: HtmlElement, path: str) -> list[str]:
    """The words of each element at this XPath, in one line."""
    return [" ".join(each.text_content().split()) for each in found(root, path)]


def found(root: HtmlElement, path: str) -> list[HtmlElement]:
    return cast("list[HtmlElement]", root.xpath(path))


def with_class(name: str) -> str:
    return f"contains(concat(' ', @class, ' '), ' {name} ')"


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
        "The bridge is closed 5 statements · 2 for · 1 against · 1 open"
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


def test_a_claim_tells_its_status_sides_roots_and_carriers(loaded: TestClient) -> None:
    root = page(loaded, f"/id/claim/{CLAIM}")
    assert texts(root, "//h1") == ["The bridge is closed"]
    (status,) = texts(root, f"//p[{with_class('status')}]")
    assert status == "Disputed. Said only by an unnamed source; denied by Ann Mayor."
    columns = {side: found(root, f"//section[{with_class('column')} and {with_class(side)}]")[0] for side in SIDES}
    sources = {side: texts(column, f".//h3/a[{with_class('source')}]") for side, column in columns.items()}
    assert {side: sorted(names) for side, names in sources.items()} == {
        "for": ["The Times", "city officials"],
        "against": ["Ann Mayor"],
        "open": ["Bo Police"],
    }
    assert "passed on by Radio River" in columns["against"].text_content()
    assert "in answer to" in columns["against"].text_content()
    assert "by 5 February 2025" in columns["against"].text_content()
    assert texts(columns["for"], ".//blockquote") == ["“the bridge is closed”"] * 2
    assert texts(root, f"//div[{with_class('roots')}]//h3") == [
        "For 1 independent root ○",
        "Against 1 independent root ●",
        "Left open by 1 source ●",
    ]
    assert texts(root, f"//ul[{with_class('carriers')}]/li/bdi") == ["The Daily"]
    assert "1 passage of this article with a cue could not be read" in root.text_content()


SIDES = ("for", "against", "open")


def test_the_chain_of_a_claim_is_a_nested_list_that_marks_its_roots(loaded: TestClient) -> None:
    root = page(loaded, f"/id/claim/{CLAIM}")
    (below,) = found(root, f"//ul[{with_class('chain')}]/li[.//a[text()='x'] or p/a/bdi='The Times']/ul/li")
    (line,) = texts(below, "./p[1]")
    assert line.startswith("+ city officials unnamed asserts (city officials) undated, by 3 February 2025 root")
    assert "5 statements, 2 roots" in root.text_content()


def test_every_statement_can_be_copied_as_a_citation(loaded: TestClient) -> None:
    for path in (f"/id/claim/{CLAIM}", f"/id/article/{BUILT.record.article.id}", f"/id/claim/{CLAIM}/statements"):
        cited = texts(page(loaded, path), f"//details/p[{with_class('citation')}]")
        assert len(cited) == len(BUILT.statements)
        (mayors,) = [each for each in cited if each.startswith("Ann Mayor")]
        assert mayors == (
            "Ann Mayor denies “the bridge is closed” [claim: The bridge is closed], by 5 February 2025. "
            "The Daily, “A bridge”, 6 February 2025. https://news.example/bridge "
            f"https://w3id.org/onrecord/id/statement/{BUILT.id('mayor')}"
        )


def test_statements_on_a_claim_are_listed_by_stance(loaded: TestClient) -> None:
    root = page(loaded, f"/id/claim/{CLAIM}/statements?stance=denies")
    assert texts(root, f"//h2/a[{with_class('source')}]") == ["Ann Mayor"]
    assert texts(root, "//a[@aria-current='page']") == ["denies"]
    none = page(loaded, f"/id/claim/{CLAIM}/statements?stance=withdraws")
    assert "There is none." in none.text_content()


def test_an_article_marks_every_statement_at_its_words(loaded: TestClient) -> None:
    root = page(loaded, f"/id/article/{BUILT.record.article.id}")
    for key, statement in BUILT.statements.items():
        (mark,) = found(root, f"//*[@id='words-{statement.id}']")
        assert mark.tag == "mark"
        assert mark.get("class") == statement.stance.value.replace("_", "-")
        assert " ".join(mark.text_content().split()) == "the bridge is closed"
        (sign,) = found(root, f"//a[@href='#{statement.id}']")
        assert sign.get("aria-label", "").endswith(f"{statement.source.name} {VERBS[statement.stance]}")
        assert found(root, f"//*[@id='{statement.id}']//a[@href='#words-{statement.id}']"), key
    lines = texts(root, f"//p[{with_class('words')}]")
    unmarked = [re.sub(r" ?[+✓✗?→○]\d+", "", line) for line in lines]
    assert unmarked == BUILT.record.revision.text.splitlines()


VERBS = {stance: stance.value.replace("_", " ") for stance in Stance}


def test_an_article_marks_what_was_not_read_with_the_reason(loaded: TestClient) -> None:
    root = page(loaded, f"/id/article/{BUILT.record.article.id}")
    assert texts(root, "//*[@id='words-unread-1']") == [UNREAD]
    (note,) = texts(root, "//*[@id='unread-1']")
    assert note == "○1 not read no source found"
    assert "1 passage with a cue could not be read" in root.text_content()


def test_an_article_leads_to_the_words_on_its_own_page(loaded: TestClient) -> None:
    root = page(loaded, f"/id/article/{BUILT.record.article.id}")
    live = {each.get("href") for each in found(root, "//a[contains(@href, ':~:')]")}
    assert live == {"https://news.example/bridge#:~:text=the%20bridge%20is%20closed"}
    away = found(root, "//a[starts-with(@href, 'http')]")
    assert all(each.get("rel") == "noreferrer noopener" for each in away)


def test_an_earlier_text_is_shown_as_it_stood_and_leads_to_the_latest(client: TestClient, store: Store) -> None:
    old = article(Said("gone", person("Gone")), about=About(recorded=NOW))
    new = article(Said("now", person("Now")), about=About(recorded="2025-03-01T00:00:00.000000Z"))
    for each in (old, new):
        write_record(store, each.record, recorded=NOW)
    earlier = page(client, f"/id/revision/{old.record.revision.id}")
    assert "Gone said that the bridge is closed" in re.sub(r"\+1", "", earlier.text_content())
    assert f"/id/article/{old.record.article.id}" in _notes(earlier)
    statement = page(client, f"/id/statement/{old.id('gone')}")
    assert f"/id/article/{old.record.article.id}" in _notes(statement)
    assert "earlier text of its article" in page(client, f"/id/claim/{old.claim_id('gone')}").text_content()
    latest = page(client, f"/id/article/{new.record.article.id}")
    assert len(texts(latest, "//section[@aria-labelledby='revisions']//li")) == 2


def _notes(root: HtmlElement) -> list[str | None]:
    return [each.get("href") for each in found(root, f"//p[{with_class('note')}]/a")]


def test_a_source_tells_what_it_said_in_order_of_time(client: TestClient, store: Store) -> None:
    built = _talker()
    write_record(store, built.record, recorded=NOW)
    talker = next(entity for entity in built.record.entities if entity.name == "Ann")
    root = page(client, f"/id/entity/{talker.id}")
    assert texts(root, f"//ol[{with_class('timeline')}]/li/p") == [
        "1 January 2025",
        "2 February 2025",
        "undated, by 6 February 2025",
    ]
    assert texts(root, f"//p[{with_class('legend')}]") == ["+ asserts 1 ✓ confirms 1 ✗ denies 1"]
    assert texts(root, "//ul[@aria-label='Roles']/li") == ["speaks for Harbour Board, as spokesperson"]
    board = next(entity for entity in built.record.entities if entity.name == "Harbour Board")
    spoken_of = page(client, f"/id/entity/{board.id}")
    assert "It made no statement" in spoken_of.text_content()
    assert texts(spoken_of, "//ul[@aria-label='Roles']/li") == ["Ann speaks for it, as spokesperson"]


def _talker() -> Built:
    ann = person("Ann", speaks_for="Harbour Board")
    return article(
        Said("b", ann, Stance.CONFIRMS, said="2025-02-02"),
        Said("a", ann, said="2025-01-01"),
        Said("c", ann, Stance.DENIES),
    )


def test_what_a_source_said_goes_on_over_pages(client: TestClient, store: Store) -> None:
    told = [Said(f"s{number}", person("Ann"), claim=f"bridge {number} is shut") for number in range(60)]
    built = article(*told)
    write_record(store, built.record, recorded=NOW)
    path = f"/id/entity/{built.statements['s0'].source.id}"
    first = page(client, path)
    (more,) = found(first, "//a[@rel='next']")
    later = page(client, more.get("href") or "")
    assert len(found(first, "//article")) == 50
    assert len(found(later, "//article")) == 10
    assert texts(later, "//h1") == ["Ann"]


def test_a_statement_shows_its_words_in_their_place_and_what_belongs_to_it(loaded: TestClient) -> None:
    root = page(loaded, f"/id/statement/{BUILT.id('mayor')}")
    (evidence,) = found(root, f"//div[{with_class('evidence')}]")
    assert texts(evidence, f".//span[{with_class('quote')}]") == ["the bridge is closed"]
    assert texts(evidence, f".//span[{with_class('cue')}]") == ["denied"]
    assert texts(evidence, f".//span[{with_class('source')}]") == ["Ann Mayor"]
    assert texts(root, "//h2") == [
        "The words that prove it",
        "Cited by",
        "In answer to",
        "On whose word it rests",
        "How it was read",
    ]


def test_every_page_offers_itself_as_data(loaded: TestClient) -> None:
    links = [each.get("href") for each in found(page(loaded, f"/id/claim/{CLAIM}"), "//footer//a")]
    for suffix in ("json", "trig", "ttl", "jsonld", "nq", "nt", "rdf"):
        assert f"/id/claim/{CLAIM}.{suffix}" in links


PATHS = (
    "/",
    "/search?words=bridge",
    "/search?words=zebra",
    f"/id/claim/{CLAIM}",
    f"/id/claim/{CLAIM}/statements",
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
        (f"/id/claim/c_{'0' * 20}", 404, "no claim c_0"),
        ("/claims/nonsense", 404, "no claim nonsense"),
        ("/search?words=%21", 422, "there is no word to search for"),
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
    assert told in root.text_content()
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
        for path in ("claim/{0.claims[0].id}", "article/{0.article.id}", "statement/{0.statements[0].id}"):
            counts: list[int] = []
            for built in (few, many):
                asked.clear()
                page(client, f"/id/{path.format(built.record)}")
                counts.append(len(asked))
            assert counts[0] == counts[1] <= 12, path


def _at(number: int) -> About:
    return About(url=f"https://news.example/{number}")
