"""Articles by their words, and one article with all that was read in it; counts of everything."""

from __future__ import annotations

from dataclasses import replace

import pytest
from building import NOW, About, Built, Said, article, outlet, person, unnamed

from graph.errors import InvalidSearch, NotFound
from graph.model import Claim, FoundIn, Hyperlink, Segment, SegmentKind, Stance, Statement, Unread
from graph.record import Record
from graph.spans import Passage, Span, Spans
from graph.store import Store
from queries.articles import ArticleRow, article_in_full, find_articles, revision_in_full, unread_in
from queries.counts import CountRow, counts
from queries.searching import Matched
from queries.unread import unread_passages
from queries.writing import write_record

LATER = "2025-03-01T00:00:00.000000Z"


def _written(store: Store, *records: Record) -> None:
    for record in records:
        write_record(store, record, recorded=NOW)
    store.refresh_search()


def _titled(number: int, title: str | None, published: str | None) -> Record:
    about = About(url=f"https://news.example/{number}", title=title, published=published, author="Ann Öst")
    return article(Said("a", person("Ann")), about=about).record


@pytest.fixture
def three(store: Store) -> list[Record]:
    """Three articles, the latest published first, one without title and date."""
    records = [
        _titled(1, "A bridge in Kursk", "2025-02-06"),
        _titled(2, "A bridge", "2025-01-01T10:00:00Z"),
        _titled(3, None, None),
    ]
    _written(store, *records)
    return records


def test_articles_are_listed_with_the_latest_published_first(store: Store, three: list[Record]) -> None:
    found = find_articles(store)
    assert found.matched is Matched.LISTED
    assert [row.id for row in found.rows] == [record.article.id for record in three]
    assert found.rows[0] == ArticleRow(
        id=three[0].article.id,
        url="https://news.example/1",
        title="A bridge in Kursk",
        author="Ann Öst",
        outlet="The Daily",
        published="2025-02-06",
        published_basis="supplied",
        language="en",
        revision_id=three[0].revision.id,
        recorded=NOW,
        statements=1,
        unread=0,
    )


def test_articles_are_found_by_title_outlet_and_author(store: Store, three: list[Record]) -> None:
    ids = [record.article.id for record in three]
    assert [row.id for row in find_articles(store, "BRIDGE kursk").rows] == ids[:1]
    assert [row.id for row in find_articles(store, "daily ost").rows] == ids
    found = find_articles(store, "bridge kursk zeppelin")
    assert (found.matched, [row.id for row in found.rows]) == (Matched.ANY_WORD, ids[:2])
    with pytest.raises(InvalidSearch):
        find_articles(store, "!")


@pytest.mark.parametrize("words", [None, "daily", "daily kursk bridge zeppelin"])
def test_pages_together_hold_each_article_once(store: Store, three: list[Record], words: str | None) -> None:
    paged: list[str] = []
    cursor: str | None = None
    while True:
        found = find_articles(store, words, limit=1, cursor=cursor)
        paged += [row.id for row in found.rows]
        cursor = found.next
        if cursor is None:
            break
    assert paged == [record.article.id for record in three]


def _built() -> Built:
    built = article(
        Said("wire", outlet("The Wire"), cites=("officials",)),
        Said("officials", unnamed("two officials")),
        Said("mayor", person("Lee"), Stance.DENIES),
        about=About(unread=("According to nobody.",)),
    )
    record = built.record
    revision = replace(
        record.revision,
        segments=(Segment(SegmentKind.TITLE, Span(0, 8)), Segment(SegmentKind.BODY, Span(9, 30))),
        links=(Hyperlink(Span(0, 8), "https://wire.example/"),),
        found_in=(FoundIn("title", "json-ld"),),
    )
    statements = tuple(replace(each, revision=revision) for each in record.statements)
    unread = (*record.unread, Unread(Span(0, 8), "no cue"), Unread(Span(4, 13), "no source"))
    return Built(replace(record, revision=revision, statements=statements, unread=unread), built.statements)


def test_one_article_comes_with_its_text_parts_statements_and_what_was_not_read(store: Store) -> None:
    built = _built()
    _written(store, built.record)
    full = article_in_full(store, built.record.article.id)
    assert full.article.statements == 3
    assert full.article.unread == 3
    assert full.text == built.record.revision.text
    assert [(each.kind, each.start, each.end) for each in full.segments] == [("title", 0, 8), ("body", 9, 30)]
    assert [(each.words, each.reason) for each in full.unread] == [
        ("The Wire", "no cue"),
        ("Wire said", "no source"),
        ("According to nobody.", "no source found"),
    ]
    assert [row.id for row in full.statements] == [built.id(key) for key in ("wire", "officials", "mayor")]
    assert [(each.start, each.end, each.url) for each in full.links] == [(0, 8, "https://wire.example/")]
    assert [(each.field, each.where) for each in full.found_in] == [("title", "json-ld")]
    (revision,) = full.revisions
    assert (revision.id, revision.recorded, revision.current) == (built.record.revision.id, NOW, True)
    assert (revision.extractor, revision.text_sha256, revision.raw_sha256) == (
        "rules/1",
        built.record.revision.text_sha256,
        built.record.revision.raw_sha256,
    )


