"""Where the terms of the RDF are defined: their namespace as a page and as data, the shapes, the JSON-LD context."""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter, Request, Response

from api.negotiation import Representation, chosen
from api.routes.accepting import sends
from api.web.offering import offered
from api.web.rendering import Frame, rendered
from api.web.views.vocabulary import vocabulary_page
from graph.rdf.definitions import NAMESPACE_FORMATS, definitions, namespace_document, resource
from graph.rdf.formats import Format
from graph.rdf.vocab import ONREC

router = APIRouter(include_in_schema=False)

_FORMS: Final = (*(Representation(each.value) for each in NAMESPACE_FORMATS), Representation.HTML)
"""Turtle for those who accept anything: it is what the terms are written in."""

_CONTEXT_TYPES: Final = (Format.JSONLD.media_type, "application/json")
"""A context is taken under either name (JSON-LD 1.1 API, 5.2)."""


@router.get("/ns")
def namespace(request: Request) -> Response:
    """Every own term with what it means."""
    return _namespace(request, None)


@router.get("/ns.{suffix}")
def namespace_as(request: Request, suffix: str) -> Response:
    """The same in the form that the suffix names."""
    return _namespace(request, suffix)


def _namespace(request: Request, suffix: str | None) -> Response:
    offer = offered("/ns", suffix, request.headers.get("accept"), _FORMS)
    iri = ONREC.namespace.removesuffix("#")
    form = offer.form.rdf
    if form is None:
        answer: Response = rendered("terms.html", vocabulary_page(definitions()), Frame("Terms", iri, offer.as_data))
    else:
        answer = Response(namespace_document(form), media_type=form.media_type)
    for name, value in offer.headers(iri).items():
        answer.headers[name] = value
    return answer


@router.get("/shapes", dependencies=[sends(Format.TURTLE.media_type)])
def shapes() -> Response:
    """The SHACL shapes that every export conforms to."""
    return Response(resource("shapes.ttl"), media_type=Format.TURTLE.media_type)


@router.get("/context.jsonld", dependencies=[sends(*_CONTEXT_TYPES)])
def context(request: Request) -> Response:
    """The JSON-LD context of what the service sends as JSON-LD."""
    media_type = chosen(request.headers.get("accept"), _CONTEXT_TYPES)
    return Response(resource("context.jsonld"), media_type=media_type)
