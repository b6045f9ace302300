"""One clause for each thing that is held to be so, over the words that they share."""

from __future__ import annotations

import pytest
from readings import extraction_of

from loaders.extract.base import Clause

pytestmark = pytest.mark.model


def _clauses(sentence: str) -> tuple[Clause, ...]:
    (attribution,) = extraction_of(sentence).attributions
    return attribution.clauses


def _parts(sentence: str) -> list[str]:
    return [clause.parts.words(sentence) for clause in _clauses(sentence)]


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("The skipper said the engine stopped.", ["the engine stopped"]),
        (
            "The skipper said the engine stopped and the crew rowed home.",
            ["the engine stopped", "the crew rowed home"],
        ),
        (
            "The skipper said that the engine stopped and that the crew rowed home.",
            ["the engine stopped", "the crew rowed home"],
        ),
        # A shared subject stands before each; shared auxiliaries too.
        ("The skipper said the crew lost a net and rowed home.", ["the crew lost a net", "the crew … rowed home"]),
        (
            "The skipper said two nets were cut and sold in Porto.",
            ["two nets were cut", "two nets were … sold in Porto"],
        ),
        # What is not surely two things stays one.
        ("The skipper said the nets tore or were cut.", ["the nets tore or were cut"]),
        ("The skipper said the crew and the cook rowed home.", ["the crew and the cook rowed home"]),
        ("The skipper said the crew tried to row and sing.", ["the crew tried to row and sing"]),
        # Sentences of one quotation.
        ('"The engine stopped. The crew rowed home," the skipper said.', ["The engine stopped", "The crew rowed home"]),
        (
            '"The engine stopped," the skipper said. "The crew rowed home."',
            ["The engine stopped", "The crew rowed home"],
        ),
        # Words without a verb.
        ("The skipper acknowledged a loss of nets.", ["a loss of nets"]),
    ],
)
def test_a_content_is_cut_into_the_things_it_holds_to_be_so(sentence: str, parts: list[str]) -> None:
    assert _parts(sentence) == parts


def test_a_third_verb_in_a_row_is_a_clause_too() -> None:
    sentence = "The skipper said the crew lost a net, found an oar and rowed home."

    assert _parts(sentence)[-1].endswith("rowed home")


def test_a_subject_behind_its_verb_is_shared_too() -> None:
    sentence = "Behind it came the army and took the town, said Ana Sousa."

    assert _parts(sentence) == ["Behind it came the army", "the army … took the town"]


@pytest.mark.parametrize(
    ("words", "negated", "modal"),
    [
        ("the engine stopped", False, None),
        ("the engine did not stop", True, None),
        ("the engine may stop", False, "may"),
        ("the engine will not stop", True, "will"),
    ],
)
def test_a_clause_knows_its_polarity_and_its_mood(words: str, negated: bool, modal: str | None) -> None:  # noqa: FBT001 - a column of the table
    (clause,) = _clauses(f"The skipper said {words}.")

    assert (clause.predicate, clause.negated, clause.modal) == ("stop", negated, modal)


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("the old engine of the trawler stopped", "the old engine of the trawler"),
        ("nets were cut", "nets"),
        ("it stopped", "it"),
        ("there were no oars", None),
    ],
)
def test_a_clause_knows_its_subject(words: str, subject: str | None) -> None:
    sentence = f"The skipper said {words}."
    (clause,) = _clauses(sentence)

    assert (sentence[slice(*clause.subject)] if clause.subject is not None else None) == subject


def test_words_without_a_finite_verb_are_a_noun_phrase() -> None:
    (phrase,) = _clauses("The skipper acknowledged a loss of nets.")
    (clause,) = _clauses("The skipper acknowledged that nets were lost.")

    assert (phrase.noun_phrase, clause.noun_phrase) == (True, False)


def test_clauses_that_share_a_subject_both_have_it() -> None:
    sentence = "The skipper said the crew lost a net and rowed home."

    assert [sentence[slice(*clause.subject)] for clause in _clauses(sentence) if clause.subject] == ["the crew"] * 2
