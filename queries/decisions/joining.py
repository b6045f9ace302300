"""Joining a large cluster without a walk through it: what only adds to it changes nothing of how it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from graph.clusters import Vote
from graph.decisions import Verdict
from graph.ids import IdKind
from graph.store import Query, Reader
from queries.binding import bind
from queries.decisions.clustering import ByIds

LARGE: Final = 24
"""A cluster of more members is joined without a walk through it, where nothing but joining is asked for."""


@dataclass(frozen=True, slots=True)
class LargeRow:
    """A cluster that has so many members."""

    id: str


@dataclass(frozen=True, slots=True)
class ItemRow:
    """A cluster of entities, and its Wikidata id."""

    id: str
    wikidata: str


LARGE_CLAIMS = bind("clusters/large_claims", params=ByIds, row=LargeRow)
LARGE_ENTITIES = bind("clusters/large_entities", params=ByIds, row=LargeRow)
ITEMS = bind("clusters/items", params=ByIds, row=ItemRow)

_LARGE: Final[Mapping[IdKind, Query[ByIds, LargeRow]]] = {
    IdKind.CLAIM: LARGE_CLAIMS,
    IdKind.ENTITY: LARGE_ENTITIES,
}


_MARK: Final = "~"  # behind an id it makes none, and sorts right behind it


def stand_in(cluster: str) -> str:
    """The name of a large cluster as one member, which is told from the member that the cluster is named by."""
    return cluster + _MARK


def cluster_named(name: str) -> str:
    """The cluster that is named by a member, or by what stands in for a large one."""
    return name.removesuffix(_MARK)


def large_among(reader: Reader, kind: IdKind, clusters: Iterable[str]) -> frozenset[str]:
    """Those of these clusters that have more than 24 members (the queries name that number: see docs/cypher.md)."""
    asked = ByIds(tuple(sorted(set(clusters))))
    return frozenset(row.id for row in reader.read(_LARGE[kind], asked)) if asked.ids else frozenset()


def items_of(reader: Reader, clusters: Iterable[str]) -> Mapping[str, str]:
    """The Wikidata ids of these clusters of entities, where they have one."""
    asked = ByIds(tuple(sorted(set(clusters))))
    return {row.id: row.wikidata for row in reader.read(ITEMS, asked)} if asked.ids else {}


def joined(votes: Iterable[Vote], large: Mapping[str, str], items: Mapping[str, str | None]) -> list[Vote] | None:
    """The votes as they are heard when one stands in for each large cluster; None if they can't.

    `votes` are all those on some members that are in no large cluster; `large` gives the cluster of every end that is
    in one, `items` the Wikidata ids of those members and of those clusters. It can be done where what joins a large
    cluster hangs together by nothing but votes that hold it to be one, and joins no other. Such votes bar nothing: each
    that stood in the cluster stands still, and each that fell had something against it that is there still, however
    early the new ones are heard. So the whole comes to the same, whatever else the cluster holds.
    """
    known = list(votes)
    decided = {vote.pair for vote in known if vote.certain}
    heard = [_among_names(vote, large) if vote.pair in decided else vote for vote in known]
    telling = [vote for vote, was in zip(heard, known, strict=True) if was.pair in decided]
    groups = _groups(vote.pair for vote in telling if vote.verdict is Verdict.SAME)
    names = frozenset(map(stand_in, large.values()))
    joining = [_Group(group, group & names) for group in groups]
    within = any(all(end in large for end in pair) for pair in decided)
    return None if within or not all(each.only_joins(telling, items) for each in joining) else heard


@dataclass(frozen=True, slots=True)
class _Group:
    """What hangs together, and the large clusters in it."""

    members: frozenset[str]
    large: frozenset[str]

    def only_joins(self, votes: Iterable[Vote], items: Mapping[str, str | None]) -> bool:
        """Whether it joins no large cluster, or one and without anything against it."""
        told = {item for each in self.members if (item := items.get(cluster_named(each))) is not None}
        return not self.large or (
            len(self.large) == 1
            and len(told) <= 1
            and all(
                vote.verdict is Verdict.SAME and not vote.undone
                for vote in votes
                if not self.members.isdisjoint(vote.pair)
            )
        )


def _among_names(vote: Vote, large: Mapping[str, str]) -> Vote:
    a, b = (stand_in(large[end]) if end in large else end for end in vote.pair)
    return replace(vote, a_id=a, b_id=b)


def _groups(pairs: Iterable[tuple[str, str]]) -> list[frozenset[str]]:
    """What hangs together by these pairs."""
    group_of: dict[str, set[str]] = {}
    for pair in pairs:
        together = set[str]().union(*(group_of.get(each, {each}) for each in pair))
        group_of.update(dict.fromkeys(together, together))
    return [frozenset(group) for group in {id(group): group for group in group_of.values()}.values()]
