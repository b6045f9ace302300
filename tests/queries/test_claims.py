"""Claims are found by their words, in any wording of their cluster."""

from __future__ import annotations

import pytest
from building import BRIDGE, NOW, About, Built, Said, article, person

from graph.errors import InvalidRequest, InvalidSearch, NotFound
from graph.model import Stance
from graph.store import Store
from queries.claims import ClaimRow, claim_in_full, claims_about, find_claims
from queries.searching import Matched
from queries.writing import write_record

LONG = "the long bridge is closed for 8,000 lorries"
FERRY = "the ferry sank"


@pytest.fixture
def built(store: Store) -> Built:
    """Two wordings of one claim, and another claim."""
    built = article(
        Said("ann", person("Ann")),
        Said("bob", person("Bob"), Stance.DENIES, LONG, about=("Harbour Town",)),
        Said("cy", person("Cy"), Stance.CONFIRMS, LONG),
        Said("di", person("Di"), Stance.LEAVES_OPEN, FERRY),
        Said("ed", person("Ed"), Stance.RELAYS, FERRY),
        Said("flo", person("Flo"), Stance.WITHDRAWS, "the lock is shut"),
        about=About(same=(("ann", "bob"),)),
    )
    write_record(store, built.record, recorded=NOW)
    store.refresh_search()
    return built


def test_a_cluster_is_found_once_with_the_statements_on_all_its_wordings(store: Store, built: Built) -> None:
    found = find_claims(store, "Bridge CLOSED")
    assert found.matched is Matched.ALL_WORDS
    assert found.rows == (
        ClaimRow(
            id=built.claim_id("bob"),
            text="The long bridge is closed for 8,000 lorries",
            cluster=min(built.claim_id("ann"), built.claim_id("bob")),
            wordings=2,
            articles=1,
            carrier="The Daily",
            statements=3,
            asserts=1,
            confirms=1,
            denies=1,
            leaves_open=0,
            relays=0,
            withdraws=0,
        ),
    )


def test_the_wording_shown_has_most_of_the_words_then_most_statements(store: Store, built: Built) -> None:
    assert find_claims(store).rows[0].id == built.claim_id("bob")
    longer = article(
        Said("ann", person("Ann"), claim=f"{BRIDGE} at night"),
        Said("bob", person("Bob"), claim=LONG),
        Said("cy", person("Cy"), claim=LONG),
        about=About(url="https://b.example/2", same=(("ann", "bob"),)),
    )
    write_record(store, longer.record, recorded=NOW)
    assert [row.text for row in find_claims(store, "bridge night").rows] == ["The bridge is closed at night"]
    assert {row.text for row in find_claims(store, "bridge").rows} == {LONG.capitalize()}


def test_all_words_must_stand_in_one_wording_else_any_will_do_and_it_is_said(store: Store, built: Built) -> None:
    found = find_claims(store, "zeppelin bridge sank closed")
    assert found.matched is Matched.ANY_WORD
    assert [row.cluster for row in found.rows] == [
        min(built.claim_id("ann"), built.claim_id("bob")),
        built.claim_id("di"),
    ]


def test_what_nothing_has_is_not_found(store: Store, built: Built) -> None:
    found = find_claims(store, "zeppelin")
    assert (found.rows, found.next, found.matched) == ((), None, Matched.ANY_WORD)
    assert built.record.claims


def test_without_words_all_claims_are_listed_those_with_most_statements_first(store: Store, built: Built) -> None:
    found = find_claims(store)
    assert found.matched is Matched.LISTED
    assert [row.statements for row in found.rows] == [3, 2, 1]
    assert [(row.leaves_open, row.relays, row.withdraws) for row in found.rows] == [(0, 0, 0), (1, 1, 0), (0, 0, 1)]
    assert find_claims(store, "flo").rows == ()
    assert built.id("flo")


