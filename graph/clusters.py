"""Which things are held to be the same: the connected components of the decisions that stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from graph.decisions import State, Verdict, is_person
from graph.model import SameAs
from graph.rulings import STANDS, TAKEN_BACK, Ruling, decided_otherwise


def cluster_of(ids: Iterable[str], decisions: Iterable[SameAs]) -> Mapping[str, str]:
    """Each id's cluster, named by its smallest member; the order of ids and decisions makes no difference.

    A decision about an id that is not among `ids` is passed over.
    """
    groups = _Groups(dict.fromkeys(ids))
    for decision in decisions:
        if decision.a_id in groups.parent and decision.b_id in groups.parent:
            groups.join(decision.a_id, decision.b_id)
    return groups.named()


@dataclass(frozen=True, slots=True)
class Vote:
    """What a decision says of two members of a component: `same`, `different` or `contradicts`."""

    id: str
    verdict: Verdict
    a_id: str
    b_id: str
    by: str
    score: float
    certain: bool
    undone: bool = False

    @property
    def pair(self) -> tuple[str, str]:
        """Its members, the smaller first."""
        return (min(self.a_id, self.b_id), max(self.a_id, self.b_id))


@dataclass(frozen=True, slots=True)
class Settled:
    """The clusters of some members, and how each decision between them stands, by id."""

    clusters: Mapping[str, str]
    rulings: Mapping[str, Ruling]


@dataclass(frozen=True, slots=True)
class _Side:
    """All that is held of one pair in one sense: `votes` stand or fall together."""

    pair: tuple[str, str]
    verdict: Verdict
    by_people: bool
    score: float
    votes: tuple[str, ...]

    @property
    def rank(self) -> tuple[bool, bool, float, bool, str]:
        """Smaller is heard first: people before the machine, of people who keeps apart, then by score and content."""
        joins = self.verdict is Verdict.SAME
        return (not self.by_people, self.by_people and joins, -self.score, joins, self.votes[0])


def settle(wikidata: Mapping[str, str | None], votes: Iterable[Vote]) -> Settled:
    """The clusters of these members (with their Wikidata ids) by these votes, in whatever order they are given.

    On one pair people overrule the machine, and where they disagree it is kept apart. Then the votes are heard from the
    strongest to the weakest: one that would join what a stronger one, or two Wikidata ids, keep apart falls, and so
    does one that would part what stronger ones join. So of each chain that breaks a rule the weakest decision falls.
    """
    rulings: dict[str, Ruling] = {}
    sides: list[_Side] = []
    for _, same_pair in groupby(sorted(votes, key=lambda vote: (vote.pair, vote.id)), key=lambda vote: vote.pair):
        on_pair, left = _on_pair(list(same_pair))
        rulings |= on_pair
        sides += left
    groups = _Groups(wikidata)
    for side in sorted(sides, key=lambda side: side.rank):
        why = groups.take_in(side)
        ruling = STANDS if why is None else Ruling(State.FALLEN, why)
        rulings |= {vote: ruling for vote in side.votes if vote not in rulings}
    return Settled(groups.named(), rulings)


def _on_pair(votes: Sequence[Vote]) -> tuple[dict[str, Ruling], list[_Side]]:
    """What is settled between the votes on one pair, and the sides of it that are heard with all others."""
    rulings = {vote.id: Ruling(State.UNDONE) for vote in votes if vote.undone}
    taken_back = {vote.verdict for vote in votes if vote.undone and not is_person(vote.by)}
    left = [vote for vote in votes if not vote.undone]
    people = [vote for vote in left if is_person(vote.by)]
    if people:
        return _by_people(rulings, left, people)
    blocked = [vote for vote in left if vote.verdict in taken_back]
    rulings |= {vote.id: TAKEN_BACK for vote in blocked}
    return _by_machine(rulings, [vote for vote in left if vote.verdict not in taken_back])


def _by_people(
    rulings: dict[str, Ruling], votes: Sequence[Vote], people: Sequence[Vote]
) -> tuple[dict[str, Ruling], list[_Side]]:
    verdicts = {vote.verdict for vote in people}
    agreed = len(verdicts) == 1
    # Where people disagree, the careful reading holds: not one, and no contradiction unless all say so.
    held = next(iter(verdicts)) if agreed else Verdict.DIFFERENT
    followers = [vote for vote in votes if vote.verdict is held and (agreed or is_person(vote.by))]
    for vote in votes:
        if vote not in followers:
            rulings[vote.id] = decided_otherwise(each.by for each in people if each.verdict is not vote.verdict)
    return rulings, [_side(followers or people, held, by_people=True)]


def _by_machine(rulings: dict[str, Ruling], votes: Sequence[Vote]) -> tuple[dict[str, Ruling], list[_Side]]:
    sides: list[_Side] = []
    for verdict in sorted({vote.verdict for vote in votes}):
        alike = [vote for vote in votes if vote.verdict is verdict]
        certain = [vote for vote in alike if vote.certain]
        if certain:
            strength = max(vote.score for vote in certain)
            sides.append(replace(_side(alike, verdict, by_people=False), score=strength))
        else:
            rulings |= {vote.id: Ruling(State.SUGGESTED) for vote in alike}
    return rulings, sides


def _side(votes: Sequence[Vote], verdict: Verdict, *, by_people: bool) -> _Side:
    score = max(vote.score for vote in votes)
    return _Side(votes[0].pair, verdict, by_people, score, tuple(sorted(vote.id for vote in votes)))


class _Groups:
    """Components as they grow: who is with whom, which Wikidata id each has, and which are kept apart by what."""

    def __init__(self, wikidata: Mapping[str, str | None]) -> None:
        self.parent = {member: member for member in wikidata}
        self._wikidata = {member: item for member, item in wikidata.items() if item is not None}
        self._apart: dict[str, dict[str, str]] = {}

    def root(self, member: str) -> str:
        while self.parent[member] != member:
            self.parent[member] = self.parent[self.parent[member]]
            member = self.parent[member]
        return member

    def named(self) -> Mapping[str, str]:
        """Each member's cluster: the smallest of its component, which is the root."""
        return {member: self.root(member) for member in self.parent}

    def take_in(self, side: _Side) -> str | None:
        """Join or part what a side does; gives why it can't, None when it did."""
        one, other = map(self.root, side.pair)
        if side.verdict is not Verdict.SAME:
            return self._kept_apart(one, other, side)
        if one == other:
            return None
        return self._bar(one, other) or self.join(one, other)

    def _kept_apart(self, one: str, other: str, side: _Side) -> str | None:
        if one == other:
            return "stronger decisions hold them to be one"
        why = f"{side.votes[0]} keeps them apart ({side.verdict})"
        self._apart.setdefault(one, {}).setdefault(other, why)
        self._apart.setdefault(other, {}).setdefault(one, why)
        return None

    def _bar(self, one: str, other: str) -> str | None:
        item, another = self._wikidata.get(one), self._wikidata.get(other)
        if item is not None and another is not None and item != another:
            return f"it would join two Wikidata ids, {min(item, another)} and {max(item, another)}"
        return self._apart.get(one, {}).get(other)

    def join(self, one: str, other: str) -> None:
        """Make one component of two; what keeps others apart from either keeps them apart from both."""
        kept, given = sorted((self.root(one), self.root(other)))
        if kept == given:
            return
        self.parent[given] = kept
        if given in self._wikidata:
            self._wikidata.setdefault(kept, self._wikidata[given])
        for apart, why in self._apart.pop(given, {}).items():
            self._apart[apart].pop(given)
            self._apart[apart].setdefault(kept, why)
            self._apart.setdefault(kept, {}).setdefault(apart, why)
