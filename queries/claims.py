"""Finding claims by their words, and one claim with the other wordings of its cluster."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from graph.errors import NotFound
from graph.quantities import Quantity
from graph.store import Reader
from queries.binding import bind
from queries.paging import DEFAULT_LIMIT, Key
from queries.searching import MOST, Asked, Found, Matched, Order, listed, searched
from queries.words import words_of


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One cluster of claims, shown by one of its wordings; the numbers count statements on the whole cluster.

    `articles` counts those in which it stands; `carrier` printed the wording that is shown, None when nobody said.
    """

    id: str
    text: str
    cluster: str
    wordings: int
    articles: int
    carrier: str | None
    statements: int
    asserts: int
    confirms: int
    denies: int
    leaves_open: int
    relays: int
    withdraws: int


@dataclass(frozen=True, slots=True)
class WordingRow:
    """One claim of a cluster, as one article words it."""

    id: str
    text: str
    cluster: str
    statements: int
    article_id: str
    title: str | None
    carrier: str | None


@dataclass(frozen=True, slots=True)
class AboutRow:
    """An entity that a claim is about."""

    id: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class ClaimInFull:
    """One claim: its own wording, the others of its cluster, what it is about; `current` when its revision is."""

    id: str
    text: str
    cluster: str
    statements: int
    article_id: str
    revision_id: str
    current: bool
    quantities: tuple[Quantity, ...]
    wordings: tuple[WordingRow, ...]
    about: tuple[AboutRow, ...]


@dataclass(frozen=True, slots=True)
class OneClaim:
    """The claim that is asked about."""

    claim_id: str


@dataclass(frozen=True, slots=True)
class OneClaimRow:
    """A claim and where it stands."""

    id: str
    text: str
    cluster: str
    quantities: list[str]
    revision_id: str
    current: bool
    article_id: str


@dataclass(frozen=True, slots=True)
class AboutEntity:
    """The first so many claims about the entities of a cluster."""

    cluster: str
    limit: int


@dataclass(frozen=True, slots=True)
class ByClusters:
    """The clusters that are asked about."""

    clusters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FromClaim:
    """A page of claims."""

    after_statements: int
    after_cluster: str
    limit: int


@dataclass(frozen=True, slots=True)
class ClaimSearch:
    """A page of the claims with these words."""

    expression: str
    words: tuple[str, ...]
    least: int
    after_matched: int
    after_statements: int
    after_cluster: str
    limit: int


@dataclass(frozen=True, slots=True)
class ClusterCount:
    """A cluster of claims, and how many statements bear on it."""

    cluster: str
    statements: int


@dataclass(frozen=True, slots=True)
class ClusterHit(ClusterCount):
    """The same, with the number of the words that one of its wordings has."""

    matched: int


@dataclass(frozen=True, slots=True)
class StanceCount:
    """How many statements of each stance bear on a cluster."""

    asserts: int
    confirms: int
    denies: int
    leaves_open: int
    relays: int
    withdraws: int
    cluster: str


ONE = bind("claims/one", params=OneClaim, row=OneClaimRow)
STANCES = bind("claims/stances", params=ByClusters, row=StanceCount)
WORDINGS = bind("claims/wordings", params=ByClusters, row=WordingRow)
ABOUT = bind("claims/about", params=OneClaim, row=AboutRow)
ABOUT_ENTITY = bind("claims/about_entity", params=AboutEntity, row=ClusterCount)
LISTED = bind("claims/listed", params=FromClaim, row=ClusterCount)
MATCHING = bind("claims/matching", params=ClaimSearch, row=ClusterHit)

ClaimsFound = Found[ClaimRow]


def find_claims(
    store: Reader, words: str | None = None, *, limit: int = DEFAULT_LIMIT, cursor: str | None = None
) -> ClaimsFound:
    """Claims that have all the words; when none has, those with any of them, most words first, and said to be so.

    Without words, all claims. Most statements first, then by id; a cluster is shown by its wording with most of the
    words, then most statements. Raises `InvalidSearch` when `words` holds no word.
    """
    if words is None:
        found = listed(partial(_listed, store), _BY_STATEMENTS, limit=limit, cursor=cursor)
        return _shown(store, found.rows, found.next, found.matched, frozenset())
    hits = searched(words, partial(_matching, store), _BY_WORDS, limit=limit, cursor=cursor)
    return _shown(store, hits.rows, hits.next, hits.matched, frozenset(words_of(words)))


