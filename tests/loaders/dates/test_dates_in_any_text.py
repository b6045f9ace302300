"""Whatever the text and the day, dates are valid EDTF and their words stand at their spans."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from importlib.resources import files
from time import process_time

import pytest
from dating import THURSDAY, only
from hypothesis import given
from hypothesis import strategies as st

from graph.dates import bounds_of
from loaders.dates import Tense, find_dates

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
