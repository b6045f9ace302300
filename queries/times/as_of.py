"""As of which day, and on which of the three clocks: parsed once, and which texts of articles answer then."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol, assert_never

from graph.errors import InvalidDate, InvalidRequest

NEVER = "~"
"""Comes after every day and moment: nothing is left out."""


class Basis(StrEnum):
    """The clock: when the source spoke, when the carrier printed it, when this graph learned it."""

    SAID = "said"
    PUBLISHED = "published"
    RECORDED = "recorded"


@dataclass(frozen=True, slots=True)
class AsOf:
    """The end of a day (midnight UTC, ISO 8601) on one clock."""

    day: str
    basis: Basis

    @property
    def before(self) -> str:
        """The next day: what is of this day or earlier, a day or a moment in UTC, sorts before it."""
        try:
            return (date.fromisoformat(self.day) + timedelta(days=1)).isoformat()
        except OverflowError:  # the last day of year 9999
            return NEVER


class Bounded(Protocol):
    """What is asked of a statement here: its text, and between which days it was said."""

    @property
    def id(self) -> str: ...
    @property
    def revision_id(self) -> str: ...
    @property
    def said_from(self) -> str | None: ...
    @property
    def said_to(self) -> str | None: ...


class Dated(Protocol):
    """What is asked of one text of an article: when it was printed and when this graph learned it."""

    @property
    def id(self) -> str: ...
    @property
    def article_id(self) -> str: ...
    @property
    def published(self) -> str | None: ...
    @property
    def recorded(self) -> str: ...
    @property
    def current(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Answering:
    """The ids of the texts that answer; of those whose day nobody told, it is `unsure` whether they do."""

    revisions: frozenset[str]
    unsure: frozenset[str] = frozenset()


class Place(StrEnum):
    """Where a statement stands, as of a day: it is there, is not yet there, or straddles the day."""

    THERE = "there"
    APART = "apart"
    LATER = "later"


def as_of_asked(day: str | None, basis: str | None) -> AsOf | None:
    """What was asked for; None when nothing was.

    Raises `InvalidDate` for a day that does not exist, `InvalidRequest` for a day without a basis or a basis without
    a day, or for a basis that is none: "as of 31 January" means three things.
    """
    if day is None and basis is None:
        return None
    if day is None:
        raise InvalidRequest(f"basis={basis} needs a day; give one as 2025-01-31 with as_of, or leave the basis out")
    day_asked(day, "as_of")
    clocks = ", ".join(Basis)
    if basis is None:
        raise InvalidRequest(f"as of {day} on which clock? Give a basis: {clocks}")
    return AsOf(day, basis_asked(basis))


def basis_asked(basis: str) -> Basis:
    """The clock of this name; raises `InvalidRequest` when there is none."""
    if basis not in list(Basis):
        raise InvalidRequest(f"{basis!r} is not a basis; give one of {', '.join(Basis)}")
    return Basis(basis)


def day_asked(day: str, name: str) -> str:
    """The day itself; raises `InvalidDate`, which tells the parameter's name, unless it exists and is written so."""
    try:
        if date.fromisoformat(day).isoformat() == day:
            return day
    except ValueError:
        pass
    raise InvalidDate(f"{name}: {day!r} is not a day that exists; write it as 2025-01-31")


def answering(revisions: Iterable[Dated], as_of: AsOf) -> Answering:
    """The text of each article that answers as of a day: of those that fit it the one recorded last.

    On the clock of what was said that is the current one. An article that nobody dated may have been published by then.
    """
    fitting, undated = defaultdict[str, list[Dated]](list), defaultdict[str, list[Dated]](list)
    for each in revisions:
        moment = _moment(each, as_of.basis)
        if moment is None:
            undated[each.article_id].append(each)
        elif moment < as_of.before:
            fitting[each.article_id].append(each)
    return Answering(
        frozenset(latest(group).id for group in fitting.values()),
        frozenset(latest(undated[article_id]).id for article_id in undated.keys() - fitting.keys()),
    )


def latest(revisions: Iterable[Dated]) -> Dated:
    """The one recorded last, then with the larger id, as the graph chooses the current one."""
    return max(revisions, key=lambda each: (each.recorded, each.id))


def _moment(revision: Dated, basis: Basis) -> str | None:
    """When a text came onto a clock; None when nobody knows."""
    match basis:
        case Basis.SAID:
            return "" if revision.current else NEVER
        case Basis.PUBLISHED:
            return revision.published
        case Basis.RECORDED:
            return revision.recorded
        case _:
            assert_never(basis)


def place_of(statement: Bounded, as_of: AsOf, texts: Answering) -> Place:
    """Where a statement stands. What was said between days of which only some have passed, straddles the day."""
    if statement.revision_id in texts.unsure:
        return Place.APART
    if statement.revision_id not in texts.revisions:
        return Place.LATER
    if as_of.basis is not Basis.SAID:
        return Place.THERE
    if statement.said_to is not None and statement.said_to < as_of.before:
        return Place.THERE
    return Place.LATER if (statement.said_from or "") >= as_of.before else Place.APART
