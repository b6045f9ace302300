"""Whom phrases like "these forces" and "the two countries" mean in claims, and where they stay as written."""

from __future__ import annotations

import pytest
from readings import entity, record_of

pytestmark = pytest.mark.model


def _claim(text: str) -> str:
    return record_of(text).statements[-1].claim.text


@pytest.mark.parametrize(
    ("before", "words", "claim"),
    [
        ("Peruvian troops crossed the river.", "these forces had left", "Peruvian troops had left"),
        ("Peruvian troops crossed the river.", "the soldiers had left", "Peruvian troops had left"),
        (
            "Peruvian troops crossed the river.",
            "a mine hit the positions of these troops",
            "A mine hit the positions of Peruvian troops",
        ),
        ("The Red Lake Brigade crossed the river.", "this brigade had left", "Red Lake Brigade had left"),
        # By its name, by what it is called beside it, or by a word for any body.
        (
            "The National Grain Agency opened an inquiry.",
            "the agency had lost the files",
            "National Grain Agency had lost the files",
        ),
        ("Acme Corp., a ferry operator, closed.", "the operator had paid", "Acme Corp. had paid"),
        ("Acme Corp. closed a mine.", "the company had paid", "Acme Corp. had paid"),
        ("The Lake Courier closed.", "the newspaper had paid", "Lake Courier had paid"),
        ("Ghana signed a treaty.", "the country needed rain", "Ghana needed rain"),
        ("Mayors met in Barcelona.", "the city needed rain", "Barcelona needed rain"),
        ("Defence Minister Yaw Darko resigned.", "the minister had lied", "Yaw Darko had lied"),
        # Two that one sentence names together.
        ("Ghana and Togo signed a treaty.", "the two countries had gained", "Ghana and Togo had gained"),
        ("Ghana and Togo signed a treaty.", "both nations had gained", "Ghana and Togo had gained"),
        ("Peter Smith met John Brown.", "both men had left", "Peter Smith and John Brown had left"),
        ("Peter Smith met Anna Lee.", "the two leaders had left", "Peter Smith and Anna Lee had left"),
        (
            "Acme Corp. sued Nordlinje Shipping Ltd. on Monday.",
            "the two companies' ships were safe",
            "Acme Corp. and Nordlinje Shipping Ltd.'s ships were safe",
        ),
        (
            "Bosnia and Herzegovina signed a treaty with Croatia.",
            "the two countries had gained",
            "Bosnia and Herzegovina and Croatia had gained",
        ),
        ("Ghana signed. Ghana and Togo had met.", "both countries had gained", "Ghana and Togo had gained"),
    ],
)
def test_a_phrase_that_points_back_gives_way_to_the_names(before: str, words: str, claim: str) -> None:
    assert _claim(f"{before} Kofi Mensah said {words}.") == claim


@pytest.mark.parametrize(
    ("before", "words"),
    [
        # Nobody of the kind, or more than one in the nearest sentence that names any.
        ("Rain fell.", "these forces had left"),
        ("Peruvian troops fought German troops.", "these forces had left"),
        ("Acme Corp. sued Nordlinje Shipping Ltd. on Monday.", "the company had paid"),
        # Others came in without a name.
        ("Peruvian troops crossed the river. Rebel fighters fled.", "these forces had left"),
        ("Acme Corp. closed. A rival company opened.", "the company had paid"),
        ("Defence Minister Yaw Darko resigned. A deputy minister stayed.", "the minister had lied"),
        # It says too little of a body of another name, or is too far off.
        ("Acme Corp. closed a mine.", "the office had paid"),
        ("Acme Corp. closed a mine. Rain fell. Snow fell. Hail fell.", "the company had paid"),
        ("The foreign ministry closed.", "the company had paid"),
        # Countries: of another, only its people are told of; a third came between; only one was named.
        ("Ghana signed a treaty. Togolese farmers protested.", "the country needed rain"),
        ("Ghana and Togo signed a treaty. Benin objected.", "the two countries had gained"),
        ("Ghana, Togo and Benin signed a treaty.", "the two countries had gained"),
        ("Ghana signed a treaty.", "the two countries had gained"),
        # People: another one holds the office too; a woman is neither of both men; a driver is called so or nothing.
        ("Defence Minister Yaw Darko resigned. Interior Minister Ama Boateng stayed.", "the minister had lied"),
        ("Peter Smith met Ms. Anna Lee.", "both men had left"),
        ("Peter Smith met John Brown and Anna Lee.", "the two leaders had left"),
        ("Peter Smith left.", "the driver had left"),
    ],
)
def test_what_is_unclear_stays_as_the_article_wrote(before: str, words: str) -> None:
    assert _claim(f"{before} Kofi Mensah said {words}.") == words[:1].upper() + words[1:]


def test_this_company_reaches_farther_than_the_company() -> None:
    before = "Acme Corp. closed a mine. Rain fell. Snow fell. Hail fell."

    assert _claim(f"{before} Kofi Mensah said this company had paid.") == "Acme Corp. had paid"


def test_a_speaker_is_not_whom_he_tells_of_by_his_office() -> None:
    assert _claim("Defence Minister Yaw Darko said the minister had lied.") == "The minister had lied"


def test_quoted_words_stay() -> None:
    before = "Peruvian troops crossed the river."

    assert _claim(f"{before} Kofi Mensah said “these troops” had left.") == "These troops had left"
    assert _claim(f"{before} Kofi Mensah said the village “these troops” held was lost.").startswith(
        "The village these"
    )


def test_the_quote_keeps_its_words_and_the_claim_is_about_whom_they_mean() -> None:
    record = record_of("Ghana and Togo signed a treaty. Kofi Mensah said the two countries had gained.")
    (statement,) = record.statements

    assert statement.quote is not None
    assert statement.quote.text == "the two countries had gained"
    assert set(statement.claim.about) == {entity(record, "Ghana").id, entity(record, "Togo").id}


def test_a_phrase_that_is_a_source_too_means_the_same_there() -> None:
    record = record_of(
        "Acme Corp. closed a mine. Kofi Mensah said the company confirmed the loss. The company denied it."
    )

    assert "Acme Corp. confirmed the loss" in {statement.claim.text for statement in record.statements}
