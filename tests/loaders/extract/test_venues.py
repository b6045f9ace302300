"""Where something was said: outlets that ran the words and take no side."""

from __future__ import annotations

import pytest
from readings import Said, attributions, extraction_of, record_of

pytestmark = pytest.mark.model


def _relays(text: str) -> list[tuple[str, str]]:
    """Each relay as the outlet and the cue of what it passes on."""
    found = [each for each in extraction_of(text).attributions if each.stance == "relays"]
    return [(text[slice(*each.source)], each.cites[0].words(text)) for each in found if each.source is not None]


@pytest.mark.parametrize(
    ("sentence", "outlet"),
    [
        ("Carla Rossi told Reuters that the vase was forged.", "Reuters"),
        ("Carla Rossi told The Guardian the vase was forged.", "The Guardian"),
        ("Carla Rossi told the newspaper La Nazione that the vase was forged.", "the newspaper La Nazione"),
        ("Carla Rossi told Kampala Radio that the vase was forged.", "Kampala Radio"),
        ("Speaking to the BBC, Carla Rossi said the vase was forged.", "the BBC"),
        ("Speaking with the newspaper La Nazione, Carla Rossi said the vase was forged.", "the newspaper La Nazione"),
        ("In an interview with The Guardian, Carla Rossi said the vase was forged.", "The Guardian"),
        ("In an interview with the broadcaster Rai, Carla Rossi said the vase was forged.", "the broadcaster Rai"),
        ("Carla Rossi said in a Reuters interview that the vase was forged.", "Reuters"),
        ("Carla Rossi said on Monday in an interview with Radio Roma that the vase was forged.", "Radio Roma"),
    ],
)
def test_an_outlet_relays_what_it_was_told(sentence: str, outlet: str) -> None:
    speech, relay = sorted(attributions(sentence), key=lambda each: each.words is None)

    assert speech == Said("Carla Rossi", "asserts", "the vase was forged")
    assert relay == Said(outlet, "relays", None)


@pytest.mark.parametrize(
    "sentence",
    [
        "Carla Rossi told the police that the vase was forged.",
        "Carla Rossi told Paolo Bianchi that the vase was forged.",
        "Carla Rossi told the agency that the vase was forged.",
        "Speaking to students, Carla Rossi said the vase was forged.",
        "Speaking of Reuters, Carla Rossi said the vase was forged.",
        "Carla Rossi said the curator had lied in an interview with Reuters.",
        "Carla Rossi said an interview had gone badly.",
    ],
)
def test_hearers_who_are_no_outlets_and_talks_that_are_spoken_of_relay_nothing(sentence: str) -> None:
    assert _relays(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("The mayor was quoted by Reuters as saying that the vase was forged.", "The mayor"),
        ("Reuters quoted the mayor as saying that the vase was forged.", "the mayor"),
    ],
)
def test_who_quotes_somebody_as_saying_something_relays_it(sentence: str, source: str) -> None:
    speech = next(each for each in attributions(sentence) if each.words is not None)

    assert speech == Said(source, "asserts", "the vase was forged")
    assert _relays(sentence) == [("Reuters", "saying")]


def test_a_relay_points_at_the_cue_of_what_it_passes_on() -> None:
    assert _relays("In an interview with The Guardian, Carla Rossi said the vase was forged.") == [
        ("The Guardian", "said")
    ]


def test_an_interview_without_its_outlet_takes_the_one_that_is_named_next() -> None:
    text = 'Carla Rossi said in an interview that the vase was forged.\n\n"The urn is real," she told Reuters.'
    relays = [s for s in record_of(text).statements if s.stance == "relays"]

    assert [s.source.name for s in relays] == ["Reuters", "Reuters"]
    assert {s.claim.text for s in relays} == {"The vase was forged", "The urn is real"}


def test_an_interview_whose_outlet_is_never_named_relays_nothing() -> None:
    text = "Carla Rossi said in an interview that the vase was forged.\n\nThe urn is real, she added."

    assert [s.stance for s in record_of(text).statements if s.stance == "relays"] == []


def test_a_passive_or_unattributed_statement_has_no_venue() -> None:
    assert _relays("It was said in an interview with Reuters that the vase was forged.") == []


@pytest.mark.parametrize(
    ("sentence", "outlet"),
    [
        ("“We did it,” the minister said on Radio Kivu.", "Radio Kivu"),
        ("The harbour is closed, Ana Sousa told Radio Kivu.", "Radio Kivu"),
        ("The institute, cited by Reuters, estimates that nine boats have sunk.", "Reuters"),
        ("Speaking to The Lamplighter, Ana Sousa said nine rooms were shut.", "The Lamplighter"),
        ("Writing in The Lancet on Monday, the doctors report that 22 patients fell ill.", "The Lancet"),
        ("She conceded, in an email to The Tribune, that some drums were moved.", "The Tribune"),
    ],
)
def test_whoever_aired_printed_or_cites_it_relays_it(sentence: str, outlet: str) -> None:
    assert [each.source for each in attributions(sentence) if each.stance == "relays"] == [outlet]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Sousa told Parliament that the pier was shut.",
        "Ana Sousa said on television that the pier was shut.",
        "The union rejected a report in the Faro Courier that the strike would last until June.",
    ],
)
def test_who_only_hears_it_and_where_another_report_stood_do_not_relay(sentence: str) -> None:
    assert [each for each in attributions(sentence) if each.stance == "relays"] == []
