"""What is asked of one claim, as readers ask it: cases from a plain claim to one beyond the bounds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from million.bulk import RECORDED, Filling
from million.shape import Kind
from million.story import World, day_of

from graph.store import Query, Reader
from graph.stores.wire import Plain, plain_params
from queries.chains import Chain, chain_of_claim, chain_of_statement
from queries.standing import Standing, standing_of_claim
from queries.times.as_of import AsOf, Basis
from queries.times.timeline import Timeline, timeline_of_claim

Params = TypeVar("Params")
Row = TypeVar("Row")

WHOLE_DEPTH = 1000
"""How deep a chain is followed that is asked for by its last statement: the most there is."""

_DAYS_IN = 10

Answer = Chain | Standing | Timeline


@dataclass(frozen=True, slots=True)
class Case:
    """A claim that something is special about, the last statement on it, and a day while it is being told."""

    kind: Kind
    claim_id: str
    statement_id: str
    day: str


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


def _roots_as_of(store: Reader, case: Case, *, basis: Basis) -> Answer:
    day = RECORDED[:10] if basis is Basis.RECORDED else case.day
    return standing_of_claim(store, case.claim_id, as_of=AsOf(day, basis))


QUESTIONS: Mapping[str, Callable[[Reader, Case], Answer]] = {
    "roots": lambda store, case: standing_of_claim(store, case.claim_id),
    "chain": lambda store, case: chain_of_claim(store, case.claim_id),
    "chain of the last": lambda store, case: chain_of_statement(store, case.statement_id, max_depth=WHOLE_DEPTH),
    "timeline": lambda store, case: timeline_of_claim(store, case.claim_id),
    "roots as of a day, said": partial(_roots_as_of, basis=Basis.SAID),
    "roots as of a day, published": partial(_roots_as_of, basis=Basis.PUBLISHED),
    "roots as of a day, recorded": partial(_roots_as_of, basis=Basis.RECORDED),
}


def cases_of(world: World, filling: Filling) -> tuple[Case, ...]:
    """One case of each kind that is measured."""
    claims = [world.of_kind(kind) for kind in Kind if kind is not Kind.OTHER]
    return tuple(
        Case(
            claim.kind,
            filling.first_claim(world.told(claim.number).text),
            filling.statement(claim.number, claim.reports - 1),
            day_of(claim.day + _DAYS_IN),
        )
        for claim in claims
    )
