"""What is asked of one claim, as readers ask it: cases from a plain claim to one beyond the bounds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from million.bulk import Filling
from million.shape import Kind
from million.story import World

from graph.store import Query, Reader
from graph.stores.wire import Plain, plain_params
from queries.chains import Chain, chain_of_claim, chain_of_statement
from queries.standing import Standing, standing_of_claim

Params = TypeVar("Params")
Row = TypeVar("Row")

WHOLE_DEPTH = 1000
"""How deep a chain is followed that is asked for by its last statement: the most there is."""

Answer = Chain | Standing


@dataclass(frozen=True, slots=True)
class Case:
    """A claim that something is special about, and the last statement on it."""

    kind: Kind
    claim_id: str
    statement_id: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question about a case, by its name."""

    name: str
    ask: Callable[[Reader, Case], Answer]


@dataclass(slots=True)
class Listening:
    """Reads of a store, and remembers what was read."""

    store: Reader
    heard: list[tuple[str, dict[str, Plain]]] = field(default_factory=list[tuple[str, dict[str, Plain]]])
    rows: int = 0

    def read(self, query: Query[Params, Row], params: Params) -> list[Row]:
        """The rows that the store gives."""
        found = self.store.read(query, params)
        self.heard.append((query.text, plain_params(params)))
        self.rows += len(found)
        return found


QUESTIONS: Mapping[str, Callable[[Reader, Case], Answer]] = {
    "roots": lambda store, case: standing_of_claim(store, case.claim_id),
    "chain": lambda store, case: chain_of_claim(store, case.claim_id),
    "chain of the last": lambda store, case: chain_of_statement(store, case.statement_id, max_depth=WHOLE_DEPTH),
}


def cases_of(world: World, filling: Filling) -> tuple[Case, ...]:
    """One case of each kind that is measured."""
    claims = [world.of_kind(kind) for kind in Kind if kind is not Kind.OTHER]
    return tuple(
        Case(
            claim.kind,
            filling.first_claim(world.told(claim.number).text),
            filling.statement(claim.number, claim.reports - 1),
        )
        for claim in claims
    )
