"""What is counted of roots over articles: who is told again, what hangs together, copies, shares, loops."""

from __future__ import annotations

import pytest
from building import NOW, Said, agency, outlet, person, unnamed
from joining import cite, copy, exclude, put_in, same_claim, same_source
from stating import chained, stated
from valley import printed

from graph.model import Stance
from graph.store import Store
from queries.bodies import BodyRow
from queries.carriers import CopyRow, Family
from queries.circles import circles, shortest_loop
from queries.contradicting import Contradiction
from queries.grounds import Grounds
from queries.reasons import Status
from queries.related import Related, WholeRow
from queries.sides import Independent
from queries.standing import Around, standing_of, standing_of_claim
from queries.statements import StatementRow
from queries.writing import write_record


def _of(
    statement_id: str, article_id: str, *, source: str = "", stance: str = "asserts", unnamed: bool = False
) -> StatementRow:
    """A statement in an article, whose carrier has the article's name."""
    return stated(
        statement_id,
        source or f"S {statement_id}",
        stance,
        kind="unnamed" if unnamed else "agency",
        carrier=f"Outlet {article_id}",
        article_id=article_id,
    )


def test_an_unnamed_source_that_is_told_again_is_counted_once() -> None:
    rows = [
        _of("s_1", "a_1", unnamed=True),
        _of("s_2", "a_2"),
        _of("s_3", "a_2", unnamed=True),
        _of("s_4", "a_3"),
        _of("s_5", "a_3", unnamed=True),
    ]
    standing = standing_of(chained(*rows, cites="s_2>s_1 s_2>s_3 s_4>s_2 s_4>s_5"))
    (root,) = standing.supports.unnamed
    assert (root.name, [voice.statement_id for voice in root.voices]) == ("S s_1", ["s_1", "s_3", "s_5"])
    assert standing.independent == Independent(0, 1, 0, 0, 0)
    assert [reach.carriers for reach in standing.reaches] == [("Outlet a_1", "Outlet a_2", "Outlet a_3")]


@pytest.mark.parametrize(
    ("cites", "why"),
    [
        ("s_2>s_3", "nothing says whose source it is"),
        ("s_2>s_1 s_2>s_3 s_4>s_3", "somebody else in the article knows it too"),
        ("s_2>s_5 s_2>s_3", "the other report has a name behind it"),
        ("s_2>s_6 s_2>s_3", "the other report is on the other side"),
    ],
)
def test_an_unnamed_source_counts_by_itself_unless_a_reference_ties_it(cites: str, why: str) -> None:
    rows = [
        _of("s_1", "a_1", unnamed=True),
        _of("s_2", "a_2"),
        _of("s_3", "a_2", unnamed=True),
        _of("s_4", "a_2"),
        _of("s_5", "a_3"),
        _of("s_6", "a_3", stance="denies", unnamed=True),
    ]
    names = [root.name for root in standing_of(chained(*rows, cites=cites)).supports.unnamed]
    assert "S s_3" in names, why


def test_two_unnamed_sources_in_a_circle_of_references_are_both_counted() -> None:
    rows = [_of(f"s_{n}", f"a_{n // 2}", unnamed=bool(n % 2)) for n in range(4)]
    standing = standing_of(chained(*rows, cites="s_0>s_1 s_0>s_3 s_2>s_3 s_2>s_1"))
    assert len(standing.supports.unnamed) == 2


def test_a_body_on_both_sides_is_counted_on_each_and_once_in_all() -> None:
    rows = [stated("s_1", "Ann"), stated("s_2", "Ann", "denies"), stated("s_3", "Bob")]
    assert standing_of(chained(*rows)).independent == Independent(2, 0, 1, 0, 2)


def test_a_speaker_without_the_office_counts_as_the_body_that_other_articles_name() -> None:
    known = BodyRow("e_elsewhere", "e_NIS", "NIS", "agency", "e_NIS", "e_Kim", current=True)
    old = BodyRow("e_elsewhere", "e_NIS", "NIS", "agency", "e_NIS", "e_Kim", current=False)
    chain = chained(stated("s_1", "Kim"))
    assert [root.name for root in standing_of(chain, Around((known,))).supports.named] == ["NIS"]
    assert [root.name for root in standing_of(chain, Around((old,))).supports.named] == ["Kim"]


