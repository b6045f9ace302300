"""What may belong together with what one text says: looked up by blocks, and judged pair by pair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product
from typing import Final

from graph.decisions import Verdict
from graph.ids import IdKind, kind_of
from graph.model import EntityKind
from graph.store import Reader
from loaders.link.blocks import blocks_of_claim, blocks_of_entity, lookups_of_claim
from loaders.link.claims import ClaimSide, judge_claims
from loaders.link.copies import blocks_of_text, copy_score
from loaders.link.entities import EntitySide, judge_entities
from loaders.link.judging import Judgement
from loaders.link.references import (
    Citation,
    blocks_of_links,
    blocks_of_report,
    blocks_of_reporting,
    cite,
    lookups_of,
)
from loaders.link.views import ArticleView, Side, Sides, claim_sides, entity_sides, views_of
from queries.linking import (
    CLAIMS_OF,
    ENTITIES_OF,
    REVISIONS_OF_ARTICLES,
    REVISIONS_OF_STATEMENTS,
    ArticleCites,
    CopyOf,
    ids_of,
    members_of,
)

MOST_ENTITIES: Final = 24
"""So many entities of one block are compared: of a name that everybody knows, more would tell nothing new."""

MOST_CLAIMS: Final = 60
MOST_TEXTS: Final = 40

_WORTH: Final = 0.45
"""Suggestions that score less are not kept: nobody would ever come to review them."""

_OF_ONE_CLUSTER: Final = 4
"""So many members of one cluster something is held to be one with: it stays when one of their articles is forgotten."""

_SUGGESTIONS: Final = 8
"""So many suggestions are made of one thing, the likeliest."""


_COPIED: Final = "the same name in a copy of one text"


@dataclass(frozen=True, slots=True)
class Held:
    """What is held of two claims, two entities or two statements."""

    verdict: Verdict
    a_id: str
    b_id: str
    certain: bool
    score: float
    basis: str

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes it one decision: of several reasons for it the strongest is told."""
        ends = (self.a_id, self.b_id) if self.verdict is Verdict.CITES else sorted((self.a_id, self.b_id))
        return (self.verdict.value, ends[0], ends[1])


@dataclass(slots=True)
class Findings:
    """What was found out about one text; `cut`: blocks with more members than were compared."""

    held: list[Held] = field(default_factory=list[Held])
    cites: list[ArticleCites] = field(default_factory=list[ArticleCites])
    copies: list[CopyOf] = field(default_factory=list[CopyOf])
    cut: set[str] = field(default_factory=set[str])

    @property
    def strongest(self) -> list[Held]:
        """Each thing that is held once, for its strongest reason, in one order."""
        by_key: dict[tuple[str, str, str], Held] = {}
        for each in sorted(self.held, key=lambda held: (held.certain, held.score, held.basis, held.a_id)):
            by_key[each.key] = each
        return [by_key[key] for key in sorted(by_key)]


@dataclass(frozen=True, slots=True)
class OwnText:
    """One text and what was read of it, by id."""

    view: ArticleView
    entities: Mapping[str, EntitySide]
    claims: Mapping[str, ClaimSide]

    @property
    def blocks(self) -> Mapping[str, Sequence[str]]:
        """The blocks of everything that is found again by one."""
        found: dict[str, Sequence[str]] = {each: blocks_of_entity(side) for each, side in self.entities.items()}
        found |= {each: blocks_of_claim(side) for each, side in self.claims.items()}
        found |= {each.id: blocks_of_report(self.view, each) for each in self.view.statements}
        whole = (*blocks_of_text(self.view.body), *blocks_of_reporting(self.view), *blocks_of_links(self.view))
        return found | {self.view.revision_id: whole}


def own_text(reader: Reader, revision_id: str) -> OwnText | None:
    """A text with all that is linked of it; None when it is not there any more."""
    view = views_of(reader, [revision_id]).get(revision_id)
    if view is None:
        return None
    entities = entity_sides(reader, ids_of(reader, ENTITIES_OF, [revision_id])).by_id
    return OwnText(view, entities, claim_sides(reader, ids_of(reader, CLAIMS_OF, [revision_id])).by_id)


def findings(reader: Reader, own: OwnText) -> Findings:
    """All that is held of a text and of those that its blocks lead to; it only reads."""
    found = Findings()
    _hold_entities(reader, own, found)
    _hold_claims(reader, own, found)
    copies = _find_copies(reader, own, found)
    _hold_entities_of_copies(reader, own, found, copies)
    _hold_references(reader, own, found, copies)
    return found


def _hold_entities(reader: Reader, own: OwnText, found: Findings) -> None:
    lookups = {each: blocks_of_entity(side) for each, side in own.entities.items()}
    near = _near(reader, lookups, found, most=MOST_ENTITIES)
    others = entity_sides(reader, {other for each in near.values() for other in each})
    found.held += _judged(own.entities, near, others, _judge_entities)


def _hold_claims(reader: Reader, own: OwnText, found: Findings) -> None:
    lookups = {each: lookups_of_claim(side) for each, side in own.claims.items()}
    near = _near(reader, lookups, found, most=MOST_CLAIMS)
    others = claim_sides(reader, {other for each in near.values() for other in each})
    found.held += _judged(own.claims, near, others, judge_claims)


@lru_cache(maxsize=65536)
def _judge_entities(first: EntitySide, second: EntitySide) -> Judgement:
    # The same bodies and places meet in article after article.
    return judge_entities(first, second)


