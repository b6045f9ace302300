"""Date words come to EDTF by the rules of news style."""

from __future__ import annotations

import pytest
from dating import CHRISTMAS, SUNDAY, THURSDAY, only, read

from loaders.dates import Tense


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("met on Jan. 30, 2025, in Porto", "Jan. 30, 2025", "2025-01-30"),
        ("met on January 30 2025", "January 30 2025", "2025-01-30"),
        ("met on 30 January 2025.", "30 January 2025", "2025-01-30"),
        ("the 30th of January, 2025", "30th of January, 2025", "2025-01-30"),
        ("Updated Thu February 6, 2025", "Thu February 6, 2025", "2025-02-06"),
        ("on Tuesday, 4 February 2025,", "Tuesday, 4 February 2025", "2025-02-04"),
        ("on Feb. 5-7, 2025", "Feb. 5-7, 2025", "2025-02-05/2025-02-07"),
        ("5–7 February 2025", "5–7 February 2025", "2025-02-05/2025-02-07"),
        ("as of 2025-01-30T10:00Z", "2025-01-30", "2025-01-30"),
        ("as of 2025/01/30, officials", "2025/01/30", "2025-01-30"),
        # Two ends of one stretch.
        ("between May 3 and 5, 2024", "May 3 and 5, 2024", "2024-05-03/2024-05-05"),
        ("from May 3 through June 2, 2024", "May 3 through June 2, 2024", "2024-05-03/2024-06-02"),
        ("30 December – 2 January 2025", "30 December – 2 January 2025", "2024-12-30/2025-01-02"),
        ("between 2019 and 2021", "2019 and 2021", "2019/2021"),
        ("from 2019 to 2021", "2019 to 2021", "2019/2021"),
        ("the 2019–2021 plan", "2019–2021", "2019/2021"),
        ("January-March 2024", "January-March 2024", "2024-01/2024-03"),
        ("from November to January 2025", "November to January 2025", "2024-11/2025-01"),
        ("in H1 2024", "H1 2024", "2024-01/2024-06"),
        ("in the '90s", "the '90s", "199X"),
        ("the late ’80s", "the late ’80s", "198X"),
        ("the week ending Jan. 31, 2025", "the week ending Jan. 31, 2025", "2025-01-25/2025-01-31"),
        ("on 30/01/2025", "30/01/2025", "2025-01-30"),
        ("on 1/30/2025", "1/30/2025", "2025-01-30"),
        ("on 30.01.2025", "30.01.2025", "2025-01-30"),
        ("on 5/1/2025", "5/1/2025", "[2025-01-05,2025-05-01]"),
        ("on 5/5/2025", "5/5/2025", "2025-05-05"),
        ("in November 2024", "November 2024", "2024-11"),
        ("in Nov. 2024", "Nov. 2024", "2024-11"),
        ("in early November 2024", "early November 2024", "2024-11"),
        ("in 2024, officials", "2024", "2024"),
        ("since mid-2024", "mid-2024", "2024"),
        ("at the end of 2024", "the end of 2024", "2024"),
        ("in the 1990s", "the 1990s", "199X"),
        ("the late 1990s", "the late 1990s", "199X"),
        ("Q3 2024", "Q3 2024", "2024-35"),
        ("in spring 2024", "spring 2024", "2024-21"),
        ("the fall of 2024", "the fall of 2024", "2024-23"),
        ("the third quarter of 2024", "the third quarter of 2024", "2024-35"),
        ("first-quarter 2024", "first-quarter 2024", "2024-33"),
        ("the first half of 2024", "the first half of 2024", "2024-01/2024-06"),
        ("the second half of 2024", "the second half of 2024", "2024-07/2024-12"),
    ],
)
def test_a_whole_date_needs_no_publication_date(text: str, words: str, edtf: str) -> None:
    mention = only(text, published=None)
    assert (mention.words, mention.edtf, mention.anchor) == (words, edtf, None)


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("reported on Jan. 30 that", "Jan. 30", "2025-01-30"),
        ("statement on Jan. 13, the agency", "Jan. 13", "2025-01-13"),
        ("on 30 January", "30 January", "2025-01-30"),
        ("on January 30th", "January 30th", "2025-01-30"),
        ("on FEB 6", "FEB 6", "2025-02-06"),
        ("on Dec. 5", "Dec. 5", "2024-12-05"),
        ("on Dec. 5 last year.", "Dec. 5 last year", "2024-12-05"),
        ("between Jan. 3 and 5", "Jan. 3 and 5", "2025-01-03/2025-01-05"),
        ("from 30 Jan to 2 Feb", "30 Jan to 2 Feb", "2025-01-30/2025-02-02"),
        ("from Dec. 30 until Jan. 2", "Dec. 30 until Jan. 2", "2024-12-30/2025-01-02"),
        ("between Monday and Wednesday", "Monday and Wednesday", "2025-02-03/2025-02-05"),
        ("Friday through Sunday", "Friday through Sunday", "2025-01-31/2025-02-02"),
        ("between November and January", "November and January", "2024-11/2025-01"),
        ("from May to July last year", "May to July last year", "2024-05/2024-07"),
        ("overnight into Tuesday", "overnight into Tuesday", "2025-02-03/2025-02-04"),
        ("overnight on Tuesday", "overnight on Tuesday", "2025-02-03/2025-02-05"),
        ("overnight on Thursday", "overnight on Thursday", "2025-02-05/2025-02-06"),
        ("the week of Jan. 15", "the week of Jan. 15", "2025-01-12/2025-01-19"),
        ("the week beginning 13 January", "the week beginning 13 January", "2025-01-13/2025-01-19"),
        ("a week on Tuesday", "a week on Tuesday", "2025-02-18"),
        ("Tuesday week", "Tuesday week", "2025-02-18"),
        ("on 5 December of last year", "5 December of last year", "2024-12-05"),
        ("on Jan. 5 this year", "Jan. 5 this year", "2025-01-05"),
        ("on Feb. 29", "Feb. 29", "2024-02-29"),
        ("Feb. 5-7", "Feb. 5-7", "2025-02-05/2025-02-07"),
        ("on Tuesday, Feb. 4,", "Tuesday, Feb. 4", "2025-02-04"),
        ("on Tuesday (4 February)", "Tuesday (4 February)", "2025-02-04"),
        ("the 5th of last month", "the 5th of last month", "2025-01-05"),
        ("in November last year", "November last year", "2024-11"),
        ("last November", "last November", "2024-11"),
        ("next November", "next November", "[2025-11,2026-11]"),
        ("this March", "this March", "2025-03"),
        ("in November", "November", "2024-11"),
        ("by December", "December", "2024-12"),
        ("since May", "May", "2024-05"),
        ("in early February", "early February", "2025-02"),
        ("in mid-January", "mid-January", "2025-01"),
        ("in Q4", "Q4", "2024-36"),
        ("the third quarter of last year", "the third quarter of last year", "2024-35"),
    ],
)
def test_a_date_without_a_year_is_the_one_nearest_to_the_publication(text: str, words: str, edtf: str) -> None:
    mention = only(text)
    assert (mention.words, mention.edtf, mention.anchor) == (words, edtf, THURSDAY)


