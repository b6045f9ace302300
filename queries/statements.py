"""Who said what about a claim, with the exact words; and one statement with the evidence around it."""

from __future__ import annotations

from dataclasses import dataclass

from graph.model import Stance
from graph.store import Reader
from queries.paging import DEFAULT_LIMIT, Page

CONTEXT = 32
"""How many characters before and behind the words an excerpt shows."""


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One statement: who, which side, in which words, when, and where it is printed.

    Spans are flat: `[780, 866]`. `said_from` and `said_to` are the first and last day that it can have been said.
    `carrier` is the publisher's name; None when nobody said.
    """

    id: str
    claim_id: str
    claim: str
    cluster: str
    source_id: str
    source: str
    source_kind: str
    source_cluster: str
    source_spans: list[int]
    stance: str
    manner: str | None
    speech: str
    quote: str | None
    quote_spans: list[int]
    cue: str
    cue_spans: list[int]
    said: str | None
    said_from: str | None
    said_to: str | None
    said_text: str | None
    confidence: float | None
    revision_id: str
    article_id: str
    title: str | None
    url: str | None
    published: str | None
    carrier_id: str | None
    carrier: str | None


@dataclass(frozen=True, slots=True)
class ResponseRow(StatementRow):
    """A statement that answers another, `responds_to`; `inferred` when the text does not name that one outright."""

    responds_to: str
    inferred: bool


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words at one span of the text, with what stands before and behind them."""

    start: int
    end: int
    prefix: str
    words: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """One statement with all that it rests on: its words in their place, what it cites and answers, and who answers it.

    A part of a split quote is an excerpt of its own; an unattributed statement has no excerpt of its source.
    """

    statement: StatementRow
    quote: tuple[Excerpt, ...]
    cue: tuple[Excerpt, ...]
    source: tuple[Excerpt, ...]
    cites: tuple[StatementRow, ...]
    cited_by: tuple[StatementRow, ...]
    answers: tuple[ResponseRow, ...]
    responses: tuple[ResponseRow, ...]
    text_sha256: str
    extractor: str
    recorded: str
    current: bool


def statements_on_claim(
    store: Reader, claim_id: str, *, stance: Stance | None = None, limit: int = DEFAULT_LIMIT, cursor: str | None = None
) -> Page[StatementRow]:
    """The statements on the cluster of a claim, by stance, then day, then id; raises `NotFound`."""
    raise NotImplementedError


def responses_to(store: Reader, statement_id: str) -> tuple[ResponseRow, ...]:
    """Who confirmed, denied, withdrew or left open this very statement, by stance, day and id; raises `NotFound`."""
    raise NotImplementedError


def statement_with_evidence(store: Reader, statement_id: str, *, context: int = CONTEXT) -> Evidence:
    """One statement with its evidence, `context` characters of text around each piece; raises `NotFound`."""
    raise NotImplementedError
