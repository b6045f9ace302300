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
