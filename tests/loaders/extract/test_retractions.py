"""Who calls its own report wrong takes it back; who calls another's so does not."""

from __future__ import annotations

import pytest
from readings import attributions, record_of

pytestmark = pytest.mark.model

REPORT = "The Daily News reported that the mine had closed.\n\n"


@pytest.mark.parametrize(
    ("words", "cue"),
    [
        ("said it was wrong to report that", "said it was wrong to report"),
        ("said it had been wrong to say", "said it had been wrong to say"),
        ("said it was mistaken in reporting that", "said it was mistaken in reporting"),
        ("admitted it had wrongly reported that", "admitted it had wrongly reported"),
        ("retracted its report that", "retracted"),
        ("took back its claim that", "took back"),
        ("walked back its claim that", "walked back"),
        ("corrected its report that", "corrected"),
    ],
)
def test_an_outlet_takes_its_report_back(words: str, cue: str) -> None:
    record = record_of(f"{REPORT}The Daily News {words} the mine had closed.")
    report = record.statements[0]
    (taken,) = [each for each in record.statements if each.stance.value == "withdraws"]

    assert (taken.source.name, taken.cue.text, taken.claim.text) == ("Daily News", cue, "The mine had closed")
    assert report.claim.id == taken.claim.id
    assert len(taken.responds_to) == 1


def test_the_report_is_the_one_that_speaks_of_the_thing() -> None:
    record = record_of(
        "The Daily News reported that a strike had closed the mine. The Daily News reported that a pit had flooded.\n\n"
        "The newspaper said it was wrong to report the strike."
    )
    (taken,) = [each for each in record.statements if each.stance.value == "withdraws"]

    assert taken.claim.text == "A strike had closed the mine"
    assert [each.id for each in taken.responds_to] == [record.statements[0].id]


def test_a_person_takes_back_what_he_said() -> None:
    said = attributions("Kofi Mensah said he had been mistaken when he said the mine had closed.")

    assert [(each.stance, each.words) for each in said] == [("withdraws", "the mine had closed")]


@pytest.mark.parametrize(
    "sentence",
    [
        # What "it" is wrong may be another's report; and what was not wrong is not taken back.
        "The ministry said it was wrong to report that the mine had closed.",
        "The Daily News said it was not wrong to report that the mine had closed.",
        "The Daily News said the Tribune was wrong to report that the mine had closed.",
        "The newspaper said it was wrong to sell the mine.",
        "The newspaper said it was wrong to report.",
        "The newspaper said it had wrongly sold the mine.",
        "The newspaper said it knew it was wrong to close the mine.",
        "The army took back the mine.",
        "Kofi Mensah corrected the plan and walked back to the mine.",
        "The ministry corrected the report that the mine had closed.",
    ],
)
def test_nothing_is_taken_back_that_is_not_ones_own_report(sentence: str) -> None:
    assert "withdraws" not in {each.stance for each in attributions(sentence)}
