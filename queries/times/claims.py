"""The list of claims as of a day: those that somebody had spoken of by then, with the numbers of that day."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from graph.model import Stance
from graph.store import Reader
from queries.claims import ClaimRow, ClaimsFound, find_claims
from queries.paging import DEFAULT_LIMIT
from queries.searching import Found
from queries.times.as_of import AsOf, Place, answering, place_of
from queries.times.history import PlacedRow, placed_on_cluster, texts_of
from queries.times.pages import MOST


def find_claims_as_of(
    store: Reader, words: str | None, as_of: AsOf, *, limit: int = DEFAULT_LIMIT, cursor: str | None = None
) -> ClaimsFound:
    """Claims of now, in their order of now, each with what there was of it by the day; without those of which nothing.

    So a page may hold fewer than `limit`. Raises what `find_claims` raises.
    """
    found = find_claims(store, words, limit=limit, cursor=cursor)
    rows = (_as_it_was(store, row, as_of) for row in found.rows)
    return Found(tuple(row for row in rows if row.statements), found.next, found.matched)


def _as_it_was(store: Reader, claim: ClaimRow, as_of: AsOf) -> ClaimRow:
    rows = _there(store, claim.id, as_of)
    stances = Counter(Stance(row.stance) for row in rows)
    return replace(
        claim,
        wordings=len({row.claim_id for row in rows}),
        articles=len({row.article_id for row in rows}),
        statements=len(rows),
        asserts=stances[Stance.ASSERTS],
        confirms=stances[Stance.CONFIRMS],
        denies=stances[Stance.DENIES],
        leaves_open=stances[Stance.LEAVES_OPEN],
        relays=stances[Stance.RELAYS],
        withdraws=stances[Stance.WITHDRAWS],
    )


def _there(store: Reader, claim_id: str, as_of: AsOf) -> list[PlacedRow]:
    rows = placed_on_cluster(store, claim_id, as_of, limit=MOST)
    texts = answering(texts_of(store, (row.article_id for row in rows), as_of), as_of)
    return [row for row in rows if place_of(row, as_of, texts) is Place.THERE]
