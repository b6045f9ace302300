"""What people say of a statement: answers use the corrected one, not the rejected one; what was read stays beside."""

from __future__ import annotations

from dataclasses import replace

import pytest
from building import BRIDGE, About, Built, Said, article, outlet, person, unnamed
from deciding import ANNA, BO, NOW, decision

from graph.decisions import Correction, State, Verdict
from graph.errors import DecisionRefused, NotFound
from graph.model import Stance
from graph.spans import Spans
from graph.store import Store
from queries.articles import article_in_full
from queries.chains import chain_of_claim
from queries.claims import claim_row
from queries.decisions.deciding import decide, decision_kept, undo
from queries.export import export_records
from queries.statements import StatementRow, responses_to, statement_rows, statements_on_claim
from queries.writing import Outcome, forget_article, write_record

LATER = "2025-02-09T08:00:00.000000Z"
SHUT = "the bridge is shut"


def story(*, extractor: str = "rules/1") -> Built:
    """The Wire rests on officials; Ann answers it, and holds another claim."""
    return article(
        Said("wire", outlet("The Wire"), cites=("officials",)),
        Said("officials", unnamed("two officials")),
        Said("ann", person("Ann"), Stance.CONFIRMS, answers=("wire",)),
        Said("other", person("Ann"), claim=SHUT),
        about=About(recorded=NOW, extractor=extractor),
    )


@pytest.fixture
def built(store: Store) -> Built:
    """The story, stored."""
    made = story()
    write_record(store, made.record, recorded=NOW)
    return made


def review(
    store: Store, verdict: Verdict, statement_id: str, correction: Correction | None = None, by: str = ANNA
) -> str:
    made = decision(store, verdict, statement_id, by=by, correction=correction)
    decide(store, [made], recorded=LATER)
    return made.id


def on(store: Store, claim_id: str) -> list[StatementRow]:
    return list(statements_on_claim(store, claim_id).rows)


def test_a_rejected_statement_answers_no_question_and_can_still_be_seen(store: Store, built: Built) -> None:
    bridge = built.claim_id("wire")
    made = review(store, Verdict.REJECTED, built.id("officials"))
    assert {row.source for row in on(store, bridge)} == {"The Wire", "Ann"}
    chain = chain_of_claim(store, bridge)
    assert {row.source for row in chain.nodes} == {"The Wire", "Ann"}
    assert built.id("wire") in chain.roots
    assert statement_rows(store, [built.id("officials")])[0].source == "two officials"
    undo(store, made, by=BO, recorded=LATER)
    assert chain_of_claim(store, bridge).edges != ()
    assert len(on(store, bridge)) == 3


def test_a_corrected_stance_is_what_is_answered(store: Store, built: Built) -> None:
    review(store, Verdict.CORRECTED, built.id("ann"), Correction(stance=Stance.DENIES))
    (row,) = statements_on_claim(store, built.claim_id("ann"), stance=Stance.DENIES).rows
    assert (row.source, row.cue, row.quote) == ("Ann", "confirmed", BRIDGE)
    assert row.id != built.id("ann")
    assert [each.id for each in responses_to(store, built.id("wire"))] == [row.id]


def test_a_corrected_statement_rests_on_the_same_and_is_rested_on(store: Store, built: Built) -> None:
    words = Spans.of((0, 8))
    review(store, Verdict.CORRECTED, built.id("wire"), Correction(stance=Stance.RELAYS, source_spans=words))
    review(store, Verdict.CORRECTED, built.id("officials"), Correction(stance=Stance.DENIES), by=BO)
    chain = chain_of_claim(store, built.claim_id("wire"))
    (edge,) = chain.edges
    stances = {row.id: row.stance for row in chain.nodes}
    assert (stances[edge.citing], stances[edge.cited]) == ("relays", "denies")


def test_a_corrected_claim_is_another_claim_and_cites_nothing_of_the_first(store: Store, built: Built) -> None:
    made = review(store, Verdict.CORRECTED, built.id("wire"), Correction(claim="The bridge is old"))
    assert {row.source for row in on(store, built.claim_id("wire"))} == {"two officials", "Ann"}
    (moved,) = [row for row in statement_rows(store, _all(store, built)) if row.claim == "The bridge is old"]
    assert [row.id for row in on(store, moved.claim_id)] == [moved.id]
    assert chain_of_claim(store, moved.claim_id).edges == ()
    undo(store, made, by=ANNA, recorded=LATER)
    with pytest.raises(NotFound):
        claim_row(store, moved.claim_id)


