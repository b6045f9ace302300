"""In which language a text is, as far as its words tell: offline, and no verdict where there is doubt."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from importlib.resources import files
from typing import Final, Protocol, cast

ENGLISH: Final = "en"
"""The one language that is read for statements, as ISO 639-1 writes it."""

ITS_WORDS: Final = "its words"
"""Where the language of an article was found that no page declares."""

_FEWEST: Final = 40
"""Letters below which words tell no language: a name, a headline of three words. Chinese says as much in a third."""

_PLAINLY: Final = 0.1
"""The share of English words in a text that is English without a doubt; it has two times as many on average."""

_UNLIKELY: Final = 0.02
_TOGETHER: Final = 0.7
"""How likely three languages must be together: siblings such as Croatian and Bosnian share what speaks for them."""

_MOST: Final = 5_000
"""Characters that are looked at in one stretch; more tell no more."""

_PARAGRAPH = re.compile(r"\n\s*\n")
_WORD = re.compile(r"[^\W\d_]+")


class _Identifier(Protocol):
    """The part of py3langid, which has no types, that is in use."""

    def rank(self, text: str) -> list[tuple[str, float]]: ...


def language_of(text: str) -> str | None:
    """The language of one stretch of text, as ISO 639 writes it with two letters or three; None in doubt."""
    stretch = text[:_MOST]
    if _letters(stretch) < _FEWEST:
        return None
    if _is_plainly_english(stretch):
        return ENGLISH
    ranked = _identifier().rank(stretch)
    likely = dict(ranked)
    if likely[ENGLISH] < _UNLIKELY and sum(share for _, share in ranked[:3]) >= _TOGETHER:
        return ranked[0][0]
    return ENGLISH if ranked[0][0] == ENGLISH else None


def main_language(text: str) -> str | None:
    """The language of most of a text's paragraphs, by their letters; None where no paragraph tells."""
    letters: Counter[str] = Counter()
    for paragraph in _PARAGRAPH.split(text):
        language = language_of(paragraph)
        if language is not None:
            letters[language] += _letters(paragraph)
    most = letters.most_common(1)
    return most[0][0] if most else language_of(text)


def _letters(text: str) -> int:
    """How many letters, those of scripts that say more with each by the bytes that UTF-8 takes for them."""
    return len("".join(filter(str.isalpha, text)).encode("utf-8", "surrogatepass"))


def _is_plainly_english(text: str) -> bool:
    words = _WORD.findall(text.lower())
    return sum(word in _english() for word in words) > _PLAINLY * len(words)


@lru_cache(maxsize=1)
def _english() -> frozenset[str]:
    raw = tomllib.loads(files("loaders").joinpath("data/english.toml").read_text(encoding="utf-8"))
    return frozenset(cast("list[str]", raw["words"]))


@lru_cache(maxsize=1)
def _identifier() -> _Identifier:
    # Imported here: its model takes more than half a second to load, which an English text does not need.
    from py3langid import langid  # pyright: ignore[reportMissingTypeStubs]  # it has no types

    load = cast("Callable[..., _Identifier]", langid.LanguageIdentifier.from_model_file)  # pyright: ignore[reportUnknownMemberType]  # see above
    return load(langid.MODEL_FILE, norm_probs=True)
