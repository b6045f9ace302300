"""What every reader yields: the unchanged text of one article, and what is known of its publication."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from graph.model import FoundIn, Hyperlink, PublishedBasis

UP_TO_A_PAYWALL: Final = "main text, up to a paywall"
"""Where the text was found of which a page shows only a part."""


@dataclass(frozen=True, slots=True)
class Supplied:
    """What the user tells of an article that its text does not; it goes before what the text says."""

    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    author: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One article as it was read.

    `text` is unchanged, so that spans hold; `raw_sha256` is the hash of the bytes it was decoded from. `url` is
    canonical. `published` is an ISO 8601 date, or a UTC datetime as 2025-02-06T09:30:00Z; `published_day` is the day
    as the outlet wrote it, which can differ from the day in UTC: "on Tuesday" is counted from it. `language` is an
    ISO 639 code, None while nobody has said. `found_in` tells where each thing known of the publication stands, for
    plain text the language alone; `links` where a page's text links to.
    """

    text: str
    raw_sha256: str
    title: str | None
    outlet: str | None
    author: str | None
    url: str | None
    published: str | None
    published_day: str | None
    published_basis: PublishedBasis
    language: str | None
    found_in: tuple[FoundIn, ...] = ()
    links: tuple[Hyperlink, ...] = ()