@pytest.mark.parametrize(
    ("text", "tense", "edtf"),
    [
        ("on Feb. 20", "past", "[2024-02-20,2025-02-20]"),
        ("on Feb. 20", "future", "2025-02-20"),
        ("on Jan. 30", "future", "[2025-01-30,2026-01-30]"),
        ("Feb. 20-22", "past", None),
        ("Feb. 20-22", "future", "2025-02-20/2025-02-22"),
        ("in June", "past", "[2024-06,2025-06]"),
        ("in June", "future", "2025-06"),
        ("in Q1", "past", "2025-33"),
        ("in Q2", "future", "2025-34"),
        ("in Q2", "past", None),
        ("on Tuesday, Feb. 11", "past", "2025-02-11"),
    ],
)
def test_a_date_on_the_far_side_of_the_year_is_one_of_two(text: str, tense: Tense, edtf: str | None) -> None:
    assert only(text, tense=tense).edtf == edtf


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("on Wednesday.", "Wednesday", "2025-02-05"),
        ("Tuesday’s vote", "Tuesday", "2025-02-04"),
        ("on Thursday", "Thursday", "2025-02-06"),
        ("on Friday", "Friday", "2025-01-31"),
        ("late on Tuesday", "late on Tuesday", "2025-02-04"),
        ("early Tuesday morning", "early Tuesday morning", "2025-02-04"),
        ("last Friday", "last Friday", "2025-01-31"),
        ("last Tuesday", "last Tuesday", "[2025-01-28,2025-02-04]"),
        ("this past Thursday", "this past Thursday", "2025-01-30"),
        ("this Friday", "this Friday", "2025-02-07"),
        ("this Sunday", "this Sunday", "[2025-02-02,2025-02-09]"),
        ("next Monday", "next Monday", "2025-02-10"),
        ("next Friday", "next Friday", "[2025-02-07,2025-02-14]"),
        ("the coming Thursday", "coming Thursday", "2025-02-13"),
        ("Tuesday of last week", "Tuesday of last week", "2025-01-28"),
        ("last week on Tuesday", "last week on Tuesday", "2025-01-28"),
        ("Tuesday next week", "Tuesday next week", "2025-02-11"),
    ],
)
def test_a_weekday_is_the_latest_up_to_the_publication(text: str, words: str, edtf: str) -> None:
    assert read(text) == (words, edtf)


