"""Outlets that report what somebody else said: both are read, and the outlet rests on the speaker."""

from __future__ import annotations

import pytest
from readings import Said, attributions, extraction_of, record_of, statement_of

from graph.model import Stance

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "Ana Ruiz had denied that the dam burst, the Lake Courier reported.",
            [("Ana Ruiz", "denies", "the dam burst")],
        ),
        (
            "The minister denied that the dam burst, Reuters reported on Monday.",
            [("The minister", "denies", "the dam burst")],
        ),
        (
            "The ministry confirmed that the dam burst, Reuters wrote.",
            [("The ministry", "confirms", "the dam burst")],
        ),
        # What was read apart anyway is handed on whatever it is.
        (
            "The ministry said the dam had burst, the Lake Courier reported.",
            [("The ministry", "asserts", "the dam had burst")],
        ),
        (
            "The ministry has not confirmed that the dam burst, Reuters said.",
            [("The ministry", "leaves_open", "the dam burst")],
        ),
        (
            "The dam burst, the ministry said, the Lake Courier reported.",
            [("the ministry", "asserts", "The dam burst")],
        ),
        (
            "The minister denied that the dam burst and said the mill was safe, Reuters reported.",
            [("The minister", "denies", "the dam burst"), ("The minister", "asserts", "the mill was safe")],
        ),
    ],
)
def test_an_outlet_that_reports_what_somebody_said_relays_it(sentence: str, said: list[tuple[str, str, str]]) -> None:
    spoken = [each for each in attributions(sentence) if each.stance != "relays"]
    relayed = [each for each in extraction_of(sentence).attributions if each.stance is Stance.RELAYS]

    assert spoken == [Said(*each) for each in said]
    assert [each.cites for each in relayed] == [
        (each.cue,) for each in extraction_of(sentence).attributions if each.stance is not Stance.RELAYS
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        # The outlet's own report; somebody who is no outlet; and what comes in by the way only.
        "The dam burst, Reuters reported.",
        "The ministry told residents that the dam burst, Reuters reported.",
        "The ministry denied that the dam burst, residents reported.",
        "The ministry, which denied the leak, closed the dam, Reuters reported.",
        "The dam burst on Monday, a day after the ministry denied the leak, Reuters reported.",
        # A report that is only named: the outlet's words tell more.
        "The ministry denied the claims, the Lake Courier reported on its website.",
        "The ministry declined to comment, the Lake Courier reported.",
        # No end of a sentence.
        "The ministry denied the leak, Reuters reported, and the dam was closed.",
    ],
)
def test_other_reports_stay_what_they_are(sentence: str) -> None:
    assert "relays" not in {each.stance for each in attributions(sentence)}


def test_what_an_outlet_hands_on_it_handed_on_on_its_own_day() -> None:
    record = record_of("The minister denied on Sunday that the dam burst, Reuters reported on Monday.")
    denial, relay = statement_of(record, "denied"), statement_of(record, "reported")

    assert (denial.said, relay.said) == ("2025-03-09", "2025-03-10")
    assert relay.cites == (denial.id,)
    assert relay.source.name == "Reuters"
    assert relay.claim == denial.claim


def test_an_outlet_is_also_what_the_article_calls_one() -> None:
    text = "The newspaper Kvalitet closed. The minister denied that the dam burst, Kvalitet reported."

    assert [each.stance for each in attributions(text)] == ["denies", "relays"]
