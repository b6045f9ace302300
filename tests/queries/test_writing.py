"""A record is stored whole, replaced whole, and taken out whole; the order of loading never matters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from itertools import permutations

import pytest
from building import About, Built, Said, agency, article, outlet, person, unnamed

from graph.errors import InvalidDate, ModelError, NotFound, StoreRefused
from graph.model import SameAs, Stance
from graph.record import Record
from graph.store import Query, Store, Transaction, Write
from queries.articles import article_in_full, find_articles
from queries.binding import Nothing
from queries.claims import claim_in_full, find_claims
from queries.counts import counts
from queries.decisions.effects import take_effect
from queries.decisions.settling import settled
from queries.export import export_records, records_of
from queries.writing import REVISIONS, Outcome, forget_article, recorded_at, write_record

NOW = "2025-02-07T08:00:00.000000Z"
LATER = "2025-02-08T08:00:00.000000Z"
LONG = "the long bridge is closed"


@dataclass(frozen=True, slots=True)
class Edge:
    """Two ids and how they hang together."""

    from_id: str
    kind: str
    to_id: str


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision across two articles."""

    a_id: str
    b_id: str


EDGES = Query(
    "tests/edges",
    "MATCH (a)-[edge]->(b) RETURN a.id AS from_id, type(edge) AS kind, b.id AS to_id ORDER BY from_id, kind, to_id",
    Nothing,
    Edge,
)
DECIDE_CLAIMS = Write(
    "tests/decide_claims",
    "UNWIND $rows AS row MATCH (a:Claim {id: row.a_id}) MATCH (b:Claim {id: row.b_id}) "
    "MERGE (a)-[decision:SAME_AS {by: 'reviewer', basis: 'read both'}]->(b) "
    "SET decision.score = 1.0, decision.recorded = 'now' RETURN count(*) AS written",
    Decided,
)


def story(*, url: str = "https://news.example/bridge", ending: str = "", recorded: str | None = None) -> Built:
    """An article with every kind of node and edge."""
    return article(
        Said("wire", outlet("The Wire"), cites=("officials",), said="2025-01-30", confidence=0.5),
        Said("officials", unnamed("two officials"), about=("Harbour Town",)),
        Said("board", person("Kim", speaks_for="The Board"), Stance.CONFIRMS, LONG, answers=("wire",)),
        Said("mayor", person("Lee"), Stance.DENIES, LONG),
        Said("open", agency("The Port"), Stance.LEAVES_OPEN, LONG),
        about=About(
            url=url,
            ending=ending,
            recorded=recorded,
            same=(("wire", "board"),),
            unread=("According to nobody.",),
        ),
    )


def shorter(built: Built) -> Record:
    """Another reading of the same text: without the denial, without decisions, edges and unread passages."""
    record = built.record
    kept = (each for each in record.statements if each.stance is not Stance.DENIES)
    return replace(
        record,
        revision=replace(record.revision, extractor="rules/2"),
        entities=tuple(replace(each, roles=()) for each in record.entities if each.name != "Lee"),
        statements=tuple(
            replace(
                each,
                revision=replace(record.revision, extractor="rules/2"),
                source=replace(each.source, roles=()),
                claim=replace(each.claim, about=()),
                cites=(),
                responds_to=(),
            )
            for each in kept
        ),
        unread=(),
        same_as=(),
    )


def everything(store: Store) -> tuple[list[Record], list[Edge]]:
    """What a store holds, as far as anybody can tell."""
    return list(export_records(store)), store.read(EDGES, Nothing())


def test_a_new_record_is_stored_with_everything_in_it(store: Store) -> None:
    record = story().record
    written = write_record(store, record, recorded=NOW)
    assert written.outcome is Outcome.STORED
    assert (written.article_id, written.revision_id) == (record.article.id, record.revision.id)
    assert (written.statements, written.entities, written.claims, written.unread) == (5, 8, 2, 1)
    assert written.recorded == NOW
    (stored,) = export_records(store)
    assert stored == _recorded(record, NOW)


def _recorded(record: Record, moment: str) -> Record:
    revision = replace(record.revision, recorded=moment)
    statements = tuple(replace(each, revision=revision) for each in record.statements)
    return replace(record, revision=revision, statements=statements)


def test_loading_thrice_changes_nothing(store: Store) -> None:
    write_record(store, story().record, recorded=NOW)
    before = everything(store)
    for _ in range(2):
        written = write_record(store, story().record, recorded=LATER)
        assert (written.outcome, written.recorded) == (Outcome.UNCHANGED, NOW)
    assert everything(store) == before


