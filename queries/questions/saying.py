"""What a source said about an entity, claim by claim, and whether it kept to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from itertools import pairwise

from graph.model import Stance
from graph.store import Reader
from queries.paging import DEFAULT_LIMIT, Page
from queries.questions.asked import AskedSource, SourceRow, about, entity_asked, source_asked
from queries.questions.looking import look
from queries.questions.scanning import scanned
from queries.roots import wholly_before
from queries.statements import StatementRow
from queries.times.as_of import AsOf


class Course(StrEnum):
    """How a source kept to what it said of a claim.

    Changed: by days that tell which came first. Divided: its words differ, and no day tells, or several spoke for it.
    """

    STEADY = "steady"
    CHANGED = "changed"
    DIVIDED = "divided"
    WITHDREW = "withdrew"


@dataclass(frozen=True, slots=True)
class SaidOfClaim:
    """What a source said of one claim, in order of time, and its course; `truncated` when the walk was cut."""

    cluster: str
    claim: str
    course: Course
    statements: tuple[StatementRow, ...]
    truncated: bool


@dataclass(frozen=True, slots=True)
class SaidAbout:
    """A source, an entity, and a page of the claims about it on which the source spoke."""

    source: SourceRow
    about: SourceRow
    page: Page[SaidOfClaim]


def said_about(
    store: Reader,
    source_id: str,
    about_id: str,
    *,
    as_of: AsOf | None = None,
    limit: int = DEFAULT_LIMIT,
    cursor: str | None = None,
) -> SaidAbout:
    """What a source said about an entity, by claim; those held to be the same count as one, and so do spokespersons.

    Raises `NotFound`, or `InvalidRequest` for the id of something else, or for a limit or cursor that can't be used.
    """
    asked, entity = source_asked(store, source_id), entity_asked(store, about_id)
    page = scanned(
        partial(asked.claims, store), partial(_said, store, as_of, asked, entity), limit=limit, cursor=cursor
    )
    return SaidAbout(asked.source, entity, page)


def course_of(rows: Sequence[StatementRow]) -> Course:
    """How a source kept to what it said of one claim, by these statements of it; a relay takes no part."""
    stances = defaultdict[str, list[StatementRow]](list)
    for row in rows:
        stances[_OF_STANCES[Stance(row.stance)]].append(row)
    if _WITHDREW in stances:
        return Course.WITHDREW
    taken = [stances[each] for each in _POSITIONS if each in stances]
    if len(taken) < 2:  # noqa: PLR2004  # two differ
        return Course.STEADY
    # Whole groups follow each other in some order, or they don't.
    groups = sorted(taken, key=lambda group: min(row.said_to or "~" for row in group))
    ordered = all(wholly_before(one, other) for one, other in pairwise(groups))
    return Course.CHANGED if ordered else Course.DIVIDED


_FOR, _AGAINST, _OPEN, _RELAYED, _WITHDREW = "for", "against", "open", "relayed", "withdrew"
_POSITIONS = (_FOR, _AGAINST, _OPEN)
_OF_STANCES = {
    Stance.ASSERTS: _FOR,
    Stance.CONFIRMS: _FOR,
    Stance.DENIES: _AGAINST,
    Stance.LEAVES_OPEN: _OPEN,
    Stance.RELAYS: _RELAYED,
    Stance.WITHDRAWS: _WITHDREW,
}


def _said(
    store: Reader, as_of: AsOf | None, asked: AskedSource, entity: SourceRow, cluster: str
) -> tuple[SaidOfClaim, ...]:
    if not about(store, (cluster,), entity.cluster):
        return ()
    found = look(store, cluster, as_of)
    theirs = asked.statements_in(found.counted)
    if not theirs:
        return ()
    return (SaidOfClaim(cluster, found.claim, course_of(theirs), theirs, found.chain.truncated),)
