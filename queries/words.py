"""The words of a text as searches find them, and those of a query, by the same rule."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from graph.errors import InvalidSearch

MAX_WORDS = 64
"""How many different words one search may have; full-text engines refuse queries of very many."""

# Neo4j's index cuts words at 255 characters; 200 are 40 letters of another script.
_LONGEST = 200

_GROUPED = re.compile(r"(?<![\d,.])\d{1,3}(?:,\d{3})+(?!\d|,\d)")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s\b")
# Written without spaces between words: Han with its extensions, kana, Hangul.
_UNSPACED = re.compile(
    r"[\u3005-\u3007\u3041-\u3096\u309d\u309e\u30a1-\u30fe\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
    r"\U00020000-\U000323af]+"
)


def words_of(text: str) -> tuple[str, ...]:
    """The words in their order: case and accents folded, `8,000` as `8000`, Chinese, Japanese and Korean by pairs.

    They are in ASCII, other letters by their code points: the engines would part those each in its own way.
    """
    plain = _POSSESSIVE.sub("", _GROUPED.sub(lambda number: number[0].replace(",", ""), _folded(text)))
    return tuple(_as_ascii(word) for run in _runs(plain) for word in _split(run))


def searchable(*texts: str | None) -> str:
    """The words of these texts as one string, the form in which the graph keeps them for its full-text indexes."""
    return " ".join(word for text in texts if text is not None for word in words_of(text))


@dataclass(frozen=True)
class Search:
    """The different words that are looked for, in the order of the query."""

    words: tuple[str, ...]

    @cached_property
    def expression(self) -> str:
        """For an engine's full-text index: Neo4j gives what has all, kglite what has any; the query then checks."""
        return " ".join(f"+{word}" for word in self.words)

    @cached_property
    def loose_expression(self) -> str:
        """For an engine's full-text index: what has any of the words."""
        return " ".join(self.words)


def search_for(text: str) -> Search:
    """What to look for; raises `InvalidSearch` when the text holds no word, or more than 64."""
    words = tuple(dict.fromkeys(words_of(text)))
    if not words:
        raise InvalidSearch(f"there is no word to search for in {text[:80]!r}; give at least one word or number")
    if len(words) > MAX_WORDS:
        raise InvalidSearch(f"a search has at most {MAX_WORDS} different words, not {len(words)}; leave some out")
    return Search(words)


def _as_ascii(word: str) -> str:
    coded = word if word.isascii() else "".join(f"u{ord(character):04x}" for character in word)
    return coded[:_LONGEST]


def _folded(text: str) -> str:
    """Without case, accents and width. Only accents fall: the vowel signs of other scripts make other words."""
    # Twice: compatibility forms such as the service mark come apart into capitals.
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(character for character in apart if not "\u0300" <= character <= "\u036f")
    return unicodedata.normalize("NFC", bare)


def _runs(text: str) -> list[str]:
    """The runs of letters, digits and the marks that belong to them (`re` has no class for those)."""
    return "".join(character if unicodedata.category(character)[0] in "LMN" else " " for character in text).split()


def _split(run: str) -> Iterator[str]:
    """A run of letters and digits as words: stretches without spaces by pairs of characters, the rest whole."""
    end = 0
    for unspaced in _UNSPACED.finditer(run):
        if unspaced.start() > end:
            yield run[end : unspaced.start()]
        yield from _pairs(unspaced[0])
        end = unspaced.end()
    if end < len(run):
        yield run[end:]


def _pairs(stretch: str) -> Iterator[str]:
    if len(stretch) == 1:
        yield stretch
    for first, second in pairwise(stretch):
        yield first + second
