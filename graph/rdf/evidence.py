"""The words that prove a statement: annotations, and the stretches of text that they point to."""

from __future__ import annotations

from collections.abc import Iterator

from graph.model import NOWHERE, Statement
from graph.rdf import values, vocab
from graph.rdf.describing import Reading, describe
from graph.rdf.terms import Triple
from graph.spans import Span

CONTEXT = 32
"""How many characters before and after a quote go out with it."""


def evidence(statement: Statement, reading: Reading) -> Iterator[Triple]:
    """The annotation and its targets. A relay of a whole interview has no quote: its cue is the evidence."""
    quote = statement.quote.spans if statement.quote else NOWHERE
    cue, source = statement.cue.spans, statement.source_spans
    yield from describe(
        reading.names.statement(statement.id),
        (vocab.ONREC_QUOTE_SPAN, reading.spans(quote)),
        (vocab.ONREC_CUE_SPAN, reading.spans(cue)),
        (vocab.ONREC_SOURCE_SPAN, reading.spans(source)),
    )
    yield from describe(
        reading.names.evidence(statement.id),
        (vocab.RDF_TYPE, vocab.OA_ANNOTATION),
        (vocab.OA_MOTIVATED_BY, vocab.OA_DESCRIBING),
        (vocab.OA_HAS_BODY, reading.names.statement(statement.id)),
        (vocab.OA_HAS_TARGET, reading.spans(quote, cue, source)),
        (vocab.DCTERMS_CREATOR, reading.names.extractor(reading.revision.extractor)),
        (vocab.ONREC_CONFIDENCE, values.decimal(statement.confidence)),
    )
    for spans in (quote, cue, source):
        for span in spans:
            yield from place(span, reading)
            yield from _words(span, reading)


def place(span: Span, reading: Reading) -> Iterator[Triple]:
    """Where a stretch of the text stands. Mentions go out so, without words: together they would be the article."""
    revision_id = reading.revision.id
    yield from describe(
        reading.names.span(revision_id, span),
        (vocab.RDF_TYPE, vocab.OA_SPECIFIC_RESOURCE),
        (vocab.OA_HAS_SOURCE, reading.names.revision(revision_id)),
        (vocab.OA_HAS_SELECTOR, reading.names.position(revision_id, span)),
    )
    yield from position(span, reading)


def position(span: Span, reading: Reading) -> Iterator[Triple]:
    return describe(
        reading.names.position(reading.revision.id, span),
        (vocab.RDF_TYPE, vocab.OA_POSITION),
        (vocab.OA_START, values.number(span.start)),
        (vocab.OA_END, values.number(span.end)),
    )


def _words(span: Span, reading: Reading) -> Iterator[Triple]:
    text, tag = reading.revision.text, reading.language
    node = reading.names.words(reading.revision.id, span)
    yield Triple(reading.names.span(reading.revision.id, span), vocab.OA_HAS_SELECTOR, node)
    yield from describe(
        node,
        (vocab.RDF_TYPE, vocab.OA_QUOTE),
        (vocab.OA_EXACT, values.words(text[span.start : span.end], tag)),
        (vocab.OA_PREFIX, values.words(text[max(0, span.start - CONTEXT) : span.start], tag)),
        (vocab.OA_SUFFIX, values.words(text[span.end : span.end + CONTEXT], tag)),
    )
