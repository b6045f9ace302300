"""The own terms as they are defined, and the files in which definitions, shapes and context are served."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Final

from graph.rdf.formats import Format
from graph.rdf.vocab import ONREC


@dataclass(frozen=True, slots=True)
class Related:
    """How a term belongs to another one: `subClassOf`, `closeMatch`; by that one's address."""

    how: str
    address: str


@dataclass(frozen=True, slots=True)
class Definition:
    """One term of our own: its name behind the `#`, what kind of term it is, its label, what it means."""

    name: str
    kinds: tuple[str, ...]
    label: str
    comment: str
    related: tuple[Related, ...]


NAMESPACE_FORMATS: Final = (Format.TURTLE, Format.JSONLD, Format.NTRIPLES, Format.RDFXML)
"""What the definitions can be had in: they are one graph, so the formats for several have nothing to add."""


def namespace_document(form: Format) -> bytes:
    """The definitions of all own terms in one of these formats; Turtle is the file itself, as it was written."""
    turtle = resource("ns.ttl")
    if form is Format.TURTLE:
        return turtle
    # Imported here, as in `formats`: most pages need no parser.
    import pyoxigraph

    forms = {
        Format.NTRIPLES: pyoxigraph.RdfFormat.N_TRIPLES,
        Format.JSONLD: pyoxigraph.RdfFormat.JSON_LD,
        Format.RDFXML: pyoxigraph.RdfFormat.RDF_XML,
    }
    triples = pyoxigraph.parse(turtle, format=pyoxigraph.RdfFormat.TURTLE)
    with BytesIO() as out:
        pyoxigraph.serialize((quad.triple for quad in triples), out, format=forms[form])
        return out.getvalue()


def resource(name: str) -> bytes:
    """One of the files that are served as they are: `ns.ttl`, `shapes.ttl`, `context.jsonld`."""
    return files("graph").joinpath("rdf", name).read_bytes()


@cache
def definitions() -> tuple[Definition, ...]:
    """Every own term, in the order in which they are written down."""
    import pyoxigraph

    told: dict[str, list[tuple[str, str]]] = {}
    for quad in pyoxigraph.parse(resource("ns.ttl"), format=pyoxigraph.RdfFormat.TURTLE):
        subject = quad.subject
        if isinstance(subject, pyoxigraph.NamedNode) and subject.value.startswith(ONREC.namespace):
            name = subject.value.removeprefix(ONREC.namespace)
            # A term, or words with their language: the file holds no other objects.
            value = quad.object.value if isinstance(quad.object, pyoxigraph.NamedNode | pyoxigraph.Literal) else ""
            told.setdefault(name, []).append((_last(quad.predicate.value), value))
    return tuple(_definition(name, properties) for name, properties in told.items())


def _definition(name: str, properties: list[tuple[str, str]]) -> Definition:
    label, comment = (next(value for key, value in properties if key == wanted) for wanted in ("label", "comment"))
    return Definition(
        name=name,
        kinds=tuple(_last(value) for key, value in properties if key == "type"),
        label=label,
        comment=comment,
        related=tuple(_related(properties)),
    )


def _related(properties: list[tuple[str, str]]) -> Iterator[Related]:
    for key, value in properties:
        if key not in {"type", "label", "comment", "isDefinedBy"}:
            yield Related(key, value)


def _last(address: str) -> str:
    """The name of a term: what stands behind the last `#` or `/` of its address."""
    return address.replace("#", "/").rpartition("/")[2]
