"""Chains of citations, and where a claim stands, as they are answered."""

from __future__ import annotations

from pydantic import Field

import queries.chains
import queries.standing
import queries.times.as_of
from api.answers.articles import UnreadIn
from api.answers.base import Answer
from api.answers.claims import Choice
from api.answers.roots import Circle, Contradiction, Family, Independent, Reach, Related
from api.answers.statements import ClaimNamed, Statement
from api.answers.times import APART, AS_OF, AsOf
from graph.model import EntityKind, Stance
from queries.sides import Position
from queries.standing import Status as Standings

ASKED_BY_ID = "How the words were taken to mean this claim; null where it was asked for by its id."
UNREAD = "Passages with a cue, in the articles of these statements, that could not be read."


class Citation(Answer):
    """That one statement rests on another."""

    citing: str
    cited: str


class Chain(Answer):
    """The statements that were reached and how they rest on each other; every other list holds their ids."""

    claim: ClaimNamed
    statements: tuple[Statement, ...]
    citations: tuple[Citation, ...]
    starts: tuple[str, ...] = Field(description="Cited by none of the others.")
    roots: tuple[str, ...] = Field(description="In these the chains end: they take a side and rest on none that does.")
    loops: tuple[tuple[str, ...], ...] = Field(description="Statements that cite each other in a circle.")
    unfollowed: tuple[str, ...] = Field(description="Statements whose citations lie beyond the bounds of the walk.")
    truncated: bool = Field(description="Whether something lies beyond the bounds.")
    as_of: AsOf | None = Field(default=None, description=AS_OF)
    apart: tuple[Statement, ...] = Field(default=(), description=APART)
    unread: tuple[UnreadIn, ...] = Field(description=UNREAD)
    choice: Choice | None = Field(default=None, description=ASKED_BY_ID)

    @classmethod
    def of(
        cls,
        chain: queries.chains.Chain,
        claim: ClaimNamed,
        unread: tuple[UnreadIn, ...],
        choice: Choice | None = None,
    ) -> Chain:
        """The chain as it is answered, on this claim, which was chosen so."""
        return cls(
            claim=claim,
            unread=unread,
            choice=choice,
            statements=tuple(map(Statement.of, chain.nodes)),
            citations=tuple(map(Citation.model_validate, chain.edges)),
            starts=chain.starts,
            roots=chain.roots,
            loops=chain.loops,
            unfollowed=chain.unfollowed,
            truncated=chain.truncated,
            as_of=AsOf.of(chain.as_of),
            apart=tuple(map(Statement.of, chain.apart)),
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

    status: Standings | None = Field(description="Null as of a day before anybody spoke of it.")
    reason: str
    truncated: bool = Field(description="Whether some citations lie beyond the bounds of the walk.")
    as_of: AsOf | None = Field(default=None, description=AS_OF)
    apart: int = Field(default=0, description="As of a day: how many statements straddle it.")

    @classmethod
    def of(cls, standing: queries.standing.Standing, as_of: queries.times.as_of.AsOf | None = None) -> Status:
        """The status as it is answered."""
        return cls(
            status=standing.status,
            reason=standing.reason,
            truncated=standing.truncated,
            as_of=AsOf.of(as_of),
            apart=len(standing.apart),
        )


class Standing(Answer):
    """Who stands behind a claim and who against it, who carried it, and its status with the reason."""

    claim: ClaimNamed
    status: Standings | None = Field(description="Null as of a day before anybody spoke of it.")
    reason: str
    supports: Side
    opposes: Side
    both: tuple[BothSides, ...]
    left_open: tuple[Root, ...]
    withdrawn: tuple[Root, ...]
    independent: Independent
    related: tuple[Related, ...]
    contradictions: tuple[Contradiction, ...] = Field(description="Claims that exclude this one.")
    carriers: tuple[CarrierOfClaim, ...]
    families: tuple[Family, ...]
    carriers_as_families: int = Field(
        description="Carriers, where one that printed only copies is one with its family."
    )
    reaches: tuple[Reach, ...]
    loops: tuple[tuple[str, ...], ...]
    circles: tuple[Circle, ...] = Field(description="The loops, spelled out.")
    truncated: bool
    as_of: AsOf | None = Field(default=None, description=AS_OF)
    apart: tuple[Statement, ...] = Field(default=(), description=APART)
    unread: tuple[UnreadIn, ...] = Field(description=UNREAD)
    choice: Choice | None = Field(default=None, description=ASKED_BY_ID)

    @classmethod
    def of(
        cls,
        standing: queries.standing.Standing,
        claim: ClaimNamed,
        unread: tuple[UnreadIn, ...],
        choice: Choice | None = None,
        as_of: queries.times.as_of.AsOf | None = None,
    ) -> Standing:
        """The standing as it is answered, of this claim, which was chosen so, as of a day."""
        return cls(
            claim=claim,
            unread=unread,
            status=standing.status,
            reason=standing.reason,
            supports=Side.model_validate(standing.supports),
            opposes=Side.model_validate(standing.opposes),
            both=tuple(map(BothSides.model_validate, standing.both)),
            left_open=tuple(map(Root.model_validate, standing.left_open)),
            withdrawn=tuple(map(Root.model_validate, standing.withdrawn)),
            independent=Independent.model_validate(standing.independent),
            related=tuple(map(Related.model_validate, standing.related)),
            contradictions=tuple(map(Contradiction.model_validate, standing.contradictions)),
            carriers=tuple(map(CarrierOfClaim.model_validate, standing.carriers)),
            families=tuple(map(Family.model_validate, standing.families)),
            carriers_as_families=standing.carriers_as_families,
            reaches=tuple(map(Reach.model_validate, standing.reaches)),
            loops=standing.loops,
            circles=tuple(map(Circle.model_validate, standing.circles)),
            truncated=standing.truncated,
            as_of=AsOf.of(as_of),
            apart=tuple(map(Statement.of, standing.apart)),
            choice=choice,
        )
