"""The word lists of `data/`, loaded once: cues, nouns, outlets, and countries with their capitals and demonyms."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TypedDict, cast

from graph.model import Stance

_CODE = 3
"""Spellings of so few letters are codes ("FRA"), which are words in other languages and other names."""


@dataclass(frozen=True, slots=True)
class VerbCue:
    """What saying a verb does; the fields are explained at the head of `data/cues.toml`."""

    lemma: str
    stance: Stance
    manner: str | None = None
    object: bool = False
    report: bool = False
    hearer: bool = False
    inanimate: bool = False
    accusation: bool = False
    particle: str | None = None
    through: frozenset[str] = frozenset()
    audience: bool = False
    infinitive: bool = False
    plain: bool = False
    own: bool = False
    outlet: bool = False


@dataclass(frozen=True, slots=True)
class Relation:
    """How a verb holds one thing to be another; the fields are explained in `data/cues.toml`."""

    joint: str = "is"
    by: str | None = None
    of: str | None = None
    number: bool = False
    nobody: bool = False


@dataclass(frozen=True, slots=True)
class Cues:
    """Verbs, nouns and adverbs of saying, and what decides their mood."""

    verbs: dict[str, VerbCue]
    relations: dict[str, tuple[Relation, ...]]
    citing: frozenset[str]
    beside: frozenset[str]
    nouns: dict[str, Stance]
    owned: frozenset[str]
    adverbs: dict[str, str]
    mood: dict[str, frozenset[str]]
    talks: frozenset[str]
    papers: frozenset[str]
    bodies_in_capitals: frozenset[str]
    speaking: frozenset[str]
    own_voice: frozenset[str]
    nobody: frozenset[str]


@dataclass(frozen=True, slots=True)
class Nouns:
    """Head nouns by what they refer to."""

    roles: frozenset[str]
    voices: frozenset[str]
    groups: frozenset[str]
    agencies: frozenset[str]
    outlets: frozenset[str]
    outlet_names: frozenset[str]
    suffixes: frozenset[str]
    units: frozenset[str]
    places: frozenset[str]
    documents: frozenset[str]
    audiences: frozenset[str]
    works: frozenset[str]
    naming: frozenset[str]
    titles: frozenset[str]
    unnamed_marks: frozenset[str]


@dataclass(frozen=True, slots=True)
class Countries:
    """ISO 3166-1 alpha-2 codes by lower-case name, demonym and capital."""

    names: dict[str, str]
    demonyms: dict[str, str]
    capitals: dict[str, str]
    by_code: dict[str, str]

    def of(self, words: str) -> str | None:
        """The country that a name or a demonym ("North Korean", "Ukrainians") means."""
        lower = words.lower().removeprefix("the ")
        found = self.names.get(lower) or self.demonyms.get(lower)
        return found or (self.demonyms.get(lower[:-1]) if lower.endswith("s") else None)


class _CueFile(TypedDict):
    verbs: dict[str, dict[str, str | bool]]
    relations: dict[str, list[dict[str, str | bool]]]
    citing: dict[str, list[str]]
    nouns: dict[str, str]
    owned: dict[str, list[str]]
    adverbs: dict[str, str]
    mood: dict[str, list[str]]
    venues: dict[str, list[str]]
    labels: dict[str, list[str]]


@lru_cache(maxsize=1)
def cues() -> Cues:
    """The cue words of `data/cues.toml`."""
    raw = cast("_CueFile", _load("cues.toml"))
    return Cues(
        verbs={lemma: _verb(lemma, fields) for lemma, fields in raw["verbs"].items()},
        relations=_relations(raw["relations"]["patterns"]),
        citing=frozenset(raw["citing"]["verbs"]),
        beside=frozenset(raw["citing"]["beside"]),
        owned=frozenset(raw["owned"]["nouns"]),
        nouns={noun: Stance(stance) for noun, stance in raw["nouns"].items()},
        adverbs=dict(raw["adverbs"]),
        mood={name: frozenset(words) for name, words in raw["mood"].items()},
        talks=frozenset(raw["venues"]["talks"]),
        papers=frozenset(raw["venues"]["papers"]),
        bodies_in_capitals=frozenset(raw["venues"]["bodies"]),
        speaking=frozenset(raw["venues"]["speaking"]),
        own_voice=frozenset(raw["labels"]["own_voice"]),
        nobody=frozenset(raw["labels"]["nobody"]),
    )


def _verb(lemma: str, fields: dict[str, str | bool]) -> VerbCue:
    return VerbCue(
        lemma=lemma,
        stance=Stance(str(fields.get("stance", Stance.ASSERTS))),
        manner=_words(fields.get("manner")),
        object=bool(fields.get("object")),
        report=bool(fields.get("report")),
        hearer=bool(fields.get("hearer")),
        inanimate=bool(fields.get("inanimate")),
        accusation=bool(fields.get("accusation")),
        particle=_words(fields.get("particle")),
        through=frozenset((_words(fields.get("through")) or "").split()),
        audience=bool(fields.get("audience")),
        infinitive=bool(fields.get("infinitive")),
        plain=bool(fields.get("plain")),
        own=bool(fields.get("own")),
        outlet=bool(fields.get("outlet")),
    )


def _relations(patterns: list[dict[str, str | bool]]) -> dict[str, tuple[Relation, ...]]:
    found: dict[str, tuple[Relation, ...]] = {}
    for fields in patterns:
        lemma = str(fields["verb"])
        found[lemma] = (*found.get(lemma, ()), _relation(fields))
    return found


def _relation(fields: dict[str, str | bool]) -> Relation:
    return Relation(
        joint=str(fields.get("joint", "is")),
        by=_words(fields.get("by")),
        of=_words(fields.get("of")),
        number=bool(fields.get("number")),
        nobody=bool(fields.get("nobody")),
    )


def _words(value: object) -> str | None:
    return value if isinstance(value, str) else None


@lru_cache(maxsize=1)
def nouns() -> Nouns:
    """The head nouns of `data/nouns.toml`."""
    raw = cast("dict[str, dict[str, list[str]]]", _load("nouns.toml"))
    return Nouns(
        roles=frozenset(raw["person"]["roles"]),
        voices=frozenset(raw["person"]["voices"]),
        groups=frozenset(raw["person"]["groups"]),
        agencies=frozenset(raw["agency"]["heads"]),
        outlets=frozenset(raw["agency"]["outlets"]),
        outlet_names=frozenset(raw["agency"]["outlet_names"]),
        suffixes=frozenset(raw["agency"]["suffixes"]),
        units=frozenset(raw["unit"]["heads"]),
        places=frozenset(raw["place"]["heads"]),
        documents=frozenset(raw["document"]["heads"]),
        audiences=frozenset(raw["agency"]["audiences"]),
        works=frozenset(raw["work"]["heads"]),
        naming=frozenset(raw["work"]["naming"]),
        titles=frozenset(raw["titles"]["before"]),
        unnamed_marks=frozenset(raw["unnamed"]["marks"]),
    )


@lru_cache(maxsize=1)
def outlets() -> dict[str, str]:
    """The main name of each large outlet, by every lower-case name it goes by."""
    raw = cast("dict[str, list[list[str]]]", _load("outlets.toml"))
    return {name.lower(): names[0] for names in raw["names"] for name in names}


@lru_cache(maxsize=1)
def countries() -> Countries:
    """Countries from the countryinfo package (MIT)."""
    # Imported here: it reads 250 files, which a command that reads no article need not wait for.
    from countryinfo import all_countries

    names: dict[str, str] = {}
    demonyms: dict[str, str] = {}
    capitals: dict[str, str] = {}
    by_code: dict[str, str] = {}
    # The most populous first: a demonym or a capital that two share means the larger one ("American").
    for country in sorted(all_countries(), key=lambda country: -(country.population() or 0)):
        code = country.iso(2)
        if not code:
            continue
        by_code[code] = country.name()
        names |= {spelling.lower(): code for spelling in country.alt_spellings() if len(spelling) > _CODE}
        names[country.name().lower()] = code
        demonyms.setdefault((country.demonym() or "").lower(), code)
        capitals.setdefault(str(country.capital()).lower(), code)
    names |= {"u.s.": "US", "us": "US", "usa": "US", "u.k.": "GB", "uk": "GB", "america": "US"}
    demonyms.pop("", None)
    capitals.pop("", None)
    return Countries(names, demonyms, capitals, by_code)


def _load(name: str) -> dict[str, object]:
    return tomllib.loads(files("loaders.extract").joinpath("data", name).read_text(encoding="utf-8"))
