"""What rests on one source, and what falls if it falls: statements, claims, and their status afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from graph.store import Reader
from queries.paging import DEFAULT_LIMIT, Page
from queries.questions.asked import AskedSource, SourceRow, source_asked
from queries.questions.looking import Look, excluding, look, status_in
from queries.questions.scanning import scanned
from queries.reasons import Status
from queries.roots import Direction
from queries.statements import StatementRow
from queries.times.as_of import AsOf


@dataclass(frozen=True, slots=True)
class Effect:
    """A claim whose status hangs on the source through another claim, which excludes it."""

    cluster: str
    claim: str
    before: Status | None
    after: Status | None


@dataclass(frozen=True, slots=True)
class Resting:
    """What hangs on a source, of one claim.

    `rests`: nobody else is at the root of what is said for it. `fallen` are the source's own statements and those that
    rest on it alone, by id; `before` and `after` the status with them and without; None when nothing is left.
    `effects` are claims that this one excludes and whose status changes with it. `truncated`: some citations lie beyond
    the bounds of the walk, or some claims that it excludes were not looked at.
    """

    cluster: str
    claim: str
    rests: bool
    fallen: tuple[StatementRow, ...]
    before: Status | None
    after: Status | None
    effects: tuple[Effect, ...]
    truncated: bool


@dataclass(frozen=True, slots=True)
class RestingOn:
    """The source, and a page of the claims that it has a part in, by cluster."""

    source: SourceRow
    page: Page[Resting]


def resting_on(
    store: Reader,
    source_id: str,
    *,
    as_of: AsOf | None = None,
    limit: int = DEFAULT_LIMIT,
    cursor: str | None = None,
) -> RestingOn:
    """What rests on a source, claim by claim, and what would be left without it.

    Whoever speaks for the source falls with it. Raises `NotFound`, or `InvalidRequest` for the id of something else,
    or for a limit or cursor that can't be used.
    """
    asked = source_asked(store, source_id)
    page = scanned(partial(asked.claims, store), partial(_resting, store, asked, as_of), limit=limit, cursor=cursor)
    return RestingOn(asked.source, page)


def _resting(store: Reader, asked: AskedSource, as_of: AsOf | None, cluster: str) -> tuple[Resting, ...]:
    found = look(store, cluster, as_of)
    theirs = _theirs(asked, found)
    if not theirs:
        return ()
    others, cut = excluding(store, cluster, as_of)
    left = [other.without(_theirs(asked, other)) for other in others]
    after = found.without(theirs)
    fallen = found.fallen_with(theirs)
    return (
        Resting(
            cluster=cluster,
            claim=found.claim,
            rests=_rests(found, theirs),
            fallen=tuple(row for row in found.chain.nodes if row.id in fallen),
            before=status_in(found, others),
            after=status_in(after, left),
            effects=tuple(effect for other in others if (effect := _effect(store, asked, other, as_of)) is not None),
            truncated=found.chain.truncated or cut,
        ),
    )


def _theirs(asked: AskedSource, found: Look) -> frozenset[str]:
    return frozenset(row.id for row in asked.statements_in(found.counted))


def _rests(found: Look, theirs: frozenset[str]) -> bool:
    roots = found.roots_on(Direction.FOR)
    return bool(roots) and theirs.issuperset(row.id for row in roots)


def _effect(store: Reader, asked: AskedSource, other: Look, as_of: AsOf | None) -> Effect | None:
    """What becomes of a claim on which the source said nothing; its own claims are looked at in their turn."""
    if _theirs(asked, other):
        return None
    others, _ = excluding(store, other.cluster, as_of)
    before = status_in(other, others)
    after = status_in(other, [each.without(_theirs(asked, each)) for each in others])
    return Effect(other.cluster, other.claim, before, after) if before is not after else None
