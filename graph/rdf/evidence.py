"""The words that prove a statement: annotations, and the stretches of text that they point to."""

from __future__ import annotations

from collections.abc import Iterator

from graph.model import NOWHERE, Statement
from graph.rdf import values, vocab
from graph.rdf.describing import Reading, describe
from graph.rdf.terms import Triple
from graph.record import Record
from graph.spans import Span, Spans

CONTEXT = 32
"""How many characters before and after a quote go out with it."""


def evidence(statement: Statement, reading: Reading) -> Iterator[Triple]:
    """The annotation and its targets. A relay of a whole interview has no quote: its cue is the evidence."""
    quote, cue, source = _roles_of_spans(statement)
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


def _roles_of_spans(statement: Statement) -> tuple[Spans, Spans, Spans]:
    quote = statement.quote.spans if statement.quote else NOWHERE
    return quote, statement.cue.spans, statement.source_spans


def stretches(record: Record, reading: Reading) -> Iterator[Triple]:
    """Every stretch of the text that something of the record points to, each once.

    Only those that prove a statement come with their words: those of all mentions would together be the article.
    """
    proofs = {span for each in record.statements for spans in _roles_of_spans(each) for span in spans}
    mentions = {span for entity in record.entities for span in entity.mentions}
    roles = {span for entity in record.entities for role in entity.roles for span in role.spans}
    for span in proofs | mentions | roles:
        yield from _stretch(span, reading)
    for span in proofs:
        yield from _words(span, reading)
    labelled = {each.span for each in (*record.revision.segments, *record.revision.links, *record.unread)}
    for span in proofs | mentions | roles | labelled:
        yield from _position(span, reading)


def _stretch(span: Span, reading: Reading) -> Iterator[Triple]:
    revision_id = reading.revision.id
    return describe(
        reading.names.span(revision_id, span),
        (vocab.RDF_TYPE, vocab.OA_SPECIFIC_RESOURCE),
        (vocab.OA_HAS_SOURCE, reading.names.revision(revision_id)),
        (vocab.OA_HAS_SELECTOR, reading.names.position(revision_id, span)),
    )


def _position(span: Span, reading: Reading) -> Iterator[Triple]:
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
