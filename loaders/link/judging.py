"""What the machine holds of two sides: a verdict with its reasons, or nothing to say."""

from __future__ import annotations

from dataclasses import dataclass

from graph.decisions import Verdict

LINKER = "link/2"
"""The linker and its version: whom the machine's decisions are by, and what a linked revision is marked with."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether two sides are the same, different or exclude each other; `verdict` None: nothing to say.

    What is not `certain` is a suggestion for a person to review. `score` is from 0 to 1; `basis` says why in words.
    """

    verdict: Verdict | None
    certain: bool
    score: float
    basis: str


NOTHING = Judgement(None, certain=False, score=0.0, basis="nothing to say")
"""What is held of two sides that no reason brings together."""


def same(basis: str, *, score: float, certain: bool = False) -> Judgement:
    """That both sides are one, for this reason."""
    return Judgement(Verdict.SAME, certain=certain, score=score, basis=basis)
