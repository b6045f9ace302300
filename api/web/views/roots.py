"""Roots: the sources in which chains end, for and against, counted as far as they can be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from api.web.views.addresses import path_of
from api.web.views.carriers import ReachShown, reaches_shown
from api.web.views.dates import in_words
from api.web.views.words import STANCES, SourceShown, StanceShown, count, one_line, source_shown
from graph.model import Stance
from queries.bodies import Root, Voice
from queries.sides import BothSides, Position, Side
from queries.standing import Standing

_MOST_SIGNS: Final = 24


@dataclass(frozen=True, slots=True)
class VoiceShown:
    """One root statement: its stance and when; `speaker` where somebody spoke for the root."""

    href: str
    stance: StanceShown
    when: str
    speaker: str | None


@dataclass(frozen=True, slots=True)
class RootShown:
    """A source in which chains end; `reach` says how many carriers lead there, `note` that it changed or is divided.

    Who leaves a claim open, or took back what it said, is no root that carriers lead to.
    """

    source: SourceShown
    voices: tuple[VoiceShown, ...]
    reach: ReachShown | None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """The roots of one side: their number in words, and a sign for each, filled for one that is named."""

    name: str
    title: str
    number: str
    signs: str
    roots: tuple[RootShown, ...]


@dataclass(frozen=True, slots=True)
class RootsShown:
    """All groups that hold a root; for and against are there even when they hold none."""

    groups: tuple[Group, ...]


def roots_shown(standing: Standing) -> RootsShown:
    """Who stands at the end of the chains, side by side."""
    supports, opposes = standing.supports, standing.opposes
    reaches = reaches_shown(standing)
    others = (
        ("both", "On both sides", tuple(_both(each, reaches) for each in standing.both)),
        ("open", "Left open by", _roots(standing.left_open, {})),
        ("withdrawn", "Withdrawn by", _roots(standing.withdrawn, {})),
    )
    return RootsShown(
        (
            _group("for", "For", _number(supports), _roots((*supports.named, *supports.unnamed), reaches)),
            _group("against", "Against", _number(opposes), _roots((*opposes.named, *opposes.unnamed), reaches)),
            *(_group(name, title, count(len(roots), "source"), roots) for name, title, roots in others if roots),
        )
    )


def _group(name: str, title: str, number: str, roots: tuple[RootShown, ...]) -> Group:
    signs = "".join("○" if root.source.unnamed else "●" for root in roots[:_MOST_SIGNS])
    return Group(name, title, number, signs + "…" * (len(roots) > _MOST_SIGNS), roots)


def _number(side: Side) -> str:
    if side.at_least == side.at_most:
        return count(side.at_most, "independent root") if side.at_most else "no root"
    return f"{side.at_least} to {side.at_most} independent roots"


def _both(each: BothSides, reaches: Mapping[str, ReachShown]) -> RootShown:
    note = "changed sides" if each.position is Position.CHANGED else "is divided"
    return replace(_root(each.root, reaches), note=note)


def _roots(roots: Iterable[Root], reaches: Mapping[str, ReachShown]) -> tuple[RootShown, ...]:
    return tuple(_root(each, reaches) for each in roots)


def _root(root: Root, reaches: Mapping[str, ReachShown]) -> RootShown:
    return RootShown(
        source=source_shown(root.id, root.name, root.kind),
        voices=tuple(_voice(each, root) for each in root.voices),
        reach=reaches.get(root.cluster),
    )


def _voice(voice: Voice, root: Root) -> VoiceShown:
    return VoiceShown(
        href=path_of(voice.statement_id),
        stance=STANCES[Stance(voice.stance)],
        when=days_in_words(voice.said_from, voice.said_to),
        speaker=None if voice.speaker == root.name else one_line(voice.speaker),
    )


def days_in_words(first: str | None, last: str | None) -> str:
    """Between which days something was said, as far as is known."""
    if first is None and last is None:
        return "undated"
    return in_words(first) if first is not None and first == last else in_words(f"{first or '..'}/{last or '..'}")
