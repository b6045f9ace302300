"""What follows from decisions, over whole components: how each stands, which clusters there are and which edges."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.clusters import Vote, settle
from graph.decisions import SYMMETRIC, State, Verdict
from graph.ids import IdKind
from graph.rulings import CitationVote, ReviewVote, Ruling, rule_on_citation, rule_on_reviews
from graph.store import Reader
from queries.decisions.clustering import KINDS, ByIds, InCluster, held_the_same, members_by_id, only, vote_of
from queries.decisions.joining import cluster_named, items_of, joined, large_among, stand_in
from queries.decisions.kept import KeptDecisions
from queries.decisions.stored import StoredDecision, decision_of
from queries.decisions.weighing import Suggested, usefulness


@dataclass(frozen=True, slots=True)
class Change:
    """What settling changes: decisions as they were and as they are, and members that are in another cluster now."""

    before: Mapping[str, StoredDecision]
    after: Mapping[str, StoredDecision]
    clusters: Mapping[IdKind, tuple[InCluster, ...]]

    @property
    def changed(self) -> list[StoredDecision]:
        """The decisions that stand, or say, something else than before, by id."""
        return [row for each, row in sorted(self.after.items()) if self.before.get(each) != row]


def settled(
    reader: Reader,
    start: Iterable[str],
    *,
    fresh: Mapping[str, StoredDecision] | None = None,
    before: Mapping[str, StoredDecision] | None = None,
) -> Change:
    """What changes when all that hangs together with these claims, entities and statements is settled anew.

    `fresh` are decisions that are not kept yet, or not so; `before` is how those are kept which are not to be looked at
    as they are. A pure function of what is there, so neither the order of loading nor that of deciding matters.
    """
    return _Settling(KeptDecisions(reader, fresh or {}, before or {}), reader, frozenset(start)).change()


class _Settling:
    """One settling, from the members it starts with to the rulings on every decision that they touch."""

    def __init__(self, decisions: KeptDecisions, reader: Reader, start: frozenset[str]) -> None:
        self._decisions = decisions
        self._reader = reader
        self._asked = start
        self._start = start | {end for each in decisions.found.values() for end in each.attached_to}
        self._rulings: dict[str, Ruling] = {}
        self._settled: dict[str, str] = {}
        self._clusters: dict[str, str] = {}
        self._large = frozenset[str]()
        self._changed: dict[IdKind, tuple[InCluster, ...]] = {}

    def change(self) -> Change:
        for kind in KINDS:
            self._settle_members(kind, only(kind, self._start))
        self._settle_statements(only(IdKind.STATEMENT, self._start))
        self._leave_the_unattached()
        after = {each: self._ruled(row) for each, row in self._decisions.found.items()}
        return Change(self._decisions.before, self._weighed(after), self._changed)

    def _settle_members(self, kind: IdKind, start: frozenset[str]) -> None:
        if start and not self._join_large(kind, start):
            members, votes = self._component(kind, start)
            self._take(kind, members, votes, {})

    def _join_large(self, kind: IdKind, start: frozenset[str]) -> bool:
        """Settle what joins large clusters without a walk through these; False where that would not tell the whole."""
        within = self._in_large(kind, start)
        if not within or not self._asked.isdisjoint(within):
            return False
        members, votes = self._component(kind, start - within.keys(), within)
        items = {row.id: row.wikidata for row in members_by_id(self._reader, kind, members).values()}
        if any(items.values()):
            items |= items_of(self._reader, within.values())
        heard = joined(votes, within, items)
        if heard is not None:
            self._take(kind, members, heard, within)
        return heard is not None

    def _in_large(self, kind: IdKind, ids: Iterable[str]) -> dict[str, str]:
        """Those of these that are in large clusters, and in which."""
        rows = members_by_id(self._reader, kind, ids).values()
        large = large_among(self._reader, kind, (row.cluster for row in rows))
        return {row.id: row.cluster for row in rows if row.cluster in large}

    def _take(self, kind: IdKind, members: frozenset[str], votes: Sequence[Vote], within: Mapping[str, str]) -> None:
        """Take what follows from the votes on these members; `within`: ends for which large clusters' names stand."""
        ends = members | {end for vote in votes for end in vote.pair} | within.keys()
        rows = dict(members_by_id(self._reader, kind, ends))
        names = {name: stand_in(name) for name in set(within.values())}
        wikidata = {each: row.wikidata for each, row in rows.items()} | dict.fromkeys(names.values())
        result = settle(wikidata, [vote for vote in votes if wikidata.keys() >= set(vote.pair)])
        self._rulings |= result.rulings
        large = {name: cluster_named(result.clusters[each]) for name, each in names.items()}
        renamed = ByIds(tuple(sorted(name for name, new in large.items() if name != new)))
        if renamed.ids:
            rows |= {row.id: row for row in self._reader.read(KINDS[kind].members, renamed)}
        self._large |= frozenset(large.values())
        # What is only barred from the component, or suggested to it, hangs together with others too.
        self._settled |= {each: cluster_named(result.clusters[each]) for each in members & rows.keys()}
        new = {each: self._settled.get(each, large.get(row.cluster, row.cluster)) for each, row in rows.items()}
        self._clusters |= new
        self._changed[kind] = tuple(
            InCluster(each, new[each]) for each in sorted(new) if rows[each].cluster != new[each]
        )

    def _component(
        self, kind: IdKind, start: frozenset[str], within: dict[str, str] | None = None
    ) -> tuple[frozenset[str], list[Vote]]:
        """All that could hang together with these, and every vote on any of them.

        It goes round what is in large clusters when `within` is given, which it adds to.
        """
        members, frontier, votes = start, start, dict[str, Vote]()
        while frontier:
            found = [vote_of(row) for row in held_the_same(self._reader, kind, frontier)]
            found += [_vote(row) for row in self._decisions.at(frontier) if row.verdict in SYMMETRIC and row.attached]
            votes |= {vote.id: vote for vote in found}
            near = {end for vote in found if _may_join(vote) for end in vote.pair}
            frontier = frozenset(near) - members
            if within is not None:
                within |= self._in_large(kind, frontier - within.keys())
                frontier -= within.keys()
            members |= frontier
        return members, list(votes.values())

    def _settle_statements(self, start: frozenset[str]) -> None:
        claims = only(IdKind.CLAIM, self._clusters)
        on_pair = defaultdict[tuple[str, ...], dict[str, StoredDecision]](dict)
        for row in (*self._decisions.under(claims), *self._decisions.at(start)):
            if row.attached and row.verdict not in SYMMETRIC:
                on_pair[row.attached_to][row.id] = row
        citations = {ends: list(rows.values()) for ends, rows in on_pair.items() if len(ends) > 1}
        self._learn_clusters(row for rows in citations.values() for row in rows)
        for rows in citations.values():
            self._rulings |= rule_on_citation([self._citation_vote(row) for row in rows])
        for ends, rows in on_pair.items():
            if len(ends) == 1:
                self._rulings |= rule_on_reviews([_review_vote(row) for row in rows.values()])

    def _learn_clusters(self, citations: Iterable[StoredDecision]) -> None:
        under = {each for row in citations for each in (row.a_under, row.b_under) if each} - self._clusters.keys()
        rows = members_by_id(self._reader, IdKind.CLAIM, under)
        self._clusters |= {each: row.cluster for each, row in rows.items()}

    def _citation_vote(self, row: StoredDecision) -> CitationVote:
        together = self._clusters.get(row.a_under or "", "a") == self._clusters.get(row.b_under or "", "b")
        return CitationVote(row.id, row.decided_by, row.certain, row.undone is not None, together)

    def _leave_the_unattached(self) -> None:
        for row in self._decisions.found.values():
            if row.undone is not None:
                self._rulings[row.id] = Ruling(State.UNDONE)
            elif not row.attached:
                self._rulings[row.id] = Ruling(State.UNATTACHED, "what it was made on is not in the store any more")

    def _ruled(self, row: StoredDecision) -> StoredDecision:
        ruling = self._rulings.get(row.id)
        return row if ruling is None else replace(row, state=ruling.state.value, why=ruling.why)

    def _weighed(self, after: Mapping[str, StoredDecision]) -> Mapping[str, StoredDecision]:
        suggested = [row for row in after.values() if row.state == State.SUGGESTED]
        about = [Suggested(row.id, frozenset(map(self._cluster_of, _members(row))), row.score) for row in suggested]
        same = {row.id for row in suggested if row.verdict == Verdict.SAME}
        # That two of one cluster are the same is no question any more.
        asking = [each for each in about if len(each.clusters) > 1 or each.id not in same]
        useful = usefulness(self._reader, asking, self._settled, self._large)
        return {each: replace(row, useful=useful.get(each, 0.0)) for each, row in after.items()}

    def _cluster_of(self, member: str) -> str:
        return self._clusters.get(member, member)


def _members(row: StoredDecision) -> Iterable[str]:
    """The claims, or entities, that a decision is about."""
    under = [each for each in (row.a_under, row.b_under) if each is not None]
    return under or row.attached_to


def _may_join(vote: Vote) -> bool:
    return vote.verdict is Verdict.SAME and vote.certain and not vote.undone


def _vote(row: StoredDecision) -> Vote:
    return Vote(
        id=row.id,
        verdict=Verdict(row.verdict),
        a_id=row.attached_to[0],
        b_id=row.attached_to[1],
        by=row.decided_by,
        score=row.score,
        certain=row.certain,
        undone=row.undone is not None,
    )


def _review_vote(row: StoredDecision) -> ReviewVote:
    correction = decision_of(row).correction
    return ReviewVote(
        id=row.id,
        verdict=Verdict(row.verdict),
        by=row.decided_by,
        undone=row.undone is not None,
        correction=correction.parts if correction else (),
    )
