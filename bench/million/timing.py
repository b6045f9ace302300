"""Seconds that calls take, and what an answer costs beside the store's own time for the same rows."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from million.asked import Case, Listening, Question

from graph.store import Store
from graph.stores.wire import Plain

EngineCall = Callable[[str, dict[str, Plain]], object]
"""The engine's own way to the rows of a text."""

_MOST_SECONDS = 30.0  # for one question on one case, asked of both
_LEAST_ASKED = 3


@dataclass(frozen=True, slots=True)
class Compared:
    """How long an answer took, and the engine's own calls of the same queries with the same parameters."""

    queries: int
    rows: int
    truncated: bool
    own: float
    engine: float

    @property
    def ratio(self) -> float:
        """What onrecord's answer costs for each second of the engine's."""
        return self.own / self.engine


def seconds_of(work: Callable[[], object]) -> float:
    """How long a call takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def compared(store: Store, engine: EngineCall, question: Question, case: Case, *, repeat: int) -> Compared:
    """Ask by turns; the least of each, because what else the machine does only ever adds.

    The first answer plans the queries and is not measured.
    """
    listening = Listening(store)
    answer = question.ask(listening, case)
    pairs = _by_turns(
        lambda: question.ask(store, case),
        lambda: [engine(text, params) for text, params in listening.heard],
        repeat,
    )
    return Compared(
        queries=len(listening.heard),
        rows=listening.rows,
        truncated=answer.truncated,
        own=min(own for own, _ in pairs),
        engine=min(direct for _, direct in pairs),
    )


def _by_turns(own: Callable[[], object], direct: Callable[[], object], repeat: int) -> list[tuple[float, float]]:
    until = time.perf_counter() + _MOST_SECONDS
    pairs: list[tuple[float, float]] = []
    while len(pairs) < repeat and (time.perf_counter() < until or len(pairs) < _LEAST_ASKED):
        pairs.append((seconds_of(own), seconds_of(direct)))
    return pairs
