"""The words that are a name, its kind by what stands around it, and its aliases."""

from __future__ import annotations

import pytest
from readings import extraction_of, mention

from graph.model import EntityKind
from loaders.extract.base import MentionForm
from loaders.extract.naming import initials, is_acronym

pytestmark = pytest.mark.model


def _names(text: str) -> list[str]:
    return [each.name for each in extraction_of(text).mentions if each.form is MentionForm.NAME]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        # Titles are no part of a name.
        ("Prime Minister Ingrid Solberg said the ferry was late.", "Ingrid Solberg"),
        ("Dr. Lena Ode said the trial failed.", "Lena Ode"),
        ("Attorney General Mara Jones said the fund was empty.", "Mara Jones"),
        ("Lt. Gen. Paul Leroy said the bridge was lost.", "Paul Leroy"),
        ("Ingrid Solberg's office said the ferry was late.", "Ingrid Solberg"),
        ("Energy Minister Jan Novak said the plant was shut.", "Jan Novak"),
        ("Coach Marta Silva said the pitch was wet.", "Marta Silva"),
        ("German Chancellor Petra Vogel said taxes would rise.", "Petra Vogel"),
        ("Gov. Tom Ellery said schools were shut.", "Tom Ellery"),
        ("Police Chief Daniel Moyo said two men were held.", "Daniel Moyo"),
        ("Chief Executive Ben Ortiz said profits had fallen.", "Ben Ortiz"),
        ("White House Chief of Staff Jane Rowe said talks would go on.", "Jane Rowe"),
        ("Rear Admiral Ola Berg said the fleet had sailed.", "Ola Berg"),
        ("Former Ohio Attorney General Ken Kroll said taxes would rise.", "Ken Kroll"),
        ("Secretary of State John Kerr said talks would go on.", "John Kerr"),
        ("Billionaire Donna Tripp said taxes would rise.", "Donna Tripp"),
        # Nor is the day behind it, or the mark of whose something is.
        ("Karl Vogt told The New York Times Tuesday that nets were cut.", "The New York Times"),
        ("Snow fell in Ohio Tuesday, farmers said.", "Ohio"),
        # But titles within the names of bodies and of people are.
        ("The General Staff said the bridge was lost.", "General Staff"),
        ("General Motors said the plant was shut.", "General Motors"),
        ("The Interior Ministry said the plant was shut.", "Interior Ministry"),
        ("Stephen King said the book was late.", "Stephen King"),
        # Nor is a bracket, a comma, a preposition or whose it is.
        ("The charity Sea Rescue (SR) said nets were cut.", "Sea Rescue"),
        ("Peru's Andes Mining said nets were cut.", "Andes Mining"),
        # Hyphens join names, but not two countries.
        ("Anna Reed-Jones said nets were cut.", "Anna Reed-Jones"),
        ("Reed-Jones denied that nets were cut.", "Reed-Jones"),
        ("Bosnia and Herzegovina said nets were cut.", "Bosnia and Herzegovina"),
        # Nor is an article, unless it is written as one.
        ("The Norwegian Maritime Authority said the ferry was late.", "Norwegian Maritime Authority"),
        ("Divers of the Estonian Fisheries Board said nets were cut.", "Estonian Fisheries Board"),
        ("Staff told The Wall Street Journal that nets were cut.", "The Wall Street Journal"),
        # Parts of one name are joined.
        ("The Bank of Ghana said rates would rise.", "Bank of Ghana"),
        ("Smith & Sons said rates would rise.", "Smith & Sons"),
    ],
)
def test_a_name_is_its_own_words_only(sentence: str, name: str) -> None:
    assert name in _names(sentence)


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        # By the gazetteers.
        ("Kenya said hail fell.", "Kenya", EntityKind.PLACE),
        ("Reuters said hail fell.", "Reuters", EntityKind.AGENCY),
        # By the name's own last word.
        ("The Alpine Rescue Service said hail fell.", "Alpine Rescue Service", EntityKind.AGENCY),
        ("Acme Corp. said hail fell.", "Acme Corp.", EntityKind.AGENCY),
        ("Hail fell in Valparaiso Province, farmers said.", "Valparaiso Province", EntityKind.PLACE),
        ("The Third Brigade said hail fell.", "Third Brigade", EntityKind.UNIT),
        # By the nouns beside it.
        ("Kofi Mensah, a farmer, said hail fell.", "Kofi Mensah", EntityKind.PERSON),
        ("The outlet Gazeta Nova said hail fell.", "Gazeta Nova", EntityKind.AGENCY),
        ("The operator, Nordlinje, said hail fell.", "Nordlinje", EntityKind.AGENCY),
        # By its title.
        ("Mayor Rosa Diaz said hail fell.", "Rosa Diaz", EntityKind.PERSON),
        # By what happens there, and as a capital.
        ("Hail fell near Cumaribo, farmers said.", "Cumaribo", EntityKind.PLACE),
        ("Lima was flooded, farmers said.", "Lima", EntityKind.PLACE),
        # By words that only companies, broadcasters or newspapers have in their names.
        ("Kivu Airlines said hail fell.", "Kivu Airlines", EntityKind.AGENCY),
        ("Radio Kivu said hail fell.", "Radio Kivu", EntityKind.AGENCY),
        ("Hail fell, Falck Tugs A/S said.", "Falck Tugs A/S", EntityKind.AGENCY),
        ("Hail fell, Dagbladet said.", "Dagbladet", EntityKind.AGENCY),
        ("BBC Radio 5 Live said hail fell.", "BBC Radio 5 Live", EntityKind.AGENCY),
        ("Unicef said hail fell.", "Unicef", EntityKind.AGENCY),
        ("Ana Sousa said on Twitter that hail fell.", "Twitter", EntityKind.AGENCY),
        ("Center for Snow and Ice Studies said hail fell.", "Center for Snow and Ice Studies", EntityKind.AGENCY),
        ("Hail was spoken of in Parliament, farmers said.", "Parliament", EntityKind.AGENCY),
        ("The F.B.I. said hail fell.", "F.B.I.", EntityKind.AGENCY),
        # By whom or what it is "of", by a role that stands before its body, and by the seat of a government.
        ("Hail fell on the village of Sant Mori, farmers said.", "Sant Mori", EntityKind.PLACE),
        ("Residents of Kolm said hail fell.", "Kolm", EntityKind.PLACE),
        ("A spokesman for the Alpine Rescue Service, Karl Vogt, was late.", "Karl Vogt", EntityKind.PERSON),
        ("The Kremlin said hail fell.", "Kremlin", EntityKind.PLACE),
        # By the model's label, where nothing else tells; a town is a place, and nobody is called "the Smith".
        ("Fields around were bare, but Tampere kept its trees.", "Tampere", EntityKind.PLACE),
        ("Karl Vogt said hail fell.", "Karl Vogt", EntityKind.PERSON),
    ],
)
def test_a_names_kind_comes_from_what_stands_around_it(sentence: str, name: str, kind: EntityKind) -> None:
    assert mention(sentence, name).kind is kind


