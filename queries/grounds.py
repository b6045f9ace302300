"""On what statements rest: which lead to which, which fall with a withdrawal, and which tell a source again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence

from graph.model import EntityKind, Stance
from queries.bodies import Speakers
from queries.chains import Chain
from queries.reasons import Unfounded
from queries.roots import Direction, side_told
from queries.statements import StatementRow


class Grounds:
    """The citations of a chain, to be followed both ways."""

    def __init__(self, chain: Chain) -> None:
        self._chain = chain
        self._roots = frozenset(chain.roots)
        self._cites = defaultdict[str, list[str]](list)
        self._cited_by = defaultdict[str, list[str]](list)
        for edge in chain.edges:
            self._cites[edge.citing].append(edge.cited)
            self._cited_by[edge.cited].append(edge.citing)

    def leading_to(self, targets: Iterable[str], *, avoiding: frozenset[str] = frozenset()) -> frozenset[str]:
        """The statements from which one of these is reached along the citations, and these themselves."""
        return _reached(set(targets) - avoiding, self._cited_by, avoiding)

    def unfounded(self, gone: frozenset[str], direction: Direction) -> Unfounded | None:
        """Why a statement of this side leads to no root that could be counted; None when each does."""
        founded = self.leading_to(self._roots | gone)
        stray = {row.id for row in self._chain.nodes if _side(row) is direction} - founded
        if not stray:
            return None
        if stray & self.leading_to(self._chain.unfollowed):
            return Unfounded.UNFOLLOWED
        circular = self.leading_to(each for loop in self._chain.loops for each in loop)
        return Unfounded.CIRCULAR if stray & circular else Unfounded.RELAYED

    def fallen_with(self, taken: frozenset[str]) -> frozenset[str]:
        """These statements, and those that rest on nothing else: all their citations end in these, or pass them.

        What leads nowhere, such as a circle, falls only where one of these is all that it leads to.
        """
        cites_nothing = {row.id for row in self._chain.nodes if not self._cites[row.id]}
        others = self.leading_to({*self._chain.roots, *self._chain.unfollowed, *cites_nothing} - taken, avoiding=taken)
        return self.leading_to(taken) - others

    def retold(self, speakers: Speakers) -> Mapping[str, str]:
        """The unnamed roots that are somebody else's source told again, with the cluster of that source.

        An article that says "officials told the Times" and points to the Times' own article has no officials of its
        own: where all that cite an unnamed source in its own article also cite other articles, and come there to an
        unnamed root of the same side, it is that one. Of several, the one with the smallest id: the count is the same.
        """
        rows = {row.id: row for row in self._chain.nodes}
        unnamed = [rows[each] for each in self._chain.roots if rows[each].source_kind == EntityKind.UNNAMED]
        retold: dict[str, str] = {}
        for direction in Direction:
            told = _Telling(rows, self._cites, self._cited_by, [row.id for row in unnamed if _side(row) is direction])
            retold |= {each: speakers.cluster(rows[first]) for each, first in told.first_told().items()}
        return retold


class _Telling:
    """Which of the unnamed roots of one side are told again; the work grows with the chain alone, however long."""

    def __init__(
        self,
        rows: Mapping[str, StatementRow],
        cites: Mapping[str, Sequence[str]],
        cited_by: Mapping[str, Sequence[str]],
        roots: Sequence[str],
    ) -> None:
        self._rows = rows
        self._cites = cites
        self._cited_by = cited_by
        self._roots = roots

    def first_told(self) -> Mapping[str, str]:
        """The roots that are told again, each with the one whose words it tells."""
        behind = dict.fromkeys(_reached(self._roots, self._cited_by, frozenset[str]()), "")
        again = [each for each in self._roots if self._told_from(each, behind)]
        origins: dict[str, str] = {}
        for origin in sorted(set(self._roots) - set(again)):
            # What leads to a smaller one is passed over, and so is all that leads there through it.
            origins.update(dict.fromkeys(_reached((origin,), self._cited_by, origins), origin))
        return {each: min(found) for each in again if (found := self._told_from(each, origins))}

    def _told_from(self, root: str, origins: Mapping[str, str]) -> set[str]:
        """The roots to which all who cite this one in its own article also lead, by way of other articles."""
        article_id = self._rows[root].article_id
        found = set[str]()
        for citing in self._cited_by.get(root, ()):
            if self._rows[citing].article_id == article_id:
                elsewhere = (each for each in self._cites[citing] if self._rows[each].article_id != article_id)
                led = {origins[each] for each in elsewhere if each in origins}
                if not led:
                    return set()
                found |= led
        return found


def withdrawn(rows: Sequence[StatementRow], speakers: Speakers) -> frozenset[str]:
    """The statements that their own source took back: all it said for or against, but what it said for sure later."""
    taken_back: dict[str, list[StatementRow]] = defaultdict(list)
    for row in rows:
        if row.stance == Stance.WITHDRAWS:
            taken_back[speakers.cluster(row)].append(row)
    if not taken_back:  # of most claims nobody takes anything back, and the largest have thousands of statements
        return frozenset()
    return frozenset(
        row.id
        for row in rows
        if _side(row) and any(not is_after(row, withdrawal) for withdrawal in taken_back[speakers.cluster(row)])
    )


def is_after(row: StatementRow, earlier: StatementRow) -> bool:
    """Whether a statement was made on a later day, for all that is known of both."""
    return row.said_from is not None and earlier.said_to is not None and row.said_from > earlier.said_to


def _side(row: StatementRow) -> Direction | None:
    return side_told(row.stance)


def _reached(starts: Iterable[str], edges: Mapping[str, Sequence[str]], avoiding: Container[str]) -> frozenset[str]:
    reached = set(starts)
    frontier = list(reached)
    for each in frontier:  # grows while it is walked
        more = [other for other in edges.get(each, ()) if other not in reached and other not in avoiding]
        reached.update(more)
        frontier += more
    return frozenset(reached)
