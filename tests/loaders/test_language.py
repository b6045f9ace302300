"""A text that is not English is said to be so, kept whole, and not read for statements; in doubt nothing is said."""

from __future__ import annotations

import json
from typing import cast

import pytest
from annotations import DATA
from hypothesis import given
from hypothesis import strategies as st
from saved_pages import BODY, page
from saved_pages import read as read_page
from waiting import Waiting

from graph.model import FoundIn, Segment
from graph.record import Record
from loaders.extract.base import Extraction
from loaders.language import ITS_WORDS, language_of, main_language
from loaders.load import read_article
from loaders.sources.document import Document, Supplied
from loaders.sources.recognise import read_document

ENGLISH = "The mayor of Silves said on Tuesday that the old bridge would be closed, and denied that anybody was hurt."
OTHERS = cast("dict[str, str]", json.loads((DATA / "languages/sentences.json").read_text(encoding="utf-8")))
GERMAN = OTHERS["de"]


def document(*paragraphs: str) -> Document:
    return read_document("\n\n".join(paragraphs).encode(), where="a test's text", supplied=Supplied())


class Seen(Waiting):
    """Keeps what it was given to read."""

    given: list[str]

    def extract(self, text: str, segments: tuple[Segment, ...], *, carrier: str | None = None) -> Extraction:
        type(self).given = [text[each.span.start : each.span.end] for each in segments]
        return Waiting.extract(self, text, segments, carrier=carrier)


def unread(record: Record) -> list[tuple[str, str]]:
    text = record.revision.text
    return [(text[each.span.start : each.span.end], each.reason) for each in record.unread]


@pytest.mark.parametrize("language", OTHERS)
def test_a_sentence_or_two_tell_their_language(language: str) -> None:
    assert language_of(OTHERS[language]) == language


@pytest.mark.parametrize("words", ["Hrvatska i Bosna potpisale su sporazum u utorak, rekao je ministar novinarima."])
def test_siblings_that_can_not_be_told_apart_are_still_not_english(words: str) -> None:
    assert language_of(words) in {"bs", "hr", "sr"}


@pytest.mark.parametrize(
    "words",
    [
        ENGLISH,
        ENGLISH.upper(),
        "MODERATOR: Welcome back. What did the ministry say? LEE: That it was wrong. MODERATOR: And you?",
        "“Nous sommes prêts,” the minister said in Paris, before he left for Berlin with his staff.",
        "Scientists find water on dwarf planet; NASA confirms discovery, cautions against early conclusions",
    ],
)
def test_english_is_known_in_capitals_in_transcripts_and_around_foreign_words(words: str) -> None:
    assert language_of(words) == "en"


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Yes.",
        "Nein, sagte er.",
        "Oil prices fell.",
        "Yonhap reports Pyongyang withdraws troops",
        "Kim Jong-un, Kyrylo Budanov, Volodymyr Zelenskyy, Park Geun-hye, Ursula von der Leyen",
        "Q1 2024 12.4 13.1\nQ2 2024 11.9 12.0\nQ3 2024 12.4 13.1\nQ4 2024 11.9 12.0",
        "👩‍👩‍👧 🇺🇦 … — 3,000 + 8,000 = 11,000",
    ],
)
def test_few_words_names_and_numbers_tell_no_language(words: str) -> None:
    assert language_of(words) is None


def test_no_article_of_the_test_data_is_taken_for_another_language() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(DATA.rglob("article.txt"))]
    assert {main_language(text) for text in texts} == {"en"}
    paragraphs = [line for text in texts for line in text.splitlines()]
    assert {language_of(paragraph) for paragraph in paragraphs} <= {"en", None}


def test_the_language_of_a_text_is_that_of_most_of_its_paragraphs() -> None:
    assert main_language(f"{GERMAN}\n\n{ENGLISH}\n\n{ENGLISH}\n\n{ENGLISH}") == "en"
    assert main_language(f"{ENGLISH}\n\n{OTHERS['fr']}\n\n{OTHERS['fr']}\n\n{OTHERS['fr']}") == "fr"
    assert main_language("Die Brücke bleibt zu.\n\nNiemand wurde verletzt.\n\nDas sagte die Stadt.") == "de"


@given(st.text(max_size=300))
def test_any_text_has_a_verdict_or_none(text: str) -> None:
    verdict = main_language(text)
    assert verdict is None or 2 <= len(verdict) <= 3


def test_an_article_in_another_language_is_kept_whole_without_statements() -> None:
    extractor = Seen()
    given = document("Brücke gesperrt", GERMAN, GERMAN)
    record = read_article(given, extractor)
    assert record.article.language == "de"
    assert record.revision.text == given.text
    assert record.statements == ()
    assert [reason for _, reason in unread(record)] == ["not in English, but in another language (de)"]
    assert unread(record)[0][0].endswith("Urlauber.")
    assert not hasattr(Seen, "given")


def test_a_paragraph_in_another_language_is_left_out_and_told() -> None:
    record = read_article(document("Bridge to be closed", ENGLISH, OTHERS["es"], ENGLISH), Seen())
    assert record.article.language == "en"
    assert unread(record) == [(OTHERS["es"], "not in English, but in another language (es)")]
    assert OTHERS["es"] not in Seen.given
    assert ENGLISH in Seen.given
    del Seen.given


def test_what_the_words_are_in_goes_before_what_the_page_declares() -> None:
    german = "".join(f"<p>{words} {GERMAN}</p>" for words in ("Der Reihe nach:", "Noch einmal:", "Zum Schluss:"))
    wrong = read_page(page(german, heading="<h1>Brücke gesperrt</h1>"))
    assert wrong.language == "de"
    assert FoundIn("language", ITS_WORDS) in wrong.found_in
    right = read_page(page(BODY))
    assert (right.language, FoundIn("language", "html lang") in right.found_in) == ("en", True)


def test_the_pages_word_holds_where_the_text_has_no_verdict() -> None:
    row = "<p>{n}. Kim, Budanov {n}, Zelenskyy, Park {n}, Leyen, Tusk, Orbán {n}, Meloni.</p>"
    names = "".join(row.format(n=n) for n in "abcdef")
    given = page(names).replace('lang="en"', 'lang="ko"')
    read = read_page(given)
    assert main_language(read.text) is None
    assert read.language == "ko"