@pytest.mark.parametrize("claim", ["the old bridge is closed", "a bridge is closed"])
def test_statements_of_one_cue_come_in_the_order_of_their_words(store: Store, claim: str) -> None:
    built = article(Said("ann", person("Ann"), claim=f"{claim} and the road is shut"))
    whole, text = built.statements["ann"], built.record.revision.text
    parts: list[Statement] = []
    for words in (claim, "the road is shut"):
        start = text.index(words)
        quote = Passage(Spans((Span(start, start + len(words)),)), words)
        about = Claim(built.record.revision.id, words.capitalize())
        parts.append(replace(whole, claim=about, quote=quote))
    _written(store, replace(built.record, statements=tuple(reversed(parts))))
    told = article_in_full(store, built.record.article.id).statements
    assert [row.quote for row in told] == [claim, "the road is shut"]


def test_an_earlier_text_of_an_article_is_shown_as_it_stood(store: Store) -> None:
    old = article(Said("gone", person("Gone")), about=About(title="An old bridge", unread=("Said so.",)))
    new = article(Said("now", person("Now")), about=About(title="A new bridge", recorded=LATER))
    _written(store, old.record, new.record)
    earlier = revision_in_full(store, old.record.revision.id)
    assert (earlier.article.title, earlier.article.revision_id) == ("An old bridge", old.record.revision.id)
    assert earlier.text == old.record.revision.text
    assert [row.source for row in earlier.statements] == ["Gone"]
    assert [(each.id, each.current) for each in earlier.revisions] == [
        (old.record.revision.id, False),
        (new.record.revision.id, True),
    ]
    assert revision_in_full(store, new.record.revision.id) == article_in_full(store, new.record.article.id)


def test_what_could_not_be_read_is_counted_for_several_articles_at_once(store: Store) -> None:
    one, other = _built(), article(Said("a", person("Ann")), about=About(url="https://news.example/ann"))
    _written(store, one.record, other.record)
    ids = (one.record.article.id, other.record.article.id)
    assert unread_in(store, (*ids, "a_unknown")) == dict(zip(ids, (3, 0), strict=True))
    assert unread_in(store, ()) == {}


def test_what_could_not_be_read_is_told_for_several_articles_at_once(store: Store) -> None:
    one, other = _built(), article(Said("a", person("Ann")), about=About(url="https://news.example/ann"))
    old = article(Said("gone", person("Gone")), about=About(url="https://news.example/old", unread=("Said so.",)))
    new = article(Said("now", person("Now")), about=About(url="https://news.example/old", recorded=LATER))
    _written(store, one.record, other.record, old.record, new.record)
    ids = [each.record.article.id for each in (one, other, new)]
    told = unread_passages(store, (*ids, "a_unknown"))
    assert [(each.article_id, each.words, each.reason) for each in told] == [
        (ids[0], "The Wire", "no cue"),
        (ids[0], "Wire said", "no source"),
        (ids[0], "According to nobody.", "no source found"),
    ]
    assert [one.record.revision.text[each.start : each.end] for each in told] == [each.words for each in told]
    assert unread_passages(store, ()) == ()


def test_an_unknown_article_or_revision_is_not_found(store: Store) -> None:
    with pytest.raises(NotFound, match="no article a_"):
        article_in_full(store, "a_00000000000000000000")
    with pytest.raises(NotFound, match="no revision r_"):
        revision_in_full(store, "r_00000000000000000000")


def test_an_empty_store_counts_nothing(store: Store) -> None:
    found = counts(store)
    assert (found.articles, found.revisions, found.carriers, found.entities) == (0, 0, 0, 0)
    assert (found.claims, found.clusters, found.statements, found.unread) == (0, 0, 0, 0)
    assert {row.number for row in (*found.stances, *found.kinds)} == {0}


def test_counts_are_of_current_revisions(store: Store) -> None:
    old = article(Said("gone", person("Gone")), about=About(unread=("Said so.",), outlet="The Late"))
    new = article(
        Said("wire", outlet("The Wire"), about=("Harbour Town",)),
        Said("kim", person("Kim"), Stance.CONFIRMS, "the long bridge is closed"),
        Said("officials", unnamed("two officials"), Stance.DENIES),
        about=About(recorded=LATER, unread=("According to nobody.", "It is said."), same=(("wire", "kim"),)),
    )
    nameless = article(Said("a", person("Ann")), about=About(url="https://b.example/2", outlet=None))
    _written(store, old.record, new.record, nameless.record)
    found = counts(store)
    assert (found.articles, found.revisions, found.carriers, found.unread) == (2, 3, 1, 2)
    assert (found.statements, found.claims, found.clusters, found.entities) == (4, 3, 2, 6)
    assert found.stances == (
        CountRow("asserts", 2),
        CountRow("confirms", 1),
        CountRow("denies", 1),
        CountRow("leaves_open", 0),
        CountRow("relays", 0),
        CountRow("withdraws", 0),
    )
    assert found.kinds == (
        CountRow("person", 2),
        CountRow("agency", 2),
        CountRow("unit", 0),
        CountRow("place", 1),
        CountRow("unnamed", 1),
    )
