"""The reasons of an attribution: the names of the rules that decided its parts, and the words they decided on."""

from __future__ import annotations

from collections.abc import Sequence

from graph.spans import Span, Spans
from loaders.extract.attribution import Found
from loaders.extract.base import Clause
from loaders.extract.language import Parse
from loaders.extract.reasons import Part, Reason
from loaders.extract.venues import Venue


def reasons_of(parse: Parse, found: Found, clauses: Sequence[Clause], said: Span | None) -> tuple[Reason, ...]:
    """Why an attribution was read, part by part, in the order of `Part`."""
    cue = Spans((found.cue,))
    stance = Reason(Part.STANCE, found.mood or "what the cue does", cue)
    return tuple(
        reason
        for reason in (
            _source(parse, found),
            Reason(Part.CUE, found.rule, cue),
            stance,
            _quote(found),
            *_claims(found, clauses),
            _said(said),
        )
        if reason is not None
    )


def reasons_of_venue(venue: Venue, said: Span | None) -> tuple[Reason, ...]:
    """Why a venue was read: it passes on what another attribution says."""
    cue = Spans((venue.cue,))
    reasons = (
        Reason(Part.SOURCE, "the outlet of the venue", cue),
        Reason(Part.CUE, "venue", cue),
        Reason(Part.STANCE, "a venue passes on, and takes no side", cue),
        Reason(Part.CLAIM, "what the venue passes on", Spans((venue.relayed.cue,))),
        _said(said),
    )
    return tuple(reason for reason in reasons if reason is not None)


def _source(parse: Parse, found: Found) -> Reason:
    if found.source is None:
        return Reason(Part.SOURCE, "the sentence names nobody")
    head = parse.span(found.source.head, found.source.head)
    return Reason(Part.SOURCE, found.source.rule or f"given by {found.rule}", _in_order(head, found.cue))


def _quote(found: Found) -> Reason | None:
    if found.content is None:
        return None
    return Reason(Part.QUOTE, found.content.rule or f"given by {found.rule}", found.content.spans)


def _claims(found: Found, clauses: Sequence[Clause]) -> list[Reason]:
    if found.target is not None:
        return [Reason(Part.CLAIM, "what the report says that is answered", Spans((found.target.span,)))]
    return [Reason(Part.CLAIM, _rule_of(clause, len(clauses)), clause.parts) for clause in clauses]


def _rule_of(clause: Clause, number: int) -> str:
    if clause.joint is not None:
        return f"one thing held to be another: {clause.joint!r} between the two"
    kind = "a noun phrase" if clause.noun_phrase else "a clause"
    return f"{kind}, one of {number} that are joined" if number > 1 else kind


def _said(said: Span | None) -> Reason | None:
    return None if said is None else Reason(Part.SAID, "a date that hangs on the cue", Spans((said,)))


def _in_order(one: Span, other: Span) -> Spans:
    """Both, in the order of the text; one alone where they overlap."""
    first, second = sorted((one, other))
    return Spans((first, second)) if first.end <= second.start else Spans((first,))
