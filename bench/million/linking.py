"""What it costs to link one more article to a world that is there."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from million.bulk import RECORDED
from million.story import World
from million.timing import seconds_of

from graph.record import Record
from graph.store import Store
from loaders.link.linking import Linked, link_revision
from queries.writing import write_record

_WARM = 5  # not measured: the parser is loaded, and the queries are planned


@dataclass(frozen=True, slots=True)
class LinkingCost:
    """The medians over several new articles: seconds to write one and to link one, and what linking came to."""

    articles: int
    writing: float
    linking: float
    same: float
    suggested: float
    cut: float


def linking_cost(store: Store, world: World, count: int) -> LinkingCost:
    """Write and link so many new articles, one by one."""
    records = [printed.record for printed in world.newcomers(count + _WARM)]
    measured = [_linked(store, record) for record in records][_WARM:]
    return LinkingCost(
        articles=count,
        writing=median(writing for writing, _, _ in measured),
        linking=median(linking for _, linking, _ in measured),
        same=median(linked.same for _, _, linked in measured),
        suggested=median(linked.suggested for _, _, linked in measured),
        cut=median(linked.cut for _, _, linked in measured),
    )


def _linked(store: Store, record: Record) -> tuple[float, float, Linked]:
    found: list[Linked] = []
    writing = seconds_of(lambda: write_record(store, record, recorded=RECORDED))
    linking = seconds_of(lambda: found.append(link_revision(store, record.revision.id, recorded=RECORDED)))
    return writing, linking, found[0]
