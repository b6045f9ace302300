"""Names in plain letters, and ways to write one."""

from __future__ import annotations

import pytest

from loaders.link.names import initials_of, is_acronym, is_given_name_of, person_name, plain_words, spelled_alike


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("The U.N.H.C.R.'s", ("unhcr",)),
        ("XVIII Airborne Corps", ("18", "airborne", "corps")),
        ("XIV. Korps", ("14", "korps")),
        ("Xi Jinping", ("xi", "jinping")),
        ("VX Response Team", ("vx", "response", "team")),
        ("Katrín & Söhne", ("katrin", "and", "sohne")),
        ("Ministry of Defence", ("ministry", "of", "defense")),
    ],
)
def test_a_name_in_plain_words(name: str, words: tuple[str, ...]) -> None:
    assert plain_words(name) == words


@pytest.mark.parametrize(
    ("first", "second"),
    [("zelensky", "zelenskyy"), ("toqayev", "tokayev"), ("moeller", "moller"), ("gaddafi", "qadhafi"), ("un", "eun")],
)
def test_two_spellings_meet(first: str, second: str) -> None:
    assert spelled_alike(first, second)
    assert spelled_alike(second, first)


@pytest.mark.parametrize(("first", "second"), [("petrov", "sidorov"), ("berg", "lund"), ("a", "o")])
def test_two_names_do_not_meet(first: str, second: str) -> None:
    assert not spelled_alike(first, second)


def test_given_names_may_be_short() -> None:
    assert is_given_name_of("bob", "robert")
    assert is_given_name_of("robert", "bob")
    assert is_given_name_of("serhii", "sergei")
    assert not is_given_name_of("ivan", "igor")


def test_titles_are_no_part_of_a_name() -> None:
    name = person_name("Dr. Amina Yusuf MP")
    assert name is not None
    assert (name.words, name.surname, name.is_full) == (("amina", "yusuf"), "yusuf", True)
    assert person_name("…") is None
    assert person_name("J. Smith") is not None


def test_acronyms_and_what_they_may_stand_for() -> None:
    assert "nis" in initials_of("National Intelligence Service")
    assert "faa" in initials_of("Federal Administration for Air")
    assert is_acronym("U.N.")
    assert not is_acronym("Nato")
    assert not is_acronym("A")
