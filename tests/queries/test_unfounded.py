"""A side whose statements lead to no root: circles, the bounds of a walk, relays that name nobody."""

from __future__ import annotations

from stating import chained, stated

from queries.reasons import Status
from queries.standing import standing_of


def test_reports_that_cite_each_other_have_no_root() -> None:
    chain = chained(stated("s_1", "A"), stated("s_2", "B"), stated("s_3", "C"), cites="s_1>s_2 s_2>s_1 s_3>s_1")
    standing = standing_of(chain)
    assert (standing.status, standing.loops) == (Status.UNNAMED_ONLY, (("s_1", "s_2"),))
    assert (standing.supports.at_least, standing.supports.at_most) == (0, 0)
    assert standing.reason == "Said only in reports that cite each other in a circle; denied by none."


def test_a_circle_that_denies_still_disputes_what_others_say() -> None:
    rows = [stated("s_1", "A", "denies"), stated("s_2", "B", "denies"), stated("s_3", "C")]
    standing = standing_of(chained(*rows, cites="s_1>s_2 s_2>s_1"))
    assert standing.status is Status.DISPUTED
    assert standing.reason == "Said by C; denied only in reports that cite each other in a circle."


def test_a_circle_with_a_way_out_leads_to_its_root() -> None:
    rows = [stated("s_1", "A"), stated("s_2", "B"), stated("s_3", "C")]
    standing = standing_of(chained(*rows, cites="s_1>s_2 s_2>s_1 s_2>s_3"))
    assert standing.reason == "Said by C; denied by none."


def test_what_lies_beyond_the_walk_is_no_root_and_is_said() -> None:
    standing = standing_of(chained(stated("s_1", "A"), stated("s_2", "B"), cites="s_1>s_2 s_2>s_elsewhere"))
    assert (standing.status, standing.truncated) == (Status.UNNAMED_ONLY, True)
    assert standing.reason == (
        "Said only in statements whose citations lie beyond the bounds of this walk; denied by none."
    )


def test_a_report_that_rests_on_a_bare_relay_names_no_source() -> None:
    chain = chained(stated("s_1", "A"), stated("s_2", "B", "relays"), cites="s_1>s_2")
    assert standing_of(chain).reason == "Said only in reports that rest on somebody who passes it on; denied by none."


def test_a_circle_elsewhere_is_not_the_reason() -> None:
    rows = [
        stated("s_1", "A"),
        stated("s_2", "B", "relays"),
        stated("s_3", "C", "relays"),
        stated("s_4", "D", "relays"),
    ]
    chain = chained(*rows, cites="s_1>s_2 s_3>s_4 s_4>s_3")
    assert "passes it on" in standing_of(chain).reason
