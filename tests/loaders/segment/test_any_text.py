"""Whatever the text, each of its lines is covered once, in time that grows with its length."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from labelling import BODY, MORE

from loaders.segment import segment

_ODD_LINES = st.sampled_from(
    [
        *("Home > News", "By Jane Doe [[email protected]]", "KYIV (AP) — The dam held.", "Share", BODY, BODY, MORE),
        *(
            "FILE - A dam.",
            "Related",
            "x",
            "😀 e\u0301 \u202e\u05e9\u05dc",
            "\u00a0",
            "“One",
            "went on”",
            "5 February 2025",
        ),
        *(
            "the dam which had been built in the valley by the firm",
            "- 30 -",
            "A" * 2000,
            "\u2028",
            "Dam warning denied",
        ),
    ]
)


@given(
    lines=st.lists(
        st.tuples(_ODD_LINES | st.text(max_size=60), st.sampled_from(["\n", "\r\n", "\n\n", "\r", " \n \n"]))
    ),
)
def test_every_line_of_any_text_is_covered_once_and_in_order(lines: list[tuple[str, str]]) -> None:
    text = "".join(words + end for words, end in lines)
    segments = segment(text)
    edges = [edge for each in segments for edge in each.span]
    assert edges == sorted(edges)
    assert all(
        text[each.span.start : each.span.end].strip() == text[each.span.start : each.span.end] != ""
        for each in segments
    )
    outside = [text[end:start] for end, start in zip([0, *edges[1::2]], [*edges[::2], len(text)], strict=True)]
    assert all(not gap.strip() for gap in outside)


@given(st.text())
def test_segmenting_is_a_function_of_the_text(text: str) -> None:
    assert segment(text) == segment(text)


_HEAPS = (
    "a > b > ",
    "KYIV, A ",
    "[(",
    "a@b@",
    "a/b ",
    "By Jane ",
    "a\n",
    "By Jane\n\n",
    "“a.” ",
    "\r\n",
    "x",
    "Photo: A ",
)


@pytest.mark.slow
def test_time_grows_no_faster_than_the_text() -> None:
    for unit in _HEAPS:
        whole = unit * (40_000 // len(unit))
        assert _seconds(whole) < 4 * _seconds(whole[: len(whole) // 2]) + 0.5, unit


def _seconds(text: str) -> float:
    started = process_time()
    segment(text)
    return process_time() - started
