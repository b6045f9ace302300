"""The walk from a claim or a statement along its citations, back to the statements that cite nothing."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import Reader
from queries.statements import StatementRow

MAX_DEPTH = 50
MAX_STATEMENTS = 5000


@dataclass(frozen=True, slots=True)
class Citation:
    """That one statement rests on another."""

    citing: str
    cited: str


@dataclass(frozen=True, slots=True)
class Chain:
    """The statements that were reached, and how they rest on each other, all by id.

    `starts` are cited by none of the others (of a circle that nobody else cites: its smallest id). `roots` are the
    ends: they cite nothing. `loops` are the groups of statements that cite each other in a circle.
    `unfollowed` are statements whose citations lie beyond the bounds; `truncated` says that something does.
    """

    nodes: tuple[StatementRow, ...]
    edges: tuple[Citation, ...]
    starts: tuple[str, ...]
    roots: tuple[str, ...]
    loops: tuple[tuple[str, ...], ...]
    unfollowed: tuple[str, ...]
    truncated: bool


@dataclass(frozen=True, slots=True)
class Branch:
    """A statement and what it cites; `repeated` when that was shown further up or before, so it is not shown again."""

    statement: StatementRow
    is_root: bool
    repeated: bool
    cites: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class CarriedChain:
    """What one article printed: its carrier (None when nobody said), and the chains that start in it."""

    carrier: str | None
    article_id: str
    title: str | None
    published: str | None
    branches: tuple[Branch, ...]


def chain_of_claim(
    store: Reader, claim_id: str, *, max_depth: int = MAX_DEPTH, max_statements: int = MAX_STATEMENTS
) -> Chain:
    """The chains of all statements on a claim's cluster; raises `NotFound`, or `InvalidRequest` for a bound below 1."""
    raise NotImplementedError


def chain_of_statement(
    store: Reader, statement_id: str, *, max_depth: int = MAX_DEPTH, max_statements: int = MAX_STATEMENTS
) -> Chain:
    """The chain of one statement; raises `NotFound`, or `InvalidRequest` for a bound below 1."""
    raise NotImplementedError


def carried_chains(chain: Chain) -> tuple[CarriedChain, ...]:
    """The chains as trees, each under the article whose carrier printed it; each statement is unfolded once."""
    raise NotImplementedError
