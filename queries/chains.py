"""The walk from a claim or a statement along its citations, back to the statements that cite nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.errors import InvalidRequest, NotFound
from graph.store import Reader
from queries.binding import bind
from queries.circles import circles
from queries.claims import claim_row
from queries.roots import roots_of
from queries.statements import BY_IDS, CITED, ByIds, CitationRow, Frontier, StatementRow, day_of, statement_rows
from queries.times.as_of import AsOf, Place, answering, place_of
from queries.times.history import History, Limits, history_of_claim, history_of_statement
from queries.walks import walked

MAX_DEPTH = 50
MAX_STATEMENTS = 5000
DEEPEST = 1000
MOST_STATEMENTS = 100_000
DEEPEST_TREE = 200
"""Beyond this a tree is cut: nobody reads one that deep, and what prints it may be recursive."""


@dataclass(frozen=True, slots=True)
class Citation:
    """That one statement rests on another."""

    citing: str
    cited: str


@dataclass(frozen=True, slots=True)
class Chain:
    """The statements that were reached, and how they rest on each other, all by id.

    `starts` are cited by none of the others (of a circle that nobody else cites: its smallest id). In `roots` the
    chains end: they take a side and rest on none that does. `loops` are the groups of statements that cite each other
    in a circle. `unfollowed` are statements whose citations lie beyond the bounds; `truncated` says that something
    does. As of a day, `apart` are the statements that straddle it; they are in none of the other lists.
    """

    nodes: tuple[StatementRow, ...]
    edges: tuple[Citation, ...]
    starts: tuple[str, ...]
    roots: tuple[str, ...]
    loops: tuple[tuple[str, ...], ...]
    unfollowed: tuple[str, ...]
    truncated: bool
    as_of: AsOf | None = None
    apart: tuple[StatementRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Branch:
    """A statement and what it cites.

    `repeated`: what it cites was shown before, or further up, so it is not shown again. `cut`: it cites more than is
    shown, because that lies deeper, or beyond the bounds of the walk.
    """

    statement: StatementRow
    is_root: bool
    repeated: bool
    cut: bool
    cites: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class CarriedChain:
    """What one article printed: its carrier (None when nobody said), and the chains that start in it."""

    carrier: str | None
    article_id: str
    title: str | None
    published: str | None
    branches: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class OnCluster:
    """The first so many statements on a claim's cluster."""

    claim_id: str
    limit: int


@dataclass(frozen=True, slots=True)
class StatementOnCluster:
    """A statement on the cluster."""

    id: str


ON_CLUSTER = bind("chains/on_cluster", params=OnCluster, row=StatementOnCluster)


def chain_of_claim(
    store: Reader,
    claim_id: str,
    *,
    as_of: AsOf | None = None,
    max_depth: int = MAX_DEPTH,
    max_statements: int = MAX_STATEMENTS,
) -> Chain:
    """The chains of all statements on a claim's cluster, now or as of a day.

    Raises `NotFound`, or `InvalidRequest` for such a bound.
    """
    limits = _checked(max_depth, max_statements)
    if as_of is not None:
        return chain_as_of(history_of_claim(store, claim_id, as_of, limits), as_of)
    found = [row.id for row in store.read(ON_CLUSTER, OnCluster(claim_id, max_statements + 1))]
    if not found:
        claim_row(store, claim_id)
    return _walk(store, found[:max_statements], limits, cut=len(found) > max_statements)


def chain_of_statement(
    store: Reader,
    statement_id: str,
    *,
    as_of: AsOf | None = None,
    max_depth: int = MAX_DEPTH,
    max_statements: int = MAX_STATEMENTS,
) -> Chain:
    """The chain of one statement, which is its start, now or as of a day.

    Raises `NotFound`, also where the statement was not there by the day, or `InvalidRequest` for such a bound.
    """
    limits = _checked(max_depth, max_statements)
    if as_of is None:
        statement_rows(store, [statement_id])
        return replace(_walk(store, [statement_id], limits, cut=False), starts=(statement_id,))
    chain = chain_as_of(history_of_statement(store, statement_id, as_of, limits), as_of)
    if not chain.nodes:
        raise NotFound(
            f"{statement_id} was not surely {as_of.basis} by {as_of.day}; ask for a later day, or leave as_of out"
        )
    return replace(chain, starts=(statement_id,))


def chain_as_of(history: History, as_of: AsOf) -> Chain:
    """The chain that stood at the end of a day; it ends where what it would cite next was not there yet."""
    texts = answering(history.texts, as_of)
    places = {row.id: place_of(row, as_of, texts) for row in history.rows}
    # What was not read lies beyond the bounds; that it was there, nobody knows, but it must be told.
    edges = [row for row in history.citations if places.get(row.cited_id, Place.THERE) is Place.THERE]
    reached = _reached((each for each in history.starts if places.get(each) is Place.THERE), edges)
    return replace(
        chain_from([row for row in history.rows if row.id in reached], edges, cut=history.cut),
        as_of=as_of,
        apart=tuple(
            sorted(
                (row for row in history.rows if places[row.id] is Place.APART), key=lambda row: (day_of(row), row.id)
            )
        ),
    )


