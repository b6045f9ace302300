"""Stretches in quotation marks, in any style of marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.spans import Span
from loaders.extract.quotes import quotations, trimmed

_PIECES = ["“", "”", '"', "«", "»", "„", "’", "'", " ", "\n", "rain", "é", "🌧", ","]


def _inner(text: str) -> list[str]:
    return [text[each.inner.start : each.inner.end] for each in quotations(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ('"Rain," she said, "and hail."', ["Rain,", "and hail."]),
        ("“Rain,” she said.", ["Rain,"]),
        ("«Pluie», dit-elle.", ["Pluie"]),
        ("„Regen“, sagte sie.", ["Regen"]),
        ("“It’s ‘only’ rain,” she said.", ["It’s ‘only’ rain,"]),
        ("''Rain,'' she said.", ["Rain,"]),
        ("``Rain,'' she said.", ["Rain,"]),
        # The single closing mark is the apostrophe too.
        ("‘Rain,’ she said.", ["Rain,"]),
        ("She called it ‘mere rain’ and left.", ["mere rain"]),
        ("‘It’s the farmers’ rain,’ she said.", ["It’s the farmers’ rain,"]),
        ("It is the farmers’ rain, and ‘twas theirs.", []),
        ("It's the farmers' rain.", []),
        ('An empty pair "" holds nothing.', []),
        ("Rain”, a mark that closes nothing.", []),
    ],
)
def test_each_style_of_marks_opens_and_closes_its_own(text: str, inner: list[str]) -> None:
    assert _inner(text) == inner


def test_the_marks_are_in_the_outer_span_and_not_in_the_inner_one() -> None:
    (quotation,) = quotations('Say "rain" now', Span(0, 14))

    assert (quotation.outer, quotation.inner, quotation.closed) == (Span(4, 10), Span(5, 9), True)


def test_a_mark_that_is_never_closed_ends_with_its_paragraph() -> None:
    text = "“It rained all night.\nThe next paragraph.”"

    (quotation,) = quotations(text, Span(0, text.index("\n")))

    assert not quotation.closed
    assert quotation.inner == quotation.outer._replace(start=1) == Span(1, text.index("\n"))


def test_a_mark_at_the_very_end_opens_nothing() -> None:
    assert _inner('It rained."') == []


def test_blanks_at_both_ends_and_commas_behind_are_no_words_of_a_quote() -> None:
    text = " \n rain, hail , "

    start, end = trimmed(text, Span(0, len(text)))

    assert text[start:end] == "rain, hail"


def test_of_blanks_alone_nothing_is_left() -> None:
    start, end = trimmed(" , ", Span(0, 3))

    assert start == end


@given(st.lists(st.sampled_from(_PIECES), max_size=30), st.data())
def test_quotations_stay_apart_and_inside_their_paragraph(pieces: list[str], data: st.DataObject) -> None:
    text = "".join(pieces)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    found = quotations(text, Span(start, end))

    position = start
    for each in found:
        assert position <= each.outer.start < each.inner.start < each.inner.end <= each.outer.end <= end
        assert each.closed == (each.inner.end < each.outer.end)
        position = each.outer.end
