"""What the product answers on time: the timelines of the story's claims, and what changed between two days."""

from __future__ import annotations

from collections.abc import Iterable

from story_expected import Change
from story_facts import Facts
from story_keys import in_order, keys

from graph.store import Reader
from queries.bodies import Root
from queries.paging import MAX_LIMIT
from queries.times.changes import changes_between, window_asked
from queries.times.events import Earlier, Event, EventKind, Stand
from queries.times.timeline import Timeline, timeline_of_claim


def found_timeline(store: Reader, cluster: str) -> Facts:
    """The timeline of a claim."""
    timeline = timeline_of_claim(store, keys().claim(cluster))
    said, published, recorded = timeline.first_said, timeline.first_published, timeline.first_recorded
    assert said is not None
    assert published is not None
    assert recorded is not None
    return {
        "first said": (said.moment, keys().places_of(said.statements)),
        "first published": (published.moment, *keys().places_of(published.statements)),
        "first recorded": (recorded.moment[:19], *_articles(recorded.statements)),
        "events": sorted(_event(each) for each in timeline.events if each.kind is not EventKind.CONTRARY),
        "contrary": [_event(each) for each in timeline.events if each.kind is EventKind.CONTRARY],
        "relays": keys().places_of(timeline.relays),
        "status": _statuses(timeline),
    }


def found_change(store: Reader, asked: Change) -> Facts:
    """What changed on one claim between two days; a page over all claims tells the same of it."""
    window = window_asked(asked["after"], asked["until"], asked["basis"])
    (change,) = changes_between(store, window, claim_id=keys().claim(asked["claim"])).rows
    assert change in changes_between(store, window, limit=MAX_LIMIT).rows
    return {
        "new": in_order(keys().places[row.id] for row in change.new),
        "status": (change.before, change.after),
        "new for": _roots(change.supports.new),
        "new against": _roots(change.opposes.new),
        "gone for": _roots(change.supports.gone),
        "carriers": list(change.carriers),
        "fell": keys().places_of(change.fell),
    }


def _roots(roots: Iterable[Root]) -> list[str]:
    return sorted(keys().entity_clusters[root.id] for root in roots)


def _articles(statements: Iterable[str]) -> list[str]:
    return sorted({keys().places[each].split(".")[0] for each in statements})


def _event(event: Event) -> tuple[str | list[str] | None, ...]:
    said = event.said_to if event.said_from == event.said_to else f"{event.said_from or '..'}/{event.said_to}"
    places = in_order(keys().places[each] for each in (*event.statements, *event.also_bounded))
    source = keys().entity_clusters[event.source.id]
    return (said, event.kind.replace("_", " "), source, places, event.first_published, _moved(event.earlier))


def _moved(earlier: Earlier | None) -> str:
    """Whether a source stood elsewhere before; who left it open about then neither changed nor is divided."""
    if earlier is None or (earlier.stand is Stand.OPEN and not earlier.surely):
        return ""
    return "changes" if earlier.surely else "divides"


def _statuses(timeline: Timeline) -> dict[str, list[tuple[str, str | None]]]:
    clocks = {
        "said": timeline.statuses.said,
        "published": timeline.statuses.published,
        "recorded": timeline.statuses.recorded,
    }
    return {clock: [(each.day, each.status) for each in days] for clock, days in clocks.items()}
