"""Routes about claims."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api import asking
from api.answers.chains import Chain, Standing, Status
from api.answers.claims import Claim, Claims
from api.answers.timelines import Timeline
from api.answers.who import Who
from api.asking import Asked
from api.routes.accepting import SENDS_JSON
from api.routes.held import Opened, Paged, Words
from api.routes.times import Timed
from graph.model import Stance
from queries.claims import claim_in_full
from queries.standing import standing_of_claim

router = APIRouter(prefix="/claims", tags=["claims"], dependencies=[SENDS_JSON])


@router.get("")
def claims(
    store: Opened,
    page: Paged,
    as_of: Timed,
    words: Words = None,
) -> Claims:
    """Find claims by their words: those that have all of them, else those that have any."""
    answer = asking.claims(store, words, as_of=as_of, limit=page.limit, cursor=page.cursor)
    page.link(answer.next)
    return answer


@router.get("/{claim_id}")
def claim(claim_id: str, store: Opened) -> Claim:
    """One claim with the other wordings that are held to be the same."""
    return Claim.model_validate(claim_in_full(store, claim_id))


@router.get("/{claim_id}/statements")
def statements(
    claim_id: str,
    store: Opened,
    page: Paged,
    as_of: Timed,
    stance: Annotated[Stance | None, Query(description="Only those who took this stance.")] = None,
) -> Who:
    """Who asserted, confirmed or denied it, in which words; with its status and what could not be read."""
    answer = asking.who(store, Asked(claim_id), stance=stance, as_of=as_of, limit=page.limit, cursor=page.cursor)
    page.link(answer.next)
    return answer


@router.get("/{claim_id}/chain")
def chain(claim_id: str, store: Opened, as_of: Timed) -> Chain:
    """On whose word it rests: the citations, followed to where they end."""
    return asking.chain(store, Asked(claim_id), as_of).answer()


@router.get("/{claim_id}/roots")
def roots(claim_id: str, store: Opened, as_of: Timed) -> Standing:
    """The sources in which its chains end, for and against, and who carried it."""
    return asking.standing(store, Asked(claim_id), as_of)


@router.get("/{claim_id}/timeline")
def timeline(claim_id: str, store: Opened, as_of: Timed) -> Timeline:
    """What happened to it and when: each utterance once, its status on three clocks, and silences."""
    return asking.timeline(store, Asked(claim_id), as_of)


@router.get("/{claim_id}/status")
def status(claim_id: str, store: Opened, as_of: Timed) -> Status:
    """What can be said of it by who stands behind it, and why."""
    return Status.of(standing_of_claim(store, claim_id, as_of=as_of), as_of)
