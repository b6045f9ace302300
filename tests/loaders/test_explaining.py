"""Each part of a statement is explained by the rule that decided it, on words of the text."""

from __future__ import annotations

import json

import pytest
from annotations import DATA
from bridge import bridge

from api.cli.pages.explaining import line, page
from api.intake import Piece, explained_of
from loaders.explaining import Explained, explain_article
from loaders.extract.reasons import Part, Ruled, by_rule
from loaders.extract.rules import RuleExtractor
from loaders.records import to_line
from loaders.sources.document import Supplied
from loaders.sources.text import read_text


def explained(text: str, published: str | None = "2025-03-14") -> Explained:
    supplied = Supplied(published=published)
    return explain_article(read_text(text.encode(), where="a test's text", supplied=supplied), RuleExtractor())


def rules(text: str, part: Part, claim: str = "") -> list[tuple[str, str]]:
    """The rules that decided this part of the one statement whose claim has these words, and on which words."""
    found = explained(text)
    (statement,) = [each for each in found.record.statements if claim in each.claim.text]
    return [
        (each.rule, each.spans.words(statement.revision.text))
        for each in found.reasons[statement.id]
        if each.part is part
    ]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "part", "rule", "words"),
    [
        ("Mayor Ana Sousa said that the dam had leaked.", Part.SOURCE, "the subject of the verb", "Sousa … said"),
        ("Mayor Ana Sousa said that the dam had leaked.", Part.CUE, "verb:say", "said"),
        ("Mayor Ana Sousa said that the dam had leaked.", Part.STANCE, "what the cue does", "said"),
        ("Mayor Ana Sousa said the dam had leaked.", Part.QUOTE, "the clause behind the cue", "the dam had leaked"),
        ("Mayor Ana Sousa said that the dam had leaked.", Part.CLAIM, "a clause", "the dam had leaked"),
        ("The report was confirmed by the ministry.", Part.SOURCE, "the agent of the passive", "confirmed … ministry"),
        ("“The dam had failed,” the minister said.", Part.QUOTE, "quoted words before the cue", "The dam had failed"),
        ("The dam had failed, Ana Sousa said.", Part.QUOTE, "the clause before the cue", "The dam had failed"),
        ("Ana Sousa has not denied that the dam had failed.", Part.STANCE, "negated: takes no side", "has not denied"),
        (
            "Ana Sousa declined to confirm that the dam had failed.",
            Part.STANCE,
            "refused, or not done yet: takes no side",
            "declined to confirm",
        ),
        ("According to Ana Sousa, the dam had failed.", Part.CUE, "according to", "According to"),
        ("The dam has reportedly leaked for years.", Part.SOURCE, "the sentence names nobody", ""),
        ("Ana Sousa said on Monday that the dam had failed.", Part.SAID, "a date that hangs on the cue", "Monday"),
    ],
)  # fmt: skip
def test_the_rule_that_decided_is_told_with_its_words(text: str, part: Part, rule: str, words: str) -> None:
    if text.startswith("The report"):
        text = f"Reports that the dam had leaked spread. {text}"
        found = explained(text)
        told = {(each.rule, each.spans.words(text)) for why in found.reasons.values() for each in why}
        assert (rule, words) in told
    else:
        assert (rule, words) in rules(text, part)


@pytest.mark.model
def test_a_subject_that_a_second_verb_shares_is_told_to_be_shared() -> None:
    text = "The minister visited Oslo and said that the road is open."
    assert rules(text, Part.SOURCE, "road")[0][0] == "a subject that the verb shares"


@pytest.mark.model
def test_whom_a_pronoun_stands_for_is_told() -> None:
    text = "Mayor Ana Sousa visited the dam on Friday. She said that the road is open."
    assert ("stands for Ana Sousa", "She") in rules(text, Part.SOURCE, "road")


@pytest.mark.model
def test_each_of_several_claims_has_its_own_clause() -> None:
    text = "Ana Sousa said that the dam leaked and the road flooded."
    assert rules(text, Part.CLAIM, "dam") != rules(text, Part.CLAIM, "road")
    assert all("one of 2" in rule for rule, _ in rules(text, Part.CLAIM, "road"))


@pytest.mark.model
@pytest.mark.parametrize("article", ["seed", "ferry", "ceasefire"])
def test_every_statement_of_an_article_is_explained_in_every_part(article: str) -> None:
    found = explained((DATA / article / "article.txt").read_text(encoding="utf-8"))
    assert found.record.statements
    for statement in found.record.statements:
        parts = [reason.part for reason in found.reasons[statement.id]]
        assert {Part.SOURCE, Part.CUE, Part.STANCE, Part.CLAIM} <= set(parts)
        assert (Part.QUOTE in parts) == (statement.quote is not None)
        order = list(Part)
        assert parts == sorted(parts, key=order.index)


@pytest.mark.model
def test_reasons_change_nothing_in_the_record_and_stand_beside_it_as_json() -> None:
    raw = b"Mayor Ana Sousa said that the dam had leaked.\n"
    found = explained_of(Piece("a file", raw, is_record=False), Supplied(), RuleExtractor())
    told = json.loads(line(found))
    assert told["record"] == json.loads(to_line(found.record))
    ((statement_id, reasons),) = told["reasons"].items()
    assert statement_id == found.record.statements[0].id
    assert {"part": "cue", "rule": "verb:say", "spans": [[16, 20]], "words": ["said"]} in reasons


def test_a_record_that_is_taken_as_it_is_has_no_reasons() -> None:
    raw = to_line(bridge().record).encode()
    found = explained_of(Piece("a record", raw, is_record=True), Supplied(), RuleExtractor())
    assert found.reasons == {}
    assert "(a record tells no reasons)" in [str(each).strip() for each in page(found)]


def test_the_innermost_rule_names_what_was_found_unless_another_takes_its_place() -> None:
    @by_rule("inner")
    def inner() -> Ruled | None:
        return Ruled()

    @by_rule("outer")
    def outer() -> Ruled | None:
        return inner()

    @by_rule("instead", over="inner")
    def instead() -> Ruled | None:
        return inner()

    @by_rule("nothing")
    def nothing() -> Ruled | None:
        return None

    assert [each.rule for each in (inner(), outer(), instead()) if each is not None] == ["inner", "inner", "instead"]
    assert nothing() is None
    assert inner() == instead()


@pytest.mark.model
def test_whom_a_phrase_of_a_claim_stands_for_is_told() -> None:
    text = "Ghana and Togo signed a treaty. Ana Sousa said the two countries had gained."

    assert ("stands for Ghana and Togo", "the two countries") in rules(text, Part.CLAIM)
    assert rules("Ana Sousa said the two countries had gained.", Part.CLAIM) == [
        ("a clause", "the two countries had gained")
    ]


@pytest.mark.model
def test_quoted_words_stand_for_nobody() -> None:
    text = "Ghana and Togo signed a treaty. Ana Sousa said “the two countries” had gained."

    assert [rule for rule, _ in rules(text, Part.CLAIM)] == ["a clause"]
