"""What kind of document some bytes are, by their content, and the reader for it; and in which language it is."""

from __future__ import annotations

from dataclasses import replace

from graph.errors import UnreadableArticle
from graph.model import FoundIn
from loaders.language import ITS_WORDS, main_language
from loaders.sources.document import Document, Supplied
from loaders.sources.html import is_archive, is_other_xml, is_page, read_html
from loaders.sources.text import read_text

__all__ = ["is_page", "read_document"]


def read_document(raw: bytes, *, where: str, supplied: Supplied) -> Document:
    """The article in these bytes, a saved page or plain text, with its language; `where` names them in messages.

    Raises `UnreadableArticle`, `InvalidDate` or `InvalidRequest`, as the readers do.
    """
    return _with_language(_read(raw, where=where, supplied=supplied))


def _with_language(document: Document) -> Document:
    """With the language that the words are in, where they tell, in place of another one that the page declares."""
    language = main_language(document.text)
    if language is None or language == document.language:
        return document
    found = {each.field: each for each in document.found_in} | {"language": FoundIn("language", ITS_WORDS)}
    return replace(document, language=language, found_in=tuple(found[field] for field in sorted(found)))


def _read(raw: bytes, *, where: str, supplied: Supplied) -> Document:
    if is_archive(raw):
        why = "this is a web archive (MHTML); open it in a browser, and save the page as HTML"
        raise UnreadableArticle(where, why)
    if is_page(raw):
        return read_html(raw, where=where, supplied=supplied)
    if is_other_xml(raw):
        why = "this is XML, but no web page; give the article's own page, or its text without the markup"
        raise UnreadableArticle(where, why)
    return read_text(raw, where=where, supplied=supplied)
