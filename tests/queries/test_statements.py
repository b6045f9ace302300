"""Who said what about a claim, and one statement with its evidence."""

from __future__ import annotations

import pytest
from building import NOW, About, Built, Said, article, outlet, person, unnamed

from graph.errors import InvalidRequest, NotFound
from graph.model import Stance
from graph.store import Store
from queries.statements import (
    StatementRow,
    answers_of,
    excerpts,
    responses_to,
    statement_with_evidence,
    statements_on_claim,
)
from queries.writing import write_record

LONG = "the long bridge is closed"
NOBODY = "s_00000000000000000000"


@pytest.fixture
def built(store: Store) -> Built:
    """A report, its source, and what three others answered."""
    built = article(
        Said("wire", outlet("The Wire"), cites=("officials",), said="2025-01-30"),
        Said("officials", unnamed("two officials")),
        Said("board", person("Kim"), Stance.CONFIRMS, LONG, answers=("wire",), said="2025-02-04"),
        Said("mayor", person("Lee"), Stance.DENIES, LONG, answers=("wire", "officials"), confidence=0.5),
        Said("later", person("Kim"), said="2025-02"),
        Said("ferry", person("Ann"), claim="the ferry sank"),
        about=About(same=(("wire", "board"),)),
    )
    write_record(store, built.record, recorded=NOW)
    return built


def test_all_statements_on_a_cluster_come_by_stance_day_and_id(store: Store, built: Built) -> None:
    for key in ("wire", "mayor"):
        found = statements_on_claim(store, built.claim_id(key))
        assert [row.id for row in found.rows] == [
            min(built.id("wire"), built.id("officials")),
            max(built.id("officials"), built.id("wire")),
            built.id("later"),
            built.id("board"),
            built.id("mayor"),
        ]
        assert found.next is None


def test_a_row_says_who_in_which_words_when_and_where(store: Store, built: Built) -> None:
    statement = built.statements["wire"]
    row = next(row for row in statements_on_claim(store, built.claim_id("wire")).rows if row.id == statement.id)
    assert row == StatementRow(
        id=statement.id,
        claim_id=statement.claim.id,
        claim="The bridge is closed",
        cluster=min(built.claim_id("wire"), built.claim_id("board")),
        claim_quantities=[],
        source_id=statement.source.id,
        source="The Wire",
        source_kind="agency",
        source_cluster=statement.source.id,
        source_spans=[0, 8],
        stance="asserts",
        manner=None,
        speech="indirect",
        quote="the bridge is closed",
        quote_spans=[19, 39],
        cue="said",
        cue_spans=[9, 13],
        said="2025-01-30",
        said_from="2025-01-30",
        said_to="2025-01-30",
        said_text="then",
        confidence=None,
        revision_id=built.record.revision.id,
        article_id=built.record.article.id,
        title="A bridge",
        url="https://news.example/bridge",
        published="2025-02-06",
        carrier_id=row.carrier_id,
        carrier="The Daily",
    )
    publisher = built.record.publisher
    assert publisher is not None
    assert row.carrier_id == publisher.id


def test_an_unknown_day_ends_with_who_cites_it_else_with_the_publication(store: Store, built: Built) -> None:
    rows = {row.id: row for row in statements_on_claim(store, built.claim_id("wire")).rows}
    assert (rows[built.id("officials")].said_from, rows[built.id("officials")].said_to) == (None, "2025-01-30")
    assert (rows[built.id("mayor")].said_from, rows[built.id("mayor")].said_to) == (None, "2025-02-06")
    assert (rows[built.id("later")].said_from, rows[built.id("later")].said_to) == ("2025-02-01", "2025-02-28")
    assert rows[built.id("mayor")].confidence == 0.5


@pytest.mark.parametrize("stance", list(Stance))
def test_one_stance_can_be_asked_for(store: Store, built: Built, stance: Stance) -> None:
    rows = statements_on_claim(store, built.claim_id("wire"), stance=stance).rows
    expected = {Stance.ASSERTS: 3, Stance.CONFIRMS: 1, Stance.DENIES: 1}.get(stance, 0)
    assert [row.stance for row in rows] == [stance.value] * expected


@pytest.mark.parametrize("limit", [1, 2, 5])
def test_pages_together_hold_each_statement_once_in_one_order(store: Store, built: Built, limit: int) -> None:
    paged: list[StatementRow] = []
    cursor: str | None = None
    while True:
        found = statements_on_claim(store, built.claim_id("wire"), limit=limit, cursor=cursor)
        assert len(found.rows) <= limit
        paged += found.rows
        cursor = found.next
        if cursor is None:
            break
    assert tuple(paged) == statements_on_claim(store, built.claim_id("wire")).rows


