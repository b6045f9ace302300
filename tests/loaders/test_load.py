"""One document to one record, whatever its text: never a crash, always its own words, the same every time."""

from __future__ import annotations

import time
from functools import partial

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graph.model import Speech
from graph.record import Record
from loaders.extract.rules import RuleExtractor
from loaders.load import read_article
from loaders.sources.document import Document, Supplied
from loaders.sources.text import read_text

pytestmark = pytest.mark.model

_CUES = [
    "said", "told", "denied", "confirmed", "reported that", "claims", "reports that", "according to", "citing",
    "declined to confirm", "could not verify", "reportedly", "in an interview with", "Speaking to", "withdrew",
    "which quoted", "adding that", "accused", "has yet to confirm", "if", "who", "did not deny the report",
]  # fmt: skip
_NAMES = [
    "Ana Sousa", "Reuters", "The New York Times", "the agency", "he", "It", "they", "officials", "A minister",
    "Peru's health ministry", "French troops", "the Kasai region", "NMA", "(NMA)", "Sousa's claim", "a spokesman for",
]  # fmt: skip
_REST = [
    "left the valley", "and", "but", "not", "no", "on Tuesday", "last year", "in 2019", "3,000", ".", ",", ";", ":",
    "—", "“", "”", '"', "''", "«", "»", "„", "‘", "’", "(", ")", "\n", "\n\n", "\r\n", "\r", "\u00a0", "\u2028", "\t",
    "👩‍👩‍👧", "e\u0301", "\u202eשלם\u202c", "中文", "ǆ", "İ", "\u200b", "\ufeff", "#",
    "https://example.org/a", "https://example.org/a?b=1#c",
    "?", "…", "-", "$40", "%", "*",
]  # fmt: skip
_WORDS = st.lists(st.sampled_from([*_CUES, *_NAMES, *_REST]), min_size=1, max_size=40)
_TEXTS = st.one_of(
    st.builds(" ".join, _WORDS),
    st.builds("".join, _WORDS),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=120),
)


def _document(text: str, outlet: str | None) -> Document:
    supplied = Supplied(published="2025-03-14", outlet=outlet)
    return read_text(f"Letters. {text}".encode(), where="a test's text", supplied=supplied)


def _read(text: str, outlet: str | None = None) -> Record:
    return read_article(_document(text, outlet), RuleExtractor())


# Making a record checks it: words that don't stand at their spans, or an edge to nowhere, would raise here.
@settings(max_examples=100)
@given(_TEXTS, st.sampled_from([None, "Reuters", "The Kiln Weekly", "said"]))
@example("“Nobody “left” the valley,” Ana Sousa said, “and nobody", None)
@example("according to", "Reuters")
def test_any_text_is_read_into_a_checked_record_and_twice_into_the_same(text: str, outlet: str | None) -> None:
    document = _document(text, outlet)

    record = read_article(document, RuleExtractor())

    assert record == read_article(document, RuleExtractor())
    assert record.revision.text == document.text
    for statement in record.statements:
        for start, end in statement.source_spans:
            assert any(own.start < end and start < own.end for own in statement.source.mentions)


@settings(max_examples=25)
@given(st.lists(st.sampled_from(["👩‍👩‍👧", "e\u0301", "𝄞", "中文", "\u00a0", "שלם"]), max_size=12))
def test_what_stands_before_a_statement_moves_it_and_changes_nothing_else(before: list[str]) -> None:
    paragraph = '"The kiln has cracked," Karl Vogt said on Monday.'
    (alone,) = _read(f"\n\n{paragraph}").statements
    text = f"{''.join(before)} .\n\n{paragraph}"
    (moved,) = [s for s in _read(text).statements if s.source.name == "Karl Vogt"]
    shift = len("Letters. ") + text.index(paragraph)

    assert (moved.claim.text, moved.said, moved.speech) == (alone.claim.text, alone.said, Speech.DIRECT)
    assert moved.cue.spans.start == shift + paragraph.index("said")


def test_four_times_the_article_takes_about_four_times_the_time() -> None:
    seconds = [_seconds(partial(_read, _article(paragraphs))) for paragraphs in (15, 60)]

    # Four times the text; a stage that is quadratic throughout would take 16 times as long.
    assert seconds[1] < 10 * seconds[0]


def _article(paragraphs: int) -> str:
    """Paragraphs that all differ, each with a speaker, a claim, a body and a place of its own."""
    return "".join(
        f"Ana Sousa{i}, chief of the Mine Board{i}, said on Monday that shaft {i} had closed in Kasai{i} region, "
        f"citing two officials. She denied reports that miner {i} had died. The Mine Board{i} denied the report.\n\n"
        for i in range(paragraphs)
    )


def _seconds(work: partial[Record]) -> float:
    """The less of two, so that a busy machine does not decide."""
    return min(_once(work) for _ in range(2))


def _once(work: partial[Record]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
