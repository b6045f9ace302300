"""The whole graph back as records, one revision at a time, as it was loaded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from graph.decisions import Held
from graph.errors import NotFound
from graph.record import Record
from graph.store import Reader, Store
from queries.articles import revisions_of
from queries.binding import Nothing, bind
from queries.decisions.kept import DecisionId, decisions_by_id, decisions_of_articles
from queries.decisions.stored import held_as
from queries.storing.record import (
    Parts,
    StoredAbout,
    StoredCitation,
    StoredClaim,
    StoredDecision,
    StoredEntity,
    StoredResponse,
    StoredRole,
    StoredStatement,
    TextRow,
    record_from,
)

BATCH = 200
"""How many revisions are asked for at a time: enough to make the questions cheap, few enough to hold their texts."""


DECISIONS_AT_A_TIME = 1000
"""How many decisions are read, or taken in, at a time."""


@dataclass(frozen=True, slots=True)
class ByRevisions:
    """The revisions that are asked about."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RevisionListed:
    """A revision that the graph holds."""

    article_id: str
    current: bool
    id: str


class _OfRevision(Protocol):
    @property
    def revision_id(self) -> str: ...


Part = TypeVar("Part", bound=_OfRevision)

REVISIONS = bind("export/revisions", params=Nothing, row=RevisionListed)
TEXTS = bind("export/texts", params=ByRevisions, row=TextRow)
ENTITIES = bind("export/entities", params=ByRevisions, row=StoredEntity)
ROLES = bind("export/roles", params=ByRevisions, row=StoredRole)
CLAIMS = bind("export/claims", params=ByRevisions, row=StoredClaim)
ABOUTS = bind("export/abouts", params=ByRevisions, row=StoredAbout)
STATEMENTS = bind("export/statements", params=ByRevisions, row=StoredStatement)
CITES = bind("export/cites", params=ByRevisions, row=StoredCitation)
RESPONSES = bind("export/responses", params=ByRevisions, row=StoredResponse)
SAME_CLAIMS = bind("export/same_claims", params=ByRevisions, row=StoredDecision)
SAME_ENTITIES = bind("export/same_entities", params=ByRevisions, row=StoredDecision)
DECISIONS = bind("export/decisions", params=Nothing, row=DecisionId)


def export_records(store: Store, *, current_only: bool = False) -> Iterator[Record]:
    """Every revision as a record, in order of article, then revision id; each carries its `revision.recorded`.

    A revision that is forgotten while the export runs is left out.
    """
    listed = store.read(REVISIONS, Nothing())
    return _in_batches(store, [row.id for row in listed if row.current or not current_only])


def export_decisions(store: Reader) -> Iterator[Held]:
    """Every decision that is kept, by id: suggestions and what was undone or lost its place too."""
    return _decisions(store, [row.id for row in store.read(DECISIONS, Nothing())])


def decisions_among_articles(store: Reader, article_ids: Iterable[str]) -> Iterator[Held]:
    """The decisions that were made on these articles alone, by id."""
    articles = frozenset(article_ids)
    found = decisions_of_articles(store, articles).values()
    inside = [row.id for row in found if {row.a_on_article, row.b_on_article or row.a_on_article} <= articles]
    return _decisions(store, sorted(inside))


def _decisions(store: Reader, ids: Sequence[str]) -> Iterator[Held]:
    for start in range(0, len(ids), DECISIONS_AT_A_TIME):
        rows = decisions_by_id(store, ids[start : start + DECISIONS_AT_A_TIME])
        yield from (held_as(rows[each]) for each in sorted(rows))


def records_of_articles(store: Reader, article_ids: Iterable[str]) -> Iterator[Record]:
    """Every revision of these articles as a record, in order of article, then revision id.

    Raises `NotFound` for an article that isn't there, before there is a first record.
    """
    ids: list[str] = []
    for article_id in sorted(set(article_ids)):
        ids += sorted(text.id for text in revisions_of(store, article_id))
    return _in_batches(store, ids)


def records_of(store: Reader, revision_ids: Sequence[str]) -> list[Record]:
    """The records of these revisions, in this order; raises `NotFound` for one that isn't there."""
    found = {record.revision.id: record for record in _found(store, revision_ids)}
    for revision_id in revision_ids:
        if revision_id not in found:
            raise NotFound(f"no revision {revision_id} is in the store")
    return [found[revision_id] for revision_id in revision_ids]


def _in_batches(store: Reader, ids: Sequence[str]) -> Iterator[Record]:
    for start in range(0, len(ids), BATCH):
        yield from _found(store, ids[start : start + BATCH])


def _found(store: Reader, revision_ids: Sequence[str]) -> Iterator[Record]:
    """Those of these revisions that are there, in this order."""
    which = ByRevisions(tuple(revision_ids))
    texts = {row.id: row for row in store.read(TEXTS, which)}
    entities, roles = _grouped(store.read(ENTITIES, which)), _grouped(store.read(ROLES, which))
    claims, abouts = _grouped(store.read(CLAIMS, which)), _grouped(store.read(ABOUTS, which))
    statements = _grouped(store.read(STATEMENTS, which))
    cites, responses = _grouped(store.read(CITES, which)), _grouped(store.read(RESPONSES, which))
    decisions = _grouped(store.read(SAME_CLAIMS, which) + store.read(SAME_ENTITIES, which))
    for each in revision_ids:
        if each in texts:
            parts = Parts(
                entities=entities[each],
                roles=roles[each],
                claims=claims[each],
                abouts=abouts[each],
                statements=statements[each],
                cites=cites[each],
                responses=responses[each],
                decisions=decisions[each],
            )
            yield record_from(texts[each], parts)


def _grouped(rows: Iterable[Part]) -> defaultdict[str, list[Part]]:
    """Rows by the revision that they belong to."""
    groups = defaultdict[str, list[Part]](list)
    for row in rows:
        groups[row.revision_id].append(row)
    return groups
