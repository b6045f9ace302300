"""Entities of two articles are one only for a reason that leaves no other."""

from __future__ import annotations

from dataclasses import replace

import entity_pairs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.decisions import Verdict
from graph.model import EntityKind, RoleKind
from loaders.link.blocks import blocks_of_entity
from loaders.link.entities import EntitySide, RoleAt, ages_in, judge_entities

MINISTRY = RoleAt(RoleKind.SPEAKS_FOR, "Foreign Ministry of Norway", "spokesman")
MAYOR = RoleAt(RoleKind.HOLDS_ROLE, "Bergen", "mayor")
PREMIER = RoleAt(RoleKind.HOLDS_ROLE, "Norway", "prime minister")
DEPUTY = RoleAt(RoleKind.HOLDS_ROLE, "Bergen", "deputy mayor")


def person(name: str, *roles: RoleAt, ages: tuple[int, ...] = (), country: str | None = None) -> EntitySide:
    return EntitySide(name, EntityKind.PERSON, roles=roles, ages=ages, country=country)


def body(name: str, *aliases: str, country: str | None = None, of: str | None = None) -> EntitySide:
    roles = (RoleAt(RoleKind.PART_OF, of, None),) if of else ()
    return EntitySide(name, EntityKind.AGENCY, aliases=aliases, roles=roles, country=country)


def place(name: str, *aliases: str, country: str | None = None, of: str | None = None, role: str = "") -> EntitySide:
    roles = (RoleAt(RoleKind.PART_OF, of, role or None),) if of else ()
    return EntitySide(name, EntityKind.PLACE, aliases=aliases, roles=roles, country=country)


def unit(name: str, *, of: str, country: str = "UA") -> EntitySide:
    return EntitySide(name, EntityKind.UNIT, roles=(RoleAt(RoleKind.PART_OF, of, "brigade"),), country=country)


def outlet(name: str, country: str | None = None) -> EntitySide:
    return EntitySide(name, EntityKind.AGENCY, outlet=True, country=country)


ONE = [
    (person("Kari Nordmann", MINISTRY), person("Kari Nordmann", MINISTRY)),
    (person("Kim Min-young", MINISTRY), person("Minyoung Kim", MINISTRY)),
    (person("Dr. Kari Nordmann", MAYOR), person("Kari Nordmann", MAYOR)),
    (person("Serhii Bondarenko", MINISTRY), person("Sergei Bondarenko", MINISTRY)),
    (person("Bob Hansen", MAYOR), person("Robert Hansen", MAYOR)),
    (person("Nordmann", MAYOR), person("Kari Nordmann", MAYOR)),
    (person("Kari Anne Nordmann", MAYOR), person("Kari Nordmann", MAYOR)),
    (body("NVE", "Norwegian Water Directorate", country="NO"), body("Norwegian Water Directorate", country="NO")),
    (body("Ministry of Fisheries", country="NO"), body("Norwegian Fisheries Ministry", country="NO")),
    (body("Coast Office", of="Port of Bergen"), body("the Coast Office", of="Port of Bergen")),
    (body("Nordlinje AS", country="NO"), body("Nordlinje", country="NO")),
    (outlet("The Evening Mail"), outlet("Evening Mail")),
    (outlet("Reuters"), outlet("Reuters", "GB")),
    (unit("47th Mechanized Brigade", of="Army"), unit("47th Separate Mechanized Brigade", of="Ground Forces")),
    (place("Tromsø", country="NO", of="Troms"), place("Tromso", country="NO", of="Troms")),
    (place("Kherson Oblast", country="UA", of="Ukraine"), place("Kherson region", country="UA", of="Ukraine")),
    (person("Abdel Salam Hassan", MINISTRY), person("Abdulsalam Hassan", MINISTRY)),
    (person("Prime Minister Nordmann", country="NO"), person("Kari Nordmann", PREMIER, country="NO")),
    (body("Nordic Aid Council", "NORAC"), body("Norac")),
    (body("Helmi", "HLM", country="NO", of="Norway"), body("Other Helm", "HLM", country="NO", of="Norway")),
    (body("Khesbolla", country="LB"), body("Hezbollah", country="LB")),
    (place("Norway", country="NO"), place("Kingdom of Norway", "Norway", country="NO")),
]