def test_another_reading_replaces_the_earlier_one_whole(store: Store) -> None:
    built = story()
    write_record(store, built.record, recorded=NOW)
    written = write_record(store, shorter(built), recorded=LATER)
    assert (written.outcome, written.recorded) == (Outcome.REPLACED, NOW)
    assert (written.statements, written.unread) == (4, 0)
    assert list(export_records(store)) == [_recorded(shorter(built), NOW)]
    kinds = {edge.kind for edge in store.read(EDGES, Nothing())}
    assert kinds.isdisjoint({"CITES", "RESPONDS_TO", "SPEAKS_FOR", "ABOUT", "SAME_AS", "DENIES"})


def test_a_reading_that_comes_back_leaves_no_trace_of_the_other(store: Store) -> None:
    built = story()
    write_record(store, built.record, recorded=NOW)
    before = everything(store)
    write_record(store, shorter(built), recorded=LATER)
    assert write_record(store, built.record, recorded=LATER).outcome is Outcome.REPLACED
    assert everything(store) == before


def test_a_new_reading_puts_claims_into_the_clusters_that_its_decisions_make(store: Store) -> None:
    built = story()
    write_record(store, shorter(built), recorded=NOW)
    assert claim_in_full(store, built.claim_id("board")).cluster == built.claim_id("board")
    write_record(store, built.record, recorded=NOW)
    smallest = min(built.claim_id("wire"), built.claim_id("board"))
    assert claim_in_full(store, built.claim_id("board")).cluster == smallest
    assert claim_in_full(store, built.claim_id("wire")).cluster == smallest
    write_record(store, shorter(built), recorded=NOW)
    assert claim_in_full(store, built.claim_id("board")).cluster == built.claim_id("board")


def _two_articles_held_the_same(store: Store) -> tuple[Built, Built]:
    """Two articles with one claim each, and a reviewer's decision that the claims are one."""
    first = article(Said("a", person("Ann")), about=About(url="https://a.example/1"))
    second = article(Said("b", person("Bob")), about=About(url="https://b.example/2"))
    for built in (first, second):
        write_record(store, built.record, recorded=NOW)
    a_id, b_id = sorted((first.claim_id("a"), second.claim_id("b")))

    def decide(transaction: Transaction) -> None:
        transaction.write(DECIDE_CLAIMS, [Decided(a_id, b_id)])
        take_effect(transaction, settled(transaction, [b_id]))

    store.transaction(decide)
    return first, second


def _clusters(store: Store, *built: Built) -> set[str]:
    return {claim_in_full(store, claim.id).cluster for each in built for claim in each.record.claims}


def test_a_decision_across_articles_survives_a_reload_and_a_new_reading(store: Store) -> None:
    first, second = _two_articles_held_the_same(store)
    one_cluster = {min(first.claim_id("a"), second.claim_id("b"))}
    assert _clusters(store, first, second) == one_cluster
    assert write_record(store, first.record, recorded=LATER).outcome is Outcome.UNCHANGED
    assert _clusters(store, first, second) == one_cluster
    again = article(Said("a", person("Ann")), about=About(url="https://a.example/1", title="Another title"))
    assert write_record(store, again.record, recorded=LATER).outcome is Outcome.REPLACED
    assert _clusters(store, first, second) == one_cluster


def test_a_cluster_falls_apart_with_the_article_that_held_it_together(store: Store) -> None:
    for smaller_goes in (True, False):
        pair = sorted(_two_articles_held_the_same(store), key=lambda built: built.record.claims[0].id)
        gone, left = pair if smaller_goes else reversed(pair)
        forget_article(store, gone.record.article.id)
        assert _clusters(store, left) == {left.record.claims[0].id}


def test_a_cluster_falls_apart_with_the_claim_that_a_new_reading_no_longer_has(store: Store) -> None:
    for number in (0, 1):
        pair = sorted(_two_articles_held_the_same(store), key=lambda built: built.record.claims[0].id)
        changed, left = pair[number], pair[1 - number]
        emptied = replace(changed.record, statements=())
        assert write_record(store, emptied, recorded=LATER).outcome is Outcome.REPLACED
        assert _clusters(store, left) == {left.record.claims[0].id}


def test_the_revision_recorded_last_answers_in_whatever_order_they_are_loaded(store: Store) -> None:
    early = story(recorded=NOW).record
    late = story(ending="\nCorrected.", recorded=LATER).record
    late = replace(late, article=replace(late.article, title="A long bridge"))
    seen: list[object] = []
    for order in permutations((early, late)):
        for record in (*order, order[0]):
            write_record(store, record, recorded="2030-01-01T00:00:00.000000Z")
        full = article_in_full(store, early.article.id)
        assert (full.article.title, full.article.revision_id) == ("A long bridge", late.revision.id)
        assert [(each.recorded, each.current) for each in full.revisions] == [(NOW, False), (LATER, True)]
        seen.append(everything(store))
        forget_article(store, early.article.id)
    assert seen[0] == seen[1]


