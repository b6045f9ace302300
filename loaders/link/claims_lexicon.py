"""The words of `data/claims.toml`: what says one thing, what adds nothing, what is never only detail."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import cast

_GAP = "~"
_LONGEST_GAP = 5


class Sign(StrEnum):
    """How a phrase stands to the row that it is in."""

    SAME = "same"
    DENIAL = "denial"
    CONTRARY = "contrary"
    CONVERSE = "converse"


_SIGNS = {"!": Sign.DENIAL, "-": Sign.CONTRARY, "<": Sign.CONVERSE}


@dataclass(frozen=True, slots=True)
class Phrase:
    """Lemmas in a row, `~` for a few of any kind, with the rows that they stand in."""

    lemmas: tuple[str, ...]
    rows: tuple[tuple[str, Sign], ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The word lists; `phrases` by their first lemma, the longest first."""

    phrases: Mapping[str, tuple[Phrase, ...]]
    empty: frozenset[str]
    soft: frozenset[str]
    light: frozenset[str]
    turning: frozenset[str]
    denying: frozenset[str]
    telling: frozenset[str]
    offices: frozenset[str]
    modal: Mapping[str, str]
    negation: frozenset[str]
    ways: frozenset[str]
    happens: frozenset[str]
    once: frozenset[str]
    days: frozenset[str]
    totals: frozenset[str]
    events: frozenset[str]
    bounds: Mapping[str, str]

    def rows_of(self, text: str) -> frozenset[str]:
        """The rows that hold a word or phrase as saying what they say."""
        lemmas = tuple(text.split())
        alike = (phrase for phrase in self.phrases.get(lemmas[0] if lemmas else "", ()) if phrase.lemmas == lemmas)
        return frozenset(row for phrase in alike for row, sign in phrase.rows if sign is Sign.SAME)

    def all_at(self, lemmas: Sequence[str], start: int) -> Iterator[tuple[Phrase, tuple[int, ...]]]:
        """The phrases of several words that begin here, the longest first, with the places of their own words."""
        for phrase in self.phrases.get(lemmas[start], ()):
            if len(phrase.lemmas) > 1:
                places = _places(phrase.lemmas, lemmas, start)
                if places is not None:
                    yield phrase, places


@cache
def lexicon() -> Lexicon:
    """The word lists, read once."""
    raw = tomllib.loads(files("loaders.link").joinpath("data", "claims.toml").read_text(encoding="utf-8"))
    # The file is ours, and a test reads every table of it.
    lists = cast("Mapping[str, Mapping[str, list[str]]]", raw)
    return Lexicon(
        phrases=_phrases(lists["same"]),
        empty=frozenset(lists["empty"]["words"]),
        soft=frozenset((*lists["empty"]["words"], *lists["empty"]["soft"])),
        light=frozenset(lists["light"]["words"]),
        denying=frozenset(lists["turning"]["denying"]),
        turning=frozenset(lists["turning"]["words"]),
        telling=frozenset(lists["telling"]["words"]),
        offices=frozenset(lists["telling"]["offices"]),
        modal=_turned(lists["modal"]),
        negation=frozenset(lists["negation"]["words"]),
        ways=frozenset(lists["ways"]["words"]),
        happens=frozenset(lists["happens"]["verbs"]),
        once=frozenset(lists["once"]["words"]),
        days=frozenset(lists["once"]["days"]),
        totals=frozenset(lists["once"]["totals"]),
        events=frozenset(lists["once"]["events"]),
        bounds=_turned(lists["bounds"]),
    )


@cache
def befalling() -> frozenset[str]:
    """The rows that have a verb whose subject is what the thing happened to."""
    words = lexicon()
    phrases = (phrase for verb in words.happens for phrase in words.phrases.get(verb, ()) if phrase.lemmas == (verb,))
    return frozenset(row for phrase in phrases for row, _ in phrase.rows)


@cache
def related() -> Mapping[str, frozenset[str]]:
    """WordNet's groups of each word, "-" before one that it is the contrary of; see `tools/related_words.py`."""
    text = files("loaders.link").joinpath("data", "related.tsv").read_text(encoding="utf-8")
    rows = (line.partition("\t") for line in text.splitlines() if not line.startswith("#"))
    return {word: frozenset(groups.split()) for word, _, groups in rows}


def _phrases(rows: Mapping[str, Sequence[str]]) -> Mapping[str, tuple[Phrase, ...]]:
    found: dict[tuple[str, ...], dict[str, Sign]] = {}
    for row, phrases in rows.items():
        for written in phrases:
            sign = _SIGNS.get(written[0], Sign.SAME)
            words = written if sign is Sign.SAME else written[1:]
            found.setdefault(tuple(words.replace("-", " ").split()), {}).setdefault(row, sign)
    by_first: dict[str, list[Phrase]] = {}
    for lemmas, signs in found.items():
        by_first.setdefault(lemmas[0], []).append(Phrase(lemmas, tuple(signs.items())))
    return {
        first: tuple(sorted(each, key=lambda phrase: (-_weight(phrase), phrase.lemmas)))
        for first, each in by_first.items()
    }


def _weight(phrase: Phrase) -> int:
    return sum(lemma != _GAP for lemma in phrase.lemmas)


def _places(wanted: Sequence[str], lemmas: Sequence[str], start: int) -> tuple[int, ...] | None:
    """Where the words of a phrase stand that begins at `start`; None where it doesn't."""
    places: list[int] = []
    at, slack = start, 0
    for word in wanted:
        if word == _GAP:
            slack = _LONGEST_GAP
            continue
        window = range(at, min(at + slack + 1, len(lemmas)))
        found = next((place for place in window if lemmas[place] == word), None)
        if found is None:
            return None
        places.append(found)
        at, slack = found + 1, 0
    return tuple(places)


def _turned(lists: Mapping[str, Sequence[str]]) -> Mapping[str, str]:
    return {phrase: name for name, phrases in lists.items() for phrase in phrases}
