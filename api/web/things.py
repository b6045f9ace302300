"""The address of every thing: its page for a browser, JSON for a program, RDF for those who ask for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Final
from urllib.parse import quote

from fastapi import APIRouter, HTTPException, Path, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from api.answers.articles import Article
from api.answers.base import Answer
from api.answers.claims import Claim
from api.answers.entities import EntityInFull
from api.answers.statements import Evidence
from api.negotiation import Representation
from api.problems import NO_SUCH_ROUTE
from api.routes.held import Held, HeldByService
from api.web import reading
from api.web.offering import Offer, offered, parted
from api.web.reading import Reading
from api.web.views.addresses import Iris
from graph.rdf import things as rdf
from graph.rdf.naming import Naming
from graph.rdf.terms import IRI, Quad
from graph.store import Reader
from queries.articles import article_in_full, revision_in_full, revisions_of
from queries.claims import claim_in_full, claim_row
from queries.entities import entity_in_full, revision_of_entity
from queries.export import records_of
from queries.statements import statement_rows, statement_with_evidence

router = APIRouter(tags=["things"])


@dataclass(frozen=True, slots=True)
class Thing:
    """One kind of thing: its page, its JSON and its RDF, each by id; all raise `NotFound`."""

    page: Callable[[Reading, str], HTMLResponse]
    answer: Callable[[Reader, str], Answer]
    quads: Callable[[Reader, str, Naming], Iterable[Quad]]


def _article_quads(store: Reader, article_id: str, names: Naming) -> Iterable[Quad]:
    """All that the graph holds of an article, in each of its texts."""
    return rdf.articles(records_of(store, [row.id for row in revisions_of(store, article_id)]), names)


def _revision_quads(store: Reader, revision_id: str, names: Naming) -> Iterable[Quad]:
    return rdf.articles(records_of(store, [revision_id]), names)


def _claim_quads(store: Reader, claim_id: str, names: Naming) -> Iterable[Quad]:
    return _part(store, claim_row(store, claim_id).revision_id, names.claim(claim_id), names)


def _entity_quads(store: Reader, entity_id: str, names: Naming) -> Iterable[Quad]:
    return _part(store, revision_of_entity(store, entity_id), names.entity(entity_id), names)


def _statement_quads(store: Reader, statement_id: str, names: Naming) -> Iterable[Quad]:
    (row,) = statement_rows(store, [statement_id])
    return _part(store, row.revision_id, names.statement(statement_id), names)


def _part(store: Reader, revision_id: str, about: IRI, names: Naming) -> Iterable[Quad]:
    (record,) = records_of(store, [revision_id])
    return rdf.thing(record, about, names)


THINGS: Final[Mapping[str, Thing]] = {
    "article": Thing(reading.article, lambda store, an_id: Article.of(article_in_full(store, an_id)), _article_quads),
    "claim": Thing(reading.claim, lambda store, an_id: Claim.model_validate(claim_in_full(store, an_id)), _claim_quads),
    "entity": Thing(reading.source, lambda store, an_id: EntityInFull.of(entity_in_full(store, an_id)), _entity_quads),
    "revision": Thing(
        reading.revision, lambda store, an_id: Article.of(revision_in_full(store, an_id)), _revision_quads
    ),
    "statement": Thing(
        reading.statement,
        lambda store, an_id: Evidence.of(statement_with_evidence(store, an_id)),
        _statement_quads,
    ),
}
"""Every noun whose things have a page."""

PARTS: Final[Mapping[str, str]] = {
    "evidence": "statement",
    "found": "revision",
    "graph": "article",
    "link": "revision",
    "quantity": "claim",
    "reading": "revision",
    "segment": "revision",
    "span": "revision",
    "unread": "revision",
}
"""Every noun whose things are told of at the address of another one, whose id theirs begins with."""

_NO_SCHEMA: Final[dict[str, str]] = {}
_DESCRIPTION: Final = {
    "description": "The thing, as it was asked for.",
    "content": {each.media_type: _NO_SCHEMA for each in Representation},
}
_SUFFIXES = ", ".join(f"`.{each.value}`" for each in Representation)


@router.get("/id/{noun}/{thing}", response_class=Response, responses={200: _DESCRIPTION})
def thing(
    request: Request,
    held: HeldByService,
    noun: Annotated[str, Path(description="article, claim, entity, revision, statement, or a part of one of them.")],
    thing: Annotated[str, Path(description=f"Its id, with a suffix for those who send no `Accept`: {_SUFFIXES}.")],
) -> Response:
    """One thing at its own address: its page for a browser, JSON for a program, RDF for who accepts it."""
    an_id, suffix = parted(thing)
    if noun in PARTS:
        return _elsewhere(PARTS[noun], an_id, suffix)
    if noun not in THINGS:
        known = ", ".join(sorted({*THINGS, *PARTS}))
        raise HTTPException(NO_SUCH_ROUTE.status, f"/id/{noun}/ is no address of things; there are {known}")
    offer = offered(f"/id/{noun}/{an_id}", suffix, request.headers.get("accept"), tuple(Representation))
    answer = _answered(held, THINGS[noun], an_id, offer)
    for name, value in offer.headers(Iris(held.settings.base_iri).of(an_id)).items():
        answer.headers[name] = value
    return answer


def _answered(held: Held, kind: Thing, an_id: str, offer: Offer) -> Response:
    store, base, form = held.store, held.settings.base_iri, offer.form
    if form is Representation.HTML:
        return kind.page(Reading(store, Iris(base), offer.as_data), an_id)
    if form.rdf is None:
        return Response(kind.answer(store, an_id).model_dump_json(), media_type=form.media_type)
    names = Naming(base)
    return Response(rdf.document(kind.quads(store, an_id, names), form.rdf, names), media_type=form.media_type)


def _elsewhere(noun: str, an_id: str, suffix: str | None) -> Response:
    """The way to the thing that tells of this one (303: what is there is not the thing itself)."""
    whole = an_id.partition("-")[0]
    return RedirectResponse(f"/id/{noun}/{quote(whole)}{'' if suffix is None else f'.{quote(suffix)}'}", 303)
