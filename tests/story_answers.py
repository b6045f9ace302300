"""What the product answers on a claim of the story, in the annotator's keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from story_facts import Facts, from_the_smallest
from story_keys import in_order, keys

from graph.model import Stance
from graph.store import Reader
from queries.bodies import Root, bodies_of
from queries.chains import Chain, chain_of_claim
from queries.circular import Step
from queries.grounds import Grounds
from queries.sides import Side, sides_of
from queries.standing import Standing, standing_in
from queries.statements import StatementRow
from queries.times.as_of import AsOf

_SIDED = {Stance.ASSERTS, Stance.CONFIRMS, Stance.DENIES}


@dataclass(frozen=True, slots=True)
class _Answer:
    """What is answered on one claim, now or as of a day."""

    chain: Chain
    standing: Standing
    fallen: frozenset[str]

    def places(self, *stances: Stance) -> list[str]:
        """The places that stand, of these stances."""
        rows = (row for row in self.chain.nodes if row.stance in stances and row.id not in self.fallen)
        return _places(rows)

    def named(self, side: Side) -> list[str]:
        """The named roots of a side, with those that are on both."""
        return sorted(map(_entity, (*side.named, *(each.root for each in self.standing.both))))


def _answer(store: Reader, cluster: str, as_of: AsOf | None) -> _Answer:
    chain = chain_of_claim(store, keys().claim(cluster), as_of=as_of)
    gone = sides_of(chain, bodies_of(store, chain.nodes)).gone
    sided = {row.id for row in chain.nodes if row.stance in _SIDED}
    return _Answer(chain, standing_in(store, chain), Grounds(chain).fallen_with(gone) & sided)


def found_on_claim(store: Reader, cluster: str) -> Facts:
    """All that is answered on a claim now."""
    answer = _answer(store, cluster, None)
    standing = answer.standing
    return {
        "status": standing.status,
        "asserts": answer.places(Stance.ASSERTS),
        "confirms": answer.places(Stance.CONFIRMS),
        "against": answer.places(Stance.DENIES),
        "open": answer.places(Stance.LEAVES_OPEN),
        "relays": answer.places(Stance.RELAYS),
        "withdraws": answer.places(Stance.WITHDRAWS),
        "fallen": keys().places_of(answer.fallen),
        "named roots for": answer.named(standing.supports),
        "named roots against": answer.named(standing.opposes),
        "unnamed roots for": (0, standing.independent.supports_unnamed),
        "unnamed roots against": (0, standing.independent.opposes_unnamed),
        "named in all": standing.independent.in_all,
        "on both sides": {_entity(each.root): each.position.value for each in standing.both},
        "related": [sorted(_cluster(each) for each in group.clusters) for group in standing.related],
        "carriers": _names(carrier.name for carrier in standing.carriers),
        "families": [_names(family.carriers) for family in standing.families],
        "carriers with a family as one": standing.carriers_as_families,
        "carriers by root": {_cluster(each.cluster): _names(each.carriers) for each in standing.reaches},
        "loops": sorted(from_the_smallest([_place(step) for step in each.steps]) for each in standing.circles),
        "entering": sorted((_place(step), keys().places[step.cites]) for c in standing.circles for step in c.enters),
        "chains": sorted(_chains(answer.chain)),
    }


def found_as_of(store: Reader, cluster: str, as_of: AsOf) -> Facts:
    """What is answered on a claim as of a day."""
    answer = _answer(store, cluster, as_of)
    standing = answer.standing
    return {
        "status": standing.status,
        "for": answer.places(Stance.ASSERTS, Stance.CONFIRMS),
        "against": answer.places(Stance.DENIES),
        "open": answer.places(Stance.LEAVES_OPEN),
        "relays": answer.places(Stance.RELAYS),
        "withdraws": answer.places(Stance.WITHDRAWS),
        "fallen": keys().places_of(answer.fallen),
        "apart": _places(answer.chain.apart),
        "named roots for": answer.named(standing.supports),
        "named roots against": answer.named(standing.opposes),
        "unnamed roots for": (0, standing.independent.supports_unnamed),
        "carriers": [carrier.name for carrier in standing.carriers],
        "circular": bool(standing.loops),
    }


def _places(rows: Iterable[StatementRow]) -> list[str]:
    return in_order(keys().places[row.id] for row in rows)


def _entity(root: Root) -> str:
    return keys().entity_clusters[root.id]


def _cluster(cluster: str) -> str:
    """The key of a cluster of entities: its name is the smallest member's id."""
    return keys().entity_clusters[cluster]


def _names(names: Iterable[str | None]) -> list[str]:
    return [name or "nobody" for name in names]


def _place(step: Step) -> str:
    return keys().places[step.statement_id]


def _chains(chain: Chain) -> Iterator[list[str]]:
    """Each way from a statement that nothing in its own article rests on, to where it ends or bites its tail."""
    articles = {row.id: row.article_id for row in chain.nodes}
    told = {edge.cited for edge in chain.edges if articles[edge.citing] == articles[edge.cited]}
    for row in chain.nodes:
        if row.stance in {*_SIDED, Stance.RELAYS} and row.id not in told:
            yield from _ways(chain, [row.id])


def _ways(chain: Chain, way: Sequence[str]) -> Iterator[list[str]]:
    cited = [edge.cited for edge in chain.edges if edge.citing == way[-1]]
    if not cited:
        yield [keys().places[each] for each in way]
    for each in cited:
        if each in way:
            yield [*(keys().places[one] for one in way), f"loop:{keys().places[each]}"]
        else:
            yield from _ways(chain, [*way, each])
