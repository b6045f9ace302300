"""How far reading and linking go end to end: the texts of the story read by the rules, linked, and compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import combinations

from annotations import Agreement, Expected, compared
from story import ARTICLES, document, told
from story_analyst import true_citations
from story_annotation import annotation
from story_keys import keys
from story_machine import Pair, Tally, accepted_citations

from graph.ids import IdKind
from graph.model import Statement
from graph.record import Record
from graph.store import Reader
from loaders.extract.rules import RuleExtractor
from loaders.load import read_article
from queries.decisions.clustering import members_by_id
from queries.statements import CITED, Frontier


@cache
def read(article: str) -> Record:
    """What the rules read in an article's file."""
    return read_article(document(article), RuleExtractor())


@cache
def agreed(article: str) -> Agreement:
    """How what the rules read agrees with the annotation; a09 by the words of its text."""
    return compared(read(article), _expected(article))


def _expected(article: str) -> Expected:
    """The annotation of an article in the form of the other annotated articles, with spans into the text."""
    annotated = {each["id"]: each for each in annotation()["articles"][article]["statements"]}
    made = {place: statement for (place, _), statement in told(article).statements.items()}
    return {
        "article": {"publisher": document(article).outlet or "", "published": document(article).published or ""},
        "boilerplate": [],
        "entities": [
            {"name": key, "mentions": [(s.start, s.end) for s in entity.mentions]}
            for key, entity in told(article).entities.items()
        ],
        "statements": [
            {
                "id": place,
                "source": annotated[place]["source_entity"],
                "source_kind": annotated[place]["source_kind"],
                "stance": statement.stance.value,
                "source_spans": [(s.start, s.end) for s in statement.source_spans],
                "cue_spans": [(s.start, s.end) for s in statement.cue.spans],
                "quote_spans": [(s.start, s.end) for s in statement.quote.spans] if statement.quote else [],
                "cites": annotated[place]["cites"],
                "responds_to": annotated[place]["responds_to"],
                "said": statement.said,
            }
            for place, statement in made.items()
        ],
    }


def found_places() -> Mapping[str, Sequence[Statement]]:
    """What was read of each annotated place that was found."""
    return {place: found for article in ARTICLES for place, found in agreed(article).found.items()}


def same_claims(store: Reader) -> Tally:
    """Of the places found on one annotated claim each: which pairs over articles are on one cluster of claims."""
    claims = _claims_of_places()
    rows = members_by_id(store, IdKind.CLAIM, claims.values())
    on = {place: cluster for place, cluster in keys().statements if place in claims}
    either = [frozenset(each["claims"]) for each in annotation()["claims_either"]]
    true = found = 0
    wrong: list[Pair] = []
    for one, other in combinations(sorted(claims), 2):
        if one.split(".")[0] != other.split(".")[0]:
            clusters = frozenset((on[one], on[other]))
            merged = rows[claims[one]].cluster == rows[claims[other]].cluster
            true += len(clusters) == 1
            found += merged and len(clusters) == 1
            if merged and len(clusters) > 1 and clusters not in either:
                wrong.append((one, other))
    return Tally(found, true, tuple(wrong))


def _claims_of_places() -> dict[str, str]:
    """The one claim read at each place that is annotated with one, too."""
    several = {place for place, _ in keys().statements if [p for p, _ in keys().statements].count(place) > 1}
    return {
        place: made[0].claim.id for place, made in found_places().items() if place not in several and len(made) == 1
    }


def citations(store: Reader) -> Tally:
    """Which references to other articles were resolved; of two places found each, and wrongly."""
    place_of = {made.id: place for place, each in found_places().items() for made in each}
    article_of = {made.id: article for article in ARTICLES for made in read(article).statements}
    edges = [
        (row.citing_id, row.cited_id)
        for row in store.read(CITED, Frontier(tuple(sorted(article_of))))
        if article_of[row.citing_id] != article_of[row.cited_id]
    ]
    found = {(place_of.get(citing, "?"), place_of.get(cited, "?")) for citing, cited in edges}
    true = {(keys().places[each.a], keys().places[each.b]) for each in true_citations()}
    return Tally(len(found & true), len(true), tuple(sorted(found - true - accepted_citations())))
