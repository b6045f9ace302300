"""Circular reports over the whole graph: articles whose statements rest on each other in a circle."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from graph.store import Reader
from queries.binding import bind
from queries.chains import Chain
from queries.circular import Circle, circles_in, is_across_articles
from queries.paging import DEFAULT_LIMIT, Page
from queries.questions.looking import Look, look
from queries.questions.scanning import scanned
from queries.times.as_of import AsOf


@dataclass(frozen=True, slots=True)
class FromStatement:
    """The next so many statements behind one."""

    after_id: str
    limit: int


@dataclass(frozen=True, slots=True)
class CitingAcross:
    """A statement through which a circle over articles can pass, and the claim it bears on."""

    id: str
    cluster: str


@dataclass(frozen=True, slots=True)
class CircularReport:
    """One circle of statements on a claim, over several articles; `truncated`: the walk of the claim was cut."""

    cluster: str
    claim: str
    circle: Circle
    truncated: bool


CITING_ACROSS = bind("questions/citing_across", params=FromStatement, row=CitingAcross)


def circular_reports(
    store: Reader, *, as_of: AsOf | None = None, limit: int = DEFAULT_LIMIT, cursor: str | None = None
) -> Page[CircularReport]:
    """The circles over several articles, each once, by the smallest id among its statements that cite another article.

    Candidates are statements that rest on one of another article and are cited themselves; the claim of each is
    walked within the bounds of a chain. Raises `InvalidRequest` for a limit or cursor that can't be used.
    """
    search = _Search(store, as_of)
    return scanned(search.candidates, search.at, limit=limit, cursor=cursor)


class _Search:
    """One page's search, which walks each claim once."""

    def __init__(self, store: Reader, as_of: AsOf | None) -> None:
        self._store = store
        self._clusters: dict[str, str] = {}
        self._look = partial(look, store, as_of=as_of)
        self._looks: dict[str, Look] = {}

    def candidates(self, after_id: str, limit: int) -> list[str]:
        rows = self._store.read(CITING_ACROSS, FromStatement(after_id, limit))
        self._clusters.update((row.id, row.cluster) for row in rows)
        return [row.id for row in rows]

    def at(self, statement_id: str) -> list[CircularReport]:
        """The circle that is told at this statement."""
        cluster = self._clusters[statement_id]
        if cluster not in self._looks:
            self._looks[cluster] = self._look(cluster)
        found = self._looks[cluster]
        return [
            CircularReport(cluster, found.claim, circle, found.chain.truncated)
            for circle in circles_in(found.chain)
            if is_across_articles(circle) and _told_at(circle, found.chain) == statement_id
        ]


def _told_at(circle: Circle, chain: Chain) -> str:
    """The smallest of a circle's statements that cites another article inside of the circle."""
    members = frozenset(circle.members)
    articles = {row.id: row.article_id for row in chain.nodes}
    return min(
        edge.citing
        for edge in chain.edges
        if {edge.citing, edge.cited} <= members and articles[edge.citing] != articles[edge.cited]
    )
