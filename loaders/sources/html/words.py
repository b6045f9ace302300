"""The words that pages share, from `loaders/data/pages.toml`, ready to compare."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import cast

from loaders.segment.lexicon import Phrases


@dataclass(frozen=True, slots=True)
class PageWords:
    """Each field is what the list or table of its name in `pages.toml` says."""

    read_aloud: frozenset[str]
    published_tags: tuple[str, ...]
    author_tags: tuple[str, ...]
    nobodies: frozenset[str]
    outlet_tags: tuple[str, ...]
    published_classes: frozenset[str]
    other_times: Phrases
    speech: Phrases
    walls: Mapping[str, tuple[Phrases, ...]]
    paywall: Phrases


@cache
def page_words() -> PageWords:
    """The words that ship with onrecord, read once."""
    text = (files("loaders") / "data" / "pages.toml").read_text(encoding="utf-8")
    # The file is ours: lists of strings, some of them one table down.
    top = cast("Mapping[str, list[str]]", tomllib.loads(text))
    below = cast("Mapping[str, Mapping[str, list[str]]]", top)
    return PageWords(
        read_aloud=frozenset(top["read_aloud"]),
        published_tags=tuple(top["published_tags"]),
        author_tags=tuple(top["author_tags"]),
        nobodies=frozenset(top["nobodies"]),
        outlet_tags=tuple(top["outlet_tags"]),
        published_classes=frozenset(top["published_classes"]),
        other_times=Phrases.of(top["other_times"]),
        speech=Phrases.of(top["speech"]),
        walls={what: tuple(Phrases.of([each]) for each in phrases) for what, phrases in below["walls"].items()},
        paywall=Phrases.of(below["paywall"]["notices"]),
    )
