"""From the model's values to literals: words in their language, vague dates, fixed decimals, addresses."""

from __future__ import annotations

import math
import re
from datetime import date, datetime
from urllib.parse import quote

from graph.errors import ModelError
from graph.rdf.terms import IRI, Literal, Term
from graph.rdf.vocab import (
    EDTF_DATE,
    WIKIDATA,
    XSD_DATE,
    XSD_DATE_TIME,
    XSD_DECIMAL,
    XSD_MONTH,
    XSD_NUMBER,
    XSD_URI,
    XSD_YEAR,
)

# Language, script and region are what an article's language tells; a tag of another form is not repeated.
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?", re.ASCII)
_UNDETERMINED = ("und", "mul", "zxx", "mis")

_MONTH = re.compile(r"(?!0000)[0-9]{4}-(0[1-9]|1[0-2])", re.ASCII)
_YEAR = re.compile(r"(?!0000)[0-9]{4}", re.ASCII)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})?", re.ASCII
)

# What RFC 3987 allows in an IRI without a second thought; a stray bracket or percent sign is not among it.
_CHARACTER = r"(?:[A-Za-z0-9._~:@!$&'()*+,;=/\-\u00A0-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF]|%[0-9A-Fa-f]{2})"
_WEB_ADDRESS = re.compile(
    rf"https?://[A-Za-z0-9.-]+(:[0-9]+)?(/{_CHARACTER}*)?(\?(?:{_CHARACTER}|\?)*)?(#(?:{_CHARACTER}|\?)*)?", re.ASCII
)


def language_tag(language: str | None) -> str | None:
    """The tag for words of an article in this language, in small letters; None when the language is not known."""
    tag = (language or "").lower()
    if tag in _UNDETERMINED or _LANGUAGE.fullmatch(tag) is None:
        return None
    return tag


def words(text: str | None, tag: str | None) -> Literal | None:
    """Words of an article, or about it in its language; None when there are none."""
    return None if text is None else tagged(text, tag)


def tagged(text: str, tag: str | None) -> Literal:
    """Words in the language that the tag names."""
    return Literal(text, language=tag)


def plain(text: str | None) -> Literal | None:
    """A string that belongs to no language: a hash, a code, a name in software; None when there is none."""
    return None if text is None else Literal(text)


def number(value: int) -> Literal:
    """A count or an offset."""
    return Literal(str(value), XSD_NUMBER)


def decimal(value: float | None) -> Literal | None:
    """A fixed decimal with four places, so that every machine writes it alike; None for None.

    Raises `ModelError` for what is no number.
    """
    if value is None:
        return None
    if not math.isfinite(value):
        raise ModelError(f"{value} can't be written as a decimal; a confidence or a score is from 0 to 1")
    # Adding zero turns -0.0 into 0.0.
    return Literal(f"{round(value, 4) + 0.0:.4f}", XSD_DECIMAL)


def quantity(number: str | None) -> Literal | None:
    """An exact number as it is kept: a decimal, or a string such as 2/3 where no decimal is exact; None for None."""
    return None if number is None else Literal(number, None if "/" in number else XSD_DECIMAL)


def day(text: str | None) -> Literal | None:
    """One day, which the calendar has; None for None."""
    return None if text is None else Literal(text, XSD_DATE)


def moment(text: str | None) -> Literal | None:
    """A point in time; None for None."""
    return None if text is None else Literal(text, XSD_DATE_TIME)


def date_of(text: str | None) -> Literal | None:
    """A date as precise as it is known: a day, a moment, a month, a year, else EDTF as written; None for None."""
    if text is None:
        return None
    return Literal(text, _datatype_of(text))


def _datatype_of(text: str) -> IRI:
    if _MONTH.fullmatch(text):
        return XSD_MONTH
    if _YEAR.fullmatch(text):
        return XSD_YEAR
    if _DAY.fullmatch(text) and _exists(text):
        return XSD_DATE
    if _MOMENT.fullmatch(text) and _exists(text):
        return XSD_DATE_TIME
    return EDTF_DATE


def _exists(text: str) -> bool:
    try:
        _ = date.fromisoformat(text) if len(text) == len("2025-02-06") else datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def address(url: str | None) -> Term | None:
    """A link where the address can be one as it stands, else the address as a value; None for None."""
    if url is None:
        return None
    return IRI(url) if _WEB_ADDRESS.fullmatch(url) else Literal(url, XSD_URI)


def wikidata_item(item: str | None) -> IRI | None:
    """Wikidata's IRI for the thing; None when no item is known."""
    return None if item is None else WIKIDATA.term(quote(item, safe="", errors="surrogatepass"))
