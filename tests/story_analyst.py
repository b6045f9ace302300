"""What an analyst knows who has read all fourteen articles: which claims and entities are one, and what cites what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from random import Random

from story_annotation import annotation
from story_keys import keys

from graph.decisions import Decision, Verdict
from graph.ids import kind_of
from graph.store import Reader, Store
from queries.contradicting import contradicting
from queries.decisions.clustering import members_by_id
from queries.decisions.deciding import decide
from queries.decisions.selecting import selectors_of
from queries.statements import CITED, Frontier

ANALYST = "person:story"
NOW = "2026-04-01T00:00:00.000000Z"


@dataclass(frozen=True, slots=True)
class Truth:
    """One thing that is so, by the ids of its two ends."""

    verdict: Verdict
    a: str
    b: str


def true_merges() -> Iterator[Truth]:
    """Pairs of claims, and pairs of entities, that hold each true cluster together."""
    by_key = keys()
    clusters = [
        [by_key.claims[member] for member in each["members"]] for each in annotation()["claim_clusters"].values()
    ]
    clusters += [[by_key.entities[member] for member in each["members"]] for each in annotation()["entity_clusters"]]
    clusters += [_countries(name) for name in ("Lethia", "Varkosia")]
    for first, *others in clusters:
        for other in others:
            yield Truth(Verdict.SAME, *sorted((first, other)))


def _countries(name: str) -> list[str]:
    return sorted(made for made, cluster in keys().entity_clusters.items() if cluster == name)


def true_contradictions() -> Iterator[Truth]:
    """Pairs of claims of two articles that exclude each other; one pair for each two clusters."""
    for each in annotation()["contradicts"]:
        yield Truth(Verdict.CONTRADICTS, *sorted(keys().claim(cluster) for cluster in each["claims"]))


def true_citations() -> Iterator[Truth]:
    """The telling statement and the statement told, on one cluster of claims, for each reference that resolves."""
    made = keys().statements
    clusters = annotation()["claim_clusters"]
    for reference in annotation()["references"]:
        for told, cluster in product(reference["statements"], clusters):
            if (reference["statement"], cluster) in made and (told, cluster) in made:
                yield Truth(Verdict.CITES, made[reference["statement"], cluster], made[told, cluster])


def true_copies() -> Iterator[tuple[str, str]]:
    """Each article that is a copy, and the one whose text it has."""
    for family in annotation()["copies"]:
        for article in family["articles"]:
            if article != family["original"]:
                yield article, family["original"]


def is_decided(store: Reader, truth: Truth) -> bool:
    """Whether this holds in a store already, by whomever."""
    if truth.verdict is Verdict.CITES:
        return truth.b in {row.cited_id for row in store.read(CITED, Frontier((truth.a,)))}
    kind = kind_of(truth.a)
    assert kind is not None
    rows = members_by_id(store, kind, (truth.a, truth.b))
    one, other = rows[truth.a].cluster, rows[truth.b].cluster
    if truth.verdict is Verdict.SAME:
        return one == other
    return other in contradicting(store, one)[0]


def settle(store: Store, *, shuffled_by: Random | None = None) -> int:
    """Have the analyst decide all that is true and is not decided yet; gives how many decisions that took.

    Merges come first, because citations hold inside a cluster only.
    """
    taken = 0
    for truths in (true_merges(), true_contradictions(), true_citations()):
        missing = [truth for truth in truths if not is_decided(store, truth)]
        if shuffled_by is not None:
            shuffled_by.shuffle(missing)
        decide(store, _decisions(store, missing), recorded=NOW)
        taken += len(missing)
    return taken


def _decisions(store: Reader, truths: list[Truth]) -> list[Decision]:
    ends = selectors_of(store, {end for truth in truths for end in (truth.a, truth.b)})
    return [
        Decision(each.verdict, ends[each.a], ends[each.b], ANALYST, "read both articles", 1.0, certain=True)
        for each in truths
    ]
