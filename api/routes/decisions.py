"""Routes about decisions: what waits for review, one decision, taking one, taking one back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Annotated, Final

from fastapi import APIRouter, Body, HTTPException, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from api import reviewing
from api.answers.decisions import Decision, DecisionList, Decisions, TakenIn
from api.intake import IN_REQUEST, RECORD_TYPE, Piece, decisions_in
from api.problems import UNSUPPORTED_MEDIA_TYPE
from api.reviewing import Correcting, Kind, Listed, Reviewer, Wish
from api.routes.accepting import SENDS_JSON
from api.routes.bodies import body_of, media_type_of
from api.routes.held import HeldByService, Opened, Paged
from graph.decisions import State, Verdict
from graph.model import Stance
from queries.decisions.deciding import Kept, keep
from queries.decisions.reviewing import review_item
from queries.writing import recorded_at

router = APIRouter(prefix="/decisions", tags=["decisions"], dependencies=[SENDS_JSON])

_CREATED: Final = 201


class Asking(BaseModel):
    """Who decides, and why."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    by: str = Field(min_length=1, max_length=200, description="The name of the person who decides.")
    why: str | None = Field(default=None, max_length=2000, description="The reason, for those who read it later.")

    @property
    def reviewer(self) -> Reviewer:
        """The person, as reviewing knows them."""
        return Reviewer(self.by, self.why)


class Reading(BaseModel):
    """How a statement reads rightly; what is left out stays as it was read."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    stance: Stance | None = None
    source_id: str | None = Field(default=None, description="The entity of the same text that said it.")
    source_words: str | None = Field(default=None, description="The words that name the source, as they stand there.")
    quote: str | None = Field(default=None, description="The words of the claim, as they stand in the text.")
    claim: str | None = Field(default=None, description="The sentence that the statement bears on.")


class Wanted(Asking):
    """A decision to be taken."""

    verdict: Verdict
    a: str = Field(description="The claim, entity or statement that it is about.")
    b: str | None = Field(default=None, description="The other one; null for a verdict on one statement.")
    correction: Reading | None = Field(default=None, description="What is right; for `corrected` alone.")

    @property
    def wish(self) -> Wish:
        """What is to be decided, as reviewing knows it."""
        right = self.correction
        return Wish(self.verdict, self.a, self.b, None if right is None else Correcting(**right.model_dump()))


_WANTED: Final = Body(
    examples=[{"verdict": "different", "a": "e_…", "b": "e_…", "by": "Anna", "why": "two people of one name"}]
)


@router.get("")
def decisions(
    store: Opened,
    page: Paged,
    state: Annotated[State, Query(description="Only those that stand so.")] = State.SUGGESTED,
    verdict: Annotated[Verdict | None, Query(description="Only those that say so.")] = None,
    kind: Annotated[Kind | None, Query(description="Only those about such things.")] = None,
) -> DecisionList:
    """What waits for a person, the most useful first; or the decisions that stand otherwise."""
    answer = reviewing.listed(store, Listed(state, verdict, kind), limit=page.limit, cursor=page.cursor)
    page.link(answer.next)
    return answer


@router.get("/on/{thing_id}")
def decisions_on(thing_id: str, store: Opened) -> Decisions:
    """All decisions on a claim, entity or statement, in order of time; undone ones too."""
    return Decisions(decisions=reviewing.decisions_about(store, [thing_id]))


@router.get("/{decision_id}")
def decision(decision_id: str, store: Opened) -> Decision:
    """One decision: what was decided on what, by whom, why, and how it stands."""
    return Decision.of(review_item(store, decision_id))


@router.post("", status_code=_CREATED)
async def decide(held: HeldByService, response: Response, wanted: Annotated[Wanted, _WANTED]) -> Decision:
    """Take a decision; clusters, chains and answers follow from it at once."""
    taken = await _taken(held, lambda: reviewing.decided(held.store, wanted.wish, wanted.reviewer, recorded=_now()))
    response.headers["Location"] = f"/decisions/{taken.id}"
    return taken


@router.post("/{decision_id}/accept", status_code=_CREATED)
async def accept(decision_id: str, held: HeldByService, asking: Asking) -> Decision:
    """Decide as the machine suggests."""
    return await _taken(held, lambda: reviewing.accepted(held.store, decision_id, asking.reviewer, recorded=_now()))


@router.post("/{decision_id}/reject", status_code=_CREATED)
async def reject(decision_id: str, held: HeldByService, asking: Asking) -> Decision:
    """Decide against what the machine suggests, or has decided."""
    return await _taken(held, lambda: reviewing.rejected(held.store, decision_id, asking.reviewer, recorded=_now()))


@router.post("/{decision_id}/undo")
async def take_back(decision_id: str, held: HeldByService, asking: Asking) -> Decision:
    """Take a decision back: all is then as if it had never been taken, but it stays in the log."""
    return await _taken(held, lambda: reviewing.taken_back(held.store, decision_id, asking.reviewer, recorded=_now()))


_LINES: Final = {
    "requestBody": {
        "required": True,
        "content": {
            RECORD_TYPE: {
                "schema": {"type": "string", "description": "Decisions, a line each, as an export of records has them."}
            }
        },
    }
}


@router.post("/records", openapi_extra=_LINES)
async def take_in(request: Request, held: HeldByService) -> TakenIn:
    """Take in decisions that were taken elsewhere, all or none; who decided, when and why goes along with each."""
    if media_type_of(request) != RECORD_TYPE:
        told = f"decisions are taken in as {RECORD_TYPE}, a line each; name that in Content-Type"
        raise HTTPException(UNSUPPORTED_MEDIA_TYPE.status, told)
    raw = await body_of(request, held.settings.max_upload, advice="send fewer decisions at a time")
    given = decisions_in(Piece(IN_REQUEST, raw, is_record=True))
    return TakenIn.of(await held.worker.run(lambda: keep(held.store, given)))


class Splitting(Asking):
    """Members of a cluster that do not belong to the others."""

    members: tuple[str, ...] = Field(min_length=1, max_length=500, description="The claims, or entities, to take out.")


@router.post("/split", status_code=_CREATED)
async def split(held: HeldByService, wanted: Splitting) -> Decisions:
    """Take claims, or entities, out of their cluster: they are decided to be different from the others in it."""
    taken = await _all_taken(
        held, lambda: reviewing.taken_out(held.store, wanted.members, wanted.reviewer, recorded=_now())
    )
    return Decisions(decisions=taken)


async def _taken(held: HeldByService, act: Callable[[], Kept]) -> Decision:
    (taken,) = await _all_taken(held, lambda: (act(),))
    return taken


async def _all_taken(held: HeldByService, act: Callable[[], Sequence[Kept]]) -> tuple[Decision, ...]:
    """What the act decided; it runs in the worker's thread, because an embedded store has one writer."""
    return await held.worker.run(lambda: reviewing.shown(held.store, act()))


def _now() -> str:
    return recorded_at(datetime.now(UTC))
