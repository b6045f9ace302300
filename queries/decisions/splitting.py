"""Takes members out of a cluster: the decisions that keep them apart from the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from graph.decisions import Decision, State, Verdict
from graph.errors import InvalidRequest, NotFound
from graph.ids import IdKind, kind_of
from graph.store import Reader, Store
from queries.decisions.clustering import KINDS, ByIds, held_the_same, members_by_id
from queries.decisions.deciding import Kept, decide, decisions_on
from queries.decisions.selecting import selectors_of


def split(store: Store, member_ids: Iterable[str], *, by: str, basis: str, recorded: str) -> tuple[Kept, ...]:
    """Take these claims, or entities, of one cluster out of it, together; gives the decisions that do.

    Each is that two are `different` which something held to be one. Raises `NotFound` for a member that isn't there,
    `InvalidRequest` when they are not of one cluster or nothing of it would be left, and what `decide` raises.
    """
    out = frozenset(member_ids)
    kind, rest = _rest(store, out)
    pairs = sorted(_held_together(store, kind, out, rest))
    ends = selectors_of(store, {end for pair in pairs for end in pair})
    decisions = [
        Decision(Verdict.DIFFERENT, ends[a], ends[b], by=by, basis=basis, score=1.0, certain=True) for a, b in pairs
    ]
    return decide(store, decisions, recorded=recorded)


def _rest(reader: Reader, out: frozenset[str]) -> tuple[IdKind, frozenset[str]]:
    kinds = {kind_of(each) for each in out}
    kind = kinds.pop() if len(kinds) == 1 else None
    if kind is None or kind not in KINDS:
        raise InvalidRequest("a cluster is of claims or of entities: give the ids of one kind that are to leave it")
    rows = members_by_id(reader, kind, out)
    if missing := out - rows.keys():
        raise NotFound(
            f"{min(missing)} is not in the store; onrecord claim or onrecord source shows a cluster's members"
        )
    rest = _members(reader, kind, rows[min(out)].cluster).keys() - out
    if len({row.cluster for row in rows.values()}) > 1:
        raise InvalidRequest("these are not in one cluster; give members of one that are to leave it")
    if not rest:
        raise InvalidRequest(
            "that is the whole cluster, so nothing is taken out of it; leave out those that are to stay"
        )
    return kind, frozenset(rest)


def _members(reader: Reader, kind: IdKind, cluster: str) -> Mapping[str, str]:
    return {row.id: row.cluster for row in reader.read(KINDS[kind].members, ByIds((cluster,)))}


def _held_together(
    reader: Reader, kind: IdKind, out: frozenset[str], rest: frozenset[str]
) -> Iterable[tuple[str, str]]:
    """The pairs across the split that a reading, or a decision that stands, holds to be one; each once."""
    pairs = {(row.id, row.other_id) for row in held_the_same(reader, kind, out)}
    for kept in decisions_on(reader, out):
        same = kept.decision.verdict is Verdict.SAME and kept.state is State.STANDING
        if same and kept.a_id is not None and kept.b_id is not None:
            pairs |= {(kept.a_id, kept.b_id), (kept.b_id, kept.a_id)}
    return {(one, other) for one, other in pairs if one in out and other in rest}
