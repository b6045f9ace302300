"""Putting a record into the graph, whole or not at all; and taking an article out again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from graph.record import Record
from graph.store import Store


class Outcome(StrEnum):
    """What writing a record did to the graph."""

    STORED = "stored"
    UNCHANGED = "unchanged"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Written:
    """What is in the graph now that a record is written; the numbers are those of its revision."""

    outcome: Outcome
    article_id: str
    revision_id: str
    statements: int
    entities: int
    claims: int
    unread: int
    recorded: str


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was taken out with an article."""

    article_id: str
    title: str | None
    revisions: int
    statements: int
    entities: int
    claims: int


def recorded_at(moment: datetime) -> str:
    """A moment as the graph keeps it: UTC at fixed width, `2025-02-06T09:30:00.000000Z`; raises `InvalidDate` without a zone."""
    raise NotImplementedError


def write_record(store: Store, record: Record, *, recorded: str) -> Written:
    """Store a record in one transaction; it replaces the earlier reading of the same revision, whole.

    `recorded` (from `recorded_at`) is kept when the revision is new and the record does not carry its own.
    """
    raise NotImplementedError


def forget_article(store: Store, article_id: str) -> Forgotten:
    """Take out an article with all its revisions and what was read of them; raises `NotFound`."""
    raise NotImplementedError
