"""Records as JSON lines: equal records give equal bytes, and nothing in a line is taken on trust."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import cast

import pytest
from building import About, Said, agency, article, outlet, person, unnamed
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InvalidRecord
from graph.model import (
    Entity,
    EntityKind,
    FoundIn,
    Hyperlink,
    Segment,
    SegmentKind,
    Stance,
    Unread,
    named_entity_id,
    unnamed_entity_id,
)
from graph.quantities import Bound, Quantity
from graph.record import Record
from graph.spans import Span, Spans
from loaders.records import from_line, to_json, to_line

NOW = "2025-02-07T08:00:00.000000Z"
Json = dict[str, "object"]


def example(*, recorded: str | None = NOW) -> Record:
    """A record with something in every list."""
    record = article(
        Said("wire", outlet("The Wire"), cites=("officials",), said="2025-01-30", confidence=0.5),
        Said("officials", unnamed("two officials"), about=("Harbour Town",)),
        Said(
            "kim",
            person("Kim", speaks_for="The Board"),
            Stance.CONFIRMS,
            "the 2 long bridges are closed",
            answers=("wire",),
            quantities=(Quantity("2", Bound.EXACTLY, "bridge", "2 long bridges", Span(4, 18)),),
        ),
        Said("tv", agency("TV"), Stance.RELAYS),
        about=About(recorded=recorded, same=(("wire", "kim"),), unread=("Said so.",)),
    ).record
    revision = replace(record.revision, segments=(Segment(SegmentKind.BODY, Span(0, 20)),))
    revision = replace(
        revision, links=(Hyperlink(Span(4, 8), "https://wire.example/"),), found_in=(FoundIn("title", "json-ld"),)
    )
    statements = tuple(
        replace(each, revision=revision, quote=None if each.stance is Stance.RELAYS else each.quote)
        for each in record.statements
    )
    return replace(record, revision=revision, statements=statements)


def test_a_record_comes_back_from_its_line() -> None:
    for record in (example(), example(recorded=None), article(about=About(ending="Nothing.")).record):
        line = to_line(record)
        assert from_line(line, where="x:1") == record
        assert to_line(from_line(line, where="x:1")) == line


def test_keys_stand_in_the_documented_order() -> None:
    whole = json.loads(to_line(example()))
    assert list(whole) == [
        "schema", "article", "text", "segments", "entities", "statements", "unread", "extractor", "same_as",
        "links", "found_in",
    ]  # fmt: skip
    assert list(whole["article"]) == [
        "id", "url", "title", "author", "outlet", "published", "published_basis", "language", "text_sha256",
        "raw_sha256", "recorded",
    ]  # fmt: skip
    assert list(whole["segments"][0]) == ["kind", "start", "end"]
    assert list(whole["entities"][0]) == [
        "id", "name", "kind", "outlet", "aliases", "country", "wikidata", "roles", "cluster", "mentions",
    ]  # fmt: skip
    (role,) = (role for entity in whole["entities"] for role in entity["roles"])
    assert list(role) == ["kind", "of", "role", "spans"]
    assert list(whole["statements"][0]) == [
        "id", "source", "stance", "manner", "speech", "cue", "quote", "claim", "cites", "responds_to", "said",
        "said_text", "confidence",
    ]  # fmt: skip
    assert list(whole["statements"][0]["source"]) == ["id", "name", "kind", "spans"]
    assert list(whole["statements"][0]["cue"]) == ["spans", "text"]
    assert list(whole["statements"][0]["claim"]) == ["id", "text", "cluster", "about", "quantities"]
    assert list(whole["statements"][2]["claim"]["quantities"][0]) == [
        "number", "high", "bound", "unit", "start", "end", "words",
    ]  # fmt: skip
    assert list(whole["statements"][2]["responds_to"][0]) == ["id", "inferred"]
    assert list(whole["unread"][0]) == ["start", "end", "reason"]
    assert list(whole["links"][0]) == ["start", "end", "url"]
    assert list(whole["found_in"][0]) == ["field", "where"]
    assert list(whole["same_as"][0]) == ["a", "b", "basis", "by", "score"]


def test_values_stand_as_the_article_has_them() -> None:
    whole = to_json(example())
    assert whole["schema"] == 1
    statement = whole["statements"][0]
    assert statement["source"]["spans"] == [(0, 8)]
    assert statement["quote"] == {"spans": [(19, 39)], "text": "the bridge is closed"}
    assert (statement["said"], statement["confidence"], statement["manner"]) == ("2025-01-30", 0.5, None)
    assert whole["statements"][3]["quote"] is None
    assert whole["article"]["recorded"] == NOW


@pytest.mark.parametrize("words", ["Ünïted 🇺🇦 한국", "a\u2028b\u2029c\u0085d\x1ce\x0bf\x0cg", '"quoted" \\ /'])
def test_a_line_is_one_line_of_plain_characters_whatever_it_holds(words: str) -> None:
    built = article(Said("a", person(words.splitlines()[0])), about=About(title=words, ending=f"\n{words}\r\n"))
    line = to_line(built.record)
    assert line.splitlines() == [line]
    assert line.strip() == line
    assert from_line(line, where="x:1") == built.record
    assert "\\ud" not in line


@given(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), min_size=1))
def test_any_text_survives(words: str) -> None:
    record = article(Said("a", person("Ann")), about=About(title=words, ending=words)).record
    assert from_line(to_line(record), where="x:1") == record


def test_an_unattributed_statement_has_a_source_without_spans() -> None:
    record = example()
    bare = replace(record.statements[1], source_spans=Spans())
    anchor = bare.cue.spans.ranges[0]
    source = Entity(
        id=unnamed_entity_id(record.revision.id, anchor),
        revision_id=record.revision.id,
        kind=EntityKind.UNNAMED,
        name="reportedly",
    )
    bare = replace(bare, source=source)
    record = replace(
        record,
        entities=(*(each for each in record.entities if each.id != record.statements[1].source.id), source),
        statements=(bare, record.statements[3]),
        same_as=(),
    )
    assert json.loads(to_line(record))["statements"][0]["source"]["spans"] == []
    assert from_line(to_line(record), where="x:1") == record


def test_keys_that_are_not_in_the_first_schema_may_be_missing() -> None:
    whole = json.loads(to_line(replace(example(recorded=None), same_as=())))
    for statement in whole["statements"]:
        del statement["claim"]["quantities"]
    del (
        whole["same_as"],
        whole["links"],
        whole["found_in"],
        whole["article"]["recorded"],
        whole["article"]["raw_sha256"],
    )
    record = from_line(json.dumps(whole), where="x:1")
    assert (record.revision.recorded, record.same_as) == (None, ())
    assert {statement.claim.quantities for statement in record.statements} == {()}
    assert (record.revision.links, record.revision.found_in) == ((), ())
    assert record.revision.raw_sha256 == record.revision.text_sha256


def test_numbers_may_be_whole_where_shares_are_meant() -> None:
    whole = json.loads(to_line(example()))
    whole["statements"][0]["confidence"] = 1
    record = from_line(json.dumps(whole), where="x:1")
    assert '"confidence":1.0' in to_line(record)


MISSING = object()
"""Takes the place of a value for a key that is left out."""


def _changed(path: str, value: object) -> str:
    """The example's line with another value where the path leads, such as `statements.0.cue`."""
    whole = cast("Json", json.loads(to_line(example())))
    *steps, last = path.split(".")
    target = whole
    for step in steps:
        target = cast("Json", cast("list[object]", target)[int(step)] if step.isdigit() else target[step])
    if value is MISSING:
        del target[last]
    else:
        target[last] = value
    return json.dumps(whole)


