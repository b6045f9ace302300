"""Made-up wire articles of twelve statements each: officials are cited by outlets, agencies confirm and deny them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import product

from corpus.sentences import Issue, Sentence, record_of

from graph.model import EntityKind, Stance
from graph.record import Record

STATEMENTS_EACH = 12
DAY = "2025-02-06"

_TOWNS = [
    f"{name}{end}" for name, end in product(("Kor", "Lim", "Ost", "Var", "Bel", "Tor"), ("sk", "burg", "ova", "by"))
]
_OUTLETS = [f"{town} {kind}" for town, kind in product(_TOWNS[:6], ("Post", "Wire", "Times"))]
_AGENCIES = [f"{town} {kind}" for town, kind in product(_TOWNS[6:12], ("Ministry", "Harbour Board", "Police"))]
_PEOPLE = [
    f"{first} {last}" for first, last in product(("Ana", "Bo", "Cy", "Di", "Ed"), ("Ora", "Lind", "Dahl", "Voss"))
]
_SUBJECTS = ("troops", "ships", "miners", "lorries", "ferries", "trains", "doctors", "voters", "farmers", "convoys")
_DOINGS = ("left", "reached", "crossed", "blocked", "retook", "abandoned", "surveyed", "repaired")


def records(articles: int, *, seed: int) -> Iterator[Record]:
    """So many articles; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 — no secrets
    for number in range(articles):
        carrier = chance.choice(_OUTLETS)
        sentences = [*_report(0, carrier, chance), *_report(STATEMENTS_EACH // 2, carrier, chance)]
        yield record_of(Issue(f"https://news.example/{number}", carrier, DAY), sentences)


def _report(first: int, carrier: str, chance: random.Random) -> list[Sentence]:
    """Six sentences on one claim, the first of this number."""
    number, town = chance.randint(2, 9999), chance.choice(_TOWNS)
    claim = f"{number:,} {chance.choice(_SUBJECTS)} {chance.choice(_DOINGS)} {town}"
    confirming, denying = chance.sample(_AGENCIES, 2)
    person = chance.choice(_PEOPLE)
    return [
        Sentence("an official", EntityKind.UNNAMED, Stance.ASSERTS, "said", claim, town),
        Sentence(carrier, EntityKind.AGENCY, Stance.ASSERTS, "reported", claim, town, cites=first, outlet=True),
        Sentence(confirming, EntityKind.AGENCY, Stance.CONFIRMS, "confirmed", claim, town, answers=first + 1),
        Sentence(denying, EntityKind.AGENCY, Stance.DENIES, "denied", claim, town, answers=first + 1),
        Sentence(person, EntityKind.PERSON, Stance.ASSERTS, "insisted", claim, town, speaks_for=confirming),
        Sentence(
            carrier,
            EntityKind.AGENCY,
            Stance.LEAVES_OPEN,
            "could not verify",
            claim,
            town,
            answers=first + 2,
            outlet=True,
        ),
    ]
