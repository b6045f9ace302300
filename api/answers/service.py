"""What the store and the service say of themselves."""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict, Field

from api.answers.base import Answer


class Count(Answer):
    """How many there are of one kind."""

    kind: str
    number: int


class Counts(Answer):
    """How much the graph holds; statements and claims of current revisions only."""

    articles: int
    revisions: int
    carriers: int
    entities: int
    claims: int
    clusters: int
    statements: int
    unread: int
    stances: tuple[Count, ...]
    kinds: tuple[Count, ...]


class CatalogueQuery(Answer):
    """One query of the catalogue: what it answers, what it takes and gives, and its text."""

    name: str
    answers: str
    params: tuple[str, ...]
    columns: tuple[str, ...]
    cypher: str


class Catalogue(Answer):
    """Every query that the answers are made of."""

    queries: tuple[CatalogueQuery, ...]


class Health(Answer):
    """That the service runs, or that its store answers."""

    status: Literal["ok"] = "ok"


class Finding(Answer):
    """One thing that `doctor` looked at."""

    check: str
    ok: bool
    detail: str


class Diagnosis(Answer):
    """Everything that `doctor` looked at; `ok` when nothing needs mending."""

    ok: bool
    findings: tuple[Finding, ...]


class ProblemDetails(Answer):
    """An RFC 9457 problem."""

    model_config = ConfigDict(title="Problem")

    type: str = Field(description="Which kind of problem, of the closed list in docs/http.md.")
    title: str
    status: int
    detail: str = Field(description="What was wrong, where, and what to do next.")
    instance: str = Field(description="The path that was asked for.")
