"""All that bears on a claim, in every text of an article that was there by some day: what as-of answers are made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import assert_never

from graph.store import Reader
from queries.binding import bind
from queries.claims import claim_row
from queries.statements import BY_IDS, ByIds, CitationRow, StatementRow, statement_rows
from queries.times.as_of import NEVER, AsOf, Basis, Place, answering, place_of
from queries.walks import walked


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a history is read."""

    max_depth: int
    max_statements: int


@dataclass(frozen=True, slots=True)
class Before:
    """What is read: nothing of these moments or later; with `earlier`, texts that are not current any more too."""

    said_before: str = NEVER
    published_before: str = NEVER
    recorded_before: str = NEVER
    earlier: bool = True


@dataclass(frozen=True, slots=True)
class OnClusterBefore(Before):
    """The first so many statements on a claim's cluster."""

    claim_id: str = ""
    limit: int = 0


@dataclass(frozen=True, slots=True)
class FrontierBefore(Before):
    """The statements from which a walk goes on."""

    frontier: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OfArticlesBefore:
    """The articles whose texts are asked for."""

    article_ids: tuple[str, ...]
    published_before: str
    recorded_before: str


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A statement with what decides whether it was there on a day."""

    id: str
    claim_id: str
    stance: str
    said_from: str | None
    said_to: str | None
    revision_id: str
    article_id: str


@dataclass(frozen=True, slots=True)
class TextRow:
    """One text of an article: when it was printed and when it was recorded."""

    article_id: str
    published: str | None
    recorded: str
    current: bool
    id: str


@dataclass(frozen=True, slots=True)
class History:
    """Statements in every text, by id, their citations, and all texts of their articles.

    The walk set out from `starts`. `cut` says that statements were left out to which no citation leads.
    """

    rows: tuple[StatementRow, ...]
    citations: frozenset[CitationRow]
    texts: tuple[TextRow, ...]
    starts: frozenset[str]
    cut: bool


ON_CLUSTER = bind("time/on_cluster", params=OnClusterBefore, row=PlacedRow)
CITED = bind("time/cited", params=FrontierBefore, row=CitationRow)
TEXTS = bind("time/revisions", params=OfArticlesBefore, row=TextRow)


def before(as_of: AsOf | None) -> Before:
    """What has to be read for an answer as of a day; all there is when no day is given."""
    if as_of is None:
        return Before()
    match as_of.basis:
        case Basis.SAID:
            return Before(said_before=as_of.before, earlier=False)
        case Basis.PUBLISHED:
            return Before(published_before=as_of.before)
        case Basis.RECORDED:
            return Before(recorded_before=as_of.before)
        case _:
            assert_never(as_of.basis)


def history_of_claim(store: Reader, claim_id: str, as_of: AsOf | None, limits: Limits) -> History:
    """What bears on a claim's cluster, by the day or at all; raises `NotFound`."""
    found = [row.id for row in placed_on_cluster(store, claim_id, as_of, limit=limits.max_statements + 1)]
    kept = found[: limits.max_statements]
    return _history(store, kept, as_of, limits, cut=len(found) > len(kept))


def as_it_was(history: History, as_of: AsOf) -> History:
    """A history that was read as of a day, with what surely was there by then; the texts that answered are current."""
    texts = answering(history.texts, as_of)
    spoken = as_of.basis is not Basis.SAID
    rows = tuple(
        row
        for row in history.rows
        if row.revision_id not in texts.unsure and (spoken or place_of(row, as_of, texts) is Place.THERE)
    )
    gone = {row.id for row in history.rows} - {row.id for row in rows}
    return replace(
        history,
        rows=rows,
        citations=frozenset(edge for edge in history.citations if edge.cited_id not in gone),
        texts=tuple(replace(text, current=text.id in texts.revisions) for text in history.texts),
    )


def history_of_statement(store: Reader, statement_id: str, as_of: AsOf, limits: Limits) -> History:
    """What one statement rests on, by the day; raises `NotFound`."""
    statement_rows(store, [statement_id])
    return _history(store, [statement_id], as_of, limits, cut=False)


def placed_on_cluster(store: Reader, claim_id: str, as_of: AsOf | None, *, limit: int) -> list[PlacedRow]:
    """The first statements on a claim's cluster, in any text that was there by the day; raises `NotFound`."""
    which = before(as_of)
    asked = OnClusterBefore(
        which.said_before, which.published_before, which.recorded_before, which.earlier, claim_id, limit
    )
    rows = store.read(ON_CLUSTER, asked)
    if not rows:
        claim_row(store, claim_id)
    return rows


def texts_of(store: Reader, article_ids: Iterable[str], as_of: AsOf | None) -> list[TextRow]:
    """The texts of these articles that were there by the day, by article, then id."""
    which = before(as_of)
    asked = OfArticlesBefore(tuple(sorted(set(article_ids))), which.published_before, which.recorded_before)
    return store.read(TEXTS, asked) if asked.article_ids else []


def _history(store: Reader, found: list[str], as_of: AsOf | None, limits: Limits, *, cut: bool) -> History:
    which = before(as_of)

    def cited(frontier: tuple[str, ...]) -> list[CitationRow]:
        asked = FrontierBefore(
            which.said_before, which.published_before, which.recorded_before, which.earlier, frontier
        )
        return store.read(CITED, asked)

    reached = walked(found, cited, max_depth=limits.max_depth, max_statements=limits.max_statements)
    rows = store.read(BY_IDS, ByIds(reached.ids)) if reached.ids else []
    texts = texts_of(store, (row.article_id for row in rows), as_of)
    return History(tuple(rows), reached.citations, tuple(texts), frozenset(found), cut)
