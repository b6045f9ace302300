"""Settling: no order matters, no rule of a component is broken, and people are never overruled by the machine."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from graph.clusters import Settled, Vote, settle
from graph.decisions import State, Verdict, is_person
from graph.ids import IdKind, content_id

IDS = sorted(content_id(IdKind.CLAIM, str(i)) for i in range(6))
PAIRS = list(combinations(IDS, 2))
VERDICTS = [Verdict.SAME, Verdict.SAME, Verdict.DIFFERENT, Verdict.CONTRADICTS]
WIKIDATA = st.fixed_dictionaries({each: st.sampled_from([None, None, "Q1", "Q2"]) for each in IDS})


@st.composite
def votes(draw: st.DrawFn) -> list[Vote]:
    """Some votes, of the machine and of two people; one of each on a pair in each sense at most."""
    made = draw(
        st.lists(
            st.tuples(
                st.sampled_from(PAIRS),
                st.sampled_from(VERDICTS),
                st.sampled_from(["link/1", "link/1", "person:anna", "person:bo"]),
                st.sampled_from([0.25, 0.5, 0.75, 1.0]),
                st.booleans(),
                st.booleans(),
            ),
            max_size=14,
            unique_by=lambda each: (each[0], each[1], each[2]),
        )
    )
    return [
        Vote(
            id=content_id(IdKind.DECISION, verdict, *pair, by),
            verdict=verdict,
            a_id=pair[0],
            b_id=pair[1],
            by=by,
            score=score,
            certain=certain or is_person(by),
            undone=undone and certain,
        )
        for pair, verdict, by, score, certain, undone in made
    ]


def apart(result: Settled, vote: Vote) -> bool:
    return result.clusters[vote.a_id] != result.clusters[vote.b_id]


def standing(result: Settled, given_votes: list[Vote]) -> list[Vote]:
    return [vote for vote in given_votes if result.rulings[vote.id].state is State.STANDING]


@given(WIKIDATA, votes().flatmap(lambda made: st.tuples(st.just(made), st.permutations(made))), st.permutations(IDS))
def test_order_makes_no_difference(
    wikidata: dict[str, str | None], orders: tuple[list[Vote], list[Vote]], ids: list[str]
) -> None:
    made, shuffled = orders
    assert settle(wikidata, made) == settle({each: wikidata[each] for each in ids}, shuffled)


@given(WIKIDATA, votes())
def test_no_component_breaks_a_rule(wikidata: dict[str, str | None], made: list[Vote]) -> None:
    result = settle(wikidata, made)
    for cluster in set(result.clusters.values()):
        items = {wikidata[each] for each in IDS if result.clusters[each] == cluster} - {None}
        assert len(items) <= 1
    for vote in standing(result, made):
        assert apart(result, vote) == (vote.verdict is not Verdict.SAME)


@given(WIKIDATA, votes())
def test_every_decision_stands_somehow_and_what_does_not_stand_says_why(
    wikidata: dict[str, str | None], made: list[Vote]
) -> None:
    result = settle(wikidata, made)
    assert result.rulings.keys() == {vote.id for vote in made}
    for ruling in result.rulings.values():
        assert (ruling.why is None) == (ruling.state in (State.STANDING, State.SUGGESTED, State.UNDONE))


@given(WIKIDATA, votes())
def test_the_machine_never_decides_against_people(wikidata: dict[str, str | None], made: list[Vote]) -> None:
    people = [vote for vote in made if is_person(vote.by) and not vote.undone]
    alone = settle(wikidata, [vote for vote in made if is_person(vote.by)])
    result = settle(wikidata, made)
    assert [result.rulings[vote.id] for vote in people] == [alone.rulings[vote.id] for vote in people]


@given(WIKIDATA, votes())
def test_what_is_undone_by_people_is_as_if_it_had_never_been(wikidata: dict[str, str | None], made: list[Vote]) -> None:
    without = [vote for vote in made if not (vote.undone and is_person(vote.by))]
    result, other = settle(wikidata, made), settle(wikidata, without)
    assert result.clusters == other.clusters
    assert all(result.rulings[vote.id] == other.rulings[vote.id] for vote in without)


def test_the_weakest_of_a_chain_falls_not_the_weakest_of_all() -> None:
    a, b, c, d, *_ = IDS
    made = [
        Vote("d_1", Verdict.SAME, a, b, "link/1", 0.9, certain=True),
        Vote("d_2", Verdict.SAME, b, c, "link/1", 0.8, certain=True),
        Vote("d_3", Verdict.SAME, c, d, "link/1", 0.1, certain=True),
    ]
    result = settle({a: "Q1", b: None, c: "Q2", d: None}, made)
    assert [result.rulings[vote.id].state for vote in made] == [State.STANDING, State.FALLEN, State.STANDING]
    assert result.rulings["d_2"].why == "it would join two Wikidata ids, Q1 and Q2"
