"""Writes what settling changed: decisions, the edges that stand for them, and clusters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.decisions import SYMMETRIC, State, Verdict
from graph.ids import IdKind, kind_of
from graph.store import Transaction, Write
from queries.binding import bind_write
from queries.decisions.clustering import KINDS
from queries.decisions.correcting import copy_citations, take_reviews
from queries.decisions.settling import Change
from queries.decisions.stored import StoredDecision


@dataclass(frozen=True, slots=True)
class DecisionEdge:
    """The edge that stands for a standing decision; `id` is the decision's."""

    id: str
    a_id: str
    b_id: str
    decided_by: str
    basis: str
    score: float
    recorded: str


@dataclass(frozen=True, slots=True)
class EdgeGone:
    """The edge of a decision that stands no longer."""

    id: str
    a_id: str
    b_id: str


@dataclass(frozen=True, slots=True)
class DecisionGone:
    """A decision to take out."""

    id: str


@dataclass(frozen=True, slots=True)
class _Edges:
    """The queries for one kind of edge."""

    put: Write[DecisionEdge]
    no: Write[EdgeGone]


@dataclass(frozen=True, slots=True)
class Settling:
    """The one node that says how often decisions were settled."""

    id: str = "settling"


LOCK = bind_write("decisions/lock", row=Settling)
PUT = bind_write("decisions/put", row=StoredDecision)
REMOVED = bind_write("decisions/removed", row=DecisionGone)
SAME_CLAIMS = bind_write("decisions/same_claims", row=DecisionEdge)
SAME_ENTITIES = bind_write("decisions/same_entities", row=DecisionEdge)
CONTRADICTIONS = bind_write("decisions/contradictions", row=DecisionEdge)
CITATIONS = bind_write("decisions/citations", row=DecisionEdge)
NO_SAME_CLAIMS = bind_write("decisions/no_same_claims", row=EdgeGone)
NO_SAME_ENTITIES = bind_write("decisions/no_same_entities", row=EdgeGone)
NO_CONTRADICTIONS = bind_write("decisions/no_contradictions", row=EdgeGone)
NO_CITATIONS = bind_write("decisions/no_citations", row=EdgeGone)

_EDGES: Mapping[tuple[Verdict, IdKind | None], _Edges] = {
    (Verdict.SAME, IdKind.CLAIM): _Edges(SAME_CLAIMS, NO_SAME_CLAIMS),
    (Verdict.SAME, IdKind.ENTITY): _Edges(SAME_ENTITIES, NO_SAME_ENTITIES),
    (Verdict.CONTRADICTS, IdKind.CLAIM): _Edges(CONTRADICTIONS, NO_CONTRADICTIONS),
    (Verdict.CITES, IdKind.STATEMENT): _Edges(CITATIONS, NO_CITATIONS),
}


def hold_settling(transaction: Transaction) -> None:
    """Let no other transaction settle until this one ends: of two at a time, neither would see what the other joins."""
    transaction.write(LOCK, [Settling()])


def take_effect(transaction: Transaction, change: Change, *, withdrawn: bool = False) -> frozenset[str]:
    """Write what a settling changed; decisions that were left out of it are taken out.

    `withdrawn`: what stood beside corrected statements is taken out already. Gives the articles in which claims came or
    went by a correction: the decisions on those are to be attached anew.
    """
    gone = sorted(change.before.keys() - change.after.keys())
    transaction.write(REMOVED, [DecisionGone(each) for each in gone])
    transaction.write(PUT, change.changed)
    before, after = edges_by_kind(change.before.values()), edges_by_kind(change.after.values())
    for which, queries in _EDGES.items():
        old, new = before.get(which, frozenset()), after.get(which, frozenset())
        transaction.write(queries.no, [EdgeGone(e.id, e.a_id, e.b_id) for e in _in_order(old - new)])
        transaction.write(queries.put, _in_order(new - old))
        if which[0] is Verdict.CITES:
            copy_citations(transaction, (end for edge in old ^ new for end in (edge.a_id, edge.b_id)))
    for kind, moved in change.clusters.items():
        transaction.write(KINDS[kind].put, moved)
    return take_reviews(transaction, change.before.values(), change.after.values(), withdrawn=withdrawn)


def edges_by_kind(
    decisions: Iterable[StoredDecision],
) -> Mapping[tuple[Verdict, IdKind | None], frozenset[DecisionEdge]]:
    """The edges that stand for these decisions, by what they say and of what."""
    found: dict[tuple[Verdict, IdKind | None], set[DecisionEdge]] = {}
    for row in decisions:
        which = (Verdict(row.verdict), kind_of(row.a_id or ""))
        if row.state == State.STANDING and row.attached and which in _EDGES:
            found.setdefault(which, set()).add(_edge(row))
    return {which: frozenset(edges) for which, edges in found.items()}


def _edge(row: StoredDecision) -> DecisionEdge:
    a, b = sorted(row.attached_to) if row.verdict in SYMMETRIC else row.attached_to
    return DecisionEdge(row.id, a, b, row.decided_by, row.basis, row.score, row.recorded)


def _in_order(edges: Iterable[DecisionEdge]) -> Sequence[DecisionEdge]:
    return sorted(edges, key=lambda edge: (edge.a_id, edge.b_id, edge.id))