OTHER = "s_00000000000000000000"


@pytest.mark.parametrize(
    ("path", "value", "complaint"),
    [
        ("schema", 2, "schema: written by a newer onrecord: update this one"),
        ("schema", 0, "schema: no such schema"),
        ("schema", "1", "schema: it must be a whole number"),
        ("schema", True, "schema: it must be a whole number"),
        ("schema", MISSING, "the key 'schema' is missing"),
        ("text", MISSING, "the key 'text' is missing"),
        ("statements.0.cue.text", MISSING, "statements[0].cue: the key 'text' is missing"),
        ("more", 1, "the key 'more' is unknown"),
        ("entities.1.nickname", "x", "entities[1]: the key 'nickname' is unknown"),
        ("article", None, "article: it must be an object, not null"),
        ("statements", {}, "statements: it must be a list"),
        ("text", 5, "text: it must be a string, not 5"),
        ("text", "another", "article.text_sha256: the text's is "),
        ("text", "a\0b", "text: it holds a NUL"),
        ("article.title", "a\ud800", "article.title: it holds a NUL or half of a surrogate pair"),
        ("article.id", "a_00000000000000000000", "id"),
        ("article.id", "x", "article: 'x' is not the id of a article"),
        ("article.url", "https://elsewhere.example/", "the article's id is"),
        ("article.published", "yesterday", "article.published: 'yesterday' is not a date"),
        ("article.published", "2025-02-30", "article.published: '2025-02-30' does not exist"),
        ("article.published", "2025-02-03T25:00:00Z", "does not exist"),
        ("article.published", "2025-02-03T10:00:00+01:00", "is not a date"),
        ("article.published", None, "its basis is supplied"),
        ("article.published_basis", "hearsay", "'hearsay' is none of page, feed, supplied, unknown"),
        ("article.text_sha256", "ABC", "article.text_sha256: 'ABC' is not a SHA-256"),
        ("article.raw_sha256", "0", "article.raw_sha256: '0' is not a SHA-256"),
        ("article.recorded", "2025-02-07", "article.recorded: '2025-02-07' is no moment in UTC"),
        ("extractor", " ", "extractor: ' ' is not the name"),
        ("segments.0.kind", "heading", "segments[0].kind: 'heading' is none of title"),
        ("segments.0.end", 9999, "segments: span (0, 9999) ends behind the text"),
        ("segments.0.end", 10**30, "ends behind the text"),
        ("segments.0.start", -1, "segments: a span must start at 0"),
        ("segments.0.start", 1.5, "segments[0].start: it must be a whole number, not 1.5"),
        ("links.0.end", 9999, "links[0]: span (4, 9999) ends behind the text"),
        ("links.0.url", None, "links[0].url: it must be a string"),
        ("found_in.0.where", 1, "found_in[0].where: it must be a string"),
        ("unread.0.end", 9999, "ends behind the text"),
        ("entities.0.id", "e_00000000000000000000", "not"),
        ("entities.0.mentions", [[0]], "entities[0].mentions[0]: a span is [start, end]"),
        ("entities.0.mentions", [[0, 1, 2]], "a span is [start, end]"),
        ("entities.0.mentions", [[5, 5]], "entities[0]: a span must start"),
        ("entities.0.mentions", [[5, 9], [0, 2]], "entities[0]: spans must be in order"),
        ("entities.0.mentions", [[0, 9999]], "entities[0]: span (0, 9999) ends behind"),
        ("entities.0.name", "", "has no name"),
        ("entities.0.kind", "robot", "'robot' is none of person"),
        ("entities.0.outlet", "yes", "entities[0].outlet: it must be true or false"),
        ("entities.0.aliases", "GUR", "entities[0].aliases: it must be a list"),
        ("entities.0.country", "kr", "entities[0].country: 'kr' is not a country's two letters"),
        ("entities.0.wikidata", "42", "entities[0].wikidata: '42' is not a Wikidata id"),
        ("entities.0.cluster", "e_00000000000000000000", "entities[0].cluster: by same_as it is e_"),
        ("statements.0.id", OTHER, "statements[0].id: by its content it is s_"),
        ("statements.0.source.id", "e_00000000000000000000", "source.id: it is not among the entities"),
        ("statements.0.source.name", "Wire", "source.name: among the entities it is 'The Wire'"),
        ("statements.0.source.kind", "person", "source.kind: among the entities it is agency"),
        ("statements.0.source.spans", [[0, 9999]], "statements[0]: span (0, 9999) ends behind"),
        ("statements.0.stance", "doubts", "statements[0].stance: 'doubts' is none of asserts"),
        ("statements.0.speech", "sung", "statements[0].speech: 'sung' is none of"),
        ("statements.0.cue.text", "says", "statements[0].cue: the text has 'said' at [9, 13], not 'says'"),
        ("statements.0.cue.spans", [], "statements[0].cue: a passage stands somewhere"),
        ("statements.0.quote", None, "statements[0]: a statement that asserts needs the words"),
        ("statements.0.quote.spans", [[19, 9999]], "statements[0].quote: span"),
        ("statements.0.claim.id", "c_00000000000000000000", "claim.id: by its content it is c_"),
        ("statements.0.claim.text", "", "has no text"),
        ("statements.0.claim.about", ["e_00000000000000000000"], "about"),
        (
            "statements.2.claim.quantities.0.words",
            "3 bridges",
            "'The 2 long bridges are closed' does not have '3 bridges' at 4 to 18",
        ),
        ("statements.2.claim.quantities.0.number", "two", "quantities[0]: 'two' is no number"),
        (
            "statements.2.claim.quantities.0.bound",
            "nearly",
            "quantities[0].bound: 'nearly' is none of exactly, about, at_least",
        ),
        ("statements.2.claim.quantities.0.high", "3", "quantities[0]: '2 long bridges' has the bound exactly"),
        ("statements.2.claim.quantities.0.unit", MISSING, "quantities[0]: the key 'unit' is missing"),
        ("statements.0.claim.cluster", "c_0", "claim.cluster: by same_as it is c_"),
        ("statements.0.cites", [OTHER], f"cites {OTHER}, which is not another statement"),
        ("statements.0.responds_to", [{"id": OTHER, "inferred": False}], f"answers {OTHER}"),
        ("statements.0.responds_to", [{"id": OTHER}], "responds_to[0]: the key 'inferred' is missing"),
        ("statements.0.said", "last week", "statements[0].said: 'last week' is not a date in EDTF"),
        ("statements.0.confidence", 2, "statements[0].confidence: it must be a number from 0 to 1, not 2"),
        ("statements.0.confidence", True, "it must be a number from 0 to 1, not true"),
        ("statements.0.confidence", "0.5", "it must be a number from 0 to 1"),
        ("same_as.0.score", -0.1, "same_as[0].score: it must be a number from 0 to 1"),
        ("same_as.0.a", "c_ffffffffffffffffffff", "same_as[0]: a decision names two different ids"),
        ("same_as.0.a", "c_00000000000000000000", "not both are in the record"),
    ],
)
def test_what_does_not_fit_is_refused_by_its_key(path: str, value: object, complaint: str) -> None:
    with pytest.raises(InvalidRecord) as error:
        from_line(_changed(path, value), where="articles.jsonl:7")
    assert str(error.value).startswith("articles.jsonl:7: ")
    assert complaint in str(error.value)
    assert len(str(error.value)) < 600


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("", "no JSON"),
        ("{", "no JSON"),
        ("not json", "no JSON"),
        ("\ufeff{}", "no JSON"),
        ("[]", "the record: it must be an object, not []"),
        ("null", "it must be an object, not null"),
        ('{"schema": 1, "schema": 1}', "the key 'schema' stands twice"),
        ('{"schema": NaN}', "NaN is no number"),
        ('{"schema": Infinity}', "Infinity is no number"),
        (f'{{"schema": {"9" * 5000}}}', "no JSON"),
        ('{"schema": 1e999}', "it must be a whole number"),
        ("[" * 100_000, "no JSON"),
        ('{"schema": 1} {"schema": 1}', "no JSON"),
        (f'["{"x" * 500}"]', "…"),
    ],
)
def test_what_is_no_record_at_all_is_refused(line: str, complaint: str) -> None:
    with pytest.raises(InvalidRecord, match=r"^stdin:1: ") as error:
        from_line(line, where="stdin:1")
    assert complaint in str(error.value)


def test_a_huge_number_where_a_share_is_meant_is_refused() -> None:
    line = to_line(example()).replace('"confidence":0.5', '"confidence":1e999')
    with pytest.raises(InvalidRecord, match="from 0 to 1"):
        from_line(line, where="x:1")


def test_an_entity_that_stands_twice_is_refused() -> None:
    whole = json.loads(to_line(example()))
    whole["entities"].append(whole["entities"][0])
    with pytest.raises(InvalidRecord, match="stands twice"):
        from_line(json.dumps(whole), where="x:1")


def test_a_name_that_is_not_the_ids_is_refused() -> None:
    record = example()
    entity = record.entities[0]
    assert entity.id == named_entity_id(record.revision.id, entity.kind, entity.name)
    line = to_line(record).replace(f'"id":"{entity.id}","name":"The Wire"', f'"id":"{entity.id}","name":"The Fire"')
    with pytest.raises(InvalidRecord, match=r"the entities it is|does not follow"):
        from_line(line, where="x:1")


def test_unread_passages_may_overlap() -> None:
    record = replace(example(), unread=(Unread(Span(0, 9), "a"), Unread(Span(4, 12), "b"), Unread(Span(4, 12), "a")))
    assert from_line(to_line(record), where="x:1") == record