def _all(store: Store, built: Built) -> list[str]:
    """Every statement that is answered of the story's text, on whichever claim."""
    return [row.id for row in article_in_full(store, built.record.article.id).statements]


def test_a_claim_that_the_text_holds_already_is_taken(store: Store, built: Built) -> None:
    review(store, Verdict.CORRECTED, built.id("ann"), Correction(claim="The bridge is shut"))
    assert [row.source for row in on(store, built.claim_id("other"))] == ["Ann", "Ann"]


def test_a_corrected_source_is_one_of_the_same_text(store: Store, built: Built) -> None:
    ann = built.statements["ann"].source.id
    review(store, Verdict.CORRECTED, built.id("wire"), Correction(source_id=ann))
    assert sorted(row.source for row in on(store, built.claim_id("wire"))) == ["Ann", "Ann", "two officials"]
    other = article(Said("one", person("Bob")), about=About(url="https://news.example/2"))
    write_record(store, other.record, recorded=NOW)
    with pytest.raises(NotFound, match="as a source in its text"):
        review(
            store, Verdict.CORRECTED, built.id("ann"), Correction(source_id=other.statements["one"].source.id), by=BO
        )


def test_words_that_the_text_has_not_are_refused(store: Store, built: Built) -> None:
    with pytest.raises(DecisionRefused, match="ends behind the text"):
        review(store, Verdict.CORRECTED, built.id("wire"), Correction(quote_spans=Spans.of((5, 9999))))


def test_where_people_disagree_the_statement_stays_as_it_was_read(store: Store, built: Built) -> None:
    rejected = review(store, Verdict.REJECTED, built.id("ann"))
    accepted = review(store, Verdict.ACCEPTED, built.id("ann"), by=BO)
    assert built.id("ann") in {row.id for row in on(store, built.claim_id("ann"))}
    assert decision_kept(store, rejected).state is State.OVERRULED
    assert decision_kept(store, rejected).why == f"{BO} decided otherwise"
    assert decision_kept(store, accepted).state is State.STANDING


def test_reviews_are_no_part_of_the_record(store: Store, built: Built) -> None:
    before = list(export_records(store))
    review(store, Verdict.CORRECTED, built.id("wire"), Correction(stance=Stance.DENIES, claim="The bridge is old"))
    review(store, Verdict.REJECTED, built.id("other"))
    assert list(export_records(store)) == before
    assert write_record(store, built.record, recorded=LATER).outcome is Outcome.UNCHANGED


def test_a_review_holds_of_another_reading_and_after_the_article_was_gone(store: Store, built: Built) -> None:
    review(store, Verdict.CORRECTED, built.id("ann"), Correction(stance=Stance.DENIES, claim="The bridge is old"))
    before = sorted(row.id for row in statement_rows(store, _all(store, built)))
    anew = replace(built.record, revision=replace(built.record.revision, extractor="rules/2"))
    anew = replace(
        anew, statements=tuple(replace(each, revision=anew.revision, confidence=0.5) for each in anew.statements)
    )
    assert write_record(store, anew, recorded=LATER).outcome is Outcome.REPLACED
    assert sorted(_all(store, built)) == before
    forget_article(store, built.record.article.id)
    write_record(store, built.record, recorded=LATER)
    assert sorted(_all(store, built)) == before


def test_a_decision_on_a_corrected_claim_goes_and_comes_with_it(store: Store, built: Built) -> None:
    made = review(store, Verdict.CORRECTED, built.id("ann"), Correction(claim="The bridge is old"))
    (moved,) = [row for row in statement_rows(store, _all(store, built)) if row.claim == "The bridge is old"]
    (same,) = decide(store, [decision(store, Verdict.SAME, moved.claim_id, built.claim_id("other"))], recorded=LATER)
    assert len(on(store, built.claim_id("other"))) == 2
    undo(store, made, by=ANNA, recorded=LATER)
    assert decision_kept(store, same.decision.id).state is State.UNATTACHED
    assert len(on(store, built.claim_id("other"))) == 1
    review(store, Verdict.CORRECTED, built.id("ann"), Correction(claim="The bridge is old"), by=BO)
    assert decision_kept(store, same.decision.id).state is State.STANDING
