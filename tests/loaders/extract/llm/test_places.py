"""Words are found where they stand as whole words, whatever their marks and blanks, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.spans import Span
from loaders.extract.llm.places import nearest, nearest_pair, places_of

TEXT = "He said \u201cit\u2019s  over\u201d \u2014 and left\u00a0at\r\nonce, he said."


def found(words: str, text: str = TEXT) -> list[str]:
    return [text[start:end] for start, end in places_of(words, text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("said", ["said", "said"]),
        ("sai", []),
        ("it's over", ["it\u2019s  over"]),
        ('"it\'s over"', ["it\u2019s  over"]),
        ("left at once", ["left\u00a0at\r\nonce"]),
        ("  he\tsaid ", ["he said"]),
        ("over\u201d - and", ["over\u201d \u2014 and"]),
        ("once,", ["once,"]),
        ("left once", []),
        ("", []),
        ('"over"', ["over"]),
        ("\"it's  over", ["it\u2019s  over"]),
        ("x" * 3_000, []),
        ("s.i", []),
    ],
)
def test_words_are_found_whatever_their_marks_and_blanks(words: str, places: list[str]) -> None:
    assert found(words) == places


def test_words_are_looked_for_in_their_paragraph_only() -> None:
    assert places_of("said", TEXT, Span(0, 8)) == [Span(3, 7)]
    assert places_of("said", TEXT, Span(4, 8)) == []


def test_very_many_places_are_not_all_looked_at() -> None:
    assert len(found("a", "a " * 10_000)) == 50


def test_the_nearest_is_meant() -> None:
    here = Span(10, 12)
    assert nearest([Span(0, 2), Span(13, 15), Span(30, 32)], here) == Span(13, 15)
    assert nearest_pair([Span(0, 2), Span(20, 22)], [Span(1, 5), Span(23, 29)]) == (Span(20, 22), Span(23, 29))
    assert nearest_pair([Span(0, 4)], [Span(2, 8)]) is None


@given(st.text(min_size=1, max_size=60), st.data())
def test_what_is_found_is_as_long_a_stretch_as_was_asked_for(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    for place in places_of(text[start:end], text, Span(0, len(text))):
        assert 0 <= place.start < place.end <= len(text)
