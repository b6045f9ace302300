"""A retold report resolves to the outlet's own article: of that day, claim and side."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.model import Stance, article_id
from loaders.link.claims import ClaimSide
from loaders.link.references import blocks_of_links, blocks_of_report, blocks_of_reporting, cite, lookups_of, outlet_key
from loaders.link.views import ArticleView, LinkView, StatementView

CLAIM = "The harbour board closed the northern bridge after the storm"
URL = "https://wire.example/1"


def said(
    key: str, source: str = "two officials", *, claim: str = CLAIM, stance: Stance = Stance.ASSERTS
) -> StatementView:
    return StatementView(
        id=f"s_{key}",
        stance=stance,
        sides=frozenset() if stance is Stance.RELAYS else frozenset({stance}),
        claim_id=f"c_{key}",
        claim=ClaimSide(claim, "2025-01-30"),
        source=source,
        is_outlet=source.startswith("The "),
        dated=False,
        said_from=None,
        said_to="2025-01-31",
        whole=(0, 50),
        cited=False,
    )


def on(day: str, statement: StatementView) -> StatementView:
    return replace(statement, dated=True, said_from=day, said_to=day)


def printed(key: str, outlet: str, *statements: StatementView, day: str | None = "2025-01-30") -> ArticleView:
    return ArticleView(f"r_{key}", f"a_{key}", outlet, day, "", statements, ())


REPORT = printed("wire", "The Wire", said("own", "The Wire"), said("officials"))
RETOLD = on("2025-01-30", said("retold", "The Wire"))
DAILY = printed("daily", "The Daily", RETOLD, day="2025-01-31")


def cited_by(citing: ArticleView, cited: ArticleView) -> list[str]:
    return [each.cited_id for each in cite(citing, cited).statements]


def test_it_rests_on_the_outlets_own_statement() -> None:
    assert cited_by(DAILY, REPORT) == ["s_own"]
    assert cite(DAILY, REPORT).bases == {"report"}
    assert cite(REPORT, DAILY).statements == ()


def test_without_an_own_statement_it_rests_on_those_that_no_other_cites() -> None:
    report = printed("wire", "The Wire", said("officials"), replace(said("aide"), cited=True))
    assert cited_by(DAILY, report) == ["s_officials"]


@pytest.mark.parametrize("day", ["2025-01-20", "2025-02-03"])
def test_a_report_of_another_day_is_not_meant(day: str) -> None:
    assert cited_by(DAILY, replace(REPORT, published=day)) == []


def test_a_report_of_another_outlet_is_not_meant() -> None:
    assert cited_by(DAILY, replace(REPORT, outlet="The Cable")) == []


def test_a_report_that_says_something_else_resolves_to_nothing() -> None:
    other = printed("wire", "The Wire", said("own", "The Wire", claim="Farmers in the south asked for cheaper seed"))
    assert cite(DAILY, other).bases == frozenset()


def test_the_other_side_is_not_meant() -> None:
    denied = printed("wire", "The Wire", said("board", stance=Stance.DENIES))
    assert cited_by(DAILY, denied) == []


def test_a_retold_withdrawal_rests_on_the_withdrawal() -> None:
    taken_back = printed("wire", "The Wire", said("own", "The Wire", stance=Stance.WITHDRAWS), said("officials"))
    retold = replace(RETOLD, stance=Stance.WITHDRAWS, sides=frozenset({Stance.WITHDRAWS}))
    assert cited_by(replace(DAILY, statements=(retold,)), taken_back) == ["s_own"]


def test_an_article_that_came_later_is_not_meant() -> None:
    later = replace(REPORT, published="2025-01-31T18:00:00Z")
    assert cited_by(replace(DAILY, published="2025-01-31T09:00:00Z"), later) == []
    assert cited_by(replace(DAILY, published="2025-01-31T19:00:00Z"), later) == ["s_own"]


def test_without_a_day_the_month_before_counts() -> None:
    undated = replace(DAILY, statements=(said("retold", "The Wire"),))
    assert cited_by(undated, replace(REPORT, published="2025-01-05")) == ["s_own"]
    assert cited_by(undated, replace(REPORT, published="2024-12-05")) == []


def test_what_an_outlet_says_in_its_own_article_names_no_other() -> None:
    own = printed("later", "The Wire", said("relay", "The Wire"), day="2025-01-31")
    assert cited_by(own, REPORT) == []
    assert blocks_of_report(own, own.statements[0]) == ()


def test_a_correction_cites_the_earlier_article() -> None:
    correction = printed("later", "The Wire", said("sorry", "The Wire", stance=Stance.WITHDRAWS), day="2025-02-01")
    found = cite(correction, REPORT)
    assert (found.bases, found.statements) == (frozenset({"report"}), ())


def test_a_correction_of_a_day_cites_the_article_of_days_before() -> None:
    sorry = on("2025-02-03", said("sorry", "The Wire", stance=Stance.WITHDRAWS))
    correction = printed("later", "The Wire", sorry, day="2025-02-03")

    assert cite(correction, REPORT).bases == {"report"}
    assert cite(correction, replace(REPORT, published="2024-12-30")).bases == frozenset()


def test_an_earlier_report_of_ones_own_is_named_by_its_day() -> None:
    own = printed("later", "The Wire", RETOLD, day="2025-02-01")
    assert cited_by(own, REPORT) == ["s_own"]


def test_a_link_is_a_reference_whoever_speaks() -> None:
    target = article_id(url=URL, outlet=None, sha256="")
    report = replace(REPORT, article_id=target, published=None)
    spoken = replace(DAILY, statements=(said("police", "the police"),), links=(LinkView(10, 20, target),))
    assert cite(spoken, report).bases == {"link"}
    assert cited_by(spoken, report) == ["s_own"]
    beside = replace(spoken, links=(LinkView(60, 70, target),))
    assert cite(beside, report).bases == {"link"}
    assert cited_by(beside, report) == []


def test_an_explicit_reference_opens_a_lower_gate_but_never_another_number() -> None:
    loose = "After the storm the northern bridge was closed by the harbour board of the town"
    report = printed("wire", "The Wire", said("own", "The Wire", claim=loose))
    assert cited_by(DAILY, report) == ["s_own"]
    counted = "The harbour board closed 3 northern bridges after the storm"
    number = replace(
        RETOLD, claim=ClaimSide("The harbour board closed 8 northern bridges after the storm", "2025-01-31")
    )
    other = printed("wire", "The Wire", said("own", "The Wire", claim=counted))
    assert cited_by(replace(DAILY, statements=(number,)), other) == []


def test_both_find_each_other_by_their_blocks() -> None:
    waiting = {block for each in DAILY.statements for block in blocks_of_report(DAILY, each)}
    assert waiting & set(lookups_of(REPORT))
    assert set(blocks_of_reporting(REPORT)) & set(lookups_of(DAILY))
    linked = replace(DAILY, links=(LinkView(0, 5, "a_wire"),))
    assert set(blocks_of_links(linked)) & set(lookups_of(REPORT))
    assert blocks_of_reporting(replace(REPORT, published=None)) == ()


def test_an_outlet_has_one_key_under_its_names() -> None:
    assert outlet_key("The Wire") == outlet_key("Wire") == "wire"
    assert outlet_key("AP") == outlet_key("The Associated Press")
    assert outlet_key("…") == "-"
