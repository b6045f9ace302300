"""Texts that are no tidy article: nothing crashes or takes long, and no statement has words that are not there."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest
from annotations import DATA
from hypothesis import given, settings
from hypothesis import strategies as st
from steps import steps_of

from graph.errors import UnreadableArticle
from graph.model import Segment, SegmentKind
from graph.record import Record
from graph.spans import Span
from loaders.extract.portions import LONGEST, READ_KINDS, portions
from loaders.extract.rules import RuleExtractor
from loaders.load import read_article
from loaders.sources.document import Document, Supplied
from loaders.sources.recognise import read_document

pytestmark = pytest.mark.model


def report(n: int) -> str:
    return "".join(
        f"Ana Sousa{i}, chief of the Mine Board{i}, said on Monday that shaft {i} had closed in Kasai{i} region, "
        f"citing two officials. She denied reports that miner {i} had died. The Mine Board{i} denied the report.\n\n"
        for i in range(n)
    )


def one_paragraph(n: int) -> str:
    return " ".join(
        f"Ana Sousa{i} said that shaft {i} had closed, and “miner {i} had died,” she said." for i in range(n)
    )


def one_sentence(n: int) -> str:
    return " ".join(f"the mayor of ward{i} said that the gate{i} was open and" for i in range(n))


def one_quote(n: int) -> str:
    return f"“{' '.join(f'We saw the water rise over wall {i} and left.' for i in range(n))}” Ana Sousa said."


def quotes_only(n: int) -> str:
    return "\n\n".join(f"“We saw the water rise over wall {i} and left.”" for i in range(n))


def never_closed(n: int) -> str:
    return "\n\n".join(
        f"“We saw the water rise over wall {i}, and the mayor said that it would fall." for i in range(n)
    )


def table(n: int) -> str:
    return "\n".join(f"Region {i}\t{i}.4\t{i * 7}\t{i * 3}%\tconfirmed" for i in range(n))


def capitals(n: int) -> str:
    return "\n\n".join(f"MAYOR {i} DENIES THE DAM LEAKED AND SAYS REPORT {i} WAS WRONG." for i in range(n))


def transcript(n: int) -> str:
    return "\n\n".join(
        f"LEE: We said that dam {i} had leaked.\n\nSOUSA: I deny that gate {i} was open." for i in range(n)
    )


def live_blog(n: int) -> str:
    return "\n\n".join(
        f"{i % 24:02}:{i % 60:02} GMT\n\nMayor {i} says water rises\n\nThe mayor of ward {i} has said that it rose."
        for i in range(n)
    )


def coordinated(n: int) -> str:
    return f"The mayor said that {' and '.join(f'gate {i} had leaked' for i in range(n))}."


def cues_only(n: int) -> str:
    return "he said " * n


def marks_only(n: int) -> str:
    return "Ana Sousa said: " + '" “ ” ’ ‘ « » '.strip() * n


def dates_only(n: int) -> str:
    return " ".join(f"The mayor said on Jan. {i % 28 + 1} that it rose on Monday, two days earlier." for i in range(n))


def without_blanks(n: int) -> str:
    return "The mayor said that " + "waterrose" * n


KINDS: tuple[Callable[[int], str], ...] = (
    report, one_paragraph, one_sentence, one_quote, quotes_only, never_closed, table, capitals, transcript, live_blog,
    coordinated, cues_only, marks_only, dates_only, without_blanks,
)  # fmt: skip


def document(text: str) -> Document:
    return read_document(text.encode(), where="a test's text", supplied=Supplied(published="2025-03-14", outlet="Tide"))


def read(text: str) -> Record:
    return read_article(document(text), RuleExtractor())


def is_evidenced(record: Record) -> bool:
    """Whether each statement's cue, quote and source stand in the text, in segments that are read for statements."""
    text = record.revision.text
    read_spans = [segment.span for segment in record.revision.segments if segment.kind in READ_KINDS]
    for statement in record.statements:
        passages = [each for each in (statement.cue, statement.quote) if each is not None]
        spans = [*(span for each in passages for span in each.spans), *statement.source_spans]
        if not all(any(start <= s and e <= end for start, end in read_spans) for s, e in spans):
            return False
        if any(each.text != each.spans.words(text) for each in passages):
            return False
    return True


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_text_of_an_odd_kind_is_read_and_every_statement_has_its_words(kind: Callable[[int], str]) -> None:
    for number in (1, 12):
        assert is_evidenced(read(kind(number)))


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_four_times_the_text_takes_about_four_times_the_steps(
    kind: Callable[[int], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # Smaller portions, so that texts that take many need not be long themselves.
    monkeypatch.setattr("loaders.extract.portions.LONGEST", 500)
    number = next(n for n in (8 * 2**power for power in range(20)) if len(kind(n)) >= 1_500)
    few, many = (_steps(document(kind(n))) for n in (number, 4 * number))
    # A stage that is quadratic throughout would take 16 times as many.
    assert many < 5.5 * few


def _steps(given: Document) -> int:
    return steps_of(lambda: read_article(given, RuleExtractor()))


def test_figures_alone_say_nothing() -> None:
    assert read(table(12)).statements == ()


def test_nobodys_quotes_are_nobodys_statements() -> None:
    assert read(quotes_only(12)).statements == ()


def test_capitals_are_read_as_other_letters_are() -> None:
    record = read(f"Kelmet dam\n\n{'Mayor Ana Sousa said that the dam had leaked on Monday.'.upper()}")
    assert [statement.cue.text for statement in record.statements] == ["SAID"]


def test_a_live_blog_is_read_entry_by_entry() -> None:
    record = read(live_blog(6))
    assert len({statement.cue.spans.start for statement in record.statements}) >= 6


@pytest.mark.parametrize("raw", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"3,000\n8,000\n", b"\x00said\x00"])
def test_what_holds_no_words_is_refused_in_words(raw: bytes) -> None:
    with pytest.raises(UnreadableArticle, match=r"^a test's text: .+; "):
        read_document(raw, where="a test's text", supplied=Supplied())


def test_an_article_of_one_letter_or_one_cue_is_read() -> None:
    for text in ("A", "said", "“", "according to", "X:", "“said”"):
        if any(map(str.isalpha, text)):
            assert is_evidenced(read(text))


@cache
def article(name: str) -> str:
    return (DATA / name / "article.txt").read_text(encoding="utf-8")


ARTICLES = st.sampled_from(["seed", "ferry", "ceasefire"])


@settings(max_examples=25)
@given(ARTICLES, st.integers(1, 3_000))
def test_an_article_that_breaks_off_anywhere_is_read_up_to_there(name: str, length: int) -> None:
    text = article(name)[:length]
    assert is_evidenced(read(f"Letters. {text}"))


def test_a_quote_that_breaks_off_says_no_more_than_is_there() -> None:
    text = "Kelmet dam\n\nThe mayor of Kelmet spoke on Tuesday.\n\n“The dam is safe,” Ana Sousa said. “Nobody has to"
    record = read(text)
    assert is_evidenced(record)
    quotes = [statement.quote.text for statement in record.statements if statement.quote is not None]
    assert any("The dam is safe" in quote for quote in quotes)


ODD = [
    "👩‍👩‍👧",
    "🇺🇦",
    "e\u0301",
    "\u0301",
    "\u200d",
    "\u202eשלם\u202c",
    "العربية",
    "中文",
    "\u00a0",
    "\u2028",
    "\r\n",
    "\r",
    "\t",
    "𝄞",
    "ǆ",
    "İ",
]
"""Emoji, combining marks, writing from right to left, and blanks and line ends of every make."""


@settings(max_examples=15)
@given(ARTICLES, st.lists(st.tuples(st.integers(0, 2_500), st.sampled_from(ODD)), min_size=1, max_size=12))
def test_offsets_hold_whatever_stands_in_the_midst_of_an_article(name: str, inserted: list[tuple[int, str]]) -> None:
    text = article(name)
    for place, odd in sorted(inserted, reverse=True):
        text = text[:place] + odd + text[place:]
    record = read(text)
    assert record.revision.text == text
    assert is_evidenced(record)
    assert record == read(text)


@pytest.mark.parametrize("name", ["seed", "ferry", "ceasefire"])
def test_line_ends_of_two_characters_change_no_statement(name: str) -> None:
    plain, windows = read(article(name)), read(article(name).replace("\n", "\r\n"))
    assert sorted((s.stance, s.source.name, s.claim.text) for s in windows.statements) == sorted(
        (s.stance, s.source.name, s.claim.text) for s in plain.statements
    )


@pytest.mark.parametrize("blank", ["\u00a0", "\u2009", "\t"])
def test_a_blank_of_another_make_changes_no_statement(blank: str) -> None:
    words = "Mayor Ana Sousa denied on Monday that the dam at Kelmet had leaked, and said that the road was open."
    text = f"Kelmet dam\n\n{words}"
    plain, odd = (
        read(text),
        read(text.replace("Ana Sousa", f"Ana{blank}Sousa").replace("had leaked", f"had{blank}leaked")),
    )
    assert [(s.stance, s.cue.text, s.cue.spans) for s in odd.statements] == [
        (s.stance, s.cue.text, s.cue.spans) for s in plain.statements
    ]


def _portions(text: str) -> list[str]:
    body = Segment(SegmentKind.BODY, Span(0, len(text)))
    return [text[part.span.start : part.span.end] for part in portions(text, [body])]


def test_a_paragraph_of_any_usual_length_is_read_at_once() -> None:
    assert _portions("A dam. " * 300) == ["A dam. " * 300]


def test_a_paragraph_that_is_too_long_is_cut_behind_a_sentence_outside_of_quotation_marks() -> None:
    found = _portions("The mayor said so. “It is safe. It is dry.” " * 400)
    assert len(found) > 3
    assert all(len(part) <= LONGEST for part in found)
    assert all(part.count("“") == part.count("”") for part in found)
    assert all(part.startswith(("The mayor", "“")) and part.rstrip().endswith((".", "”")) for part in found)


@given(st.text(st.sampled_from('ab .“”"\n?!'), max_size=60).map(lambda text: text * 300))
def test_portions_are_bounded_and_lose_nothing_but_blanks(text: str) -> None:
    found = _portions(text)
    assert all(0 < len(part) <= LONGEST for part in found)
    assert "".join("".join(found).split()) == "".join(text.split())
