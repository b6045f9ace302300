"""Small pieces that every page shows: a stance with its sign, a source, an article, counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from api.unnamed import is_to_be_marked
from api.web.views.addresses import host_of, path_of, web_address
from api.web.views.dates import day_in_words
from graph.model import EntityKind, Stance
from queries.statements import StatementRow

NOBODY: Final = "publisher unknown"
UNTITLED: Final = "Untitled article"


@dataclass(frozen=True, slots=True)
class StanceShown:
    """A stance: its name for the style, its sign, its word; nobody has to tell colours apart."""

    name: str
    sign: str
    verb: str


STANCES: Final = {
    Stance.ASSERTS: StanceShown("asserts", "+", "asserts"),
    Stance.CONFIRMS: StanceShown("confirms", "✓", "confirms"),
    Stance.DENIES: StanceShown("denies", "✗", "denies"),
    Stance.LEAVES_OPEN: StanceShown("leaves-open", "?", "leaves open"),
    Stance.RELAYS: StanceShown("relays", "→", "relays"),
    Stance.WITHDRAWS: StanceShown("withdraws", "↶", "withdraws"),
}

UNREAD_SIGN: Final = "○"
"""Marks a passage that was not read."""


@dataclass(frozen=True, slots=True)
class SourceShown:
    """Who speaks; one that the article does not name is shown by the words for it, and said to be so."""

    name: str
    href: str
    unnamed: bool

    @property
    def is_marked(self) -> bool:
        """Whether it is said beside the name that this is none."""
        return self.unnamed and is_to_be_marked(self.name)

    @property
    def in_words(self) -> str:
        """The name as it stands in a line of text."""
        return f"{self.name} (unnamed)" if self.is_marked else self.name


@dataclass(frozen=True, slots=True)
class ArticleShown:
    """Where something is printed: the page of the article here, and its own address where that can be a link."""

    title: str
    href: str
    carrier: str
    day: str | None
    url: str | None

    @property
    def line(self) -> str:
        """Who carried it, and when."""
        return f"{self.carrier}, {self.day}" if self.day else self.carrier


@dataclass(frozen=True, slots=True)
class Link:
    """An address, and the words for it."""

    href: str
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """One line of a list of things: what it is, where its page is, and a few words about it."""

    href: str
    text: str
    notes: tuple[str, ...]


def stance_of(row: StatementRow) -> StanceShown:
    """The stance of a statement."""
    return STANCES[Stance(row.stance)]


def source_shown(entity_id: str, name: str, kind: str) -> SourceShown:
    """A source by what its node says."""
    return SourceShown(name=one_line(name), href=path_of(entity_id), unnamed=kind == EntityKind.UNNAMED)


def source_of(row: StatementRow) -> SourceShown:
    """Who made a statement."""
    return source_shown(row.source_id, row.source, row.source_kind)


def article_of(row: StatementRow) -> ArticleShown:
    """The article in which a statement is printed."""
    return article_shown(row.article_id, row.title, row.carrier, row.published, row.url)


def article_shown(
    article_id: str, title: str | None, carrier: str | None, published: str | None, url: str | None = None
) -> ArticleShown:
    """An article by what is known of it."""
    return ArticleShown(
        title=one_line(title or "") or UNTITLED,
        href=path_of(article_id),
        carrier=one_line(carrier or "") or NOBODY,
        day=day_in_words(published),
        url=web_address(url),
    )


def live_link(url: str | None, text: str) -> Link | None:
    """A link to the article's own page; None where its address can't be one."""
    address = web_address(url)
    return None if address is None else Link(address, f"{text} {host_of(address)}")


def one_line(text: str) -> str:
    """The text without line breaks: names and titles are set in lines of our own."""
    return " ".join(text.split())


def count(number: int, noun: str, plural: str | None = None) -> str:
    """`1 claim`, `2 claims`, `12,000 claims`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def unread_in_words(unread: Mapping[str, int]) -> str | None:
    """How many passages could not be read in these articles, by their ids; None when none is left unread."""
    number = sum(unread.values())
    if not number:
        return None
    where = "this article" if len(unread) == 1 else "these articles"
    return f"{count(number, 'passage')} of {where} with a cue could not be read; each is marked in its article."


def listed(parts: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1]))) if parts else ""
