"""Sentences that end on who says so, however the parser hangs the source."""

from __future__ import annotations

import pytest
from readings import Said, attributions, unread_reasons

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("clause", "source", "rest"),
    [
        ("Rebel engineers have mined the Kalo Dam", "The Harbour Notebook", " reported on Monday"),
        ("Rebel engineers have mined the Kalo Dam", "Northern Public Radio", " reported on Monday"),
        ("The island has about 900 police officers in the Old Harbour", "a senior port official", " said on Monday"),
        ("Adm. Ruth Oden has been recalled to Kalo", "The Capital Post", " reported on Sunday"),
    ],
)
def test_what_stands_before_its_source_is_what_the_source_says(clause: str, source: str, rest: str) -> None:
    (said,) = attributions(f"{clause}, {source}{rest}.")

    assert (said.stance, said.words) == ("asserts", clause)
    assert said.source is not None
    assert source.endswith(said.source)


def test_who_is_cited_behind_it_says_the_same() -> None:
    clause = "Adm. Ruth Oden has been recalled to Kalo"

    assert attributions(f"{clause}, The Capital Post reported on Sunday, citing two diplomats.") == [
        Said("The Capital Post", "asserts", clause),
        Said("two diplomats", "asserts", clause),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "They closed the plant in Kalo, a case reported in March.",
        "The army took the town of Bela, which The Capital Post reported on Monday.",
        "Nobody saw the ship off Kalo, the largest in the fleet when it was launched, before it sank.",
    ],
)
def test_a_clause_that_only_describes_is_no_source(sentence: str) -> None:
    assert attributions(sentence) == []


def test_what_is_read_so_is_not_told_as_unread() -> None:
    assert unread_reasons("Rebel engineers have mined the Kalo Dam, The Harbour Notebook reported on Monday.") == []
