"""Which cues are content themselves: what stands within what another source says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.model import Stance
from loaders.extract.attribution import Found
from loaders.extract.language import Parse


def without_nested(parse: Parse, found: Sequence[Found]) -> list[Found]:
    """What stands outside other contents: a cue inside another cue's content is content.

    Except where a source only says of itself that it denies, confirms or leaves something open ("added that it could
    not verify"): there the inner cue is what it does.
    """
    kept: list[Found] = []
    for each in sorted(found, key=_outermost_first):
        outer = next((other for other in kept if _holds(other, each)), None)
        if outer is None:
            kept.append(each)
        elif _speaks_of_itself(parse, outer, each):
            kept[kept.index(outer)] = replace(each, source=outer.source, rule=f"{outer.rule}+{each.rule}")
    return sorted(kept, key=lambda each: each.cue)


def _outermost_first(found: Found) -> tuple[int, int]:
    if found.content is None:
        return (0, found.cue.start)
    spans = found.content.spans
    return (-(spans.end - spans.start), found.cue.start)


def _holds(outer: Found, inner: Found) -> bool:
    if outer.content is None or outer.cue == inner.cue:
        return False
    return any(span.start <= inner.cue.start and inner.cue.end <= span.end for span in outer.content.spans)


def _speaks_of_itself(parse: Parse, outer: Found, inner: Found) -> bool:
    """Whether the inner cue heads the outer content and its subject is a pronoun for the same source."""
    if (
        inner.stance is Stance.ASSERTS
        or inner.source is None
        or outer.source is None
        or outer.content is None
        or outer.stance is not Stance.ASSERTS
    ):
        return False
    if outer.cue.start > inner.cue.start:
        # "It had withdrawn the claim, the judge said": the judge speaks of somebody else.
        return False
    subject = parse.tokens[inner.source.head]
    heads = inner.source.first == inner.source.last == outer.content.ranges[0][0]
    return heads and subject.lower in {"it", "he", "she", "they"} and inner.verb.dep in {"ccomp", "xcomp"}
