"""The walk along the citations: level by level, bounded, safe on circles, and its cuts announced."""

from __future__ import annotations

import pytest
from building import NOW, About, Built, Said, article, outlet, person, unnamed
from hypothesis import given
from hypothesis import strategies as st
from stating import chained, stated

from graph.errors import InvalidRequest, NotFound
from graph.model import Stance
from graph.store import Store
from queries.chains import (
    DEEPEST,
    DEEPEST_TREE,
    MOST_STATEMENTS,
    Branch,
    Chain,
    carried_chains,
    chain_of_claim,
    chain_of_statement,
)
from queries.standing import Status, standing_of_claim
from queries.writing import write_record


def _long(length: int, *, circle: bool = False) -> Built:
    """Each sentence cites the next; in a circle, the last cites the first."""
    last = ("s0",) if circle else ()
    sentences = [
        Said(f"s{number}", person(f"P{number:03}"), cites=(f"s{number + 1}",) if number + 1 < length else last)
        for number in range(length)
    ]
    return article(*sentences)


@pytest.fixture
def built(store: Store) -> Built:
    """A report with its source, an interview, a confirmation and an open question."""
    built = article(
        Said("nyt", outlet("The New York Times"), cites=("officials",), said="2025-01-30"),
        Said("officials", unnamed("U.S. officials")),
        Said("nis", person("Kim", speaks_for="NIS"), Stance.CONFIRMS, answers=("nyt",), said="2025-02-04"),
        Said("venue", outlet("The War Zone"), Stance.RELAYS, cites=("budanov",)),
        Said("budanov", person("Budanov"), Stance.DENIES),
        Said("open", outlet("The War Zone"), Stance.LEAVES_OPEN, answers=("budanov",)),
        Said("ferry", person("Ann"), claim="the ferry sank"),
    )
    write_record(store, built.record, recorded=NOW)
    return built


def _ids(built: Built, *keys: str) -> tuple[str, ...]:
    return tuple(sorted(built.id(key) for key in keys))


def test_the_chains_of_a_claim_lead_to_those_who_take_a_side(store: Store, built: Built) -> None:
    chain = chain_of_claim(store, built.claim_id("nyt"))
    assert tuple(row.id for row in chain.nodes) == _ids(built, "nyt", "officials", "nis", "venue", "budanov", "open")
    assert {(edge.citing, edge.cited) for edge in chain.edges} == {
        (built.id("nyt"), built.id("officials")),
        (built.id("venue"), built.id("budanov")),
    }
    assert chain.starts == _ids(built, "nyt", "nis", "venue", "open")
    assert chain.roots == _ids(built, "officials", "nis", "budanov")
    assert (chain.loops, chain.unfollowed, chain.truncated) == ((), (), False)


def test_a_chain_is_shown_under_the_carrier_that_printed_it(store: Store, built: Built) -> None:
    (carried,) = carried_chains(chain_of_claim(store, built.claim_id("nyt")))
    assert (carried.carrier, carried.article_id) == ("The Daily", built.record.article.id)
    assert (carried.title, carried.published) == ("A bridge", "2025-02-06")
    shown = [(branch.statement.source, [each.statement.source for each in branch.cites]) for branch in carried.branches]
    assert shown == [
        ("The New York Times", ["U.S. officials"]),
        ("Kim", []),
        ("The War Zone", []),
        ("The War Zone", ["Budanov"]),
    ]
    assert [branch.is_root for branch in carried.branches] == [False, True, False, False]
    assert carried.branches[0].cites[0].is_root


def test_the_standing_of_a_claim_counts_a_spokesperson_as_the_body(store: Store, built: Built) -> None:
    standing = standing_of_claim(store, built.claim_id("nyt"))
    assert standing.status is Status.DISPUTED
    assert standing.reason == "Said by NIS and 0 to 1 unnamed more; denied by Budanov."
    assert [root.name for root in standing.left_open] == ["The War Zone"]


def test_the_chain_of_one_statement_starts_with_it(store: Store, built: Built) -> None:
    chain = chain_of_statement(store, built.id("nyt"))
    assert tuple(row.id for row in chain.nodes) == _ids(built, "nyt", "officials")
    assert (chain.starts, chain.roots) == ((built.id("nyt"),), (built.id("officials"),))
    alone = chain_of_statement(store, built.id("officials"))
    assert (alone.starts, alone.roots, alone.edges) == ((built.id("officials"),), (built.id("officials"),), ())


