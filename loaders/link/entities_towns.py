"""Large towns by all names that they go by in other languages and times, as `data/towns.tsv` lists them."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


def town_called(key: str, country: str | None) -> str | None:
    """The large town of a country by any of its names; None where the country has another of that name, or is unknown.

    `key` is the name in plain letters without gaps, as `entities_places.place_words` gives it.
    """
    return _towns().get((country, key)) if country is not None else None


@lru_cache(maxsize=1)
def _towns() -> dict[tuple[str, str], str]:
    text = files("loaders.link").joinpath("data", "towns.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return {(country, name): main for country, main, *others in rows for name in (main, *others)}