def test_a_statement_without_carrier_or_quote_is_answered_too(store: Store) -> None:
    built = article(Said("a", person("Ann"), said="2025"), about=About(outlet=None, published=None, url=None))
    write_record(store, built.record, recorded=NOW)
    (row,) = statements_on_claim(store, built.claim_id("a")).rows
    assert (row.carrier, row.carrier_id, row.published, row.url) == (None, None, None, None)
    assert (row.said_from, row.said_to) == ("2025-01-01", "2025-12-31")


def test_responses_are_those_to_this_very_statement(store: Store, built: Built) -> None:
    assert [(row.id, row.responds_to, row.inferred) for row in responses_to(store, built.id("wire"))] == [
        (built.id("board"), built.id("wire"), False),
        (built.id("mayor"), built.id("wire"), False),
    ]
    assert [row.id for row in responses_to(store, built.id("officials"))] == [built.id("mayor")]
    assert responses_to(store, built.id("ferry")) == ()


def test_whom_several_statements_answer_is_told_at_once(store: Store, built: Built) -> None:
    answered = answers_of(store, [built.id(key) for key in ("board", "mayor", "wire")])
    told = {(row.answering_id, row.answered_id): (row.source, row.source_kind, row.inferred) for row in answered}
    assert told == {
        (built.id("board"), built.id("wire")): ("The Wire", "agency", False),
        (built.id("mayor"), built.id("wire")): ("The Wire", "agency", False),
        (built.id("mayor"), built.id("officials")): ("two officials", "unnamed", False),
    }
    assert answers_of(store, []) == ()


def test_evidence_shows_the_words_in_their_place_and_all_that_hangs_on_them(store: Store, built: Built) -> None:
    evidence = statement_with_evidence(store, built.id("wire"), context=5)
    (quote,), (cue,), (source,) = evidence.quote, evidence.cue, evidence.source
    assert (quote.prefix, quote.words, quote.suffix) == ("that ", "the bridge is closed", ".\ntwo")
    assert (cue.start, cue.end, cue.words) == (9, 13, "said")
    assert (source.prefix, source.words, source.suffix) == ("", "The Wire", " said")
    assert [row.id for row in evidence.cites] == [built.id("officials")]
    assert evidence.cited_by == ()
    assert [row.id for row in evidence.responses] == [built.id("board"), built.id("mayor")]
    assert evidence.answers == ()
    assert evidence.statement.id == built.id("wire")
    assert evidence.text_sha256 == built.record.revision.text_sha256
    assert (evidence.extractor, evidence.recorded, evidence.current) == ("rules/1", NOW, True)


def test_evidence_of_an_answer_shows_what_it_answers(store: Store, built: Built) -> None:
    evidence = statement_with_evidence(store, built.id("mayor"))
    assert {row.id for row in evidence.answers} == {built.id("wire"), built.id("officials")}
    assert all(row.responds_to == row.id and not row.inferred for row in evidence.answers)
    assert [row.id for row in statement_with_evidence(store, built.id("officials")).cited_by] == [built.id("wire")]
    assert len(evidence.quote[0].prefix) == 32


def test_a_statement_of_an_earlier_revision_still_shows_its_own_evidence(store: Store, built: Built) -> None:
    later = article(Said("ann", person("Ann")), about=About(recorded="2025-03-01T00:00:00.000000Z"))
    write_record(store, later.record, recorded=NOW)
    evidence = statement_with_evidence(store, built.id("wire"))
    assert not evidence.current
    assert [row.id for row in evidence.cites] == [built.id("officials")]
    assert [row.id for row in evidence.responses] == [built.id("board"), built.id("mayor")]
    assert statements_on_claim(store, built.claim_id("wire")).rows == ()


def test_a_split_quote_has_an_excerpt_for_each_part() -> None:
    parts = excerpts("“We left,” he said, “at dawn.”", [1, 8, 21, 28], context=3)
    assert [(part.prefix, part.words, part.suffix) for part in parts] == [
        ("“", "We left", ",” "),
        (", “", "at dawn", ".”"),
    ]
    assert excerpts("text", []) == ()


def test_unknown_ids_are_not_found(store: Store, built: Built) -> None:
    with pytest.raises(NotFound, match="no claim c_"):
        statements_on_claim(store, "c_00000000000000000000")
    with pytest.raises(NotFound, match=f"no statement {NOBODY}"):
        responses_to(store, NOBODY)
    with pytest.raises(NotFound, match=f"no statement {NOBODY}"):
        statement_with_evidence(store, NOBODY)
    with pytest.raises(NotFound, match="no statement c_"):
        responses_to(store, built.claim_id("wire"))


def test_what_can_not_be_asked_is_refused(store: Store, built: Built) -> None:
    with pytest.raises(InvalidRequest, match="limit"):
        statements_on_claim(store, built.claim_id("wire"), limit=0)
    with pytest.raises(InvalidRequest, match="cursor"):
        statements_on_claim(store, built.claim_id("wire"), cursor="!")
