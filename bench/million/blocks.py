"""The blocks that linking would put a made-up article's parts into, straight from its record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from million.bulk import ARTICLES, ROWS, Put, in_batches
from million.story import World

from graph.ids import IdKind
from graph.model import Claim, EntityKind, Statement
from graph.record import Record
from loaders.link.blocks import blocks_of_claim, blocks_of_entity
from loaders.link.claims import About, ClaimSide
from loaders.link.copies import blocks_of_text
from loaders.link.entities import EntitySide
from loaders.link.judging import LINKER
from loaders.link.references import blocks_of_report, blocks_of_reporting
from loaders.link.views import ArticleView, StatementView
from queries.linking import LINKED, PUT_CLAIMS, PUT_ENTITIES, PUT_REVISIONS, PUT_STATEMENTS, InBlock, LinkedRow

_PUT = {
    IdKind.ENTITY: PUT_ENTITIES,
    IdKind.CLAIM: PUT_CLAIMS,
    IdKind.STATEMENT: PUT_STATEMENTS,
    IdKind.REVISION: PUT_REVISIONS,
}


def write_blocks(world: World, put: Put) -> None:
    """Put all that a world tells into blocks, and note that it is linked."""
    for printed in in_batches(world.articles(), ARTICLES):
        rows = defaultdict[IdKind, list[InBlock]](list)
        for each in printed:
            for kind, row in blocks_in(each.record):
                rows[kind].append(row)
        for kind, some in sorted(rows.items()):
            for batch in in_batches(iter(some), ROWS):
                put(_PUT[kind].text, batch)
        put(LINKED.text, [LinkedRow(each.record.revision.id, LINKER) for each in printed])


def blocks_in(record: Record) -> Iterator[tuple[IdKind, InBlock]]:
    """What goes into which blocks, with what kind of thing it is."""
    for entity in record.entities:
        for block in _blocks_of_name(entity.kind, entity.name, outlet=entity.outlet):
            yield IdKind.ENTITY, InBlock(entity.id, block)
    for claim in record.claims:
        for block in blocks_of_claim(_side(record, claim)):
            yield IdKind.CLAIM, InBlock(claim.id, block)
    view = _view(record)
    for statement in view.statements:
        for block in blocks_of_report(view, statement):
            yield IdKind.STATEMENT, InBlock(statement.id, block)
    for block in (*blocks_of_text(view.body), *blocks_of_reporting(view)):
        yield IdKind.REVISION, InBlock(record.revision.id, block)


@cache
def _blocks_of_name(kind: EntityKind, name: str, *, outlet: bool) -> tuple[str, ...]:
    return blocks_of_entity(EntitySide(name=name, kind=kind, outlet=outlet))


def _side(record: Record, claim: Claim) -> ClaimSide:
    by_id = {entity.id: entity for entity in record.entities}
    about = (About(by_id[each].name, by_id[each].kind) for each in claim.about)
    return ClaimSide(claim.text, record.article.published, tuple(sorted(about)))


def _view(record: Record) -> ArticleView:
    return ArticleView(
        revision_id=record.revision.id,
        article_id=record.article.id,
        outlet=record.article.outlet,
        published=record.article.published,
        body=record.revision.text,
        statements=tuple(_statement_view(record, each) for each in record.statements),
        links=(),
    )


def _statement_view(record: Record, statement: Statement) -> StatementView:
    return StatementView(
        id=statement.id,
        stance=statement.stance,
        sides=frozenset({statement.stance}),
        claim_id=statement.claim.id,
        claim=_side(record, statement.claim),
        source=statement.source.name,
        is_outlet=statement.source.outlet,
        dated=True,
        said_from=record.article.published,
        said_to=record.article.published,
        whole=(0, len(record.revision.text)),
        cited=False,
    )
