"""Finding claims by their words, and one claim with the other wordings of its cluster."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from graph.store import Reader
from queries.paging import DEFAULT_LIMIT


class Matched(StrEnum):
    """How the rows of a search answer its words."""

    ALL_WORDS = "all_words"
    ANY_WORD = "any_word"
    LISTED = "listed"


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One cluster of claims, shown by one of its wordings; the numbers count statements on the whole cluster."""

    id: str
    text: str
    cluster: str
    wordings: int
    statements: int
    asserts: int
    confirms: int
    denies: int
    leaves_open: int
    relays: int
    withdraws: int


@dataclass(frozen=True, slots=True)
class ClaimsFound:
    """A page of claims, how they answer the words, and the cursor of the page that follows."""

    rows: tuple[ClaimRow, ...]
    next: str | None
    matched: Matched


@dataclass(frozen=True, slots=True)
class WordingRow:
    """One claim of a cluster, as one article words it."""

    id: str
    text: str
    cluster: str
    statements: int
    article_id: str
    title: str | None
    carrier: str | None


@dataclass(frozen=True, slots=True)
class AboutRow:
    """An entity that a claim is about."""

    id: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class ClaimInFull:
    """One claim: its own wording, the others of its cluster, what it is about; `current` when its revision is."""

    id: str
    text: str
    cluster: str
    statements: int
    article_id: str
    revision_id: str
    current: bool
    wordings: tuple[WordingRow, ...]
    about: tuple[AboutRow, ...]


def find_claims(
    store: Reader, words: str | None = None, *, limit: int = DEFAULT_LIMIT, cursor: str | None = None
) -> ClaimsFound:
    """Claims that have all the words; when none has, those with any of them, most words first, and said to be so.

    Without words, all claims. Most statements first, then by id. Raises `InvalidSearch` when `words` holds no word.
    """
    raise NotImplementedError


def claim_in_full(store: Reader, claim_id: str) -> ClaimInFull:
    """One claim with the other wordings of its cluster; raises `NotFound`."""
    raise NotImplementedError