def test_a_circle_is_walked_once_and_reported(store: Store) -> None:
    built = _long(4, circle=True)
    write_record(store, built.record, recorded=NOW)
    chain = chain_of_claim(store, built.claim_id("s0"))
    everyone = _ids(built, "s0", "s1", "s2", "s3")
    assert (chain.loops, chain.roots, chain.starts) == ((everyone,), (), everyone[:1])
    assert not chain.truncated
    from_second = chain_of_statement(store, built.id("s1"))
    assert (from_second.starts, from_second.loops) == ((built.id("s1"),), (everyone,))
    assert standing_of_claim(store, built.claim_id("s0")).loops == (everyone,)


def test_a_walk_ends_at_its_depth_and_says_so(store: Store) -> None:
    built = _long(5)
    write_record(store, built.record, recorded=NOW)
    chain = chain_of_statement(store, built.id("s0"), max_depth=2)
    assert tuple(row.id for row in chain.nodes) == _ids(built, "s0", "s1", "s2")
    assert (chain.unfollowed, chain.truncated, chain.roots) == ((built.id("s2"),), True, ())
    enough = chain_of_statement(store, built.id("s0"), max_depth=4)
    assert (enough.roots, enough.truncated) == ((built.id("s4"),), False)


def test_a_walk_ends_at_its_number_of_statements_and_says_so(store: Store) -> None:
    built = _long(5)
    write_record(store, built.record, recorded=NOW)
    chain = chain_of_statement(store, built.id("s0"), max_statements=3)
    assert len(chain.nodes) == 3
    assert (chain.unfollowed, chain.truncated) == ((built.id("s2"),), True)
    assert not chain_of_statement(store, built.id("s0"), max_statements=5).truncated
    cut = chain_of_claim(store, built.claim_id("s0"), max_statements=2)
    assert (len(cut.nodes), cut.truncated) == (2, True)
    assert not chain_of_claim(store, built.claim_id("s0"), max_statements=5).truncated


def test_statements_left_out_of_a_claim_are_a_cut_even_where_nobody_cites_them(store: Store) -> None:
    built = article(*[Said(f"s{number}", person(f"P{number}")) for number in range(3)])
    write_record(store, built.record, recorded=NOW)
    chain = chain_of_claim(store, built.claim_id("s0"), max_statements=2)
    assert (len(chain.nodes), chain.unfollowed, chain.truncated) == (2, (), True)


def test_a_claim_that_only_an_earlier_revision_holds_has_an_empty_chain(store: Store, built: Built) -> None:
    later = article(Said("ann", person("Ann")), about=About(recorded="2025-03-01T00:00:00.000000Z"))
    write_record(store, later.record, recorded=NOW)
    chain = chain_of_claim(store, built.claim_id("nyt"))
    assert (chain.nodes, chain.starts, chain.roots, chain.truncated) == ((), (), (), False)
    assert standing_of_claim(store, built.claim_id("nyt")).status is Status.WITHDRAWN
    old = chain_of_statement(store, built.id("nyt"))
    assert tuple(row.id for row in old.nodes) == _ids(built, "nyt", "officials")


@pytest.mark.parametrize("depth", [0, -1, DEEPEST + 1])
def test_a_depth_out_of_bounds_is_refused(store: Store, depth: int) -> None:
    with pytest.raises(InvalidRequest, match="deep"):
        chain_of_claim(store, "c_00000000000000000000", max_depth=depth)


@pytest.mark.parametrize("number", [0, -1, MOST_STATEMENTS + 1])
def test_a_number_of_statements_out_of_bounds_is_refused(store: Store, number: int) -> None:
    with pytest.raises(InvalidRequest, match="room"):
        chain_of_statement(store, "s_00000000000000000000", max_statements=number)


def test_unknown_ids_are_not_found(store: Store) -> None:
    with pytest.raises(NotFound, match="no claim"):
        chain_of_claim(store, "c_00000000000000000000")
    with pytest.raises(NotFound, match="no statement"):
        chain_of_statement(store, "s_00000000000000000000")
    with pytest.raises(NotFound, match="no claim"):
        standing_of_claim(store, "c_00000000000000000000")


