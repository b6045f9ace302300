"""Puts a made-up world into a store by large batches: what loading would leave there, without its transactions."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from million.story import Printed, Report, World

from graph.model import EntityKind
from graph.store import Write
from queries.decisions.clustering import PUT_CLAIMS, PUT_ENTITIES, InCluster
from queries.storing import changes
from queries.storing.form import StoredForm, stored_form
from queries.storing.rows import CitesEdge, SameAsEdge
from queries.writing import CURRENT, CurrentRow

Each = TypeVar("Each")

Put = Callable[[str, Sequence[object]], None]
"""Runs a writing text over rows, and keeps them."""

RECORDED = "2025-02-07T08:00:00.000000Z"
ARTICLES = 2000  # in a batch
ROWS = 10_000


class Filling:
    """One filling of an empty store with a world; it remembers what the articles have in common."""

    def __init__(self, put: Put, *, seed: int) -> None:
        self._put = put
        self._chance = random.Random(seed)  # noqa: S311 — no secrets
        self._articles = 0
        self._all_statements = 0
        self._statements: dict[tuple[int, int], tuple[str, str]] = {}
        self._resting: list[tuple[Report, str]] = []
        self._claims: defaultdict[str, list[str]] = defaultdict(list)
        self._entities: defaultdict[tuple[str, str], list[str]] = defaultdict(list)

    def fill(self, world: World) -> None:
        """Write all articles, then what leads from one to another."""
        for printed in in_batches(world.articles(), ARTICLES):
            self._write_articles([self._noted(each) for each in printed])
        self._write(changes.CITES, self._citations())
        self._write_clusters(changes.SAME_CLAIMS, PUT_CLAIMS, self._claims.values())
        self._write_clusters(changes.SAME_ENTITIES, PUT_ENTITIES, self._entities.values())

    def first_claim(self, text: str) -> str:
        """The id of one wording of the claim that says this."""
        return min(self._claims[f"{text}."])

    def statement(self, claim: int, report: int) -> str:
        """The id of what the carrier of a report said."""
        return self._statements[claim, report][1]

    def counted(self) -> str:
        """How much was written."""
        counts = {
            "articles": self._articles,
            "statements": self._all_statements,
            "claims": len(self._claims),
            "wordings of them": sum(map(len, self._claims.values())),
            "named entities": len(self._entities),
            "mentions of them in an article": sum(map(len, self._entities.values())),
        }
        return ", ".join(f"{number:,} {what}" for what, number in counts.items())

    def _noted(self, printed: Printed) -> StoredForm:
        form = stored_form(printed.record, recorded=RECORDED)
        self._articles += 1
        self._all_statements += len(form.statements)
        for report, first in printed.reports:
            told, carried = printed.record.statements[first : first + 2]
            self._statements[report.claim, report.number] = told.id, carried.id
            if report.rests_on is not None:
                self._resting.append((report, told.id))
        for claim in form.claims:
            self._claims[claim.text].append(claim.id)
        for entity in form.entities:
            if entity.kind != EntityKind.UNNAMED:
                self._entities[entity.kind, entity.name].append(entity.id)
        return form

    def _write_articles(self, forms: Sequence[StoredForm]) -> None:
        self._write(changes.ARTICLE, [form.article for form in forms])
        self._write(changes.REVISION, [form.revision for form in forms])
        self._write(CURRENT, [CurrentRow(form.revision.id, current=True) for form in forms])
        self._write(changes.ENTITIES, (node for form in forms for node in form.entities))
        self._write(changes.CLAIMS, (node for form in forms for node in form.claims))
        self._write(changes.STATEMENTS, (node for form in forms for node in form.statements))
        self._write(changes.PUBLISHED_BY, (edge for form in forms for edge in form.edges.published_by))
        self._write(changes.ABOUTS, (edge for form in forms for edge in form.edges.abouts))
        self._write(changes.ROLES, (edge for form in forms for edge in form.edges.roles))
        self._write(changes.CITES, (edge for form in forms for edge in form.edges.cites))
        self._write(changes.RESPONDS_TO, (edge for form in forms for edge in form.edges.responds_to))

    def _citations(self) -> Iterator[CitesEdge]:
        """What an outlet is told to have reported rests on what it wrote itself."""
        for report, told_id in self._resting:
            if report.rests_on is not None:
                yield CitesEdge(told_id, self._statements[report.claim, report.rests_on][1])

    def _write_clusters(
        self, same: Write[SameAsEdge], put: Write[InCluster], clusters: Iterable[Sequence[str]]
    ) -> None:
        several = [ids for ids in clusters if len(ids) > 1]
        smallest = ((ids, min(ids)) for ids in several)
        self._write(put, (InCluster(each, least) for ids, least in smallest for each in ids if each != least))
        self._write(same, (edge for ids in several for edge in self._decisions(ids)))

    def _decisions(self, ids: Sequence[str]) -> Iterator[SameAsEdge]:
        """Each is held to be the same as one that came before."""
        for number in range(1, len(ids)):
            smaller, larger = sorted((ids[self._chance.randrange(number)], ids[number]))
            yield SameAsEdge(smaller, larger, "made up", "link/1", 1.0, RECORDED)

    def _write(self, write: Write[Each], rows: Iterable[Each]) -> None:
        for batch in in_batches(iter(rows), ROWS):
            self._put(write.text, batch)


def in_batches(rows: Iterator[Each], size: int) -> Iterator[list[Each]]:
    """The rows in lists of this size; the last may be shorter."""
    while batch := list(islice(rows, size)):
        yield batch
