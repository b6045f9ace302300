"""Putting a record into the graph, whole or not at all; and taking an article out again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from graph.errors import InvalidDate, NotFound
from graph.record import Record
from graph.store import Query, Store, Transaction
from queries.binding import bind, bind_write
from queries.decisions.attaching import attach_again
from queries.decisions.clustering import neighbours_of
from queries.decisions.correcting import withdraw_corrections
from queries.decisions.effects import hold_settling
from queries.export import records_of
from queries.parting import held_with, link_parted_again
from queries.storing import changes
from queries.storing.changes import Removed
from queries.storing.form import Edges, StoredForm, stored_form

_RECORDED = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", re.ASCII)


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
    """What was taken out with an article; `parted` are the texts to link again, for what fell apart without it."""

    article_id: str
    title: str | None
    revisions: int
    statements: int
    entities: int
    claims: int
    parted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OneArticle:
    """The article that is asked about."""

    article_id: str


@dataclass(frozen=True, slots=True)
class StoredRevision:
    """A revision of an article that is in the graph."""

    id: str
    raw_sha256: str
    recorded: str
    current: bool


@dataclass(frozen=True, slots=True)
class TitleRow:
    """An article that is in the graph."""

    id: str
    title: str | None


@dataclass(frozen=True, slots=True)
class HeldRow:
    """A statement, entity or claim that was read of one of an article's revisions."""

    id: str


@dataclass(frozen=True, slots=True)
class CurrentRow:
    """Whether a revision is the one that answers."""

    id: str
    current: bool


REVISIONS = bind("writing/stored_revisions", params=OneArticle, row=StoredRevision)
TITLE = bind("writing/stored_article", params=OneArticle, row=TitleRow)
STATEMENTS_OF = bind("writing/stored_statements", params=OneArticle, row=HeldRow)
ENTITIES_OF = bind("writing/stored_entities", params=OneArticle, row=HeldRow)
CLAIMS_OF = bind("writing/stored_claims", params=OneArticle, row=HeldRow)
CURRENT = bind_write("writing/current", row=CurrentRow)


def recorded_at(moment: datetime) -> str:
    """A moment as the graph keeps it: UTC at fixed width, `2025-02-06T09:30:00.000000Z`.

    Raises `InvalidDate` for a moment without a time zone.
    """
    if moment.tzinfo is None:
        raise InvalidDate(f"{moment} has no time zone; give the moment with one")
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def is_recorded(text: str) -> bool:
    """Whether a text is a moment as `recorded_at` writes it."""
    return _RECORDED.fullmatch(text) is not None


def write_record(store: Store, record: Record, *, recorded: str) -> Written:
    """Store a record in one transaction; it replaces the earlier reading of the same revision, whole.

    So it does with a revision that another text was taken from the same bytes of: nobody edited that article.

    `recorded` (from `recorded_at`) is kept when the revision is new and the record does not carry its own.
    Raises `InvalidDate` when it is no such moment, `StoreRefused` when the store can't keep it; then nothing is kept.
    """
    moment = record.revision.recorded or recorded
    if not is_recorded(moment):
        raise InvalidDate(f"{moment!r} is not a moment in UTC, such as 2025-02-06T09:30:00.000000Z")
    form = stored_form(record, recorded=moment)
    revisions = store.read(REVISIONS, OneArticle(record.article.id))
    # It takes effect unless another load of the article was faster, whose text is then there to compare with, or
    # decisions wait for it.
    if not revisions and form.stands_alone and store.write_alone(changes.WHOLE_ARTICLE, changes.whole(form)):
        return _written(Outcome.STORED, form)
    stored = _stored_already(store, record, revisions)
    if stored is not None:
        return _written(Outcome.UNCHANGED, stored)
    return store.transaction(lambda transaction: _write(transaction, record, moment))


def _stored_already(store: Store, record: Record, revisions: Sequence[StoredRevision]) -> StoredForm | None:
    """What is stored of a record, when a transaction would change nothing; so that none is opened."""
    same = [each for each in revisions if _is_of_the_same(each, record)]
    if [each.id for each in same] != [record.revision.id]:
        return None
    try:
        (held,) = records_of(store, [record.revision.id])
    except NotFound:  # forgotten meanwhile
        return None
    form = stored_form(record, recorded=same[0].recorded)
    return form if stored_form(held, recorded=same[0].recorded) == form else None


def _write(transaction: Transaction, record: Record, recorded: str) -> Written:
    form = stored_form(record, recorded=recorded)
    # First of all: of two loads of one article at a time, the second now waits, and then sees what the first wrote.
    transaction.write(changes.ARTICLE, [form.article])
    hold_settling(transaction)
    revisions = transaction.read(REVISIONS, OneArticle(record.article.id))
    earlier = [each for each in revisions if _is_of_the_same(each, record)]
    if not earlier:
        withdraw_corrections(transaction, [each.id for each in revisions])
        changes.add(transaction, form, beside=Edges())
        return _settle(transaction, Outcome.STORED, revisions, form, frozenset())
    form = stored_form(record, recorded=min(each.recorded for each in earlier))
    touched = _replace(transaction, earlier, form, [each.id for each in revisions])
    if touched is None:
        return _written(Outcome.UNCHANGED, form)
    left = [each for each in revisions if each not in earlier or each.id == form.revision.id]
    return _settle(transaction, Outcome.REPLACED, left, form, touched)


