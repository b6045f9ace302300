"""All quads of a record: what the article says in its graph, where that comes from in the default graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.decisions import Held
from graph.rdf.decided import decided, decided_here, goes_out
from graph.rdf.mapping import article_graph
from graph.rdf.naming import Naming
from graph.rdf.provenance import dataset, decisions_provenance, installation, provenance
from graph.rdf.terms import IRI, Quad, Triple
from graph.record import Record


def quads_of(
    records: Iterable[Record], names: Naming, *, with_installation: bool = False, decisions: Iterable[Held] = ()
) -> Iterator[Quad]:
    """The quads of these records, record by record; some come more than once, and their order means nothing.

    `with_installation` adds a graph of what belongs to this installation: when it learned of a text, who decided.
    """
    yield from _in_graph(dataset(names), None)
    for record in records:
        yield from _in_graph(provenance(record, names), None)
        yield from _in_graph(article_graph(record, names), names.graph(record.article.id))
        if with_installation:
            yield from _in_graph(installation(record, names), names.installation)
    for held in decisions:
        if goes_out(held):
            yield from _in_graph(decisions_provenance(names), None)
            yield from _in_graph(decided(held, names), names.decisions)
            if with_installation:
                yield from _in_graph(decided_here(held, names), names.installation)


def _in_graph(triples: Iterable[Triple], graph: IRI | None) -> Iterator[Quad]:
    return (Quad(*triple, graph) for triple in triples)
