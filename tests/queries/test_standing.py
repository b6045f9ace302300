"""Where a claim stands, decided from a chain alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stating import chained, stated

from queries.bodies import BodyRow, Root, Voice
from queries.carriers import Carrier
from queries.reasons import Camps, Status, Unfounded, status_of
from queries.sides import Position, Side
from queries.standing import Around, standing_of
from queries.statements import StatementRow


def _names(roots: tuple[Root, ...]) -> list[str]:
    return [root.name for root in roots]


def _officials(statement_id: str, words: str = "officials", stance: str = "asserts") -> StatementRow:
    return stated(statement_id, words, stance, kind="unnamed")


def _speaks_for(name: str, body: str, *, number: int = 1) -> BodyRow:
    return BodyRow(f"e_{name}", f"e_{number}{body}", body, "agency", f"e_{number}{body}", f"e_{name}", current=True)


SEED = chained(
    stated("s_budanov", "Budanov", "denies"),
    _officials("s_media", "media reports"),
    stated("s_nyt", "The New York Times", kind="agency"),
    _officials("s_officials", "U.S. officials"),
    stated("s_nis", "NIS", "confirms", kind="agency"),
    stated("s_open", "The War Zone", "leaves_open", kind="agency"),
    stated("s_venue", "The War Zone", "relays", kind="agency"),
    cites="s_nyt>s_officials s_venue>s_budanov",
)


def test_a_report_that_is_confirmed_and_denied_is_disputed_by_its_roots() -> None:
    standing = standing_of(SEED)
    assert standing.status is Status.DISPUTED
    assert standing.reason == "Said by NIS and 0 to 2 unnamed more; denied by Budanov."
    assert _names(standing.supports.named) == ["NIS"]
    assert _names(standing.supports.unnamed) == ["U.S. officials", "media reports"]
    assert (standing.supports.at_least, standing.supports.at_most) == (1, 3)
    assert _names(standing.opposes.named) == ["Budanov"]
    assert (standing.opposes.at_least, standing.opposes.at_most) == (1, 1)
    assert _names(standing.left_open) == ["The War Zone"]
    assert (standing.both, standing.withdrawn, standing.loops, standing.truncated) == ((), (), (), False)
    assert standing.carriers == (Carrier("The Daily", ("a_1",)),)


@pytest.mark.parametrize(
    ("rows", "status"),
    [
        ([stated("s_1"), stated("s_2", "Bob", "denies")], Status.DISPUTED),
        ([_officials("s_1"), _officials("s_2", "others", "denies")], Status.DISPUTED),
        ([stated("s_1"), stated("s_2", "Bob", "confirms")], Status.CORROBORATED),
        ([stated("s_1"), stated("s_2", stance="confirms")], Status.SINGLE_SOURCE),
        ([stated("s_1"), _officials("s_2")], Status.SINGLE_SOURCE),
        ([_officials("s_1"), _officials("s_2", "others")], Status.UNNAMED_ONLY),
        ([stated("s_1", stance="denies"), stated("s_2", "Bob", "leaves_open")], Status.DENIED_ONLY),
        ([_officials("s_1", stance="denies")], Status.DENIED_ONLY),
        ([stated("s_1", stance="leaves_open"), stated("s_2", "TWZ", "relays")], Status.LEFT_OPEN),
        ([stated("s_1", stance="withdraws"), stated("s_2", "Bob", "leaves_open")], Status.LEFT_OPEN),
        ([stated("s_1", stance="withdraws"), stated("s_2", "TWZ", "relays")], Status.WITHDRAWN),
        ([stated("s_1", stance="relays")], Status.UNNAMED_ONLY),
        ([], Status.WITHDRAWN),
    ],
)
def test_the_status_is_the_first_of_the_list_that_fits(rows: list[StatementRow], status: Status) -> None:
    assert standing_of(chained(*rows)).status is status


def test_an_outlet_that_only_relays_is_never_a_root() -> None:
    chain = chained(stated("s_1", "TWZ", "relays"), stated("s_2", "Budanov"), cites="s_1>s_2")
    assert _names(standing_of(chain).supports.named) == ["Budanov"]


def test_forty_carriers_of_one_root_are_one_source() -> None:
    reports = [stated(f"s_{n:02}", f"Outlet {n}", carrier=f"Outlet {n:02}", article_id=f"a_{n}") for n in range(40)]
    chain = chained(*reports, stated("s_root", "Ann"), cites=" ".join(f"{row.id}>s_root" for row in reports))
    standing = standing_of(chain)
    assert standing.status is Status.SINGLE_SOURCE
    assert len(standing.carriers) == 41
    assert _names(standing.supports.named) == ["Ann"]


def test_carriers_come_by_name_with_all_their_articles_and_unknown_ones_last() -> None:
    rows = [
        stated("s_1", carrier="Wire", article_id="a_3"),
        stated("s_2", carrier=None, article_id="a_2"),
        stated("s_3", carrier="Daily", article_id="a_4"),
        stated("s_4", carrier="Wire", article_id="a_1"),
        stated("s_5", carrier="Wire", article_id="a_1"),
    ]
    assert standing_of(chained(*rows)).carriers == (
        Carrier("Daily", ("a_4",)),
        Carrier("Wire", ("a_1", "a_3")),
        Carrier(None, ("a_2",)),
    )


def test_a_spokesperson_counts_as_the_body() -> None:
    chain = chained(stated("s_1", "Kim"), stated("s_2", "Lee", "confirms"), stated("s_3", "NIS", kind="agency"))
    bodies = (_speaks_for("Kim", "NIS"), _speaks_for("Lee", "NIS"))
    standing = standing_of(chain, Around(bodies))
    # Two bodies of one name that nobody has decided on: shown apart, and no second source.
    assert standing.status is Status.SINGLE_SOURCE
    assert [(root.id, root.name, root.kind) for root in standing.supports.named] == [
        ("e_1NIS", "NIS", "agency"),
        ("e_NIS", "NIS", "agency"),
    ]
    assert [voice.speaker for voice in standing.supports.named[0].voices] == ["Kim", "Lee"]


def test_a_spokesperson_and_the_body_itself_are_one_source() -> None:
    body = BodyRow("e_Kim", "e_NIS", "NIS", "agency", "e_NIS", "e_Kim", current=True)
    chain = chained(stated("s_1", "Kim"), stated("s_2", "NIS", "confirms", kind="agency"))
    standing = standing_of(chain, Around((body,)))
    assert standing.status is Status.SINGLE_SOURCE
    assert standing.reason == "Said by NIS; denied by none."
    assert standing.supports.named[0].cluster == "e_NIS"


def test_an_unnamed_spokesperson_counts_as_the_named_body() -> None:
    standing = standing_of(chained(_officials("s_1", "a spokesman")), Around((_speaks_for("a spokesman", "NIS"),)))
    assert (_names(standing.supports.named), standing.supports.unnamed) == (["NIS"], ())


def test_who_speaks_for_two_bodies_is_still_one_source() -> None:
    bodies = (_speaks_for("Kim", "Army", number=2), _speaks_for("Kim", "NIS", number=1))
    for order in (bodies, bodies[::-1]):
        assert _names(standing_of(chained(stated("s_1", "Kim")), Around(order)).supports.named) == ["NIS"]


def test_a_body_that_said_no_after_it_said_yes_has_changed() -> None:
    chain = chained(
        stated("s_1", days=("2025-01-13", "2025-01-13")), stated("s_2", stance="denies", days=("2025-01-14", None))
    )
    standing = standing_of(chain)
    assert standing.status is Status.DISPUTED
    assert [(each.root.name, each.position) for each in standing.both] == [("Ann", Position.CHANGED)]
    assert (standing.supports, standing.opposes) == (Side((), ()), Side((), ()))
    assert standing.reason == "Both said and denied by Ann."


@pytest.mark.parametrize(
    ("said", "denied", "position"),
    [
        (("2025-01-13", "2025-01-13"), ("2025-01-14", "2025-01-14"), Position.CHANGED),
        (("2025-01-14", "2025-01-14"), ("2025-01-13", "2025-01-13"), Position.CHANGED),
        (("2025-01-13", "2025-01-13"), ("2025-01-13", "2025-01-13"), Position.DIVIDED),
        (("2025-01-01", "2025-01-31"), ("2025-01-14", "2025-01-14"), Position.DIVIDED),
        (("2025-01-13", None), ("2025-01-14", "2025-01-14"), Position.DIVIDED),
        ((None, "2025-01-13"), (None, "2025-01-14"), Position.DIVIDED),
        ((None, None), (None, None), Position.DIVIDED),
    ],
)
def test_only_days_that_tell_make_a_change(
    said: tuple[str | None, str | None], denied: tuple[str | None, str | None], position: Position
) -> None:
    chain = chained(stated("s_1", days=said), stated("s_2", stance="denies", days=denied))
    assert [each.position for each in standing_of(chain).both] == [position]


def test_a_body_that_goes_back_and_forth_is_divided() -> None:
    chain = chained(
        stated("s_1", days=("2025-01-01", "2025-01-01")),
        stated("s_2", stance="denies", days=("2025-01-02", "2025-01-02")),
        stated("s_3", days=("2025-01-03", "2025-01-03")),
    )
    (both,) = standing_of(chain).both
    assert both.position is Position.DIVIDED
    assert both.root.voices == (
        Voice("s_1", "Ann", "asserts", "2025-01-01", "2025-01-01"),
        Voice("s_2", "Ann", "denies", "2025-01-02", "2025-01-02"),
        Voice("s_3", "Ann", "asserts", "2025-01-03", "2025-01-03"),
    )


def test_undated_voices_come_last() -> None:
    rows = [stated("s_1"), stated("s_2", days=(None, "2025-01-03")), stated("s_3", days=(None, "2025-01-02"))]
    (root,) = standing_of(chained(*rows)).supports.named
    assert [voice.statement_id for voice in root.voices] == ["s_3", "s_2", "s_1"]


@pytest.mark.parametrize(
    ("camps", "status"),
    [
        (Camps(both=("A",)), Status.DISPUTED),
        (Camps(supports=("A",), unnamed_opposes=1), Status.DISPUTED),
        (Camps(unnamed_supports=1, unfounded_opposition=Unfounded.RELAYED), Status.DISPUTED),
        (Camps(unfounded_support=Unfounded.RELAYED, opposes=("A",)), Status.DISPUTED),
        (Camps(supports=("A", "B", "C")), Status.CORROBORATED),
        (Camps(supports=("A", "B"), left_open=("C",), withdrawn=("D",)), Status.CORROBORATED),
        (Camps(unfounded_support=Unfounded.UNFOLLOWED), Status.UNNAMED_ONLY),
        (Camps(unfounded_opposition=Unfounded.UNFOLLOWED), Status.DENIED_ONLY),
        (Camps(left_open=("A",), withdrawn=("B",), relayed=True), Status.LEFT_OPEN),
        (Camps(withdrawn=("B",), relayed=True), Status.WITHDRAWN),
        (Camps(relayed=True), Status.UNNAMED_ONLY),
        (Camps(), Status.WITHDRAWN),
    ],
)
def test_the_status_follows_from_who_stands_where(camps: Camps, status: Status) -> None:
    assert status_of(camps) is status


_STANCES = ["asserts", "confirms", "denies", "leaves_open", "relays", "withdraws"]
_IDS = [f"s_{number}" for number in range(6)]


@st.composite
def _rows(draw: st.DrawFn) -> list[StatementRow]:
    return [
        stated(
            each,
            draw(st.sampled_from(["Ann", "Bob", "Cy"])),
            draw(st.sampled_from(_STANCES)),
            days=draw(st.sampled_from([(None, None), ("2025-01-01", "2025-01-01"), ("2025-01-02", "2025-01-02")])),
        )
        for each in _IDS[: draw(st.integers(0, 6))]
    ]


_CITES = st.lists(st.tuples(st.sampled_from(_IDS), st.sampled_from(_IDS)), max_size=8).map(
    lambda pairs: " ".join(f"{citing}>{cited}" for citing, cited in pairs if citing != cited)
)


@given(_rows(), _CITES)
def test_each_source_is_counted_once_and_only_where_it_stands(rows: list[StatementRow], cites: str) -> None:
    standing = standing_of(chained(*rows, cites=cites))
    counted = [*standing.supports.named, *standing.opposes.named, *(each.root for each in standing.both)]
    assert len({root.cluster for root in counted}) == len(counted)
    assert {voice.stance for root in standing.supports.named for voice in root.voices} <= {"asserts", "confirms"}
    assert {voice.stance for root in standing.opposes.named for voice in root.voices} <= {"denies"}
    assert all({"denies"} < {voice.stance for voice in each.root.voices} for each in standing.both)
    assert {carrier.name for carrier in standing.carriers} == {row.carrier for row in rows}


@given(_rows(), _CITES)
def test_one_root_on_each_side_makes_any_claim_disputed(rows: list[StatementRow], cites: str) -> None:
    more = [stated("s_8", "Di"), stated("s_9", "Ed", "denies")]
    assert standing_of(chained(*rows, *more, cites=cites)).status is Status.DISPUTED


@given(_rows(), _CITES)
def test_the_order_of_statements_makes_no_difference(rows: list[StatementRow], cites: str) -> None:
    chain = chained(*rows, cites=cites)
    turned = replace(chain, nodes=chain.nodes[::-1], edges=chain.edges[::-1], roots=chain.roots[::-1])
    assert standing_of(turned) == standing_of(chain)
