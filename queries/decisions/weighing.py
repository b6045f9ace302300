"""How useful it is that a person looks at a suggestion: how much hangs on it, and how near it is to being decided."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.ids import IdKind
from graph.store import Reader
from queries.decisions.clustering import KINDS, ByIds, only
from queries.decisions.joining import LARGE, large_among

MANY = 1000
"""Statements of one cluster that count; who has so many is worth a look before all others."""


@dataclass(frozen=True, slots=True)
class Suggested:
    """A suggestion that still asks something: the clusters that it is about, and its score."""

    id: str
    clusters: frozenset[str]
    score: float


def usefulness(
    reader: Reader, suggestions: Iterable[Suggested], settled: Mapping[str, str], large: frozenset[str] = frozenset()
) -> Mapping[str, float]:
    """How many statements hang on each suggestion (those of its clusters, and one for each), times its score.

    The score says how near it is to the line from which the machine decides by itself, which is 1. `settled` are the
    clusters of members that are just being settled; all others are looked up as they are kept. At most `MANY`
    statements are counted of a cluster; one that is large, such as all that are in `large`, counts as that many.
    """
    asked = list(suggestions)
    clusters = frozenset(cluster for each in asked for cluster in each.clusters)
    hanging = {kind: _statements(reader, kind, only(kind, clusters - large), settled) for kind in KINDS}
    counted = {cluster: min(number, MANY) for each in hanging.values() for cluster, number in each.items()}
    counted |= dict.fromkeys(large, MANY)
    return {each.id: each.score * sum(1 + counted.get(cluster, 0) for cluster in each.clusters) for each in asked}


def _statements(
    reader: Reader, kind: IdKind, clusters: frozenset[str], settled: Mapping[str, str]
) -> Mapping[str, int]:
    """The number of statements on each of these clusters of claims, or by each of these clusters of entities."""
    cluster_of = {member: cluster for member, cluster in settled.items() if cluster in clusters}
    others = clusters - frozenset(cluster_of.values())
    large = large_among(reader, kind, others)
    small = _asked(others - large)
    if small.ids:
        cluster_of |= {row.id: row.cluster for row in reader.read(KINDS[kind].members, small)}
    large |= {cluster for cluster, members in Counter(cluster_of.values()).items() if members > LARGE}
    numbers = defaultdict[str, int](int, dict.fromkeys(large, MANY))
    members = _asked(member for member, cluster in cluster_of.items() if cluster not in large)
    for row in reader.read(KINDS[kind].bearing, members) if members.ids else ():
        numbers[cluster_of[row.id]] += row.statements
    return numbers


def _asked(ids: Iterable[str]) -> ByIds:
    return ByIds(tuple(sorted(ids)))
