"""Names in plain letters, and whether two spellings may be one name: transliterations, order of words, short forms."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final, cast

from anyascii import anyascii
from nicknames import NickNamer
from rapidfuzz.fuzz import ratio

_POINTED: Final = re.compile(r"\b(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?")
_POSSESSIVE: Final = re.compile(r"['’]s\b")
_WORD: Final = re.compile(r"[a-z0-9]+")
_SERVANT: Final = re.compile(r"^abd[aeu][lnrsz]?")
"""How "Abd al-" is written in one with what follows, or by itself: "Abdulsalam", "Abdel Salam"."""

_ORDINAL: Final = re.compile(r"(\d+)(?:st|nd|rd|th)")
# In capitals only: "Xi" and "Li" are names.
_ROMAN: Final = re.compile(r"\b(?=[IVX]{2,}\b)X{0,3}(?:IX|IV|V?I{0,3})\b")
_ROMAN_VALUES: Final = {"I": 1, "V": 5, "X": 10}

# What letters of other alphabets and languages are written as, so that the ways to write one sound meet: the longer
# first. What is left out is what differs most among the ways: vowels, and letters that are written twice.
_SOUNDS: Final = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"shch|sch|sh|sz", "ś"),
        (r"tsch|tch|ch|cz", "ć"),
        (r"dzh|dj|zh|j", "ź"),
        (r"kh", "h"),
        (r"gh", "g"),
        (r"dh", "d"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"ts|tz", "ç"),
        (r"ck|q|c", "k"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"[aeiouy]", ""),
        (r"(.)\1+", r"\1"),
    )
)

ALIKE: Final = 76.0
"""From which likeness (0 to 100, of letters in their order) two words may be ways to write one."""


@lru_cache(maxsize=1)
def lists() -> dict[str, dict[str, frozenset[str]]]:
    """The word lists of `data/entities.toml`, by table and name."""
    text = files("loaders.link").joinpath("data", "entities.toml").read_text(encoding="utf-8")
    # The file is ours: tables of lists of words, and pairs of words.
    raw = cast("dict[str, dict[str, list[str] | list[list[str]]]]", tomllib.loads(text))
    return {
        table: {name: frozenset(word for word in words if isinstance(word, str)) for name, words in each.items()}
        for table, each in raw.items()
    }


@lru_cache(maxsize=16)
def pairs_of(table: str, name: str) -> dict[str, str]:
    """What stands first in each pair of a list of pairs of `data/entities.toml`, to what stands behind it."""
    text = files("loaders.link").joinpath("data", "entities.toml").read_text(encoding="utf-8")
    raw = cast("dict[str, dict[str, list[list[str]]]]", tomllib.loads(text))
    return {ways[0]: ways[1] for ways in raw[table][name]}


@lru_cache(maxsize=8192)
def plain_words(name: str) -> tuple[str, ...]:
    """The words of a name: plain letters, lower case, "U.N." as "un", "XVIII" and "18th" as "18", without "the"."""
    text = _POSSESSIVE.sub("", _POINTED.sub(lambda found: found[0].replace(".", ""), name))
    plain = anyascii(_ROMAN.sub(_arabic, text).replace("&", " and ")).lower().replace("'", "")
    words = (_number(word) for word in _WORD.findall(plain))
    return tuple(word for word in words if word and word != "the")


def _number(word: str) -> str:
    ordinal = _ORDINAL.fullmatch(word)
    if ordinal is not None:
        return ordinal[1]
    return pairs_of("bodies", "same").get(word, word)


def _arabic(found: re.Match[str]) -> str:
    values = [_ROMAN_VALUES[each] for each in found[0]]
    if not values:
        # Letters that are no number: "VX", the nerve agent.
        return ""
    following = [*values[1:], 0]
    return str(sum(-one if one < two else one for one, two in zip(values, following, strict=True)))


@lru_cache(maxsize=8192)
def folded(word: str) -> str:
    """A word with the German ways to write an umlaut as one: "moeller", "moller"."""
    return word.replace("ae", "a").replace("oe", "o").replace("ue", "u")


@lru_cache(maxsize=8192)
def skeleton(word: str) -> str:
    """What most ways to write a word have in common: its consonants, by sound."""
    sounds = word
    for pattern, sound in _SOUNDS:
        sounds = pattern.sub(sound, sounds)
    return sounds


_LOOSE: Final = str.maketrans("śźćçszgqhf", "sssssskkkv")
"""Sounds that one alphabet has a letter for and another writes as its neighbour: Serhiy, Sergei; Gaddafi, Qadhafi."""


def sound_alike(first: str, second: str) -> bool:
    """Whether two words are of the same sounds, as far as ways to write them tell; an h is often left out."""
    return _loosely(skeleton(first)) == _loosely(skeleton(second)) or sounds_of(first) == sounds_of(second)


def sounds_of(word: str) -> str:
    """The sounds of a word as far as ways to write it tell, in ASCII; short words of vowels have none."""
    return _loosely(skeleton(folded(word)).replace("h", ""))


def vowels_alike(first: str, second: str) -> bool:
    """Whether vowels may be ways to write the same ones: those of "Osama", "Usama", not of "Hassan", "Hussein"."""
    own, other = (_VOWELS.findall(word.removesuffix("h").removesuffix("e")) for word in (first, second))
    return len(own) == len(other) and all(map(_are_near, own, other))


def _are_near(first: str, second: str) -> bool:
    return any(frozenset((one, two)) in _NEAR or one == two for one in first for two in second)


_VOWELS: Final = re.compile(r"[aeiouy]+")
_NEAR: Final = frozenset(map(frozenset, ("ae", "ei", "ey", "iy", "ou")))


def _loosely(sounds: str) -> str:
    return re.sub(r"(.)\1+", r"\1", sounds.translate(_LOOSE))


def spelled_alike(first: str, second: str) -> bool:
    """Whether two words may be ways to write one: the same, of the same consonants, or nearly the same letters."""
    a, b = folded(first), folded(second)
    if a == b:
        return True
    if min(len(a), len(b)) < _SHORTEST:
        return False
    return ratio(a, b) >= (_ALIKE_BY_SOUND if sound_alike(a, b) else ALIKE)


_SHORTEST: Final = 2
_ALIKE_BY_SOUND: Final = 50.0


@lru_cache(maxsize=1)
def _nicknames() -> NickNamer:
    return NickNamer()


def is_given_name_of(first: str, second: str) -> bool:
    """Whether two given names may be one: two spellings of the same sounds, or one short for the other."""
    if is_short_for(first, second):
        return True
    if _is_womans(first) != _is_womans(second):
        return False
    return len(skeleton(first)) > 1 and sound_alike(folded(first), folded(second)) and vowels_alike(first, second)


def is_short_for(first: str, second: str) -> bool:
    """Whether two given names are listed as ways to write one, or as one short for the other: Bob, Robert."""
    return (
        folded(first) == folded(second)
        or are_ways(first, second)
        or first in _nicknames().canonicals_of(second)
        or second in _nicknames().canonicals_of(first)
    )


def _is_womans(name: str) -> bool:
    """Whether a name ends as most of women's do: "Maria" and "Mario" are two, of the same consonants."""
    return name.removesuffix("h").endswith("a")