@pytest.mark.parametrize("words", [None, "the", "the zeppelin is"])
def test_pages_together_hold_each_claim_once_in_one_order(store: Store, built: Built, words: str | None) -> None:
    whole = find_claims(store, words)
    paged: list[ClaimRow] = []
    cursor: str | None = None
    while True:
        found = find_claims(store, words, limit=1, cursor=cursor)
        assert found.matched is whole.matched
        paged += found.rows
        cursor = found.next
        if cursor is None:
            break
    assert tuple(paged) == whole.rows
    assert len(paged) == 3
    assert built.record.claims


def test_the_claims_about_an_entity_are_told_those_with_most_statements_first(store: Store) -> None:
    told = article(
        Said("ann", person("Ann"), claim="Riverton is flooded", about=("Riverton",)),
        Said("bob", person("Bob"), claim="Riverton is flooded", about=("Riverton", "Bob")),
        Said("cy", person("Cy"), claim="Riverton lies low", about=("Riverton",)),
        Said("di", person("Di"), claim="the bridge is closed"),
        about=About(url="https://b.example/riverton"),
    )
    write_record(store, told.record, recorded=NOW)
    clusters = {entity.name: entity.id for entity in told.record.entities}
    about = claims_about(store, clusters["Riverton"], limit=5)
    assert [(row.id, row.statements, row.articles) for row in about] == [
        (told.claim_id("ann"), 2, 1),
        (told.claim_id("cy"), 1, 1),
    ]
    assert [row.id for row in claims_about(store, clusters["Riverton"], limit=1)] == [told.claim_id("ann")]
    assert claims_about(store, clusters["Di"], limit=5) == ()


def test_a_store_without_anything_finds_nothing(store: Store) -> None:
    assert find_claims(store).rows == ()
    assert find_claims(store, "bridge").rows == ()


def test_what_can_not_be_asked_is_refused(store: Store, built: Built) -> None:
    with pytest.raises(InvalidSearch):
        find_claims(store, "—")
    with pytest.raises(InvalidRequest):
        find_claims(store, "bridge", limit=0)
    with pytest.raises(InvalidRequest):
        find_claims(store, limit=501)
    listed = find_claims(store, limit=1).next
    with pytest.raises(InvalidRequest, match="of another list"):
        find_claims(store, "bridge", cursor=listed)
    assert built.record.claims


def test_a_cursor_whose_mode_was_made_up_is_refused(store: Store) -> None:
    made_up = "WyJub25lIiwxLDEsImMiXQ"  # ["none",1,1,"c"]
    with pytest.raises(InvalidRequest, match="of another list"):
        find_claims(store, "bridge", cursor=made_up)


def test_one_claim_comes_with_the_other_wordings_of_its_cluster(store: Store, built: Built) -> None:
    claim = claim_in_full(store, built.claim_id("bob"))
    assert (claim.id, claim.text, claim.statements) == (built.claim_id("bob"), LONG.capitalize(), 3)
    assert (claim.article_id, claim.revision_id) == (built.record.article.id, built.record.revision.id)
    assert claim.current
    assert [(each.text, each.statements, each.title, each.carrier) for each in claim.wordings] == [
        (LONG.capitalize(), 2, "A bridge", "The Daily"),
        (BRIDGE.capitalize(), 1, "A bridge", "The Daily"),
    ]
    assert [(each.name, each.kind) for each in claim.about] == [("Harbour Town", "place")]


def test_a_claim_of_an_earlier_revision_is_found_by_its_id_alone_and_said_to_be_so(store: Store, built: Built) -> None:
    later = article(Said("ann", person("Ann")), about=About(recorded="2025-03-01T00:00:00.000000Z"))
    write_record(store, later.record, recorded=NOW)
    claim = claim_in_full(store, built.claim_id("di"))
    assert (claim.current, claim.statements, claim.wordings) == (False, 0, ())
    assert [row.id for row in find_claims(store).rows] == [later.claim_id("ann")]


def test_an_unknown_claim_is_not_found(store: Store) -> None:
    with pytest.raises(NotFound, match="no claim c_"):
        claim_in_full(store, "c_00000000000000000000")
