"""Whether bytes are a web page, by what they hold."""

from __future__ import annotations

import re

_LOOK = 4_096
_BYTE_MARKS = b"\xef\xbb\xbf\xff\xfe \t\r\n\x0c"
_AHEAD = re.compile(rb"(?:\s+|<!--.*?-->|<\?xml[^>]*\?>|<!doctype\s+html[^>]*>)+", re.DOTALL)
_PAGE = re.compile(rb"<!doctype\s+html[\s>]|<(?:html|head|body)[\s>]")
_FIRST_TAG = re.compile(
    rb"<(a|article|aside|b|blockquote|center|div|dl|em|figure|font|form|h[1-6]|header|hr|i|img|li|link|main|meta|nav|ol|p"
    rb"|pre|script|section|span|strong|style|table|title|tr|td|ul)[\s/>]"
)
_CLOSED = re.compile(
    rb"</(?:article|b|blockquote|body|div|em|font|h[1-6]|html|li|p|section|span|strong|table|td|title|ul)\s*>"
)
_ARCHIVE = re.compile(rb"(?:[a-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart/related")
_OTHER_XML = re.compile(rb"<(?:\?xml|rss|feed|rdf:rdf|urlset|sitemapindex|svg)\b")


def is_page(raw: bytes) -> bool:
    """Whether bytes are a web page, whole or a part of one, by their tags and whatever the file is called."""
    beginning = _beginning(raw)
    ahead = _AHEAD.match(beginning)
    start = ahead.end() if ahead else 0
    if b"<!doctype html" in beginning[:start] or _PAGE.match(beginning, start):
        return True
    if _FIRST_TAG.match(beginning, start):
        return _CLOSED.search(raw.lower()) is not None
    # A server's header or a program's complaint stands before the page.
    return re.search(rb"^\s*(?:<!doctype html|<html[\s>])", beginning, re.MULTILINE) is not None


def is_archive(raw: bytes) -> bool:
    """Whether bytes are a page with its pictures in the form of a mail (MHTML)."""
    return _ARCHIVE.match(_beginning(raw)) is not None


def is_other_xml(raw: bytes) -> bool:
    """Whether bytes are XML that is no page, such as a feed."""
    return not is_page(raw) and _OTHER_XML.match(_beginning(raw)) is not None


def _beginning(raw: bytes) -> bytes:
    """The first bytes in small letters, without marks and blanks before them; of UTF-16 what is ASCII."""
    return raw[:_LOOK].replace(b"\x00", b"").lstrip(_BYTE_MARKS).lower()