def are_ways(first: str, second: str) -> bool:
    """Whether two words are listed as ways to write one name."""
    return not _ways().get(first, frozenset()).isdisjoint(_ways().get(second, frozenset()))


@lru_cache(maxsize=1)
def _ways() -> dict[str, frozenset[int]]:
    """The rows in which a way to write a name stands."""
    text = files("loaders.link").joinpath("data", "entities.toml").read_text(encoding="utf-8")
    rows = cast("dict[str, dict[str, list[list[str]]]]", tomllib.loads(text))["persons"]["ways"]
    found = defaultdict[str, set[int]](set)
    for number, row in enumerate(rows):
        for word in row:
            found[word].add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name as words, without what is said before and after it; of initials it is only a part."""

    words: tuple[str, ...]

    @property
    def is_full(self) -> bool:
        """Whether it has a given name and a surname, neither of them an initial."""
        return len([word for word in self.words if len(word) > 1]) > 1

    @property
    def surname(self) -> str:
        """The last word; for the name of one word, that."""
        return self.words[-1]


def person_name(name: str) -> PersonName | None:
    """A person's name; None when it is nothing but titles and offices: "the Crown Prince", "acting FEMA head"."""
    told = lists()["persons"]
    words = list(plain_words(name))
    if is_office(tuple(words)):
        return None
    words = words[office_before(tuple(words)) :]
    while len(words) > 1 and words[0] in told["honorifics"]:
        words.pop(0)
    while len(words) > 1 and words[-1] in told["endings"]:
        words.pop()
    # "al-Qaddafi", "Qaddafi"; the first word stays, which may be a name.
    words = [*words[:1], *(word for word in words[1:] if word not in told["articles"])]
    words = [_SERVANT.sub("abd", word) for word in words]
    return PersonName(tuple(words)) if words else None


def is_office(words: tuple[str, ...]) -> bool:
    """Whether a name only tells what somebody is: its last word is an office, or all are titles."""
    roles, titles = lists()["roles"], lists()["persons"]["honorifics"]
    office = len(words) > 1 and words[-1] in roles["head"] | roles["spokes"] | roles["minister"]
    return office or (len(words) > 1 and all(word in titles | roles["sole"] | _ROYAL for word in words))


_ROYAL: Final = frozenset({"crown", "heir", "holy", "mother", "regent"})


def office_before(words: tuple[str, ...]) -> int:
    """How many words of a name are the minister's office before it: 2 of "Foreign Minister Ida Berg"."""
    roles = lists()["roles"]
    for length in (2, 3):
        before, office = words[: length - 1], words[length - 1 : length]
        if (
            len(words) > length
            and set(office) <= roles["minister"]
            and set(before) <= _BEFORE_OFFICE | roles["matters"] | roles["other"]
        ):
            return length
    return 0


_BEFORE_OFFICE: Final = frozenset({"home", "prime", "state"})


def initials_of(name: str) -> frozenset[str]:
    """The acronyms that a name may have: by all of its words, and without those between."""
    words = plain_words(name)
    telling = [word for word in words if word not in lists()["bodies"]["empty"]]
    return frozenset("".join(word[0] for word in each) for each in (words, telling) if len(each) > 1)


def is_acronym(name: str) -> bool:
    """Whether a name is written as one: "NIS", "U.N.H.C.R."."""
    letters = name.replace(".", "").strip()
    if " " in letters or not 1 < len(letters) <= _LONGEST_ACRONYM or not letters.isalpha():
        return False
    capitals = sum(map(str.isupper, letters))
    return letters[:2].isupper() or (letters[0].isupper() and letters[-1].isupper() and 2 * capitals > len(letters))


_LONGEST_ACRONYM: Final = 7
