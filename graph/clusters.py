"""Which things are held to be the same: the connected components of the standing decisions."""

from collections.abc import Iterable, Mapping

from graph.model import SameAs


def cluster_of(ids: Iterable[str], decisions: Iterable[SameAs]) -> Mapping[str, str]:
    """Each id's cluster, named by its smallest member; the order of ids and decisions makes no difference.

    A decision about an id that is not among `ids` is passed over.
    """
    parent = {member: member for member in ids}

    def root(member: str) -> str:
        while parent[member] != member:
            parent[member] = parent[parent[member]]
            member = parent[member]
        return member

    for decision in decisions:
        if decision.a_id in parent and decision.b_id in parent:
            smaller, larger = sorted((root(decision.a_id), root(decision.b_id)))
            parent[larger] = smaller
    return {member: root(member) for member in parent}
