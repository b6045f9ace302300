"""Names of bodies in words that can be compared, whatever the spelling, abbreviation, language and country."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from loaders.extract.lexicon import countries
from loaders.link.names import folded, lists, pairs_of, plain_words


@dataclass(frozen=True, slots=True)
class BodyName:
    """The name of a body in words that can be compared: without its country, which stands apart."""

    words: frozenset[str]
    country: str | None

    @property
    def is_generic(self) -> bool:
        """Whether bodies of many countries or towns have this name."""
        return self.words <= lists()["bodies"]["generic"]


_LONGEST_COUNTRY: Final = 4


@lru_cache(maxsize=8192)
def body_name(name: str) -> BodyName:
    """The words that tell a body: without empty words, legal form and country ("German", "of Germany")."""
    empty = lists()["bodies"]["empty"]
    country, rest = _without_country(plain_words(name))
    said = [folded(word) for word in _said_one_way(rest)]
    # "DE" and "LA" may be all that there is of a name.
    kept = [word for word in said if word not in empty] or said
    return BodyName(frozenset(_without_forms(kept) or kept), country)


def _without_forms(words: Sequence[str]) -> list[str]:
    """The words without the legal forms that stand before and behind them."""
    forms, left = lists()["bodies"]["forms"], list(words)
    while left and left[-1] in forms:
        left.pop()
    while left and left[0] in lists()["bodies"]["before"]:
        left.pop(0)
    return left


@lru_cache(maxsize=8192)
def numbers_in(name: str) -> frozenset[str]:
    """The numbers in a body's name, also those in words."""
    return frozenset(word for word in _said_one_way(plain_words(name)) if word.isdigit())


def _said_one_way(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a body's name as other spellings, abbreviations and languages have them too."""
    synonyms = pairs_of("bodies", "words")
    text = f" {' '.join(synonyms.get(word, word) for word in _joined(words))} "
    for phrase, short in sorted(pairs_of("bodies", "phrases").items(), key=lambda pair: (-len(pair[0]), pair)):
        text = text.replace(f" {phrase} ", f" {short} ")
    told = text.split()
    if "ministry" in told:
        matters = pairs_of("bodies", "ministries")
        told = [matters.get(word, word) for word in told]
    return tuple(word for word in told if word)


def _joined(words: Sequence[str]) -> Iterator[str]:
    """The words with a prefix that stands apart ("anti corruption") before its word."""
    told, before = lists()["bodies"], ""
    for word, following in zip(words, (*words[1:], ""), strict=False):
        if word in told["joined"] and following and following not in told["forms"]:
            before += word
            continue
        yield before + word
        before = ""


def _without_country(words: tuple[str, ...]) -> tuple[str | None, list[str]]:
    """The country that is named first, the longest name of it, and the words without it."""
    for length in range(min(_LONGEST_COUNTRY, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            code = country_called(" ".join(words[start : start + length]))
            if code is not None:
                return code, [*words[:start], *words[start + length :]]
    return None, list(words)


def country_called(words: str) -> str | None:
    """The code of the country of a name or demonym, in plain words."""
    return countries().of(words) or pairs_of("countries", "names").get(words)


def country_named(name: str) -> str | None:
    """The code of the country that has this name, be it in its own language; a demonym is none."""
    lower = name.lower().removeprefix("the ")
    return countries().names.get(lower) or pairs_of("countries", "names").get(" ".join(plain_words(name)))
