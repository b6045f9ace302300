"""Annotated articles of `tests/data`, and how much of an annotation a record finds.

A place is wholly right when its source, its stance and its quote (intersection over union of at least one half) are.
A source is right when most of its mentions are mentions of the annotated entity; an unnamed one when it stands at the
annotated words, or at none where none are annotated.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypedDict, cast

from graph.model import EntityKind, RoleKind, Statement
from graph.record import Record
from graph.spans import Span
from loaders.extract.rules import RuleExtractor
from loaders.load import read_article
from loaders.sources.document import Supplied
from loaders.sources.text import read_text

DATA = Path(__file__).parent / "data"


class ExpectedArticle(TypedDict):
    """What the annotator was told of the publication."""

    publisher: str
    published: str


class ExpectedEntity(TypedDict):
    """Somebody the article speaks of, and where."""

    name: str
    mentions: list[tuple[int, int]]


class ExpectedStatement(TypedDict):
    """One place: who takes which stance, in which words."""

    id: str
    source: str
    source_kind: str
    stance: str
    source_spans: list[tuple[int, int]]
    cue_spans: list[tuple[int, int]]
    quote_spans: list[tuple[int, int]]
    cites: list[str]
    responds_to: list[str]
    said: str | None


class ExpectedBoilerplate(TypedDict):
    """Words that are no text of the article."""

    span: tuple[int, int]


class Expected(TypedDict):
    """One article's annotation."""

    article: ExpectedArticle
    boilerplate: list[ExpectedBoilerplate]
    entities: list[ExpectedEntity]
    statements: list[ExpectedStatement]


@dataclass(frozen=True, slots=True)
class Agreement:
    """What a record finds of an annotation: the statements of each place found, what it missed, what it has beside."""

    found: dict[str, list[Statement]]
    missed: list[str]
    others: list[list[Statement]]


@cache
def expected(name: str) -> Expected:
    """The annotation of an article of `tests/data`."""
    return cast("Expected", json.loads((DATA / name / "expected.json").read_text(encoding="utf-8")))


@cache
def record_of(name: str) -> Record:
    """What the rules read out of an article of `tests/data`."""
    article = expected(name)["article"]
    path = DATA / name / "article.txt"
    supplied = Supplied(published=article["published"], outlet=article["publisher"])
    return read_article(read_text(path.read_bytes(), where=str(path), supplied=supplied), RuleExtractor())


def agreement(name: str) -> Agreement:
    """How the record of an article of `tests/data` agrees with its annotation."""
    return compared(record_of(name), expected(name))


def compared(record: Record, annotation: Expected) -> Agreement:
    """How a record agrees with the annotation of its article; each place is found at most once."""
    names = _names(record, annotation["entities"])
    places = _places(record.statements)
    found: dict[str, list[Statement]] = {}
    for wanted in annotation["statements"]:
        fitting = [place for place in places if place not in found.values() and _is_right(wanted, place[0], names)]
        if fitting:
            found[wanted["id"]] = max(fitting, key=lambda place: _closeness(wanted, place[0]))
    missed = [wanted["id"] for wanted in annotation["statements"] if wanted["id"] not in found]
    return Agreement(found, missed, [place for place in places if place not in found.values()])


def _places(statements: Sequence[Statement]) -> list[list[Statement]]:
    places: dict[object, list[Statement]] = {}
    for statement in statements:
        quote = statement.quote.spans if statement.quote is not None else None
        places.setdefault((statement.cue.spans, statement.stance, statement.source.id, quote), []).append(statement)
    return list(places.values())


def _names(record: Record, entities: Iterable[ExpectedEntity]) -> dict[str, str]:
    """The annotated name of each entity, by its id: that of the entity with which it shares most of its mentions.

    Of several that share as much, the one with the fewest other words: "Norway" shares as many with "Norway" as with
    "Norway's navy", and is the former.
    """
    annotated = {entity["name"]: _characters(entity["mentions"]) for entity in entities}
    names: dict[str, str] = {}
    for entity in record.entities:
        own = _characters(entity.mentions)
        shared = {name: (len(where & own), -len(where - own)) for name, where in annotated.items()}
        best = max(shared, key=lambda name: shared[name])
        if shared[best][0]:
            names[entity.id] = best
    return names


def _is_right(wanted: ExpectedStatement, statement: Statement, names: dict[str, str]) -> bool:
    if statement.stance.value != wanted["stance"] or _overlap(wanted, statement) < 0.5:
        return False
    if wanted["source_kind"] != "unnamed":
        # A spokesperson counts as the body.
        bodies = (role.of for role in statement.source.roles if role.kind is RoleKind.SPEAKS_FOR)
        return wanted["source"] in {names.get(entity_id) for entity_id in (statement.source.id, *bodies)}
    shared = _characters(wanted["source_spans"]) & _characters(statement.source_spans)
    nowhere = not wanted["source_spans"] and not statement.source_spans
    return statement.source.kind is EntityKind.UNNAMED and (bool(shared) or nowhere)


def _overlap(wanted: ExpectedStatement, statement: Statement) -> float:
    """Intersection over union of the quotes' characters; 1 when neither has one."""
    quote = _characters(wanted["quote_spans"])
    read = _characters(statement.quote.spans) if statement.quote is not None else set[int]()
    return len(quote & read) / len(quote | read) if quote | read else 1.0


def _closeness(wanted: ExpectedStatement, statement: Statement) -> float:
    same_cue = bool(_characters(wanted["cue_spans"]) & _characters(statement.cue.spans))
    return _overlap(wanted, statement) + same_cue


def _characters(spans: Iterable[Span | tuple[int, int]]) -> set[int]:
    return {i for start, end in spans for i in range(start, end)}
