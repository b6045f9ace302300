"""One document to one record: segment, extract, resolve."""

from __future__ import annotations

from graph.record import Record
from loaders.extract.base import Extractor
from loaders.resolve import resolve
from loaders.segment import segment
from loaders.sources.document import Document


def read_article(document: Document, extractor: Extractor) -> Record:
    """What would be stored of a document; nothing is."""
    segments = segment(document.text)
    extraction = extractor.extract(document.text, segments)
    return resolve(document, segments, extraction, extractor=extractor.name)