def _reached(starts: Iterable[str], edges: Iterable[CitationRow]) -> frozenset[str]:
    cites, reached = _cites(edges), set(starts)
    frontier = list(reached)
    for each in frontier:  # grows while it is walked
        more = [cited for cited in cites.get(each, ()) if cited not in reached]
        reached.update(more)
        frontier += more
    return frozenset(reached)


def _checked(max_depth: int, max_statements: int) -> Limits:
    if not 1 <= max_depth <= DEEPEST:
        raise InvalidRequest(f"a chain is followed 1 to {DEEPEST} statements deep, not {max_depth}")
    if not 1 <= max_statements <= MOST_STATEMENTS:
        raise InvalidRequest(f"a chain has room for 1 to {MOST_STATEMENTS} statements, not {max_statements}")
    return Limits(max_depth, max_statements)


def _walk(store: Reader, found: Sequence[str], limits: Limits, *, cut: bool) -> Chain:
    reached = walked(
        found,
        lambda frontier: store.read(CITED, Frontier(frontier)),
        max_depth=limits.max_depth,
        max_statements=limits.max_statements,
    )
    return chain_from(store.read(BY_IDS, ByIds(reached.ids)), reached.citations, cut=cut)


def chain_from(rows: Sequence[StatementRow], citations: Iterable[CitationRow], *, cut: bool = False) -> Chain:
    """The chain of these statements; what they cite beyond each other was not followed.

    `cut` says that statements were left out to which no citation leads.
    """
    ids = {row.id for row in rows}
    known = [row for row in citations if row.citing_id in ids]
    edges = sorted((row.citing_id, row.cited_id) for row in known if row.cited_id in ids)
    unfollowed = {row.citing_id for row in known if row.cited_id not in ids}
    loops = circles(ids, edges)
    return Chain(
        nodes=tuple(rows),
        edges=tuple(Citation(citing, cited) for citing, cited in edges),
        starts=_starts(ids, edges, loops),
        roots=roots_of(rows, _cites(known)),
        loops=loops,
        unfollowed=tuple(sorted(unfollowed)),
        truncated=cut or bool(unfollowed),
    )


def _cites(edges: Iterable[CitationRow]) -> Mapping[str, list[str]]:
    cites = defaultdict[str, list[str]](list)
    for edge in edges:
        cites[edge.citing_id].append(edge.cited_id)
    return cites


def _starts(
    ids: Iterable[str], edges: Iterable[tuple[str, str]], loops: tuple[tuple[str, ...], ...]
) -> tuple[str, ...]:
    """What no other cites; of a circle that nothing outside cites, the smallest id."""
    circle = {each: loop for loop in loops for each in loop}
    cited = {cited for citing, cited in edges if citing not in circle.get(cited, (cited,))}
    cited |= {each for loop in loops if cited.intersection(loop) for each in loop}
    return tuple(sorted(each for each in ids if each not in cited and each == circle.get(each, (each,))[0]))


def carried_chains(chain: Chain, *, max_depth: int = MAX_DEPTH) -> tuple[CarriedChain, ...]:
    """The chains as trees, the earliest published article first; each statement's citations are shown once."""
    unfolding = _Unfolding(chain, min(max_depth, DEEPEST_TREE))
    articles: dict[str, list[StatementRow]] = {}
    for row in _in_order([unfolding.rows[each] for each in chain.starts]):
        articles.setdefault(row.article_id, []).append(row)
    first = sorted((rows[0] for rows in articles.values()), key=lambda row: (row.published or "~", row.article_id))
    return tuple(
        CarriedChain(
            carrier=row.carrier,
            article_id=row.article_id,
            title=row.title,
            published=row.published,
            branches=tuple(unfolding.branch(start, 1) for start in articles[row.article_id]),
        )
        for row in first
    )


class _Unfolding:
    """One pass over a chain, which remembers whose citations it has shown."""

    def __init__(self, chain: Chain, max_depth: int) -> None:
        self.rows = {row.id: row for row in chain.nodes}
        self._roots = frozenset(chain.roots)
        self._unfollowed = frozenset(chain.unfollowed)
        self._max_depth = max_depth
        self._shown: set[str] = set()
        self._cites: dict[str, list[StatementRow]] = {each: [] for each in self.rows}
        for edge in chain.edges:
            self._cites[edge.citing].append(self.rows[edge.cited])

    def branch(self, row: StatementRow, depth: int) -> Branch:
        cited = _in_order(self._cites[row.id])
        repeated = bool(cited) and row.id in self._shown
        deeper = bool(cited) and not repeated and depth >= self._max_depth
        if cited and not deeper:
            self._shown.add(row.id)
        return Branch(
            statement=row,
            is_root=row.id in self._roots,
            repeated=repeated,
            cut=deeper or row.id in self._unfollowed,
            cites=() if repeated or deeper else tuple(self.branch(each, depth + 1) for each in cited),
        )


def _in_order(rows: list[StatementRow]) -> list[StatementRow]:
    return sorted(rows, key=lambda row: (row.stance, day_of(row), row.id))
