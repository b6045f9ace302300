"""Claims told again in other words: one where nothing left over is a rival, turns the rest, or is one thing more."""

from __future__ import annotations

import pytest

from graph.decisions import Verdict
from loaders.link.claims import About, ClaimSide, judge_claims

pytestmark = pytest.mark.model

NAMES = {
    "Kutum": "place", "Riga": "place", "Latvia": "place", "Latvian": "place", "Volkar": "agency", "Ajax": "agency",
    "Ann Lee": "person", "IDF": "agency", "Israeli military": "agency", "Rafah": "place", "Bucharest": "place",
}  # fmt: skip


def is_merged(first: str, second: str) -> bool:
    """Whether two sentences of one day are held to be one for certain, the same from both sides."""
    a, b = (
        ClaimSide(text, "2024-03-04", tuple(About(name, kind) for name, kind in NAMES.items() if name in text))
        for text in (first, second)
    )
    judgement = judge_claims(a, b)
    assert judge_claims(b, a) == judgement
    return judgement.certain and judgement.verdict is Verdict.SAME


RETOLD = [
    # A word over, and none of its own in its place.
    (
        "A bus plunged into a ravine in Kutum, leaving 23 dead.",
        "Twenty-three people were killed when a bus fell into a gorge in Kutum.",
    ),
    (
        "Police used water cannon to disperse protesters in Riga on Sunday.",
        "Demonstrators in Riga were driven off with water cannon by police on 3 March 2024.",
    ),
    # What is denied by a word.
    ("Ann Lee did not attend the summit in Riga.", "Ann Lee was absent from the Riga summit."),
    # Numbers told by words, and measures.
    ("Volkar will pay 12 managers for an hour and a half.", "Volkar is going to pay twelve managers for 90 minutes."),
    ("Volkar cut its rate by 50 basis points in Riga.", "Volkar lowered its rate in Riga by half a percentage point."),
    ("Two in five plants of Volkar in Riga closed.", "40% of Volkar's plants in Riga shut down."),
    # Bodies and towns by other names.
    ("The IDF intercepted two missiles over Rafah.", "Two missiles were shot down over Rafah by the Israeli military."),
    (
        "A court in Bucharest jailed Ann Lee for 30 days.",
        "Ann Lee was jailed for 30 days by a court in the Romanian capital.",
    ),
    # Who sells, and who buys.
    ("Volkar sold two wind farms in Riga to Ajax.", "Ajax bought two wind parks in Riga from Volkar."),
    # A word that only its place at the start makes look like a name.
    (
        "Airline Volkar cancelled 140 flights in Riga on Sunday.",
        "In Riga 140 flights were scrapped by the airline Volkar on 3 March 2024.",
    ),
]


@pytest.mark.parametrize(("first", "second"), RETOLD)
def test_what_is_told_again_in_other_words_is_one_claim(first: str, second: str) -> None:
    assert is_merged(first, second)


OTHER = [
    # A word that turns what the others tell.
    (
        "Smog made Riga declare a state of emergency on Sunday.",
        "On 3 March 2024 Riga lifted the state of emergency that smog had caused.",
    ),
    ("Three people in Riga have cholera, Volkar confirmed.", "Volkar confirmed three deaths from cholera in Riga."),
    # In one place, of one kind, with one head.
    (
        "In Riga on Sunday a passenger train came off the tracks, and 31 people were hurt.",
        "A freight train derailed in Riga on Sunday, injuring 31 people.",
    ),
    ("Ann Lee suffered a broken leg while training at Riga.", "Skier Ann Lee broke her arm in training in Riga."),
    # Both known, and as something else.
    ("The walkout of 40 drivers in Riga came to an end.", "In Riga forty drivers began a strike."),
    ("Ann Lee stepped down as head of Volkar on Sunday.", "Volkar on 3 March 2024 elected Ann Lee its chief."),
    # One thing more.
    (
        "Latvia froze its military aid to Volkar on Sunday.",
        "Military aid to Volkar, and the sharing of intelligence, was frozen by Latvia on 3 March 2024.",
    ),
    # Names in each other's stead.
    ("In Riga, 40 drivers of Volkar went on strike.", "A walkout was staged by forty Ajax drivers in Riga."),
]


@pytest.mark.parametrize(("first", "second"), OTHER)
def test_what_puts_another_thing_in_its_place_is_not(first: str, second: str) -> None:
    assert not is_merged(first, second)
