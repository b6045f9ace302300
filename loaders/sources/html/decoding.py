"""The bytes of a page to its tree: the encoding that it declares, else one that can be told without doubt."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from graph.errors import UnreadableArticle

LARGEST_PAGE = 10_000_000
"""Bytes. A saved news page has 50 thousand to 3 million, most of it scripts."""

_HEAD = 4_096
_DECLARED = re.compile(
    rb"""<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,200}?encoding)\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_READ_AS = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252"}
"""What browsers read these labels as: https://encoding.spec.whatwg.org/#names-and-labels."""


def page_tree(raw: bytes, *, where: str) -> HtmlElement:
    """The page as a tree, broken markup mended as browsers do; raises `UnreadableArticle`."""
    if len(raw) > LARGEST_PAGE:
        size, limit = len(raw) / 1e6, LARGEST_PAGE / 1e6
        why = f"the page has {size:.1f} MB ({limit:.0f} MB at most); save it again without pictures and scripts"
        raise UnreadableArticle(where, why)
    text = decoded_page(raw, where=where)
    if "\x00" in text or re.search("[\ud800-\udfff]", text):
        raise UnreadableArticle(where, "the page has NUL or half characters; save it again as UTF-8")
    try:
        # The text is decoded already: a declaration in it must not make the parser decode it once more.
        return document_fromstring(text.encode(), parser=HTMLParser(encoding="utf-8", remove_comments=True))
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise UnreadableArticle(where, f"the page's markup can't be read ({error}); save it again") from error


def decoded_page(raw: bytes, *, where: str) -> str:
    """The page's characters: by byte order mark, by its own declaration, as UTF-8, or as surely detected."""
    mark, encoding = next((known for known in _MARKS if raw.startswith(known[0])), (b"", declared_encoding(raw)))
    for name in dict.fromkeys([encoding, "utf-8"]):
        text = _decoded(raw[len(mark) :], name) if name is not None else None
        if text is not None:
            return text
    best = from_bytes(raw).best()
    if best is None or best.chaos > 0:
        declared = f"it is not {encoding}, as it declares" if encoding else "it declares no encoding"
        raise UnreadableArticle(where, f"{declared}, and none can be told for sure; save the page again as UTF-8")
    return str(best)


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


def _decoded(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None
