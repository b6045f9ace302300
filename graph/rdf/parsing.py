"""RDF that others wrote, as an rdflib graph; nothing is fetched, and what is too large to check is refused."""

from __future__ import annotations

import json
from importlib.resources import files
from io import BytesIO
from typing import IO, Final, TypeAlias, cast

import pyoxigraph
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.term import Node

from graph.errors import InvalidRecord
from graph.rdf.formats import Format
from graph.rdf.naming import BASE

MOST_TRIPLES: Final = 1_000_000
"""How many triples are taken at once: about 2 GB of memory and several minutes of checking."""

CONTEXT: Final = f"{BASE}context.jsonld"
"""The address of our own JSON-LD context, which is known without fetching it."""

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

_PARSED_AS: Final = {
    Format.NQUADS: pyoxigraph.RdfFormat.N_QUADS,
    Format.TRIG: pyoxigraph.RdfFormat.TRIG,
    Format.NTRIPLES: pyoxigraph.RdfFormat.N_TRIPLES,
    Format.TURTLE: pyoxigraph.RdfFormat.TURTLE,
    Format.JSONLD: pyoxigraph.RdfFormat.JSON_LD,
    Format.RDFXML: pyoxigraph.RdfFormat.RDF_XML,
}


def graph_of(document: IO[bytes], form: Format, *, where: str) -> Graph:
    """All triples of a document, the graphs taken as one.

    `where` names the document in messages. Raises `InvalidRecord` when it can't be read in this format, is empty, or
    is too large to check.
    """
    graph = Graph()
    try:
        quads = pyoxigraph.parse(_prepared(document, form, where), format=_PARSED_AS[form])
        for number, quad in enumerate(quads, start=1):
            if number > MOST_TRIPLES:
                raise InvalidRecord(where, f"holds more than {MOST_TRIPLES:,} triples; give it in parts")
            graph.add((_node(quad.subject, where), URIRef(quad.predicate.value), _node(quad.object, where)))
    except SyntaxError as error:
        raise InvalidRecord(where, _why(error.msg, form)) from error
    except MemoryError as error:
        # The parser's own limit, at 16 MiB.
        raise InvalidRecord(where, "holds a value or a line of more than 16 MB; shorten it") from error
    if not graph:
        raise InvalidRecord(where, f"holds no triple, read as {form.media_type}; name its format if it is another")
    return graph


def _prepared(document: IO[bytes], form: Format, where: str) -> IO[bytes]:
    """The document as the parser may have it."""
    if form not in (Format.JSONLD, Format.RDFXML):
        return document
    content = document.read()
    if form is Format.RDFXML and b"<!ENTITY" in content:
        # A few lines of them become any number of gigabytes.
        raise InvalidRecord(where, "defines entities (<!ENTITY …>), which are not taken; write them out, or use Turtle")
    if form is Format.JSONLD and CONTEXT.encode() in content:
        return BytesIO(_with_own_context(content))
    return BytesIO(content)


def _with_own_context(content: bytes) -> bytes:
    """JSON-LD with our own context where its address stands; as it is, where it is no JSON: the parser says why."""
    try:
        document = cast("Json", json.loads(content))
    except (ValueError, RecursionError):
        return content
    for part in document if isinstance(document, list) else [document]:
        if isinstance(part, dict) and "@context" in part:
            given = part["@context"]
            part["@context"] = [_context(each) for each in (given if isinstance(given, list) else [given])]
    return json.dumps(document).encode()


def _context(given: Json) -> Json:
    if given != CONTEXT:
        return given
    own = cast("dict[str, Json]", json.loads(files("graph").joinpath("rdf", "context.jsonld").read_bytes()))
    return own["@context"]


def _why(message: str, form: Format) -> str:
    if "LoadDocumentCallback" in message:
        return f"names a context by an address other than {CONTEXT}; nothing is fetched, so put the context itself in"
    return f"can't be read as {form.media_type} ({message}); correct it there, or name its format"


def _node(term: object, where: str) -> Node:
    match term:
        case pyoxigraph.NamedNode():
            return URIRef(term.value)
        case pyoxigraph.BlankNode():
            return BNode(term.value)
        case pyoxigraph.Literal(language=None):
            return Literal(term.value, datatype=URIRef(term.datatype.value), normalize=False)
        case pyoxigraph.Literal():
            return Literal(term.value, lang=term.language)
        case _:
            raise InvalidRecord(where, "a triple stands within a triple (RDF 1.2), which the shapes have no rule for")