def _near(
    reader: Reader, lookups: Mapping[str, Sequence[str]], found: Findings, *, most: int
) -> Mapping[str, frozenset[str]]:
    """What shares a block with each of these things of one text, and is not of that text itself."""
    members = members_of(reader, {block for blocks in lookups.values() for block in blocks}, limit=most)
    found.cut.update(members.cut)
    return {
        each: frozenset(other for block in blocks for other in members.by_block.get(block, ())) - lookups.keys()
        for each, blocks in lookups.items()
    }


def _judged(
    own: Mapping[str, Side],
    near: Mapping[str, frozenset[str]],
    others: Sides[Side],
    judge: Callable[[Side, Side], Judgement],
) -> Iterator[Held]:
    for each in sorted(own):
        judged = [(other, judge(own[each], others.by_id[other])) for other in sorted(near[each] & others.by_id.keys())]
        for other, told in _chosen(judged, others.clusters):
            if told.verdict is not None:
                yield Held(told.verdict, each, other, told.certain, told.score, told.basis)


def _chosen(judged: Iterable[tuple[str, Judgement]], clusters: Mapping[str, str]) -> Iterator[tuple[str, Judgement]]:
    """What is kept of all that is held of one thing: of each cluster a few, and of the suggestions the best.

    To be one with any member is to be one with all, so the clusters come to the same in every order of loading. What
    is sure of a cluster makes suggestions about it idle.
    """
    by_cluster = defaultdict[str, list[tuple[str, Judgement]]](list)
    for other, told in judged:
        if told.verdict is not None and (told.certain or told.score >= _WORTH):
            by_cluster[clusters[other]].append((other, told))
    suggested: list[tuple[str, Judgement]] = []
    for cluster in sorted(by_cluster):
        ranked = sorted(by_cluster[cluster], key=lambda each: (not each[1].certain, -each[1].score, each[0]))
        certain = [each for each in ranked if each[1].certain]
        yield from certain[:_OF_ONE_CLUSTER]
        suggested += [] if certain else ranked[:1]
    yield from sorted(suggested, key=lambda each: (-each[1].score, each[0]))[:_SUGGESTIONS]


def _find_copies(reader: Reader, own: OwnText, found: Findings) -> frozenset[str]:
    """The revisions that are copies of a text, or that it is a copy of."""
    near = members_of(reader, blocks_of_text(own.view.body), limit=MOST_TEXTS)
    found.cut.update(near.cut)
    ids = {member for members in near.by_block.values() for member in members} - {own.view.revision_id}
    copies: set[str] = set()
    for other in views_of(reader, ids).values():
        score = copy_score(own.view.body, other.body)
        if score is not None and other.article_id != own.view.article_id:
            found.copies.append(_copy(own.view, other, score))
            copies.add(other.revision_id)
    return frozenset(copies)


def _copy(first: ArticleView, second: ArticleView, score: float) -> CopyOf:
    """That the one published later is a copy; of two on one day, or on an unknown one, the one of the larger id."""
    original, copy = sorted((first, second), key=lambda view: (view.published or "9999", view.article_id))
    return CopyOf(copy.article_id, original.article_id, score, copy.revision_id, original.revision_id)


def _hold_entities_of_copies(reader: Reader, own: OwnText, found: Findings, copies: frozenset[str]) -> None:
    """One text speaks of one person by one name, whoever prints it; of whom it does not name, nobody knows."""
    others = entity_sides(reader, ids_of(reader, ENTITIES_OF, copies)).by_id
    for (each, side), (other, beside) in product(sorted(own.entities.items()), sorted(others.items())):
        if side.kind is beside.kind is not EntityKind.UNNAMED and side.name == beside.name:
            found.held.append(Held(Verdict.SAME, each, other, certain=True, score=0.97, basis=_COPIED))


def _hold_references(reader: Reader, own: OwnText, found: Findings, copies: frozenset[str]) -> None:
    # What is copied is carried once more; it rests on nothing that the first did not.
    for other in views_of(reader, _referring(reader, own.view, found) - copies).values():
        for citing, cited in ((own.view, other), (other, own.view)):
            citation = cite(citing, cited)
            found.cites += _edges(citing, cited, citation)
            found.held += _of_citation(citation)


def _referring(reader: Reader, view: ArticleView, found: Findings) -> frozenset[str]:
    """The texts that one may rest on, and those that may rest on it."""
    near = members_of(reader, lookups_of(view), limit=MOST_TEXTS)
    found.cut.update(near.cut)
    members = {member for each in near.by_block.values() for member in each}
    statements = _of_kind(members, IdKind.STATEMENT)
    linked = [link.article_id for link in view.links]
    texts = {
        *_of_kind(members, IdKind.REVISION),
        *ids_of(reader, REVISIONS_OF_STATEMENTS, statements),
        *ids_of(reader, REVISIONS_OF_ARTICLES, linked),
    }
    return frozenset(texts - {view.revision_id})


def _of_kind(ids: Iterable[str], kind: IdKind) -> list[str]:
    return sorted(each for each in ids if kind_of(each) is kind)


def _edges(citing: ArticleView, cited: ArticleView, citation: Citation) -> Iterator[ArticleCites]:
    for basis in sorted(citation.bases):
        yield ArticleCites(citing.article_id, cited.article_id, basis, citing.revision_id, cited.revision_id)


def _of_citation(citation: Citation) -> Iterator[Held]:
    for each in citation.statements:
        claims = each.claims
        yield Held(Verdict.CITES, each.citing_id, each.cited_id, certain=True, score=claims.score, basis=each.basis)
        yield Held(Verdict.SAME, each.claim_id, each.cited_claim_id, claims.certain, claims.score, claims.basis)
