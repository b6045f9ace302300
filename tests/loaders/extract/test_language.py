"""A parse as plain values: its offsets are the article's, its indices the parse's own."""

from __future__ import annotations

import re

import pytest
from readings import parse_of, token

from graph.spans import Span
from loaders.extract.language import parse

pytestmark = pytest.mark.model

TWO = "Beekeepers lost a third of their hives. A mite killed them, the growers' league said."


def test_offsets_are_those_of_the_whole_text() -> None:
    text = "IGNORED 🐝\n\nBees swarm.\n\nMites e\u0301tranges kill."
    spans = [Span(*re.search(words, text).span()) for words in ("Bees swarm.", "Mites.*kill.")]  # pyright: ignore[reportOptionalMemberAccess]

    for parsed, span in zip(parse(text, spans), spans, strict=True):
        assert parsed.offset == span.start
        assert [text[each.start : each.end] for each in parsed.tokens] == [each.text for each in parsed.tokens]
        assert parsed.span(0, len(parsed.tokens) - 1) == span


def test_a_stretch_without_words_has_no_tokens() -> None:
    (parsed,) = parse("", [Span(0, 0)])

    assert parsed.tokens == ()


def test_each_token_knows_its_sentence() -> None:
    parsed = parse_of(TWO)

    assert [parsed.tokens[sentence.start].text for sentence in parsed.sentences] == ["Beekeepers", "A"]
    assert parsed.sentence(token(parsed, "mite").i) == parsed.sentences[1]


def test_the_edges_of_a_word_take_in_everything_that_hangs_on_it() -> None:
    parsed = parse_of(TWO)
    first, last = parsed.edges(token(parsed, "third").i)

    assert [each.text for each in parsed.tokens[first : last + 1]] == ["a", "third", "of", "their", "hives"]


def test_heads_are_walked_up_to_the_root() -> None:
    parsed = parse_of(TWO)

    assert [each.text for each in parsed.above(token(parsed, "hives").i)] == ["of", "third", "lost"]
    assert list(parsed.above(token(parsed, "lost").i)) == []


def test_children_can_be_asked_for_by_their_relation() -> None:
    parsed = parse_of(TWO)
    lost = token(parsed, "lost").i

    assert [each.text for each in parsed.children(lost)] == ["Beekeepers", "third", "."]
    assert parsed.child(lost, "dobj") == token(parsed, "third")
    assert parsed.child(lost, "agent") is None


def test_an_offset_leads_to_the_token_that_stands_there_or_next() -> None:
    parsed = parse_of("Bees  swarm")

    assert parsed.at(0) == parsed.at(3) == 0
    assert parsed.at(6) == token(parsed, "swarm").i
    assert parsed.at(11) is None


def test_a_lower_case_word_is_no_name_whatever_its_tag() -> None:
    parsed = parse_of("Greta Lind keeps bees.")
    named = [each.text for each in parsed.tokens if each.is_proper]

    assert named == ["Greta", "Lind"]
