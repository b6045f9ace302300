"""TriG and Turtle for people: prefixes, one block a subject, one pair of braces a graph; as sorted as the lines are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from graph.rdf.naming import NOUNS, Naming
from graph.rdf.ordering import in_order
from graph.rdf.syntax import encoded, term_text
from graph.rdf.terms import Quad
from graph.rdf.vocab import RDF_TYPE, VOCABULARIES

_LOCAL_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]*", re.ASCII)
_INDENT = "    "


def trig(quads: Iterable[Quad], names: Naming) -> Iterator[bytes]:
    """The parts of a TriG document; prefixes are shortened for IRIs of this naming."""
    return map(encoded, _document(_sorted_parts(quads), names))


def turtle(quads: Iterable[Quad], names: Naming) -> Iterator[bytes]:
    """The parts of a Turtle document: the same without the graphs' names and braces."""
    flat = (quad._replace(graph=None) for quad in quads)
    return map(encoded, _document(_sorted_parts(flat), names))


def _sorted_parts(quads: Iterable[Quad]) -> Iterator[list[str]]:
    """Graph, subject, predicate and object of each quad, by graph, each once; the default graph has an empty name."""
    # A tab stands in no term as it is written, so lines sort by their parts.
    for line in in_order(encoded("\t".join(_parts(quad)) + "\n") for quad in quads):
        yield line.decode("utf-8").rstrip("\n").split("\t")


def _parts(quad: Quad) -> tuple[str, str, str, str]:
    # Without angle brackets, a thing comes before those whose names go on from its own.
    graph = "" if quad.graph is None else quad.graph.value
    return graph, quad.subject.value, quad.predicate.value, term_text(quad.object)


def _document(parts: Iterable[list[str]], names: Naming) -> Iterator[str]:
    prefixes = _prefixes(names)
    yield "".join(f"@prefix {prefix}: <{space}> .\n" for space, prefix in prefixes.items())
    for graph, in_graph in groupby(parts, key=itemgetter(0)):
        indent = _INDENT if graph else ""
        yield f"\n{_iri(graph, prefixes)} {{\n" if graph else ""
        for subject, about in groupby(in_graph, key=itemgetter(1)):
            yield _block(subject, about, prefixes, indent)
        yield "}\n" if graph else ""


def _prefixes(names: Naming) -> dict[str, str]:
    """The prefix of each namespace."""
    own = {f"{names.space}{noun}/": noun for noun in NOUNS}
    return {vocabulary.namespace: vocabulary.prefix for vocabulary in VOCABULARIES} | own


def _block(subject: str, about: Iterable[list[str]], prefixes: dict[str, str], indent: str) -> str:
    """Everything about one subject, its types first."""
    grouped = [(predicate, list(rows)) for predicate, rows in groupby(about, key=itemgetter(2))]
    grouped.sort(key=lambda each: each[0] != RDF_TYPE.value)
    properties = (
        f"{_predicate(predicate, prefixes)} {', '.join(_object(row[3], prefixes) for row in rows)}"
        for predicate, rows in grouped
    )
    between = f" ;\n{indent}{_INDENT}"
    return f"\n{indent}{_iri(subject, prefixes)} {between.join(properties)} .\n"


def _predicate(iri: str, prefixes: dict[str, str]) -> str:
    return "a" if iri == RDF_TYPE.value else _iri(iri, prefixes)


def _object(term: str, prefixes: dict[str, str]) -> str:
    """A term of N-Quads, with its IRI or its datatype's shortened."""
    if not term.endswith(">"):
        return term
    value, _, iri = term[:-1].rpartition("<")
    return value + _iri(iri, prefixes)


def _iri(iri: str, prefixes: dict[str, str]) -> str:
    """An IRI by its prefix, where it has one and what follows needs no escape."""
    cut = max(iri.rfind("/"), iri.rfind("#")) + 1
    prefix = prefixes.get(iri[:cut])
    if prefix is None or _LOCAL_NAME.fullmatch(iri, cut) is None:
        return f"<{iri}>"
    return f"{prefix}:{iri[cut:]}"
