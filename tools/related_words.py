"""Write `loaders/link/data/related.tsv`: English words that say one thing, or the contrary, from WordNet 3.0.

    python tools/related_words.py FOLDER

FOLDER holds WordNet's own files (`data.verb`, `index.verb`, …; Debian's package `wordnet-base` has them in
`/usr/share/wordnet`). Of each word only its most frequent senses count, because a rare sense makes synonyms of words
that news never uses for one thing. A word that the tagged texts lack ("lawsuit") counts where it shares a sense with
one that they have ("suit"). "^" stands before a group that a word is a kind of: a gorge is a ravine.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

TARGET = Path(__file__).parent.parent / "loaders/link/data/related.tsv"
_PARTS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv", "s": "adj"}
_SENSES = 3
_MANY, _OF_MANY = 10, 2
"""A word of so many senses gives only so many of them to contraries."""
_LOOSE = 4
"""Senses that count for synonyms and kinds."""

_HEAD = (
    '# Groups of words that say one thing: "-" before the contrary, "~" a rarer sense, "^" what it is a kind of.',
    "# Made by tools/related_words.py from WordNet 3.0.",
    "# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. The licence: docs/linking.md.",
)

_DERIVED, _CONTRARY, _KIND_OF = "+", "!", "@"


class Pointer(NamedTuple):
    """A link from one word of a synset to one of another."""

    kind: str
    synset: str
    source: int
    target: int


class Synset(NamedTuple):
    """Words that say one thing, and what they point at."""

    words: tuple[str, ...]
    pointers: tuple[Pointer, ...]


def main() -> None:
    """Read WordNet's files and write the table."""
    folder = Path(sys.argv[1])
    synsets = dict(entry for part in "nvar" for entry in _synsets(folder, part))
    frequent = {part: dict(_frequent(folder, part)) for part in "nvar"}
    rows = _rows(synsets, frequent)
    for word, group in _loose(folder, synsets):
        if group.lstrip("~") not in rows[word]:
            rows[word].add(group)
    lines = (f"{word}\t{' '.join(sorted(groups))}" for word, groups in sorted(rows.items()) if groups)
    TARGET.write_text("\n".join((*_HEAD, *lines)) + "\n", encoding="utf-8")


def _synsets(folder: Path, part: str) -> Iterator[tuple[str, Synset]]:
    for line in (folder / f"data.{_PARTS[part]}").read_text(encoding="latin-1").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split(" | ")[0].split()
        count = int(fields[3], base=16)
        words = tuple(_plain(word) for word in fields[4 : 4 + 2 * count : 2])
        start = 5 + 2 * count
        many = int(fields[start - 1])
        groups = [fields[at : at + 4] for at in range(start, start + 4 * many, 4)]
        pointers = tuple(
            Pointer(kind, f"{'a' if to == 's' else to}{place}", *bytes.fromhex(ends))
            for kind, place, to, ends in groups
            if kind in {_DERIVED, _CONTRARY, _KIND_OF}
        )
        yield f"{part}{fields[0]}", Synset(words, pointers)


def _frequent(folder: Path, part: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each word's first senses; WordNet orders them by how often texts have them."""
    for word, (places, found_in_texts) in _index(folder, part):
        # A word of no sense that the tagged texts have is too rare for news, and most are names of species.
        if found_in_texts:
            yield word, places[: _OF_MANY if len(places) >= _MANY else _SENSES]


def _index(folder: Path, part: str) -> Iterator[tuple[str, tuple[tuple[str, ...], int]]]:
    """Each word with its senses, and how many of them the tagged texts have."""
    for line in (folder / f"index.{_PARTS[part]}").read_text(encoding="latin-1").splitlines():
        if not line.startswith(" "):
            fields = line.split()
            senses = int(fields[2])
            yield _plain(fields[0]), (tuple(f"{part}{place}" for place in fields[-senses:]), int(fields[-senses - 1]))


def _rows(synsets: dict[str, Synset], frequent: dict[str, dict[str, tuple[str, ...]]]) -> dict[str, set[str]]:
    """For each word its groups; "-" before a group that it is the contrary of."""
    members: defaultdict[str, set[str]] = defaultdict(set)
    for words in frequent.values():
        for word, places in words.items():
            for place in places:
                members[place].add(word)
                for group in _derived(synsets, frequent, word, place):
                    members[group].add(word)
                for group in _contraries(synsets, word, place):
                    members[f"-{group}"].add(word)
    rows: defaultdict[str, set[str]] = defaultdict(set)
    for group, words in members.items():
        bare = group.removeprefix("-")
        if len(members.get(bare, ())) + len(members.get(f"-{bare}", ())) > 1:
            for word in words:
                if _is_plain(word):
                    rows[word].add(group)
    return rows


def _derived(
    synsets: dict[str, Synset], frequent: dict[str, dict[str, tuple[str, ...]]], word: str, place: str
) -> Iterator[str]:
    """The frequent senses of the verb or noun that this sense of a word is derived from."""
    for pointer in synsets[place].pointers:
        if pointer.kind != _DERIVED or synsets[place].words[pointer.source - 1] != word:
            continue
        other = synsets[pointer.synset].words[pointer.target - 1]
        if pointer.synset in frequent[pointer.synset[0]].get(other, ()):
            yield pointer.synset


def _loose(folder: Path, synsets: dict[str, Synset]) -> Iterator[tuple[str, str]]:
    """The groups of more senses ("~"), and those that a sense is a kind of ("^"), where another word meets them."""
    senses = {word: places for part in "nvar" for word, places in _senses(folder, part, synsets)}
    members: defaultdict[str, set[str]] = defaultdict(set)
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    for word, places in senses.items():
        for place in places:
            members[place].add(word.partition("/")[0])
            for pointer in synsets[place].pointers:
                if pointer.kind == _KIND_OF:
                    kinds[pointer.synset].add(word.partition("/")[0])
                elif pointer.kind == _DERIVED and synsets[place].words[pointer.source - 1] == word.partition("/")[0]:
                    members[pointer.synset].add(word.partition("/")[0])
    for group, words in members.items():
        if len(words | kinds[group]) > 1:
            yield from ((word, f"~{group}") for word in words if _is_plain(word))
            yield from ((word, f"^{group}") for word in kinds[group] - words if _is_plain(word))


def _senses(folder: Path, part: str, synsets: dict[str, Synset]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each word's first senses, by the word and its part of speech, those apart of no word that the texts have."""
    index = dict(_index(folder, part))
    found_in_texts = {word for word, (_, found) in index.items() if found}
    for word, (places, _) in index.items():
        told = (place for place in places[:_LOOSE] if found_in_texts & set(synsets[place].words))
        yield f"{word}/{part}", tuple(told)


def _is_plain(word: str) -> bool:
    return word.replace(" ", "").isalpha() and word.count(" ") <= 1


def _contraries(synsets: dict[str, Synset], word: str, place: str) -> Iterator[str]:
    for pointer in synsets[place].pointers:
        if pointer.kind == _CONTRARY and synsets[place].words[pointer.source - 1] == word:
            yield pointer.synset


def _plain(word: str) -> str:
    return word.partition("(")[0].replace("_", " ").replace("-", " ").lower()


if __name__ == "__main__":
    main()
