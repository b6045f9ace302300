"""Claims as they are answered."""

from __future__ import annotations

from pydantic import Field

import queries.claims
import queries.times.as_of
from api.answers.base import Answer, Listing, Quantity
from api.answers.times import AS_OF, AsOf
from graph.model import EntityKind
from queries.claims import Matched


class ClaimCounted(Answer):
    """One cluster of claims, shown by one of its wordings; the numbers count statements on the whole cluster."""

    id: str
    text: str
    cluster: str
    wordings: int
    articles: int = Field(description="In how many articles it stands.")
    carrier: str | None = Field(description="Who printed the wording that is shown; null when nobody said.")
    statements: int
    asserts: int
    confirms: int
    denies: int
    leaves_open: int
    relays: int
    withdraws: int


class Claims(Listing):
    """A page of claims, and how they answer the words."""

    claims: tuple[ClaimCounted, ...]
    matched: Matched
    as_of: AsOf | None = Field(default=None, description=AS_OF)

    @classmethod
    def of(cls, found: queries.claims.ClaimsFound, as_of: queries.times.as_of.AsOf | None = None) -> Claims:
        """The page as it is answered, with the numbers of now or as of a day."""
        rows = tuple(map(ClaimCounted.model_validate, found.rows))
        return cls(
            claims=rows,
            matched=found.matched,
            as_of=AsOf.of(as_of),
            next=found.next,
            truncated=found.next is not None,
        )


class Wording(Answer):
    """One claim of a cluster, as one article words it."""

    id: str
    text: str
    cluster: str
    statements: int
    article_id: str
    title: str | None
    carrier: str | None


class About(Answer):
    """An entity that a claim is about."""

    id: str
    name: str
    kind: EntityKind


class Claim(Answer):
    """One claim: its own wording, those of its cluster, what it is about; `current` when its revision is."""

    id: str
    text: str
    cluster: str
    statements: int
    article_id: str
    revision_id: str
    current: bool
    quantities: tuple[Quantity, ...] = Field(description="The numbers in its sentence, in their order.")
    wordings: tuple[Wording, ...]
    about: tuple[About, ...]


class Choice(Answer):
    """How words were taken to mean one claim, and which others they could mean; `more` when still others could."""

    matched: Matched
    others: tuple[ClaimCounted, ...]
    more: bool
