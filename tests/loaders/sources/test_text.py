"""Plain text becomes a document whose text is exactly the file's, or an error that says what to do."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InvalidDate, InvalidRequest, UnreadableArticle
from graph.model import PublishedBasis
from loaders.sources.decoding import LARGEST_FILE
from loaders.sources.document import Document, Supplied
from loaders.sources.text import read_text

_REPORT = """Harbour closed after spill

By Ana Silva and John Roe

PORTO (Newswire) - The harbour was closed on Tuesday, the port authority said.
"""


def read(raw: bytes, **supplied: str) -> Document:
    return read_text(raw, where="report.txt", supplied=Supplied(**supplied))


def test_title_and_author_are_taken_from_the_text() -> None:
    document = read(_REPORT.encode())
    assert document.title == "Harbour closed after spill"
    assert document.author == "Ana Silva and John Roe"
    assert document.raw_sha256 == hashlib.sha256(_REPORT.encode()).hexdigest()
    assert document.outlet is None
    assert document.language is None


def test_what_is_supplied_goes_before_what_the_text_says() -> None:
    document = read(_REPORT.encode(), title="Oil  spill\nin Porto", author="A. Silva", outlet=" Daily  Tide ")
    assert document.title == "Oil spill in Porto"
    assert document.author == "A. Silva"
    assert document.outlet == "Daily Tide"


def test_a_text_without_title_and_byline_has_neither() -> None:
    document = read(b"The harbour was closed on Tuesday after a spill of oil, the port authority said in a statement.")
    assert document.title is None
    assert document.author is None


def test_the_address_is_kept_in_its_canonical_form() -> None:
    assert read(_REPORT.encode(), url="HTTPS://Tide.example/a?utm_source=x").url == "https://tide.example/a"


@pytest.mark.parametrize(
    ("supplied", "published", "day"),
    [
        ("2025-02-06", "2025-02-06", "2025-02-06"),
        (" 2025-02-06\n", "2025-02-06", "2025-02-06"),
        ("2025-02-06T09:30Z", "2025-02-06T09:30:00Z", "2025-02-06"),
        ("2025-02-06T07:30:15.250+09:00", "2025-02-05T22:30:15Z", "2025-02-06"),
        ("2025-02-05 23:00-05:00", "2025-02-06T04:00:00Z", "2025-02-05"),
    ],
)
def test_a_time_of_publication_is_kept_in_utc_and_its_day_as_written(supplied: str, published: str, day: str) -> None:
    document = read(_REPORT.encode(), published=supplied)
    assert document.published == published
    assert document.published_day == day
    assert document.published_basis is PublishedBasis.SUPPLIED


def test_without_a_date_the_basis_is_unknown() -> None:
    document = read(_REPORT.encode())
    assert document.published is None
    assert document.published_day is None
    assert document.published_basis is PublishedBasis.UNKNOWN


@pytest.mark.parametrize(
    ("published", "why"),
    [
        ("yesterday", "write it as 2025-02-06"),
        ("", "write it as 2025-02-06"),
        ("2025-02-30", "write it as 2025-02-06"),
        ("2025-02", "write it as 2025-02-06"),
        ("06/02/2025", "write it as 2025-02-06"),
        ("2025-02-06T09:30", "no time zone"),
        ("0001-01-01T00:00+09:00", "write it as 2025-02-06"),
    ],
)
def test_a_wrong_date_of_publication_says_how_to_write_one(published: str, why: str) -> None:
    with pytest.raises(InvalidDate, match=why):
        read(_REPORT.encode(), published=published)


@pytest.mark.parametrize("outlet", ["", "  \n", "—", "Daily\x00Tide", "Tide \ud800"])
def test_an_outlet_without_a_name_is_refused(outlet: str) -> None:
    with pytest.raises(InvalidRequest, match="outlet"):
        read(_REPORT.encode(), outlet=outlet)


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"", "empty"),
        (b" \r\n\t\xc2\xa0\n", "nothing but blanks"),
        (b"1,234\n--- 5 ***\n", "no words"),
        (b"The harbour\x00 was closed.", "binary"),
        (b"\x01\x02\x03 harbour", "binary"),
        (b"\x00\xff\xfe\x80", "binary"),
        (b"%PDF-1.7 harbour", "a PDF"),
        (b"PK\x03\x04 word/document.xml", "a Word document"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"\n<!DOCTYPE html><p>The harbour", "a web page"),
        ("The harbour \ud800 was closed.".encode("utf-8", "surrogatepass"), "lone surrogates"),
        ("The “harbour” was closed".encode() + b"\xe2\x80", "broken at byte 28"),
        ("The “harbour” was closed".encode("mac_roman"), "several other encodings"),
        ("Señor Peña spoke.".encode("latin-1"), "several other encodings"),
        ("Порт закрыт.".encode("cp1251"), "several other encodings"),
        (b"\x81\x82 harbour", "several other encodings"),
        (b"\xff\xfeT\x00h\x00\x00\xd8e\x00", "not whole UTF-16-LE"),
    ],
)
def test_bytes_that_hold_no_article_say_what_to_do(raw: bytes, why: str) -> None:
    with pytest.raises(UnreadableArticle, match=why) as raised:
        read(raw)
    assert str(raised.value).startswith("report.txt: ")


def test_a_file_longer_than_any_article_is_refused_with_its_size() -> None:
    with pytest.raises(UnreadableArticle, match=r"5\.0 MB .* \(1 MB at most\); split it"):
        read(b"Words. " * 714_286)


def test_the_longest_file_is_read() -> None:
    raw = b"harbour " * (LARGEST_FILE // 8)
    assert len(read(raw).text) == LARGEST_FILE


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_no_part_of_the_text(encoding: str) -> None:
    assert read("Port “closed”\r\n".encode(encoding)).text == "Port “closed”\r\n"


def test_windows_quotation_marks_are_read_where_all_code_pages_agree() -> None:
    assert read("“Port closed” – café".encode("cp1252")).text == "“Port closed” – café"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\r\n\t\u0301\u202e😀\u00a0")))
def test_the_text_is_unchanged(text: str) -> None:
    whole = f"Harbour {text} closed"
    assert read(whole.encode()).text == whole
