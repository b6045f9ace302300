"""One document to one record: segment, extract, resolve. What is not English is loaded, but not read."""

from __future__ import annotations

from dataclasses import replace

from graph.model import Segment, Unread
from graph.record import Record
from graph.spans import Span
from loaders.extract.base import Extraction, Extractor
from loaders.extract.portions import READ_KINDS
from loaders.language import ENGLISH, language_of
from loaders.resolve import Resolved, resolve
from loaders.segment import segment
from loaders.sources.document import Document


def read_article(document: Document, extractor: Extractor) -> Record:
    """What would be stored of a document; nothing is."""
    return read_with_sources(document, extractor).record


def read_with_sources(document: Document, extractor: Extractor) -> Resolved:
    """The same, with what each statement was made of."""
    segments = segment(document.text)
    extraction = _extraction(document, segments, extractor)
    return resolve(document, segments, extraction, extractor=extractor.name)


def _extraction(document: Document, segments: tuple[Segment, ...], extractor: Extractor) -> Extraction:
    """What the extractor finds in what is English, and as unread what is not."""
    read = [each for each in segments if each.kind in READ_KINDS]
    if read and document.language not in {None, ENGLISH}:
        whole = Span(read[0].span.start, read[-1].span.end)
        return Extraction((), (), (), (Unread(whole, not_english(document.language)),))
    others = {each: language for each in read if (language := _other_language(document.text, each)) is not None}
    found = extractor.extract(
        document.text, tuple(each for each in segments if each not in others), carrier=document.outlet
    )
    left_out = tuple(Unread(each.span, not_english(language)) for each, language in others.items())
    return replace(found, unread=(*found.unread, *left_out)) if left_out else found


def _other_language(text: str, segment: Segment) -> str | None:
    language = language_of(text[segment.span.start : segment.span.end])
    return None if language == ENGLISH else language


def not_english(language: str | None) -> str:
    """Why words in another language are not read."""
    return f"not in English, but in another language ({language})"
