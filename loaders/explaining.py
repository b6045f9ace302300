"""A document to its record with the reasons of each statement: which rules decided, and on which words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graph.model import Statement
from graph.record import Record
from graph.spans import Span, Spans
from loaders.extract.base import Extractor
from loaders.extract.reasons import Part, Reason
from loaders.load import read_with_sources
from loaders.resolve import Resolved
from loaders.sources.document import Document


@dataclass(frozen=True, slots=True)
class Explained:
    """A record, and the reasons of its statements by their ids, each in the order of `Part`."""

    record: Record
    reasons: Mapping[str, tuple[Reason, ...]]


def explain_article(document: Document, extractor: Extractor) -> Explained:
    """What would be stored of a document, and why."""
    resolved = read_with_sources(document, extractor)
    reasons = {each.id: tuple(_reasons(each, resolved)) for each in resolved.record.statements}
    return Explained(resolved.record, reasons)


def _reasons(statement: Statement, resolved: Resolved) -> Iterator[Reason]:
    attribution, clause = resolved.because[statement.id], resolved.clauses.get(statement.claim.id)
    for reason in attribution.reasons:
        of_others = reason.part is Part.CLAIM and len(attribution.clauses) > 1
        if of_others and clause is not None and reason.spans != clause.parts:
            continue
        yield reason
        if reason.part is Part.SOURCE and statement.source_spans:
            yield from _meant(statement)
        if reason.part is Part.CLAIM:
            yield from _named(statement, reason.spans, resolved.phrases)


def _named(statement: Statement, words: Spans, phrases: Mapping[Span, str]) -> Iterator[Reason]:
    """Which names the claim has for phrases that only point back."""
    for phrase, names in phrases.items():
        inside = any(start <= phrase.start and phrase.end <= end for start, end in words)
        if inside and names in statement.claim.text:
            yield Reason(Part.CLAIM, f"stands for {names}", Spans((phrase,)))


def _meant(statement: Statement) -> Iterator[Reason]:
    """Whom the words of a source stand for, where they don't name it."""
    name, words = statement.source.name, statement.source_spans.words(statement.revision.text)
    if name not in words:
        yield Reason(Part.SOURCE, f"stands for {name}", statement.source_spans)