NOT_SURELY_ONE = [
    (person("Kari Nordmann"), person("Kari Nordmann")),
    (person("Kari Nordmann", MAYOR), person("Kari Nordmann", MINISTRY)),
    (person("Kari Nordmann", MAYOR), person("Kari Nordmann", DEPUTY)),
    (person("Kari Nordmann", MAYOR, ages=(34,)), person("Kari Nordmann", MAYOR, ages=(88,))),
    (person("Ivan Petrov", MINISTRY), person("Igor Petrov", MINISTRY)),
    (person("Karl Berg", MAYOR), person("Karl Berg Jr", MAYOR)),
    (person("Karl Berg", MAYOR), person("Karl W. Berg", MAYOR)),
    (body("police", country="NO", of="Bergen"), body("police", country="NO", of="Oslo")),
    (body("Health Ministry", country="NO"), body("Health Ministry", country="SE")),
    (body("Health Ministry", country="NO"), body("Health Ministry")),
    (body("NIS", "National Ice Service"), body("NIS", "Northern Insurance Society")),
    (body("Lincoln High School", country="US"), body("Lincoln High School", country="US")),
    (outlet("Pravda", "RU"), outlet("Pravda", "SK")),
    (unit("1st Battalion", of="63rd Brigade"), unit("1st Battalion", of="54th Brigade")),
    (place("Tripoli", country="LY"), place("Tripoli", country="LB")),
    (
        place("Valencia", country="ES", of="Spain", role="city"),
        place("Valencia", country="ES", of="Spain", role="region"),
    ),
    (place("Newport", country="GB"), place("Newport", country="GB")),
    (place("Bergen", country="NO"), body("Bergen", country="NO")),
]


@pytest.mark.parametrize(("a", "b"), ONE, ids=map(str, range(len(ONE))))
def test_strong_identity_decides_by_itself(a: EntitySide, b: EntitySide) -> None:
    told = judge_entities(a, b)
    assert (told.verdict, told.certain) == (Verdict.SAME, True), told.basis
    assert told == judge_entities(b, a)
    assert set(blocks_of_entity(a)) & set(blocks_of_entity(b))


@pytest.mark.parametrize(("a", "b"), NOT_SURELY_ONE, ids=map(str, range(len(NOT_SURELY_ONE))))
def test_a_name_alone_decides_nothing(a: EntitySide, b: EntitySide) -> None:
    told = judge_entities(a, b)
    assert not told.certain, told.basis
    assert told == judge_entities(b, a)


def test_wikidata_decides_either_way() -> None:
    side = replace(place("Georgia"), wikidata="Q230")
    other = replace(place("Sakartvelo"), wikidata="Q230")
    assert judge_entities(side, other).verdict is Verdict.SAME
    apart = judge_entities(side, replace(side, wikidata="Q1428"))
    assert (apart.verdict, apart.certain) == (Verdict.DIFFERENT, True)


def test_unnamed_sources_are_never_one() -> None:
    side = EntitySide("two officials", EntityKind.UNNAMED, wikidata="Q1")
    assert judge_entities(side, side).verdict is None
    assert blocks_of_entity(side) == ()


def test_ages_are_read_beside_a_name_and_times_of_day_are_not() -> None:
    assert ages_in("Kari Nordmann, 34, said at 10 a.m.") == (34,)
    assert ages_in("a 64-year-old teacher who died at 88") == (64, 88)


@pytest.mark.parametrize(
    ("which", "half", "precision", "recall"),
    [
        ("first", "looked", 0.99, 0.89),
        ("first", "measured", 0.98, 0.79),
        ("second", "looked", 0.99, 0.7),
        ("second", "measured", 0.96, 0.48),
        ("third", "measured", 0.98, 0.7),
    ],
)
def test_merges_by_themselves_are_right(which: str, half: str, precision: float, recall: float) -> None:
    judged = entity_pairs.judged(entity_pairs.pairs(which, half))
    assert judged.precision >= precision
    assert judged.recall >= recall


_NAMES = st.sampled_from(["Kari Nordmann", "Nordmann", "Port Office", "NVE", "Bergen", "U.S.", "47th Brigade"])
_SIDES = st.builds(
    EntitySide,
    name=_NAMES,
    kind=st.sampled_from(list(EntityKind)),
    aliases=st.lists(_NAMES, max_size=2).map(tuple),
    roles=st.lists(st.sampled_from([MINISTRY, MAYOR, DEPUTY]), max_size=2).map(tuple),
    country=st.sampled_from([None, "NO", "US"]),
    outlet=st.just(value=False),
)


@given(_SIDES, _SIDES)
def test_which_stands_first_makes_no_difference(a: EntitySide, b: EntitySide) -> None:
    assert judge_entities(a, b) == judge_entities(b, a)
