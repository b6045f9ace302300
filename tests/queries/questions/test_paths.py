"""The shortest way from one article to another."""

from __future__ import annotations

import pytest
from building import NOW, Built, Said, person
from joining import cite, cite_article
from valley import printed

from graph.errors import InvalidRequest, NotFound
from graph.store import Store
from queries.questions.paths import Path, shortest_path
from queries.writing import write_record


@pytest.fixture
def articles(store: Store) -> list[Built]:
    """Seven; 0 → 1 → 2 → 3 → 0, 0 → 4 → 3, and 5 → 6 apart."""
    built = [printed(f"Outlet {number}", "2025-01-01", Said("ann", person("Ann"))) for number in range(7)]
    for each in built:
        write_record(store, each.record, recorded=NOW)
    ids = [each.record.article.id for each in built]
    ways = ((0, 1), (1, 2), (2, 3), (3, 0), (0, 4), (4, 3), (5, 6))
    cite_article(store, *((ids[one], ids[other]) for one, other in ways))
    return built


def _path(store: Store, articles: list[Built], one: int, other: int, **bounds: int) -> Path:
    return shortest_path(store, articles[one].record.article.id, articles[other].record.article.id, **bounds)


def _carriers(path: Path) -> list[str | None]:
    return [article.carrier for article in path.articles]


def test_the_shortest_of_two_ways_is_told_with_its_steps(store: Store, articles: list[Built]) -> None:
    path = _path(store, articles, 0, 3)
    assert _carriers(path) == ["Outlet 0", "Outlet 4", "Outlet 3"]
    assert [row.basis for row in path.citations] == ["report", "report"]
    ids = [article.id for article in path.articles]
    assert {(row.citing_id, row.cited_id) for row in path.citations} == {(ids[0], ids[1]), (ids[1], ids[2])}
    assert not path.truncated


def test_a_statement_that_rests_on_another_articles_is_a_step_too(store: Store, articles: list[Built]) -> None:
    cite(store, (articles[3].id("ann"), articles[5].id("ann")), (articles[0].id("ann"), articles[4].id("ann")))

    path = _path(store, articles, 0, 6)
    assert _carriers(path) == ["Outlet 0", "Outlet 4", "Outlet 3", "Outlet 5", "Outlet 6"]
    assert sorted(row.basis or "" for row in path.citations) == ["report", "report", "report", "statement"]


def test_a_circle_is_no_trap(store: Store, articles: list[Built]) -> None:
    assert _carriers(_path(store, articles, 1, 0)) == ["Outlet 1", "Outlet 2", "Outlet 3", "Outlet 0"]
    assert _carriers(_path(store, articles, 2, 2)) == ["Outlet 2"]


def test_where_no_way_leads_none_is_told(store: Store, articles: list[Built]) -> None:
    assert _path(store, articles, 0, 5) == Path((), (), truncated=False)
    assert _path(store, articles, 6, 5) == Path((), (), truncated=False)


def test_a_search_that_was_cut_says_so(store: Store, articles: list[Built]) -> None:
    assert _path(store, articles, 1, 0, max_steps=2) == Path((), (), truncated=True)
    assert _path(store, articles, 1, 0, max_articles=2) == Path((), (), truncated=True)
    assert _carriers(_path(store, articles, 1, 2, max_steps=1)) == ["Outlet 1", "Outlet 2"]


def test_other_ids_are_refused_in_words(store: Store, articles: list[Built]) -> None:
    article = articles[0].record.article.id
    with pytest.raises(InvalidRequest, match="is the id of a claim; give that of an article"):
        shortest_path(store, article, articles[0].claim_id("ann"))
    with pytest.raises(NotFound, match="no article a_00000000000000000000"):
        shortest_path(store, "a_00000000000000000000", article)
