"""About the graphs themselves: the dataset, each article's provenance and licence, and what one installation knows."""

from __future__ import annotations

from collections.abc import Iterator

from graph.rdf import values, vocab
from graph.rdf.describing import describe
from graph.rdf.mapping import decision_node
from graph.rdf.naming import Naming
from graph.rdf.terms import IRI, Literal, Triple
from graph.record import Record

VERSION = "1"
"""The number of the mapping; a change by which the same records give other triples raises it."""

LICENCE = IRI("https://creativecommons.org/licenses/by/4.0/")
SHAPES = IRI("https://w3id.org/onrecord/shapes")

_TITLE = "Who asserted, confirmed and denied what, in which words"
_DESCRIPTION = (
    "Statements found in news articles: their sources, their stance to a claim, the words that prove them, "
    "and the statements that they rest on. It says who said what, never what is true."
)
_RIGHTS = (
    "The licence covers the graph. The quoted words belong to those who wrote and published them; "
    "they stand here as short extracts that prove a statement."
)


def dataset(names: Naming) -> Iterator[Triple]:
    """All articles together, for the default graph. It bears no date: the same records are the same on any day."""
    return describe(
        names.dataset,
        (vocab.RDF_TYPE, [vocab.DCAT_DATASET, vocab.VOID_DATASET]),
        (vocab.DCTERMS_TITLE, Literal(_TITLE, language="en")),
        (vocab.DCTERMS_DESCRIPTION, Literal(_DESCRIPTION, language="en")),
        (vocab.DCTERMS_LICENSE, LICENCE),
        (vocab.DCTERMS_RIGHTS, Literal(_RIGHTS, language="en")),
        (vocab.DCTERMS_CONFORMS_TO, SHAPES),
        (vocab.DCAT_VERSION, Literal(VERSION)),
        (vocab.VOID_URI_SPACE, Literal(names.space)),
        (vocab.VOID_VOCABULARY, [IRI(vocabulary.namespace) for vocabulary in vocab.DESCRIBING]),
    )


def provenance(record: Record, names: Naming) -> Iterator[Triple]:
    """Where an article's graph comes from and under which licence it may be used, for the default graph."""
    graph = names.graph(record.article.id)
    revision, reading = names.revision(record.revision.id), names.reading(record.revision.id)
    extractor = names.extractor(record.revision.extractor)
    yield from describe(
        graph,
        (vocab.RDF_TYPE, vocab.PROV_ENTITY),
        (vocab.DCTERMS_SUBJECT, names.article(record.article.id)),
        (vocab.DCTERMS_IS_PART_OF, names.dataset),
        (vocab.DCTERMS_LICENSE, LICENCE),
        (vocab.PROV_WAS_DERIVED_FROM, revision),
        (vocab.PROV_WAS_GENERATED_BY, reading),
    )
    yield from describe(
        reading,
        (vocab.RDF_TYPE, vocab.PROV_ACTIVITY),
        (vocab.PROV_USED, revision),
        (vocab.PROV_WAS_ASSOCIATED_WITH, extractor),
    )
    yield from describe(
        extractor,
        (vocab.RDF_TYPE, vocab.PROV_SOFTWARE_AGENT),
        (vocab.SCHEMA_NAME, values.plain(record.revision.extractor)),
    )


def decisions_provenance(names: Naming) -> Iterator[Triple]:
    """Under which licence the graph of the decisions over articles may be used, for the default graph.

    No one reading made it, so it is no part of the dataset as the articles' graphs are.
    """
    return describe(names.decisions, (vocab.RDF_TYPE, vocab.PROV_ENTITY), (vocab.DCTERMS_LICENSE, LICENCE))


def installation(record: Record, names: Naming) -> Iterator[Triple]:
    """What only this installation knows: when it learned of the text, and who decided besides the extractor."""
    yield from describe(
        names.revision(record.revision.id), (vocab.ONREC_RECORDED, values.moment(record.revision.recorded))
    )
    for decision in record.same_as:
        if decision.by != record.revision.extractor:
            yield from describe(decision_node(decision, names), (vocab.ONREC_DECIDED_BY, values.plain(decision.by)))
