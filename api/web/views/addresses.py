"""Addresses on the pages: of things here, of the words on the live page, and which addresses may be links at all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urlsplit

from graph.ids import IdKind, kind_of

NOUNS: Final = {
    IdKind.ARTICLE: "article",
    IdKind.REVISION: "revision",
    IdKind.ENTITY: "entity",
    IdKind.STATEMENT: "statement",
    IdKind.CLAIM: "claim",
}
"""What stands between `/id/` and a thing's id."""

_WHOLE: Final = 80
"""Up to so many characters, words are looked for whole; longer ones by how they begin and end."""
_EDGE: Final = 5
"""By how many words at either end longer ones are looked for."""


@dataclass(frozen=True, slots=True)
class Iris:
    """The fixed IRIs of things, under the base that is configured."""

    base: str

    def of(self, an_id: str) -> str:
        """The IRI of the thing with this id."""
        return f"{self.base}{path_of(an_id).removeprefix('/')}"


def path_of(an_id: str) -> str:
    """The path at which this service answers about a thing: the end of its IRI."""
    kind = kind_of(an_id)
    noun = "unknown" if kind is None else NOUNS[kind]
    return f"/id/{noun}/{quote(an_id, safe='')}"


def words_at(article_id: str, statement_id: str) -> str:
    """The path of a statement's words in the page of its article."""
    return f"{path_of(article_id)}#words-{statement_id}"


def web_address(url: str | None) -> str | None:
    """The address when it is one of the web, which alone may become a link; None for `javascript:` and the like."""
    if url is None:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.hostname else None


def host_of(url: str) -> str:
    """Whose address it is, as a reader knows it: `news.example`."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def words_on_live_page(url: str | None, words: list[str]) -> str | None:
    """The address by which a browser scrolls to these words and marks them: a text fragment for each stretch.

    None when there are no words, or the address is not one of the web.
    https://wicg.github.io/scroll-to-text-fragment/
    """
    address = web_address(url)
    stretches = [stretch for each in words if (stretch := _fragment(each))]
    if address is None or not stretches:
        return None
    page, _, anchor = address.partition("#")
    return f"{page}#{anchor.partition(':~:')[0]}:~:{'&'.join(f'text={each}' for each in stretches)}"


def _fragment(words: str) -> str:
    """One stretch of words; a long one by its first and last words, as it may run over several lines of the page."""
    plain = " ".join(words.split())
    parts = plain.split(" ")
    if len(plain) <= _WHOLE or len(parts) < 2 * _EDGE:
        return _encoded(plain)
    return f"{_encoded(' '.join(parts[:_EDGE]))},{_encoded(' '.join(parts[-_EDGE:]))}"


def _encoded(words: str) -> str:
    # Dash, comma and ampersand part the directive itself.
    return re.sub("-", "%2D", quote(words, safe=""))
