"""Reports that are called something before they are named are what is answered."""

from __future__ import annotations

import pytest
from readings import Said, attributions, record_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "reports",
    [
        "as “pure speculation” reports",
        "as a hoax claims",
        "as baseless reports",
        "as “nonsense” allegations by Ana Ruiz",
    ],
)
def test_the_clause_of_the_report_is_what_is_denied(reports: str) -> None:
    said = attributions(f"The ministry dismissed {reports} that the dam leaked.")

    assert said[0] == Said("The ministry", "denies", "the dam leaked")
    assert (said[1].stance, said[1].words) == ("asserts", "the dam leaked")


def test_a_report_that_is_named_by_its_author_is_answered() -> None:
    record = record_of("Ana Ruiz said the dam leaked. The ministry rejected as baseless the claims by Ana Ruiz.")
    said, denied = record.statements

    assert [response.id for response in denied.responds_to] == [said.id]


def test_what_was_so_dismissed_can_be_taken_back() -> None:
    text = 'The ministry, which had dismissed as "speculation" reports that the dam leaked, withdrew that denial.'
    stances = {each.stance.value: each.claim.text for each in record_of(text).statements}

    assert stances == {"denies": "The dam leaked", "asserts": "The dam leaked", "withdraws": "The dam leaked"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Ruiz served as a link to reports of fraud.",
        "The ministry rejected as many as ten of them.",
        "As reports that the dam leaked spread, rain fell.",
    ],
)
def test_other_words_behind_as_stay_where_they_are(sentence: str) -> None:
    assert [each for each in attributions(sentence) if each.stance != "asserts"] == []
