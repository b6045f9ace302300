"""What it costs to link one more article to a world that is there."""

from __future__ import annotations

import time
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
    """The medians over several new articles: seconds to write one and to link one, and what linking came to.

    `processor` are the seconds that the processor was at work for linking in this process: others on the machine change
    them least; a server's work is not in them.
    """

    articles: int
    writing: float
    linking: float
    processor: float
    same: float
    suggested: float
    cut: float


def linking_cost(store: Store, world: World, count: int) -> LinkingCost:
    """Write and link so many new articles, one by one."""
    records = [printed.record for printed in world.newcomers(count + _WARM)]
    measured = [_linked(store, record) for record in records][_WARM:]
    return LinkingCost(
        articles=count,
        writing=median(each.writing for each in measured),
        linking=median(each.linking for each in measured),
        processor=median(each.processor for each in measured),
        same=median(each.linked.same for each in measured),
        suggested=median(each.linked.suggested for each in measured),
        cut=median(each.linked.cut for each in measured),
    )


@dataclass(frozen=True, slots=True)
class _Measured:
    """What one article took."""

    writing: float
    linking: float
    processor: float
    linked: Linked


def _linked(store: Store, record: Record) -> _Measured:
    found: list[Linked] = []
    writing = seconds_of(lambda: write_record(store, record, recorded=RECORDED))
    started = time.process_time()
    linking = seconds_of(lambda: found.append(link_revision(store, record.revision.id, recorded=RECORDED)))
    return _Measured(writing, linking, time.process_time() - started, found[0])
