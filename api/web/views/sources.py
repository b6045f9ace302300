"""The page of an entity: who or what it is, its roles and other names, and what it said in order of time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from api.web.views.addresses import path_of
from api.web.views.decisions import DecisionsShown
from api.web.views.hits import claim_hit
from api.web.views.statements import Around, Card, card
from api.web.views.words import STANCES, Hit, Link, StanceShown, article_shown, count, one_line, unread_in_words
from graph.model import EntityKind, RoleKind
from queries.claims import ClaimRow
from queries.entities import EntityInFull, EntityRow, RoleRow
from queries.paging import Page
from queries.statements import StatementRow

KINDS = {
    EntityKind.PERSON: "person",
    EntityKind.AGENCY: "agency",
    EntityKind.UNIT: "unit",
    EntityKind.PLACE: "place",
    EntityKind.UNNAMED: "source that the article does not name",
}
_ROLES = {
    RoleKind.SPEAKS_FOR: ("speaks for", "speaks for it"),
    RoleKind.HOLDS_ROLE: ("holds an office at", "holds an office at it"),
    RoleKind.PART_OF: ("is part of", "is part of it"),
}
MOST_SPOKEN_OF = 20
"""How many of the claims about an entity its page shows."""

_WIKIDATA = "https://www.wikidata.org/wiki/"


@dataclass(frozen=True, slots=True)
class RoleShown:
    """How an entity belongs to another: the words between, the other, and the name of the office."""

    before: str
    other: Link
    after: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How many statements take one stance."""

    stance: StanceShown
    number: int


@dataclass(frozen=True, slots=True)
class SourcePage:
    """Everything that the page of an entity shows; `more_href` leads to what it said later.

    `tally` counts the stances, where all statements are here to be counted.
    """

    id: str
    name: str
    unnamed: bool
    kind: str
    names: tuple[str, ...]
    country: str | None
    wikidata: Link | None
    roles: tuple[RoleShown, ...]
    cards: tuple[Card, ...]
    said: str
    tally: tuple[Tally, ...]
    spoken_of: tuple[Hit, ...]
    unread: str | None
    same: tuple[Hit, ...]
    decisions: DecisionsShown | None
    article: Link
    more_href: str | None


@dataclass(frozen=True, slots=True)
class SourceFound:
    """What the page of an entity is made of: the entity, the first of what it said, and the claims that are about it.

    `unread` tells of each article of its statements how many passages could not be read.
    """

    in_full: EntityInFull
    said: Page[StatementRow]
    spoken_of: tuple[ClaimRow, ...] = ()
    unread: Mapping[str, int] = field(default_factory=dict[str, int])
    decisions: DecisionsShown | None = None


def source_page(asked: SourceFound, around: Around) -> SourcePage:
    """The page of one entity, with the first of what it said."""
    found, said, entity = asked.in_full, asked.said, asked.in_full.entity
    in_all = sum(row.statements for row in (entity, *found.same))
    return SourcePage(
        id=entity.id,
        name=one_line(entity.name),
        unnamed=entity.kind == EntityKind.UNNAMED,
        kind="outlet" if entity.outlet else KINDS[EntityKind(entity.kind)],
        names=tuple(_names(entity, found.same)),
        country=entity.country,
        wikidata=Link(_WIKIDATA + entity.wikidata, entity.wikidata) if entity.wikidata else None,
        roles=tuple(_roles(found)),
        cards=tuple(card(row, around) for row in said.rows),
        said=f"{count(in_all, 'statement')}, read in" if in_all else "Spoken of in",
        tally=tuple(_tally(said)) if said.next is None else (),
        spoken_of=tuple(map(claim_hit, asked.spoken_of)),
        unread=unread_in_words(asked.unread),
        same=tuple(map(_same, found.same)),
        decisions=asked.decisions,
        article=_article(entity),
        more_href=following(entity.id, said),
    )


def following(entity_id: str, said: Page[StatementRow]) -> str | None:
    """The path of the page behind this one of what a source said; None when this is the last."""
    return None if said.next is None else f"{path_of(entity_id)}/statements?cursor={said.next}"


def _tally(said: Page[StatementRow]) -> Iterator[Tally]:
    for stance, shown in STANCES.items():
        number = sum(row.stance == stance for row in said.rows)
        if number:
            yield Tally(shown, number)


def _names(entity: EntityRow, same: Iterable[EntityRow]) -> Iterator[str]:
    """Its other names, and those of the entities held to be the same, each once."""
    told = {one_line(entity.name)}
    for name in map(one_line, (*entity.aliases, *(name for row in same for name in (row.name, *row.aliases)))):
        if name not in told:
            told.add(name)
            yield name


def _roles(found: EntityInFull) -> Iterator[RoleShown]:
    for row in found.roles:
        yield RoleShown(_ROLES[RoleKind(row.kind)][0], Link(path_of(row.body_id), one_line(row.body)), _office(row))
    for row in found.members:
        holder = Link(path_of(row.entity_id), one_line(row.entity))
        yield RoleShown("", holder, f"{_ROLES[RoleKind(row.kind)][1]}{_office(row)}")


def _office(row: RoleRow) -> str:
    return f", as {one_line(row.role)}" if row.role else ""


def _same(row: EntityRow) -> Hit:
    article = article_shown(row.article_id, row.title, row.carrier, None)
    return Hit(
        path_of(row.id), one_line(row.name), (article.title, article.carrier, count(row.statements, "statement"))
    )


def _article(entity: EntityRow) -> Link:
    article = article_shown(entity.article_id, entity.title, entity.carrier, None)
    return Link(article.href, f"{article.title} ({article.carrier})")
