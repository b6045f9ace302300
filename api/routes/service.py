"""Routes about the service and its store."""

from __future__ import annotations

from fastapi import APIRouter

from api.answers.service import Catalogue, Counts, Health
from api.catalogue import catalogue
from api.routes.accepting import SENDS_JSON
from api.routes.held import Opened
from queries.articles import find_articles
from queries.counts import counts

router = APIRouter(tags=["service"])


@router.get("/stats", dependencies=[SENDS_JSON])
def stats(store: Opened) -> Counts:
    """How much the graph holds."""
    return Counts.model_validate(counts(store))


@router.get("/queries", dependencies=[SENDS_JSON])
def queries() -> Catalogue:
    """The catalogue of queries that all answers are made of."""
    return catalogue()


@router.get("/healthz")
def healthz() -> Health:
    """Whether the service runs."""
    # Whoever watches a service looks at the status alone, so both routes answer whatever is accepted.
    return Health()


@router.get("/readyz")
def readyz(store: Opened) -> Health:
    """Whether its store answers."""
    find_articles(store, limit=1)
    return Health()
