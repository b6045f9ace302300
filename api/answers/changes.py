"""What changed between two days, as it is answered."""

from __future__ import annotations

from pydantic import Field

from api.answers.base import Answer, Listing
from api.answers.chains import Root
from api.answers.statements import Statement
from queries.paging import Page
from queries.reasons import Status
from queries.times.as_of import Basis
from queries.times.changes import ClaimChange, Window


class RootsOfSide(Answer):
    """The roots of one side that are new, and those that are there no more."""

    new: tuple[Root, ...]
    gone: tuple[Root, ...]


class Change(Answer):
    """What changed on one claim."""

    cluster: str = Field(description="The smallest id of the claims held to be the same.")
    claim: str
    before: Status | None = Field(description="Null where nothing was there.")
    after: Status | None = Field(description="Null where nothing is there any more.")
    new: tuple[Statement, ...]
    gone: tuple[Statement, ...] = Field(description="In no text that answers any more.")
    supports: RootsOfSide
    opposes: RootsOfSide
    carriers: tuple[str, ...] = Field(description="New ones.")
    fell: tuple[str, ...] = Field(description="Statements that stood, and were taken back, or rest on that alone.")
    truncated: bool = Field(description="Whether something lies beyond the bounds.")

    @classmethod
    def of(cls, change: ClaimChange) -> Change:
        """The change as it is answered."""
        return cls(
            cluster=change.cluster,
            claim=change.claim,
            before=change.before,
            after=change.after,
            new=tuple(map(Statement.of, change.new)),
            gone=tuple(map(Statement.of, change.gone)),
            supports=RootsOfSide.model_validate(change.supports),
            opposes=RootsOfSide.model_validate(change.opposes),
            carriers=change.carriers,
            fell=change.fell,
            truncated=change.truncated,
        )


class Changes(Listing):
    """A page of the claims on which something changed between the ends of two days."""

    after: str
    until: str
    basis: Basis
    changes: tuple[Change, ...]

    @classmethod
    def of(cls, page: Page[ClaimChange], window: Window) -> Changes:
        """The page as it is answered."""
        return cls(
            after=window.after.day,
            until=window.until.day,
            basis=window.until.basis,
            changes=tuple(map(Change.of, page.rows)),
            next=page.next,
            truncated=page.next is not None,
        )
