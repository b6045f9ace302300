"""The names and words of a made-up world, each drawn as often as in news: few very often, most hardly ever."""

from __future__ import annotations

import random
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, product

_STARTS = ("Kor", "Lim", "Ost", "Var", "Bel", "Tor", "Mar", "Sen", "Dol", "Gra", "Hal", "Nev", "Pol", "Rud", "Zer")
_MIDDLES = ("a", "en", "ig", "o", "us", "ar", "il", "em", "ov", "und", "ist", "el")
_ENDS = ("sk", "burg", "ova", "by", "dam", "ford", "grad", "heim", "ton", "vik", "stad", "mont")
_PAPERS = ("Post", "Wire", "Times", "Herald", "Gazette", "Mail")
_BODIES = ("Ministry", "Harbour Board", "Police", "Army", "Council", "Prosecutors", "Hospital", "Water Board")
_FIRST = ("Ana", "Bo", "Cy", "Di", "Ed", "Fay", "Gus", "Ida", "Jon", "Kim", "Lea", "Max", "Noa", "Ole", "Pia", "Rut")
_SUBJECTS = (
    *("troops", "ships", "miners", "lorries", "ferries", "trains", "doctors", "voters", "farmers", "convoys"),
    *("tanks", "drones", "nurses", "pupils", "houses", "bridges", "prisoners", "soldiers", "wagons", "workers"),
)
_DOINGS = (
    *("left", "reached", "crossed", "blocked", "retook", "abandoned", "surveyed", "repaired", "attacked", "shelled"),
    *("occupied", "surrounded", "entered", "closed", "searched", "damaged", "defended", "flooded", "supplied", "fled"),
)


@dataclass(frozen=True, slots=True)
class Drawn:
    """Names of which the first is drawn most often, the second half as often, and so on (Zipf's law)."""

    names: Sequence[str]
    weights: Sequence[float]

    def one(self, chance: random.Random) -> str:
        """One of the names."""
        return self.names[bisect(self.weights, chance.random() * self.weights[-1])]


def _drawn(names: Sequence[str], seed: int) -> Drawn:
    mixed = list(names)
    random.Random(seed).shuffle(mixed)  # noqa: S311 — no secrets
    return Drawn(mixed, list(accumulate(1 / rank for rank in range(1, len(mixed) + 1))))


_ALL_TOWNS = ["".join(parts) for parts in product(_STARTS, _MIDDLES, _ENDS)]
_SURNAMES = ["".join(parts) for parts in product(_STARTS, _MIDDLES, ("son", "sen", "ic", "ez", "ova", "mann"))]

TOWNS = _drawn(_ALL_TOWNS, 1)
OUTLETS = _drawn([f"{town} {paper}" for town, paper in product(TOWNS.names[:100], _PAPERS)], 2)
BODIES = _drawn([f"{town} {body}" for town, body in product(TOWNS.names[:400], _BODIES)], 3)
PEOPLE = _drawn([f"{first} {last}" for first, last in product(_FIRST, _SURNAMES)], 4)


@dataclass(frozen=True, slots=True)
class Told:
    """What a claim says, which ends on the town that it is about."""

    text: str
    town: str


def told(chance: random.Random) -> Told:
    """A claim: how many of what did what where."""
    town = TOWNS.one(chance)
    return Told(f"{chance.randint(2, 9999):,} {chance.choice(_SUBJECTS)} {chance.choice(_DOINGS)} {town}", town)
