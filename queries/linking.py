"""What the linking of articles reads and writes: blocks, the sides of what may belong together, edges of articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graph.ids import IdKind, kind_of
from graph.store import Query, Reader, Transaction, Write
from queries.binding import Nothing, bind, bind_write


@dataclass(frozen=True, slots=True)
class ByIds:
    """The things that are asked about."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ByLinker:
    """The linker and its version."""

    linker: str


@dataclass(frozen=True, slots=True)
class RevisionToLink:
    """A revision, and when the graph learned of it."""

    id: str
    recorded: str


@dataclass(frozen=True, slots=True)
class LinkerRow:
    """A revision, and what linked it; None: nothing did, or not in its present reading."""

    id: str
    linker: str | None


@dataclass(frozen=True, slots=True)
class Found:
    """Something that was found."""

    id: str


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A member of a block."""

    block: str
    member_id: str


@dataclass(frozen=True, slots=True)
class TextRow:
    """One text, its labelled ranges and links, and who published it when."""

    id: str
    article_id: str
    text: str
    segment_kinds: list[str]
    segment_spans: list[int]
    link_spans: list[int]
    link_urls: list[str]
    outlet: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class EntityRow:
    """What an entity is judged by."""

    id: str
    name: str
    kind: str
    aliases: list[str]
    country: str | None
    wikidata: str | None
    outlet: bool
    ages: list[int]
    mentions: list[int]
    revision_id: str
    cluster: str


@dataclass(frozen=True, slots=True)
class RoleRow:
    """What an entity is to a body."""

    id: str
    kind: str
    role: str | None
    body: str
    body_id: str


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """What a claim says, and when that was published."""

    id: str
    text: str
    revision_id: str
    published: str | None
    cluster: str


@dataclass(frozen=True, slots=True)
class AboutRow:
    """What a claim is about."""

    id: str
    name: str
    kind: str
    entity_id: str


@dataclass(frozen=True, slots=True)
class StatementRow:
    """Who said what in a text, when, and in which words; `outlet`: the source is one."""

    id: str
    revision_id: str
    stance: str
    claim_id: str
    source_id: str
    source: str
    outlet: bool
    said: str | None
    said_from: str | None
    said_to: str | None
    cue_spans: list[int]
    quote_spans: list[int]
    source_spans: list[int]


@dataclass(frozen=True, slots=True)
class CitedRow:
    """That a statement rests on another of the same text."""

    citing_id: str
    cited_id: str


@dataclass(frozen=True, slots=True)
class InBlock:
    """That something belongs into a block."""

    id: str
    block: str


@dataclass(frozen=True, slots=True)
class Member:
    """Something to take out of its blocks."""

    id: str


@dataclass(frozen=True, slots=True)
class AgesRow:
    """The ages that are told of a person."""

    id: str
    ages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class LinkedRow:
    """That a revision was linked, and by what."""

    id: str
    linker: str


@dataclass(frozen=True, slots=True)
class ArticleCites:
    """That one article rests on another: by a `link`, or by a `report` that it names."""

    citing_id: str
    cited_id: str
    basis: str
    revision_id: str
    cited_revision_id: str


@dataclass(frozen=True, slots=True)
class CopyOf:
    """That one article is a copy of another that was published earlier."""

    copy_id: str
    original_id: str
    score: float
    revision_id: str
    original_revision_id: str


@dataclass(frozen=True, slots=True)
class OneText:
    """One text of an article."""

    article_id: str
    revision_id: str


MOST_MEMBERS: Final = 60

UNLINKED = bind("linking/unlinked", params=ByLinker, row=RevisionToLink)
LISTED = bind("linking/listed", params=Nothing, row=RevisionToLink)
LINKERS = bind("linking/linkers", params=ByIds, row=LinkerRow)
MEMBERS = bind("linking/members", params=ByIds, row=MemberRow)
TEXTS = bind("linking/texts", params=ByIds, row=TextRow)
ENTITIES_OF = bind("linking/entities_of", params=ByIds, row=Found)
CLAIMS_OF = bind("linking/claims_of", params=ByIds, row=Found)
ENTITIES = bind("linking/entities", params=ByIds, row=EntityRow)
ROLES = bind("linking/roles", params=ByIds, row=RoleRow)
CLAIMS = bind("linking/claims", params=ByIds, row=ClaimRow)
ABOUTS = bind("linking/abouts", params=ByIds, row=AboutRow)
STATEMENTS = bind("linking/statements", params=ByIds, row=StatementRow)
REVISIONS_OF_STATEMENTS = bind("linking/revisions_of_statements", params=ByIds, row=Found)
REVISIONS_OF_ARTICLES = bind("linking/revisions_of_articles", params=ByIds, row=Found)
CITED = bind("linking/cited", params=ByIds, row=CitedRow)

PUT_CLAIMS = bind_write("linking/put_claims", row=InBlock)
PUT_ENTITIES = bind_write("linking/put_entities", row=InBlock)
PUT_STATEMENTS = bind_write("linking/put_statements", row=InBlock)
PUT_REVISIONS = bind_write("linking/put_revisions", row=InBlock)
NO_CLAIMS = bind_write("linking/no_claims", row=Member)
NO_ENTITIES = bind_write("linking/no_entities", row=Member)
NO_STATEMENTS = bind_write("linking/no_statements", row=Member)
NO_REVISIONS = bind_write("linking/no_revisions", row=Member)
AGES = bind_write("linking/ages", row=AgesRow)
LINKED = bind_write("linking/linked", row=LinkedRow)
NOT_LINKED = bind_write("linking/not_linked", row=Found)
CITES = bind_write("linking/cites", row=ArticleCites)
COPIES = bind_write("linking/copies", row=CopyOf)
NO_EDGES_FROM = bind_write("linking/no_edges_from", row=OneText)
NO_EDGES_TO = bind_write("linking/no_edges_to", row=OneText)

_PUT: Final[Mapping[IdKind, tuple[Write[Member], Write[InBlock]]]] = {
    IdKind.CLAIM: (NO_CLAIMS, PUT_CLAIMS),
    IdKind.ENTITY: (NO_ENTITIES, PUT_ENTITIES),
    IdKind.STATEMENT: (NO_STATEMENTS, PUT_STATEMENTS),
    IdKind.REVISION: (NO_REVISIONS, PUT_REVISIONS),
}


@dataclass(frozen=True, slots=True)
class Members:
    """What is in some blocks; `cut` are the blocks that hold more than was asked for."""

    by_block: Mapping[str, tuple[str, ...]]
    cut: tuple[str, ...]


def to_link(reader: Reader, linker: str, *, again: bool) -> tuple[str, ...]:
    """The revisions that this linker has not linked, the first recorded first; with `again` all."""
    rows = reader.read(LISTED, Nothing()) if again else reader.read(UNLINKED, ByLinker(linker))
    return tuple(row.id for row in rows)


def linker_of(reader: Reader, revision_id: str) -> str | None:
    """The linker, and its version, that has linked a revision in its present reading; None where none has."""
    return next((row.linker for row in reader.read(LINKERS, ByIds((revision_id,)))), None)


def put_into_blocks(transaction: Transaction, blocks: Mapping[str, Sequence[str]], *, anew: bool = False) -> None:
    """Put claims, entities, statements and revisions (by id) into these blocks; `anew`: out of all others first."""
    for kind, (take_out, put) in sorted(_PUT.items()):
        mine = sorted(each for each in blocks if kind_of(each) is kind)
        if anew:
            transaction.write(take_out, [Member(each) for each in mine])
        transaction.write(put, [InBlock(each, block) for each in mine for block in sorted(set(blocks[each]))])


def members_of(reader: Reader, blocks: Iterable[str], *, limit: int) -> Members:
    """What is in these blocks, at most `limit` of each; which were cut is told, and their first `limit` kept.

    `limit` is at most `MOST_MEMBERS`: the query names that number itself, because the embedded engine stops early only
    at a number that it reads there, and a common name's block has tens of thousands of members.
    """
    if limit > MOST_MEMBERS:
        raise ValueError(limit)
    wanted = tuple(sorted(set(blocks)))
    rows = reader.read(MEMBERS, ByIds(wanted)) if wanted else []
    found = defaultdict[str, list[str]](list)
    for row in rows:
        found[row.block].append(row.member_id)
    cut = tuple(block for block in sorted(found) if len(found[block]) > limit)
    return Members({block: tuple(found[block][:limit]) for block in sorted(found)}, cut)


def ids_of(reader: Reader, query: Query[ByIds, Found], ids: Iterable[str]) -> tuple[str, ...]:
    """What a query finds for these ids, by id."""
    wanted = tuple(sorted(set(ids)))
    return tuple(row.id for row in reader.read(query, ByIds(wanted))) if wanted else ()
