"""The ids of the story's parts by the annotator's keys, and back: what answers are compared by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from story import ARTICLES, told
from story_annotation import annotation


@dataclass(frozen=True, slots=True)
class Keys:
    """Both ways between keys and ids.

    A statement's key is its place (`a04.s6`), which is two statements when it bears on two claims: `statements` has
    them by place and cluster of claims.
    """

    statements: Mapping[tuple[str, str], str]
    places: Mapping[str, str]
    claims: Mapping[str, str]
    claim_clusters: Mapping[str, str]
    entities: Mapping[str, str]
    entity_clusters: Mapping[str, str]
    articles: Mapping[str, str]

    def claim(self, cluster: str) -> str:
        """The id of the first claim of a cluster."""
        return self.claims[annotation()["claim_clusters"][cluster]["members"][0]]

    def entity(self, cluster: str) -> str:
        """The id of the first entity of a cluster."""
        (found,) = [each for each in annotation()["entity_clusters"] if each["id"] == cluster]
        return self.entities[found["members"][0]]

    def places_of(self, ids: Iterable[str]) -> list[str]:
        """The places of these statements, each once, in the order of the story."""
        return in_order(self.places[each] for each in ids)

    def claims_of(self, ids: Iterable[str]) -> set[str]:
        """The clusters of claims to which these belong."""
        return {self.claim_clusters[each] for each in ids}

    def article_keys(self, ids: Iterable[str]) -> list[str]:
        """The articles' keys."""
        known = {article_id: key for key, article_id in self.articles.items()}
        return [known[each] for each in ids]


def in_order(places: Iterable[str]) -> list[str]:
    """Places as the annotation lists them: by article, then by number."""
    return sorted(set(places), key=lambda place: (place.split(".")[0], int(place.split(".s")[1])))


@cache
def keys() -> Keys:
    """The keys of all that the records hold."""
    all_told = {article: told(article) for article in ARTICLES}
    claim_cluster = {m: key for key, each in annotation()["claim_clusters"].items() for m in each["members"]}
    entity_cluster = {member: each["id"] for each in annotation()["entity_clusters"] for member in each["members"]}
    statements = {
        (place, claim_cluster[claim]): made.id
        for each in all_told.values()
        for (place, claim), made in each.statements.items()
    }
    claims = {key: claim.id for each in all_told.values() for key, claim in each.claims.items()}
    entities = {key: entity.id for each in all_told.values() for key, entity in each.entities.items()}
    return Keys(
        statements=statements,
        places={made: place for (place, _), made in statements.items()},
        claims=claims,
        claim_clusters={claims[key]: cluster for key, cluster in claim_cluster.items()},
        entities=entities,
        # A country that only a ministry's name tells of is in no cluster of the annotator's: its key says which it is.
        entity_clusters={made: entity_cluster.get(key, key.split(".")[1]) for key, made in entities.items()},
        articles={article: each.record.article.id for article, each in all_told.items()},
    )
