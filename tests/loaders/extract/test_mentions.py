"""How a text refers to someone: by name, by a description, by a pronoun, or without naming anyone."""

from __future__ import annotations

import pytest
from readings import extraction_of, mention

from graph.model import EntityKind
from loaders.extract.base import Mention, MentionForm

pytestmark = pytest.mark.model


def _source(text: str) -> Mention:
    """The mention that is the source of the text's only attribution."""
    extraction = extraction_of(text)
    (attribution,) = extraction.attributions
    (found,) = [each for each in extraction.mentions if each.span == attribution.source]
    return found


@pytest.mark.parametrize(
    ("source", "form", "kind"),
    [
        ("Karl Vogt", MentionForm.NAME, EntityKind.PERSON),
        ("He", MentionForm.PRONOUN, EntityKind.PERSON),
        ("It", MentionForm.PRONOUN, None),
        ("They", MentionForm.PRONOUN, None),
        ("The minister", MentionForm.DESCRIPTION, EntityKind.PERSON),
        ("The agency", MentionForm.DESCRIPTION, EntityKind.AGENCY),
        ("The brigade", MentionForm.DESCRIPTION, EntityKind.UNIT),
        ("Its chairman", MentionForm.DESCRIPTION, EntityKind.PERSON),
        ("Peru's interior minister", MentionForm.DESCRIPTION, EntityKind.PERSON),
        ("A minister", MentionForm.UNNAMED, EntityKind.PERSON),
        ("Two officials", MentionForm.UNNAMED, EntityKind.PERSON),
        ("Anonymous officials", MentionForm.UNNAMED, EntityKind.PERSON),
        ("The senior official", MentionForm.UNNAMED, EntityKind.PERSON),
        ("Neighbours", MentionForm.UNNAMED, EntityKind.PERSON),
    ],
)
def test_a_source_is_named_described_pointed_at_or_unnamed(source: str, form: MentionForm, kind: EntityKind) -> None:
    found = _source(f"{source} said the kiln had cracked.")

    assert (found.form, found.kind) == (form, kind)


def test_a_capital_that_only_begins_a_headline_makes_no_name() -> None:
    assert _source("Minister says the kiln has cracked.").form is MentionForm.DESCRIPTION


def test_a_people_is_no_name_of_a_person() -> None:
    assert _source("The Peruvian said the kiln had cracked.").form is MentionForm.DESCRIPTION


def test_a_name_in_apposition_names_the_description() -> None:
    found = _source("The potter, Karl Vogt, said the kiln had cracked.")

    assert (found.form, found.name) == (MentionForm.NAME, "Karl Vogt")
    assert "potter" in found.words


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("The director of the Alpine Rescue Service, Maria Keller,", "Maria Keller", EntityKind.PERSON),
        ("The ministry's spokesman, Ahn Do-yun,", "Ahn Do-yun", EntityKind.PERSON),
        ("A spokeswoman for the Water Board, Ida Holm,", "Ida Holm", EntityKind.PERSON),
        ("The trade magazine Hops Weekly", "Hops Weekly", EntityKind.AGENCY),
        ("The Lake Courier newspaper", "Lake Courier", EntityKind.AGENCY),
        ("The maker, Velamed,", "Velamed", EntityKind.AGENCY),
    ],
)
def test_a_name_at_the_end_of_a_description_or_before_an_outlet_names_it(
    source: str, name: str, kind: EntityKind
) -> None:
    found = _source(f"{source} said the kiln had cracked.")

    assert (found.form, found.name, found.kind) == (MentionForm.NAME, name, kind)


@pytest.mark.parametrize(
    "source",
    ["The mayor of Springfield, Illinois,", "Residents of Lund, Sweden,", "The operator of the port, a giant,"],
)
def test_a_place_or_a_word_behind_a_comma_names_nobody(source: str) -> None:
    assert _source(f"{source} said the kiln had cracked.").form is not MentionForm.NAME


@pytest.mark.parametrize(
    ("source", "institution"),
    [
        ("The transport ministry", True),
        ("The municipal election board in Varde", True),
        ("The government of Malta", True),
        ("Police", True),
        ("The defence", True),
        ("Ana Sousa's campaign", True),
        ("The Clear Lake coalition", True),
        ("The ministry", False),
        ("Its ministry", False),
        ("The local council", False),
        ("The dairy company", False),
        ("A transport ministry", False),
    ],
)
def test_a_body_may_be_named_by_what_it_does(source: str, institution: bool) -> None:  # noqa: FBT001 - a column of the table
    found = _source(f"{source} said the kiln had cracked.")

    assert found.institution is institution
    assert found.kind is EntityKind.AGENCY


