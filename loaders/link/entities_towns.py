"""Large towns by all names that they go by in other languages and times, as `data/towns.tsv` lists them."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


def town_called(key: str, country: str | None) -> str | None:
    """The large town of a country by any of its names; None where the country has another of that name, or is unknown.

    `key` is the name in plain letters without gaps, as `entities_places.place_words` gives it.
    """
    return _towns().get((country, key)) if country is not None else None


def towns_called(key: str) -> frozenset[tuple[str, str]]:
    """The large towns, of whatever country, that go by a name: the code of the country and the town's main name."""
    return _by_key().get(key, frozenset())


@lru_cache(maxsize=1)
def _by_key() -> dict[str, frozenset[tuple[str, str]]]:
    found: dict[str, set[tuple[str, str]]] = {}
    for (country, name), main in _towns().items():
        found.setdefault(name, set()).add((country, main))
    return {name: frozenset(towns) for name, towns in found.items()}


@lru_cache(maxsize=1)
def _towns() -> dict[tuple[str, str], str]:
    text = files("loaders.link").joinpath("data", "towns.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return {(country, name): main for country, main, *others in rows for name in (main, *others)}
