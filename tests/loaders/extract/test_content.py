"""The words of a claim: behind their cue, before it, around it, in quotation marks or as an object."""

from __future__ import annotations

import pytest
from readings import Said, attributions, extraction_of, parse_of, quotes_in

from graph.model import Speech
from graph.spans import Span
from loaders.extract.quotes import quotations
from loaders.extract.speech import content_of, quoted_tokens

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        # Behind the cue.
        ("Ana Sousa said the channel had silted up.", "the channel had silted up"),
        ("Ana Sousa said on Monday that the channel had silted up.", "the channel had silted up"),
        ("Ana Sousa told reporters that the channel had silted up.", "the channel had silted up"),
        ("Ana Sousa said that no ship had run aground.", "no ship had run aground"),
        # Before it.
        ("The channel had silted up, Ana Sousa said.", "The channel had silted up"),
        ("The channel had silted up, said Ana Sousa.", "The channel had silted up"),
        ("Ships still stuck in channel, port chief says", "Ships still stuck in channel"),
        # Around it.
        ("The channel, the pilots said, had silted up.", "The channel … had silted up"),
        # Its object.
        ("Ana Sousa acknowledged a drop in traffic.", "a drop in traffic"),
        ("The collision was confirmed by the port authority.", "The collision"),
        ("The mayor accused the port authority of hiding the survey.", "the port authority of hiding the survey"),
        # In quotation marks: before, behind, split, and going on behind the cue.
        ('"The channel has silted up," Ana Sousa said.', "The channel has silted up"),
        ('"Has the channel silted up?" said Ana Sousa.', "Has the channel silted up?"),
        ("“The channel has silted up,” Ana Sousa said.", "The channel has silted up"),
        ('Ana Sousa said: "The channel has silted up."', "The channel has silted up."),
        (
            '"The channel has silted up," said Ana Sousa. "Nobody dredges it."',
            "The channel has silted up … Nobody dredges it.",
        ),
        (
            '"The channel has silted up," said Ana Sousa, "and nobody dredges it."',
            "The channel has silted up … and nobody dredges it.",
        ),
        ('"Nonsense," Ana Sousa said.', "Nonsense"),
        ('"The channel has silted up," Ana Sousa, who leads the pilots, said.', "The channel has silted up"),
        ("‘The channel has silted up,’ said Ana Sousa.", "The channel has silted up"),
        # Partly in quotation marks.
        ('Ana Sousa said the channel "has silted up since the storm."', 'the channel "has silted up since the storm."'),
        ('Ana Sousa said the "so-called" channel had silted up.', 'the "so-called" channel had silted up'),
    ],
)
def test_the_words_are_found_wherever_they_stand(sentence: str, words: str) -> None:
    assert [each.words for each in attributions(sentence)] == [words]


@pytest.mark.parametrize(
    ("sentence", "speech"),
    [
        ("Ana Sousa said the channel had silted up.", Speech.INDIRECT),
        ('"The channel has silted up," Ana Sousa said.', Speech.DIRECT),
        ('Ana Sousa said the channel "has silted up since the storm."', Speech.MIXED),
        ('Ana Sousa said the "so-called" channel had silted up.', Speech.INDIRECT),
    ],
)
def test_speech_is_direct_indirect_or_both(sentence: str, speech: Speech) -> None:
    assert [each.speech for each in extraction_of(sentence).attributions] == [speech]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Ana Sousa said the channel had silted up, but the port stayed open.", "the channel had silted up"),
        ("Ana Sousa said the channel had silted up; the port stayed open.", "the channel had silted up"),
        ("Ana Sousa said the channel had silted up, hours after a storm.", "the channel had silted up"),
        ("Ana Sousa said the channel had silted up, in what pilots feared.", "the channel had silted up"),
        ("Ana Sousa said the channel had silted up, according to her office.", "the channel had silted up"),
        ("Ana Sousa said the channel had silted up, citing divers.", "the channel had silted up"),
        ("Ana Sousa said the channel had silted up in 2019, in an interview.", "the channel had silted up in 2019"),
    ],
)
def test_the_content_ends_before_what_the_article_goes_on_with(sentence: str, words: str) -> None:
    assert attributions(sentence)[0] == Said("Ana Sousa", "asserts", words)


