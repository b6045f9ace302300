"""Stretches in quotation marks, in any style of marks."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.spans import Span
from loaders.extract.quotes import quotations, quotations_of, trimmed

_PIECES = ["“", "”", '"', "«", "»", "„", "‘", "’", "'", "''", "``", " ", ":", "6", "\n", "rain", "é", "🌧", ","]


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


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        # Quotations within quotations are words of the outer one.
        ("“She said ‘only rain’ to me,” he said.", ["She said ‘only rain’ to me,"]),
        ("‘She said “only rain” to me,’ he said.", ["She said “only rain” to me,"]),
        ("« On m'a dit ‹ pluie › », dit-elle.", [" On m'a dit ‹ pluie › "]),  # noqa: RUF001 - French marks
        ('"She said "only rain" to me," he said.', ['She said "only rain" to me,']),
        ("“She said “only rain” to me,” he said.", ["She said “only rain” to me,"]),
        # One closing mark too few: the first that closes does.
        ("“She said “only rain to me,” he said.", ["She said “only rain to me,"]),
        ("“a “b “c” d", ["a “b “c"]),
        # Guillemets that point inwards, low marks that close high, and marks that open as they close.
        ("»Regen«, sagte sie, »und Hagel.«", ["Regen", "und Hagel."]),
        ("„Deszcz”, powiedziała.", ["Deszcz"]),
        ("‚Regen‘, sagte sie.", ["Regen"]),  # noqa: RUF001 - German marks
        ("”Regn”, sade hon.", ["Regn"]),
        # Marks of two styles.
        ('“Rain," she said.', ["Rain,"]),
        ('"Rain,” she said.', ["Rain,"]),
        # Straight single marks, as far as they are no apostrophes.
        ("'Rain,' she said, 'and hail.'", ["Rain,", "and hail."]),
        ("Mayor 'knew of leak' for a year", ["knew of leak"]),
        ("'It's the farmers' rain,' she said.", ["It's the farmers' rain,"]),
        ("Rock 'n' roll and '60s hits, 'cause it's the farmers' choice.", []),
        ("It is 'the farmers' rain.", []),
        # Inches and minutes.
        ('A 6" pipe and a 9" board lay there.', []),
        ('"The ice was 6" thick," she said.', ['The ice was 6" thick,']),
        ('"We are 61" was all she said.', ["We are 61"]),
    ],
)
def test_a_quotation_ends_where_its_own_mark_closes(text: str, inner: list[str]) -> None:
    assert _inner(text) == inner


def _by_paragraph(*texts: str) -> list[list[tuple[str, bool, bool]]]:
    """The words, whether closed and whether resumed, of the quotations of each paragraph."""
    text = "\n".join(texts)
    starts = [sum(len(each) + 1 for each in texts[:i]) for i in range(len(texts))]
    spans = [Span(start, start + len(each)) for start, each in zip(starts, texts, strict=True)]
    return [
        [(text[each.inner.start : each.inner.end], each.closed, each.resumes) for each in found]
        for found in quotations_of(text, spans)
    ]


def test_speech_that_the_next_paragraph_takes_up_runs_to_the_end_of_its_own() -> None:
    assert _by_paragraph("“It rained.", "“It hailed.", "“It stopped,” she said.") == [
        [("It rained.", False, False)],
        [("It hailed.", False, True)],
        [("It stopped,", True, True)],
    ]


def test_a_paragraph_may_close_what_stands_open_without_a_mark_of_its_own() -> None:
    assert _by_paragraph("“It rained.", "It hailed.” She left.") == [
        [("It rained.", False, False)],
        [("It hailed.", True, True)],
    ]
    assert _by_paragraph('"It rained.', 'It hailed." She left.')[1] == [("It hailed.", True, True)]


def test_a_mark_before_each_paragraph_of_a_french_quotation_opens_nothing_new() -> None:
    assert _by_paragraph("« Il pleut.", "» Il grêle. »") == [
        [(" Il pleut.", False, False)],
        [(" Il grêle. ", True, True)],
    ]


def test_the_last_paragraph_of_a_speech_may_want_its_closing_mark() -> None:
    assert _by_paragraph("“It rained.", "“It hailed.")[1] == [("It hailed.", False, True)]


@pytest.mark.parametrize("text", ["She said: “It rained. It", 'She said, "It rained. It'])
def test_a_mark_behind_a_colon_or_comma_that_is_never_closed_ends_with_its_paragraph(text: str) -> None:
    (quotation,) = quotations(text, Span(0, len(text)))

    assert not quotation.closed
    assert quotation.inner == Span(text.index("It"), len(text)) == quotation.outer._replace(start=quotation.inner.start)


@pytest.mark.parametrize(
    "text", ["“It rained, a farmer said.", 'He called it "a rainy day.', "She said: ‘It rained.", "A ' and “ are odd."]
)
def test_any_other_mark_that_is_never_closed_opens_nothing(text: str) -> None:
    assert _inner(text) == []


def test_nothing_goes_on_where_the_next_paragraph_neither_begins_nor_closes_a_quotation() -> None:
    assert _by_paragraph("He called it “a rainy day.", "The “rain” went on.") == [[], [("rain", True, False)]]


def test_many_marks_that_nothing_closes_take_no_longer_than_their_number() -> None:
    text = "“a 'b " * 20_000 + "\n" + "c" * 20_000

    started = process_time()
    found = quotations_of(text, [Span(0, text.index("\n")), Span(text.index("\n") + 1, len(text))])

    assert found == [[], []]
    assert process_time() - started < 5


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
