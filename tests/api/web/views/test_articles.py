"""The page of an article: its text with what was read in it, and what was not."""

from __future__ import annotations

from dataclasses import replace

from stating import stated

from api.web.views.addresses import Iris
from api.web.views.articles import ArticlePage, article_page
from api.web.views.statements import Around
from queries.articles import (
    ArticleInFull,
    ArticleRow,
    FoundInRow,
    LinkRow,
    RevisionRow,
    SegmentRow,
    UnreadRow,
)
from queries.statements import AnswerRow, StatementRow

TEXT = "A bridge\n\nHome > News\nAnn said the bridge is closed. Bo denied it.\n\nIt is believed to rain.\nThe end."
ARTICLE = ArticleRow(
    id="a_1",
    url="https://www.news.example/bridge",
    title="A\n bridge",
    author="Cy  North",
    outlet="The Daily",
    published="2025-02-06",
    published_basis="supplied",
    language="en",
    revision_id="r_1",
    recorded="2025-02-07T08:00:00.000000Z",
    statements=2,
    unread=1,
)
REVISION = RevisionRow("r_1", "aa", "bb", "rules/1", "2025-02-07T08:00:00.000000Z", current=True)
SEGMENTS = (SegmentRow("title", 0, 8), SegmentRow("boilerplate", 10, 21), SegmentRow("body", 22, 66))


def where(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def at(words: str) -> list[int]:
    return list(where(words))


ANN = replace(stated("s1"), quote_spans=at("the bridge is closed"), cue_spans=at("said"))
BO = replace(stated("s2", "Bo", "denies"), quote_spans=at("it."), quote="it.", cue_spans=at("denied"))
RAIN = UnreadRow(*where("It is believed to rain.\n"), "It is believed to rain.\n", "no\nsource found")


def page(*rows: StatementRow, answers: tuple[AnswerRow, ...] = (), **changes: object) -> ArticlePage:
    found = ArticleInFull(
        article=ARTICLE,
        text=TEXT,
        segments=SEGMENTS,
        unread=(RAIN,),
        statements=rows,
        revisions=(REVISION,),
        links=(),
        found_in=(),
    )
    changed = replace(found, **changes)  # pyright: ignore[reportArgumentType]  # each by the name of its field
    return article_page(changed, Around.of(Iris("https://w3id.org/onrecord/"), answers))


def test_the_head_tells_what_is_known() -> None:
    shown = page(ANN, BO)
    assert shown.title == "A bridge"
    assert shown.byline == ("The Daily", "by Cy North", "6 February 2025")
    assert shown.live is not None
    assert shown.live.text == "Read it at news.example"
    assert shown.summary == "2 statements; 1 passage with a cue could not be read"
    assert [stance.verb for stance in shown.stances] == ["asserts", "denies", "not read"]


def test_what_is_not_known_is_said_to_be_so() -> None:
    bare = replace(ARTICLE, url="javascript:alert(1)", title=None, author=None, outlet=None, published=None)
    shown = page(article=replace(bare, language=None, published_basis="unknown"), unread=())
    assert (shown.title, shown.byline) == ("Untitled article", ("publisher unknown", "date unknown"))
    assert (shown.live, shown.summary) == (None, "No statement was read in it")
    assert [fact.value for fact in shown.facts][:4] == ["not known"] * 4


def test_every_line_is_a_paragraph_of_its_kind_and_none_is_lost() -> None:
    paragraphs = [each for row in page(ANN, BO).rows for each in (row.first, *row.rest)]
    texts = ["".join(piece.text for piece in each.block.pieces) for each in paragraphs]
    assert texts == [line for line in TEXT.splitlines() if line]
    assert [(each.block.kind, each.label) for each in paragraphs] == [
        ("title", None),
        ("boilerplate", "not part of the article"),
        ("body", None),
        ("body", None),
        ("body", None),
    ]


def test_a_run_of_furniture_is_labelled_once() -> None:
    everything = (SegmentRow("boilerplate", 0, len(TEXT)),)
    paragraphs = [each for row in page(segments=everything, unread=()).rows for each in (row.first, *row.rest)]
    assert [each.label for each in paragraphs] == ["not part of the article", None, None, None, None]


def test_beside_a_paragraph_stand_its_statements_and_what_was_not_read() -> None:
    rows = page(ANN, BO).rows
    beside = [
        (row.first.block.pieces[0].text, [note.number for voice in row.voices for note in voice.notes]) for row in rows
    ]
    assert beside == [("A bridge", []), ("Ann said ", [1, 2]), ("It is believed to rain.", [1])]
    (unread,) = rows[2].voices[0].notes
    assert (unread.reason, unread.anchor, unread.words_href) == ("no source found", "unread-1", "#words-unread-1")
    assert [len(row.rest) for row in rows] == [1, 0, 1]


def test_what_one_source_says_by_one_stance_is_told_together() -> None:
    other = replace(ANN, id="s3", claim_id="c_2", claim="The road is open")
    answered = AnswerRow("s1", "s2", "e_Bo", "Bo", "person", inferred=False)
    (_, body, _) = page(ANN, other, BO).rows
    assert [[note.anchor for note in voice.notes] for voice in body.voices] == [["s1", "s3"], ["s2"]]
    (_, apart, _) = page(ANN, other, BO, answers=(answered,)).rows
    assert [[note.anchor for note in voice.notes] for voice in apart.voices] == [["s1"], ["s3"], ["s2"]]


def test_a_relay_is_marked_at_its_cue() -> None:
    relay = replace(stated("s1", stance="relays"), quote=None, quote_spans=[], cue_spans=at("said"))
    (_, body, _) = page(relay).rows
    assert [piece.text for piece in body.first.block.pieces if piece.layers] == ["said"]


def test_facts_tell_where_each_was_found() -> None:
    found = (FoundInRow("title", "json-ld"), FoundInRow("section", "open graph"))
    facts = {fact.name: (fact.value, fact.where) for fact in page(found_in=found).facts}
    assert facts["title"] == ("A bridge", "json-ld")
    assert facts["published"] == ("2025-02-06", "supplied")
    assert facts["section"] == ("found", "open graph")
    assert facts["read by"] == ("rules/1", None)
    assert (facts["SHA-256 of the text"][0], facts["SHA-256 of the file"][0]) == ("aa", "bb")


def test_links_of_the_text_are_shown_once_when_they_lead_into_the_web() -> None:
    links = (
        LinkRow(*where("the bridge"), "https://a.example/"),
        LinkRow(*where("closed"), "https://a.example/"),
        LinkRow(*where("denied"), "javascript:alert(1)"),
        LinkRow(*where("\n\n"), "https://b.example/"),
    )
    assert [(link.text, link.href) for link in page(links=links).links] == [
        ("the bridge", "https://a.example/"),
        ("https://b.example/", "https://b.example/"),
    ]


def test_an_earlier_text_leads_to_the_latest() -> None:
    later = replace(REVISION, id="r_2", current=True)
    shown = page(revisions=(replace(REVISION, current=False), later))
    assert shown.latest_href == "/id/unknown/a_1"
    assert [(each.shown, each.current) for each in shown.revisions] == [(True, False), (False, True)]
    assert page().latest_href is None