def test_a_weekday_to_come_is_the_first_from_the_publication_on() -> None:
    assert read("will vote on Tuesday", tense="future") == ("Tuesday", "2025-02-11")
    assert read("will vote on Thursday", tense="future") == ("Thursday", THURSDAY)


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("said today", "today", "2025-02-06"),
        ("Today, he said", "Today", "2025-02-06"),
        ("said yesterday evening", "yesterday evening", "2025-02-05"),
        ("meets tomorrow", "tomorrow", "2025-02-07"),
        ("later tonight", "later tonight", "2025-02-06"),
        ("earlier this morning", "earlier this morning", "2025-02-06"),
        ("last night", "last night", "2025-02-05"),
        ("the day before yesterday", "the day before yesterday", "2025-02-04"),
        ("the day after tomorrow", "the day after tomorrow", "2025-02-08"),
        ("overnight", "overnight", "2025-02-05/2025-02-06"),
        ("last week", "last week", "2025-01-26/2025-02-02"),
        ("this week", "this week", "2025-02-02/2025-02-09"),
        ("earlier this week", "earlier this week", "2025-02-02/2025-02-06"),
        ("later this week", "later this week", "2025-02-06/2025-02-09"),
        ("last month", "last month", "2025-01"),
        ("early next month", "early next month", "2025-03"),
        ("earlier this month", "earlier this month", "2025-02-01/2025-02-06"),
        ("later in the month", "later in the month", "2025-02-06/2025-02-28"),
        ("late last year", "late last year", "2024"),
        ("earlier this year", "earlier this year", "2025-01-01/2025-02-06"),
        ("later this year", "later this year", "2025-02-06/2025-12-31"),
        ("last weekend", "last weekend", "2025-02-01/2025-02-02"),
        ("over the weekend", "the weekend", "2025-02-01/2025-02-02"),
        ("two days ago", "two days ago", "2025-02-04"),
        ("12 days ago", "12 days ago", "2025-01-25"),
        ("an hour ago", "an hour ago", "2025-02-05/2025-02-06"),
        ("a week ago", "a week ago", "2025-01-27/2025-02-02"),
        ("a fortnight ago", "a fortnight ago", "2025-01-20/2025-01-26"),
        ("two months ago", "two months ago", "2024-11/2025-01"),
        ("a year ago", "a year ago", "2023-08/2024-08"),
        ("in the past week", "the past week", "2025-01-30/2025-02-06"),
        ("over the last 48 hours", "the last 48 hours", "2025-02-04/2025-02-06"),
        ("in the last year", "the last year", "2024-02/2025-02"),
        ("in the past three months", "the past three months", "2024-11/2025-02"),
        ("over the past decade", "the past decade", "2015-02/2025-02"),
    ],
)
def test_words_relative_to_the_publication_are_counted_from_it(text: str, words: str, edtf: str) -> None:
    mention = only(text)
    assert (mention.words, mention.edtf, mention.anchor) == (words, edtf, THURSDAY)


@pytest.mark.parametrize(
    ("text", "published", "tense", "edtf"),
    [
        ("last weekend", SUNDAY, "past", "2025-02-01/2025-02-02"),
        ("the weekend", SUNDAY, "past", "2025-02-08/2025-02-09"),
        ("this weekend", SUNDAY, "past", "2025-02-08/2025-02-09"),
        ("this weekend", THURSDAY, "past", None),
        ("this weekend", THURSDAY, "future", "2025-02-08/2025-02-09"),
        ("the weekend", "2025-02-08", "future", "2025-02-08/2025-02-09"),
        ("next weekend", THURSDAY, "future", None),
        ("last week", SUNDAY, "past", "2025-01-27/2025-02-08"),
        ("last November", CHRISTMAS, "past", "[2023-11,2024-11]"),
        ("last December", CHRISTMAS, "past", "2023-12"),
        ("next January", CHRISTMAS, "past", "2025-01"),
        ("next month", CHRISTMAS, "past", "2025-01"),
        ("later this month", CHRISTMAS, "past", "2024-12-25/2024-12-31"),
        ("yesterday", "2025-03-01", "past", "2025-02-28"),
        ("yesterday", "2025-02-06T23:30:00-05:00", "past", "2025-02-05"),
    ],
)
def test_weeks_months_and_years_turn_where_the_calendar_does(
    text: str, published: str, tense: Tense, edtf: str | None
) -> None:
    assert only(text, published, tense).edtf == edtf


@pytest.mark.parametrize(
    ("published", "words", "edtf"),
    [
        ("2025-02-06", "last summer", "2024-22"),
        ("2025-07-06", "last summer", "2024-22"),
        # In October it may be that of this year, or of the last.
        ("2025-10-06", "last summer", "[2024-22,2025-22]"),
        ("2025-02-06", "last winter", "2024-24"),
        ("2025-10-06", "last winter", "2025-24"),
        ("2025-10-06", "last fall", "2024-23"),
    ],
)
def test_last_summer_is_the_one_before_the_publication(published: str, words: str, edtf: str) -> None:
    assert only(words, published=published).edtf == edtf
