"""What linking looks at of articles: their texts, statements and claims, read from the store and put side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from graph.errors import InvalidRequest
from graph.model import EntityKind, RoleKind, SegmentKind, Stance, article_id
from graph.store import Reader
from loaders.link.claims import About, ClaimSide
from loaders.link.entities import EntitySide, RoleAt
from loaders.sources.address import canonical_url
from queries.linking import (
    ABOUTS,
    CITED,
    CLAIMS,
    ENTITIES,
    ROLES,
    STATEMENTS,
    TEXTS,
    ByIds,
    EntityRow,
    StatementRow,
    TextRow,
)

_CARRIED: Final = frozenset({SegmentKind.BODY, SegmentKind.TITLE, SegmentKind.CAPTION})
_MOST_LINKS: Final = 200


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement as references look at it; `side` is the stance that it takes in the end, a relay's that it rests on.

    `whole` is from the first to the last of its words; `cited`: another statement of its text rests on it.
    """

    id: str
    stance: Stance
    sides: frozenset[Stance]
    claim_id: str
    claim: ClaimSide
    source: str
    is_outlet: bool
    dated: bool
    said_from: str | None
    said_to: str | None
    whole: tuple[int, int]
    cited: bool


@dataclass(frozen=True, slots=True)
class LinkView:
    """An address that a text links to, by the id that its article has when it is loaded."""

    start: int
    end: int
    article_id: str


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One text of an article, with what was read of it."""

    revision_id: str
    article_id: str
    outlet: str | None
    published: str | None
    body: str
    statements: tuple[StatementView, ...]
    links: tuple[LinkView, ...]

    @property
    def day(self) -> str | None:
        """The day on which it was published."""
        return self.published[:10] if self.published else None


def views_of(reader: Reader, revision_ids: Iterable[str]) -> Mapping[str, ArticleView]:
    """These texts, by id; one that is not there any more is left out."""
    wanted = tuple(sorted(set(revision_ids)))
    if not wanted:
        return {}
    rows = defaultdict[str, list[StatementRow]](list)
    for row in reader.read(STATEMENTS, ByIds(wanted)):
        rows[row.revision_id].append(row)
    claims = claim_sides(reader, [row.claim_id for each in rows.values() for row in each]).by_id
    edges = [(row.citing_id, row.cited_id) for row in reader.read(CITED, ByIds(wanted))]
    return {
        text.id: _view(text, _statements(rows[text.id], claims, edges)) for text in reader.read(TEXTS, ByIds(wanted))
    }


Side = TypeVar("Side", ClaimSide, EntitySide)


@dataclass(frozen=True, slots=True)
class Sides(Generic[Side]):
    """What claims, or entities, are judged by, and the cluster that each is in; both by id."""

    by_id: Mapping[str, Side]
    clusters: Mapping[str, str]


def claim_sides(reader: Reader, claim_ids: Iterable[str]) -> Sides[ClaimSide]:
    """What these claims are judged by."""
    wanted = ByIds(tuple(sorted(set(claim_ids))))
    if not wanted.ids:
        return Sides({}, {})
    abouts = defaultdict[str, list[About]](list)
    for row in reader.read(ABOUTS, wanted):
        abouts[row.id].append(About(row.name, row.kind))
    rows = reader.read(CLAIMS, wanted)
    sides = {
        row.id: ClaimSide(row.text, row.published, tuple(sorted(abouts[row.id], key=lambda a: (a.name, a.kind))))
        for row in rows
    }
    return Sides(sides, {row.id: row.cluster for row in rows})


def entity_sides(reader: Reader, entity_ids: Iterable[str]) -> Sides[EntitySide]:
    """What these entities are judged by."""
    wanted = ByIds(tuple(sorted(set(entity_ids))))
    if not wanted.ids:
        return Sides({}, {})
    roles = defaultdict[str, list[RoleAt]](list)
    for row in reader.read(ROLES, wanted):
        roles[row.id].append(RoleAt(RoleKind(row.kind), row.body, row.role))
    rows = reader.read(ENTITIES, wanted)
    return Sides({row.id: _entity_side(row, roles[row.id]) for row in rows}, {row.id: row.cluster for row in rows})


def _entity_side(row: EntityRow, roles: list[RoleAt]) -> EntitySide:
    return EntitySide(
        name=row.name,
        kind=EntityKind(row.kind),
        aliases=tuple(sorted(row.aliases)),
        roles=tuple(sorted(roles, key=repr)),
        country=row.country,
        wikidata=row.wikidata,
        outlet=row.outlet,
        ages=tuple(sorted(row.ages)),
    )


def _view(text: TextRow, statements: tuple[StatementView, ...]) -> ArticleView:
    return ArticleView(
        revision_id=text.id,
        article_id=text.article_id,
        outlet=text.outlet,
        published=text.published,
        body=_body(text),
        statements=statements,
        links=tuple(_links(text)),
    )


def _body(text: TextRow) -> str:
    """What it carries, without what a page has around it."""
    ranges = zip(text.segment_kinds, text.segment_spans[::2], text.segment_spans[1::2], strict=True)
    return "\n".join(text.text[start:end] for kind, start, end in ranges if SegmentKind(kind) in _CARRIED)


def _links(text: TextRow) -> Iterable[LinkView]:
    places = zip(text.link_urls, text.link_spans[::2], text.link_spans[1::2], strict=True)
    for url, start, end in list(places)[:_MOST_LINKS]:
        try:
            address = canonical_url(url)
        except InvalidRequest:
            # An address of mail, or a broken one: no article is loaded under it.
            continue
        yield LinkView(start, end, article_id(url=address, outlet=None, sha256=""))


def _statements(
    rows: Iterable[StatementRow], claims: Mapping[str, ClaimSide], edges: list[tuple[str, str]]
) -> tuple[StatementView, ...]:
    by_id = {row.id: row for row in rows}
    cited = {other for one, other in edges if one in by_id}
    rests_on = defaultdict[str, list[str]](list)
    for one, other in edges:
        rests_on[one].append(other)
    return tuple(
        StatementView(
            id=row.id,
            stance=Stance(row.stance),
            sides=_sides(row.id, by_id, rests_on),
            claim_id=row.claim_id,
            claim=claims[row.claim_id],
            source=row.source,
            is_outlet=row.outlet,
            dated=row.said is not None,
            said_from=row.said_from,
            said_to=row.said_to,
            whole=_whole(row),
            cited=row.id in cited,
        )
        for row in by_id.values()
        if row.claim_id in claims
    )


def _sides(statement: str, by_id: Mapping[str, StatementRow], rests_on: Mapping[str, list[str]]) -> frozenset[Stance]:
    """The stances at the end of a statement's chain within its text, as far as relays are passed through."""
    found, seen, frontier = set[Stance](), {statement}, [statement]
    while frontier:
        each = frontier.pop()
        stance = Stance(by_id[each].stance)
        if stance is not Stance.RELAYS:
            found.add(_side(stance))
            continue
        following = [other for other in rests_on.get(each, ()) if other in by_id and other not in seen]
        seen.update(following)
        frontier += following
    return frozenset(found)


def _side(stance: Stance) -> Stance:
    """One stance for each side: to confirm is to assert once more."""
    return Stance.ASSERTS if stance is Stance.CONFIRMS else stance


def _whole(row: StatementRow) -> tuple[int, int]:
    places = [*row.cue_spans, *row.quote_spans, *row.source_spans]
    return (min(places), max(places))
