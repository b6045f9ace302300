"""Export, load, export again: the same bytes, on both stores, in any order, however often."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from itertools import permutations

import pytest
from building import About, Said, agency, article, outlet, person, unnamed

from graph.errors import StoreDamaged
from graph.model import Entity, FoundIn, Hyperlink, Role, RoleKind, Segment, SegmentKind, Stance, Statement, Unread
from graph.record import Record
from graph.spans import Span, Spans
from graph.store import Store
from loaders.records import from_line, to_line
from queries.export import BATCH, export_records
from queries.storing.record import Parts, StoredEntity, TextRow, record_from
from queries.writing import forget_article, write_record

NOW = "2025-02-07T08:00:00.000000Z"
LATER = "2025-02-08T08:00:00.000000Z"


def rich(*, url: str = "https://news.example/bridge", ending: str = "", recorded: str | None = NOW) -> Record:
    """A record with a value in every place, and some that stores like to lose."""
    record = article(
        Said("wire", outlet("The Wire"), cites=("officials",), answers=("kim",), said="2025-01-30", confidence=1.0),
        Said("officials", unnamed("two officials"), about=("Harbour Town", "Ö-Stadt")),
        Said("kim", person("Kim 김", speaks_for="The Board"), Stance.CONFIRMS, "the long bridge is closed"),
        Said("tv", agency("TV"), Stance.RELAYS, confidence=0.25),
        about=About(url=url, author="A. Writer", ending=ending, recorded=recorded, same=(("wire", "kim"),)),
    ).record
    revision = replace(
        record.revision,
        segments=(Segment(SegmentKind.TITLE, Span(0, 3)), Segment(SegmentKind.BODY, Span(4, 20))),
        raw_sha256=sha256(f"<p>{record.revision.text}</p>".encode()).hexdigest(),
        links=(Hyperlink(Span(0, 8), "https://wire.example/"), Hyperlink(Span(4, 8), "https://a.example/?q=ä")),
        found_in=(FoundIn("title", "json-ld"), FoundIn("title", "og:title")),
    )
    unread = (Unread(Span(0, 9), "overlaps"), Unread(Span(0, 9), "too"), Unread(Span(5, 12), "overlaps"))
    return replace(
        record,
        revision=revision,
        entities=tuple(map(_with_all, record.entities)),
        statements=tuple(_with_manner(replace(each, revision=revision)) for each in record.statements),
        unread=unread,
    )


def _with_all(entity: Entity) -> Entity:
    body = next((role.of for role in entity.roles), None)
    offices = [(None, (1, 2)), ("chief", (1, 2)), ("chief", (3, 4)), ("chief", (1, 3))] if body else []
    roles = (Role(RoleKind.HOLDS_ROLE, body or "", office, Spans.of(where)) for office, where in offices)
    return replace(entity, aliases=("Zed", "Ah", "Ä"), country="KR", wikidata="Q42", roles=(*entity.roles, *roles))


def _with_manner(statement: Statement) -> Statement:
    bare = statement.stance is Stance.RELAYS
    return replace(statement, manner="reportedly", quote=None if bare else statement.quote)


def lines(store: Store, *, current_only: bool = False) -> list[str]:
    """The whole graph as JSON lines."""
    return [to_line(record) for record in export_records(store, current_only=current_only)]


def test_a_record_with_a_value_in_every_place_comes_back_byte_for_byte(store: Store) -> None:
    write_record(store, rich(), recorded=LATER)
    assert lines(store) == [to_line(rich())]


def test_export_load_export_gives_the_same_bytes_in_any_order_and_however_often(store: Store) -> None:
    records = [
        rich(recorded=NOW),
        rich(ending="\nCorrected.", recorded=LATER),
        rich(url="https://other.example/1", recorded=None),
    ]
    for record in records:
        write_record(store, record, recorded=NOW)
    exported = lines(store)
    assert len(exported) == 3
    for order in permutations(exported):
        for article_id in {record.article.id for record in records}:
            forget_article(store, article_id)
        assert lines(store) == []
        for line in (*order, *order, *order):
            write_record(store, from_line(line, where="export:1"), recorded="2030-01-01T00:00:00.000000Z")
        assert lines(store) == exported


def test_an_export_of_current_revisions_leaves_out_the_earlier_ones(store: Store) -> None:
    early, late = rich(recorded=NOW), rich(ending="\nCorrected.", recorded=LATER)
    for record in (early, late):
        write_record(store, record, recorded=NOW)
    assert lines(store, current_only=True) == [to_line(late)]
    assert sorted(lines(store)) == sorted([to_line(early), to_line(late)])


def test_an_empty_store_exports_nothing(store: Store) -> None:
    assert lines(store) == []


@pytest.mark.slow
def test_an_export_of_more_than_one_batch_is_in_order_of_articles(store: Store) -> None:
    for number in range(BATCH + 2):
        built = article(Said("a", person("Ann")), about=About(url=f"https://news.example/{number}"))
        write_record(store, built.record, recorded=NOW)
    ids = [record.article.id for record in export_records(store)]
    assert len(ids) == BATCH + 2
    assert ids == sorted(ids)


TEXT = TextRow(
    id="r_1",
    article_id="a_00000000000000000000",
    url=None,
    text="Ann said so.",
    raw_sha256="0" * 64,
    segment_kinds=[],
    segment_spans=[],
    unread_spans=[],
    unread_reasons=[],
    link_spans=[],
    link_urls=[],
    found_fields=[],
    found_places=[],
    extractor="rules/1",
    recorded=NOW,
    title=None,
    author=None,
    outlet=None,
    published=None,
    published_basis="unknown",
    language=None,
)
NO_PARTS = Parts(entities=[], roles=[], claims=[], abouts=[], statements=[], cites=[], responses=[], decisions=[])
STRANGER = StoredEntity("r_1", "e_1", "person", "Ann", [], [], outlet=False, country=None, wikidata=None)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (TEXT, NO_PARTS),
        (replace(TEXT, published_basis="hearsay"), NO_PARTS),
        (replace(TEXT, segment_kinds=["body"]), NO_PARTS),
        (replace(TEXT, unread_spans=[1, 2]), NO_PARTS),
        (replace(TEXT, unread_spans=[1]), NO_PARTS),
        (replace(TEXT, link_urls=["https://a.example/"]), NO_PARTS),
        (replace(TEXT, found_fields=["title"]), NO_PARTS),
        (TEXT, replace(NO_PARTS, entities=[STRANGER])),
    ],
)
def test_rows_that_do_not_fit_together_are_damage(text: TextRow, parts: Parts) -> None:
    with pytest.raises(StoreDamaged, match="revision r_1 does not fit together"):
        record_from(text, parts)
