"""Chains of citations, and where a claim stands, as they are answered."""

from __future__ import annotations

from pydantic import Field

import queries.chains
import queries.standing
from api.answers.base import Answer
from api.answers.statements import Statement
from graph.model import EntityKind, Stance
from queries.standing import Position
from queries.standing import Status as Standings


class Citation(Answer):
    """That one statement rests on another."""

    citing: str
    cited: str


class Chain(Answer):
    """The statements that were reached and how they rest on each other; every other list holds their ids."""

    statements: tuple[Statement, ...]
    citations: tuple[Citation, ...]
    starts: tuple[str, ...] = Field(description="Cited by none of the others.")
    roots: tuple[str, ...] = Field(description="They cite nothing: here the chain ends.")
    loops: tuple[tuple[str, ...], ...] = Field(description="Statements that cite each other in a circle.")
    unfollowed: tuple[str, ...] = Field(description="Statements whose citations lie beyond the bounds of the walk.")
    truncated: bool = Field(description="Whether something lies beyond the bounds.")

    @classmethod
    def of(cls, chain: queries.chains.Chain) -> Chain:
        """The chain as it is answered."""
        return cls(
            statements=tuple(map(Statement.of, chain.nodes)),
            citations=tuple(map(Citation.model_validate, chain.edges)),
            starts=chain.starts,
            roots=chain.roots,
            loops=chain.loops,
            unfollowed=chain.unfollowed,
            truncated=chain.truncated,
        )


class Voice(Answer):
    """One root statement of a body: who said it, on which side, and between which days."""

    statement_id: str
    speaker: str
    stance: Stance
    said_from: str | None
    said_to: str | None


class Root(Answer):
    """A source in which chains end; a spokesperson's words are the body's."""

    id: str
    name: str
    kind: EntityKind
    cluster: str
    voices: tuple[Voice, ...]


class BothSides(Answer):
    """One body that is found on both sides: it changed, or is divided."""

    root: Root
    position: Position


class Side(Answer):
    """The roots of one side. Unnamed ones add from 0 (each may be one already counted) to their number."""

    named: tuple[Root, ...]
    unnamed: tuple[Root, ...]
    at_least: int = Field(description="The smallest number of independent sources on this side alone.")
    at_most: int = Field(description="The largest number of independent sources on this side alone.")


class CarrierOfClaim(Answer):
    """A publisher that printed statements on the claim; `name` is null where nobody said."""

    name: str | None
    article_ids: tuple[str, ...]


class Status(Answer):
    """What can be said of a claim by who stands behind it, and the reason in words."""

    status: Standings
    reason: str
    truncated: bool = Field(description="Whether some citations lie beyond the bounds of the walk.")


class Standing(Status):
    """Who stands behind a claim and who against it, and who carried it."""

    supports: Side
    opposes: Side
    both: tuple[BothSides, ...]
    left_open: tuple[Root, ...]
    withdrawn: tuple[Root, ...]
    carriers: tuple[CarrierOfClaim, ...]
    loops: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, standing: queries.standing.Standing) -> Standing:
        """The standing as it is answered."""
        return cls.model_validate(standing)
