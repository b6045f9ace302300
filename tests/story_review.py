"""The analyst at work: through the queue of suggestions, each accepted, rejected, or left as unsure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from story_analyst import true_citations
from story_annotation import annotation
from story_keys import keys
from story_machine import accepted_citations

from api.reviewing import Reviewer, accepted, rejected
from graph.decisions import Verdict
from graph.ids import IdKind
from graph.store import Reader, Store
from queries.decisions.deciding import Kept
from queries.decisions.reviewing import review_queue

NOW = "2026-04-01T00:00:00.000000Z"
ANALYST = Reviewer("story")
_MOST = 500


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What the analyst did with what was suggested."""

    accepted: int
    rejected: int
    left: int


def review(store: Store) -> Reviewed:
    """Work the queue off; what the annotator is unsure of stays in it."""
    unsure: set[str] = set()
    numbers = {True: 0, False: 0}
    while (kept := _first(store, unsure)) is not None:
        right = is_true(kept)
        if right is None:
            unsure.add(kept.decision.id)
            continue
        numbers[right] += 1
        act = accepted if right else rejected
        act(store, kept.decision.id, ANALYST, recorded=NOW)
        assert sum(numbers.values()) < _MOST, "the queue does not get shorter"
    return Reviewed(numbers[True], numbers[False], len(unsure))


def _first(store: Reader, but: set[str]) -> Kept | None:
    return next((kept for kept in _queue(store) if kept.decision.id not in but), None)


def _queue(store: Reader) -> Iterator[Kept]:
    cursor: str | None = None
    while True:
        page = review_queue(store, limit=20, cursor=cursor)
        yield from (item.kept for item in page.rows)
        cursor = page.next
        if cursor is None:
            return


def is_true(kept: Kept) -> bool | None:
    """Whether a suggestion is true; None where the annotator is unsure, or does not mind."""
    assert kept.a_id is not None
    assert kept.b_id is not None
    verdict = kept.decision.verdict
    if verdict is Verdict.CITES:
        return _is_true_citation(kept.a_id, kept.b_id)
    claims = kept.a_id.startswith(IdKind.CLAIM)
    cluster_of = keys().claim_clusters if claims else keys().entity_clusters
    pair = frozenset((cluster_of[kept.a_id], cluster_of[kept.b_id]))
    either = annotation()["claims_either"] if claims else annotation()["entities_either"]
    if pair in [frozenset(each.get("claims") or each.get("entities") or ()) for each in either]:
        return None
    if verdict is Verdict.CONTRADICTS:
        return pair in [frozenset(each["claims"]) for each in annotation()["contradicts"]]
    return (len(pair) == 1) is (verdict is Verdict.SAME)


def _is_true_citation(citing: str, cited: str) -> bool | None:
    if (citing, cited) in {(each.a, each.b) for each in true_citations()}:
        return True
    places = (keys().places[citing], keys().places[cited])
    return None if places in accepted_citations() else False