def test_nothing_ends_a_content_within_quotation_marks() -> None:
    text = 'Ana Sousa said that "the channel is shut; the port, but not the quay, is open" to everyone.'

    assert [each.words for each in attributions(text)] == [
        '"the channel is shut; the port, but not the quay, is open" to everyone'
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Speaking in Porto, Ana Sousa said.",
        "Asked whether the channel was shut, Ana Sousa said no.",
        "Ana Sousa said.",
        "Ana Sousa asked if the channel was shut.",
    ],
)
def test_what_only_surrounds_a_cue_is_no_content(sentence: str) -> None:
    assert attributions(sentence) == []


def test_a_circumstance_before_the_source_is_no_content() -> None:
    assert attributions("Asked about the channel, Ana Sousa said it was shut.") == [
        Said("Ana Sousa", "asserts", "it was shut")
    ]


def test_quoted_words_of_an_earlier_sentence_belong_to_it() -> None:
    text = 'He held a sign that read "Dredge the channel now." Ana Sousa said the sign was old.'

    assert [each.words for each in attributions(text)] == ["the sign was old"]


def test_quoted_words_behind_another_sentence_are_not_the_same_speech() -> None:
    text = '"The channel is shut," Ana Sousa said. Ships left. "Pilots were told to wait."'

    assert [each.words for each in attributions(text)] == ["The channel is shut"]


@pytest.mark.parametrize(
    "told",
    [
        "Ana Sousa said before she left.",
        "Ana Sousa said, noting that no ship had come.",
        "said Ana Sousa, 53, who runs the pilots' office in Faro and has seen nine such winters.",
    ],
)
def test_quoted_words_that_begin_the_next_sentence_go_on_with_the_same_speech(told: str) -> None:
    text = f'"The channel is shut," {told} "Pilots were told to wait."'

    assert attributions(text)[0].words == "The channel is shut … Pilots were told to wait."


def test_quoted_words_without_a_comma_before_their_cue_belong_to_something_else() -> None:
    text = 'The film "Silt" opened, Ana Sousa said.'

    assert [each.words for each in attributions(text)] == ['The film "Silt" opened']


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ('Ana Sousa, author of the book "A Year of Silt and Sand," left.', 0),
        ("The film “The Pilot’s Last Night” opened.", 0),
        ("The channel, nicknamed “The Needle”, is shut.", 0),
        # No work, no name, or no title.
        ('The pilot said "The Channel Is Shut".', 1),
        ("The book “was late” again.", 1),
        ("The film “Silt tells all about it” opened.", 1),
        ("The book “1984” sold out.", 1),
    ],
)
def test_titles_of_works_and_nicknames_are_no_quotations(text: str, number: int) -> None:
    assert len(quotes_in(parse_of(text))) == number


def test_a_quotation_of_blanks_holds_no_token() -> None:
    parsed = parse_of('Ana Sousa said " ".')

    assert quoted_tokens(parsed, quotations(parsed.text, Span(0, len(parsed.text)))) == []


def test_a_content_that_enters_a_quotation_takes_it_in_whole() -> None:
    parsed = parse_of('The mayor called it "a gift to the whole harbour" yesterday.')
    quoted = quotes_in(parsed)
    first = next(each.i for each in parsed.tokens if each.text == "it")

    content = content_of(parsed, quoted, first, quoted[0].first + 1)

    assert content.spans.words(parsed.text) == 'it "a gift to the whole harbour"'
    assert content.speech is Speech.MIXED


@pytest.mark.parametrize(
    ("sentence", "source", "words"),
    [
        ("Jan Smit is accused of stealing 12 lamps.", None, "Jan Smit … of stealing 12 lamps"),
        ("The army was accused by the ministry of shelling it.", "the ministry", "The army … of shelling it"),
    ],
)
def test_who_is_accused_and_of_what_are_the_words_of_whoever_accuses(
    sentence: str, source: str | None, words: str
) -> None:
    (said,) = attributions(sentence)

    assert (said.source, said.stance, said.words) == (source, "asserts", words)


def test_accused_of_nothing_is_no_content() -> None:
    assert attributions("Jan Smit stood accused.") == []
