"""Who stands where, kept up to date while statements come and go: a status for each day without a walk for each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from graph.model import Stance
from queries.bodies import Speakers
from queries.grounds import is_after
from queries.reasons import Camps, Unfounded
from queries.roots import Direction, side_told
from queries.statements import StatementRow
from queries.times.history import History

_SOMEBODY = "somebody"


class Known:
    """What a history tells of its statements however they come and go: read off once, for as many tallies as wanted."""

    def __init__(self, history: History, speakers: Speakers) -> None:
        self.rows = {row.id: row for row in history.rows}
        self.sides = {row.id: side_told(row.stance) for row in history.rows}
        self.bodies = {row.id: speakers.cluster(row) for row in history.rows}
        self.by_body = defaultdict[str, list[StatementRow]](list)
        for row in history.rows:
            self.by_body[self.bodies[row.id]].append(row)
        self.unnamed = {body for body, rows in self.by_body.items() if speakers.are_unnamed(rows)}
        self.cited_by = defaultdict[str, list[str]](list)
        for edge in history.citations:
            if edge.citing_id in self.rows:
                self.cited_by[edge.cited_id].append(edge.citing_id)
        self.beyond = Counter(edge.citing_id for edge in history.citations if edge.cited_id not in self.rows)


class Tally:
    """The statements that are there, and what follows from them for the status, as `sides_of` finds it anew."""

    def __init__(self, known: Known) -> None:
        self._known = known
        # What keeps a statement from being a root: what it cites, but for what leaves the claim open.
        self._held = dict.fromkeys(known.rows, 0) | known.beyond
        self._there = set[str]()
        self._stances = Counter[str]()
        self._taken_back = dict.fromkeys(known.rows, 0)
        self._standing = set[str]()
        self._roots = Counter[tuple[str, Direction]]()
        self._camps = Counter[tuple[bool, bool, bool]]()

    @property
    def empty(self) -> bool:
        """Whether nothing is there."""
        return not self._there

    def move(self, came: Iterable[str], went: Iterable[str]) -> None:
        """Let statements come and go."""
        touched = set[str]()
        for each in went:
            self._there.discard(each)
            touched |= self._pass_on(each, -1)
        for each in came:
            self._there.add(each)
            touched |= self._pass_on(each, +1)
        for each in touched:
            self._stand(each)

    def camps(self) -> Camps:
        """Who stands where, by numbers alone: every name is the same."""
        both = self._camps[True, True, True] + self._camps[False, True, True]
        return Camps(
            supports=(_SOMEBODY,) * self._camps[True, True, False],
            unnamed_supports=self._camps[False, True, False],
            unfounded_support=self._unfounded(Direction.FOR),
            opposes=(_SOMEBODY,) * self._camps[True, False, True],
            unnamed_opposes=self._camps[False, False, True],
            unfounded_opposition=self._unfounded(Direction.AGAINST),
            both=(_SOMEBODY,) * both,
            left_open=(_SOMEBODY,) * self._stances[Stance.LEAVES_OPEN],
            withdrawn=(_SOMEBODY,) * self._stances[Stance.WITHDRAWS],
            relayed=self._stances[Stance.RELAYS] > 0,
        )

    def _pass_on(self, statement_id: str, step: int) -> set[str]:
        """Tell what the coming or going of a statement touches: itself, who cites it, what it takes back."""
        row, touched = self._known.rows[statement_id], {statement_id}
        self._stances[row.stance] += step
        if row.stance != Stance.LEAVES_OPEN:
            for citing in self._known.cited_by[statement_id]:
                self._held[citing] += step
                touched.add(citing)
        if row.stance == Stance.WITHDRAWS:
            for other in self._known.by_body[self._known.bodies[statement_id]]:
                if not is_after(other, row):
                    self._taken_back[other.id] += step
                    touched.add(other.id)
        return touched

    def _stand(self, statement_id: str) -> None:
        """Count a statement among the roots that stand, or no longer."""
        side = self._known.sides[statement_id]
        if side is None:
            return
        stands = self._is_root(statement_id) and not self._taken_back[statement_id]
        if stands == (statement_id in self._standing):
            return
        body = self._known.bodies[statement_id]
        self._camps[self._camp(body)] -= 1
        self._roots[body, side] += 1 if stands else -1
        self._camps[self._camp(body)] += 1
        (self._standing.add if stands else self._standing.discard)(statement_id)

    def _camp(self, body: str) -> tuple[bool, bool, bool]:
        """Whether a body is named, and on which sides its roots stand."""
        return (
            body not in self._known.unnamed,
            self._roots[body, Direction.FOR] > 0,
            self._roots[body, Direction.AGAINST] > 0,
        )

    def _is_root(self, statement_id: str) -> bool:
        return statement_id in self._there and bool(self._known.sides[statement_id]) and not self._held[statement_id]

    def _unfounded(self, direction: Direction) -> Unfounded | None:
        """Whether a statement of this side leads to no root; asked only where no root of the side stands."""
        here = (False, True) if direction is Direction.AGAINST else (True, False)
        if any(self._camps[named, *sides] for named in (True, False) for sides in (here, (True, True))):
            return None
        stray = {each for each in self._there if self._known.sides[each] is direction and not self._is_root(each)}
        return Unfounded.RELAYED if stray and stray - self._founded() else None

    def _founded(self) -> set[str]:
        """The statements that lead to a root, or to what was taken back."""
        reached = {each for each in self._there if self._is_root(each) or self._is_gone(each)}
        frontier = list(reached)
        for each in frontier:  # grows while it is walked
            more = [citing for citing in self._known.cited_by[each] if citing in self._there and citing not in reached]
            reached.update(more)
            frontier += more
        return reached

    def _is_gone(self, statement_id: str) -> bool:
        return bool(self._known.sides[statement_id]) and self._taken_back[statement_id] > 0
