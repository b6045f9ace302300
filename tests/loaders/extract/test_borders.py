"""Where the words of a claim end: before what the article, or somebody else, goes on to say."""

from __future__ import annotations

import pytest
from readings import Said, attributions

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The board vowed to keep the weir open and celebrated the ruling.", "to keep the weir open"),
        ("The mayor said the dam held, which surprised the engineers.", "the dam held"),
        ("Norway denies shelling a village as Sweden reports two dead.", "shelling a village"),
        ("After saying on Monday that he regretted the delay, Rui Costa left the room.", "he regretted the delay"),
        ("Rui Costa said the dam was safe - there had been doubts since May.", "the dam was safe"),
        ("Ana Sousa rejected the claim as a fabrication.", "the claim"),
    ],
)
def test_what_is_said_ends_before_the_article_goes_on(sentence: str, words: str) -> None:
    assert attributions(sentence)[0].words == words


def test_a_second_participle_and_another_speaker_begin_a_statement_of_their_own() -> None:
    assert attributions("Rui Costa began by noting that the dam held, and suggesting that more pilots came.") == [
        Said("Rui Costa", "asserts", "the dam held"),
        Said("Rui Costa", "asserts", "more pilots came"),
    ]
    assert attributions("One company says there are 2,400 boats in the bay, another says there are about 1,800.")[
        0
    ] == Said("One company", "asserts", "there are 2,400 boats in the bay")


def test_another_tense_goes_on_from_the_cue() -> None:
    assert attributions("Faro Rail estimates that it ran nine trains and insists the timetable was safe.") == [
        Said("Faro Rail", "asserts", "it ran nine trains"),
        Said("Faro Rail", "asserts", "the timetable was safe"),
    ]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "It ended a strike that company executives said could hurt earnings.",
            Said("company executives", "asserts", "a strike … could hurt earnings"),
        ),
        (
            "The ship, which the owner denied was carrying arms, left.",
            Said("the owner", "denies", "The ship … was carrying arms"),
        ),
        ("Ana Sousa warned of a second flood.", Said("Ana Sousa", "asserts", "a second flood")),
        ("The hacker admitted to selling the passwords.", Said("The hacker", "asserts", "selling the passwords")),
        ("The mayor has not commented on the sum.", Said("The mayor", "leaves_open", "the sum")),
        ("The navy has not acknowledged such a loss.", Said("The navy", "leaves_open", "such a loss")),
        ("The harbour court heard that the pilot had slept.", Said(None, "asserts", "the pilot had slept")),
        (
            "The pilot took 85,000 pounds in cash, a jury heard.",
            Said(None, "asserts", "The pilot took 85,000 pounds in cash"),
        ),
        ("“I told you so,” he gloated.", Said("he", "asserts", "I told you so")),
        ("The board's statement read: “We have no comment on it.”", None),
    ],
)
def test_what_is_said_is_found_behind_its_noun_and_its_preposition(sentence: str, said: Said | None) -> None:
    found = attributions(sentence)

    assert found[:1] == [said] if said is not None else found[0].words == "We have no comment on it."


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Sousa told the voters to wait.",
        "The pilots were told to wait.",
        "“The Dark Side of the Moon,” the band's album, sold 40 million copies.",
        "The wall stands by the river.",
        "He heard that the dam had leaked.",
    ],
)
def test_orders_titles_and_what_somebody_hears_are_no_statements(sentence: str) -> None:
    assert attributions(sentence) == []


def test_who_said_it_takes_it_back_not_who_did_it() -> None:
    said = attributions("The army had said on Sunday it captured Lysk but withdrew the statement hours later.")

    assert [(each.source, each.stance) for each in said] == [("The army", "asserts"), ("The army", "withdraws")]
    assert said[0].words == "it captured Lysk"


def test_quoted_words_that_another_verb_adds_are_its_own() -> None:
    sentence = '"Nobody was hurt," the mayor said, adding that the fire "was out within an hour".'

    assert [each.words for each in attributions(sentence)] == [
        "Nobody was hurt",
        'the fire "was out within an hour"',
    ]
