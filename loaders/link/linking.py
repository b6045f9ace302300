"""Links what one article says to what others say: blocks, judgements of what they lead to, decisions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.decisions import Decision, State, Verdict
from graph.model import EntityKind
from graph.store import Reader, Store, Transaction
from loaders.link.entities import ages_in
from loaders.link.judging import LINKER
from loaders.link.pairs import Findings, Held, OwnText, findings, own_text
from queries.decisions.deciding import Kept, decide
from queries.decisions.selecting import selectors_of
from queries.decisions.withdrawing import Pair, taken_back, withdraw_earlier
from queries.linking import (
    AGES,
    CITES,
    COPIES,
    ENTITIES,
    ENTITIES_OF,
    LINKED,
    NO_EDGES_FROM,
    NO_EDGES_TO,
    TEXTS,
    AgesRow,
    ByIds,
    LinkedRow,
    OneText,
    ids_of,
    linker_of,
    put_into_blocks,
    to_link,
)
from queries.placing import place_in_blocks

_BESIDE = 40
"""Characters around a name in which an age is told of who is named."""


@dataclass(frozen=True, slots=True)
class Linked:
    """What linking one text came to: how many decisions of each kind stand, how many wait for review.

    `cut` counts the blocks with more members than were compared: what belongs together may have been missed there.
    """

    revision_id: str
    same: int
    contradicts: int
    cites: int
    suggested: int
    articles_cited: int
    copies: int
    cut: int


def link_revision(store: Store, revision_id: str, *, recorded: str, anew: bool = False) -> Linked:
    """Link one text to all that is stored; doing it twice, or in another order of articles, comes to the same.

    `recorded` is the moment, as `queries.writing.recorded_at` writes it. `anew`: it was linked before, and has to be
    again, because it was read anew or there is another linker. What is interrupted is done by the next `link_all`: a
    text counts as linked only in the end.
    """
    # First, and kept at once: of two texts that are linked at a time, at least the later one then finds the other.
    own = _put_into_blocks(store, revision_id, anew=anew)
    if own is None:
        return Linked(revision_id, 0, 0, 0, 0, 0, 0, 0)
    own_ids = _ids(own)
    if anew:
        withdraw_earlier(store, own_ids, linker=LINKER)
    found = findings(store, own)
    undone = taken_back(store, own_ids, linker=LINKER) if anew else frozenset[Pair]()
    held = [each for each in found.strongest if (each.verdict.value, frozenset((each.a_id, each.b_id))) not in undone]
    kept = decide(store, _decisions(store, held), recorded=recorded)
    if anew or found.cites or found.copies:
        store.transaction(lambda transaction: _finish(transaction, own, found, anew=anew))
    else:
        store.write_alone(LINKED, LinkedRow(revision_id, LINKER))
    return _linked(revision_id, kept, found)


def link_if_due(store: Store, revision_id: str, *, recorded: str, anew: bool) -> Linked | None:
    """Link a text that was loaded, unless it was linked already in its present reading; then None."""
    linker = linker_of(store, revision_id)
    if linker == LINKER:
        return None
    return link_revision(store, revision_id, recorded=recorded, anew=anew or linker is not None)


def link_all(store: Store, *, recorded: str, again: bool = False) -> Iterator[Linked]:
    """Link what is not linked, one text after the other; with `again` all that is stored."""
    for revision_id in texts_to_link(store, again=again):
        anew = again or linker_of(store, revision_id) is not None
        yield link_revision(store, revision_id, recorded=recorded, anew=anew)


def link_again(store: Store, revision_ids: Sequence[str], *, recorded: str) -> tuple[Linked, ...]:
    """Link texts once more, to find what holds their claims and entities together beside an article that is gone."""
    return tuple(link_revision(store, each, recorded=recorded) for each in revision_ids)


def texts_to_link(reader: Reader, *, again: bool = False) -> tuple[str, ...]:
    """The revisions that this linker has not linked in their present reading, the first recorded first."""
    return to_link(reader, LINKER, again=again)


def _ids(own: OwnText) -> frozenset[str]:
    """All of a text that is decided on."""
    return frozenset({*own.entities, *own.claims, *(each.id for each in own.view.statements)})


def _put_into_blocks(store: Store, revision_id: str, *, anew: bool) -> OwnText | None:
    for ages in _ages(store, revision_id):
        store.write_alone(AGES, ages)
    own = own_text(store, revision_id)
    if own is not None and anew:
        blocks = own.blocks
        store.transaction(lambda transaction: put_into_blocks(transaction, blocks, anew=True))
    elif own is not None:
        place_in_blocks(store, revision_id, own.blocks)
    return own


def _ages(reader: Reader, revision_id: str) -> list[AgesRow]:
    """The ages told beside the first mentions of people."""
    texts = reader.read(TEXTS, ByIds((revision_id,)))
    entities = reader.read(ENTITIES, ByIds(ids_of(reader, ENTITIES_OF, [revision_id])))
    people = [each for each in entities if each.kind == EntityKind.PERSON and each.mentions]
    rows = (
        AgesRow(each.id, ages_in(text.text[max(0, each.mentions[0] - _BESIDE) : each.mentions[1] + _BESIDE]))
        for text in texts
        for each in people
    )
    return [row for row in rows if row.ages]


def _decisions(reader: Reader, held: Sequence[Held]) -> list[Decision]:
    ends = selectors_of(reader, {end for each in held for end in (each.a_id, each.b_id)})
    return [
        Decision(each.verdict, ends[each.a_id], ends[each.b_id], LINKER, each.basis, each.score, each.certain)
        for each in held
    ]


def _finish(transaction: Transaction, own: OwnText, found: Findings, *, anew: bool) -> None:
    view = own.view
    if anew:
        text = OneText(view.article_id, view.revision_id)
        transaction.write(NO_EDGES_FROM, [text])
        transaction.write(NO_EDGES_TO, [text])
    transaction.write(CITES, sorted(found.cites, key=repr))
    transaction.write(COPIES, sorted(found.copies, key=repr))
    transaction.write(LINKED, [LinkedRow(view.revision_id, LINKER)])


def _linked(revision_id: str, kept: Sequence[Kept], found: Findings) -> Linked:
    standing = [each.decision.verdict for each in kept if each.state is State.STANDING]
    return Linked(
        revision_id=revision_id,
        same=standing.count(Verdict.SAME),
        contradicts=standing.count(Verdict.CONTRADICTS),
        cites=standing.count(Verdict.CITES),
        suggested=sum(each.state is State.SUGGESTED for each in kept),
        articles_cited=len({(each.citing_id, each.cited_id) for each in found.cites}),
        copies=len(found.copies),
        cut=len(found.cut),
    )
