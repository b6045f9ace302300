"""Circular reporting, spelled out step by step."""

from __future__ import annotations

from dataclasses import replace

from stating import chained, stated

from api.web.views.circles import circle_shown
from queries.circular import circles_in


def test_a_circle_is_told_step_by_step_with_carrier_and_day_and_who_enters_it() -> None:
    rows = [
        stated("s1", "Ledger", article_id="a_1", carrier="Ledger"),
        replace(stated("s2", "officials", article_id="a_2", carrier="Digest"), published="2025-02-07"),
        stated("s3", "Herald", article_id="a_3", carrier="Herald"),
    ]
    (circle,) = map(circle_shown, circles_in(chained(*rows, cites="s1>s2 s2>s1 s3>s2")))
    assert [(each.statement.text, each.source, each.leads_to) for each in circle.steps] == [
        ("Ledger, 6 February 2025", None, "Digest"),
        ("Digest, 7 February 2025", "officials", "Ledger"),
    ]
    assert [(each.source, each.leads_to) for each in circle.enters] == [(None, "Digest")]
    assert circle.lead.startswith("Each of these rests on the next")
    assert circle.more is None


def test_a_text_that_points_at_itself_is_not_told_as_outlets_that_do() -> None:
    rows = [stated("s1", "Ann"), stated("s2", "Bo")]
    (circle,) = map(circle_shown, circles_in(chained(*rows, cites="s1>s2 s2>s1")))
    assert circle.lead == "These statements of one article rest on each other."


def test_what_a_circle_holds_beside_its_shortest_loop_is_counted() -> None:
    rows = [stated(f"s{n}", f"P{n}", article_id=f"a_{n}") for n in range(1, 6)]
    (circle,) = map(circle_shown, circles_in(chained(*rows, cites="s1>s2 s2>s1 s2>s3 s3>s2 s5>s3")))
    assert len(circle.steps) == 2
    assert circle.more == "1 more statement of the same circle is left out here."
    assert [each.leads_to for each in circle.enters] == ["another of the circle"]
