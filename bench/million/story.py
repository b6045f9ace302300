"""The articles of a made-up world: each report of a claim rests on a source of its own, or on an earlier report."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from corpus.sentences import Issue, Sentence, record_of
from million.shape import HUB_DAYS, Claim, Kind, claims_of
from million.vocabulary import BODIES, OUTLETS, PEOPLE, Told, told

from graph.model import EntityKind, Stance
from graph.record import Record

_FIRST_DAY = date(2015, 1, 1)
_REPORTS_A_DAY = 8  # of one chain
_OWN_SOURCE = 0.4
_UNNAMED = 0.3
_FEW = (1, 10)  # reports of a claim that a newcomer tells again


@dataclass(frozen=True, slots=True)
class Report:
    """One telling of a claim: the how manieth, and on which earlier one it rests (None: on a source of its own)."""

    claim: int
    number: int
    rests_on: int | None
    day: int
    third: bool


@dataclass(frozen=True, slots=True)
class Printed:
    """An article as it is loaded, and which reports it holds, each with the numbers of its first two statements."""

    record: Record
    reports: tuple[tuple[Report, int], ...]


class World:
    """All claims of a made-up world, and the articles that tell them; the same for the same size and seed."""

    def __init__(self, statements: int, *, seed: int) -> None:
        self.claims = list(claims_of(statements, seed=seed))
        self._seed = seed
        self._told = [told(self._chance(claim.number)) for claim in self.claims]

    def of_kind(self, kind: Kind) -> Claim:
        """The first claim of this kind."""
        return next(claim for claim in self.claims if claim.kind is kind)

    def told(self, claim: int) -> Told:
        """What a claim says; a number beyond all is a claim that nobody told yet."""
        return self._told[claim] if claim < len(self._told) else told(self._chance(claim))

    @cached_property
    def issues(self) -> list[tuple[str, tuple[Report, ...]]]:
        """The articles by day: who carries each, and its one or two reports, which are of different claims."""
        reports = sorted(self._reports(), key=lambda report: (report.day, report.number, report.claim))
        chance = self._chance(-1)
        return [(OUTLETS.one(chance), together) for together in _in_pairs(reports)]

    def articles(self) -> Iterator[Printed]:
        """The articles by day."""
        carriers = {(each.claim, each.number): carrier for carrier, together in self.issues for each in together}
        for number, (carrier, together) in enumerate(self.issues):
            yield self._printed(f"https://news.example/{number}", carrier, together, carriers)

    def newcomers(self, count: int) -> Iterator[Printed]:
        """So many more articles of the last days, each on a claim that was told before and on one that was not."""
        carriers = {(each.claim, each.number): carrier for carrier, together in self.issues for each in together}
        last = self.issues[-1][1][0].day
        fresh = [each for each in self.claims if each.kind is Kind.OTHER and last - each.day < 2 * HUB_DAYS]
        chance = self._chance(-2)
        few = [each for each in fresh if _FEW[0] <= each.reports <= _FEW[1]]
        for number, claim in enumerate(chance.sample(few, count)):
            again = Report(claim.number, claim.reports, claim.reports - 1, last, third=True)
            new = Report(len(self.claims) + number, 0, None, last, third=True)
            yield self._printed(
                f"https://news.example/new-{self._seed}-{number}", OUTLETS.one(chance), (again, new), carriers
            )

    def _printed(
        self, url: str, carrier: str, together: Sequence[Report], carriers: Mapping[tuple[int, int], str]
    ) -> Printed:
        sentences: list[Sentence] = []
        placed: list[tuple[Report, int]] = []
        for report in together:
            placed.append((report, len(sentences)))
            teller = None if report.rests_on is None else carriers[report.claim, report.rests_on]
            sentences += self._sentences(report, carrier, teller, len(sentences))
        return Printed(record_of(Issue(url, carrier, day_of(together[0].day)), sentences), tuple(placed))

    def _sentences(self, report: Report, carrier: str, teller: str | None, first: int) -> Iterator[Sentence]:
        chance = self._chance(report.claim, report.number)
        text, town = self.told(report.claim).text, self.told(report.claim).town
        if teller is not None:
            yield Sentence(teller, EntityKind.AGENCY, Stance.ASSERTS, "reported", text, town, outlet=True)
        elif chance.random() < _UNNAMED:
            yield Sentence("an official", EntityKind.UNNAMED, Stance.ASSERTS, "said", text, town)
        else:
            yield Sentence(BODIES.one(chance), EntityKind.AGENCY, Stance.ASSERTS, "said", text, town)
        yield Sentence(carrier, EntityKind.AGENCY, Stance.ASSERTS, "wrote", text, town, cites=first, outlet=True)
        if report.third:
            yield _answer(chance, text, town, carrier, first + 1)

    def _reports(self) -> Iterator[Report]:
        for claim in self.claims:
            chance = self._chance(claim.number, -1)
            for number in range(claim.reports):
                third = not claim.linear and (number + claim.number) % 2 == 1
                day = claim.day + _lag(claim, number, chance)
                yield Report(claim.number, number, _rests_on(claim, number, chance), day, third)

    def _chance(self, *parts: int) -> random.Random:
        return random.Random(f"{self._seed}:{parts}")  # noqa: S311 — no secrets


def day_of(number: int) -> str:
    """The day of this number, in ISO 8601."""
    return (_FIRST_DAY + timedelta(days=number)).isoformat()


def _answer(chance: random.Random, text: str, town: str, carrier: str, answers: int) -> Sentence:
    match chance.randrange(4):
        case 0:
            stance, cue = Stance.CONFIRMS, "confirmed"
        case 1:
            stance, cue = Stance.DENIES, "denied"
        case 2:
            stance, cue = Stance.LEAVES_OPEN, "could not verify"
            return Sentence(carrier, EntityKind.AGENCY, stance, cue, text, town, answers=answers, outlet=True)
        case _:
            return Sentence(PEOPLE.one(chance), EntityKind.PERSON, Stance.ASSERTS, "insisted", text, town)
    return Sentence(BODIES.one(chance), EntityKind.AGENCY, stance, cue, text, town, answers=answers)


def _rests_on(claim: Claim, number: int, chance: random.Random) -> int | None:
    if number == 0:
        return claim.reports - 1 if claim.circular else None
    if claim.linear:
        return number - 1
    return None if chance.random() < _OWN_SOURCE else chance.randrange(number)


def _lag(claim: Claim, number: int, chance: random.Random) -> int:
    """Days from the event to a report: most within the week, those of a hub over two months."""
    if claim.linear:
        return number // _REPORTS_A_DAY
    return min(HUB_DAYS - 1, int(chance.expovariate(0.5 if claim.kind is Kind.OTHER else 0.05)))


def _in_pairs(reports: Sequence[Report]) -> Iterator[tuple[Report, ...]]:
    waiting: Report | None = None
    for report in reports:
        if waiting is None:
            waiting = report
        elif waiting.claim == report.claim:
            yield (waiting,)
            waiting = report
        else:
            yield (waiting, report)
            waiting = None
    if waiting is not None:
        yield (waiting,)
