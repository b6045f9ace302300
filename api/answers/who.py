"""Who said what about this report: the answer to the question that onrecord is for."""

from __future__ import annotations

from pydantic import Field

from api.answers.articles import UnreadIn
from api.answers.base import Answer, Listing
from api.answers.chains import ASKED_BY_ID, UNREAD, Status
from api.answers.claims import Choice, Claim
from api.answers.statements import Statement
from api.answers.times import APART, AS_OF, AsOf
from graph.model import EntityKind


class Answered(Answer):
    """That one statement answers another, and whose that is; `inferred` when the text does not name it outright."""

    answering_id: str
    answered_id: str
    source_id: str
    source: str
    source_kind: EntityKind
    inferred: bool


class Who(Listing):
    """Who took a stance on a claim, in which words; and the passages of those articles that could not be read."""

    claim: Claim
    standing: Status
    statements: tuple[Statement, ...]
    answers: tuple[Answered, ...] = Field(description="Whom these statements answer, where the text tells.")
    as_of: AsOf | None = Field(default=None, description=AS_OF)
    apart: tuple[Statement, ...] = Field(default=(), description=APART)
    unread: tuple[UnreadIn, ...] = Field(description=UNREAD)
    choice: Choice | None = Field(default=None, description=ASKED_BY_ID)