def test_a_start_is_cited_by_none_and_a_circle_starts_once() -> None:
    rows = [stated(f"s_{number}") for number in range(6)]
    assert chained(*rows[:3], cites="s_0>s_1 s_0>s_2").starts == ("s_0",)
    assert chained(*rows[:3], cites="s_2>s_1 s_1>s_2").starts == ("s_0", "s_1")
    assert chained(*rows[:3], cites="s_0>s_2 s_2>s_1 s_1>s_2").starts == ("s_0",)
    two_circles = chained(*rows, cites="s_5>s_4 s_4>s_5 s_4>s_1 s_1>s_0 s_0>s_1")
    assert (two_circles.starts, two_circles.loops) == (("s_2", "s_3", "s_4"), (("s_0", "s_1"), ("s_4", "s_5")))


def _shown(branches: tuple[Branch, ...]) -> str:
    """`a(b c*)`: a cites b and c; `*` for what was shown before, `!` for a cut, `.` for a root."""
    return " ".join(
        branch.statement.id
        + "." * branch.is_root
        + "*" * branch.repeated
        + "!" * branch.cut
        + (f"({_shown(branch.cites)})" if branch.cites else "")
        for branch in branches
    )


def _tree(chain: Chain, **bounds: int) -> str:
    return " | ".join(_shown(carried.branches) for carried in carried_chains(chain, **bounds))


def test_a_statement_that_two_cite_is_unfolded_once() -> None:
    rows = [stated(each) for each in "abcd"]
    assert _tree(chained(*rows, cites="a>b a>c b>d c>d")) == "a(b(d.) c(d.))"
    assert _tree(chained(*rows, cites="a>c b>c c>d")) == "a(c(d.)) b(c*)"


def test_a_circle_is_unfolded_once() -> None:
    rows = [stated(each) for each in "abc"]
    assert _tree(chained(*rows, cites="a>b b>c c>a")) == "a(b(c(a*)))"


def test_a_tree_is_cut_at_its_depth_and_where_the_walk_was() -> None:
    rows = [stated(each) for each in "abc"]
    assert _tree(chained(*rows, cites="a>b b>c"), max_depth=2) == "a(b!)"
    assert _tree(chained(*rows, cites="a>b b>c c>z")) == "a(b(c!))"
    assert _tree(chained(*rows, cites="a>b a>c b>c"), max_depth=2) == "a(b! c.)"
    assert _tree(chained(*rows, cites="a>b b>c"), max_depth=1) == "a!"


def test_a_chain_of_thousands_makes_a_tree_that_can_be_printed() -> None:
    rows = [stated(f"s_{number:04}") for number in range(3000)]
    cites = " ".join(f"s_{number:04}>s_{number + 1:04}" for number in range(2999))
    assert _tree(chained(*rows, cites=cites), max_depth=3000).count("(") == DEEPEST_TREE - 1


def test_articles_come_by_day_of_publication_and_branches_by_stance_and_day() -> None:
    rows = [
        stated("d", stance="denies", article_id="a_2"),
        stated("c", days=(None, "2025-01-02"), article_id="a_2"),
        stated("b", days=(None, "2025-01-03"), article_id="a_2"),
        stated("a", article_id="a_2"),
        stated("e", article_id="a_1", carrier=None),
    ]
    carried = carried_chains(chained(*rows))
    assert [(each.article_id, each.carrier) for each in carried] == [("a_1", None), ("a_2", "The Daily")]
    assert _tree(chained(*rows)) == "e. | c. b. a. d."


_IDS = [f"s_{number}" for number in range(7)]


@given(st.lists(st.tuples(st.sampled_from(_IDS), st.sampled_from(_IDS)), max_size=14))
def test_every_statement_is_reached_from_a_start_and_shown(pairs: list[tuple[str, str]]) -> None:
    cites = " ".join(f"{citing}>{cited}" for citing, cited in pairs)
    chain = chained(*map(stated, _IDS), cites=cites)
    cited_from_outside = {edge.cited for edge in chain.edges if edge.citing != edge.cited}
    assert {each for each in _IDS if each not in cited_from_outside} <= set(chain.starts)
    tree = _tree(chain)
    assert all(each in tree for each in _IDS)
