"""What kind of document some bytes are, by their content, and the reader for it."""

from __future__ import annotations

from graph.errors import UnreadableArticle
from loaders.sources.document import Document, Supplied
from loaders.sources.html import is_archive, is_other_xml, is_page, read_html
from loaders.sources.text import read_text

__all__ = ["is_page", "read_document"]


def read_document(raw: bytes, *, where: str, supplied: Supplied) -> Document:
    """The article in these bytes, a saved page or plain text; `where` names them in messages.

    Raises `UnreadableArticle`, `InvalidDate` or `InvalidRequest`, as the readers do.
    """
    if is_archive(raw):
        why = "this is a web archive (MHTML); open it in a browser, and save the page as HTML"
        raise UnreadableArticle(where, why)
    if is_page(raw):
        return read_html(raw, where=where, supplied=supplied)
    if is_other_xml(raw):
        why = "this is XML, but no web page; give the article's own page, or its text without the markup"
        raise UnreadableArticle(where, why)
    return read_text(raw, where=where, supplied=supplied)
