"""Names of the world: countries with their Wikidata items, seats of government, towns, and what names are made of."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TypedDict, cast

from loaders.extract.lexicon import countries


@dataclass(frozen=True, slots=True)
class NameWords:
    """Words that tell what a name names; each field is what the list of its name in `data/names.toml` says."""

    ranks: frozenset[str]
    of: frozenset[str]
    surnames: frozenset[str]
    dwellers: frozenset[str]
    companies: frozenset[str]
    bodies: frozenset[str]
    broadcasters: frozenset[str]
    endings: tuple[str, ...]
    institutions: frozenset[str]
    single: frozenset[str]
    plain: frozenset[str]
    platforms: frozenset[str]
    known: frozenset[str]


class _NameFile(TypedDict):
    persons: dict[str, list[str]]
    bodies: dict[str, list[str]]
    metonyms: dict[str, str]
    capitals: _Capitals


class _Capitals(TypedDict):
    ambiguous: list[str]
    also: dict[str, str]


@lru_cache(maxsize=1)
def name_words() -> NameWords:
    """The word lists of `data/names.toml`."""
    raw = _names()
    persons, bodies = raw["persons"], raw["bodies"]
    return NameWords(
        ranks=frozenset(persons["ranks"]),
        of=frozenset(persons["of"]),
        surnames=frozenset(persons["surnames"]),
        dwellers=frozenset(persons["dwellers"]),
        companies=frozenset(bodies["companies"]),
        bodies=frozenset(bodies["words"]),
        broadcasters=frozenset(bodies["broadcasters"]),
        endings=tuple(bodies["endings"]),
        institutions=frozenset(bodies["institutions"]),
        single=frozenset(bodies["single"]),
        plain=frozenset(bodies["plain"]),
        platforms=frozenset(bodies["platforms"]),
        known=frozenset(bodies["known"]),
    )


def is_seat(name: str) -> bool:
    """Whether a name is that of a building or street that stands for a government: "the Kremlin"."""
    return plain_name(name) in _names()["metonyms"]


def seat_of(name: str) -> str | None:
    """The code of the country whose government a speaking place means: "the Kremlin", "Seoul"."""
    lower, raw = plain_name(name), _names()
    if lower in raw["capitals"]["ambiguous"]:
        return None
    return raw["metonyms"].get(lower) or raw["capitals"]["also"].get(lower) or countries().capitals.get(lower)


def town_country(name: str) -> str | None:
    """The code of the country of a large town or a state of the USA; of namesakes, the largest counts."""
    return _towns().get(name)


def wikidata_of(country_name: str) -> str | None:
    """The Wikidata item of a country by its name; None for a name that a town or state shares, or that is no name.

    An item decides by itself that two entities are the same, so a doubtful one is none.
    """
    code = countries().names.get(plain_name(country_name))
    if code is None or country_name in _towns() or plain_name(country_name) in _DOUBTFUL:
        return None
    return _items().get(code)


_DOUBTFUL = frozenset({"congo", "korea", "ireland", "guinea", "samoa", "micronesia", "jordan", "chad"})
"""Names of two countries, or of a country and of people."""


def plain_name(name: str) -> str:
    """A name for looking it up: in small letters, with one kind of apostrophe, without its article."""
    return name.replace("’", "'").casefold().removeprefix("the ")


@lru_cache(maxsize=1)
def _names() -> _NameFile:
    # The file is ours, and a test reads every table of it.
    return cast("_NameFile", tomllib.loads(_read("names.toml")))


@lru_cache(maxsize=1)
def _towns() -> dict[str, str]:
    return _pairs("towns.tsv")


@lru_cache(maxsize=1)
def _items() -> dict[str, str]:
    return _pairs("countries.tsv")


def _pairs(name: str) -> dict[str, str]:
    rows = (line.partition("\t") for line in _read(name).splitlines())
    return {first: second for first, _, second in rows}


def _read(name: str) -> str:
    return files("loaders.extract").joinpath("data", name).read_text(encoding="utf-8")
