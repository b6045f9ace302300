"""From the model's values to literals."""

from __future__ import annotations

import pytest

from graph.errors import ModelError
from graph.rdf import values, vocab
from graph.rdf.terms import IRI, Literal


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("en", "en"),
        ("en-GB", "en-gb"),
        ("zh-Hant-TW", "zh-hant-tw"),
        ("es-419", "es-419"),
        ("kok", "kok"),
        (None, None),
        ("", None),
        ("und", None),
        ("English", None),
        ("en_GB", None),
        ("en-", None),
        ("x-klingon", None),
        ("en\n", None),
    ],
)
def test_a_language_becomes_a_tag_only_when_it_is_one(written: str | None, tag: str | None) -> None:
    assert values.language_tag(written) == tag


@pytest.mark.parametrize(
    ("written", "datatype"),
    [
        ("2025-02-06", vocab.XSD_DATE),
        ("2024-02-29", vocab.XSD_DATE),
        ("2025-02-06T10:30:00Z", vocab.XSD_DATE_TIME),
        ("2025-02-06T10:30:00.123456+01:00", vocab.XSD_DATE_TIME),
        ("2025-02", vocab.XSD_MONTH),
        ("2025", vocab.XSD_YEAR),
        ("../2025-02-05", vocab.EDTF_DATE),
        ("2025-01/2025-02", vocab.EDTF_DATE),
        ("2025-02-XX", vocab.EDTF_DATE),
        ("2025~", vocab.EDTF_DATE),
        ("2025-02-30", vocab.EDTF_DATE),
        ("2025-13", vocab.EDTF_DATE),
        ("2025-02-06T25:00:00Z", vocab.EDTF_DATE),
        ("0000", vocab.EDTF_DATE),
    ],
)
def test_a_date_has_the_datatype_of_its_precision(written: str, datatype: IRI) -> None:
    assert values.date_of(written) == Literal(written, datatype)


@pytest.mark.parametrize(
    ("number", "written"),
    [(1, "1.0000"), (0.1 + 0.2, "0.3000"), (0.00001, "0.0000"), (-0.0, "0.0000"), (-0.00001, "0.0000")],
)
def test_a_number_is_a_fixed_decimal(number: float, written: str) -> None:
    assert values.decimal(number) == Literal(written, vocab.XSD_DECIMAL)


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_number_is_refused(number: float) -> None:
    with pytest.raises(ModelError, match="can't be written as a decimal"):
        values.decimal(number)


@pytest.mark.parametrize(
    "url",
    [
        "https://news.example",
        "http://news.example:8080/a/b.html?x=1&y=%20z#part",
        "https://news.example/기사",
        "https://news.example/?q=a?b/c",
    ],
)
def test_an_address_that_can_be_a_link_is_one(url: str) -> None:
    assert values.address(url) == IRI(url)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "news.example/a",
        "https://news.example/a b",
        "https://news.example/<script>",
        "https://news.example/100%",
        "https://news.example/a[1]",
        "https://user:secret@news.example/",
        "https://news.example/a#b#c",
        "https://news.example/a\n",
        'https://news.example/"',
    ],
)
def test_an_address_that_can_be_no_link_is_a_value(url: str) -> None:
    assert values.address(url) == Literal(url, vocab.XSD_URI)


def test_a_wikidata_item_is_its_iri_whatever_stands_in_it() -> None:
    assert values.wikidata_item("Q884") == IRI("http://www.wikidata.org/entity/Q884")
    assert values.wikidata_item("Q8> <x") == IRI("http://www.wikidata.org/entity/Q8%3E%20%3Cx")


def test_what_the_article_does_not_say_is_nothing() -> None:
    assert values.words(None, "en") is None
    assert values.plain(None) is None
    assert values.decimal(None) is None
    assert values.day(None) is None
    assert values.moment(None) is None
    assert values.date_of(None) is None
    assert values.address(None) is None
    assert values.wikidata_item(None) is None
