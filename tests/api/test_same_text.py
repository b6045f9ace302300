"""One text that is loaded once with what is told of it and once without is two articles, and said to be."""

from __future__ import annotations

import pytest
from building import NOW, About, Built, Said, article, person

from api.intake import store_record
from graph.store import Store


def loaded(store: Store, built: Built) -> tuple[str, ...]:
    answer = store_record(store, built.record, where="ferry.txt", recorded=NOW)
    store.refresh_search()
    assert answer.article_id == built.record.article.id
    return answer.same_text


def ferry(*, outlet: str | None = None, url: str | None = None, title: str | None = "A ferry runs aground") -> Built:
    return article(Said("a", person("Ann North")), about=About(outlet=outlet, url=url, title=title))


NAMELESS = ferry()


@pytest.mark.parametrize("told", [ferry(outlet="Norden Wire"), ferry(url="https://norden.example/ferry")])
def test_whichever_comes_second_the_other_is_named(store: Store, told: Built) -> None:
    assert loaded(store, told) == ()
    assert loaded(store, NAMELESS) == (told.record.article.id,)
    assert loaded(store, told) == (NAMELESS.record.article.id,)


def test_the_same_text_of_two_outlets_is_no_oversight(store: Store) -> None:
    assert loaded(store, ferry(outlet="Norden Wire")) == ()
    assert loaded(store, ferry(outlet="Eesti Kurier")) == ()


def test_another_text_of_the_same_title_is_another_article(store: Store) -> None:
    other = article(Said("b", person("Bo South")), about=About(outlet=None, url=None, title="A ferry runs aground"))
    assert loaded(store, other) == ()
    assert loaded(store, NAMELESS) == ()


@pytest.mark.parametrize("title", [None, "…"])
def test_a_text_without_a_title_is_found_from_the_one_with_an_outlet(embedded_store: Store, title: str | None) -> None:
    told, nameless = ferry(outlet="Norden Wire", title=title), ferry(title=title)
    assert loaded(embedded_store, told) == ()
    assert loaded(embedded_store, nameless) == ()
    assert loaded(embedded_store, told) == (nameless.record.article.id,)
