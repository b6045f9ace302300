"""Who said what about a claim, with the exact words; and one statement with the evidence around it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.errors import NotFound
from graph.model import Stance
from graph.spans import Spans
from graph.store import Reader
from queries.binding import bind
from queries.claims import claim_row
from queries.paging import DEFAULT_LIMIT, Page, after, checked_limit, page

CONTEXT = 32
"""How many characters before and behind the words an excerpt shows."""


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One statement: who, which side, in which words, when, and where it is printed.

    Spans are flat: `[780, 866]`. `said_from` and `said_to` are the first and last day that it can have been said.
    `carrier` is the publisher's name; None when nobody said. `claim_quantities` are lines of `Quantity.kept`.
    """

    id: str
    claim_id: str
    claim: str
    cluster: str
    claim_quantities: list[str]
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
    """The statement at the other end of an answer; `responds_to` is the one that is answered.

    `inferred` says that the text does not name that one outright.
    """

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


@dataclass(frozen=True, slots=True)
class OnClaim:
    """A page of the statements on a claim's cluster; an empty `stance` is any."""

    claim_id: str
    stance: str
    after_stance: str
    after_day: str
    after_id: str
    limit: int


@dataclass(frozen=True, slots=True)
class ByIds:
    """The statements that are asked about."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OneStatement:
    """The statement that is asked about."""

    statement_id: str


@dataclass(frozen=True, slots=True)
class Frontier:
    """The statements from which a walk goes on."""

    frontier: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextOfStatement:
    """The text in which a statement stands."""

    id: str
    text: str
    text_sha256: str
    extractor: str
    recorded: str
    current: bool


@dataclass(frozen=True, slots=True)
class CitationRow:
    """That one statement rests on another."""

    citing_id: str
    cited_id: str


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """That one statement answers another, and whose that is; `inferred` when the text does not name it outright."""

    answering_id: str
    answered_id: str
    source_id: str
    source: str
    source_kind: str
    inferred: bool


ON_CLAIM = bind("statements/on_claim", params=OnClaim, row=StatementRow)
BY_IDS = bind("statements/by_ids", params=ByIds, row=StatementRow)
TEXT = bind("statements/text", params=OneStatement, row=TextOfStatement)
ANSWERING = bind("statements/answering", params=OneStatement, row=ResponseRow)
ANSWERED_BY = bind("statements/answered_by", params=OneStatement, row=ResponseRow)
ANSWERS = bind("statements/answers", params=Frontier, row=AnswerRow)
CITED = bind("statements/cited", params=Frontier, row=CitationRow)
CITING = bind("statements/citing", params=Frontier, row=CitationRow)

UNDATED = "9999-12-31"
"""Stands for the last day of a statement that can have been said on any, so that it comes last."""


def statements_on_claim(
    store: Reader, claim_id: str, *, stance: Stance | None = None, limit: int = DEFAULT_LIMIT, cursor: str | None = None
) -> Page[StatementRow]:
    """The statements on the cluster of a claim, by stance, then day, then id.

    Raises `NotFound`, or `InvalidRequest` for a limit or cursor that can't be used.
    """
    after_stance, after_day, after_id = map(str, after(cursor, ("", "", "")))
    checked_limit(limit)
    which = OnClaim(claim_id, stance.value if stance else "", after_stance, after_day, after_id, limit + 1)
    rows = store.read(ON_CLAIM, which)
    if not rows:
        claim_row(store, claim_id)
    return page(rows, limit, lambda row: (row.stance, day_of(row), row.id))


def responses_to(store: Reader, statement_id: str) -> tuple[ResponseRow, ...]:
    """Who confirmed, denied, withdrew or left open this very statement, by stance, day and id; raises `NotFound`."""
    rows = store.read(ANSWERING, OneStatement(statement_id))
    if not rows:
        statement_rows(store, [statement_id])
    return tuple(rows)


def answers_of(store: Reader, statement_ids: Iterable[str]) -> tuple[AnswerRow, ...]:
    """Whom these statements answer, by the id of the one that answers."""
    asked = Frontier(tuple(sorted(set(statement_ids))))
    return tuple(store.read(ANSWERS, asked)) if asked.frontier else ()


def statement_with_evidence(store: Reader, statement_id: str, *, context: int = CONTEXT) -> Evidence:
    """One statement with its evidence, `context` characters of text around each piece; raises `NotFound`."""
    (statement,) = statement_rows(store, [statement_id])
    (found,) = store.read(TEXT, OneStatement(statement_id))
    cited = [row.cited_id for row in store.read(CITED, Frontier((statement_id,)))]
    citing = [row.citing_id for row in store.read(CITING, Frontier((statement_id,)))]
    rows = _by_id(store, [*cited, *citing])
    return Evidence(
        statement=statement,
        quote=excerpts(found.text, statement.quote_spans, context=context),
        cue=excerpts(found.text, statement.cue_spans, context=context),
        source=excerpts(found.text, statement.source_spans, context=context),
        cites=tuple(rows[each] for each in cited),
        cited_by=tuple(rows[each] for each in citing),
        answers=tuple(store.read(ANSWERED_BY, OneStatement(statement_id))),
        responses=tuple(store.read(ANSWERING, OneStatement(statement_id))),
        text_sha256=found.text_sha256,
        extractor=found.extractor,
        recorded=found.recorded,
        current=found.current,
    )


def statement_rows(store: Reader, ids: Sequence[str]) -> list[StatementRow]:
    """These statements, by id, of earlier revisions too; raises `NotFound` when one isn't there."""
    rows = store.read(BY_IDS, ByIds(tuple(ids)))
    missing = set(ids) - {row.id for row in rows}
    if missing:
        raise NotFound(f"no statement {min(missing)} is in the store; onrecord who CLAIM lists those on a claim")
    return rows


def day_of(row: StatementRow) -> str:
    """The last day on which a statement can have been said, to order by; an undated one comes last."""
    return row.said_to or UNDATED


def excerpts(text: str, spans: Sequence[int], *, context: int = CONTEXT) -> tuple[Excerpt, ...]:
    """The words at flat spans, each with as many characters before and behind as `context` says."""
    return tuple(
        Excerpt(
            start=start,
            end=end,
            prefix=text[max(0, start - context) : start],
            words=text[start:end],
            suffix=text[end : end + context],
        )
        for start, end in Spans.from_flat(list(spans))
    )


def _by_id(store: Reader, ids: Sequence[str]) -> Mapping[str, StatementRow]:
    return {row.id: row for row in statement_rows(store, sorted(set(ids)))} if ids else {}
