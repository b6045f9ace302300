"""Which date words are those of a statement."""

from __future__ import annotations

import pytest
from readings import extraction_of

pytestmark = pytest.mark.model


def _said(sentence: str) -> list[tuple[str | None, bool]]:
    return [
        (sentence[slice(*each.said)] if each.said is not None else None, each.said_on_or_before)
        for each in extraction_of(sentence).attributions
        if each.content is not None
    ]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Lena Hart said on Monday that the lab was closed.", "Monday"),
        ("On Monday, Lena Hart said the lab was closed.", "Monday"),
        ("The lab was closed, Lena Hart said Monday.", "Monday"),
        ("The lab was closed, according to the ministry on Monday.", "Monday"),
        ("Speaking on Monday, Lena Hart said the lab was closed.", "Monday"),
        pytest.param(
            "Lena Hart said Monday the lab was closed.",
            "Monday",
        ),
        # A date of what is said, and one of something else, are not when it was said.
        ("Lena Hart said the lab was closed on Monday.", None),
        ("Lena Hart, who left on Monday, said the lab was closed.", None),
        ("Lena Hart said the lab was closed.", None),
        ("It closed on Monday. Lena Hart said the lab was old.", None),
    ],
)
def test_a_statement_is_dated_by_what_hangs_on_its_cue(sentence: str, words: str | None) -> None:
    assert _said(sentence) == [(words, False)]


@pytest.mark.parametrize("verb", ["published", "aired", "released", "broadcast"])
def test_the_day_of_an_interviews_publication_is_the_latest_on_which_it_was_given(verb: str) -> None:
    sentence = f"In an interview with Reuters {verb} on Monday, Lena Hart said the lab was closed."

    assert _said(sentence) == [("Monday", True)]


def test_a_denial_in_a_participle_is_of_the_day_of_what_it_goes_on_with() -> None:
    sentence = "Lena Hart confirmed the closure on Monday, saying the lab was old."

    assert _said(sentence) == [("Monday", False), ("Monday", False)]


def test_what_a_noun_says_is_not_dated_by_its_sentence() -> None:
    assert _said("On Monday the ministry denied reports that the lab was closed.") == [
        ("Monday", False),
        (None, False),
    ]


@pytest.mark.parametrize(
    ("sentence", "answer", "report"),
    [
        ("The Lake Courier on Sunday withdrew its report of Thursday that the lab was closed.", "Sunday", "Thursday"),
        ("The Lake Courier on Sunday withdrew its Thursday report that the lab was closed.", "Sunday", "Thursday"),
        ("The ministry rejected the Lake Courier's report of Thursday that the lab was closed.", None, "Thursday"),
        (
            "On Friday the ministry denied a report published on Thursday that the lab was closed.",
            "Friday",
            "Thursday",
        ),
        # "On Thursday" tells when it was denied.
        ("The ministry denied the report on Thursday that the lab was closed.", "Thursday", None),
    ],
)
def test_a_report_that_is_answered_has_a_day_of_its_own(sentence: str, answer: str | None, report: str | None) -> None:
    assert _said(sentence) == [(answer, False), (report, False)]
