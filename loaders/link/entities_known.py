"""Bodies that news all over the world names: which one a name means, by the names that `data/bodies.toml` lists."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final, cast

from loaders.link.entity_names import body_name
from loaders.link.names import initials_of, is_acronym, lists, plain_words

_WORLD: Final = "-"
_SHORT: Final = 4
"""Letters of an acronym that several bodies of the world share."""

_SEATS: Final = frozenset({"AT", "BE", "CH", "DE", "FR", "GB", "IT", "LU", "NL", "US"})
"""Where bodies of the world have their seats: in another country an acronym is mostly that of a national body."""


@dataclass(frozen=True, slots=True)
class _Known:
    """One name of a known body, and the country in it.

    `alone`: it tells its body where nothing else is told; `shared`: others have it too.
    """

    body: str
    country: str
    named: str | None
    alone: bool
    shared: bool


def known_body(names: Sequence[str], country: str | None, *, careless: bool) -> str | None:
    """The known body that goes by these names, by the first that leaves one; None where none does.

    `careless`: nothing tells that it is a body of a part of the country, as a state's supreme court is.
    """
    for name in names:
        found = {known.body for known in _named(name) if _is_meant(known, name, names, country, careless=careless)}
        if len(found) == 1:
            body = found.pop()
            return None if _is_part(names[0], body) else body
    return None


def _is_part(name: str, body: str) -> bool:
    """Whether a name has words beside those of a known body: "UNHCR's Kabul office", "Volkswagen Bank Services"."""
    words, named = body_name(name).words, _words_of()[body]
    return any(each < words for each in named) and not words <= frozenset().union(*named) | lists()["bodies"]["generic"]


@lru_cache(maxsize=1)
def _words_of() -> dict[str, list[frozenset[str]]]:
    found = defaultdict[str, list[frozenset[str]]](list)
    for words, each in _by_words().items():
        for known in each:
            found[known.body].append(words)
    return dict(found)


def known_name(name: str, country: str | None) -> str | None:
    """The known body of a name that something of this country is told to belong to."""
    found = {known.body for known in _named(name) if _fits(known, name, country)}
    return found.pop() if len(found) == 1 else None


def _is_meant(known: _Known, name: str, names: Sequence[str], country: str | None, *, careless: bool) -> bool:
    if _stands_for_another(known, name, names):
        return False
    if _is_told_beside(known, name, names):
        return known.country in {_WORLD, body_name(name).country or country or known.country}
    return _fits(known, name, country) and (careless or known.alone or known.country == _WORLD)


def _fits(known: _Known, name: str, country: str | None) -> bool:
    told = body_name(name).country or country
    if known.country == _WORLD:
        # "Amnesty International Ghana" is another body than the one of the world.
        is_named = body_name(name).country == known.named
        return is_named and not known.shared and (told is None or told in _SEATS or not _is_short(name))
    return told == known.country or (told is None and known.alone)


def _is_told_beside(known: _Known, name: str, names: Sequence[str]) -> bool:
    """Whether another name of the same body stands beside it."""
    own = body_name(name).words
    return any(each.body == known.body for other in names for each in _named(other) if body_name(other).words != own)


def _stands_for_another(known: _Known, name: str, names: Sequence[str]) -> bool:
    """Whether the article tells what an acronym stands for, and that is no name of the known body."""
    letters = "".join(plain_words(name))
    told = [other for other in names if len(plain_words(other)) > 1 and letters in initials_of(other)]
    return bool(told) and not any(each.body == known.body for other in told for each in _named(other))


def _is_short(name: str) -> bool:
    return is_acronym(name) and len("".join(plain_words(name))) <= _SHORT


def _named(name: str) -> tuple[_Known, ...]:
    return _by_words().get(body_name(name).words, ())


@lru_cache(maxsize=1)
def _by_words() -> dict[frozenset[str], tuple[_Known, ...]]:
    found = defaultdict[frozenset[str], list[_Known]](list)
    for country, *names in _rows():
        body = names[0].lstrip("!?")
        for name in names:
            told = body_name(name.lstrip("!?"))
            # In words that many countries have ("Polícia Federal"), or by its country's name, none is told alone.
            alone = name.startswith("!") and not told.is_generic and told.country is None
            found[told.words].append(_Known(f"{country}:{body}", country, told.country, alone, name.startswith("?")))
    return {words: tuple(each) for words, each in found.items()}


def _rows() -> Iterator[list[str]]:
    text = files("loaders.link").joinpath("data", "bodies.toml").read_text(encoding="utf-8")
    yield from cast("dict[str, list[list[str]]]", tomllib.loads(text))["names"]
