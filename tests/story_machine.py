"""What the machine decided on the story by itself: what of it is true, what is wrong, and what it left to a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from story_analyst import true_citations, true_copies
from story_annotation import annotation
from story_keys import keys

from graph.ids import IdKind
from graph.store import Reader
from queries.carriers import copies_among
from queries.contradicting import contradicting
from queries.decisions.clustering import members_by_id
from queries.questions.paths import citations_of
from queries.statements import CITED, Frontier

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Tally:
    """Of one kind of decision: the true ones found, how many are true in all, and those found that are not."""

    found: int
    true: int
    wrong: tuple[Pair, ...]

    def __str__(self) -> str:
        return f"{self.found} of {self.true}, {len(self.wrong)} wrong"


def tallies(store: Reader) -> Mapping[str, Tally]:
    """What was found of each kind of decision, in the annotator's keys."""
    return {
        "claims that are one": _same_claims(store),
        "entities that are one": _same_entities(store),
        "claims that exclude each other": _contradictions(store),
        "statements that rest on others'": _citations(store),
        "articles that cite others": _article_citations(store),
        "copies": _copies(store),
    }


def _same_claims(store: Reader) -> Tally:
    either = [frozenset(each["claims"]) for each in annotation()["claims_either"]]
    return _pairs(store, IdKind.CLAIM, keys().claims, keys().claim_clusters, either)


def _same_entities(store: Reader) -> Tally:
    either = [frozenset(each["entities"]) for each in annotation()["entities_either"]]
    # The countries stand in no cluster of the annotator's: which of them are one is plain, and proves nothing.
    listed = {member for each in annotation()["entity_clusters"] for member in each["members"]}
    entities = {key: made for key, made in keys().entities.items() if key in listed}
    return _pairs(store, IdKind.ENTITY, entities, keys().entity_clusters, either)


def _pairs(
    store: Reader, kind: IdKind, ids: Mapping[str, str], truth: Mapping[str, str], either: list[frozenset[str]]
) -> Tally:
    rows = members_by_id(store, kind, ids.values())
    true = found = 0
    wrong: list[Pair] = []
    for one, other in combinations(sorted(ids), 2):
        clusters = frozenset((truth[ids[one]], truth[ids[other]]))
        merged = rows[ids[one]].cluster == rows[ids[other]].cluster
        true += len(clusters) == 1
        found += merged and len(clusters) == 1
        if merged and len(clusters) > 1 and clusters not in either:
            wrong.append((one, other))
    return Tally(found, true, tuple(wrong))


def _contradictions(store: Reader) -> Tally:
    """By claims: of two clusters that are still in parts, some may exclude each other and others not yet."""
    true = {frozenset(each["claims"]) for each in annotation()["contradicts"]}
    either = {frozenset(each["claims"]) for each in annotation()["claims_either"]}
    rows = members_by_id(store, IdKind.CLAIM, keys().claims.values())
    members = {row.cluster: keys().claim_clusters[row.id] for row in rows.values()}
    pairs = {frozenset((members[each], members[other])) for each in members for other in contradicting(store, each)[0]}
    wrong = sorted(tuple(sorted(pair)) for pair in pairs - true - either)
    return Tally(len(pairs & true), len(true), tuple((pair[0], pair[-1]) for pair in wrong))


def _citations(store: Reader) -> Tally:
    places = keys().places
    inside = set(_edges(inside_articles()))
    edges = store.read(CITED, Frontier(tuple(sorted(places))))
    found = {(places[row.citing_id], places[row.cited_id]) for row in edges} - inside
    true = {(places[each.a], places[each.b]) for each in true_citations()}
    return _tally(found, true, accepted=accepted_citations())


def inside_articles() -> Iterator[tuple[str, list[str]]]:
    """Each place with the places of its own article that it rests on."""
    for article in annotation()["articles"].values():
        for statement in article["statements"]:
            yield statement["id"], statement["cites"]


def accepted_citations() -> set[Pair]:
    """Edges to the same utterance where no article is named: accepted, not wanted."""
    wanted = {"a04.s2": "a03.s1", "a13.s2": "a04.s1", "a14.s3": "a12.s3"}
    found: set[Pair] = set()
    for each in annotation()["no_reference"]:
        for place in filter(None, (each["statement"], each.get("also"))):
            if each["statement"] in wanted:
                found.add((place, wanted[each["statement"]]))
    return found


def _article_citations(store: Reader) -> Tally:
    rows = citations_of(store, sorted(keys().articles.values()))
    found = {_two(keys().article_keys((row.citing_id, row.cited_id))) for row in rows}
    return _tally(found, set(_edges(annotation()["article_citations"].items())), accepted=set())


def _copies(store: Reader) -> Tally:
    found = {
        _two(keys().article_keys((r.copy_id, r.original_id))) for r in copies_among(store, keys().articles.values())
    }
    return _tally(found, set(true_copies()), accepted=set())


def _tally(found: set[Pair], true: set[Pair], *, accepted: set[Pair]) -> Tally:
    return Tally(len(found & true), len(true), tuple(sorted(found - true - accepted)))


def _edges(cites: Iterable[tuple[str, list[str]]]) -> Iterator[Pair]:
    return ((citing, cited) for citing, every in cites for cited in every)


def _two(keys_of_ends: list[str]) -> Pair:
    one, other = keys_of_ends
    return one, other


@dataclass(frozen=True, slots=True)
class Links:
    """All that linking, and people, came to in a store; equal links are equal answers.

    Which decisions hold a cluster together is left out: linking keeps a few of each thing to the members that are
    there, so it differs with the order of loading.
    """

    clusters: Mapping[str, str]
    exclusions: frozenset[Pair]
    cites: frozenset[Pair]
    articles: frozenset[Pair]
    copies: frozenset[Pair]


def links_in(store: Reader) -> Links:
    """The links of a store that holds the story."""
    members = [*keys().claims.values(), *keys().entities.values()]
    rows = {**members_by_id(store, IdKind.CLAIM, members), **members_by_id(store, IdKind.ENTITY, members)}
    claims = {rows[claim].cluster for claim in keys().claims.values()}
    statements = tuple(sorted(keys().places))
    articles = sorted(keys().articles.values())
    return Links(
        clusters={row.id: row.cluster for row in rows.values()},
        exclusions=frozenset((each, other) for each in claims for other in contradicting(store, each)[0]),
        cites=frozenset((row.citing_id, row.cited_id) for row in store.read(CITED, Frontier(statements))),
        articles=frozenset((row.citing_id, row.cited_id) for row in citations_of(store, articles)),
        copies=frozenset((row.copy_id, row.original_id) for row in copies_among(store, articles)),
    )
