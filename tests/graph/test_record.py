"""A record is checked as a whole: ids follow from content, nothing refers to what is not there, dates are bounded."""

from __future__ import annotations

from dataclasses import replace

import pytest
from building import About, Said, article, outlet, person, unnamed

from graph.dates import Bounds
from graph.errors import ModelError
from graph.ids import IdKind, content_id
from graph.model import Claim, Response, Role, RoleKind, Stance, Unread
from graph.record import Record
from graph.spans import Span, Spans

BUILT = article(
    Said("paper", outlet("The Paper"), cites=("aide",), said="2025-01-30"),
    Said("aide", unnamed("An aide")),
    Said("mayor", person("Ana Ruiz"), Stance.DENIES, answers=("paper",), said="2025-02-04"),
    Said("other", person("Ana Ruiz"), claim="the port is open"),
)
RECORD = BUILT.record


def _with(key: str, **changes: object) -> Record:
    """The record with one of its statements changed."""
    changed = replace(BUILT.statements[key], **changes)  # pyright: ignore[reportArgumentType] - each test changes a field of its type
    return replace(RECORD, statements=tuple(changed if s.id == BUILT.id(key) else s for s in RECORD.statements))


def test_the_order_of_its_parts_makes_no_difference() -> None:
    shuffled = replace(RECORD, entities=RECORD.entities[::-1], statements=RECORD.statements[::-1])
    assert shuffled == RECORD


def test_statements_stand_in_the_order_of_the_text() -> None:
    starts = [statement.cue.spans.start for statement in RECORD.statements]
    assert starts == sorted(starts)


def test_a_claim_that_several_statements_bear_on_stands_once() -> None:
    assert [claim.id for claim in RECORD.claims] == sorted({BUILT.claim_id("paper"), BUILT.claim_id("other")})


def test_the_publisher_is_the_agency_of_the_outlets_name() -> None:
    assert RECORD.publisher is not None
    assert RECORD.publisher.name == RECORD.article.outlet
    assert article(Said("a", person("Ana Ruiz")), about=About(outlet=None)).record.publisher is None


def test_an_outlet_that_is_not_among_the_entities_is_refused() -> None:
    with pytest.raises(ModelError, match="outlet 'The Daily'"):
        replace(RECORD, entities=tuple(e for e in RECORD.entities if e.name != "The Daily"))


def test_an_article_under_another_id_is_refused() -> None:
    with pytest.raises(ModelError, match="by its content"):
        replace(RECORD, article=replace(RECORD.article, id=content_id(IdKind.ARTICLE, "forged")))


def test_an_entity_under_another_id_is_refused() -> None:
    named = next(entity for entity in RECORD.entities if entity.name == "The Daily")
    forged = replace(named, name="The Weekly")
    with pytest.raises(ModelError, match="'The Weekly' does not follow"):
        replace(RECORD, entities=tuple(forged if e.id == named.id else e for e in RECORD.entities))


def test_an_unnamed_source_is_known_by_where_it_first_stands() -> None:
    aide = next(entity for entity in RECORD.entities if entity.name == "An aide")
    moved = replace(aide, mentions=Spans.of((0, 3)))
    with pytest.raises(ModelError, match="does not follow"):
        replace(RECORD, entities=tuple(moved if e.id == aide.id else e for e in RECORD.entities))


@pytest.mark.parametrize("part", ["entities", "statements"])
def test_nothing_stands_twice(part: str) -> None:
    parts = getattr(RECORD, part)
    with pytest.raises(ModelError, match="stands twice"):
        replace(RECORD, **{part: (*parts, parts[0])})  # pyright: ignore[reportArgumentType] - the same part again


def test_a_source_that_is_not_in_the_record_is_refused() -> None:
    with pytest.raises(ModelError, match="source of"):
        replace(RECORD, entities=tuple(e for e in RECORD.entities if e.name != "Ana Ruiz"))


def test_a_claim_is_about_entities_of_the_record() -> None:
    claim = Claim(RECORD.revision.id, "The port is open", (content_id(IdKind.ENTITY, "nobody"),))
    with pytest.raises(ModelError, match="about an entity"):
        _with("other", claim=claim)


