"""What the pages of claims, articles, sources and statements tell, on both stores."""

from __future__ import annotations

import re

from bridge import UNREAD, bridge
from building import NOW, About, Built, Said, article, person, unnamed
from looking import found, page, texts, with_class
from lxml.html import HtmlElement
from starlette.testclient import TestClient

from graph.model import Stance
from graph.store import Store
from queries.writing import write_record

BUILT = bridge()
CLAIM = BUILT.claim_id("times")
MAYOR = next(entity for entity in BUILT.record.entities if entity.name == "Ann Mayor")


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
    assert "Spoken of in" in spoken_of.text_content()
    assert "It made none; it is only spoken of." in spoken_of.text_content()
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


def test_nobody_is_not_said_to_be_unnamed_twice(client: TestClient, store: Store) -> None:
    nobody, somebody = unnamed("reportedly (no source given)"), unnamed("two officials")
    built = article(Said("nobody", nobody), Said("somebody", somebody))
    write_record(store, built.record, recorded=NOW)
    root = page(client, f"/id/claim/{built.claim_id('nobody')}")
    assert sorted(texts(root, f"//article[{with_class('card')}]//h3")) == [
        "+ reportedly (no source given) asserts root",
        "+ two officials unnamed asserts root",
    ]


def test_every_page_offers_itself_as_data(loaded: TestClient) -> None:
    links = [each.get("href") for each in found(page(loaded, f"/id/claim/{CLAIM}"), "//footer//a")]
    for suffix in ("json", "trig", "ttl", "jsonld", "nq", "nt", "rdf"):
        assert f"/id/claim/{CLAIM}.{suffix}" in links


def test_a_claim_that_only_circles_tells_has_no_root_and_spells_the_circle_out(
    client: TestClient, store: Store
) -> None:
    built = article(
        Said("a", person("Ann"), cites=("b",)),
        Said("b", person("Bo"), cites=("a",)),
        Said("c", person("Cem"), cites=("b",)),
    )
    write_record(store, built.record, recorded=NOW)
    root = page(client, f"/id/claim/{built.claim_id('a')}")
    assert texts(root, f"//div[{with_class('roots')}]//p") == ["No chain of this side ends in a source.", "Nobody."]
    assert len(found(root, f"//div[{with_class('circle')}]/ol/li")) == 2
    (enters,) = texts(root, f"//div[{with_class('circle')}]/ul/li")
    assert "has it from Cem, and leads to The Daily" in enters
