"""The queue of suggestions: what matters most first, with the words and the evidence of both sides."""

from __future__ import annotations

import pytest
from building import BRIDGE, About, Said, article, person
from deciding import ANNA, MACHINE, NOW, decision, told

from graph.decisions import State, Verdict
from graph.errors import InvalidRequest, NotFound
from graph.ids import IdKind
from graph.store import Store
from queries.claims import claim_row
from queries.decisions.deciding import decide
from queries.decisions.reviewing import decisions_listed, review_item, review_queue
from queries.decisions.splitting import split
from queries.writing import forget_article, write_record

SHUT = "the bridge is shut"
OPEN = "the bridge is open"
SEEN = [BRIDGE, SHUT, OPEN, "the bridge is gone"]


def stored(store: Store) -> list[str]:
    """Four claims of four articles; the first is made thrice."""
    busy = article(
        *(Said(name, person(name)) for name in ("Ann", "Bob", "Cem")),
        about=About(url="https://news.example/0", recorded=NOW),
    )
    built = [busy, *(told(number, wording) for number, wording in enumerate(SEEN) if number)]
    for each in built:
        write_record(store, each.record, recorded=NOW)
    return [busy.claim_id("Ann"), *(each.claim_id("one") for each in built[1:])]


def suggest(store: Store, a_id: str, b_id: str, score: float, verdict: Verdict = Verdict.SAME) -> str:
    made = decision(store, verdict, a_id, b_id, by=MACHINE, score=score, certain=False)
    decide(store, [made], recorded=NOW)
    return made.id


def test_what_most_statements_hang_on_comes_first_then_what_is_nearer_to_certain(store: Store) -> None:
    first, second, third, fourth = stored(store)
    weak, strong = suggest(store, second, third, 0.4), suggest(store, third, fourth, 0.6)
    weighty = suggest(store, first, fourth, 0.5)
    queue = review_queue(store)
    assert [item.kept.decision.id for item in queue.rows] == [weighty, strong, weak]
    assert [item.kept.useful for item in queue.rows] == pytest.approx([3.0, 2.4, 1.6])


def test_pages_follow_each_other_without_loss(store: Store) -> None:
    first, second, third, fourth = stored(store)
    made = {
        suggest(store, first, second, 0.5),
        suggest(store, second, third, 0.5),
        suggest(store, third, fourth, 0.5, Verdict.CONTRADICTS),
    }
    cursor, found = None, list[str]()
    while True:
        one = review_queue(store, limit=1, cursor=cursor)
        found += [item.kept.decision.id for item in one.rows]
        if one.next is None:
            break
        cursor = one.next
    assert (len(found), set(found)) == (3, made)
    assert len(review_queue(store, verdict=Verdict.CONTRADICTS).rows) == 1
    assert len(review_queue(store, kind=IdKind.CLAIM).rows) == 3
    assert review_queue(store, kind=IdKind.ENTITY).rows == ()
    with pytest.raises(InvalidRequest, match="from 1 to 500"):
        review_queue(store, limit=0)


def test_a_suggestion_shows_both_sides_words_in_their_place(store: Store) -> None:
    first, second, *_ = stored(store)
    item = review_item(store, suggest(store, first, second, 0.5))
    by_id = {side.id: side for side in item.sides}
    assert set(by_id) == {first, second}
    assert [excerpt.words for excerpt in by_id[second].excerpts] == [SHUT]
    assert (by_id[second].made_on.words, by_id[second].outlet) == ("The bridge is shut", "The Daily")


def test_what_other_decisions_answer_already_is_not_asked(store: Store) -> None:
    first, second, third, _ = stored(store)
    suggest(store, first, third, 0.5)
    decide(
        store,
        [decision(store, Verdict.SAME, first, second), decision(store, Verdict.SAME, second, third)],
        recorded=NOW,
    )
    assert review_queue(store).rows == ()
    assert len(decisions_listed(store, State.SUGGESTED).rows) == 1


def test_what_lost_its_place_is_listed(store: Store) -> None:
    first, second, *_ = stored(store)
    (kept,) = decide(store, [decision(store, Verdict.SAME, first, second)], recorded=NOW)
    forget_article(store, told(1).record.article.id)
    (item,) = decisions_listed(store, State.UNATTACHED).rows
    assert item.kept.decision.id == kept.decision.id
    assert sorted(side.id is None for side in item.sides) == [False, True]


def test_members_are_taken_out_of_a_cluster_together(store: Store) -> None:
    first, second, third, fourth = stored(store)
    chain = [(first, second), (second, third), (third, fourth)]
    decide(store, [decision(store, Verdict.SAME, a, b, by=MACHINE) for a, b in chain], recorded=NOW)
    (made,) = split(store, [third, fourth], by=ANNA, basis="another bridge", recorded=NOW)
    assert (made.decision.verdict, {made.a_id, made.b_id}) == (Verdict.DIFFERENT, {second, third})
    assert claim_row(store, first).cluster == claim_row(store, second).cluster
    assert claim_row(store, third).cluster == claim_row(store, fourth).cluster != claim_row(store, first).cluster


def test_what_can_not_be_split_is_refused(store: Store) -> None:
    first, second, third, _ = stored(store)
    decide(store, [decision(store, Verdict.SAME, first, second, by=MACHINE)], recorded=NOW)
    for members, why in (
        ([first, second], "the whole cluster"),
        ([first, third], "not in one cluster"),
        ([first, "e_00000000000000000000"], "the ids of one kind"),
    ):
        with pytest.raises(InvalidRequest, match=why):
            split(store, members, by=ANNA, basis="another", recorded=NOW)
    with pytest.raises(NotFound, match="is not in the store"):
        split(store, ["c_00000000000000000000"], by=ANNA, basis="another", recorded=NOW)
