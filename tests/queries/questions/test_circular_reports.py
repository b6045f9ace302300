"""Circular reports over the whole graph."""

from __future__ import annotations

import pytest
from building import NOW, Said, person
from joining import cite, same_claim
from valley import Valley, load_valley, printed

from graph.store import Store
from queries.questions.circles import circular_reports
from queries.times.as_of import AsOf, Basis
from queries.writing import write_record


@pytest.fixture
def valley(store: Store) -> Valley:
    return load_valley(store)


def test_a_loop_of_three_outlets_comes_once_spelled_out_with_who_enters_it(store: Store, valley: Valley) -> None:
    (report,) = circular_reports(store).rows
    assert (report.cluster, report.claim, report.truncated) == (valley.dam, "The dam is mined", False)
    steps = {step.carrier: step.cites for step in report.circle.steps}
    assert steps == {
        "Radio": valley.blog.id("dam"),
        "The Blog": valley.daily.id("dam"),
        "The Daily": valley.radio.id("dam"),
    }
    (enters,) = report.circle.enters
    assert (enters.statement_id, enters.source, enters.cites) == (
        valley.daily.id("again"),
        "Ann Mayor",
        valley.daily.id("dam"),
    )


def test_a_loop_that_is_not_closed_yet_is_none(store: Store, valley: Valley) -> None:
    closed = circular_reports(store, as_of=AsOf("2025-03-10", Basis.PUBLISHED))
    assert [report.cluster for report in closed.rows] == [valley.dam]
    assert circular_reports(store, as_of=AsOf("2025-03-09", Basis.PUBLISHED)).rows == ()


def test_a_loop_inside_of_one_article_is_no_circular_reporting(store: Store) -> None:
    one = printed("One", "2025-01-01", Said("a", person("A"), cites=("b",)), Said("b", person("B"), cites=("a",)))
    two = printed("Two", "2025-01-02", Said("c", person("C")))
    for built in (one, two):
        write_record(store, built.record, recorded=NOW)
    same_claim(store, one.claim_id("a"), two.claim_id("c"))
    cite(store, (one.id("a"), two.id("c")))
    assert circular_reports(store).rows == ()


def test_a_loop_through_the_insides_of_two_articles_is_found_once(store: Store) -> None:
    one, two = (
        printed(name, "2025-01-01", Said("a", person("A"), cites=("b",)), Said("b", person("B")))
        for name in ("One", "Two")
    )
    for built in (one, two):
        write_record(store, built.record, recorded=NOW)
    same_claim(store, one.claim_id("a"), two.claim_id("a"))
    cite(store, (one.id("b"), two.id("a")), (two.id("b"), one.id("a")))
    (report,) = circular_reports(store).rows
    assert set(report.circle.members) == {built.id(key) for built in (one, two) for key in "ab"}
