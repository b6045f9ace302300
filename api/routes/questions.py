"""Routes for questions over many claims: contradictions, circles, weeks, what rests on a source, paths."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from api.answers.contradictions import Contradictions
from api.answers.questions import CircularReports, Path, RestingOn, UnansweredClaims, WeeklyClaims
from api.routes.accepting import SENDS_JSON
from api.routes.held import Opened, Paged
from api.routes.times import Timed
from graph.errors import InvalidRequest
from queries.questions.circles import circular_reports
from queries.questions.contradictions import contradictions, contradictions_between
from queries.questions.paths import shortest_path
from queries.questions.resting import resting_on
from queries.questions.standings import RestsOn, Week, unanswered_claims, week_asked, weekly_claims
from queries.times.as_of import AsOf, Basis

router = APIRouter(tags=["questions"], dependencies=[SENDS_JSON])


@router.get("/contradictions")
def all_contradictions(
    store: Opened,
    page: Paged,
    as_of: Timed,
    source: Annotated[str | None, Query(description="Only where this source contradicts `other`.")] = None,
    other: Annotated[str | None, Query(description="The second of two sources.")] = None,
) -> Contradictions:
    """Opposite sides of one claim, and claims that exclude each other: all, or those between two sources."""
    if (source is None) != (other is None):
        raise InvalidRequest("contradictions are between two sources: give both source and other, or neither")
    if source is not None and other is not None:
        found = contradictions_between(store, source, other, as_of=as_of, limit=page.limit, cursor=page.cursor)
        answer = Contradictions.between(found, as_of)
    else:
        answer = Contradictions.of(contradictions(store, as_of=as_of, limit=page.limit, cursor=page.cursor), as_of)
    page.link(answer.next)
    return answer


@router.get("/circular_reports")
def circles(store: Opened, page: Paged, as_of: Timed) -> CircularReports:
    """Reports of several articles that rest on each other in a circle, and who enters it from outside."""
    answer = CircularReports.of(circular_reports(store, as_of=as_of, limit=page.limit, cursor=page.cursor), as_of)
    page.link(answer.next)
    return answer


@router.get("/unanswered_claims")
def unanswered(store: Opened, page: Paged, as_of: Timed) -> UnansweredClaims:
    """Claims that somebody asserts, and that nobody confirmed, denied, left open or contradicted."""
    answer = UnansweredClaims.of(unanswered_claims(store, as_of=as_of, limit=page.limit, cursor=page.cursor), as_of)
    page.link(answer.next)
    return answer


def _days(
    week: Annotated[str | None, Query(description="The week of publication, 2026-W10.")] = None,
    start: Annotated[str | None, Query(alias="from", description="Or the first day, 2026-03-02.")] = None,
    until: Annotated[str | None, Query(description="And the last day, included.")] = None,
) -> Week:
    return week_asked(week, start, until)


@router.get("/weekly_claims")
def weekly(
    store: Opened,
    page: Paged,
    as_of: Timed,
    days: Annotated[Week, Depends(_days)],
    rests_on: Annotated[RestsOn | None, Query(description="Only those that rest on this.")] = None,
) -> WeeklyClaims:
    """Claims of a week that rest on a single root, or on unnamed roots only, as they stood at its end."""
    found = weekly_claims(store, days, rests_on=rests_on, as_of=as_of, limit=page.limit, cursor=page.cursor)
    answer = WeeklyClaims.of(days, found, as_of or AsOf(days.until, Basis.PUBLISHED))
    page.link(answer.next)
    return answer


@router.get("/sources/{entity_id}/rests")
def rests(entity_id: str, store: Opened, page: Paged, as_of: Timed) -> RestingOn:
    """What rests on one source, claim by claim, and what falls if it falls."""
    found = resting_on(store, entity_id, as_of=as_of, limit=page.limit, cursor=page.cursor)
    answer = RestingOn.of(found, as_of)
    page.link(answer.next)
    return answer


@router.get("/articles/{article_id}/path")
def path(
    article_id: str,
    store: Opened,
    to: Annotated[str, Query(description="The id of the article to find a way to.")],
) -> Path:
    """The shortest way from one article to another along their citations."""
    return Path.of(shortest_path(store, article_id, to))
