"""Answers on contradictions: statements that can't both be right."""

from __future__ import annotations

from pydantic import Field

import queries.questions.contradictions
import queries.times.as_of
from api.answers.base import Answer, Listing
from api.answers.questions import CLUSTER, CUT, SourceNamed
from api.answers.statements import Statement
from api.answers.times import AS_OF, AsOf
from queries.paging import Page


class Opposition(Answer):
    """Statements that can't both be right: for and against one claim, or each for a claim that excludes the other."""

    cluster: str = Field(description=CLUSTER)
    claim: str
    statements: tuple[Statement, ...] = Field(description="At most 100 are shown.")
    number: int = Field(description="How many there are.")
    other_cluster: str = Field(description="The same, where both sides are of one claim.")
    other_claim: str
    others: tuple[Statement, ...] = Field(description="At most 100 are shown.")
    other_number: int = Field(description="How many there are.")
    truncated: bool = Field(description=CUT)

    @classmethod
    def of(cls, row: queries.questions.contradictions.Opposition) -> Opposition:
        """One contradiction."""
        return cls(
            cluster=row.cluster,
            claim=row.claim,
            statements=tuple(map(Statement.of, row.statements)),
            number=row.number,
            other_cluster=row.other_cluster,
            other_claim=row.other_claim,
            others=tuple(map(Statement.of, row.others)),
            other_number=row.other_number,
            truncated=row.truncated,
        )


class Contradictions(Listing):
    """Contradictions that stand: all, with their roots, or those between two sources, with all that they said."""

    source: SourceNamed | None = Field(description="The first of two sources; null where all are asked for.")
    other: SourceNamed | None = Field(description="The second of two sources; null where all are asked for.")
    one_body: bool = Field(description="Whether the two sources count as one.")
    as_of: AsOf | None = Field(description=AS_OF)
    contradictions: tuple[Opposition, ...]

    @classmethod
    def of(
        cls, page: Page[queries.questions.contradictions.Opposition], as_of: queries.times.as_of.AsOf | None
    ) -> Contradictions:
        """A page of all."""
        return cls(
            source=None,
            other=None,
            one_body=False,
            as_of=AsOf.of(as_of),
            contradictions=tuple(map(Opposition.of, page.rows)),
            next=page.next,
            truncated=page.next is not None,
        )

    @classmethod
    def between(
        cls, found: queries.questions.contradictions.Contradicting, as_of: queries.times.as_of.AsOf | None
    ) -> Contradictions:
        """A page of those between two sources."""
        sides = {
            "source": SourceNamed.model_validate(found.source),
            "other": SourceNamed.model_validate(found.other),
            "one_body": found.one_body,
        }
        return cls.of(found.page, as_of).model_copy(update=sides)
