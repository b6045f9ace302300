"""One look at a claim: its chain, who counts as whom in it, which statements were taken back, and what excludes it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from graph.model import Stance
from graph.store import Reader
from queries.bodies import BodyRow, bodies_of
from queries.chains import Chain, chain_from, chain_of_claim
from queries.contradicting import contradicting
from queries.grounds import Grounds
from queries.reasons import Status, is_supported, status_of
from queries.roots import Direction, side_of
from queries.sides import Sides, sides_of, speakers_in
from queries.statements import CitationRow, StatementRow
from queries.times.as_of import AsOf

_ELSEWHERE = "s_elsewhere"
"""Stands for what lies beyond the bounds of a walk: that there is more must stay known."""


class Look:
    """A claim's chain with what the store tells of its sources, now or as of a day.

    `counted` is each statement with the cluster of whom its source counts as; `gone` are those that were taken back.
    """

    def __init__(self, cluster: str, chain: Chain, bodies: tuple[BodyRow, ...]) -> None:
        self.cluster = cluster
        self.chain = chain
        self._bodies = bodies
        speakers = speakers_in(chain, bodies)
        self.counted = tuple((row, speakers.cluster(row)) for row in chain.nodes)
        self.sides: Sides = sides_of(chain, bodies)
        self.gone = self.sides.gone

    @property
    def claim(self) -> str:
        """The claim in the words that name its cluster, else in others that stand."""
        return next((row.claim for row in self.chain.nodes if row.claim_id == self.cluster), self.chain.nodes[0].claim)

    @property
    def is_supported(self) -> bool:
        """Whether somebody stands behind the claim."""
        return is_supported(self.sides.camps)

    def roots_on(self, direction: Direction) -> tuple[StatementRow, ...]:
        """The root statements of one side that nobody took back, by id."""
        ends = frozenset(self.chain.roots) - self.gone
        return on_side((row for row in self.chain.nodes if row.id in ends), direction)

    def without(self, statement_ids: Iterable[str]) -> Look:
        """The same as if these statements had never been made, nor what rests on them alone."""
        fallen = self.fallen_with(statement_ids)
        return Look(self.cluster, _without(self.chain, fallen), self._bodies) if fallen else self

    def fallen_with(self, statement_ids: Iterable[str]) -> frozenset[str]:
        """These statements, and those that rest on them alone."""
        taken = frozenset(statement_ids)
        return Grounds(self.chain).fallen_with(taken) if taken else frozenset()


def look(store: Reader, cluster: str, as_of: AsOf | None) -> Look:
    """A look at a claim; its chain is empty where no text holds the claim any more, or yet."""
    chain = chain_of_claim(store, cluster, as_of=as_of)
    return Look(cluster, chain, bodies_of(store, chain.nodes))


def excluding(store: Reader, cluster: str, as_of: AsOf | None) -> tuple[tuple[Look, ...], bool]:
    """A look at each claim that excludes this one and that a text holds, and whether there are more."""
    others, cut = contradicting(store, cluster)
    looks = (look(store, other, as_of) for other in others)
    return tuple(each for each in looks if each.chain.nodes), cut


def status_in(found: Look, others: Iterable[Look]) -> Status | None:
    """The status of a claim beside those that exclude it; None when nothing is left of it."""
    if not found.chain.nodes:
        return None
    against = tuple(other.claim for other in others if other.is_supported)
    return status_of(replace(found.sides.camps, contradicted=against))


def on_side(rows: Iterable[StatementRow], direction: Direction) -> tuple[StatementRow, ...]:
    """Those of these statements that take one side, in their order."""
    return tuple(row for row in rows if side_of(Stance(row.stance)) is direction)


def _without(chain: Chain, fallen: frozenset[str]) -> Chain:
    rows = [row for row in chain.nodes if row.id not in fallen]
    kept = [CitationRow(edge.citing, edge.cited) for edge in chain.edges if edge.cited not in fallen]
    beyond = [CitationRow(each, _ELSEWHERE) for each in chain.unfollowed]
    return replace(chain_from(rows, [*kept, *beyond], cut=chain.truncated), as_of=chain.as_of, apart=chain.apart)
