"""The answers that the annotator of the story expects; tests/data/story/README.md explains the fields."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

Basis = Literal["said", "published", "recorded"]


class For(TypedDict):
    """The statements for a claim."""

    asserts: list[str]
    confirms: list[str]


class NamedAndUnnamed(TypedDict):
    """The roots of one side."""

    named: list[str]
    unnamed: list[str]


class BySide(TypedDict("_For", {"for": NamedAndUnnamed})):
    """The roots of both sides."""

    against: NamedAndUnnamed


class Count(TypedDict):
    """How many roots a side has."""

    named: int
    unnamed: tuple[int, int]
    unnamed_if_kept_apart: NotRequired[tuple[int, int]]


class Independent(TypedDict("_CountFor", {"for": Count})):
    """How many independent roots there are."""

    against: Count
    named_in_all: int


class OnBothSides(TypedDict):
    """A body that is found for and against."""

    body: str
    how: Literal["changed", "divided"]


class Entering(TypedDict):
    """A statement that leads into a circle from outside."""

    statement: str
    at: str


class Circle(TypedDict):
    """Statements that cite each other in a circle."""

    loop: list[str]
    enters: list[Entering]


class Related(TypedDict):
    """Bodies of one government."""

    government: str
    bodies: list[str]


class ClaimAnswer(TypedDict("_StatementsFor", {"for": For})):
    """What is to be answered on a claim when everything is loaded."""

    status: str
    status_accept: NotRequired[list[str]]
    against: list[str]
    open: list[str]
    relays: list[str]
    withdraws: NotRequired[list[str]]
    no_longer_standing: NotRequired[list[str]]
    roots: BySide
    independent: Independent
    on_both_sides: NotRequired[list[OnBothSides]]
    related: NotRequired[list[Related]]
    carriers: list[str]
    carrier_families: list[list[str]]
    carriers_with_a_family_as_one: int
    carriers_by_root: dict[str, list[str]]
    circular: list[Circle]
    chains: list[list[str]]


class AsOfRoots(TypedDict("_RootsFor", {"for": list[str]})):
    """The named roots of both sides on a day."""

    against: list[str]
    unnamed_for: tuple[int, int]
    unnamed_for_if_kept_apart: NotRequired[tuple[int, int]]


class AsOfAnswer(TypedDict("_StandingFor", {"for": list[str]})):
    """What stood at the end of a day."""

    id: str
    claim: str
    as_of: str
    basis: Basis
    status: str | None
    status_accept: NotRequired[list[str]]
    against: list[str]
    open: list[str]
    relays: list[str]
    withdraws: NotRequired[list[str]]
    no_longer_standing: NotRequired[list[str]]
    apart: NotRequired[list[str]]
    roots: AsOfRoots
    carriers: list[str]
    circular: NotRequired[bool]


class Event(TypedDict):
    """One utterance on a claim, however often it was told."""

    said: str
    event: str
    source: str
    speaker: NotRequired[str]
    statements: list[str]
    also_bounded: NotRequired[list[str]]
    first_published: str
    claim: NotRequired[str]
    changes: NotRequired[str]
    divides: NotRequired[str]


class FirstSaid(TypedDict):
    """The first day on which anybody said it."""

    date: str
    statements: list[str]


class FirstPublished(TypedDict):
    """The first day on which anybody printed it."""

    date: str
    statement: str


class FirstRecorded(TypedDict):
    """The first moment at which the graph knew of it."""

    instant: str
    article: str


class Timeline(TypedDict):
    """What happened to a claim, in order."""

    first_said: FirstSaid
    first_published: FirstPublished
    first_recorded: FirstRecorded
    events: list[Event]
    relays: list[str]
    status: dict[Basis, list[tuple[str, str]]]
    silence: list[tuple[str, str]]


class Change(TypedDict):
    """What changed on a claim between two days."""

    claim: str
    basis: Basis
    after: str
    until: str
    new_statements: list[str]
    status: tuple[str | None, str | None]
    new_for: list[str]
    new_against: list[str]
    gone_for: NotRequired[list[str]]
    new_carriers: list[str]
    fell: NotRequired[list[str]]


class RestingOn(TypedDict):
    """What rests on one source, and what falls with it."""

    source: str
    as_of: NotRequired[str]
    rests: list[str]
    after: dict[str, str | None]
    falls: list[str]


class WeekOfClaims(TypedDict):
    """How the claims of a week stand at its end."""

    week: str
    single_root: list[str]
    unnamed_only: list[str]
    neither: dict[str, str]
    either: NotRequired[list[str]]


class Opposed(TypedDict):
    """Statements of two sources that can't both be right; on one claim, or on two that exclude each other."""

    claim: NotRequired[str]
    claims: NotRequired[tuple[str, str]]
    statements: tuple[list[str], list[str]]


class Opposition(TypedDict):
    """In what two sources contradict each other."""

    sources: tuple[str, str]
    on: list[Opposed]


class SaidAbout(TypedDict):
    """What a source said about something, by day, and whether it changed."""

    source: str
    about: str
    said: list[tuple[str, str, list[str]]]
    changed: bool | str


class Unanswered(TypedDict):
    """The claims that nobody has answered."""

    claims: list[str]
    either: list[str]


Path = TypedDict("Path", {"from": str, "to": str, "path": list[str] | None})

Questions = TypedDict(
    "Questions",
    {
        "who confirmed or denied this report": dict[str, dict[str, list[str]]],
        "what rests on this one source, and what falls if it falls": list[RestingOn],
        "which claims of this week rest on a single root, or on unnamed roots only": list[WeekOfClaims],
        "where do these two sources contradict each other": list[Opposition],
        "what did this source say about that entity, and did it change": list[SaidAbout],
        "circular reports": dict[str, list[Circle]],
        "claims nobody has answered": Unanswered,
        "the shortest citation path between two articles": list[Path],
    },
)
