"""Decisions make clusters, contradictions and citations; they are kept, refused in words, and can be taken back."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from building import BRIDGE, About, Said, article, outlet, person
from deciding import ANNA, BO, MACHINE, NOW, decision, told

from graph.decisions import State, Verdict
from graph.errors import DecisionRefused, InvalidDate, NotFound
from graph.store import Query, Store
from queries.binding import Nothing
from queries.claims import claim_row
from queries.decisions.deciding import decide, decision_kept, decisions_on, undo
from queries.writing import forget_article, write_record

LATER = "2025-02-09T08:00:00.000000Z"
SHUT = "the bridge is shut"
OPEN = "the bridge is open"


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge between two nodes."""

    from_id: str
    kind: str
    to_id: str


EDGES = Query(
    "tests/edges",
    "MATCH (a)-[edge:SAME_AS|CONTRADICTS|CITES]->(b) "
    "RETURN a.id AS from_id, type(edge) AS kind, b.id AS to_id ORDER BY from_id, kind, to_id",
    Nothing,
    Edge,
)


def claims(store: Store, *wordings: str) -> list[str]:
    """The claims of as many articles as there are wordings, stored."""
    built = [told(number, wording) for number, wording in enumerate(wordings)]
    for each in built:
        write_record(store, each.record, recorded=NOW)
    return [each.claim_id("one") for each in built]


def cluster(store: Store, claim_id: str) -> str:
    return claim_row(store, claim_id).cluster


def test_two_that_are_decided_to_be_one_are_one_cluster(store: Store) -> None:
    a, b = claims(store, BRIDGE, SHUT)
    (kept,) = decide(store, [decision(store, Verdict.SAME, b, a, by=MACHINE, score=0.9)], recorded=LATER)
    assert (kept.state, {kept.a_id, kept.b_id}) == (State.STANDING, {a, b})
    assert cluster(store, a) == cluster(store, b) == min(a, b)
    assert store.read(EDGES, Nothing()) == [Edge(min(a, b), "SAME_AS", max(a, b))]


def test_what_the_machine_decides_is_of_the_moment_at_which_both_texts_were_known(store: Store) -> None:
    a, b = claims(store, BRIDGE, SHUT)
    machine, people = decide(
        store,
        [decision(store, Verdict.SAME, a, b, by=MACHINE), decision(store, Verdict.SAME, a, b)],
        recorded=LATER,
    )
    assert (machine.decision.recorded, people.decision.recorded) == ("2025-02-02T08:00:00.000000Z", LATER)


def test_a_suggestion_binds_nobody_until_a_person_agrees(store: Store) -> None:
    a, b = claims(store, BRIDGE, SHUT)
    (kept,) = decide(store, [decision(store, Verdict.SAME, a, b, by=MACHINE, score=0.5, certain=False)], recorded=LATER)
    assert (kept.state, kept.useful) == (State.SUGGESTED, 2.0)
    assert cluster(store, a) != cluster(store, b)
    decide(store, [decision(store, Verdict.SAME, a, b)], recorded=LATER)
    assert cluster(store, a) == cluster(store, b)
    assert decision_kept(store, kept.decision.id).state is State.STANDING


def test_a_person_overrules_the_machine_and_both_are_kept(store: Store) -> None:
    a, b = claims(store, BRIDGE, SHUT)
    (machine,) = decide(store, [decision(store, Verdict.SAME, a, b, by=MACHINE)], recorded=LATER)
    decide(store, [decision(store, Verdict.DIFFERENT, a, b)], recorded=LATER)
    assert cluster(store, a) != cluster(store, b)
    kept = decision_kept(store, machine.decision.id)
    assert (kept.state, kept.why) == (State.OVERRULED, "person:anna decided otherwise")
    assert [each.decision.verdict for each in decisions_on(store, [a])] == [Verdict.SAME, Verdict.DIFFERENT]


