"""One article, or any few graphs, as framed JSON-LD: a tree that a program reads without knowing RDF."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Protocol, TypeAlias, cast

from graph.rdf.syntax import encoded, quad_line
from graph.rdf.terms import IRI, Quad, Term, Triple
from graph.rdf.vocab import RDF_TYPE, SCHEMA_NEWS_ARTICLE

Json: TypeAlias = "str | Sequence[Json] | dict[str, Json]"
Node: TypeAlias = dict[str, Json]


def framed(quads: Iterable[Quad]) -> bytes:
    """These quads as one document with its context, by graph; everything is in memory at once.

    Each statement holds its evidence, each entity its mentions and roles; other things are named by their IRIs.
    Where all words are of one language, the context says so once.
    """
    by_graph: dict[str, list[Triple]] = {}
    for quad in sorted(set(quads), key=_place):
        name = "" if quad.graph is None else quad.graph.value
        by_graph.setdefault(name, []).append(Triple(*quad[:3]))
    context = _context(by_graph)
    nodes = _compacted(_nodes(by_graph.pop("", [])), context)
    described = {cast("str", node["id"]): node for node in nodes}
    for name, triples in by_graph.items():
        graph = described.setdefault(name, {"id": name})
        # The frame is an article's; the installation's graph has only single properties of things.
        shaped = _nested if any(triple.object == SCHEMA_NEWS_ARTICLE for triple in triples) else _compacted
        graph["graph"] = shaped(_nodes(triples), context)
    document: Node = {"@context": context, "@graph": list(described.values())}
    return encoded(json.dumps(document, ensure_ascii=False, indent=1) + "\n")


def _place(quad: Quad) -> tuple[str, str]:
    return ("" if quad.graph is None else quad.graph.value, quad_line(quad))


@cache
def _resource(name: str) -> Node:
    return json.loads((files("graph") / "rdf" / name).read_text("utf-8"))


def _context(by_graph: Mapping[str, list[Triple]]) -> Json:
    """The context, and the language of an article's words, when they have one."""
    shared = _resource("context.jsonld")["@context"]
    articles = (triples for name, triples in by_graph.items() if name)
    values = (triple.object for triples in articles for triple in triples)
    languages = {value.language for value in values if not isinstance(value, IRI) and value.language}
    return [shared, {"@language": languages.pop()}] if len(languages) == 1 else shared


def _nodes(triples: Iterable[Triple]) -> list[Node]:
    """The triples as expanded JSON-LD: one object for each subject, in their order."""
    nodes: dict[str, Node] = {}
    for subject, predicate, value in triples:
        node = nodes.setdefault(subject.value, {"@id": subject.value})
        name, stated = ("@type", value.value) if predicate == RDF_TYPE else (predicate.value, _expanded(value))
        cast("list[Json]", node.setdefault(name, [])).append(stated)
    return list(nodes.values())


def _expanded(term: Term) -> Json:
    if isinstance(term, IRI):
        return {"@id": term.value}
    if term.language is not None:
        return {"@value": term.value, "@language": term.language}
    if term.datatype is not None:
        return {"@value": term.value, "@type": term.datatype.value}
    return {"@value": term.value}


class _Processor(Protocol):
    """What is used of PyLD, which has no types."""

    def compact(self, nodes: object, context: object, options: Mapping[str, object]) -> Node: ...

    def frame(self, nodes: object, frame: object, options: Mapping[str, object]) -> Node: ...


def _processor() -> _Processor:
    # Imported here: it takes a tenth of a second, and no other format needs it.
    from pyld import jsonld  # pyright: ignore[reportMissingTypeStubs]

    return cast("_Processor", jsonld)


def _compacted(nodes: list[Node], context: Json) -> list[Node]:
    return cast("list[Node]", _processor().compact(nodes, context, {"graph": True})["graph"])


def _nested(nodes: list[Node], context: Json) -> list[Node]:
    frame = _resource("frame.jsonld") | {"@context": context}
    return cast("list[Node]", _processor().frame(nodes, frame, {"omitGraph": False, "omitDefault": True})["graph"])
