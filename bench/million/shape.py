"""How many claims a made-up world has, and which: hubs, circles, chains, and a long tail told once or twice."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

STATEMENTS_EACH = 5  # on a claim, in the mean
CLAIMS_A_DAY = 55  # 200,000 in ten years: an archive grows by days
HUB_REPORTS = 2000  # of 2.5 statements
BEYOND_REPORTS = 2400
CHAIN_REPORTS = 100  # of two statements, each resting on the other and on the report before
LONG_REPORTS = 600
CIRCLE_REPORTS = 3
TYPICAL_REPORTS = 4
HUBS = 3
_SKEW = 0.75
_CIRCULAR = 0.01
HUB_DAYS = 60


class Kind(StrEnum):
    """What is special about how a claim is told."""

    TYPICAL = "typical"
    HUB = "hub"
    BEYOND = "hub beyond the bound"
    CIRCLE = "circle"
    CHAIN = "chain"
    LONG = "chain beyond the bound"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim over articles: its number, how it is told and how often, and the day of what it tells."""

    number: int
    kind: Kind
    reports: int
    day: int

    @property
    def circular(self) -> bool:
        """Whether its first report rests on its last."""
        return self.kind is Kind.CIRCLE

    @property
    def linear(self) -> bool:
        """Whether each report rests on the one before, and holds nothing else."""
        return self.kind in {Kind.CHAIN, Kind.LONG, Kind.CIRCLE}


def days_of(claims: int) -> int:
    """Over how many days so many claims are spread."""
    return max(HUB_DAYS, -(-claims // CLAIMS_A_DAY))


def claims_of(statements: int, *, seed: int) -> Iterator[Claim]:
    """Claims with about so many statements in all; those that are measured come first, then the most told."""
    chance = random.Random(seed)  # noqa: S311 — no secrets
    claims = statements // STATEMENTS_EACH
    days = days_of(claims)
    named = list(_named(hubs=HUBS if claims > 50 * HUB_REPORTS else 1))
    left = statements * 2 // STATEMENTS_EACH - sum(reports for _, reports in named)
    for number, (kind, reports) in enumerate([*named, *_tail(claims - len(named), left, chance)]):
        yield Claim(number, kind, reports, chance.randrange(max(1, days - HUB_DAYS)))


def _named(*, hubs: int) -> Iterator[tuple[Kind, int]]:
    yield from [(Kind.HUB, HUB_REPORTS)] * hubs
    yield Kind.BEYOND, BEYOND_REPORTS
    yield Kind.CHAIN, CHAIN_REPORTS
    yield Kind.LONG, LONG_REPORTS
    yield Kind.CIRCLE, CIRCLE_REPORTS
    yield Kind.TYPICAL, TYPICAL_REPORTS


def _tail(claims: int, reports: int, chance: random.Random) -> Iterator[tuple[Kind, int]]:
    """By rank: each is told once, and the rest of the reports fall off with the rank."""
    weights = sum(rank**-_SKEW for rank in range(1, claims + 1))
    spare = max(0, reports - claims)
    for rank in range(1, claims + 1):
        told = min(HUB_REPORTS, 1 + int(spare * rank**-_SKEW / weights + chance.random()))
        circular = told >= CIRCLE_REPORTS and chance.random() < _CIRCULAR
        yield (Kind.CIRCLE, CIRCLE_REPORTS) if circular else (Kind.OTHER, told)