def test_two_people_who_disagree_are_both_kept_and_the_two_are_not_one(store: Store) -> None:
    a, b = claims(store, BRIDGE, SHUT)
    decide(store, [decision(store, Verdict.SAME, a, b)], recorded=LATER)
    decide(store, [decision(store, Verdict.DIFFERENT, a, b, by=BO)], recorded=LATER)
    assert cluster(store, a) != cluster(store, b)
    assert [(each.decision.by, each.state) for each in decisions_on(store, [a])] in (
        [(ANNA, State.OVERRULED), (BO, State.STANDING)],
        [(BO, State.STANDING), (ANNA, State.OVERRULED)],
    )


def test_a_contradiction_keeps_two_apart_and_the_weaker_link_falls(store: Store) -> None:
    a, b, c = claims(store, BRIDGE, SHUT, OPEN)
    decisions = [
        decision(store, Verdict.SAME, a, b, by=MACHINE, score=0.9),
        decision(store, Verdict.SAME, b, c, by=MACHINE, score=0.6),
        decision(store, Verdict.CONTRADICTS, a, c, by=MACHINE, score=0.8),
    ]
    strong, weak, contradiction = decide(store, decisions, recorded=LATER)
    assert (strong.state, weak.state, contradiction.state) == (State.STANDING, State.FALLEN, State.STANDING)
    assert weak.why == f"{contradiction.decision.id} keeps them apart (contradicts)"
    assert {edge.kind for edge in store.read(EDGES, Nothing())} == {"SAME_AS", "CONTRADICTS"}


def test_what_a_person_would_make_one_against_a_contradiction_is_refused(store: Store) -> None:
    a, b, c = claims(store, BRIDGE, SHUT, OPEN)
    decide(store, [decision(store, Verdict.SAME, a, b), decision(store, Verdict.CONTRADICTS, a, c)], recorded=LATER)
    with pytest.raises(DecisionRefused, match=r"can't be decided to be same: .*keeps them apart \(contradicts\)"):
        decide(store, [decision(store, Verdict.SAME, b, c)], recorded=LATER)
    assert cluster(store, b) != cluster(store, c)


def test_what_a_person_would_part_against_peoples_decisions_is_refused(store: Store) -> None:
    a, b, c = claims(store, BRIDGE, SHUT, OPEN)
    decide(store, [decision(store, Verdict.SAME, a, b), decision(store, Verdict.SAME, b, c)], recorded=LATER)
    with pytest.raises(DecisionRefused, match=r"to be different: d_\w+ .* would fall, .*; undo first"):
        decide(store, [decision(store, Verdict.DIFFERENT, a, c, by=BO)], recorded=LATER)
    assert cluster(store, a) == cluster(store, c)


@pytest.mark.parametrize("verdict", [Verdict.SAME, Verdict.DIFFERENT])
def test_nobody_decides_twice_on_one_pair(store: Store, verdict: Verdict) -> None:
    a, b = claims(store, BRIDGE, SHUT)
    decide(store, [decision(store, Verdict.SAME, a, b)], recorded=LATER)
    with pytest.raises(DecisionRefused, match=r"person:anna has decided (so already|otherwise)"):
        decide(store, [decision(store, verdict, a, b)], recorded=LATER)


def test_undoing_gives_the_clusters_before_and_can_be_done_once(store: Store) -> None:
    a, b = claims(store, BRIDGE, SHUT)
    (kept,) = decide(store, [decision(store, Verdict.SAME, a, b)], recorded=LATER)
    undone = undo(store, kept.decision.id, by=BO, recorded=LATER)
    assert undone.state is State.UNDONE
    assert undone.decision.undone is not None
    assert undone.decision.undone.by == BO
    assert cluster(store, a) != cluster(store, b)
    assert store.read(EDGES, Nothing()) == []
    with pytest.raises(DecisionRefused, match="was undone already, by person:bo"):
        undo(store, kept.decision.id, by=BO, recorded=LATER)


def test_what_was_undone_can_be_decided_again(store: Store) -> None:
    a, b = claims(store, BRIDGE, SHUT)
    same = decision(store, Verdict.SAME, a, b)
    (kept,) = decide(store, [same], recorded=NOW)
    undo(store, kept.decision.id, by=BO, recorded=LATER)
    (again,) = decide(store, [same], recorded="2025-02-10T08:00:00.000000Z")
    assert (again.state, again.decision.undone) == (State.STANDING, None)


