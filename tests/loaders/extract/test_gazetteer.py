"""Names of the world: countries, seats of government, towns, and the words that names are made of."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import cast

import pytest
from gazetteer import country_rows, town_rows

from loaders.extract.gazetteer import is_seat, name_words, seat_of, town_country, wikidata_of
from loaders.extract.lexicon import countries

_DATA = files("loaders.extract").joinpath("data")
_NAMES = cast(
    "Mapping[str, Mapping[str, list[str]]]", tomllib.loads(_DATA.joinpath("names.toml").read_text(encoding="utf-8"))
)


@pytest.mark.parametrize(
    ("name", "item"),
    [
        ("Ukraine", "Q212"),
        ("the United States", "Q30"),
        ("U.S.", "Q30"),
        ("North Korea", "Q423"),
        # A state of the USA, a second country, a person may be meant.
        ("Georgia", None),
        ("Congo", None),
        ("Jordan", None),
        ("Narnia", None),
    ],
)
def test_a_country_has_its_wikidata_item_unless_its_name_is_somebody_elses_too(name: str, item: str | None) -> None:
    assert wikidata_of(name) == item


@pytest.mark.parametrize(
    ("name", "code", "seat"),
    [
        ("the Kremlin", "RU", True),
        ("Quai d\u2019Orsay", "FR", True),
        ("Washington", "US", False),
        ("Oslo", "NO", False),
        ("Brussels", None, False),
        ("Tampere", None, False),
    ],
)
def test_seats_of_government_speak_for_their_country(name: str, code: str | None, seat: bool) -> None:  # noqa: FBT001 - a column of the table
    assert (seat_of(name), is_seat(name)) == (code, seat)


def test_a_town_has_the_country_of_its_largest_namesake() -> None:
    assert town_country("Tampere") == "FI"
    assert town_country("Texas") == "US"
    assert town_country("Narnia") is None


def test_the_tables_that_ship_are_sorted_pairs() -> None:
    for name in ("countries.tsv", "towns.tsv"):
        rows = [line.split("\t") for line in _DATA.joinpath(name).read_text(encoding="utf-8").splitlines()]
        assert rows == sorted(rows)
        assert all(len(row) == 2 and all(row) for row in rows)


def test_every_seat_is_in_a_country_and_every_word_stands_once() -> None:
    codes = set(countries().by_code)
    seats = cast("Mapping[str, str]", _NAMES["metonyms"])

    assert set(seats.values()) <= codes
    assert all(name == name.casefold() for name in seats)
    for table, lists in (("persons", _NAMES["persons"]), ("bodies", _NAMES["bodies"])):
        for name, words in lists.items():
            assert len(words) == len(set(words)), (table, name)
            assert all(word == word.casefold() for word in words)


def test_ranks_that_are_surnames_are_ranks() -> None:
    assert {"bishop", "marshal"} <= name_words().surnames & name_words().ranks


def test_a_country_without_a_code_or_an_item_is_left_out_of_the_table(tmp_path: Path) -> None:
    table = tmp_path / "codes.csv"
    rows = ("ISO3166-1-Alpha-2,wikidata_id", "PE,https://www.wikidata.org/wiki/Q419", ",https://x/Q1", "NA,")
    table.write_text("\n".join(rows), encoding="utf-8")

    assert country_rows(table) == [("PE", "Q419")]


def test_of_towns_of_one_name_the_largest_is_in_the_table_and_a_state_goes_before_all() -> None:
    towns = [
        {"name": "Kolm", "countrycode": "SE", "population": 60_000},
        {"name": "Kolm", "countrycode": "NO", "population": 90_000},
        {"name": "Georgia", "countrycode": "GE", "population": 90_000},
        {"name": "Hamlet", "countrycode": "SE", "population": 600},
    ]

    assert town_rows(towns, ["Georgia"]) == [("Georgia", "US"), ("Kolm", "NO")]
