"""What fell apart because an article is gone that held it together: its texts are to be linked again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from graph.ids import IdKind
from graph.store import Reader, Transaction
from queries.decisions.clustering import KINDS, members_by_id, only
from queries.decisions.kept import decisions_of_articles
from queries.linking import CLAIMS, ENTITIES, NOT_LINKED, ByIds, Found

Clusters = Mapping[str, str]
"""Claims and entities, each with its cluster."""


def held_with(reader: Reader, article_id: str, gone: Iterable[str]) -> Clusters:
    """What decisions tie to an article, without its own claims and entities (`gone`), with the clusters before."""
    ends = {end for row in decisions_of_articles(reader, [article_id]).values() for end in row.attached_to}
    return _clusters(reader, ends - set(gone))


def link_parted_again(transaction: Transaction, before: Clusters) -> tuple[str, ...]:
    """Note as not linked the texts of what is not in one cluster any more; gives these revisions.

    One member of each part will do: linking it finds the others, as far as they are judged to be one without what is
    gone. So however many were tied to that, few texts are linked again.
    """
    parts = defaultdict[str, dict[str, str]](dict)
    for each, cluster in sorted(_clusters(transaction, before).items()):
        parts[before[each]].setdefault(cluster, each)
    parted = ByIds(tuple(sorted({each for part in parts.values() if len(part) > 1 for each in part.values()})))
    rows = (*transaction.read(CLAIMS, parted), *transaction.read(ENTITIES, parted)) if parted.ids else ()
    revisions = tuple(sorted({row.revision_id for row in rows}))
    transaction.write(NOT_LINKED, [Found(each) for each in revisions])
    return revisions


def _clusters(reader: Reader, ids: Iterable[str]) -> dict[str, str]:
    wanted = frozenset(ids)
    kinds: tuple[IdKind, ...] = tuple(KINDS)
    rows = (row for kind in kinds for row in members_by_id(reader, kind, only(kind, wanted)).values())
    return {row.id: row.cluster for row in rows}
