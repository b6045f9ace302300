"""What the product answers to the questions over many claims, in the annotator's keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from story_expected import Opposed, RestingOn, SaidAbout
from story_facts import Accepted, Facts, from_the_smallest
from story_keys import in_order, keys

from graph.model import Stance
from graph.store import Reader
from queries.paging import MAX_LIMIT
from queries.questions.circles import circular_reports
from queries.questions.contradictions import Opposition, contradictions, contradictions_between
from queries.questions.looking import look
from queries.questions.paths import shortest_path
from queries.questions.resting import resting_on
from queries.questions.saying import Course, said_about
from queries.questions.standings import RestsOn, unanswered_claims, week_asked, weekly_claims
from queries.statements import StatementRow
from queries.times.as_of import AsOf, Basis


def who_answered(store: Reader, cluster: str) -> Mapping[str, list[str]]:
    """Who asserted, confirmed, denied or left open a claim; a spokesperson as the body."""
    names = {
        Stance.ASSERTS: "asserted",
        Stance.CONFIRMS: "confirmed",
        Stance.DENIES: "denied",
        Stance.LEAVES_OPEN: "left_open",
        Stance.WITHDRAWS: "withdrew",
    }
    found: dict[str, set[str]] = {name: set() for name in names.values()}
    for row, counted in look(store, keys().claim(cluster), None).counted:
        if row.stance in names:
            found[names[Stance(row.stance)]].add(keys().entity_clusters[counted])
    return {name: sorted(sources) for name, sources in found.items()}


def accepted_resting(answer: RestingOn) -> Accepted:
    """What is right of what rests on a source."""
    return {"rests": [sorted(answer["rests"])], "falls": [in_order(answer["falls"])], "after": [answer["after"]]}


def found_resting(store: Reader, asked: RestingOn) -> Facts:
    """What rests on a source, what falls with it, and the status afterwards of the claims that are asked about."""
    as_of = AsOf(asked["as_of"], Basis.PUBLISHED) if "as_of" in asked else None
    rows = resting_on(store, keys().entity(asked["source"]), as_of=as_of, limit=MAX_LIMIT).page.rows
    after = {_claim(row.cluster): row.after for row in rows}
    after |= {_claim(effect.cluster): effect.after for row in rows for effect in row.effects}
    return {
        "rests": sorted(_claim(row.cluster) for row in rows if row.rests),
        "falls": _places(statement for row in rows for statement in row.fallen),
        "after": {cluster: after.get(cluster, "untouched") for cluster in asked["after"]},
    }


def claims_of_week(store: Reader, week: str, rests_on: RestsOn) -> set[str]:
    """The claims of a week that rest on one root, or on unnamed ones."""
    start, until = week.split("/")
    rows = weekly_claims(store, week_asked(None, start, until), rests_on=rests_on, limit=MAX_LIMIT).rows
    return {_claim(row.cluster) for row in rows}


def opposed(store: Reader, one: str, other: str) -> set[tuple[object, ...]]:
    """In what two sources contradict each other."""
    ends = (keys().entity(one), keys().entity(other))
    return {_opposed(row) for row in contradictions_between(store, *ends, limit=MAX_LIMIT).page.rows}


def all_opposed(store: Reader) -> set[frozenset[str]]:
    """The claims on which roots stand for and against, and those that exclude each other."""
    return {
        frozenset((_claim(row.cluster), _claim(row.other_cluster)))
        for row in contradictions(store, limit=MAX_LIMIT).rows
    }


def annotated_opposed(answer: Opposed) -> tuple[object, ...]:
    """The same as annotated."""
    claim = answer.get("claim")
    one, other = (claim, claim) if claim is not None else answer.get("claims", ("", ""))
    return (one, other, tuple(answer["statements"][0]), tuple(answer["statements"][1]))


def found_said(store: Reader, asked: SaidAbout) -> Facts:
    """What a source said about an entity, by claim, and how it kept to it."""
    ends = (keys().entity(asked["source"]), keys().entity(asked["about"]))
    rows = said_about(store, *ends, limit=MAX_LIMIT).page.rows
    courses = {row.course for row in rows} - {Course.STEADY}
    return {
        "said": {_claim(row.cluster): _places(row.statements) for row in rows},
        "changed": " ".join(sorted(courses)) or Course.STEADY.value,
    }


def accepted_said(answer: SaidAbout) -> Accepted:
    """What is right of it; the annotator groups by day and stance, the answer by claim."""
    said: dict[str, set[str]] = {}
    for _, what, places in answer["said"]:
        for cluster in what.split(" (")[0].split(" ", 1)[1].split(" and "):
            said.setdefault(cluster, set()).update(places)
    words = {True: "changed", False: "steady", "withdrawn": "withdrew"}
    changed = words.get(answer["changed"], answer["changed"])
    return {
        "said": [{cluster: in_order(places) for cluster, places in said.items()}],
        "changed": [] if changed == "either" else [changed],
    }


def circles(store: Reader) -> dict[str, list[tuple[list[str], list[tuple[str, str]]]]]:
    """The circular reports, by claim: each loop, and who enters it where."""
    found: dict[str, list[tuple[list[str], list[tuple[str, str]]]]] = {}
    for row in circular_reports(store, limit=MAX_LIMIT).rows:
        loop = from_the_smallest([keys().places[step.statement_id] for step in row.circle.steps])
        enters = sorted((keys().places[step.statement_id], keys().places[step.cites]) for step in row.circle.enters)
        found.setdefault(_claim(row.cluster), []).append((loop, enters))
    return found


def unanswered(store: Reader) -> set[str]:
    """The claims that nobody has answered."""
    return {_claim(row.cluster) for row in unanswered_claims(store, limit=MAX_LIMIT).rows}


def path(store: Reader, start: str, end: str) -> list[str] | None:
    """The shortest way from one article to another; None where there is none."""
    found = shortest_path(store, keys().articles[start], keys().articles[end])
    return keys().article_keys(each.id for each in found.articles) or None


def _opposed(row: Opposition) -> tuple[object, ...]:
    sides = (tuple(_places(row.statements)), tuple(_places(row.others)))
    return (_claim(row.cluster), _claim(row.other_cluster), *sides)


def _claim(cluster: str) -> str:
    return keys().claim_clusters[cluster]


def _places(rows: Iterable[StatementRow]) -> list[str]:
    return in_order(keys().places[row.id] for row in rows)
