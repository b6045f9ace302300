"""Parses that the model errs in, put right: who reports stays the source, and the day of saying is no part of it."""

from __future__ import annotations

import pytest
from readings import Said, attributions

pytestmark = pytest.mark.model


@pytest.mark.parametrize("outlet", ["The Harbour Post", "The Kalo Courier"])
@pytest.mark.parametrize(
    "cited", ["two officials familiar with the inspection", "three people with knowledge of the dispute", "the mayor"]
)
def test_who_reports_citing_somebody_says_what_stands_behind_that(outlet: str, cited: str) -> None:
    said = attributions(f"{outlet} reported on Sunday, citing {cited}, that inspectors had found 12 cracks.")

    words = "inspectors had found 12 cracks"
    assert [(each.stance, each.words) for each in said] == [("asserts", words)] * 2
    assert outlet.endswith(said[0].source or "-")
    assert said[1].source == cited


@pytest.mark.parametrize("date", ["on Monday", "late on Monday", "in January"])
def test_the_date_before_the_verb_is_no_part_of_who_says_it(date: str) -> None:
    (said,) = attributions(f"The operator of the Kalo dam {date} said that the lock was safe.")

    assert said == Said("The operator of the Kalo dam", "asserts", "the lock was safe")


@pytest.mark.parametrize(
    ("remark", "stance"),
    [
        ("a claim Oden did not immediately confirm", "leaves_open"),
        ("a claim that Oden denied", "denies"),
        ("an allegation Oden rejected", "denies"),
    ],
)
def test_a_remark_at_the_end_tells_who_answers_and_is_said_by_nobody(remark: str, stance: str) -> None:
    said = attributions(f"Two of the hostages were freed on Sunday, the rebels said, {remark}.")

    assert [(each.source, each.stance) for each in said] == [("the rebels", "asserts"), ("Oden", stance)]
    assert said[0].words == "Two of the hostages were freed on Sunday"


def test_a_participle_that_compares_with_earlier_words_is_the_articles_own() -> None:
    (said,) = attributions("Ruth Oden confirmed that the lock had burst, reversing her ministry's earlier denial.")

    assert said == Said("Ruth Oden", "confirms", "the lock had burst")


@pytest.mark.parametrize("change", ["but later lowered the figure to 12", "but then raised the toll"])
def test_what_was_said_first_ends_before_what_the_source_did_later(change: str) -> None:
    (said,) = attributions(f"The agency initially said 15 people died {change}.")

    assert said.words == "15 people died"
