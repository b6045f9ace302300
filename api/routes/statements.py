"""Routes about statements."""

from __future__ import annotations

from fastapi import APIRouter

from api import asking
from api.answers.chains import Chain
from api.answers.statements import Evidence, Responses
from api.routes.accepting import SENDS_JSON
from api.routes.held import Opened
from api.routes.times import Timed
from queries.statements import responses_to, statement_with_evidence

router = APIRouter(prefix="/statements", tags=["statements"], dependencies=[SENDS_JSON])


@router.get("/{statement_id}")
def statement(statement_id: str, store: Opened) -> Evidence:
    """One statement with its words in their place, what it rests on and who answers it."""
    return Evidence.of(statement_with_evidence(store, statement_id))


@router.get("/{statement_id}/chain")
def chain(statement_id: str, store: Opened, as_of: Timed) -> Chain:
    """On whose word it rests: its citations, followed to where they end."""
    return asking.statement_chain(store, statement_id, as_of).answer()


@router.get("/{statement_id}/responses")
def responses(statement_id: str, store: Opened) -> Responses:
    """Who confirmed, denied, withdrew or left open this very statement."""
    return Responses.of(responses_to(store, statement_id))
