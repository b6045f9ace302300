"""Several sources of one statement: each counts, and no name is torn."""

from __future__ import annotations

import pytest
from readings import extraction_of, record_of

pytestmark = pytest.mark.model


def _sources(sentence: str) -> list[str]:
    """The words of each source, in the order of the text."""
    spans = [each.source for each in extraction_of(sentence).attributions if each.source is not None]
    return [sentence[start:end] for start, end in sorted(spans)]


@pytest.mark.parametrize(
    ("subject", "sources"),
    [
        ("Russia and China", ["Russia", "China"]),
        ("The United States and Israel", ["The United States", "Israel"]),
        ("Ana Sousa and Jan Smit", ["Ana Sousa", "Jan Smit"]),
        ("Mr Smit and Ms Sousa", ["Mr Smit", "Ms Sousa"]),
        ("Reuters and the BBC", ["Reuters", "the BBC"]),
        ("The mayor and the police chief", ["The mayor", "the police chief"]),
        ("Officials and residents", ["Officials", "residents"]),
        ("Ana Sousa and her lawyer", ["Ana Sousa", "her lawyer"]),
        ("Officials, doctors and residents", ["Officials", "doctors", "residents"]),
    ],
)
def test_two_who_say_one_thing_are_two_sources(subject: str, sources: list[str]) -> None:
    assert _sources(f"{subject} said the bridge was closed.") == sources


@pytest.mark.parametrize(
    "subject",
    [
        "The Food and Drug Administration",
        "The National Trees and Parks Service",
        "Marks and Spencer",
        "Bosnia and Herzegovina",
        "The coast guard of Trinidad and Tobago",
        # One person of two offices, two halves of one phrase, and one or the other.
        "The chairman and owner of the club",
        "The president and chief executive, Ana Sousa",
        "The ministries of defence and health",
        "The mayor or the governor",
        "The mayor",
    ],
)
def test_a_name_or_a_person_of_two_offices_stays_one_source(subject: str) -> None:
    assert len(_sources(f"{subject} said the bridge was closed.")) == 1


def test_both_make_a_statement_on_one_claim_and_who_cites_them_rests_on_both() -> None:
    record = record_of("Reuters reported that the bridge was closed, citing the mayor and the coast guard.")
    reuters, *cited = sorted(record.statements, key=lambda each: each.source.name != "Reuters")

    assert len(cited) == 2
    assert set(reuters.cites) == {each.id for each in cited}
    assert {each.claim.text for each in record.statements} == {"The bridge was closed"}


def test_speech_that_goes_on_is_that_of_both() -> None:
    text = (
        "“The bridge over the river is closed,” Ana Sousa and her lawyer said.\n\n"
        "“And nobody may cross it before the winter is over.”"
    )
    words = {each.quote.text for each in record_of(text).statements if each.quote is not None}

    assert words == {"The bridge over the river is closed … And nobody may cross it before the winter is over."}
    assert len({each.source.id for each in record_of(text).statements}) == 2
