"""The route that tells what changed between two days."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api import asking
from api.answers.changes import Changes
from api.routes.accepting import SENDS_JSON
from api.routes.held import Opened, Paged
from queries.times.changes import window_asked

router = APIRouter(prefix="/changes", tags=["changes"], dependencies=[SENDS_JSON])


@router.get("")
def changes(
    store: Opened,
    page: Paged,
    after: Annotated[str, Query(description="The day at whose end (midnight UTC) the first state was: 2025-01-31.")],
    until: Annotated[str, Query(description="The later day, likewise.")],
    basis: Annotated[str, Query(description="On which clock: `said`, `published` or `recorded`.")],
    claim: Annotated[str | None, Query(description="Only on the claim with this id.")] = None,
) -> Changes:
    """What changed between the ends of two days: statements, status, roots, carriers, and what fell."""
    window = window_asked(after, until, basis)
    answer = asking.changes(store, window, claim, limit=page.limit, cursor=page.cursor)
    page.link(answer.next)
    return answer
