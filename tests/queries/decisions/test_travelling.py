"""Decisions travel with the records: out of one store, into another, and out again the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

import pytest
from building import BRIDGE
from conftest import migrated
from deciding import ANNA, BO, MACHINE, NOW, decision, told

from api.exporting import ExportFormat, Wanted, export
from graph.decisions import Verdict
from graph.rdf.apart import validate_apart
from graph.rdf.formats import Format
from graph.store import Store
from loaders.records import decision_from_line, from_line, is_decision_line
from queries.decisions.deciding import decide, keep, undo
from queries.export import decisions_among_articles, export_decisions
from queries.writing import write_record

LATER = "2025-02-09T08:00:00.000000Z"
WORDINGS = [BRIDGE, "the bridge is shut", "the bridge is open", "the bridge is gone"]


def decided(store: Store) -> None:
    """A store with decisions of every kind and state."""
    built = [told(number, wording) for number, wording in enumerate(WORDINGS)]
    for each in built:
        write_record(store, each.record, recorded=NOW)
    a, b, c, d = (each.claim_id("one") for each in built)
    first, second = built[0].id("one"), built[1].id("one")
    kept = decide(
        store,
        [
            decision(store, Verdict.SAME, a, b, by=MACHINE, score=0.9),
            decision(store, Verdict.SAME, b, c, by=MACHINE, score=0.8),
            decision(store, Verdict.CONTRADICTS, a, c, by=MACHINE, score=0.85),
            decision(store, Verdict.SAME, c, d, by=MACHINE, score=0.5, certain=False),
            decision(store, Verdict.CITES, second, first, by=MACHINE, score=0.9),
            decision(store, Verdict.DIFFERENT, a, d),
            decision(store, Verdict.SAME, a, d, by=BO),
            decision(store, Verdict.ACCEPTED, first),
        ],
        recorded=NOW,
    )
    undo(store, kept[-1].decision.id, by=ANNA, recorded=LATER)


def lines(store: Store, form: ExportFormat = ExportFormat.RECORDS) -> list[bytes]:
    wanted = Wanted(form, "https://w3id.org/onrecord/")
    return b"".join(export(store, wanted)).splitlines(keepends=True)


def load(store: Store, given: Iterable[bytes]) -> None:
    """Take lines in one by one, as they come."""
    for line in given:
        if is_decision_line(line):
            keep(store, [decision_from_line(line.decode(), where="here")])
        else:
            write_record(store, from_line(line.decode(), where="here"), recorded=LATER)


@pytest.fixture
def source(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store that holds decisions of every kind."""
    with migrated(f"embedded:{tmp_path_factory.mktemp('source') / 'graph.kgl'}") as source:
        decided(source)
        yield source


@pytest.mark.parametrize("backwards", [False, True])
def test_export_load_export_gives_the_same_bytes_in_either_order(
    source: Store, store: Store, *, backwards: bool
) -> None:
    out = lines(source)
    load(store, out[::-1] if backwards else out)
    assert lines(store) == out
    states = [(each.decision.id, each.state) for each in export_decisions(source)]
    assert [(each.decision.id, each.state) for each in export_decisions(store)] == states
    load(store, out)
    assert lines(store) == out


def test_two_stores_with_the_same_decisions_give_the_same_rdf(source: Store, store: Store) -> None:
    load(store, chain(reversed(lines(source))))
    assert lines(store, ExportFormat.NQUADS) == lines(source, ExportFormat.NQUADS)


def test_an_export_of_some_articles_holds_the_decisions_among_them(source: Store) -> None:
    articles = [told(number, wording).record.article.id for number, wording in enumerate(WORDINGS[:2])]
    found = [each.decision.verdict for each in decisions_among_articles(source, articles)]
    assert sorted(found) == [Verdict.ACCEPTED, Verdict.CITES, Verdict.SAME]


def test_of_two_tellings_the_later_holds(source: Store, store: Store) -> None:
    before = lines(source)
    (same, *_) = [each.decision for each in export_decisions(source) if each.decision.verdict is Verdict.CONTRADICTS]
    undo(source, same.id, by=ANNA, recorded=LATER)
    after = lines(source)
    load(store, [*after, *before])
    assert lines(store) == after


def test_the_rdf_of_decisions_is_valid_and_keeps_who_decided_to_the_installation(source: Store) -> None:
    open_form = lines(source, ExportFormat.NQUADS)
    assert not [line for line in open_form if b"person:" in line]
    assert [line for line in open_form if b"ns#contradicts>" in line]
    assert [line for line in open_form if b"wasDerivedFrom" in line and b"graph/decisions" in line]
    whole = export(source, Wanted(ExportFormat.NQUADS, "https://w3id.org/onrecord/", installation=True))
    document = b"".join(whole)
    assert b"person:anna" in document
    assert validate_apart([document], Format.NQUADS, where="ours") == []
