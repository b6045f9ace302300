"""Names that mean one entity within an article, and names that do not."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from readings import made_mention

from graph.model import EntityKind
from loaders.extract.base import Mention
from loaders.resolve.names import Group, group_names, plain

PERSON, AGENCY, UNIT, PLACE = EntityKind.PERSON, EntityKind.AGENCY, EntityKind.UNIT, EntityKind.PLACE


def _groups(*mentions: Mention) -> list[tuple[str, EntityKind, int]]:
    """The groups of mentions that stand in this order, as name, kind and number."""
    placed = [
        replace(each, span=each.span._replace(start=i, end=i + 1), core=each.core._replace(start=i, end=i + 1))
        for i, each in enumerate(mentions)
    ]
    return [(group.name, group.kind, len(group.mentions)) for group in group_names(placed)]


def _forces(name: str, country: str) -> Mention:
    return replace(
        made_mention(name, UNIT), head=name.rsplit(maxsplit=1)[-1].lower().rstrip("s"), country=country, plural=True
    )


def test_a_name_that_is_repeated_is_one() -> None:
    assert _groups(made_mention("Reuters", AGENCY), made_mention("Reuters", AGENCY)) == [("Reuters", AGENCY, 2)]


@pytest.mark.parametrize("guess", [PERSON, PLACE, AGENCY, None])
def test_a_surname_is_the_person_whatever_the_model_took_it_for(guess: EntityKind | None) -> None:
    surname = replace(made_mention("Solberg", guess), certain=False)

    assert _groups(made_mention("Ingrid Solberg", PERSON), surname) == [("Ingrid Solberg", PERSON, 2)]
    assert _groups(surname, made_mention("Ingrid Solberg", PERSON)) == [("Ingrid Solberg", PERSON, 2)]


def test_a_first_name_or_another_surname_is_not_the_person() -> None:
    groups = _groups(
        made_mention("Ingrid Solberg", PERSON), made_mention("Ingrid", PERSON), made_mention("Berg", PERSON)
    )

    assert len(groups) == 3


def test_a_unit_is_never_a_person() -> None:
    assert len(_groups(made_mention("Jean Wagner", PERSON), made_mention("Wagner", UNIT))) == 2


def test_an_alias_in_brackets_stands_for_the_name() -> None:
    full = replace(made_mention("Norwegian Maritime Authority", AGENCY), aliases=("NMA",))

    assert _groups(full, made_mention("NMA", AGENCY)) == [("Norwegian Maritime Authority", AGENCY, 2)]
    assert _groups(full, made_mention("N.M.A.", PLACE)) == [("Norwegian Maritime Authority", AGENCY, 2)]


def test_full_names_of_two_guessed_kinds_are_one_and_single_words_are_two() -> None:
    assert len(_groups(made_mention("Gazeta Nova", AGENCY), made_mention("Gazeta Nova", PLACE))) == 1
    assert len(_groups(made_mention("Paris", PLACE), made_mention("Paris", PERSON))) == 2


def test_a_name_whose_kind_nothing_tells_is_the_known_one_of_that_name() -> None:
    assert _groups(made_mention("Nordlinje"), made_mention("Nordlinje", AGENCY)) == [("Nordlinje", AGENCY, 2)]


def test_a_name_whose_kind_nothing_ever_tells_is_a_person_by_two_or_three_words_only() -> None:
    assert [kind for _, kind, _ in _groups(made_mention("Ana Sousa"), made_mention("Nordlinje"))] == [PERSON, AGENCY]
    assert _groups(made_mention("Union of Bakers and Millers"))[0][1] is AGENCY


@pytest.mark.parametrize("other", ["French soldiers", "French forces", "French"])
def test_the_forces_of_a_country_are_one_body(other: str) -> None:
    assert len(_groups(_forces("French troops", "FR"), _forces(other, "FR"))) == 1


def test_the_forces_of_two_countries_are_two() -> None:
    assert len(_groups(_forces("French troops", "FR"), _forces("Chadian troops", "TD"))) == 2


def test_a_particular_unit_is_not_its_countrys_forces() -> None:
    assert len(_groups(_forces("French troops", "FR"), _forces("French brigades", "FR"))) == 2


def test_forces_without_a_country_are_not_each_others() -> None:
    troops = replace(made_mention("Alpine troops", UNIT), head="troop")
    soldiers = replace(made_mention("Coastal soldiers", UNIT), head="soldier")

    assert len(_groups(troops, soldiers)) == 2


def test_names_of_one_region_are_one_and_of_another_thing_are_not() -> None:
    assert len(_groups(made_mention("Kasai region", PLACE), made_mention("Kasai Province", PLACE))) == 1
    assert len(_groups(made_mention("Kasai region", PLACE), made_mention("Kasai river", PLACE))) == 2
    assert len(_groups(made_mention("Kasai region", PLACE), made_mention("Kivu region", PLACE))) == 2
    assert len(_groups(made_mention("Kasai region", AGENCY), made_mention("Kasai Province", AGENCY))) == 2


def test_the_order_in_the_text_makes_no_difference_to_who_is_one() -> None:
    mentions = [
        replace(made_mention("Solberg", PLACE), certain=False),
        made_mention("Ingrid Solberg", PERSON),
        replace(made_mention("Norwegian Maritime Authority", AGENCY), aliases=("NMA",)),
        made_mention("NMA"),
    ]
    found = {frozenset(_groups(*order)) for order in permutations(mentions)}

    assert found == {frozenset({("Ingrid Solberg", PERSON, 2), ("Norwegian Maritime Authority", AGENCY, 2)})}


def test_groups_stand_in_the_order_of_their_first_mention() -> None:
    groups = _groups(
        made_mention("Reuters", AGENCY), made_mention("Ingrid Solberg", PERSON), made_mention("Peru", PLACE)
    )

    assert [name for name, _, _ in groups] == ["Reuters", "Ingrid Solberg", "Peru"]


def test_a_longer_name_names_people_and_bodies_and_the_shorter_is_an_alias() -> None:
    group = Group(PERSON, "Solberg")
    group.add(made_mention("Ingrid Solberg", PERSON))

    assert (group.name, group.aliases) == ("Ingrid Solberg", {"Solberg"})


def test_places_keep_their_first_name() -> None:
    group = Group(PLACE, "Kasai region")
    group.add(made_mention("Kasai Province", PLACE))

    assert (group.name, group.aliases) == ("Kasai region", {"Kasai Province"})


def test_a_spelling_that_differs_in_its_article_alone_is_no_alias() -> None:
    group = Group(AGENCY, "Guardian")
    group.add(made_mention("The Guardian", AGENCY))

    assert group.aliases == set()


@pytest.mark.parametrize("name", ["The U.N.", "the UN", "UN’s", "un"])
def test_names_are_compared_without_articles_dots_capitals_and_possession(name: str) -> None:
    assert plain(name) == "un"


def test_only_an_agency_is_an_outlet() -> None:
    mention = replace(made_mention("Gazeta Nova"), outlet=True)
    outlets = [group.outlet for kind in (AGENCY, PLACE) for group in group_names([replace(mention, kind=kind)])]

    assert outlets == [True, False]


def test_a_surname_with_a_title_finds_the_full_name_that_only_the_model_knows() -> None:
    full, short = replace(made_mention("Ana Sousa", PERSON), certain=False), made_mention("Sousa", PERSON)

    assert _groups(full, short) == _groups(short, full) == [("Ana Sousa", PERSON, 2)]


def test_a_place_of_a_persons_surname_is_no_person() -> None:
    assert len(_groups(made_mention("Whitney Houston", PERSON), made_mention("Houston", PLACE))) == 2


def test_the_kind_that_context_tells_outweighs_what_the_model_guesses() -> None:
    guesses = [replace(made_mention("Nordlinje", PERSON), certain=False) for _ in range(3)]

    assert _groups(*guesses, made_mention("Nordlinje", AGENCY)) == [("Nordlinje", AGENCY, 4)]


def test_without_any_context_most_guesses_count() -> None:
    guesses = [replace(made_mention("Nordlinje", kind), certain=False) for kind in (PERSON, PLACE, PLACE)]

    assert _groups(*guesses) == [("Nordlinje", PLACE, 3)]


def test_a_name_has_its_capital_where_any_mention_has() -> None:
    assert _groups(made_mention("ana Sousa", PERSON), made_mention("Ana Sousa", PERSON)) == [("Ana Sousa", PERSON, 2)]
    assert _groups(made_mention("Ana Sousa", PERSON), made_mention("ana Sousa", PERSON)) == [("Ana Sousa", PERSON, 2)]


def test_a_full_name_that_was_once_taken_for_a_persons_is_a_persons() -> None:
    guesses = [replace(made_mention("Ana Sousa", kind), certain=False) for kind in (AGENCY, PLACE, PERSON, PLACE)]
    surname = replace(made_mention("Sousa", PLACE), certain=False)

    assert _groups(*guesses, surname) == [("Ana Sousa", PERSON, 5)]


def test_a_name_that_context_tells_to_be_two_things_is_two() -> None:
    assert len(_groups(made_mention("Victoria", PLACE), made_mention("Victoria", AGENCY))) == 2


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Nordlinje Shipping", "Nordlinje"),
        ("Nordlinje Shipping Ltd.", "Nordlinje Shipping"),
        ("World Health Organization", "WHO"),
        ("United Nations", "U.N."),
    ],
)
def test_a_body_may_be_called_by_the_start_of_its_name_or_by_initials(full: str, short: str) -> None:
    guess = replace(made_mention(short, PERSON), certain=False)

    assert _groups(made_mention(full, AGENCY), guess) == [(full, AGENCY, 2)]


@pytest.mark.parametrize(
    ("full", "short", "kind"),
    [
        # What stands before the name of another kind of body is a place, or anything.
        ("Malmo Town Council", "Malmo", PLACE),
        ("Malmo Town Council", "Malmo", None),
        ("Nordlinje Shipping", "Nordlinje", PLACE),
        ("World Health Organization", "WTO", AGENCY),
    ],
)
def test_other_words_of_a_bodys_name_are_not_that_body(full: str, short: str, kind: EntityKind | None) -> None:
    assert len(_groups(made_mention(full, AGENCY), made_mention(short, kind))) == 2


def test_a_place_and_forces_of_one_country_are_two() -> None:
    place = replace(made_mention("Niamey", PLACE), country="NE")
    other = replace(made_mention("Agadez", PLACE), country="NE")

    assert len(_groups(place, other, _forces("Nigerien troops", "NE"))) == 3
