"""Decisions as the store holds them, looked up by what they are attached to; with those that are about to be kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.store import Query, Reader
from queries.binding import bind
from queries.decisions.selecting import ByIds
from queries.decisions.stored import StoredDecision


@dataclass(frozen=True, slots=True)
class DecisionId:
    """A decision that was found."""

    id: str


BY_IDS = bind("decisions/by_ids", params=ByIds, row=StoredDecision)
AT_FIRST = bind("decisions/at_first", params=ByIds, row=DecisionId)
AT_SECOND = bind("decisions/at_second", params=ByIds, row=DecisionId)
UNDER_FIRST = bind("decisions/under_first", params=ByIds, row=DecisionId)
UNDER_SECOND = bind("decisions/under_second", params=ByIds, row=DecisionId)
OF_FIRST_ARTICLE = bind("decisions/of_first_article", params=ByIds, row=DecisionId)
OF_SECOND_ARTICLE = bind("decisions/of_second_article", params=ByIds, row=DecisionId)


def decisions_by_id(reader: Reader, ids: Iterable[str]) -> Mapping[str, StoredDecision]:
    """Those of these decisions that are kept."""
    asked = ByIds(tuple(sorted(set(ids))))
    return {row.id: row for row in reader.read(BY_IDS, asked)} if asked.ids else {}


def decisions_at(reader: Reader, ids: Iterable[str]) -> Mapping[str, StoredDecision]:
    """The decisions that are attached to any of these claims, entities or statements."""
    return decisions_by_id(reader, _ids(reader, (AT_FIRST, AT_SECOND), ids))


def decisions_of_articles(reader: Reader, article_ids: Iterable[str]) -> Mapping[str, StoredDecision]:
    """The decisions that were made on these articles, wherever they are attached now."""
    return decisions_by_id(reader, _ids(reader, (OF_FIRST_ARTICLE, OF_SECOND_ARTICLE), article_ids))


class KeptDecisions:
    """The decisions of a store, read once each; `fresh` stand in the place of those of their ids."""

    def __init__(
        self, reader: Reader, fresh: Mapping[str, StoredDecision], before: Mapping[str, StoredDecision]
    ) -> None:
        """`before` are the fresh ones as they are kept; one that is kept, but not fresh, is passed over."""
        self._reader = reader
        self._fresh = fresh
        self._shadowed = frozenset(before)
        self._before = dict(before)
        self.found = dict(fresh)

    @property
    def before(self) -> Mapping[str, StoredDecision]:
        """All that were found, as they are kept."""
        return self._before

    def at(self, ids: Iterable[str]) -> list[StoredDecision]:
        """The decisions that are attached to any of these claims, entities or statements."""
        wanted = frozenset(ids)
        near = [each.id for each in self._fresh.values() if not wanted.isdisjoint(each.attached_to)]
        return self._read((AT_FIRST, AT_SECOND), wanted, near)

    def under(self, claim_ids: Iterable[str]) -> list[StoredDecision]:
        """The decisions that are attached to statements on any of these claims."""
        wanted = frozenset(claim_ids)
        near = [each.id for each in self._fresh.values() if not wanted.isdisjoint((each.a_under, each.b_under))]
        return self._read((UNDER_FIRST, UNDER_SECOND), wanted, near)

    def _read(
        self, queries: Iterable[Query[ByIds, DecisionId]], wanted: Iterable[str], fresh: Iterable[str]
    ) -> list[StoredDecision]:
        kept = _ids(self._reader, queries, wanted) - self._shadowed
        new = decisions_by_id(self._reader, kept - self.found.keys())
        self._before |= new
        self.found |= new
        return [self.found[each] for each in sorted({*kept, *fresh})]


def _ids(reader: Reader, queries: Iterable[Query[ByIds, DecisionId]], wanted: Iterable[str]) -> frozenset[str]:
    asked = ByIds(tuple(sorted(set(wanted))))
    if not asked.ids:
        return frozenset()
    return frozenset(row.id for query in queries for row in reader.read(query, asked))
