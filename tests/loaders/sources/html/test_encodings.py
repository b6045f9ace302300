"""A page's letters are right, or it is refused: by mark, by declaration, by what it can be without doubt."""

from __future__ import annotations

import pytest
from saved_pages import FIRST, SECOND, page, read

from graph.errors import UnreadableArticle

NAMES = "<p>“Señor Peña” – the café’s owner – paid €5, the naïve clerk said.</p>"


def declaring(label: str, *, language: str = "en") -> str:
    """A page with accents that declares this encoding."""
    declared = f"<meta charset={label}>" if label else ""
    whole = page(f"{NAMES}<p>{FIRST}</p><p>{SECOND}</p>").replace('lang="en"', f'lang="{language}"')
    return whole.replace('<meta charset="utf-8">', declared)


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("", "utf-8"),
        ("iso-8859-1", "utf-8"),
        ("nonsense", "utf-8"),
        ("utf-16", "utf-8"),
        ("iso-8859-1", "cp1252"),
        ("us-ascii", "cp1252"),
        ("windows-1252", "cp1252"),
        ("utf-8", "cp1252"),
        ("", "cp1252"),
        ("'ISO-8859-15'", "iso-8859-15"),
    ],
)
def test_letters_are_right_whatever_is_declared(declared: str, encoding: str) -> None:
    text = NAMES[3:-4].replace("“", '"').replace("”", '"').replace("’", "'").replace("–", "-")
    shown = NAMES[3:-4] if encoding in ("utf-8", "cp1252") else text
    markup = declaring(declared).replace(NAMES, f"<p>{shown}</p>")
    assert shown in read(markup.encode(encoding)).text


@pytest.mark.parametrize(
    ("words", "language", "encoding"),
    [
        ("Порт закрыт, сказал министр во вторник", "ru", "cp1251"),
        ("Порт закрыт, сказал министр во вторник", "", "koi8-r"),
        ("항구는 화요일에 폐쇄되었다고 장관이 말했다", "ko", "euc-kr"),
        ("Przystań została zamknięta, powiedział minister", "pl", "iso-8859-2"),
        ("Şef “bakan” dün geç saatte söyledi", "tr", "cp1254"),
    ],
)
def test_a_page_that_declares_nothing_is_read_as_its_language_is_written(
    words: str, language: str, encoding: str
) -> None:
    markup = declaring("", language=language).replace(NAMES, f"<p>{words}. {words}.</p>").replace("©", "(c)")
    assert words in read(markup.encode(encoding)).text


def test_a_declaration_in_the_first_line_of_xml_counts() -> None:
    markup = '<?xml version="1.0" encoding="windows-1251"?>' + declaring("").replace(NAMES, "<p>Порт закрыт.</p>")
    assert "Порт закрыт." in read(markup.encode("cp1251")).text


@pytest.mark.parametrize("language", ["", "cs"])
def test_letters_that_could_be_others_are_not_guessed(language: str) -> None:
    markup = declaring("utf-8", language=language or "x").replace(NAMES, "<p>Peña ê õ þ ð ý</p>")
    raw = markup.encode("cp1252")
    if language:
        assert "Peña" not in read(raw).text
        return
    with pytest.raises(UnreadableArticle, match="it is not utf-8, as it declares, and none can be told for sure"):
        read(raw)


def test_a_broken_byte_outside_of_the_article_does_no_harm() -> None:
    raw = declaring("utf-8").encode().replace(b"All rights", b"All r\xfcghts")
    assert "Señor Peña" in read(raw).text


def test_a_broken_byte_in_the_article_is_told() -> None:
    raw = declaring("utf-8").encode().replace("naïve".encode(), b"na\xefve")
    with pytest.raises(UnreadableArticle, match="letters of the article are lost in its encoding"):
        read(raw)