def test_copies_are_one_carrier_with_what_they_copy() -> None:
    rows = [_of("s_1", "a_1", source="Ann"), _of("s_2", "a_2", source="Ann"), _of("s_3", "a_3", source="Bob")]
    standing = standing_of(chained(*rows), Around(copies=(CopyRow("a_2", "a_1"),)))
    assert standing.families == (Family("a_1", ("a_1", "a_2"), ("Outlet a_1", "Outlet a_2")),)
    assert (len(standing.carriers), standing.carriers_as_families) == (3, 2)
    assert [(reach.name, len(reach.carriers), reach.share) for reach in standing.reaches] == [
        ("Ann", 2, 0.5),
        ("Bob", 1, 0.5),
    ]


def test_two_copies_of_a_text_that_is_not_here_are_one_family() -> None:
    rows = [_of("s_1", "a_1"), _of("s_2", "a_2")]
    standing = standing_of(chained(*rows), Around(copies=(CopyRow("a_1", "a_9"), CopyRow("a_2", "a_9"))))
    assert [family.first for family in standing.families] == ["a_1"]
    assert standing.carriers_as_families == 1


def test_a_carrier_of_copies_that_also_reports_itself_is_a_carrier_of_its_own() -> None:
    rows = [
        stated("s_1", carrier="Wire", article_id="a_1"),
        stated("s_2", carrier="Daily", article_id="a_2"),
        stated("s_3", carrier="Daily", article_id="a_3"),
    ]
    standing = standing_of(chained(*rows), Around(copies=(CopyRow("a_2", "a_1"),)))
    assert standing.carriers_as_families == 2


def test_ministries_of_one_government_are_shown_as_related() -> None:
    rows = [_of(f"s_{name}", "a_1", source=name) for name in ("Army", "Navy", "Bank", "Club")]
    wholes = (
        WholeRow("e_Army", None, "Ministry", "agency", "e_m"),
        WholeRow("e_m", None, "Freedonia", "place", "e_f1"),
        WholeRow("e_Navy", None, "Freedonia", "place", "e_f2"),
        WholeRow("e_Bank", "SE", None, None, None),
        WholeRow("e_Club", "SE", None, None, None),
    )
    assert standing_of(chained(*rows), Around(wholes=wholes)).related == (
        Related("Freedonia", ("e_Army", "e_Navy")),
        Related("SE", ("e_Bank", "e_Club")),
    )


def test_people_are_not_related_by_their_country() -> None:
    rows = [stated("s_1", "Ann"), stated("s_2", "Bob")]
    wholes = (WholeRow("e_Ann", "SE", None, None, None), WholeRow("e_Bob", "SE", None, None, None))
    assert standing_of(chained(*rows), Around(wholes=wholes)).related == ()


def test_a_claim_that_another_one_excludes_is_disputed_while_that_one_stands() -> None:
    chain = chained(stated("s_1", "Ann"))
    against = Contradiction("c_2", "It is open", stands=True)
    standing = standing_of(chain, Around(contradictions=(against,)))
    assert standing.status is Status.DISPUTED
    assert standing.reason == "Said by Ann; excluded by another claim that stands: “It is open”."
    fallen = Around(contradictions=(Contradiction("c_2", "It is open", stands=False),))
    assert standing_of(chain, fallen).status is Status.SINGLE_SOURCE
    denied = chained(stated("s_1", "Ann", "denies"))
    assert standing_of(denied, Around(contradictions=(against,))).status is Status.DENIED_ONLY


def test_contradictions_that_were_cut_are_announced() -> None:
    assert standing_of(chained(stated("s_1")), Around(cut=True)).truncated


def test_a_loop_is_spelled_out_from_its_smallest_statement_with_who_enters_it() -> None:
    rows = [_of(f"s_{number}", f"a_{number}") for number in range(5)]
    (circle,) = standing_of(chained(*rows, cites="s_0>s_2 s_2>s_1 s_1>s_0 s_3>s_1 s_4>s_3")).circles
    assert [(step.statement_id, step.cites) for step in circle.steps] == [
        ("s_0", "s_2"),
        ("s_2", "s_1"),
        ("s_1", "s_0"),
    ]
    assert [(step.statement_id, step.cites, step.carrier) for step in circle.enters] == [("s_3", "s_1", "Outlet a_3")]


