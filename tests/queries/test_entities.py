"""Entities by name and kind, and what a source said in order of time."""

from __future__ import annotations

from dataclasses import replace

import pytest
from building import NOW, About, Built, Said, agency, article, person, unnamed

from graph.errors import InvalidRequest, InvalidSearch, NotFound
from graph.model import EntityKind, SameAs, Stance
from graph.store import Store
from queries.entities import EntityRow, entity_in_full, find_entities, revision_of_entity, statements_of_source
from queries.searching import Matched
from queries.statements import StatementRow
from queries.writing import write_record

NOBODY = "e_00000000000000000000"


@pytest.fixture
def built(store: Store) -> Built:
    """Two sources held to be one, a body with its voice, an unnamed source and a place."""
    made = article(
        Said("first", person("Kim Lee", speaks_for="Harbour Board"), said="2025-02-04"),
        Said("second", person("Kim Lee", speaks_for="Harbour Board"), Stance.CONFIRMS, said="2025-01-01"),
        Said("third", person("K. Lee"), Stance.DENIES),
        Said("officials", unnamed("two harbour officials"), about=("Lee",)),
        Said("undated", agency("Port"), Stance.LEAVES_OPEN),
        about=About(published=None),
    )
    ids = {entity.name: entity.id for entity in made.record.entities}
    same = SameAs(*sorted((ids["Kim Lee"], ids["K. Lee"])), basis="coreference", by="rules/1", score=1.0)
    entities = tuple(
        replace(each, aliases=("HB", "Port Authority")) if each.name == "Harbour Board" else each
        for each in made.record.entities
    )
    record = replace(made.record, same_as=(same,), entities=entities)
    write_record(store, record, recorded=NOW)
    store.refresh_search()
    return Built(record, made.statements)


def _id(built: Built, name: str) -> str:
    return next(entity.id for entity in built.record.entities if entity.name == name)


def test_entities_are_found_by_name_or_alias(store: Store, built: Built) -> None:
    found = find_entities(store, "hb port authority")
    assert found.matched is Matched.ALL_WORDS
    (row,) = found.rows
    assert (row.id, row.name, row.kind, row.aliases) == (
        _id(built, "Harbour Board"),
        "Harbour Board",
        "agency",
        ["HB", "Port Authority"],
    )
    assert (row.statements, row.outlet, row.country, row.wikidata, row.mentions) == (0, False, None, None, [])
    assert (row.article_id, row.title, row.carrier) == (built.record.article.id, "A bridge", "The Daily")


def test_those_with_most_words_then_most_statements_come_first(store: Store, built: Built) -> None:
    assert [row.name for row in find_entities(store, "lee").rows] == ["Kim Lee", "K. Lee", "Lee"]
    found = find_entities(store, "kim harbour board")
    assert found.matched is Matched.ANY_WORD
    assert [row.name for row in found.rows] == ["Harbour Board", "Kim Lee", "two harbour officials"]
    assert built.record.entities


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (EntityKind.PERSON, {"Kim Lee", "K. Lee"}),
        (EntityKind.PLACE, {"Lee"}),
        (EntityKind.UNIT, set[str]()),
        (EntityKind.UNNAMED, {"two harbour officials"}),
        (EntityKind.AGENCY, {"The Daily", "Harbour Board", "Port"}),
    ],
)
def test_a_kind_can_be_asked_for(store: Store, built: Built, kind: EntityKind, names: set[str]) -> None:
    found = find_entities(store, kind=kind)
    assert found.matched is Matched.LISTED
    assert {row.name for row in found.rows} == names
    assert {row.kind for row in found.rows} <= {kind.value}
    assert all(row.name in names for row in find_entities(store, "lee harbour", kind=kind).rows)
    assert built.record.entities


@pytest.mark.parametrize("words", [None, "lee harbour nothing"])
def test_pages_together_hold_each_entity_once_in_one_order(store: Store, built: Built, words: str | None) -> None:
    whole = find_entities(store, words)
    paged: list[EntityRow] = []
    cursor: str | None = None
    while True:
        found = find_entities(store, words, limit=2, cursor=cursor)
        paged += found.rows
        cursor = found.next
        if cursor is None:
            break
    assert paged == list(whole.rows)
    assert len(paged) == (len(built.record.entities) if words is None else 5)


def test_what_can_not_be_asked_is_refused(store: Store) -> None:
    with pytest.raises(InvalidSearch):
        find_entities(store, " ")
    with pytest.raises(InvalidRequest):
        find_entities(store, limit=0)


def test_one_entity_comes_with_its_roles_and_those_held_to_be_the_same(store: Store, built: Built) -> None:
    entity = entity_in_full(store, _id(built, "Kim Lee"))
    assert (entity.entity.name, entity.entity.statements) == ("Kim Lee", 2)
    assert [(row.kind, row.role, row.body, row.spans) for row in entity.roles] == [
        ("speaks_for", "spokesperson", "Harbour Board", [0, 7])
    ]
    assert [row.name for row in entity.same] == ["K. Lee"]
    assert entity.entity.cluster == entity.same[0].cluster == min(_id(built, "Kim Lee"), _id(built, "K. Lee"))
    board = entity_in_full(store, _id(built, "Harbour Board"))
    assert [(row.entity, row.body_id) for row in board.members] == [("Kim Lee", board.entity.id)]
    assert (board.roles, board.same) == ((), ())


def test_what_a_source_said_comes_in_order_of_time_with_undated_last(store: Store, built: Built) -> None:
    for name in ("Kim Lee", "K. Lee"):
        rows = statements_of_source(store, _id(built, name)).rows
        assert [row.id for row in rows] == [built.id("second"), built.id("first"), built.id("third")]
        assert [row.said_to for row in rows] == ["2025-01-01", "2025-02-04", None]


def test_pages_of_what_a_source_said_follow_each_other(store: Store, built: Built) -> None:
    paged: list[StatementRow] = []
    cursor: str | None = None
    while True:
        found = statements_of_source(store, _id(built, "Kim Lee"), limit=1, cursor=cursor)
        paged += found.rows
        cursor = found.next
        if cursor is None:
            break
    assert tuple(paged) == statements_of_source(store, _id(built, "Kim Lee")).rows


def test_an_entity_that_said_nothing_has_no_statements(store: Store, built: Built) -> None:
    assert statements_of_source(store, _id(built, "Lee")).rows == ()


def test_an_entity_of_an_earlier_revision_is_found_by_its_id_alone(store: Store, built: Built) -> None:
    later = article(Said("ann", person("Ann")), about=About(recorded="2025-03-01T00:00:00.000000Z", published=None))
    write_record(store, later.record, recorded=NOW)
    assert {row.name for row in find_entities(store).rows} == {"Ann", "The Daily"}
    old = entity_in_full(store, _id(built, "Kim Lee"))
    assert (old.entity.name, old.same) == ("Kim Lee", ())
    assert statements_of_source(store, _id(built, "Kim Lee")).rows == ()
    assert revision_of_entity(store, _id(built, "Kim Lee")) == built.record.revision.id


def test_unknown_ids_are_not_found(store: Store) -> None:
    with pytest.raises(NotFound, match="no entity e_"):
        entity_in_full(store, NOBODY)
    with pytest.raises(NotFound, match="no entity e_"):
        statements_of_source(store, NOBODY)
    with pytest.raises(NotFound, match="no entity e_"):
        revision_of_entity(store, NOBODY)
