"""What the model forbids: a statement without its words, a thing under another kind's id, a person who is an outlet."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace

import pytest
from building import Said, article, person, unnamed

from graph.errors import ModelError, SpanMismatch
from graph.ids import IdKind, content_id
from graph.model import (
    Article,
    Claim,
    Entity,
    EntityKind,
    PublishedBasis,
    Revision,
    SameAs,
    Segment,
    SegmentKind,
    Stance,
    Statement,
    article_id,
    named_entity_id,
    unnamed_entity_id,
)
from graph.spans import Passage, Span, Spans

MADE = article(Said("mayor", person("The mayor")), Said("police", unnamed("Two officers")))
STATEMENT = MADE.statements["mayor"]


def _changed(**changes: object) -> Statement:
    return replace(STATEMENT, **changes)  # pyright: ignore[reportArgumentType] - each test changes one field of its own type


def test_the_words_at_a_statements_spans_are_its_quote() -> None:
    assert STATEMENT.quote is not None
    assert STATEMENT.quote.text == STATEMENT.quote.spans.words(STATEMENT.revision.text) == "the bridge is closed"


@pytest.mark.parametrize("field", ["quote", "cue"])
def test_words_that_do_not_stand_at_their_spans_can_not_be(field: str) -> None:
    with pytest.raises(SpanMismatch):
        _changed(**{field: Passage(Spans.of((0, 6)), "nobody")})


@pytest.mark.parametrize("field", ["quote", "cue"])
def test_spans_behind_the_text_can_not_be(field: str) -> None:
    end = len(STATEMENT.revision.text) + 1
    with pytest.raises(SpanMismatch, match="behind the text"):
        _changed(**{field: Passage(Spans.of((0, end)), STATEMENT.revision.text)})


def test_a_source_stands_within_the_text() -> None:
    with pytest.raises(SpanMismatch, match="behind the text"):
        _changed(source_spans=Spans.of((0, len(STATEMENT.revision.text) + 1)))


@pytest.mark.parametrize("stance", [stance for stance in Stance if stance is not Stance.RELAYS])
def test_only_a_relay_has_no_words_of_its_own(stance: Stance) -> None:
    with pytest.raises(ModelError, match="only a relay"):
        _changed(stance=stance, quote=None)
    assert _changed(stance=Stance.RELAYS, quote=None).quote is None


def test_source_claim_and_text_are_of_one_revision() -> None:
    other = content_id(IdKind.REVISION, "another")
    with pytest.raises(ModelError, match="one revision"):
        _changed(claim=Claim(other, "The bridge is closed"))
    with pytest.raises(ModelError, match="one revision"):
        _changed(source=replace(STATEMENT.source, revision_id=other))


def test_a_statement_can_not_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        STATEMENT.stance = Stance.DENIES  # pyright: ignore[reportAttributeAccessIssue] - that is the test


@pytest.mark.parametrize(
    "changes",
    [
        {"stance": Stance.CONFIRMS},
        {"claim": Claim(STATEMENT.revision.id, "The bridge is open")},
        {"source": MADE.statements["police"].source},
        {"cue": Passage.at(Spans.of((0, 3)), STATEMENT.revision.text)},
        {"quote": Passage.at(Spans.of((0, 3)), STATEMENT.revision.text)},
        {"source_spans": Spans.of((0, 3))},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_another_stance_claim_source_or_place_is_another_statement(changes: dict[str, object]) -> None:
    assert _changed(**changes).id != STATEMENT.id


def test_dates_and_citations_do_not_make_it_another_statement() -> None:
    assert _changed(said="2025-02-05", cites=("s_0",), confidence=0.5).id == STATEMENT.id


def test_an_article_is_its_address_or_else_its_outlet_and_text() -> None:
    by_url = article_id(url="https://a.example/1", outlet="A", sha256="0")
    assert by_url == article_id(url="https://a.example/1", outlet="B", sha256="1")
    by_text = article_id(url=None, outlet="A", sha256="0")
    assert by_text not in {
        by_url,
        article_id(url=None, outlet="B", sha256="0"),
        article_id(url=None, outlet="A", sha256="1"),
    }
    assert article_id(url=None, outlet=None, sha256="0") == article_id(url=None, outlet="", sha256="0")


def test_a_date_of_publication_has_a_basis_and_no_date_has_none() -> None:
    with pytest.raises(ModelError, match="only dates have one"):
        replace(MADE.record.article, published=None)
    with pytest.raises(ModelError, match="only dates have one"):
        replace(MADE.record.article, published_basis=PublishedBasis.UNKNOWN)
    assert replace(MADE.record.article, published=None, published_basis=PublishedBasis.UNKNOWN).published is None


def test_an_article_has_an_articles_id() -> None:
    with pytest.raises(ModelError, match="not the id of a article"):
        replace(MADE.record.article, id=MADE.record.revision.id)


def test_a_revision_is_its_article_and_text() -> None:
    revision = MADE.record.revision
    assert replace(revision, text=revision.text + " ").id != revision.id
    assert replace(revision, article_id=content_id(IdKind.ARTICLE, "other")).id != revision.id
    assert replace(revision, extractor="rules/2", recorded="2025-02-07T00:00:00Z").id == revision.id


def test_a_segment_ends_with_its_text() -> None:
    revision = MADE.record.revision
    behind = Segment(SegmentKind.BODY, Span(0, len(revision.text) + 1))
    with pytest.raises(SpanMismatch):
        replace(revision, segments=(behind,))


def test_a_revision_belongs_to_an_article() -> None:
    with pytest.raises(ModelError, match="article"):
        Revision("r_0", "text", "0", (), "rules/1")


def _entity(kind: EntityKind, name: str = "Reuters", *, outlet: bool = False) -> Entity:
    revision_id = MADE.record.revision.id
    return Entity(named_entity_id(revision_id, kind, name or "x"), revision_id, kind, name, outlet=outlet)


@pytest.mark.parametrize("kind", [kind for kind in EntityKind if kind is not EntityKind.AGENCY])
def test_only_an_agency_is_an_outlet(kind: EntityKind) -> None:
    assert _entity(EntityKind.AGENCY, outlet=True).outlet
    with pytest.raises(ModelError, match="outlet"):
        _entity(kind, outlet=True)


@pytest.mark.parametrize("name", ["", "  "])
def test_an_entity_has_a_name(name: str) -> None:
    with pytest.raises(ModelError, match="no name"):
        _entity(EntityKind.PERSON, name)


def test_a_name_of_another_kind_is_another_entity() -> None:
    revision_id = MADE.record.revision.id
    person_id = named_entity_id(revision_id, EntityKind.PERSON, "Washington")
    assert person_id != named_entity_id(revision_id, EntityKind.PLACE, "Washington")
    assert person_id != named_entity_id("r_0", EntityKind.PERSON, "Washington")


def test_unnamed_sources_are_told_apart_by_where_they_stand() -> None:
    assert unnamed_entity_id("r_0", Span(0, 8)) != unnamed_entity_id("r_0", Span(9, 17))
    assert unnamed_entity_id("r_0", Span(0, 8)) != unnamed_entity_id("r_0", Span(0, 9))


@pytest.mark.parametrize("text", ["", " \n"])
def test_a_claim_has_a_sentence(text: str) -> None:
    with pytest.raises(ModelError, match="no text"):
        Claim(MADE.record.revision.id, text)


CLAIMS = sorted(content_id(IdKind.CLAIM, str(i)) for i in range(2))


def test_a_decision_names_two_things_of_one_kind_the_smaller_id_first() -> None:
    assert SameAs(*CLAIMS, basis="told twice", by="rules/1", score=0.8).a_id == CLAIMS[0]
    with pytest.raises(ModelError, match="smaller first"):
        SameAs(*reversed(CLAIMS), basis="told twice", by="rules/1", score=0.8)
    with pytest.raises(ModelError, match="two different ids"):
        SameAs(CLAIMS[0], CLAIMS[0], basis="told twice", by="rules/1", score=0.8)
    with pytest.raises(ModelError, match="two kinds"):
        SameAs(CLAIMS[0], content_id(IdKind.ENTITY, "x"), basis="told twice", by="rules/1", score=0.8)


def test_an_article_can_be_without_anything_but_its_id() -> None:
    bare = Article(content_id(IdKind.ARTICLE, "x"), None, None, None, None, None, PublishedBasis.UNKNOWN, None)
    assert bare.title is None
