"""What date words do not tell stays open, with the words and the reason."""

from __future__ import annotations

import pytest
from dating import THURSDAY, only, read

from graph.dates import bounds_of
from graph.errors import InvalidDate
from loaders.dates import Rule, edtf_before, find_dates


@pytest.mark.parametrize(
    "text",
    ["on Jan. 30", "Jan. 30-31", "in November", "last November", "on Tuesday", "today", "overnight", "last week",
     "two days ago", "in the past week", "the weekend", "Q3", "the third quarter of last year", "Dec. 5 last year",
     "Tuesday of last week", "the 5th of last month", "an hour ago", "since May"],
)  # fmt: skip
def test_without_a_publication_date_nothing_relative_is_resolved(text: str) -> None:
    mention = only(text, published=None)
    assert (mention.edtf, mention.rule, mention.anchor) == (None, Rule.NO_PUBLICATION_DATE, None)


@pytest.mark.parametrize(
    ("text", "words", "rule"),
    [
        ("on Feb. 30", "Feb. 30", Rule.NO_SUCH_DAY),
        ("on Feb. 29, 2025", "Feb. 29, 2025", Rule.NO_SUCH_DAY),
        ("on 31/02/2025", "31/02/2025", Rule.NO_SUCH_DAY),
        ("on Tuesday, Feb. 5", "Tuesday, Feb. 5", Rule.CONTRADICTION),
        ("on Tuesday, Feb. 5, 2025", "Tuesday, Feb. 5, 2025", Rule.CONTRADICTION),
        ("about two weeks ago", "about two weeks ago", Rule.VAGUE_COUNT),
        ("more than a year ago", "more than a year ago", Rule.VAGUE_COUNT),
        ("a couple of days ago", "a couple of days ago", Rule.VAGUE_COUNT),
        ("two decades ago", "two decades ago", Rule.VAGUE_COUNT),
        ("72 hours ago", "72 hours ago", Rule.VAGUE_COUNT),
        ("in recent days", "recent days", Rule.VAGUE_COUNT),
        ("two weeks ago on Tuesday", "two weeks ago on Tuesday", Rule.AMBIGUOUS),
        ("between May 3 and 5", "May 3 and 5", Rule.AMBIGUOUS),
        ("the week of May 3", "the week of May 3", Rule.AMBIGUOUS),
        ("from March to May", "March to May", Rule.AMBIGUOUS),
        ("the first half of the year", "the first half of the year", Rule.AMBIGUOUS),
        ("in the '20s", "the '20s", Rule.AMBIGUOUS),
        ("from Feb. 1 to 30", "Feb. 1 to 30", Rule.NO_SUCH_DAY),
        ("two days earlier", "two days earlier", Rule.OTHER_DATE),
        ("nearly two days earlier", "nearly two days earlier", Rule.VAGUE_COUNT),
        ("a day before the vote", "a day before", Rule.OTHER_DATE),
        ("the previous evening", "the previous evening", Rule.OTHER_DATE),
        ("the day after", "the day after", Rule.OTHER_DATE),
        ("the following week", "the following week", Rule.OTHER_DATE),
        ("that night", "that night", Rule.OTHER_DATE),
        ("this summer", "this summer", Rule.SEASON),
        ("next fall", "next fall", Rule.SEASON),
        ("in the third quarter", "the third quarter", Rule.YEAR_UNKNOWN),
        ("last quarter", "last quarter", Rule.YEAR_UNKNOWN),
        ("fiscal 2024", "fiscal 2024", Rule.YEAR_UNKNOWN),
        ("the Sept. 11 attacks", "Sept. 11", Rule.NAMES_AN_EVENT),
    ],
)
def test_what_the_words_leave_open_stays_open_and_says_why(text: str, words: str, rule: Rule) -> None:
    mention = only(text)
    assert (mention.words, mention.edtf, mention.rule, mention.anchor) == (words, None, rule, None)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("two days earlier", "2025-01-11"),
        ("two days later", "2025-01-15"),
        ("a week later", "2025-01-17/2025-01-23"),
        ("the previous evening", "2025-01-12"),
        ("the same day", "2025-01-13"),
        ("the day after", "2025-01-14"),
        ("a month earlier", "2024-11/2025-01"),
    ],
)
def test_counted_from_a_day_that_the_caller_knows(text: str, edtf: str) -> None:
    mention = only(text, reference="2025-01-13")
    assert (mention.edtf, mention.rule, mention.anchor) == (edtf, Rule.FROM_REFERENCE, "2025-01-13")


@pytest.mark.parametrize(
    "text",
    [
        "March 8,000 people", "a magnitude of May 5.5", "Theresa May said", "April Jones and Jan Novak", "may 5 people",
        "every Tuesday", "on Tuesdays", "on Black Friday", "USA Today reported", "the Sunday Times", "12/13/2025/7",
        "13/13/2025", "from 2000 to 3000 people", "in 1500 villages", "in 2024-25", "her last year in office",
        "the last week of the war", "a Tuesdayish mood", "the 5th Brigade", "Q5", "7-5 January",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert find_dates(text, published=THURSDAY) == ()


def test_dates_come_in_order_with_their_own_words() -> None:
    text = "On Jan. 13 the agency, and on Tuesday the ministry, denied it."
    mentions = find_dates(text, published=THURSDAY)
    assert [mention.words for mention in mentions] == ["Jan. 13", "Tuesday"]
    assert [text[slice(*mention.span)] for mention in mentions] == ["Jan. 13", "Tuesday"]


def test_a_date_may_run_over_a_line_end_but_not_over_a_paragraph() -> None:
    assert read("on Jan.\r\n30") == ("Jan.\r\n30", "2025-01-30")
    assert read("on Jan.\u00a030") == ("Jan.\u00a030", "2025-01-30")
    assert find_dates("in Jan.\n\n30 people", published=THURSDAY)[0].words == "Jan."


@pytest.mark.parametrize("day", ["yesterday", "2025-02", "2025-02-30", ""])
def test_a_day_to_count_from_must_be_one(day: str) -> None:
    with pytest.raises(InvalidDate, match="2025-02-06"):
        find_dates("on Tuesday", published=day)
    with pytest.raises(InvalidDate, match="2025-02-06"):
        find_dates("on Tuesday", published=THURSDAY, reference=day)


@pytest.mark.parametrize(
    ("edtf", "before"),
    [
        ("2025-02-05", "../2025-02-05"),
        ("2025-02", "../2025-02-28"),
        ("2024-12/2025-01-15", "../2025-01-15"),
        ("[2024-11,2025-01]", "../2025-01-31"),
        ("199X", "../1999-12-31"),
        ("../2025-02-05", "../2025-02-05"),
        ("2025-02-05/..", None),
    ],
)
def test_on_or_before_a_date_ends_with_its_last_day(edtf: str, before: str | None) -> None:
    assert edtf_before(edtf) == before
    if before is not None:
        assert bounds_of(before).last == bounds_of(edtf).last