def _settle(
    transaction: Transaction,
    outcome: Outcome,
    others: Sequence[StoredRevision],
    form: StoredForm,
    touched: frozenset[str],
) -> Written:
    """Choose which text answers; then decisions are attached anew, for they go along to that one."""
    _choose_current(transaction, others, form)
    attach_again(transaction, form.article.id, touched, withdrawn=True)
    return _written(outcome, form)


def _is_of_the_same(stored: StoredRevision, record: Record) -> bool:
    """Whether it is a reading of the record's text, or of the bytes that this was taken from."""
    return stored.id == record.revision.id or stored.raw_sha256 == record.revision.raw_sha256


def _replace(
    transaction: Transaction, earlier: Sequence[StoredRevision], new: StoredForm, revision_ids: Sequence[str]
) -> frozenset[str] | None:
    """Put `new` in the place of earlier readings of the same; one of them can be of the same text.

    Gives the claims and entities that are to be settled anew; None when nothing is changed.
    """
    records = records_of(transaction, [each.id for each in earlier])
    olds = [stored_form(record, recorded=each.recorded) for record, each in zip(records, earlier, strict=True)]
    if olds == [new]:
        return None
    withdraw_corrections(transaction, revision_ids)
    gone = frozenset(member for old in olds for member in old.member_ids) - new.member_ids
    beside = neighbours_of(transaction, gone)
    for old in olds:
        changes.remove_what_is_gone(transaction, old, new)
    others = [Removed(old.revision.id) for old in olds if old.revision.id != new.revision.id]
    transaction.write(changes.NO_REVISIONS, others)
    kept = next((old.edges for old in olds if old.revision.id == new.revision.id), Edges())
    changes.add(transaction, new, beside=kept)
    return (beside - gone) | new.member_ids


def _choose_current(transaction: Transaction, earlier: Sequence[StoredRevision], form: StoredForm) -> None:
    """The revision recorded last answers, whichever was loaded last; the article takes its title and date."""
    own = form.revision
    marks = {revision.id: (revision.recorded, revision.current) for revision in earlier}
    marks[own.id] = (own.recorded, marks[own.id][1] if own.id in marks else False)
    latest = max(marks, key=lambda revision_id: (marks[revision_id][0], revision_id))
    changed = [CurrentRow(each, each == latest) for each in sorted(marks) if marks[each][1] != (each == latest)]
    transaction.write(CURRENT, changed)
    if own.id == latest:
        transaction.write(changes.ARTICLE_AS_CURRENT, [form.article])


def _written(outcome: Outcome, form: StoredForm) -> Written:
    return Written(
        outcome=outcome,
        article_id=form.article.id,
        revision_id=form.revision.id,
        statements=len(form.statements),
        entities=len(form.entities),
        claims=len(form.claims),
        unread=len(form.revision.unread_reasons),
        recorded=form.revision.recorded,
    )


def forget_article(store: Store, article_id: str) -> Forgotten:
    """Take out an article with all its revisions and what was read of them; raises `NotFound`.

    What other articles hold stays; clusters that hung together by it alone fall apart. What of that is one for other
    reasons too is found when the texts in `parted` are linked again.
    """
    return store.transaction(lambda transaction: _forget(transaction, article_id))


def _forget(transaction: Transaction, article_id: str) -> Forgotten:
    hold_settling(transaction)
    which = OneArticle(article_id)
    found = transaction.read(TITLE, which)
    if not found:
        raise NotFound(f"no article {article_id} is in the store; `onrecord article` lists what is")
    revisions = [Removed(row.id) for row in transaction.read(REVISIONS, which)]
    withdraw_corrections(transaction, [each.id for each in revisions])
    statements, claims, entities = (
        _held(transaction, query, which) for query in (STATEMENTS_OF, CLAIMS_OF, ENTITIES_OF)
    )
    gone = frozenset(node.id for node in (*claims, *entities))
    beside, tied = neighbours_of(transaction, gone), held_with(transaction, article_id, gone)
    transaction.write(changes.NO_STATEMENTS, statements)
    transaction.write(changes.NO_CLAIMS, claims)
    transaction.write(changes.NO_ENTITIES, entities)
    transaction.write(changes.NO_REVISIONS, revisions)
    transaction.write(changes.NO_ARTICLES, [Removed(article_id)])
    attach_again(transaction, article_id, beside - gone, withdrawn=True)
    parted = link_parted_again(transaction, tied)
    return Forgotten(article_id, found[0].title, len(revisions), len(statements), len(entities), len(claims), parted)


def _held(transaction: Transaction, query: Query[OneArticle, HeldRow], article: OneArticle) -> list[Removed]:
    return [Removed(row.id) for row in transaction.read(query, article)]
