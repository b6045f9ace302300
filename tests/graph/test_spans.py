"""Where words stand: ranges of code points that are in order, apart, and within their text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import ModelError, SpanMismatch
from graph.spans import GAP, Passage, Span, Spans

TEXT = "“No fault,” she said, “was reported.”"


@st.composite
def texts_with_spans(draw: st.DrawFn) -> tuple[str, Spans]:
    """A text of any characters, and spans within it."""
    text = draw(st.text(min_size=1, max_size=60))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=8)))
    return text, Spans.of(*zip(cuts[::2], cuts[1::2], strict=False))


@given(texts_with_spans())
def test_the_words_are_what_stands_there(placed: tuple[str, Spans]) -> None:
    text, spans = placed
    assert spans.words(text) == GAP.join(text[start:end] for start, end in spans)


@given(texts_with_spans())
def test_flat_numbers_and_back_are_the_same_spans(placed: tuple[str, Spans]) -> None:
    _, spans = placed
    assert Spans.from_flat(spans.flat()) == spans
    assert len(spans.flat()) == 2 * len(spans.ranges)


def test_the_parts_of_a_split_quote_are_joined_by_an_ellipsis() -> None:
    assert Spans.of((1, 9), (23, 36)).words(TEXT) == "No fault … was reported."


def test_offsets_are_code_points() -> None:
    assert Spans.of((2, 5)).words("👩‍🚀é war") == "🚀é "


@pytest.mark.parametrize("pair", [(3, 3), (4, 3), (-1, 2)])
def test_an_empty_or_backward_range_can_not_be(pair: tuple[int, int]) -> None:
    with pytest.raises(ModelError, match="before its end"):
        Spans.of(pair)


def test_the_first_character_can_be_a_span_of_its_own() -> None:
    assert Spans.of((0, 1)).words("a") == "a"


@pytest.mark.parametrize("pairs", [((5, 8), (1, 3)), ((1, 4), (3, 6))])
def test_ranges_out_of_order_or_overlapping_can_not_be(pairs: tuple[tuple[int, int], tuple[int, int]]) -> None:
    with pytest.raises(ModelError, match="in order and apart"):
        Spans.of(*pairs)


def test_ranges_may_touch() -> None:
    assert Spans.of((0, 2), (2, 4)).words("abcd") == "ab … cd"


def test_an_odd_count_of_numbers_is_no_list_of_pairs() -> None:
    with pytest.raises(ModelError, match="pairs, not 3"):
        Spans.from_flat([1, 2, 3])


def test_a_span_behind_the_text_is_a_mismatch() -> None:
    assert Spans.of((0, 3)).words("abc") == "abc"
    with pytest.raises(SpanMismatch, match="behind the text, which has 3"):
        Spans.of((0, 4)).words("abc")


def test_no_spans_have_no_words_and_are_false() -> None:
    assert Spans().words("abc") == ""
    assert not Spans()
    assert Spans.of((0, 1))


def test_they_start_with_the_first_and_end_with_the_last() -> None:
    spans = Spans.of((2, 4), (7, 9))
    assert (spans.start, spans.end) == (2, 9)
    assert list(spans) == [Span(2, 4), Span(7, 9)]


@pytest.mark.parametrize("end", ["start", "end"])
def test_without_a_span_there_is_neither(end: str) -> None:
    with pytest.raises(IndexError):
        getattr(Spans(), end)


@given(texts_with_spans())
def test_a_passage_taken_from_a_text_fits_it(placed: tuple[str, Spans]) -> None:
    text, spans = placed
    Passage.at(spans, text).check(text)


def test_a_passage_with_other_words_than_its_text_is_a_mismatch() -> None:
    with pytest.raises(SpanMismatch, match="the text has 'No fault'"):
        Passage(Spans.of((1, 9)), "A fault ").check(TEXT)


def test_a_passage_stands_somewhere() -> None:
    with pytest.raises(ModelError, match="at least one span"):
        Passage(Spans(), "")
