"""Statements as they are answered: who said what, in which words, and where it is printed."""

from __future__ import annotations

from pydantic import Field

import graph.quantities
import queries.statements
from api.answers.base import Answer, Listing, Quantity, SpanPair, Words, pairs
from graph.model import EntityKind, Speech, Stance
from queries.paging import Page
from queries.statements import ResponseRow, StatementRow


class Source(Answer):
    """Who made a statement; `spans` is empty when the article does not name anyone."""

    id: str
    name: str
    kind: EntityKind
    cluster: str = Field(description="The smallest id of those held to be the same source.")
    spans: tuple[SpanPair, ...]


class ClaimNamed(Answer):
    """The claim that a statement bears on."""

    id: str
    text: str
    cluster: str = Field(description="The smallest id of the claims held to be the same.")
    quantities: tuple[Quantity, ...] = Field(description="The numbers in its sentence, in their order.")

    @classmethod
    def of(cls, row: StatementRow) -> ClaimNamed:
        """The claim of a statement's row."""
        found = (graph.quantities.Quantity.from_kept(each, row.claim) for each in row.claim_quantities)
        quantities = tuple(map(Quantity.model_validate, found))
        return cls(id=row.claim_id, text=row.claim, cluster=row.cluster, quantities=quantities)


class Carrier(Answer):
    """The publisher that printed an article; its `id` is that of the publisher in this article."""

    id: str | None
    name: str


class ArticleNamed(Answer):
    """The article in which something is printed."""

    id: str
    title: str | None
    url: str | None
    published: str | None
    carrier: Carrier | None


class Statement(Answer):
    """One source taking one stance to one claim, at one place in one text."""

    id: str
    source: Source
    stance: Stance
    manner: str | None = Field(description="The verb's shade, such as `estimated`.")
    speech: Speech
    cue: Words
    quote: Words | None = Field(description="The words of the claim; null only where a venue relays.")
    claim: ClaimNamed
    said: str | None = Field(description="When, in EDTF, as far as the text tells.")
    said_from: str | None = Field(description="The first day that it can have been said.")
    said_to: str | None = Field(description="The last day that it can have been said.")
    said_text: str | None = Field(description="The words that the date was read from.")
    confidence: float | None
    article: ArticleNamed
    revision_id: str

    @classmethod
    def of(cls, row: StatementRow) -> Statement:
        """The statement of one row."""
        return cls(
            id=row.id,
            source=_source(row),
            stance=Stance(row.stance),
            manner=row.manner,
            speech=Speech(row.speech),
            cue=Words.at(row.cue_spans, row.cue),
            quote=None if row.quote is None else Words.at(row.quote_spans, row.quote),
            claim=ClaimNamed.of(row),
            said=row.said,
            said_from=row.said_from,
            said_to=row.said_to,
            said_text=row.said_text,
            confidence=row.confidence,
            article=_article(row),
            revision_id=row.revision_id,
        )


def _source(row: StatementRow) -> Source:
    return Source(
        id=row.source_id,
        name=row.source,
        kind=EntityKind(row.source_kind),
        cluster=row.source_cluster,
        spans=pairs(row.source_spans),
    )


def _article(row: StatementRow) -> ArticleNamed:
    carrier = None if row.carrier is None else Carrier(id=row.carrier_id, name=row.carrier)
    return ArticleNamed(id=row.article_id, title=row.title, url=row.url, published=row.published, carrier=carrier)


class Response(Answer):
    """A statement that answers another; `inferred` when the text does not name that one outright."""

    statement: Statement
    responds_to: str
    inferred: bool

    @classmethod
    def of(cls, row: ResponseRow) -> Response:
        """The answer of one row."""
        return cls(statement=Statement.of(row), responds_to=row.responds_to, inferred=row.inferred)


class Statements(Listing):
    """A page of statements."""

    statements: tuple[Statement, ...]

    @classmethod
    def of(cls, page: Page[StatementRow]) -> Statements:
        """The page as it is answered."""
        rows = tuple(Statement.of(row) for row in page.rows)
        return cls(statements=rows, next=page.next, truncated=page.next is not None)


class Responses(Answer):
    """Who confirmed, denied, withdrew or left open one very statement."""

    responses: tuple[Response, ...]

    @classmethod
    def of(cls, rows: tuple[ResponseRow, ...]) -> Responses:
        """The answers as they are given."""
        return cls(responses=tuple(Response.of(row) for row in rows))


class Excerpt(Answer):
    """Words at one span of the text, with what stands before and behind them."""

    start: int
    end: int
    prefix: str
    words: str
    suffix: str


class Evidence(Answer):
    """One statement with all that it rests on; `current` is whether its revision is the article's latest."""

    statement: Statement
    quote: tuple[Excerpt, ...]
    cue: tuple[Excerpt, ...]
    source: tuple[Excerpt, ...]
    cites: tuple[Statement, ...]
    cited_by: tuple[Statement, ...]
    answers: tuple[Response, ...] = Field(description="The statements that this one answers.")
    responses: tuple[Response, ...] = Field(description="The statements that answer this one.")
    text_sha256: str
    extractor: str
    recorded: str
    current: bool

    @classmethod
    def of(cls, evidence: queries.statements.Evidence) -> Evidence:
        """The evidence as it is answered."""
        return cls(
            statement=Statement.of(evidence.statement),
            quote=_excerpts(evidence.quote),
            cue=_excerpts(evidence.cue),
            source=_excerpts(evidence.source),
            cites=tuple(map(Statement.of, evidence.cites)),
            cited_by=tuple(map(Statement.of, evidence.cited_by)),
            answers=tuple(map(Response.of, evidence.answers)),
            responses=tuple(map(Response.of, evidence.responses)),
            text_sha256=evidence.text_sha256,
            extractor=evidence.extractor,
            recorded=evidence.recorded,
            current=evidence.current,
        )


def _excerpts(found: tuple[queries.statements.Excerpt, ...]) -> tuple[Excerpt, ...]:
    return tuple(map(Excerpt.model_validate, found))
