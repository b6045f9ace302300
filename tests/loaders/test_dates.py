"""Date words come to EDTF by the rules of news style; what is not sure stays open, with its words."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from importlib.resources import files
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.dates import bounds_of
from graph.errors import InvalidDate
from loaders.dates import DateMention, Rule, Tense, edtf_before, find_dates

THURSDAY = "2025-02-06"
SUNDAY = "2025-02-09"
CHRISTMAS = "2024-12-25"


def only(
    text: str, published: str | None = THURSDAY, tense: Tense = "past", reference: str | None = None
) -> DateMention:
    (mention,) = find_dates(text, published=published, tense=tense, reference=reference)
    return mention


def read(text: str, published: str | None = THURSDAY, tense: Tense = "past") -> tuple[str, str | None]:
    mention = only(text, published, tense)
    return mention.words, mention.edtf


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
        ("two days earlier", "two days earlier", Rule.OTHER_DATE),
        ("nearly two days earlier", "nearly two days earlier", Rule.VAGUE_COUNT),
        ("a day before the vote", "a day before", Rule.OTHER_DATE),
        ("the previous evening", "the previous evening", Rule.OTHER_DATE),
        ("the day after", "the day after", Rule.OTHER_DATE),
        ("the following week", "the following week", Rule.OTHER_DATE),
        ("that night", "that night", Rule.OTHER_DATE),
        ("last summer", "last summer", Rule.SEASON),
        ("the fall of 2024", "the fall of 2024", Rule.SEASON),
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


_DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))
_MONTHS: list[str] = tomllib.loads((files("loaders") / "data" / "dates.toml").read_text(encoding="utf-8"))["months"]
_WEEKDAYS: list[str] = tomllib.loads((files("loaders") / "data" / "dates.toml").read_text(encoding="utf-8"))["weekdays"]
_COUNTED = st.builds(
    "{} {} {}".format,
    st.sampled_from(["a", "two", "9", "the past", "the last 3"]),
    st.sampled_from(["day", "days", "weeks", "month", "years", "nights", "fortnight", "hours", "decade"]),
    st.sampled_from(["ago", "earlier", "later", "before", ""]),
)
_NAMED = st.builds(
    "{} {}".format,
    st.sampled_from(["last", "this", "next", "this past", "coming", "early", "since", "in", "the"]),
    st.sampled_from([*_MONTHS, *_WEEKDAYS, "week", "month", "year", "weekend", "Q2", "quarter", "summer", "night"]),
)
_WRITTEN = st.builds(
    "{} {}{}".format,
    st.sampled_from([*_MONTHS, "Tuesday, Jan.", "Sept."]),
    st.integers(1, 31),
    st.sampled_from(["", ", 2024", " last year", "-28", " of next year"]),
)
_EXPRESSIONS = st.one_of(_COUNTED, _NAMED, _WRITTEN, st.sampled_from(["today", "overnight", "5/6/2024", "Q1 2023"]))


@given(text=_EXPRESSIONS, published=_DAYS, tense=st.sampled_from(["past", "future"]))
def test_every_resolved_date_is_edtf_with_bounds(text: str, published: date, tense: Tense) -> None:
    for mention in find_dates(text, published=published.isoformat(), tense=tense, reference=published.isoformat()):
        if mention.edtf is not None:
            bounds = bounds_of(mention.edtf)
            assert bounds.first is not None
            assert bounds.last is not None
            assert bounds.first <= bounds.last


@given(weekday=st.sampled_from(_WEEKDAYS), published=_DAYS)
def test_a_bare_weekday_lies_within_the_week_up_to_the_publication(weekday: str, published: date) -> None:
    found = date.fromisoformat(only(f"on {weekday}", published.isoformat()).edtf or "")
    assert found.strftime("%A") == weekday
    assert timedelta(0) <= published - found < timedelta(days=7)


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
@given(text=_EXPRESSIONS)
def test_at_the_ends_of_the_calendar_nothing_breaks(published: str, text: str) -> None:
    for mention in find_dates(text, published=published, reference=published):
        assert mention.edtf is None or bounds_of(mention.edtf)


_ODD = st.text(alphabet=st.sampled_from("a .,()\r\n\t\u00a0\u2028\u0301\u202eשд😀北5’-/"), max_size=12)


@given(pieces=st.lists(st.tuples(_ODD, _EXPRESSIONS), max_size=4), tail=_ODD, text=st.text())
def test_the_words_stand_at_their_span_in_any_text(pieces: list[tuple[str, str]], tail: str, text: str) -> None:
    whole = "".join(odd + expression for odd, expression in pieces) + tail + text
    mentions = find_dates(whole, published=THURSDAY)
    assert all(whole[slice(*mention.span)] == mention.words != "" for mention in mentions)
    starts_and_ends = [edge for mention in mentions for edge in mention.span]
    assert starts_and_ends == sorted(starts_and_ends)


@given(before=_ODD)
def test_a_date_is_found_whatever_stands_before_its_preposition(before: str) -> None:
    assert find_dates(f"{before} on Jan. 30", published=THURSDAY)[-1].edtf == "2025-01-30"


_LOOKALIKES = (
    "Jan. ",
    "the last ",
    "mid-May",
    "12-",
    "about two ",
    "Tuesday, (",
    "5/5/",
    "last \r\n",
    "\u00a0",
    "1990 ",
)


@pytest.mark.slow
def test_time_grows_no_faster_than_the_text() -> None:
    whole, half = ("".join(unit * (size // len(unit)) for unit in _LOOKALIKES) for size in (100_000, 50_000))
    assert _seconds(whole) < 4 * _seconds(half) + 0.5


def _seconds(text: str) -> float:
    started = process_time()
    find_dates(text, published=THURSDAY)
    return process_time() - started