def of_the_same_bytes(built: Built, raw_sha256: str = "0" * 64) -> Record:
    """The record, as read from the bytes of this hash."""
    revision = replace(built.record.revision, raw_sha256=raw_sha256)
    statements = tuple(replace(each, revision=revision) for each in built.record.statements)
    return replace(built.record, revision=revision, statements=statements)


def test_another_text_of_the_same_bytes_is_another_reading_not_another_revision(store: Store) -> None:
    first, better = of_the_same_bytes(story()), of_the_same_bytes(story(ending="\nAnd a last paragraph."))
    write_record(store, first, recorded=NOW)
    written = write_record(store, better, recorded=LATER)
    assert (written.outcome, written.revision_id, written.recorded) == (Outcome.REPLACED, better.revision.id, NOW)
    full = article_in_full(store, first.article.id)
    assert [(each.id, each.recorded, each.current) for each in full.revisions] == [(better.revision.id, NOW, True)]
    assert list(export_records(store)) == [_recorded(better, NOW)]
    assert write_record(store, better, recorded=LATER).outcome is Outcome.UNCHANGED


def test_a_reading_of_the_same_bytes_leaves_no_trace_of_the_one_before(store: Store) -> None:
    first, better = of_the_same_bytes(story()), of_the_same_bytes(story(ending="\nAnd a last paragraph."))
    write_record(store, better, recorded=NOW)
    alone = everything(store)
    forget_article(store, better.article.id)
    for record in (first, better):
        write_record(store, record, recorded=NOW)
    assert everything(store) == alone


def test_an_edited_article_comes_as_other_bytes_and_stays_beside_the_earlier_text(store: Store) -> None:
    first, edited = of_the_same_bytes(story()), of_the_same_bytes(story(ending="\nCorrected."), "1" * 64)
    better = of_the_same_bytes(story(ending="\nRead better."))
    assert write_record(store, first, recorded=NOW).outcome is Outcome.STORED
    assert write_record(store, edited, recorded=LATER).outcome is Outcome.STORED
    assert write_record(store, better, recorded=LATER).outcome is Outcome.REPLACED
    full = article_in_full(store, first.article.id)
    assert {(each.id, each.recorded, each.current) for each in full.revisions} == {
        (better.revision.id, NOW, False),
        (edited.revision.id, LATER, True),
    }


def test_readings_of_the_same_bytes_that_stand_side_by_side_become_one(store: Store) -> None:
    stored, beside = of_the_same_bytes(story()), of_the_same_bytes(story(ending="\nMore."), "1" * 64)
    write_record(store, stored, recorded=LATER)
    write_record(store, beside, recorded=NOW)
    again = of_the_same_bytes(story(ending="\nMore."))
    written = write_record(store, again, recorded=LATER)
    assert (written.outcome, written.recorded) == (Outcome.REPLACED, NOW)
    assert [each.id for each in article_in_full(store, stored.article.id).revisions] == [again.revision.id]


def test_the_same_bytes_at_another_address_are_another_article(store: Store) -> None:
    for url in ("https://news.example/bridge", "https://copy.example/bridge"):
        assert write_record(store, of_the_same_bytes(story(url=url)), recorded=NOW).outcome is Outcome.STORED
    assert counts(store).articles == 2


def test_a_cluster_falls_apart_with_the_claim_of_an_earlier_reading_of_the_same_bytes(store: Store) -> None:
    first, second = _two_articles_held_the_same(store)
    raw_sha256 = first.record.revision.raw_sha256
    better = article(about=About(url="https://a.example/1", ending="Nothing."))
    assert write_record(store, of_the_same_bytes(better, raw_sha256), recorded=LATER).outcome is Outcome.REPLACED
    assert _clusters(store, second) == {second.record.claims[0].id}


def test_of_two_revisions_recorded_at_once_the_larger_id_answers(store: Store) -> None:
    records = [story(ending=ending, recorded=NOW).record for ending in ("", "\nMore.")]
    for record in records:
        write_record(store, record, recorded=LATER)
    full = article_in_full(store, records[0].article.id)
    assert full.article.revision_id == max(record.revision.id for record in records)


def test_answers_are_of_the_current_revision_alone(store: Store) -> None:
    write_record(store, story(recorded=NOW).record, recorded=NOW)
    corrected = article(Said("mayor", person("Lee"), Stance.DENIES, LONG), about=About(recorded=LATER))
    write_record(store, corrected.record, recorded=NOW)
    store.refresh_search()
    assert counts(store).statements == 1
    assert [row.denies for row in find_claims(store, "bridge").rows] == [1]
    assert counts(store).revisions == 2


