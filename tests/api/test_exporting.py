"""What goes out: every form, the same bytes from both stores, some articles alone, and no room to sort in."""

from __future__ import annotations

from pathlib import Path

import pytest
from bridge import bridge
from building import NOW, About, Said, article, person

from api.exporting import ExportFormat, Wanted, export
from graph.errors import InvalidRequest, NotFound, StoreRefused
from graph.rdf.formats import Format
from graph.store import Store
from queries.writing import write_record

BASE = "https://graph.example/"
OTHER = article(Said("eva", person("Eva"), said="2025-02-04"), about=About(url="https://news.example/other"))


def load(store: Store) -> None:
    for built in (bridge(), OTHER):
        write_record(store, built.record, recorded=NOW)


def exported(store: Store, form: ExportFormat, *articles: str) -> bytes:
    return b"".join(export(store, Wanted(form, BASE, articles)))


def test_an_export_can_be_records_and_every_format_of_rdf() -> None:
    assert [form.rdf for form in ExportFormat] == [None, *Format]
    assert len({form.media_type for form in ExportFormat}) == len({form.suffix for form in ExportFormat}) == 7


@pytest.mark.neo4j
@pytest.mark.parametrize("form", list(ExportFormat))
def test_both_stores_give_the_same_bytes(stores: tuple[Store, Store], form: ExportFormat) -> None:
    for store in stores:
        load(store)
    embedded, neo4j = (exported(store, form) for store in stores)
    assert embedded == neo4j
    assert b"Eva" in embedded


@pytest.mark.parametrize("form", [ExportFormat.RECORDS, ExportFormat.NQUADS])
def test_some_articles_are_exported_alone(store: Store, form: ExportFormat) -> None:
    load(store)
    first, other = bridge().record.article.id, OTHER.record.article.id
    alone = exported(store, form, other)
    assert b"Eva" in alone
    assert b"Ann Mayor" not in alone
    assert exported(store, form, other, first, other) == exported(store, form)


def test_an_article_that_is_not_there_is_told_before_anything_comes(embedded_store: Store) -> None:
    load(embedded_store)
    parts = export(embedded_store, Wanted(ExportFormat.RECORDS, BASE, (OTHER.record.article.id, "a_0")))
    with pytest.raises(NotFound, match="no article a_0"):
        next(parts)


def test_what_belongs_to_the_installation_comes_only_when_asked_for(embedded_store: Store) -> None:
    load(embedded_store)
    asked = b"".join(export(embedded_store, Wanted(ExportFormat.NQUADS, BASE, installation=True)))
    assert b"graph/installation" in asked
    assert b"graph/installation" not in exported(embedded_store, ExportFormat.NQUADS)


def test_records_have_no_graph_of_the_installation_to_add() -> None:
    with pytest.raises(InvalidRequest, match="records hold what belongs to the installation anyway"):
        Wanted(ExportFormat.RECORDS, BASE, installation=True)


def test_how_many_records_have_been_read_is_told(embedded_store: Store) -> None:
    load(embedded_store)
    told: list[int] = []
    list(export(embedded_store, Wanted(ExportFormat.NQUADS, BASE), told=told.append))
    assert told == [1, 2]


def test_a_base_that_iris_cant_start_with_is_refused(embedded_store: Store) -> None:
    with pytest.raises(InvalidRequest, match="base"):
        next(export(embedded_store, Wanted(ExportFormat.TURTLE, "no base")))


def test_a_temporary_folder_without_room_is_named(
    embedded_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(embedded_store)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    with pytest.raises(StoreRefused, match=r"no room in .*gone \(No such file or directory\).*TMPDIR"):
        next(export(embedded_store, Wanted(ExportFormat.JSONLD, BASE)))


def test_a_machine_without_any_temporary_folder_is_told_what_it_needs(
    embedded_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(embedded_store)
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.setattr("tempfile._candidate_tempdir_list", list)
    with pytest.raises(StoreRefused, match=r"no room in any temporary folder \(No usable temporary directory.*TMPDIR"):
        next(export(embedded_store, Wanted(ExportFormat.JSONLD, BASE)))
