"""Bodies that hang together: parts of one whole, such as the ministries of one government, or of one country."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.model import EntityKind
from graph.store import Reader
from queries.binding import bind
from queries.bodies import OfClusters, Root

_LEVELS = 3
"""A department is a part of a ministry, which is a part of a government, which is a part of a country."""


@dataclass(frozen=True, slots=True)
class WholeRow:
    """What a body is a part of, and its country; each None where no article says so."""

    body_cluster: str
    country: str | None
    whole: str | None
    whole_kind: str | None
    whole_cluster: str | None


@dataclass(frozen=True, slots=True)
class Related:
    """Roots that hang together, by the clusters of the roots; `by` names the whole, or the country by its code."""

    by: str
    clusters: tuple[str, ...]


WHOLES = bind("standing/wholes", params=OfClusters, row=WholeRow)
_BODIES = frozenset({EntityKind.AGENCY, EntityKind.UNIT})


def wholes_of(store: Reader, roots: Iterable[Root]) -> tuple[WholeRow, ...]:
    """What those of these roots that are bodies are parts of, and what these wholes are parts of, some levels up."""
    seen = set[str]()
    frontier = {root.cluster for root in roots if root.kind in _BODIES}
    found: list[WholeRow] = []
    for _ in range(_LEVELS):
        if not frontier:
            break
        rows = store.read(WHOLES, OfClusters(tuple(sorted(frontier))))
        found += rows
        seen |= frontier
        frontier = {row.whole_cluster for row in rows if row.whole_cluster is not None} - seen
    return tuple(found)


def related(roots: Sequence[Root], wholes: Iterable[WholeRow]) -> tuple[Related, ...]:
    """The groups of these roots that share a whole or a country, by its name; each group is told once."""
    rows = defaultdict[str, list[WholeRow]](list)
    for row in wholes:
        rows[row.body_cluster].append(row)
    members = defaultdict[str, set[str]](set)
    names: dict[str, str] = {}
    for root in roots:
        if root.kind in _BODIES:
            for key, name in _marks(root.cluster, rows).items():
                members[key].add(root.cluster)
                names[key] = min(name, names.get(key, name))
    told: dict[tuple[str, ...], str] = {}
    for key in sorted(members, key=lambda key: (names[key], key), reverse=True):
        if len(members[key]) > 1:
            told[tuple(sorted(members[key]))] = names[key]
    return tuple(
        sorted((Related(by, clusters) for clusters, by in told.items()), key=lambda each: (each.by, each.clusters))
    )


def _marks(cluster: str, rows: Mapping[str, list[WholeRow]]) -> dict[str, str]:
    """What a body is known to belong to, each by a key, with the name to show.

    Two articles' nodes of one country need no decision to be the same: a place goes by its name too.
    """
    marks: dict[str, str] = {}
    seen, frontier = {cluster}, [cluster]
    for each in frontier:  # grows while it is walked
        for row in rows.get(each, ()):
            if row.country:
                marks[f"country {row.country}"] = row.country
            if row.whole is not None and row.whole_cluster is not None:
                marks[f"whole {row.whole_cluster}"] = row.whole
                if row.whole_kind == EntityKind.PLACE:
                    marks[f"place {row.whole.casefold()}"] = row.whole
                if row.whole_cluster not in seen:
                    seen.add(row.whole_cluster)
                    frontier.append(row.whole_cluster)
    return marks
