"""The annotation of the story can be put into the model whole: nothing of it is lost, and nothing is added."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from story import ARTICLES, told
from story_annotation import AnnotatedStatement, annotation
from story_keys import keys

from graph.store import Store
from queries.export import records_of
from queries.writing import Outcome, write_record

NOW = "2026-04-01T00:00:00.000000Z"


def _annotated() -> Iterator[AnnotatedStatement]:
    for article in annotation()["articles"].values():
        yield from article["statements"]


def test_every_place_on_every_claim_is_one_statement() -> None:
    annotated = [(each["id"], claim) for each in _annotated() for claim in each["claims"]]
    made = [key for article in ARTICLES for key in told(article).statements]

    assert sorted(made) == sorted(annotated)
    assert len({statement.id for article in ARTICLES for statement in told(article).statements.values()}) == len(made)


@pytest.mark.parametrize("article", ARTICLES)
def test_words_and_edges_are_the_annotators(article: str) -> None:
    statements = told(article).statements
    annotated = {each["id"]: each for each in annotation()["articles"][article]["statements"]}
    place_of = {made.id: place for (place, _), made in statements.items()}

    for (place, _), made in statements.items():
        words = (made.cue.text, made.quote.text if made.quote else None)
        assert words == (annotated[place]["cue"], annotated[place]["quote"])
    for place, wanted in annotated.items():
        here = [made for (each, _), made in statements.items() if each == place]
        assert {place_of[cited] for made in here for cited in made.cites} == set(wanted["cites"])
        assert {place_of[each.id] for made in here for each in made.responds_to} == set(wanted["responds_to"])


@pytest.mark.parametrize("article", ARTICLES)
def test_what_is_undated_is_bounded_as_the_annotator_bounds_it(article: str) -> None:
    bounds = told(article).record.said_bounds()
    wanted = {each["id"]: tuple(each["said_bounds"]) for each in annotation()["articles"][article]["statements"]}

    found = {
        place: (bounds[made.id].first, bounds[made.id].last) for (place, _), made in told(article).statements.items()
    }

    assert found == wanted


def test_the_clusters_hold_what_the_records_hold() -> None:
    clusters = annotation()["claim_clusters"]

    assert {member for each in clusters.values() for member in each["members"]} == set(keys().claims)
    for key, cluster in clusters.items():
        assert {place for place, of in keys().statements if of == key} == set(cluster["statements"])
    for cluster in annotation()["entity_clusters"]:
        assert set(cluster["members"]) <= set(keys().entities)


def test_both_stores_give_back_what_they_were_given(store: Store) -> None:
    given = [told(article).record for article in ARTICLES]

    assert {write_record(store, record, recorded=NOW).outcome for record in given} == {Outcome.STORED}
    assert list(records_of(store, [record.revision.id for record in given])) == given