def test_of_several_loops_the_shortest_is_spelled_out() -> None:
    edges = [("a", "b"), ("b", "c"), ("c", "a"), ("a", "d"), ("d", "a")]
    (group,) = circles("abcd", edges)
    assert shortest_loop(group, edges) == ("a", "d")
    assert shortest_loop(["a"], [("a", "a")]) == ("a",)


def test_what_rests_on_others_too_does_not_fall_with_one() -> None:
    rows = [_of(f"s_{number}", f"a_{number}") for number in range(6)]
    grounds = Grounds(chained(*rows, cites="s_0>s_1 s_0>s_2 s_3>s_1 s_4>s_5 s_5>s_4"))
    assert grounds.fallen_with(frozenset({"s_1"})) == {"s_1", "s_3"}
    assert grounds.fallen_with(frozenset({"s_1", "s_2"})) == {"s_0", "s_1", "s_2", "s_3"}
    beyond = Grounds(chained(*rows, cites="s_0>s_1 s_0>s_elsewhere"))
    assert beyond.fallen_with(frozenset({"s_1"})) == {"s_1"}


def test_a_store_tells_what_stands_around_a_claim(store: Store) -> None:
    wire = printed(
        "The Wire",
        "2025-01-01",
        Said("army", person("Eva Lind", speaks_for="Army"), about=("Freedonia",)),
        Said("navy", agency("Navy")),
        Said("open", agency("Army"), claim="the bridge is open"),
    )
    daily = printed("The Daily", "2025-01-02", Said("army", person("Eva Lind")), Said("wire", outlet("The Wire")))
    for built in (wire, daily):
        write_record(store, built.record, recorded=NOW)
    entity = {each.name: each.id for each in wire.record.entities}
    put_in(store, (entity["Army"], entity["Freedonia"]), (entity["Navy"], entity["Freedonia"]))
    same_source(store, entity["Eva Lind"], daily.statements["army"].source.id)
    copy(store, (daily.record.article.id, wire.record.article.id))
    cluster = same_claim(store, wire.claim_id("army"), daily.claim_id("army"))
    exclude(store, (wire.claim_id("army"), wire.claim_id("open")))
    standing = standing_of_claim(store, cluster)
    assert [root.name for root in standing.supports.named] == ["Army", "Navy", "The Wire"]
    assert [group.by for group in standing.related] == ["Freedonia"]
    assert (len(standing.carriers), standing.carriers_as_families) == (2, 1)
    assert [(each.claim, each.stands) for each in standing.contradictions] == [("The bridge is open", True)]
    assert standing.status is Status.DISPUTED


def test_a_claim_that_a_contradicted_one_left_behind_does_not_stand(store: Store) -> None:
    built = printed(
        "One",
        "2025-01-01",
        Said("ann", person("Ann")),
        Said("bob", person("Bob"), claim="the bridge is open"),
        Said("back", person("Bob"), Stance.WITHDRAWS, claim="the bridge is open"),
    )
    write_record(store, built.record, recorded=NOW)
    exclude(store, (built.claim_id("ann"), built.claim_id("bob")))
    standing = standing_of_claim(store, built.claim_id("ann"))
    assert ([each.stands for each in standing.contradictions], standing.status) == ([False], Status.SINGLE_SOURCE)


def test_a_chain_over_articles_leads_to_the_source_behind_all(store: Store) -> None:
    one = printed("One", "2025-01-01", Said("official", unnamed("an official")))
    others = [
        printed(f"Outlet {n}", "2025-01-02", Said("one", outlet("One"), cites=("o",)), Said("o", unnamed("officials")))
        for n in range(5)
    ]
    for built in (one, *others):
        write_record(store, built.record, recorded=NOW)
    cite(store, *((other.id("one"), one.id("official")) for other in others))
    cluster = same_claim(store, one.claim_id("official"), *(other.claim_id("one") for other in others))
    standing = standing_of_claim(store, cluster)
    assert (standing.supports.at_most, len(standing.carriers), standing.status) == (1, 6, Status.UNNAMED_ONLY)
    assert standing.reason == "Said only by an unnamed source; denied by none."
