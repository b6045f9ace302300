"""Two roots of one name that nobody has decided on may be one: they are shown apart, and counted once."""

from __future__ import annotations

from dataclasses import replace

from stating import chained, stated

from queries.reasons import Status
from queries.standing import standing_of


def test_two_of_one_name_do_not_corroborate_each_other() -> None:
    second = replace(
        stated("s_2", "Ann", article_id="a_2", carrier="The Weekly"), source_id="e_2", source_cluster="e_2"
    )

    standing = standing_of(chained(stated("s_1", "Ann"), second))

    assert standing.status is Status.SINGLE_SOURCE
    assert standing.reason == "Said by Ann; denied by none."
    assert (standing.supports.at_least, standing.supports.at_most) == (1, 2)
    assert (standing.independent.supports, standing.independent.in_all) == (1, 1)
    assert [root.cluster for root in standing.supports.named] == ["e_2", "e_Ann"]


def test_two_of_one_name_on_two_sides_are_two() -> None:
    second = replace(stated("s_2", "Ann", "denies", article_id="a_2"), source_id="e_2", source_cluster="e_2")

    standing = standing_of(chained(stated("s_1", "Ann"), second))

    assert standing.status is Status.DISPUTED
    assert standing.independent.in_all == 2
