"""Undoing any decisions, in any order, gives the state before them, byte for byte in what is exported."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from building import BRIDGE, About, Built, Said, article, person
from conftest import migrated
from deciding import ANNA, BO, MACHINE, NOW, decision
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from api.exporting import ExportFormat, Wanted, export
from graph.decisions import Correction, Decision, Verdict
from graph.errors import DecisionRefused
from graph.model import Stance
from graph.store import Query, Store
from loaders.records import is_decision_line
from queries.binding import Nothing
from queries.decisions.deciding import decide, undo
from queries.writing import write_record

LATER = "2025-02-09T08:00:00.000000Z"
WORDINGS = [BRIDGE, "the bridge is shut", "the bridge is open", "the bridge is gone"]


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge between two nodes."""

    from_id: str
    kind: str
    to_id: str


EDGES = Query(
    "tests/edges",
    "MATCH (a)-[edge]->(b) RETURN a.id AS from_id, type(edge) AS kind, b.id AS to_id ORDER BY from_id, kind, to_id",
    Nothing,
    Edge,
)


def stories() -> list[Built]:
    return [
        article(
            Said("one", person("Ann"), claim=wording, cites=("two",)),
            Said("two", person("Bob"), claim=wording),
            about=About(url=f"https://news.example/{number}", recorded=NOW),
        )
        for number, wording in enumerate(WORDINGS)
    ]


CLAIMS = sorted(each.claim_id("one") for each in stories())
STATEMENTS = sorted(each.id("one") for each in stories())
WISHES = st.lists(
    st.one_of(
        st.tuples(
            st.sampled_from([Verdict.SAME, Verdict.DIFFERENT, Verdict.CONTRADICTS]),
            st.sampled_from(list(combinations(CLAIMS, 2))),
            st.sampled_from([ANNA, BO, MACHINE]),
            st.sampled_from([0.25, 0.75]),
        ),
        st.tuples(
            st.just(Verdict.CITES),
            st.sampled_from(list(combinations(STATEMENTS, 2))),
            st.sampled_from([ANNA, MACHINE]),
            st.just(0.75),
        ),
        st.tuples(
            st.sampled_from([Verdict.ACCEPTED, Verdict.CORRECTED, Verdict.REJECTED]),
            st.tuples(st.sampled_from(STATEMENTS)),
            st.sampled_from([ANNA, BO]),
            st.just(1.0),
        ),
    ),
    max_size=6,
)
Given = tuple[Verdict, Sequence[str], str, float]


def canonical(store: Store) -> tuple[bytes, list[bytes], list[Edge]]:
    """What goes out of a store but the log of what was undone, and every edge in it."""
    quads = b"".join(export(store, Wanted(ExportFormat.NQUADS, "https://w3id.org/onrecord/")))
    lines = b"".join(export(store, Wanted(ExportFormat.RECORDS, "https://w3id.org/onrecord/"))).splitlines()
    kept = [line for line in lines if not is_decision_line(line) or line.endswith(b'"undone":null}}')]
    return quads, kept, store.read(EDGES, Nothing())


def wished(store: Store, wish: Given) -> Decision:
    verdict, ends, by, score = wish
    correction = Correction(stance=Stance.DENIES, claim="The bridge is old") if verdict is Verdict.CORRECTED else None
    other = ends[1] if len(ends) > 1 else None
    return decision(store, verdict, ends[0], other, by=by, score=score, correction=correction)


def taken(store: Store, wish: Given) -> str | None:
    """Take a decision; None when it is refused, or was taken already."""
    made = wished(store, wish)
    before = canonical(store)
    try:
        decide(store, [made], recorded=LATER)
    except DecisionRefused:
        assert canonical(store) == before
        return None
    return made.id


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(WISHES)
def test_undoing_all_that_was_decided_gives_the_state_before(wishes: list[Given]) -> None:
    with tempfile.TemporaryDirectory() as folder, migrated(f"embedded:{Path(folder) / 'graph.kgl'}") as store:
        for each in stories():
            write_record(store, each.record, recorded=NOW)
        states, made = [canonical(store)], list[str]()
        for wish in wishes:
            found = taken(store, wish)
            if found is not None and found not in made:
                made.append(found)
                states.append(canonical(store))
        for each, before in zip(reversed(made), reversed(states[:-1]), strict=True):
            undo(store, each, by=BO, recorded=LATER)
            assert canonical(store) == before


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(WISHES, st.data())
def test_undoing_in_any_order_leaves_nothing_of_them(wishes: list[Given], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder, migrated(f"embedded:{Path(folder) / 'graph.kgl'}") as store:
        for each in stories():
            write_record(store, each.record, recorded=NOW)
        start = canonical(store)
        made = dict.fromkeys(found for wish in wishes if (found := taken(store, wish)) is not None)
        for each in data.draw(st.permutations(list(made))):
            undo(store, each, by=BO, recorded=LATER)
        assert canonical(store) == start


ONE_OF_EACH: list[Given] = [
    (Verdict.SAME, CLAIMS[:2], MACHINE, 0.75),
    (Verdict.SAME, CLAIMS[1:3], ANNA, 0.75),
    (Verdict.CONTRADICTS, (CLAIMS[0], CLAIMS[3]), ANNA, 0.75),
    (Verdict.DIFFERENT, CLAIMS[2:], BO, 0.75),
    (Verdict.CITES, STATEMENTS[:2], ANNA, 0.75),
    (Verdict.CORRECTED, STATEMENTS[2:3], ANNA, 1.0),
    (Verdict.REJECTED, STATEMENTS[3:], BO, 1.0),
    (Verdict.ACCEPTED, STATEMENTS[:1], BO, 1.0),
]


def test_undoing_one_of_each_kind_gives_the_states_before_on_every_store(store: Store) -> None:
    for each in stories():
        write_record(store, each.record, recorded=NOW)
    states, made = [canonical(store)], list[str]()
    for wish in ONE_OF_EACH:
        found = taken(store, wish)
        assert found is not None, wish
        made.append(found)
        states.append(canonical(store))
        assert states[-1] != states[-2], wish
    for each, before in zip(reversed(made), reversed(states[:-1]), strict=True):
        undo(store, each, by=BO, recorded=LATER)
        assert canonical(store) == before
