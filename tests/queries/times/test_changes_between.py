"""What changed between two days: statements, status, roots and carriers, on one claim or on all."""

from __future__ import annotations

import pytest
from building import NOW, About, Built, Said, agency, article, outlet, person
from relating import exclude, put

from graph.errors import InvalidDate, InvalidRequest, NotFound
from graph.model import Stance
from graph.store import Store
from queries.times.changes import ClaimChange, Window, changes_between, window_asked
from queries.writing import write_record

STAFF, MINISTRY, TIMES = agency("Staff"), agency("Ministry"), outlet("Times")


def told(name: str, published: str, recorded: str, *sentences: Said) -> Built:
    about = About(
        url=f"https://{name.lower()}.example/1",
        outlet=name,
        published=published,
        recorded=f"{recorded}T09:00:00.000000Z",
    )
    return article(*sentences, about=about)


def between(after: str, until: str, basis: str = "published") -> Window:
    return window_asked(f"2026-03-{after}", f"2026-03-{until}", basis)


def only(store: Store, window: Window, claim_id: str) -> ClaimChange:
    (change,) = changes_between(store, window, claim_id=claim_id).rows
    return change


@pytest.fixture
def reports(store: Store) -> dict[str, Built]:
    """The Times says so; the Post has a denial of it, and the Times again; the Times takes it back."""
    articles = {
        "times": told("Times", "2026-03-05", "2026-03-09", Said("t1", TIMES, said="2026-03-05")),
        "post": told(
            "Post",
            "2026-03-06",
            "2026-03-07",
            Said("p1", MINISTRY, Stance.DENIES, said="2026-03-06"),
            Said("p2", outlet("Post"), cites=("p3",), said="2026-03-06"),
            Said("p3", TIMES, said="2026-03-05"),
        ),
        "again": told("Again", "2026-03-08", "2026-03-08", Said("w1", TIMES, Stance.WITHDRAWS, said="2026-03-08")),
        "ferry": told("Ferry", "2026-03-08", "2026-03-08", Said("f1", person("Ann"), claim="the ferry sank")),
    }
    put(store, articles["times"], articles["post"], articles["again"])
    write_record(store, articles["ferry"].record, recorded=NOW)
    return articles


def test_a_new_denial_changes_status_roots_and_carriers(store: Store, reports: dict[str, Built]) -> None:
    change = only(store, between("05", "06"), reports["times"].claim_id("t1"))
    assert (change.before, change.after) == ("single_source", "disputed")
    post = reports["post"]
    assert {row.id for row in change.new} == {post.id("p1"), post.id("p2"), post.id("p3")}
    assert ([root.name for root in change.opposes.new], change.supports.new) == (["Ministry"], ())
    assert (change.carriers, change.fell, change.gone, change.truncated) == (("Post",), (), (), False)


def test_what_is_taken_back_falls_with_what_rests_on_it(store: Store, reports: dict[str, Built]) -> None:
    change = only(store, between("06", "08"), reports["times"].claim_id("t1"))
    assert (change.before, change.after) == ("disputed", "denied_only")
    assert set(change.fell) == {reports["times"].id("t1"), reports["post"].id("p2"), reports["post"].id("p3")}
    assert [root.name for root in change.supports.gone] == ["Times"]
    assert [row.stance for row in change.new] == ["withdraws"]


def test_a_claim_that_was_not_there_has_no_status_before(store: Store, reports: dict[str, Built]) -> None:
    change = only(store, between("01", "07", "recorded"), reports["times"].claim_id("t1"))
    assert (change.before, change.after) == (None, "disputed")
    said = only(store, between("04", "05", "said"), reports["times"].claim_id("t1"))
    assert (said.before, said.after, len(said.new)) == (None, "single_source", 2)


def test_all_claims_are_looked_through_page_by_page(store: Store, reports: dict[str, Built]) -> None:
    ferry, bridge = reports["ferry"].claim_id("f1"), reports["times"].claim_id("t1")
    whole = changes_between(store, between("06", "08"))
    assert ([row.claim for row in whole.rows], whole.next) == (
        [("The ferry sank" if each == ferry else "The bridge is closed") for each in sorted((ferry, bridge))],
        None,
    )
    first = changes_between(store, between("06", "08"), limit=1)
    second = changes_between(store, between("06", "08"), limit=1, cursor=first.next)
    assert (first.rows + second.rows, changes_between(store, between("10", "20")).rows) == (whole.rows, ())


def test_a_claim_is_changed_by_one_that_excludes_it(store: Store, reports: dict[str, Built]) -> None:
    ferry, bridge = reports["ferry"].claim_id("f1"), reports["times"].claim_id("t1")
    exclude(store, ferry, bridge)
    fresh = told("Late", "2026-03-15", "2026-03-15", Said("l1", person("Bo"), claim="the ferry sank"))
    write_record(store, fresh.record, recorded=NOW)
    exclude(store, fresh.claim_id("l1"), ferry)
    found = changes_between(store, between("14", "15"))
    assert {(row.cluster, row.before, row.after) for row in found.rows} == {
        (fresh.claim_id("l1"), None, "disputed"),
        (ferry, "single_source", "disputed"),
    }


def test_words_that_an_edited_article_repeats_are_no_change(store: Store) -> None:
    first = told("Times", "2026-03-05", "2026-03-05", Said("ann", person("Ann")))
    second = told(
        "Times", "2026-03-05", "2026-03-07", Said("new", person("Bob"), Stance.DENIES), Said("ann", person("Ann"))
    )
    put(store, first, second)
    change = only(store, between("05", "07", "recorded"), first.claim_id("ann"))
    assert ([row.source for row in change.new], change.gone) == (["Bob"], ())
    back = told("Times", "2026-03-05", "2026-03-09", Said("new", person("Bob"), Stance.DENIES))
    put(store, first, second, back)
    gone = only(store, between("07", "09", "recorded"), first.claim_id("ann"))
    assert ([row.source for row in gone.gone], gone.after) == (["Ann"], "denied_only")


@pytest.mark.parametrize(
    ("after", "until", "basis", "error", "words"),
    [
        ("2026-02-30", "2026-03-01", "said", InvalidDate, "after: '2026-02-30' is not a day"),
        ("2026-02-01", "March", "said", InvalidDate, "until: 'March' is not a day"),
        ("2026-03-01", "2026-03-02", "printed", InvalidRequest, "'printed' is not a basis"),
        ("2026-03-02", "2026-03-02", "said", InvalidRequest, "until=2026-03-02 must be later than after=2026-03-02"),
    ],
)
def test_days_that_cannot_be_compared_are_refused_in_words(
    after: str, until: str, basis: str, error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        window_asked(after, until, basis)


def test_an_unknown_claim_has_no_changes(store: Store) -> None:
    with pytest.raises(NotFound, match="no claim"):
        changes_between(store, between("01", "02"), claim_id="c_00000000000000000000")
