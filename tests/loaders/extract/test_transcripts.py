"""Transcripts: who speaks stands before a colon; the outlet's own voice and questions are nobody's claims."""

from __future__ import annotations

import pytest
from readings import Said, named, record_of, statements

from graph.model import EntityKind

pytestmark = pytest.mark.model

TALK = """\
REPORTER: The mill at Kivu burned on Monday. The owner, Ana Sousa, denied that anyone was hurt.

SOUSA: The fire began in the loft. Nobody was inside.

RUI COSTA: It took us two hours.
"""


def test_a_labelled_paragraph_is_the_direct_speech_of_whom_its_label_names() -> None:
    assert set(statements(TALK)) == {
        Said("Ana Sousa", "denies", "Anyone was hurt"),
        Said("Ana Sousa", "asserts", "The fire began in the loft"),
        Said("Ana Sousa", "asserts", "Nobody was inside"),
        Said("Rui Costa", "asserts", "It took us two hours"),
    }


def test_a_name_in_capitals_is_the_person_named_in_the_text() -> None:
    record = record_of(TALK)

    assert [name for name, kind in named(record).items() if kind is EntityKind.PERSON] == ["Ana Sousa", "Rui Costa"]


def test_one_label_alone_makes_no_transcript() -> None:
    assert statements("Background: The mill burned in 1999 too.\n\nIt was rebuilt.") == []


def test_questions_and_answers_without_names_are_nobodys() -> None:
    assert statements("Q: Was anyone hurt?\n\nA: Nobody was inside.") == []