def claims_about(store: Reader, entity_cluster: str, *, limit: int) -> tuple[ClaimRow, ...]:
    """The claims about the entities of a cluster, those with the most statements first, then by cluster."""
    counts = store.read(ABOUT_ENTITY, AboutEntity(entity_cluster, limit))
    return tuple(_shown(store, counts, None, Matched.ALL_WORDS, frozenset()).rows)


def claim_in_full(store: Reader, claim_id: str) -> ClaimInFull:
    """One claim with the other wordings of its cluster; raises `NotFound`."""
    claim = claim_row(store, claim_id)
    wordings = store.read(WORDINGS, ByClusters((claim.cluster,)))
    return ClaimInFull(
        id=claim.id,
        text=claim.text,
        cluster=claim.cluster,
        statements=sum(wording.statements for wording in wordings),
        article_id=claim.article_id,
        revision_id=claim.revision_id,
        current=claim.current,
        quantities=tuple(Quantity.from_kept(each, claim.text) for each in claim.quantities),
        wordings=tuple(wordings),
        about=tuple(store.read(ABOUT, OneClaim(claim_id))),
    )


def claim_row(store: Reader, claim_id: str) -> OneClaimRow:
    """What a claim says and where it stands; raises `NotFound`."""
    rows = store.read(ONE, OneClaim(claim_id))
    if not rows:
        raise NotFound(f"no claim {claim_id} is in the store; onrecord claims WORDS finds one by its words")
    return rows[0]


def _listed(store: Reader, place: Key, limit: int) -> list[ClusterCount]:
    return store.read(LISTED, FromClaim(int(place[0]), str(place[1]), limit))


def _matching(store: Reader, asked: Asked) -> list[ClusterHit]:
    matched, statements, cluster = asked.after
    return store.read(
        MATCHING,
        ClaimSearch(
            expression=asked.expression,
            words=asked.words,
            least=asked.least,
            after_matched=int(matched),
            after_statements=int(statements),
            after_cluster=str(cluster),
            limit=asked.limit,
        ),
    )


_BY_STATEMENTS: Order[ClusterCount] = Order(lambda row: (row.statements, row.cluster), (MOST, ""))
_BY_WORDS: Order[ClusterHit] = Order(lambda row: (row.matched, row.statements, row.cluster), (MOST, MOST, ""))


def _shown(
    store: Reader, counts: Sequence[ClusterCount], following: str | None, matched: Matched, words: frozenset[str]
) -> ClaimsFound:
    """The clusters, each with the wording that has most of the words, then most statements, then the smallest id."""
    if not counts:
        return Found((), following, matched)
    which = ByClusters(tuple(count.cluster for count in counts))
    stances = {row.cluster: row for row in store.read(STANCES, which)}
    wordings = defaultdict[str, list[WordingRow]](list)
    for row in store.read(WORDINGS, which):
        wordings[row.cluster].append(row)
    rows = (_claim(count, wordings[count.cluster], stances[count.cluster], words) for count in counts)
    return Found(tuple(rows), following, matched)


def _claim(count: ClusterCount, wordings: list[WordingRow], stances: StanceCount, words: frozenset[str]) -> ClaimRow:
    best = min(wordings, key=lambda row: (-len(words.intersection(words_of(row.text))), -row.statements, row.id))
    return ClaimRow(
        id=best.id,
        text=best.text,
        cluster=count.cluster,
        wordings=len(wordings),
        articles=len({row.article_id for row in wordings}),
        carrier=best.carrier,
        statements=count.statements,
        asserts=stances.asserts,
        confirms=stances.confirms,
        denies=stances.denies,
        leaves_open=stances.leaves_open,
        relays=stances.relays,
        withdraws=stances.withdraws,
    )
