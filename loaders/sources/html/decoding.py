"""The bytes of a page to its tree: the encoding that it declares, else one that can be told without doubt."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from graph.errors import UnreadableArticle

LARGEST_PAGE = 10_000_000
"""Bytes. A saved news page has 50 thousand to 3 million, most of it scripts."""

MOST_ELEMENTS = 100_000
"""A news page has a few thousand; trafilatura needs a minute for half a million."""

_HEAD = 4_096
_DECLARED = re.compile(
    rb"""<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,200}?encoding)\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_READ_AS = {
    "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252",
    "iso-8859-9": "cp1254", "tis-620": "cp874", "gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs",
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949",
    "utf-16": "utf-8", "utf-16le": "utf-8", "utf-16be": "utf-8",
}  # fmt: skip
"""What browsers read these labels as: https://encoding.spec.whatwg.org/#names-and-labels.

A page that can be read so far as to find the label is not in UTF-16, whatever it says.
"""

_WINDOWS = ("cp1252", "cp1250", "cp1254", "cp1257", "cp1258")
"""The Windows code pages of Latin letters; quotation marks, dashes and é are the same in all of them."""

_BY_LANGUAGE = {
    "ar": "cp1256", "bg": "cp1251", "cs": "cp1250", "el": "iso8859_7", "et": "cp1257", "fa": "cp1256", "he": "cp1255",
    "hr": "cp1250", "hu": "iso8859_2", "ja": "cp932", "ko": "cp949", "ku": "cp1254", "lt": "cp1257", "lv": "cp1257",
    "mk": "cp1251", "pl": "iso8859_2", "ru": "cp1251", "sk": "cp1250", "sl": "iso8859_2", "sr": "cp1251",
    "th": "cp874", "tr": "cp1254", "uk": "cp1251", "vi": "cp1258", "zh": "gb18030",
} | dict.fromkeys(("da", "de", "en", "es", "fi", "fr", "it", "nb", "nl", "no", "pt", "sv"), "cp1252")  # fmt: skip
"""What browsers fall back to: https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding."""

_LANGUAGE = re.compile(rb"""<html[^>]{0,500}?\slang\s*=\s*["']?([a-z]{2})(?![a-z])""", re.IGNORECASE)
_FIRST_OTHER_LETTER = "\u0370"
"""Behind the Latin letters."""

_CONTROLS = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_CONTROL_REFERENCE = re.compile(r"&#(?:0{0,6}[0-9]{1,2}|x0{0,6}[0-9a-f]{1,2}|65534|65535|xfff[ef])\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """A page as a tree; `has_lost` when some of its bytes were no characters and are now U+FFFD."""

    tree: HtmlElement
    has_lost: bool


def page_of(raw: bytes, *, where: str) -> Page:
    """The page, its broken markup mended as browsers do; raises `UnreadableArticle`."""
    if len(raw) > LARGEST_PAGE:
        size, limit = len(raw) / 1e6, LARGEST_PAGE / 1e6
        why = f"the page has {size:.1f} MB ({limit:.0f} MB at most); save it again without pictures and scripts"
        raise UnreadableArticle(where, why)
    text, has_lost = decoded_page(raw, where=where)
    if "\x00" in text or re.search("[\ud800-\udfff]", text):
        raise UnreadableArticle(where, "the page has NUL or half characters; save it again as UTF-8")
    tree = _parsed(_CONTROLS.sub("", text), where)
    if sum(1 for _ in tree.iter()) > MOST_ELEMENTS:
        why = f"the page has more than {MOST_ELEMENTS:,} elements, more than an article's; save the article alone"
        raise UnreadableArticle(where, why)
    if _CONTROL_REFERENCE.search(text):
        _remove_controls(tree)
    return Page(tree, has_lost)


def _parsed(text: str, where: str) -> HtmlElement:
    # The text is decoded already: a declaration in it must not make the parser decode it once more.
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = document_fromstring(text.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise UnreadableArticle(where, f"the page's markup can't be read ({error}); save it again") from error
    # The parser leaves out whatever follows, and says so here alone.
    if any("depth" in entry.message for entry in parser.error_log):
        why = "the page's markup is nested too deep to be an article's; copy the article's text into a plain text file"
        raise UnreadableArticle(where, why)
    return tree


def _remove_controls(tree: HtmlElement) -> None:
    """Take out the control characters that references such as `&#1;` stand for: no other library takes them."""
    for element in tree.iter():
        element.text = _CONTROLS.sub("", element.text) if element.text else element.text
        element.tail = _CONTROLS.sub("", element.tail) if element.tail else element.tail
        for name, value in element.items():
            if _CONTROLS.search(value):
                element.set(name, _CONTROLS.sub("", value))


def decoded_page(raw: bytes, *, where: str) -> tuple[str, bool]:
    """The page's characters, and whether some are lost; by byte order mark, declaration, or as surely told.

    What reads as UTF-8 beyond ASCII is UTF-8, whatever it declares: hardly a text in another encoding does.
    """
    mark, encoding = next((known for known in _MARKS if raw.startswith(known[0])), (b"", declared_encoding(raw)))
    for name in [encoding] if mark else ["utf-8", encoding]:
        text = _decoded(raw[len(mark) :], name) if name is not None else None
        if text is not None:
            return text, False
    damaged = raw.decode("utf-8", "replace")
    lost = damaged.count("\ufffd")
    if sum(not char.isascii() for char in damaged) - lost > lost:
        return damaged, True
    text = _windows(raw) or _by_language(raw) or _detected(raw)
    if text is None:
        declared = f"it is not {encoding}, as it declares" if encoding else "it declares no encoding"
        raise UnreadableArticle(where, f"{declared}, and none can be told for sure; save the page again as UTF-8")
    return text, False


def declared_encoding(raw: bytes) -> str | None:
    """The encoding that a page's first bytes name, as browsers read its label; None when it names none we know."""
    match = _DECLARED.search(raw[:_HEAD])
    if match is None:
        return None
    label = match[1].decode("ascii", "replace").lower()
    try:
        return codecs.lookup(_READ_AS.get(label, label)).name
    except LookupError:
        return None


def _windows(raw: bytes) -> str | None:
    """As Windows wrote it, where all its code pages of Latin letters agree."""
    readings = {text for page in _WINDOWS if (text := _decoded(raw, page)) is not None}
    return readings.pop() if len(readings) == 1 else None


def _by_language(raw: bytes) -> str | None:
    """As browsers read a page in its language that declares no encoding, or one that it is not in."""
    match = _LANGUAGE.search(raw[:_HEAD])
    return _decoded(raw, _BY_LANGUAGE.get(match[1].decode("ascii").lower(), "")) if match else None


def _detected(raw: bytes) -> str | None:
    """As its letters tell; only where they are not Latin: there a wrong guess would read as another word."""
    best = from_bytes(raw).best()
    if best is None or best.chaos > 0:
        return None
    letters = [char for char in str(best) if char.isalpha() and not char.isascii()]
    return str(best) if all(letter >= _FIRST_OTHER_LETTER for letter in letters) else None


def _decoded(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None
