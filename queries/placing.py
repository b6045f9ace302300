"""Puts what one new text says into blocks, by statements that stand alone: their cost does not grow with the graph."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graph.ids import IdKind, kind_of
from graph.store import Store, Write
from queries.binding import bind_write
from queries.linking import InBlock


@dataclass(frozen=True, slots=True)
class Placing:
    """What of one text belongs into which blocks."""

    id: str
    members: tuple[InBlock, ...]


CLAIMS = bind_write("placing/claims", row=Placing)
ENTITIES = bind_write("placing/entities", row=Placing)
STATEMENTS = bind_write("placing/statements", row=Placing)
REVISIONS = bind_write("placing/revisions", row=Placing)

_PLACE: Final[Mapping[IdKind, Write[Placing]]] = {
    IdKind.CLAIM: CLAIMS,
    IdKind.ENTITY: ENTITIES,
    IdKind.STATEMENT: STATEMENTS,
    IdKind.REVISION: REVISIONS,
}


def place_in_blocks(store: Store, revision_id: str, blocks: Mapping[str, Sequence[str]]) -> None:
    """Put claims, entities and statements of a new text, and itself, into these blocks, each kind by one statement.

    A transaction of the embedded store first copies what grows with the graph, and these need none: a text that was
    placed in part is not linked yet, and is placed again.
    """
    for kind, place in sorted(_PLACE.items()):
        mine = sorted(each for each in blocks if kind_of(each) is kind)
        members = tuple(InBlock(each, block) for each in mine for block in sorted(set(blocks[each])))
        if members:
            store.write_alone(place, Placing(revision_id, members))
