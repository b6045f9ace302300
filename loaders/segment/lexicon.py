"""The words that tell the lines around an article, from `loaders/data/segments.toml`, ready to compare."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import cast

_ICONS = re.compile(r"^[^\w\"“‘'«(\[@#©]+", re.ASCII)
"""Bullets and pictures before a line's first word. Quotation marks stay: behind one, somebody speaks."""


def plain(words: str) -> str:
    """The words as the lexicon has them: small, with straight apostrophes and single blanks, no leading icon."""
    small = " ".join(words.replace("’", "'").casefold().split())
    return small if small[:1].isalnum() else _ICONS.sub("", small)


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases to look for in plain words."""

    alone: frozenset[str]
    _leading: re.Pattern[str]
    _within: re.Pattern[str]

    @classmethod
    def of(cls, phrases: Iterable[str]) -> Phrases:
        """From phrases in plain words; the longest that fits is found."""
        listed = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
        either = "|".join(re.escape(phrase) + (r"(?!\w)" if phrase[-1].isalnum() else "") for phrase in listed)
        return cls(frozenset(listed), re.compile(either), re.compile(rf"(?<!\w)(?:{either})"))

    def are(self, words: str) -> bool:
        """Whether the words are one of the phrases, but for signs and figures at the end."""
        return words.strip(" .:;!?,·|()[]-–—0123456789") in self.alone

    def lead(self, words: str) -> int:
        """The length of the phrase that the words start with; 0 for none."""
        found = self._leading.match(words)
        return found.end() if found else 0

    def stand_in(self, words: str) -> bool:
        """Whether one of the phrases stands anywhere in the words."""
        return self._within.search(words) is not None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Each field is what the table of its name in `segments.toml` says."""

    controls: frozenset[str]
    link_headings: Phrases
    notices_alone: Phrases
    prompts: Phrases
    links: Phrases
    notices: Phrases
    corrections: Phrases
    tags: Phrases
    ends: Phrases
    sections: Phrases
    byline_credits: Phrases
    contributors: Phrases
    roles: frozenset[str]
    agencies: Phrases
    joining: frozenset[str]
    particles: frozenset[str]
    not_names: frozenset[str]
    family_first: frozenset[str]
    caption_openings: Phrases
    caption_credits: Phrases
    caption_closings: Phrases
    stamp_words: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The lexicon that ships with onrecord, read once."""
    text = (files("loaders") / "data" / "segments.toml").read_text(encoding="utf-8")
    # The file is ours, and a test reads every table of it: lists of strings, some of them one table down.
    top = cast("Mapping[str, list[str]]", tomllib.loads(text))
    below = cast("Mapping[str, Mapping[str, list[str]]]", top)
    bylines, captions = below["bylines"], below["captions"]
    return Lexicon(
        controls=frozenset(top["controls"]),
        link_headings=Phrases.of(top["link_headings"]),
        notices_alone=Phrases.of(top["notices_alone"]),
        prompts=Phrases.of(top["prompts"]),
        links=Phrases.of(top["links"]),
        notices=Phrases.of(top["notices"]),
        corrections=Phrases.of(top["corrections"]),
        tags=Phrases.of(top["tags"]),
        ends=Phrases.of(top["ends"]),
        sections=Phrases.of(top["sections"]),
        byline_credits=Phrases.of(bylines["credits"]),
        contributors=Phrases.of(bylines["contributors"]),
        roles=frozenset(bylines["roles"]),
        agencies=Phrases.of(bylines["agencies"]),
        joining=frozenset(bylines["joining"]),
        particles=frozenset(bylines["particles"]),
        not_names=frozenset(bylines["not_names"]),
        family_first=frozenset(bylines["family_first"]),
        caption_openings=Phrases.of(captions["openings"]),
        caption_credits=Phrases.of(captions["credits"]),
        caption_closings=Phrases.of(captions["closings"]),
        stamp_words=frozenset(below["stamps"]["words"]),
    )
