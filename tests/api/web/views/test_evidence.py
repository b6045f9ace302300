"""The page of a statement: its words in their place."""

from __future__ import annotations

from dataclasses import fields, replace

from stating import chained, stated

from api.web.views.addresses import Iris
from api.web.views.evidence import CONTEXT, Passage, passages, statement_page
from api.web.views.statements import Around
from queries.statements import Evidence, ResponseRow, StatementRow, excerpts

TEXT = f"{'word ' * 60}The mayor denied that the bridge is closed, and {'left ' * 120}said so again."


def at(words: str, text: str = TEXT) -> list[int]:
    start = text.index(words)
    return [start, start + len(words)]


def evidence(row: StatementRow, text: str = TEXT) -> Evidence:
    return Evidence(
        statement=row,
        quote=excerpts(text, row.quote_spans, context=CONTEXT),
        cue=excerpts(text, row.cue_spans, context=CONTEXT),
        source=excerpts(text, row.source_spans, context=CONTEXT),
        cites=(),
        cited_by=(),
        answers=(),
        responses=(),
        text_sha256="aa",
        extractor="rules/1",
        recorded="2025-02-07T08:00:00.000000Z",
        current=True,
    )


def mayor() -> StatementRow:
    row = stated("s1", "mayor", "denies")
    return replace(row, quote_spans=at("the bridge is closed"), cue_spans=at("denied"), source_spans=at("The mayor"))


def marked(passage: Passage) -> list[tuple[str, tuple[str, ...]]]:
    return [(part.text, part.roles) for part in passage.parts if part.roles]


def test_quote_cue_and_source_are_marked_in_one_passage_of_whole_words() -> None:
    (passage,) = passages(evidence(mayor()))
    assert marked(passage) == [("The mayor", ("source",)), ("denied", ("cue",)), ("the bridge is closed", ("quote",))]
    whole = "".join(part.text for part in passage.parts)
    assert whole.startswith("word word")
    assert whole.endswith("left left")
    assert f" {whole} " in TEXT
    assert passage.goes_before
    assert passage.goes_on


def test_what_lies_far_apart_stands_in_passages_of_its_own() -> None:
    row = replace(mayor(), quote_spans=[*at("the bridge is closed"), *at("said so again")])
    first, second = passages(evidence(row))
    assert marked(second) == [("said so again", ("quote",))]
    assert (first.goes_on, second.goes_before, second.goes_on) == (True, True, False)


def test_the_start_of_the_text_is_no_cut() -> None:
    text = "Ann said the bridge is closed."
    row = replace(stated("s1"), quote_spans=at("the bridge", text), cue_spans=at("said the", text), source_spans=[])
    (passage,) = passages(evidence(row, text))
    assert "".join(part.text for part in passage.parts) == text
    assert (passage.goes_before, passage.goes_on) == (False, False)
    assert ("the", ("quote", "cue")) in marked(passage)


def test_facts_say_how_it_was_read() -> None:
    row = replace(mayor(), manner="reportedly", said="2025-02-05", said_text="on\nWednesday", confidence=0.5)
    shown = statement_page(evidence(row), chained(row), Around.of(Iris("https://w3id.org/onrecord/")))
    facts = {fact.name: (fact.value, fact.where) for fact in shown.facts}
    assert facts["said"] == ("5 February 2025", "from “on Wednesday”")
    assert facts["manner"] == ("reportedly", None)
    assert facts["confidence"] == ("0.50", "as the extractor has it")
    assert shown.latest_href is None
    bare = statement_page(
        replace(evidence(mayor()), current=False), chained(row), Around.of(Iris("https://w3id.org/onrecord/"))
    )
    facts = {fact.name: (fact.value, fact.where) for fact in bare.facts}
    assert facts["said"] == ("the text gives no date", None)
    assert "confidence" not in facts
    assert bare.latest_href == "/id/unknown/a_1"


def test_others_are_grouped_by_how_they_belong_to_it() -> None:
    other = stated("s2", "Times")
    answer = ResponseRow(
        **{each.name: getattr(other, each.name) for each in fields(StatementRow)}, responds_to="s2", inferred=True
    )
    found = replace(evidence(mayor()), cites=(other,), answers=(answer,))
    shown = statement_page(found, chained(mayor()), Around.of(Iris("https://w3id.org/onrecord/")))
    assert [(group.name, len(group.cards), sorted(group.inferred)) for group in shown.groups] == [
        ("cites", 1, []),
        ("answers", 1, ["s2"]),
    ]
