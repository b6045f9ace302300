"""What the machine makes of the story by itself: nothing wrong, and the same whatever the order of loading."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from conftest import migrated
from hypothesis import given, settings
from hypothesis import strategies as st
from story import ARTICLES
from story_analyst import settle
from story_annotation import annotation
from story_answers import found_on_claim
from story_facts import accepted_on_claim, differences
from story_loading import load
from story_machine import Links, links_in, tallies
from story_review import review

from graph.store import Store

pytestmark = pytest.mark.model

# What was measured last: true ones found without a person.
FLOORS = {
    "claims that are one": 65,
    "entities that are one": 192,
    "claims that exclude each other": 0,
    "statements that rest on others'": 18,
    "articles that cite others": 18,
    "copies": 1,
}


@contextmanager
def _empty() -> Generator[Store]:
    """A store of one example: hypothesis runs many in one test."""
    with TemporaryDirectory() as folder, migrated(f"embedded:{Path(folder) / 'graph.kgl'}") as store:
        yield store


@pytest.fixture(scope="module")
def in_order() -> Links:
    """The links of the story, loaded in the order of publication."""
    with _empty() as store:
        load(store, ARTICLES)
        return links_in(store)


def test_the_machine_decides_nothing_wrong_and_finds_what_it_found_before(embedded_store: Store) -> None:
    linked = load(embedded_store, ARTICLES)
    found = tallies(embedded_store)
    # Shown by `pytest -s`: how far the machine goes by itself.
    sys.stdout.write("".join(f"{kind}: {tally}\n" for kind, tally in found.items()))

    assert {kind: tally.wrong for kind, tally in found.items() if tally.wrong} == {}
    assert {kind: tally.found for kind, tally in found.items() if tally.found < FLOORS[kind]} == {}
    assert [each.cut for each in linked] == [0] * len(ARTICLES)


def test_the_queue_of_suggestions_is_mostly_right_and_comes_to_an_end(embedded_store: Store) -> None:
    load(embedded_store, ARTICLES)
    reviewed = review(embedded_store)
    sys.stdout.write(f"{reviewed}\nby hand: {settle(embedded_store)}\n")

    # Most suggestions are answered by others: what one merge brings together, nobody is asked again.
    assert reviewed.accepted <= 55
    assert reviewed.rejected <= 5
    assert {kind: str(tally) for kind, tally in tallies(embedded_store).items()} == {
        kind: f"{tally.true} of {tally.true}, 0 wrong" for kind, tally in tallies(embedded_store).items()
    }


@pytest.mark.slow
@settings(max_examples=5)
@given(order=st.permutations(ARTICLES))
def test_the_order_of_loading_makes_no_difference(in_order: Links, order: list[str]) -> None:
    with _empty() as store:
        load(store, order)
        assert links_in(store) == in_order


@pytest.mark.slow
@settings(max_examples=3)
@given(order=st.permutations(ARTICLES), chance=st.randoms(use_true_random=False))
def test_after_the_analyst_every_order_of_loading_and_deciding_gives_the_annotated_answers(
    order: list[str], chance: Random
) -> None:
    with _empty() as store:
        load(store, order)
        settle(store, shuffled_by=chance)
        wrong = {
            claim: differences(found_on_claim(store, claim), accepted_on_claim(answer))
            for claim, answer in annotation()["claims"].items()
        }
        assert {claim: found for claim, found in wrong.items() if found} == {}


@pytest.mark.slow
@pytest.mark.neo4j
def test_neo4j_comes_to_the_same_in_the_order_in_which_the_graph_learned(neo4j_store: Store, in_order: Links) -> None:
    load(neo4j_store, sorted(ARTICLES, key=lambda article: annotation()["articles"][article]["recorded"]))

    assert links_in(neo4j_store) == in_order
