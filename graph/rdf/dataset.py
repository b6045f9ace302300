"""The same quads as an rdflib `Dataset`, for people who go on in Python."""

from __future__ import annotations

from collections.abc import Iterable

from rdflib import Dataset, Graph, URIRef
from rdflib import Literal as RdflibLiteral

from graph.rdf.terms import IRI, Quad, Term
from graph.rdf.vocab import VOCABULARIES


def to_dataset(quads: Iterable[Quad]) -> Dataset:
    """The quads in their graphs. Literals keep the text they have: rdflib would write `Z` as `+00:00`."""
    dataset = Dataset()
    for vocabulary in VOCABULARIES:
        dataset.bind(vocabulary.prefix, vocabulary.namespace, replace=True)
    graphs: dict[IRI | None, Graph] = {None: dataset.default_graph}
    for subject, predicate, value, name in quads:
        if name is not None and name not in graphs:
            graphs[name] = dataset.graph(URIRef(name.value))
        graphs[name].add((URIRef(subject.value), URIRef(predicate.value), _node(value)))
    return dataset


def _node(term: Term) -> URIRef | RdflibLiteral:
    if isinstance(term, IRI):
        return URIRef(term.value)
    datatype = None if term.datatype is None else URIRef(term.datatype.value)
    return RdflibLiteral(term.value, lang=term.language, datatype=datatype, normalize=False)
