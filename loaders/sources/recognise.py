"""What kind of document some bytes are, by their content, and the reader for it."""

from __future__ import annotations

from loaders.sources.document import Document, Supplied
from loaders.sources.html import is_page, read_html
from loaders.sources.text import read_text


def read_document(raw: bytes, *, where: str, supplied: Supplied) -> Document:
    """The article in these bytes, a saved page or plain text; `where` names them in messages.

    Raises `UnreadableArticle`, `InvalidDate` or `InvalidRequest`, as the readers do.
    """
    read = read_html if is_page(raw) else read_text
    return read(raw, where=where, supplied=supplied)
