"""Bytes to text, where there is no doubt which text they are; else an error that says what to do."""

from __future__ import annotations

import codecs

from graph.errors import UnreadableArticle

LARGEST_FILE = 1_000_000
"""Bytes. A long report has 100,000; the parser needs 1 GB of memory for a million characters, and takes no more."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is the beginning of this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FORMATS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word document, e-book or ZIP archive"),
    (b"\xd0\xcf\x11\xe0", "a Word document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture, sound or film"),
)
_MARKUP = (b"<!doctype html", b"<html", b"<?xml")
_WINDOWS = ("cp1250", "cp1252", "cp1254", "cp1257", "cp1258")
"""The Windows code pages of Latin letters; quotation marks, dashes and é are the same in all of them."""


def decoded(raw: bytes, *, where: str) -> str:
    """The text of these bytes without its byte order mark; nothing else is changed.

    UTF-8, or UTF-16 and UTF-32 by their mark; else a Windows code page where all of them read the same. Encodings are
    not guessed by statistics: on an article's length that is often wrong, and a wrong letter is in every quote.
    Raises `UnreadableArticle`.
    """
    if not raw:
        raise UnreadableArticle(where, "the file is empty; give the text of one article")
    if len(raw) > LARGEST_FILE:
        size, limit = len(raw) / 1e6, LARGEST_FILE / 1e6
        why = f"{size:.1f} MB are more than an article ({limit:.0f} MB at most); split it into one article a file"
        raise UnreadableArticle(where, why)
    _refuse_formats(raw, where)
    _refuse_data(raw, where)
    mark, encoding = next((known for known in _MARKS if raw.startswith(known[0])), (b"", "utf-8"))
    try:
        return raw[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        if mark:
            why = f"it is not whole {encoding.upper()}, as its first bytes say ({error.reason}); save it again as UTF-8"
            raise UnreadableArticle(where, why) from error
        return _not_utf8(raw, where, error)


def _refuse_formats(raw: bytes, where: str) -> None:
    what = next((name for magic, name in _FORMATS if raw.startswith(magic)), None)
    if what is not None:
        raise UnreadableArticle(where, f"this is {what}, not text; save the article as plain text")
    if raw.lstrip()[:20].lower().startswith(_MARKUP):
        raise UnreadableArticle(where, "this is a web page, not plain text; save the article's text without the markup")


def _refuse_data(raw: bytes, where: str) -> None:
    """RDF is text too, and would be stored as an article without a sentence."""
    beginning = raw.lstrip()[:200].lower()
    if beginning.startswith((b"<http", b"<urn:", b"@prefix", b"@base", b"prefix ")):
        why = "this is RDF, not an article; a graph moves between stores by `onrecord export --format records`"
        raise UnreadableArticle(where, why)


def _not_utf8(raw: bytes, where: str, error: UnicodeDecodeError) -> str:
    if b"\x00" in raw:
        raise UnreadableArticle(
            where, "it is binary (it has NUL bytes); save the article as plain text in UTF-8"
        ) from error
    if _is_utf8_with_surrogates(raw):
        why = "it has half characters (lone surrogates); save it again as UTF-8 from where it was copied"
        raise UnreadableArticle(where, why) from error
    if _has_utf8(raw):
        why = f"it is UTF-8, but broken at byte {error.start} ({error.reason}); copy the file again"
        raise UnreadableArticle(where, why) from error
    readings = {text for page in _WINDOWS if (text := _in(raw, page)) is not None}
    if len(readings) != 1:
        why = f"it is not UTF-8 (byte {error.start}) and could be several other encodings; save it again as UTF-8"
        raise UnreadableArticle(where, why) from error
    return readings.pop()


def _is_utf8_with_surrogates(raw: bytes) -> bool:
    try:
        raw.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


def _has_utf8(raw: bytes) -> bool:
    """Whether some of it reads as UTF-8 beyond ASCII: then the rest is damage, not another encoding."""
    return any(not char.isascii() for char in raw.decode("utf-8", "ignore"))


def _in(raw: bytes, page: str) -> str | None:
    try:
        return raw.decode(page)
    except UnicodeDecodeError:
        return None