def test_a_named_document_is_its_holder_speaking() -> None:
    sentence = "A UNESCO statement said the kiln had cracked."
    found = _source(sentence)

    assert (found.form, found.name) == (MentionForm.NAME, "UNESCO")
    assert sentence[slice(*found.span)] == "A UNESCO statement"


def test_a_bodys_document_is_the_body_speaking() -> None:
    found = _source("A ministry statement said the kiln had cracked.")

    assert (found.form, found.kind, found.head) == (MentionForm.DESCRIPTION, EntityKind.AGENCY, "ministry")


def test_a_document_that_is_nobodys_is_a_description_of_itself() -> None:
    assert _source("The report said the kiln had cracked.").head == "report"


def test_a_title_stands_beside_its_name_as_a_word_with_its_country() -> None:
    found = _source("The German potter Karl Vogt said the kiln had cracked.")

    assert {"potter", "country:DE"} <= found.words


@pytest.mark.parametrize(
    ("sentence", "name", "country"),
    [
        ("French troops crossed the river, he said.", "French troops", "FR"),
        ("The river was held by Chadian soldiers, he said.", "Chadian soldiers", "TD"),
        ("The Germans crossed the river, he said.", "Germans", "DE"),
        ("The river was held by Chad's armed forces, he said.", "Chad's armed forces", "TD"),
        ("The Chadian navy said the river was held.", "Chadian navy", "TD"),
    ],
)
def test_the_forces_and_the_people_of_a_country_are_units(sentence: str, name: str, country: str) -> None:
    found = mention(sentence, name)

    assert (found.kind, found.country, found.plural) == (EntityKind.UNIT, country, True)


@pytest.mark.parametrize("source", ["Three Chadian soldiers", "The soldiers", "The Peruvian", "Chad's Third Brigade"])
def test_some_soldiers_and_those_of_no_country_are_not_its_forces(source: str) -> None:
    assert all(
        each.name != source.removeprefix("The ")
        for each in extraction_of(f"{source} said so.").mentions
        if each.kind is EntityKind.UNIT and each.country
    )


def test_a_company_of_a_country_whose_name_ends_as_units_do_is_none_of_its_forces() -> None:
    found = extraction_of("The Belgian rival Kolm Marine left the harbour, he said.").mentions

    assert [each.name for each in found if each.kind is EntityKind.UNIT] == []


def test_one_word_behind_a_fund_is_the_funds_name_and_not_its_spokesmans() -> None:
    sentence = "A spokesman for the fund, Waalkapital, said the kiln had cracked."

    assert _source(sentence).form is MentionForm.UNNAMED
    assert mention(sentence, "Waalkapital").kind is EntityKind.AGENCY


def test_a_day_is_no_name_and_the_state_of_a_senator_no_alias() -> None:
    found = extraction_of("Sunday was cold, Marco Ruiz (R-FL) said.").mentions

    assert [(each.name, each.aliases) for each in found] == [("Marco Ruiz", ())]


def test_a_region_is_a_place_under_its_whole_name() -> None:
    found = mention("Clay was found in the Kasai region, he said.", "Kasai region")

    assert found.kind is EntityKind.PLACE


def test_numbers_and_dates_are_not_mentioned() -> None:
    extraction = extraction_of("On Tuesday, May 5, Karl Vogt said 3,000 kilns had cracked.")

    assert [each.name for each in extraction.mentions] == ["Karl Vogt"]


def test_the_subject_of_a_claim_is_mentioned_even_as_a_pronoun() -> None:
    extraction = extraction_of("Karl Vogt said he had left.")

    assert [(each.name, each.form) for each in extraction.mentions] == [
        ("Karl Vogt", MentionForm.NAME),
        ("he", MentionForm.PRONOUN),
    ]


def test_whose_report_is_answered_is_mentioned() -> None:
    extraction = extraction_of("Karl Vogt denied the newspaper's report.")

    assert [(each.head, each.form) for each in extraction.mentions if each.name != "Karl Vogt"] == [
        ("newspaper", MentionForm.DESCRIPTION)
    ]
