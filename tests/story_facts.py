"""Answers as facts by name: what the annotator accepts of each, and which of those found are not accepted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from typing import TypeAlias

from story_expected import AsOfAnswer, Change, Circle, ClaimAnswer, Count, Event, Timeline
from story_keys import in_order

from queries.reasons import Status

Facts: TypeAlias = Mapping[str, object]
"""What was found, by the name of the fact: keys of the annotation in lists that are in order."""

Accepted: TypeAlias = Mapping[str, Sequence[object]]
"""What is right, by the name of the fact: each of these; none at all means that it is not counted."""


def differences(found: Facts, accepted: Accepted) -> dict[str, str]:
    """The facts that are not as annotated, in words; each accepted fact has to be found."""
    return {
        name: f"found {found[name]}, annotated {' or '.join(map(str, right))}"
        for name, right in accepted.items()
        if right and found[name] not in right
    }


def accepted_on_claim(answer: ClaimAnswer) -> Accepted:
    """What is right on a claim when everything is loaded."""
    roots, count = answer["roots"], answer["independent"]
    both = answer.get("on_both_sides", [])
    return {
        "status": accepted_status(answer["status"], answer.get("status_accept", [])),
        "asserts": [answer["for"]["asserts"]],
        "confirms": [answer["for"]["confirms"]],
        "against": [answer["against"]],
        "open": [answer["open"]],
        "relays": [answer["relays"]],
        "withdraws": [answer.get("withdraws", [])],
        "fallen": [answer.get("no_longer_standing", [])],
        "named roots for": [sorted(roots["for"]["named"])],
        "named roots against": [sorted(roots["against"]["named"])],
        "unnamed roots for": accepted_range(count["for"]),
        "unnamed roots against": accepted_range(count["against"]),
        "named in all": [count["named_in_all"]],
        "on both sides": [{each["body"]: each["how"] for each in both}],
        "related": [[sorted(each["bodies"]) for each in answer.get("related", [])]],
        "carriers": [answer["carriers"]],
        "families": [[sorted(each) for each in answer["carrier_families"]]],
        "carriers with a family as one": [answer["carriers_with_a_family_as_one"]],
        "carriers by root": [answer["carriers_by_root"]],
        "loops": [sorted(from_the_smallest(each["loop"][:-1]) for each in answer["circular"])],
        "entering": [entering(answer["circular"])],
        "chains": [sorted(answer["chains"])],
    }


def accepted_as_of(answer: AsOfAnswer) -> Accepted:
    """What is right at the end of a day; on the clock of what was said, also what straddles it."""
    roots = answer["roots"]
    ranges = [roots["unnamed_for"], *filter(None, [roots.get("unnamed_for_if_kept_apart")])]
    return {
        "status": accepted_status(answer["status"], answer.get("status_accept", [])),
        "for": [answer["for"]],
        "against": [answer["against"]],
        "open": [answer["open"]],
        "relays": [answer["relays"]],
        "withdraws": [answer.get("withdraws", [])] if answer["basis"] != "said" else [],
        "fallen": [answer.get("no_longer_standing", [])],
        "apart": [answer.get("apart", [])] if answer["basis"] == "said" else [],
        "named roots for": [roots["for"]],
        "named roots against": [roots["against"]],
        "unnamed roots for": [tuple(each) for each in ranges],
        "carriers": [answer["carriers"]],
        "circular": [answer.get("circular", False)],
    }


def accepted_timeline(timeline: Timeline) -> Accepted:
    """What is right of a timeline; silences are shown, and not counted."""
    return {
        "first said": [(timeline["first_said"]["date"], timeline["first_said"]["statements"])],
        "first published": [(timeline["first_published"]["date"], timeline["first_published"]["statement"])],
        "first recorded": [(timeline["first_recorded"]["instant"][:19], timeline["first_recorded"]["article"])],
        "events": [sorted(_event(each) for each in timeline["events"] if each["event"] != "contrary")],
        "relays": [timeline["relays"]],
        "status": [{clock: [tuple(each) for each in days] for clock, days in timeline["status"].items()}],
    }


def accepted_change(change: Change) -> Accepted:
    """What is right of what changed between two days; which roots are gone is annotated where it is the point."""
    before, after = map(_statuses, change["status"])
    return {
        "new": [change["new_statements"]],
        "status": list(product(before, after)),
        "new for": [change["new_for"]],
        "new against": [change["new_against"]],
        "gone for": [change["gone_for"]] if "gone_for" in change else [],
        "carriers": [change["new_carriers"]],
        "fell": [change.get("fell", [])],
    }


def _statuses(status: str | None) -> list[str | None]:
    """The status; any where the annotator does not count it."""
    return [None, *Status] if status == "either" else [status]


def contraries(timeline: Timeline) -> list[tuple[object, ...]]:
    """Who stands behind a claim that excludes this one; the annotator tells of some."""
    return [_event(each) for each in timeline["events"] if each["event"] == "contrary"]


def _event(event: Event) -> tuple[str | list[str], ...]:
    """Retellings with a day and without one are told together: which of them have a day, each statement says itself."""
    statements = in_order([*event["statements"], *event.get("also_bounded", [])])
    moved = "changes" if "changes" in event else "divides" if "divides" in event else ""
    return (event["said"], event["event"], event["source"], statements, event["first_published"], moved)


def accepted_status(status: str | None, others: Iterable[str]) -> list[object]:
    """The status and those that are right as well; none where the annotator does not count it."""
    return [] if status == "either" else [status, *others]


def accepted_range(count: Count) -> list[object]:
    """The range of unnamed roots, and the one that is right as well."""
    ranges = [count["unnamed"], *filter(None, [count.get("unnamed_if_kept_apart")])]
    return [tuple(each) for each in ranges]


def from_the_smallest(loop: Sequence[str]) -> list[str]:
    """A loop from its smallest member on: where it is said to begin does not matter."""
    start = loop.index(min(loop))
    return [*loop[start:], *loop[:start]]


def entering(circles: Iterable[Circle]) -> list[tuple[str, str]]:
    """Who enters the loops from outside, and where."""
    return sorted((each["statement"], each["at"]) for circle in circles for each in circle["enters"])
