"""Who the entities of an article are, what they are called, where they stand and to whom they belong."""

from __future__ import annotations

import pytest
from readings import entity, named, record_of, statements

from graph.model import EntityKind, RoleKind
from graph.record import Record

pytestmark = pytest.mark.model


def _mentions(record: Record, name: str) -> list[str]:
    return [record.revision.text[start:end] for start, end in entity(record, name).mentions]


def test_a_person_is_one_by_full_name_surname_title_and_pronoun() -> None:
    record = record_of(
        "Prime Minister Ingrid Solberg said the ferry was late. Solberg denied that the crew slept. "
        "She said the prime minister would resign."
    )

    assert _mentions(record, "Ingrid Solberg")[:3] == ["Prime Minister Ingrid Solberg", "Solberg", "She"]
    assert entity(record, "Ingrid Solberg").aliases == ("Solberg",)


def test_a_body_is_one_by_name_acronym_description_and_pronoun() -> None:
    record = record_of(
        "The Norwegian Maritime Authority (NMA) said the ferry was late. The NMA denied that the crew slept. "
        "The agency said it would pay."
    )

    assert _mentions(record, "Norwegian Maritime Authority") == [
        "The Norwegian Maritime Authority (NMA)",
        "The NMA",
        "The agency",
        "it",
    ]
    assert {s.source.name for s in record.statements} == {"Norwegian Maritime Authority"}


def test_an_outlet_is_one_under_all_its_names() -> None:
    record = record_of("NYT reported that rain fell. The New York Times said hail fell. The newspaper said snow fell.")

    assert named(record) == {"The New York Times": EntityKind.AGENCY}
    assert entity(record, "The New York Times").outlet


def test_a_ministry_without_a_capital_is_a_body_of_its_country() -> None:
    record = record_of("Peru's health ministry said rain fell. The health ministry said hail fell.")
    ministry = entity(record, "Peru's health ministry")

    assert ministry.kind is EntityKind.AGENCY
    assert [(role.kind, role.of) for role in ministry.roles] == [(RoleKind.PART_OF, entity(record, "Peru").id)]
    assert len(ministry.mentions.ranges) == 2


def test_the_ministries_of_two_countries_are_two() -> None:
    record = record_of("Peru's health ministry said rain fell. Chile's health ministry said hail fell.")

    assert [s.source.name for s in record.statements] == ["Peru's health ministry", "Chile's health ministry"]


def test_the_forces_of_two_countries_are_two() -> None:
    record = record_of("French troops left, Paul Leroy said. French soldiers rested, and Chadian forces came, he said.")

    assert {"French troops", "Chadian forces"} <= named(record).keys()
    assert _mentions(record, "French troops") == ["French troops", "French soldiers"]
    assert [entity(record, name).country for name in ("French troops", "Chadian forces")] == ["FR", "TD"]


def test_two_unnamed_sources_are_never_one_whatever_their_words() -> None:
    record = record_of("Two officials said rain fell.\n\nTwo officials said hail fell.")
    sources = [s.source for s in record.statements]

    assert [each.name for each in sources] == ["Two officials", "Two officials"]
    assert sources[0].id != sources[1].id
    assert {each.kind for each in sources} == {EntityKind.UNNAMED}


def test_a_source_that_nobody_mentions_stands_where_its_cue_does() -> None:
    (statement,) = record_of("The mine reportedly closed in May.").statements

    assert statement.source.kind is EntityKind.UNNAMED
    assert not statement.source.mentions
    assert statement.source.name.startswith("reportedly")


def test_unnamed_ones_who_say_nothing_are_left_out() -> None:
    record = record_of("Two officials met. Karl Vogt said three officials met.")

    assert [each.name for each in record.entities] == ["Karl Vogt"]


def test_a_spokesman_without_a_name_belongs_to_his_body() -> None:
    record = record_of("A spokesman for the Alpine Rescue Service said snow fell.")
    (statement,) = record.statements

    assert statement.source.kind is EntityKind.UNNAMED
    assert [(role.kind, role.of) for role in statement.source.roles] == [
        (RoleKind.SPEAKS_FOR, entity(record, "Alpine Rescue Service").id)
    ]


def test_a_lead_introduces_whom_a_later_paragraph_names() -> None:
    text = (
        "A ferry operator denied that the crew slept.\n\n"
        "The ferry operator, Nordlinje, said the crew was tested. The operator said the tests were clean."
    )

    assert {each.source for each in statements(text)} == {"Nordlinje"}


def test_a_description_that_could_mean_two_means_neither() -> None:
    text = "Ana Sousa, a minister, said rain fell. Jan Novak, a minister, said hail fell. The minister said snow fell."

    assert statements(text)[-1].source == "The minister"


