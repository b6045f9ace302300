"""The pages that are no thing's own: the front page, the search, long lists of statements."""

from __future__ import annotations

from typing import Annotated, Final, assert_never

from fastapi import APIRouter, HTTPException, Query, Response
from fastapi.responses import HTMLResponse

from api.problems import NO_SUCH_ROUTE
from api.reviewing import Kind as DecidedKind
from api.reviewing import Listed, listed
from api.routes.accepting import SENDS_PAGES
from api.routes.held import HeldByService, Opened
from api.routes.times import Timed
from api.web.rendering import STATIC, Frame, rendered, static_file
from api.web.views.addresses import Iris, path_of
from api.web.views.listing import OnClaim, statements_of_source_page, statements_on_claim_page
from api.web.views.reviewing import review_page
from api.web.views.searching import (
    Asked,
    HitList,
    Kind,
    articles_found,
    claims_found,
    front_page,
    search_page,
    sources_found,
)
from api.web.views.statements import Around
from api.web.views.timelines import TimelineFound, timeline_page
from api.web.views.words import Link, one_line
from graph.decisions import State
from graph.model import Stance
from graph.store import Reader
from queries.articles import find_articles
from queries.claims import claim_row, find_claims
from queries.entities import entity_in_full, find_entities, statements_of_source
from queries.paging import DEFAULT_LIMIT
from queries.standing import standing_of_claim
from queries.statements import answers_of, statements_on_claim
from queries.times.timeline import timeline_of_claim

router = APIRouter(tags=["pages"])

_FEW: Final = 8
"""How many of each kind a page shows that shows several kinds."""

_REVIEWED: Final = 20
"""How many decisions a page lists: each is shown with the words of both its sides."""

Cursor = Annotated[str | None, Query(description="Where the page starts: from the link on the page before.")]


@router.get("/", include_in_schema=False, dependencies=[SENDS_PAGES])
def front(store: Opened) -> HTMLResponse:
    """What this is, a search, and what is there to be found."""
    page = front_page(find_claims(store, limit=_FEW), find_articles(store, limit=_FEW))
    return rendered("front.html", page, Frame("Who said what"))


@router.get("/search", response_class=HTMLResponse, dependencies=[SENDS_PAGES])
def search(
    store: Opened,
    words: Annotated[str | None, Query(description="Words to search for; without any, all is listed.")] = None,
    kind: Annotated[Kind | None, Query(description="Only claims, sources or articles.")] = None,
    cursor: Cursor = None,
) -> HTMLResponse:
    """A page for people: claims, sources and articles by their words."""
    asked = Asked((words or "").strip() or None, kind)
    lists = tuple(_found(store, each, asked, cursor) for each in ([kind] if kind else Kind))
    title = f"Search: {one_line(asked.words)}" if asked.words else "Search"
    return rendered("search.html", search_page(asked, lists), Frame(title, words=asked.words or ""))


def _found(store: Reader, kind: Kind, asked: Asked, cursor: str | None) -> HitList:
    limit = DEFAULT_LIMIT if asked.kind else _FEW
    match kind:
        case Kind.CLAIMS:
            return claims_found(find_claims(store, asked.words, limit=limit, cursor=cursor), asked)
        case Kind.SOURCES:
            return sources_found(find_entities(store, asked.words, limit=limit, cursor=cursor), asked)
        case Kind.ARTICLES:
            return articles_found(find_articles(store, asked.words, limit=limit, cursor=cursor), asked)
        case _:
            assert_never(kind)


@router.get("/id/claim/{claim_id}/statements", response_class=HTMLResponse, dependencies=[SENDS_PAGES])
def on_claim(
    held: HeldByService,
    claim_id: str,
    stance: Annotated[Stance | None, Query(description="Only those who took this stance.")] = None,
    cursor: Cursor = None,
) -> HTMLResponse:
    """A page for people: all statements on a claim, by stance, then day."""
    claim = claim_row(held.store, claim_id)
    found = statements_on_claim(held.store, claim_id, stance=stance, cursor=cursor)
    answers = answers_of(held.store, (row.id for row in found.rows))
    around = Around.of(Iris(held.settings.base_iri), answers)
    page = statements_on_claim_page(OnClaim(claim.id, claim.text, stance), found, around)
    return rendered("list.html", page, Frame(f"{page.title}: {page.about.text}"))


@router.get("/id/claim/{claim_id}/timeline", response_class=HTMLResponse, dependencies=[SENDS_PAGES])
def timeline(store: Opened, claim_id: str, as_of: Timed) -> HTMLResponse:
    """A page for people: what happened to a claim when, how its status went, now or as of a day."""
    claim = claim_row(store, claim_id)
    told = timeline_of_claim(store, claim_id, as_of=as_of)
    standing = standing_of_claim(store, claim_id, as_of=as_of)
    page = timeline_page(TimelineFound(claim.id, claim.text, told, standing, as_of))
    return rendered("timeline.html", page, Frame(f"What happened when: {page.claim.text}"))


@router.get("/review", response_class=HTMLResponse, dependencies=[SENDS_PAGES])
def review(
    store: Opened,
    state: Annotated[State, Query(description="Only decisions that stand so.")] = State.SUGGESTED,
    kind: Annotated[DecidedKind | None, Query(description="Only those about such things.")] = None,
    cursor: Cursor = None,
) -> HTMLResponse:
    """A page for people: what waits for review, the most useful first, with its evidence and what to type."""
    which = Listed(state, kind=kind)
    page = review_page(which, listed(store, which, limit=_REVIEWED, cursor=cursor))
    return rendered("review.html", page, Frame(page.title, data=(page.data,)))


@router.get("/id/entity/{entity_id}/statements", response_class=HTMLResponse, dependencies=[SENDS_PAGES])
def by_source(held: HeldByService, entity_id: str, cursor: Cursor = None) -> HTMLResponse:
    """A page for people: what a source said, in order of time."""
    source = entity_in_full(held.store, entity_id).entity
    said = statements_of_source(held.store, entity_id, cursor=cursor)
    around = Around.of(Iris(held.settings.base_iri), answers_of(held.store, (row.id for row in said.rows)))
    link = Link(path_of(source.id), one_line(source.name))
    page = statements_of_source_page(link, source.id, said, around)
    return rendered("list.html", page, Frame(f"{link.text}: {page.title}"))


@router.get("/static/{name}", include_in_schema=False)
def static(name: str) -> Response:
    """A file that the pages ask for."""
    if name not in STATIC:
        raise HTTPException(NO_SUCH_ROUTE.status, f"/static/{name} is no file of the pages")
    return Response(static_file(name), media_type=STATIC[name], headers={"Cache-Control": "max-age=600"})
