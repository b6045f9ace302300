"""Decisions for tests: by whom, on what, and what a store then holds."""

from __future__ import annotations

from building import About, Built, Said, article, person

from graph.decisions import Correction, Decision, Verdict
from graph.store import Reader
from queries.decisions.selecting import selectors_of

NOW = "2025-02-08T08:00:00.000000Z"
ANNA = "person:anna"
BO = "person:bo"
MACHINE = "link/1"


def told(number: int, claim: str = "the bridge is closed", *, speaker: str = "Ann") -> Built:
    """The article of this number, in which somebody says this."""
    return article(
        Said("one", person(speaker), claim=claim),
        about=About(url=f"https://news.example/{number}", recorded=f"2025-02-0{1 + number % 7}T08:00:00.000000Z"),
    )


def decision(  # noqa: PLR0913 — each names one thing that a test is about
    reader: Reader,
    verdict: Verdict,
    a_id: str,
    b_id: str | None = None,
    *,
    by: str = ANNA,
    score: float = 1.0,
    certain: bool = True,
    correction: Correction | None = None,
) -> Decision:
    """A decision on things that a store holds."""
    found = selectors_of(reader, [a_id] if b_id is None else [a_id, b_id])
    return Decision(
        verdict=verdict,
        a=found[a_id],
        b=None if b_id is None else found[b_id],
        by=by,
        basis="read both",
        score=score,
        certain=certain,
        correction=correction,
    )
