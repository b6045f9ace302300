"""Who counts as whom: a spokesperson as the body, and those of one cluster as one source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.model import EntityKind
from graph.store import Reader
from queries.binding import bind
from queries.statements import StatementRow


@dataclass(frozen=True, slots=True)
class OfClusters:
    """The clusters of entities that are asked about."""

    clusters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BodyRow:
    """That a source speaks for a body, and so counts as it; `current` when its revision is."""

    source_id: str
    body_id: str
    body: str
    body_kind: str
    body_cluster: str
    source_cluster: str
    current: bool | None


@dataclass(frozen=True, slots=True)
class Voice:
    """One statement of a body: who said it, on which side (its stance), and when at the earliest and latest."""

    statement_id: str
    speaker: str
    stance: str
    said_from: str | None
    said_to: str | None


@dataclass(frozen=True, slots=True)
class Root:
    """A source in which chains end, named by its cluster; a spokesperson's words are the body's."""

    id: str
    name: str
    kind: str
    cluster: str
    voices: tuple[Voice, ...]


BODIES = bind("standing/bodies", params=OfClusters, row=BodyRow)


def bodies_of(store: Reader, rows: Iterable[StatementRow]) -> tuple[BodyRow, ...]:
    """The bodies for which the sources of these statements speak, in any article."""
    clusters = tuple(sorted({row.source_cluster for row in rows}))
    return tuple(store.read(BODIES, OfClusters(clusters))) if clusters else ()


class Speakers:
    """Who counts as whom: a spokesperson as the body, here and where the same person speaks without the office.

    What the article itself says of a speaker goes before what others say. `retold` names statements of unnamed
    sources by the cluster of the source whose words they tell again.
    """

    def __init__(self, bodies: Iterable[BodyRow], retold: Mapping[str, str] | None = None) -> None:
        self._retold = retold or {}
        # Who speaks for several bodies counts as the one with the smallest cluster: one voice is not two sources.
        self._by_source: dict[str, BodyRow] = {}
        self._by_cluster: dict[str, BodyRow] = {}
        for body in sorted(bodies, key=lambda body: (body.body_cluster, body.body_id), reverse=True):
            self._by_source[body.source_id] = body
            if body.current:
                self._by_cluster[body.source_cluster] = body

    def cluster(self, row: StatementRow) -> str:
        """The cluster of whom the source of a statement counts as."""
        body = self._body(row)
        return body.body_cluster if body else self._retold.get(row.id, row.source_cluster)

    def roots(self, rows: Iterable[StatementRow]) -> tuple[Root, ...]:
        """The bodies that made these statements, by name, then cluster."""
        groups: dict[str, list[StatementRow]] = defaultdict(list)
        for row in rows:
            groups[self.cluster(row)].append(row)
        roots = (self._root(cluster, groups[cluster]) for cluster in groups)
        return tuple(sorted(roots, key=lambda root: (root.name, root.cluster)))

    def root(self, rows: Sequence[StatementRow]) -> Root:
        """The one body that made these statements."""
        return self._root(self.cluster(rows[0]), rows)

    def are_unnamed(self, rows: Sequence[StatementRow]) -> bool:
        """Whether nobody names the body that made these statements, which are of one."""
        return self._name_of(rows)[2] == EntityKind.UNNAMED

    def _root(self, cluster: str, rows: Sequence[StatementRow]) -> Root:
        entity_id, name, kind = self._name_of(rows)
        voices = sorted(rows, key=lambda row: (row.said_to or "~", row.id))
        return Root(
            id=entity_id,
            name=name,
            kind=kind,
            cluster=cluster,
            voices=tuple(Voice(row.id, row.source, row.stance, row.said_from, row.said_to) for row in voices),
        )

    def _name_of(self, rows: Sequence[StatementRow]) -> tuple[str, str, str]:
        # Who is told again is named by its own article.
        own = [row for row in rows if row.id not in self._retold] or rows
        return min(self._entity(row) for row in own)

    def _entity(self, row: StatementRow) -> tuple[str, str, str]:
        body = self._body(row)
        return (body.body_id, body.body, body.body_kind) if body else (row.source_id, row.source, row.source_kind)

    def _body(self, row: StatementRow) -> BodyRow | None:
        return self._by_source.get(row.source_id) or self._by_cluster.get(row.source_cluster)
