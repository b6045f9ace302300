"""Keeps decisions that only add to what stands by one statement, whose cost does not grow with the graph."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from graph.decisions import SYMMETRIC, Verdict
from graph.ids import IdKind
from graph.store import Reader
from queries.binding import bind, bind_write
from queries.decisions.clustering import InCluster
from queries.decisions.effects import DecisionEdge, Settling, edges_by_kind
from queries.decisions.settling import Change
from queries.decisions.stored import StoredDecision

_WRITTEN: Final = ((Verdict.SAME, IdKind.CLAIM), (Verdict.SAME, IdKind.ENTITY), (Verdict.CONTRADICTS, IdKind.CLAIM))


@dataclass(frozen=True, slots=True)
class TimesRow:
    """How often decisions were settled."""

    id: str
    number: int


@dataclass(frozen=True, slots=True)
class Added:
    """Decisions with the edges and clusters that follow; `number` is how often was settled before they were weighed."""

    id: str
    number: int
    decisions: tuple[StoredDecision, ...]
    same_claims: tuple[DecisionEdge, ...]
    same_entities: tuple[DecisionEdge, ...]
    contradictions: tuple[DecisionEdge, ...]
    claims: tuple[InCluster, ...]
    entities: tuple[InCluster, ...]


TIMES_SETTLED = bind("decisions/times_settled", params=Settling, row=TimesRow)
ADDED = bind_write("decisions/added", row=Added)


def times_settled(reader: Reader) -> int:
    """How often decisions were settled; whoever takes out a claim, an entity or a statement settles too."""
    return sum(row.number for row in reader.read(TIMES_SETTLED, Settling()))


def added(change: Change, number: int) -> Added | None:
    """What a settling changed as one row; None where it takes anything back, or is about single statements."""
    before, after = edges_by_kind(change.before.values()), edges_by_kind(change.after.values())
    new = {
        which: tuple(sorted(edges - before.get(which, frozenset()), key=_in_order)) for which, edges in after.items()
    }
    taken_back = any(edges - after.get(which, frozenset()) for which, edges in before.items())
    others = any(edges and which not in _WRITTEN for which, edges in new.items())
    reviews = any(row.verdict not in (*SYMMETRIC, Verdict.CITES) for row in change.after.values())
    if taken_back or others or reviews or change.before.keys() - change.after.keys():
        return None
    same_claims, same_entities, contradictions = (new.get(which, ()) for which in _WRITTEN)
    return Added(
        id=Settling().id,
        number=number,
        decisions=tuple(change.changed),
        same_claims=same_claims,
        same_entities=same_entities,
        contradictions=contradictions,
        claims=tuple(change.clusters.get(IdKind.CLAIM, ())),
        entities=tuple(change.clusters.get(IdKind.ENTITY, ())),
    )


def _in_order(edge: DecisionEdge) -> tuple[str, str, str]:
    return edge.a_id, edge.b_id, edge.id