def test_the_outlet_that_carried_the_article_is_an_entity_under_the_name_that_was_given() -> None:
    record = record_of("Karl Vogt said the kiln had cracked.", outlet="Kiln Weekly")

    assert record.publisher == entity(record, "Kiln Weekly")
    assert entity(record, "Kiln Weekly").outlet


def test_an_outlet_that_reports_in_its_own_article_is_the_publisher() -> None:
    text = "The Accra Times has seen the mine. Kofi Mensah told The Accra Times that the mine was safe."
    record = record_of(text, outlet="The Accra Times")
    relay = next(s for s in record.statements if s.stance == "relays")

    assert relay.source == record.publisher
    assert _mentions(record, "The Accra Times") == ["The Accra Times", "The Accra Times"]


def test_the_publisher_keeps_the_articles_name_for_it_as_an_alias() -> None:
    record = record_of("NYT reported that the mine was safe.", outlet="New York Times")

    assert record.publisher == record.statements[0].source
    assert entity(record, "New York Times").aliases == ()


def test_nobody_is_the_publisher_of_an_article_whose_outlet_was_not_given() -> None:
    assert record_of("Karl Vogt said the kiln had cracked.").publisher is None


def test_a_role_that_is_said_twice_is_kept_once() -> None:
    record = record_of(
        "Maria Keller, chief of the Alpine Rescue Service, said snow fell.\n\n"
        "Keller, chief of the Alpine Rescue Service, said hail fell."
    )

    assert [role.role for role in entity(record, "Maria Keller").roles] == ["chief"]


def test_one_outlet_is_one_whatever_the_model_took_it_for() -> None:
    record = record_of(
        "The newspaper Banner has seen the list. The Banner reported that rain fell. Karl Vogt told the Banner that "
        "hail fell."
    )

    assert [e.kind for e in record.entities if "Banner" in e.name] == [EntityKind.AGENCY]


def test_a_headlines_police_chief_is_the_police_chief_whom_the_article_names() -> None:
    text = "Police chief denies dam leak\n\nPolice Chief Daniel Moyo denied that the dam leaked."

    assert {each.source for each in statements(text)} == {"Daniel Moyo"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The transport ministry said rain fell.", "transport ministry"),
        ("Police said rain fell.", "Police"),
        ("The army said rain fell.", "army"),
        ("Ana Sousa left. Her Lake-Hill party said rain fell. The Lake-Hill party said hail fell.", "Lake-Hill party"),
        ("Malta's coast guard said rain fell.", "Malta's coast guard"),
        ("The election board said rain fell. The election board in Varde said hail fell.", "election board in Varde"),
    ],
)
def test_a_body_that_is_named_by_what_it_does_is_no_unnamed_source(text: str, name: str) -> None:
    assert {each.source for each in statements(text)} == {name}
    assert entity(record_of(text), name).kind in {EntityKind.AGENCY, EntityKind.UNIT}


def test_a_described_body_is_the_named_one_that_has_all_its_words() -> None:
    text = "The transport ministry said rain fell.\n\nThe Ministry of Transport said hail fell."

    assert {each.source for each in statements(text)} == {"Ministry of Transport"}


def test_a_country_has_its_wikidata_item_and_nothing_else_has() -> None:
    record = record_of("Peru said rain fell in Cusco. Karl Vogt, a farmer, said hail fell in Georgia.")

    assert {each.name: each.wikidata for each in record.entities} == {
        "Peru": "Q419",
        "Cusco": None,
        "Karl Vogt": None,
        "Georgia": None,
    }


@pytest.mark.parametrize(("outlet", "called"), [("Lake Courier", "the Courier"), ("Lake Broadcasting Service", "LBS")])
def test_a_short_name_of_the_publisher_is_the_publisher(outlet: str, called: str) -> None:
    record = record_of(f"Karl Vogt told {called} that the kiln had cracked.", outlet=outlet)

    assert [e.name for e in record.entities if e.outlet] == [outlet]


def test_a_pronoun_takes_up_the_last_subject_before_an_earlier_speaker() -> None:
    text = "Lena Ode said rain fell. The potter Karl Vogt had a long day. He said the kiln had cracked."

    assert statements(text)[-1].source == "Karl Vogt"


def test_the_company_is_the_one_that_was_spoken_of_last_as_a_subject() -> None:
    text = "Kivu Airlines denied having bought Kolm Motors. The company said the talks were over."

    assert statements(text)[-1].source == "Kivu Airlines"


def test_somebodys_office_is_not_the_body_that_was_named_last() -> None:
    text = "The Alpine Rescue Service denied that snow fell. Ana Sousa, a minister, left. Her office said hail fell."

    assert statements(text)[-1].source == "Her office"
