"""Answers to questions over many claims: what rests on a source, circles, weeks, paths, what a source said."""

from __future__ import annotations

from pydantic import Field

import queries.questions.circles
import queries.questions.paths
import queries.questions.resting
import queries.questions.saying
import queries.questions.standings
import queries.times.as_of
from api.answers.base import Answer, Listing
from api.answers.roots import Circle
from api.answers.statements import Statement
from api.answers.times import AS_OF, AsOf
from graph.model import EntityKind
from queries.paging import Page
from queries.questions.saying import Course
from queries.reasons import Status

CLUSTER = "The smallest id of the claims held to be the same; it can be asked about as any claim."
CUT = "Whether some citations, or claims that exclude this one, lie beyond the bounds of the walk."


class SourceNamed(Answer):
    """Who is asked about."""

    id: str
    name: str
    kind: EntityKind
    cluster: str


class Effect(Answer):
    """A claim whose status hangs on the source through another claim, which it excludes."""

    cluster: str
    claim: str
    before: Status | None
    after: Status | None


class Resting(Answer):
    """What hangs on a source, of one claim."""

    cluster: str = Field(description=CLUSTER)
    claim: str
    rests: bool = Field(description="Whether nobody else is at the root of what is said for it.")
    fallen: tuple[Statement, ...] = Field(description="The source's own statements, and those that rest on it alone.")
    before: Status | None
    after: Status | None = Field(description="The status without these statements; null when nothing is left.")
    effects: tuple[Effect, ...] = Field(description="Claims that exclude this one and whose status changes with it.")
    truncated: bool = Field(description=CUT)

    @classmethod
    def of(cls, row: queries.questions.resting.Resting) -> Resting:
        """One claim of the source."""
        return cls(
            cluster=row.cluster,
            claim=row.claim,
            rests=row.rests,
            fallen=tuple(map(Statement.of, row.fallen)),
            before=row.before,
            after=row.after,
            effects=tuple(map(Effect.model_validate, row.effects)),
            truncated=row.truncated,
        )


class RestingOn(Listing):
    """What rests on one source, claim by claim, and what would be left without it."""

    source: SourceNamed
    as_of: AsOf | None = Field(description=AS_OF)
    claims: tuple[Resting, ...]

    @classmethod
    def of(cls, found: queries.questions.resting.RestingOn, as_of: queries.times.as_of.AsOf | None) -> RestingOn:
        """The page as it is answered."""
        return cls(
            source=SourceNamed.model_validate(found.source),
            as_of=AsOf.of(as_of),
            claims=tuple(map(Resting.of, found.page.rows)),
            next=found.page.next,
            truncated=found.page.next is not None,
        )


class ClaimStands(Answer):
    """One claim and how it stands."""

    cluster: str = Field(description=CLUSTER)
    claim: str
    status: Status
    supports: tuple[str, ...] = Field(description="The named roots for it.")
    supports_unnamed: int = Field(description="Unnamed roots for it: 0 to so many more.")
    statements: int
    carriers: tuple[str, ...]
    truncated: bool = Field(description=CUT)


class WeeklyClaims(Listing):
    """The claims of some days that rest on a single root, or on unnamed roots only."""

    start: str
    until: str = Field(description="The last day, included.")
    as_of: AsOf = Field(description="The day at whose end they stood so: the last, as published, unless asked for.")
    claims: tuple[ClaimStands, ...]

    @classmethod
    def of(
        cls,
        week: queries.questions.standings.Week,
        page: Page[queries.questions.standings.ClaimStands],
        as_of: queries.times.as_of.AsOf,
    ) -> WeeklyClaims:
        """The page as it is answered."""
        return cls(
            start=week.start,
            until=week.until,
            as_of=AsOf(day=as_of.day, basis=as_of.basis),
            claims=tuple(map(ClaimStands.model_validate, page.rows)),
            next=page.next,
            truncated=page.next is not None,
        )


class UnansweredClaims(Listing):
    """The claims that somebody asserts, and that nobody confirmed, denied, left open or contradicted."""

    as_of: AsOf | None = Field(description=AS_OF)
    claims: tuple[ClaimStands, ...]

    @classmethod
    def of(
        cls, page: Page[queries.questions.standings.ClaimStands], as_of: queries.times.as_of.AsOf | None
    ) -> UnansweredClaims:
        """The page as it is answered."""
        rows = tuple(map(ClaimStands.model_validate, page.rows))
        return cls(as_of=AsOf.of(as_of), claims=rows, next=page.next, truncated=page.next is not None)


class CircularReport(Answer):
    """One circle of statements on a claim, over several articles."""

    cluster: str = Field(description=CLUSTER)
    claim: str
    circle: Circle
    truncated: bool = Field(description=CUT)


class CircularReports(Listing):
    """Reports that rest on each other in a circle, each circle once."""

    as_of: AsOf | None = Field(description=AS_OF)
    reports: tuple[CircularReport, ...]

    @classmethod
    def of(
        cls, page: Page[queries.questions.circles.CircularReport], as_of: queries.times.as_of.AsOf | None
    ) -> CircularReports:
        """The page as it is answered."""
        rows = tuple(map(CircularReport.model_validate, page.rows))
        return cls(as_of=AsOf.of(as_of), reports=rows, next=page.next, truncated=page.next is not None)


class SaidOfClaim(Answer):
    """What a source said of one claim, and whether it kept to it."""

    cluster: str = Field(description=CLUSTER)
    claim: str
    course: Course
    statements: tuple[Statement, ...] = Field(description="In order of time.")
    truncated: bool = Field(description=CUT)

    @classmethod
    def of(cls, row: queries.questions.saying.SaidOfClaim) -> SaidOfClaim:
        """One claim."""
        return cls(
            cluster=row.cluster,
            claim=row.claim,
            course=row.course,
            statements=tuple(map(Statement.of, row.statements)),
            truncated=row.truncated,
        )


class SaidAbout(Listing):
    """What one source said about an entity, claim by claim; who speaks for it speaks for it here too."""

    source: SourceNamed
    about: SourceNamed
    as_of: AsOf | None = Field(description=AS_OF)
    claims: tuple[SaidOfClaim, ...]

    @classmethod
    def of(cls, found: queries.questions.saying.SaidAbout, as_of: queries.times.as_of.AsOf | None) -> SaidAbout:
        """The page as it is answered."""
        return cls(
            source=SourceNamed.model_validate(found.source),
            about=SourceNamed.model_validate(found.about),
            as_of=AsOf.of(as_of),
            claims=tuple(map(SaidOfClaim.of, found.page.rows)),
            next=found.page.next,
            truncated=found.page.next is not None,
        )


class PathArticle(Answer):
    """An article on the way."""

    id: str
    title: str | None
    carrier: str | None
    published: str | None


class PathStep(Answer):
    """That one article cites the next, and by what: a link, or a report that it names."""

    citing_id: str
    basis: str | None
    cited_id: str


class Path(Answer):
    """The shortest way from one article to another along citations; no articles when none leads there."""

    articles: tuple[PathArticle, ...]
    citations: tuple[PathStep, ...]
    truncated: bool = Field(description="Whether a way may lie beyond the bounds of the search.")

    @classmethod
    def of(cls, found: queries.questions.paths.Path) -> Path:
        """The way as it is answered."""
        return cls(
            articles=tuple(map(PathArticle.model_validate, found.articles)),
            citations=tuple(map(PathStep.model_validate, found.citations)),
            truncated=found.truncated,
        )