def test_the_machine_does_not_decide_again_what_a_person_took_back(store: Store) -> None:
    a, b = claims(store, BRIDGE, SHUT)
    same = decision(store, Verdict.SAME, a, b, by=MACHINE)
    (kept,) = decide(store, [same], recorded=LATER)
    undo(store, kept.decision.id, by=ANNA, recorded=LATER)
    assert decide(store, [same], recorded=LATER)[0].state is State.UNDONE
    newer = decision(store, Verdict.SAME, a, b, by="link/2")
    assert decide(store, [newer], recorded=LATER)[0].state is State.OVERRULED
    assert cluster(store, a) != cluster(store, b)


def test_a_citation_holds_while_both_claims_are_one(store: Store) -> None:
    a, b = claims(store, BRIDGE, SHUT)
    first, second = (told(number, wording).id("one") for number, wording in enumerate((BRIDGE, SHUT)))
    cites = decision(store, Verdict.CITES, first, second, by=MACHINE, score=0.9)
    assert decide(store, [cites], recorded=LATER)[0].state is State.FALLEN
    (same,) = decide(store, [decision(store, Verdict.SAME, a, b)], recorded=LATER)
    assert decision_kept(store, cites.id).state is State.STANDING
    assert Edge(first, "CITES", second) in store.read(EDGES, Nothing())
    undo(store, same.decision.id, by=ANNA, recorded=LATER)
    assert decision_kept(store, cites.id).state is State.FALLEN
    assert store.read(EDGES, Nothing()) == []


def test_a_forgotten_article_takes_the_machines_decisions_and_leaves_peoples(store: Store) -> None:
    a, b, c = claims(store, BRIDGE, SHUT, OPEN)
    (by_machine, by_anna) = decide(
        store,
        [decision(store, Verdict.SAME, a, b, by=MACHINE), decision(store, Verdict.SAME, b, c)],
        recorded=LATER,
    )
    gone = told(1, SHUT)
    forget_article(store, gone.record.article.id)
    assert cluster(store, a) == a
    assert decision_kept(store, by_anna.decision.id).state is State.UNATTACHED
    with pytest.raises(NotFound, match="no decision"):
        decision_kept(store, by_machine.decision.id)
    write_record(store, gone.record, recorded=LATER)
    assert decision_kept(store, by_anna.decision.id).state is State.STANDING
    assert cluster(store, b) == cluster(store, c) != cluster(store, a)


def test_people_s_decisions_go_along_to_a_changed_text_by_the_same_words(store: Store) -> None:
    a, b = claims(store, BRIDGE, SHUT)
    (kept,) = decide(store, [decision(store, Verdict.SAME, a, b)], recorded=LATER)
    edited = article(
        Said("new", outlet("The Wire"), claim=OPEN),
        Said("one", person("Ann")),
        about=About(url="https://news.example/0", recorded=LATER),
    )
    write_record(store, edited.record, recorded=LATER)
    assert {decision_kept(store, kept.decision.id).a_id, decision_kept(store, kept.decision.id).b_id} == {
        edited.claim_id("one"),
        b,
    }
    assert cluster(store, edited.claim_id("one")) == cluster(store, b) != cluster(store, a)


def test_what_is_not_there_can_not_be_decided_on(store: Store) -> None:
    a, b = claims(store, BRIDGE, SHUT)
    same = decision(store, Verdict.SAME, a, b)
    forget_article(store, told(0, BRIDGE).record.article.id)
    with pytest.raises(NotFound, match=f"{a} is not in the store any more"):
        decide(store, [same], recorded=LATER)
    with pytest.raises(NotFound, match=f"{a} is no claim, entity or statement in the store"):
        decision(store, Verdict.SAME, a, b)


def test_a_decision_is_of_a_moment(store: Store) -> None:
    a, b = claims(store, BRIDGE, SHUT)
    with pytest.raises(InvalidDate, match="not a moment in UTC"):
        decide(store, [decision(store, Verdict.SAME, a, b)], recorded="yesterday")
