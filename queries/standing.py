"""Where a claim stands: its roots for and against, its carriers and its status, from a chain alone."""

from __future__ import annotations

from dataclasses import dataclass, replace

from graph.store import Reader
from queries.bodies import BodyRow, Root, bodies_of
from queries.carriers import (
    Carrier,
    CopyRow,
    Family,
    Reach,
    carriers_of,
    copies_among,
    families_of,
    reaches_of,
    with_own_words,
)
from queries.chains import MAX_DEPTH, MAX_STATEMENTS, Chain, chain_of_claim
from queries.circular import Circle, circles_in
from queries.contradicting import Contradiction, contradicting
from queries.reasons import Status, is_supported, reason_for, status_of
from queries.related import Related, WholeRow, related, wholes_of
from queries.sides import BothSides, Independent, Side, Sides, independent, sides_of
from queries.statements import StatementRow
from queries.times.as_of import AsOf


@dataclass(frozen=True, slots=True)
class Around:
    """What a store tells beside a chain: who speaks for whom, what is a part of what, and which articles are copies.

    `contradictions` are the claims that exclude this one; `cut` says that there are more.
    """

    bodies: tuple[BodyRow, ...] = ()
    wholes: tuple[WholeRow, ...] = ()
    copies: tuple[CopyRow, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """Who stands behind a claim and who against it, who carried it, and its status with the reason in words.

    `independent` counts the roots; `related` are groups of them that hang together, such as ministries of one
    government. `contradictions` are claims that exclude this one. `families` are articles that are copies of each
    other, `carriers_as_families` the number of carriers where one that printed only copies counts with its family.
    `reaches` tell for each root how many carriers lead to it. `loops` are the groups that cite each other in a circle,
    `circles` the same spelled out. As of a day before anybody spoke, the status is None; `apart` are the statements
    that straddle the day.
    """

    status: Status | None
    reason: str
    supports: Side
    opposes: Side
    both: tuple[BothSides, ...]
    left_open: tuple[Root, ...]
    withdrawn: tuple[Root, ...]
    independent: Independent
    related: tuple[Related, ...]
    contradictions: tuple[Contradiction, ...]
    carriers: tuple[Carrier, ...]
    families: tuple[Family, ...]
    carriers_as_families: int
    reaches: tuple[Reach, ...]
    loops: tuple[tuple[str, ...], ...]
    circles: tuple[Circle, ...]
    truncated: bool
    apart: tuple[StatementRow, ...]


def standing_of_claim(
    store: Reader,
    claim_id: str,
    *,
    as_of: AsOf | None = None,
    max_depth: int = MAX_DEPTH,
    max_statements: int = MAX_STATEMENTS,
) -> Standing:
    """Roots, carriers and status of a claim's cluster, now or as of a day; raises `NotFound`."""
    chain = chain_of_claim(store, claim_id, as_of=as_of, max_depth=max_depth, max_statements=max_statements)
    return standing_in(store, chain)


def standing_in(store: Reader, chain: Chain) -> Standing:
    """The same from a chain that was walked, with what the store tells beside it."""
    bodies = bodies_of(store, chain.nodes)
    sides = sides_of(chain, bodies)
    return _standing(chain, sides, _around(store, chain, bodies, sides))


def _around(store: Reader, chain: Chain, bodies: tuple[BodyRow, ...], sides: Sides) -> Around:
    contradictions, cut = contradictions_of(store, chain)
    copies = copies_among(store, (row.article_id for row in chain.nodes))
    return Around(bodies, wholes_of(store, sides.roots), copies, contradictions, cut)


def contradictions_of(store: Reader, chain: Chain) -> tuple[tuple[Contradiction, ...], bool]:
    """The claims that exclude that of a chain, by cluster, and whether there are more than were looked at.

    One that no text holds any more is left out. Whether one stands is asked of its own statements alone: two claims
    that exclude each other would else wait for each other.
    """
    if not chain.nodes:
        return (), False
    others, cut = contradicting(store, chain.nodes[0].cluster)
    walked = [(cluster, chain_of_claim(store, cluster, as_of=chain.as_of)) for cluster in others]
    found = (
        Contradiction(cluster, other.nodes[0].claim, is_supported(sides_of(other, bodies_of(store, other.nodes)).camps))
        for cluster, other in walked
        if other.nodes
    )
    return tuple(found), cut


def standing_of(chain: Chain, around: Around | None = None) -> Standing:
    """The same from a chain and what was read beside it, without a store."""
    around = around or Around()
    return _standing(chain, sides_of(chain, around.bodies), around)


def _standing(chain: Chain, sides: Sides, around: Around) -> Standing:
    against = tuple(each.claim for each in around.contradictions if each.stands)
    camps = replace(sides.camps, contradicted=against)
    # As of a day before anybody spoke of it there is nothing yet, not even something taken back.
    status = status_of(camps) if chain.nodes or chain.as_of is None else None
    families = families_of(chain.nodes, around.copies)
    carriers = carriers_of(chain.nodes)
    own = with_own_words(carriers, families)
    return Standing(
        status=status,
        reason=reason_for(status, camps),
        supports=sides.supports,
        opposes=sides.opposes,
        both=sides.both,
        left_open=sides.left_open,
        withdrawn=sides.withdrawn,
        independent=independent(sides),
        related=related(sides.roots, around.wholes),
        contradictions=around.contradictions,
        carriers=carriers,
        families=families,
        carriers_as_families=len(own),
        reaches=reaches_of(chain, sides.roots, own, families),
        loops=chain.loops,
        circles=circles_in(chain),
        truncated=chain.truncated or around.cut,
        apart=chain.apart,
    )