def test_one_claim_is_about_the_same_things_wherever_it_stands() -> None:
    mayor = next(entity for entity in RECORD.entities if entity.name == "Ana Ruiz")
    with pytest.raises(ModelError, match="about other things"):
        _with("mayor", claim=replace(BUILT.statements["mayor"].claim, about=(mayor.id,)))


def test_a_role_is_at_somebody_of_the_record() -> None:
    nobody = Role(RoleKind.HOLDS_ROLE, content_id(IdKind.ENTITY, "nobody"), "chief", Spans())
    with pytest.raises(ModelError, match="has a role"):
        replace(
            RECORD, entities=tuple(replace(e, roles=(nobody,)) if e.name == "Ana Ruiz" else e for e in RECORD.entities)
        )


def test_unread_passages_and_mentions_stand_within_the_text() -> None:
    behind = len(RECORD.revision.text) + 1
    with pytest.raises(ModelError, match="behind the text"):
        replace(RECORD, unread=(Unread(Span(0, behind), "no source found"),))
    with pytest.raises(ModelError, match="behind the text"):
        replace(
            RECORD,
            entities=tuple(
                replace(e, mentions=Spans.of((0, behind))) if e.name == "Ana Ruiz" else e for e in RECORD.entities
            ),
        )


def test_a_citation_leads_to_another_statement_of_the_record() -> None:
    with pytest.raises(ModelError, match="not another statement"):
        _with("mayor", cites=(content_id(IdKind.STATEMENT, "nowhere"),))
    with pytest.raises(ModelError, match="not another statement"):
        _with("mayor", cites=(BUILT.id("mayor"),))


def test_a_citation_keeps_to_its_claim() -> None:
    with pytest.raises(ModelError, match="another claim"):
        _with("other", cites=(BUILT.id("aide"),))


def test_an_answer_leads_to_another_statement_of_the_record() -> None:
    for wrong in (content_id(IdKind.STATEMENT, "nowhere"), BUILT.id("mayor")):
        with pytest.raises(ModelError, match="answers"):
            _with("mayor", responds_to=(Response(wrong, inferred=False),))


def test_a_citation_between_two_wordings_of_one_claim_is_on_the_same_claim() -> None:
    built = article(
        Said("paper", outlet("The Paper"), cites=("aide",)),
        Said("aide", unnamed("An aide"), claim="the bridge was closed"),
        about=About(same=(("paper", "aide"),)),
    )
    assert len(set(built.record.clusters().values()) & {built.claim_id("paper"), built.claim_id("aide")}) == 1


def test_what_a_text_dates_was_said_then() -> None:
    assert RECORD.said_bounds()[BUILT.id("paper")] == Bounds("2025-01-30", "2025-01-30")


def test_what_is_cited_was_said_before_it_was_cited() -> None:
    assert RECORD.said_bounds()[BUILT.id("aide")] == Bounds(None, "2025-01-30")


def test_what_nothing_dates_was_said_by_the_publication() -> None:
    assert RECORD.said_bounds()[BUILT.id("other")] == Bounds(None, "2025-02-06")


def test_without_a_publication_it_stays_open() -> None:
    built = article(Said("a", person("Ana Ruiz")), about=About(published=None))
    assert built.record.said_bounds()[built.id("a")] == Bounds(None, None)


def test_a_chain_of_citations_bounds_by_the_earliest_day_up_the_chain() -> None:
    built = article(
        Said("third", outlet("The Third"), cites=("second",), said="2025-01-20"),
        Said("second", outlet("The Second"), cites=("first",), said="2025-01-28"),
        Said("first", unnamed("An aide")),
    )
    assert built.record.said_bounds()[built.id("first")] == Bounds(None, "2025-01-20")


def test_a_circle_of_citations_is_bounded_by_the_publication() -> None:
    built = article(Said("a", outlet("The A"), cites=("b",)), Said("b", outlet("The B"), cites=("a",)))
    assert built.record.said_bounds()[built.id("a")] == Bounds(None, "2025-02-06")