def test_an_article_without_address_outlet_date_or_statements_is_kept(store: Store) -> None:
    bare = article(about=About(url=None, title=None, outlet=None, published=None, language=None, ending="Nothing."))
    assert write_record(store, bare.record, recorded=NOW).statements == 0
    assert list(export_records(store)) == [_recorded(bare.record, NOW)]
    (row,) = find_articles(store).rows
    assert (row.url, row.title, row.author, row.outlet, row.published, row.language) == (None,) * 6


def test_forgetting_takes_out_all_revisions_and_nothing_else(store: Store) -> None:
    other = story(url="https://other.example/bridge")
    write_record(store, other.record, recorded=NOW)
    before = everything(store)
    write_record(store, story(recorded=NOW).record, recorded=NOW)
    write_record(store, story(ending="\nMore.", recorded=LATER).record, recorded=NOW)
    forgotten = forget_article(store, story().record.article.id)
    assert (forgotten.revisions, forgotten.statements, forgotten.entities, forgotten.claims) == (2, 10, 16, 4)
    assert (forgotten.article_id, forgotten.title) == (story().record.article.id, "A bridge")
    assert everything(store) == before


def test_an_unknown_article_can_not_be_forgotten(store: Store) -> None:
    with pytest.raises(NotFound, match="no article a_"):
        forget_article(store, "a_00000000000000000000")


def test_a_store_that_refuses_a_part_keeps_nothing_of_the_whole(store: Store) -> None:
    record = story().record
    object.__setattr__(record.statements[0], "cites", ("s_00000000000000000000",))
    with pytest.raises(StoreRefused):
        write_record(store, record, recorded=NOW)
    assert counts(store).articles == 0


def test_a_decision_about_things_of_other_articles_is_no_part_of_a_record() -> None:
    built = story()
    with pytest.raises(ModelError, match="not both are in the record"):
        replace(built.record, same_as=(SameAs(f"c_{'0' * 20}", built.claim_id("wire"), "x", "y", 1.0),))


@pytest.mark.parametrize("moment", ["", "2025-02-07", "2025-02-07T08:00:00Z", "2025-02-07T08:00:00.000000+00:00"])
def test_a_moment_of_another_width_is_refused(store: Store, moment: str) -> None:
    with pytest.raises(InvalidDate, match="not a moment in UTC"):
        write_record(store, story().record, recorded=moment)
    assert counts(store).articles == 0


def test_a_moment_is_kept_in_utc_at_fixed_width() -> None:
    assert recorded_at(datetime(2025, 2, 7, 8, tzinfo=UTC)) == NOW
    assert recorded_at(datetime(2025, 2, 7, 9, 0, 0, 7, timezone(timedelta(hours=1)))) == "2025-02-07T08:00:00.000007Z"
    with pytest.raises(InvalidDate, match="time zone"):
        recorded_at(datetime(2025, 2, 7, 8))  # noqa: DTZ001 — what is refused is that it has none


def test_records_of_revisions_come_in_the_order_asked_for(store: Store) -> None:
    records = [story(url=f"https://news.example/{number}").record for number in range(3)]
    for record in records:
        write_record(store, record, recorded=NOW)
    ids = [record.revision.id for record in records]
    assert [record.revision.id for record in records_of(store, ids[::-1])] == ids[::-1]
    with pytest.raises(NotFound, match="no revision r_"):
        records_of(store, [*ids, "r_00000000000000000000"])


def interrupt(store: Store, monkeypatch: pytest.MonkeyPatch, by: Callable[[], object]) -> None:
    """Let something happen once, right after the store was asked which texts an article has."""
    read = store.read

    def interrupted(query: Query[object, object], params: object) -> list[object]:
        rows = read(query, params)
        if query is REVISIONS:
            monkeypatch.undo()
            by()
        return rows

    monkeypatch.setattr(store, "read", interrupted)


def test_of_two_loads_of_a_new_article_at_a_time_one_finds_it_stored(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = story().record
    interrupt(store, monkeypatch, lambda: write_record(store, record, recorded=NOW))
    written = write_record(store, record, recorded=LATER)
    assert (written.outcome, written.recorded) == (Outcome.UNCHANGED, NOW)
    assert list(export_records(store)) == [_recorded(record, NOW)]


def test_an_article_that_is_forgotten_while_it_is_loaded_again_is_stored_anew(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = story().record
    write_record(store, record, recorded=NOW)
    interrupt(store, monkeypatch, lambda: forget_article(store, record.article.id))
    assert write_record(store, record, recorded=LATER).outcome is Outcome.STORED
    assert list(export_records(store)) == [_recorded(record, LATER)]
