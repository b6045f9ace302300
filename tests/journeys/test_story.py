"""The story of fourteen articles, after an analyst has decided: every answer is as annotated beforehand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from conftest import migrated, wipe
from story import ARTICLES, told
from story_analyst import settle
from story_annotation import annotation
from story_answers import found_as_of, found_on_claim
from story_facts import accepted_as_of, accepted_on_claim, differences

from graph.store import Store
from queries.as_of import AsOf, Basis
from queries.writing import write_record

NOW = "2026-04-01T00:00:00.000000Z"


@pytest.fixture(scope="module", params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def decided(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store with the whole story, loaded once for all tests here, and what the analyst decided."""
    if request.param == "embedded":
        url = f"embedded:{tmp_path_factory.mktemp('story') / 'graph.kgl'}"
    else:
        url = str(request.getfixturevalue("neo4j_server_url"))
    with migrated(url) as store:
        store.transaction(wipe)
        for article in ARTICLES:
            write_record(store, told(article).record, recorded=NOW)
        settle(store)
        yield store


def test_who_stands_where_on_each_claim(decided: Store) -> None:
    wrong = {
        cluster: differences(found_on_claim(decided, cluster), accepted_on_claim(answer))
        for cluster, answer in annotation()["claims"].items()
    }

    assert {cluster: found for cluster, found in wrong.items() if found} == {}


def test_what_stood_at_the_end_of_a_day_on_each_clock(decided: Store) -> None:
    wrong = {
        answer["id"]: differences(
            found_as_of(decided, answer["claim"], AsOf(answer["as_of"], Basis(answer["basis"]))),
            accepted_as_of(answer),
        )
        for answer in annotation()["as_of"]
    }

    assert len(wrong) == 40
    assert {asked: found for asked, found in wrong.items() if found} == {}
