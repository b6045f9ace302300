"""The timeline of a claim, as it is answered."""

from __future__ import annotations

from pydantic import Field

import queries.times.timeline
from api.answers.base import Answer
from api.answers.chains import ASKED_BY_ID, Root
from api.answers.chains import Status as StatusOfClaim
from api.answers.claims import Choice
from api.answers.statements import ClaimNamed, Statement
from api.answers.times import APART, AS_OF, AsOf
from queries.reasons import Status
from queries.times.events import EventKind, Stand


class First(Answer):
    """The first day or moment on a clock, and the statements that are of it."""

    moment: str
    statements: tuple[str, ...]


class Earlier(Answer):
    """Where a source stood before."""

    stand: Stand
    said_from: str | None
    said_to: str | None
    surely: bool = Field(description="Whether the dates tell that it was before; else the source may be divided.")


class Event(Answer):
    """One utterance of a source, however often it is told again; statements are named by their ids."""

    kind: EventKind
    source: Root
    speakers: tuple[str, ...] = Field(description="Who spoke for the source.")
    said_from: str | None
    said_to: str | None
    first_published: str | None
    first_recorded: str
    statements: tuple[str, ...] = Field(description="They tell it with its day, or within its days.")
    also_bounded: tuple[str, ...] = Field(description="They tell no sure day, and may mean it.")
    current: bool = Field(description="Whether the current text of an article holds it.")
    earlier: Earlier | None = Field(description="Where the source stood before, if elsewhere.")
    claim: str | None = Field(
        description="The claim that was asserted, by its cluster, if it is one that excludes this."
    )


class StatusFrom(Answer):
    """The status from a day on; null when nothing was there any more."""

    day: str
    status: Status | None


class Statuses(Answer):
    """How the status went on each of the three clocks."""

    said: tuple[StatusFrom, ...]
    published: tuple[StatusFrom, ...]
    recorded: tuple[StatusFrom, ...]


class Silence(Answer):
    """Two days of publication with more than three days between them."""

    after: str
    until: str


class Timeline(Answer):
    """What happened to a claim, in order of the last day on which each event can have been."""

    claim: ClaimNamed
    standing: StatusOfClaim
    first_said: First | None
    first_published: First | None
    first_recorded: First | None
    events: tuple[Event, ...]
    relays: tuple[str, ...] = Field(description="Statements that only pass it on.")
    statuses: Statuses
    silences: tuple[Silence, ...]
    statements: tuple[Statement, ...] = Field(description="All that are named by their ids.")
    truncated: bool = Field(description="Whether something lies beyond the bounds.")
    as_of: AsOf | None = Field(default=None, description=AS_OF)
    apart: tuple[Statement, ...] = Field(default=(), description=APART)
    choice: Choice | None = Field(default=None, description=ASKED_BY_ID)

    @classmethod
    def of(
        cls,
        timeline: queries.times.timeline.Timeline,
        claim: ClaimNamed,
        standing: StatusOfClaim,
        choice: Choice | None = None,
    ) -> Timeline:
        """The timeline as it is answered, of this claim, which was chosen so and stands so now, or as of a day."""
        firsts = (timeline.first_said, timeline.first_published, timeline.first_recorded)
        said, published, recorded = (None if first is None else First.model_validate(first) for first in firsts)
        return cls(
            claim=claim,
            standing=standing,
            first_said=said,
            first_published=published,
            first_recorded=recorded,
            events=tuple(map(Event.model_validate, timeline.events)),
            relays=timeline.relays,
            statuses=Statuses.model_validate(timeline.statuses),
            silences=tuple(map(Silence.model_validate, timeline.silences)),
            statements=tuple(map(Statement.of, timeline.nodes)),
            truncated=timeline.truncated,
            as_of=standing.as_of,
            apart=tuple(map(Statement.of, timeline.apart)),
            choice=choice,
        )