def test_only_the_models_guess_is_uncertain() -> None:
    assert not mention("Karl Vogt said hail fell.", "Karl Vogt").certain
    assert mention("Kofi Mensah, a farmer, said hail fell.", "Kofi Mensah").certain


@pytest.mark.parametrize(
    ("sentence", "name", "outlet"),
    [
        ("Reuters said hail fell.", "Reuters", True),
        ("NYT said hail fell.", "The New York Times", True),
        ("The outlet Gazeta Nova said hail fell.", "Gazeta Nova", True),
        ("The Malmo Gazette said hail fell.", "Malmo Gazette", True),
        ("The Alpine Rescue Service said hail fell.", "Alpine Rescue Service", False),
        ("Die Stimme, a German newspaper, said hail fell.", "Stimme", True),
        ("Kenya said hail fell.", "Kenya", False),
    ],
)
def test_an_outlet_is_known_by_its_name_or_by_the_noun_beside_it(sentence: str, name: str, outlet: bool) -> None:  # noqa: FBT001 - a column of the table
    assert mention(sentence, name).outlet is outlet


@pytest.mark.parametrize(
    ("sentence", "name", "aliases"),
    [
        ("The Norwegian Maritime Authority (NMA) said hail fell.", "Norwegian Maritime Authority", ("NMA",)),
        ("The Norwegian Maritime Authority (Bergen) said hail fell.", "Norwegian Maritime Authority", ()),
        ("The Norwegian Maritime Authority said hail fell.", "Norwegian Maritime Authority", ()),
        ("The Norwegian Maritime Authority () said hail fell.", "Norwegian Maritime Authority", ()),
        ("The Norwegian Maritime Authority (", "Norwegian Maritime Authority", ()),
        ("The NMA (Norwegian Maritime Authority) said hail fell.", "NMA", ("Norwegian Maritime Authority",)),
    ],
)
def test_capitals_in_brackets_behind_a_name_are_its_short_form(
    sentence: str, name: str, aliases: tuple[str, ...]
) -> None:
    assert mention(sentence, name).aliases == aliases


@pytest.mark.parametrize(
    ("source", "country"),
    [("The Kremlin", "RU"), ("Downing Street", "GB"), ("Seoul", "KR"), ("Brussels", "BE"), ("Peru", "PE")],
)
def test_a_place_that_speaks_has_the_code_of_its_government(source: str, country: str) -> None:
    found = mention(f"{source} said hail fell.", source.removeprefix("The "))

    assert (found.kind, found.country) == (EntityKind.PLACE, country)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("NIS", True), ("KfW", True), ("U.N.", True), ("Nis", False), ("NIS II", False), ("REGISTRY", False)],
)
def test_an_acronym_is_a_short_word_of_capitals(text: str, is_one: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_acronym(text) is is_one


def test_initials_are_of_the_capitalised_words() -> None:
    assert initials("National Institute of Sea-Ice Studies") == "NISIS"


def test_a_place_that_is_a_country_has_its_code() -> None:
    assert mention("Hail fell in Peru, farmers said.", "Peru").country == "PE"
