"""Attaches decisions to what they were made on, wherever that stands now, and settles what follows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from graph.decisions import Selector, is_person
from graph.store import Reader, Transaction
from queries.effects import take_effect
from queries.kept_decisions import decisions_of_articles
from queries.selecting import Thing, attached, things_of
from queries.settling import settled
from queries.stored_decisions import StoredDecision, first_selector, second_selector


def placed(reader: Reader, decisions: Iterable[StoredDecision]) -> Mapping[str, StoredDecision]:
    """These decisions, by id, each attached to where its ends stand now, or to nothing.

    What a person decided, or took back, goes along to another reading of its text (`queries.selecting.attached` has the
    rule). What the machine decided holds only of the very things that it judged: of others it judges anew.
    """
    rows = list(decisions)
    moving = [row for row in rows if _goes_along(row)]
    by_rule = attached(reader, (each for row in moving for each in _ends(row)))
    exact = things_of(reader, {each.id for row in rows if not _goes_along(row) for each in _ends(row)})
    return {row.id: _placed(row, by_rule if _goes_along(row) else _by_selector(row, exact)) for row in rows}


def attach_again(transaction: Transaction, article_id: str, start: Iterable[str]) -> None:
    """Attach the decisions on an article anew, after its texts or their readings changed, and settle what follows.

    `start` are the claims and entities whose components may have changed by themselves. Decisions of the machine on
    what is gone go with it; those of people stay, unattached.
    """
    before = decisions_of_articles(transaction, [article_id])
    after = placed(transaction, before.values())
    # What came before its texts did, from another store, has not been attached yet, and waits.
    kept = {each: row for each, row in after.items() if row.attached or _goes_along(row) or not before[each].attached}
    ends = {end for row in (*before.values(), *kept.values()) for end in row.attached_to}
    take_effect(transaction, settled(transaction, ends | set(start), fresh=kept, before=before))


def _goes_along(row: StoredDecision) -> bool:
    return is_person(row.decided_by) or row.undone is not None


def _ends(row: StoredDecision) -> list[Selector]:
    second = second_selector(row)
    return [first_selector(row)] if second is None else [first_selector(row), second]


def _by_selector(row: StoredDecision, things: Mapping[str, Thing]) -> Mapping[Selector, Thing]:
    return {each: things[each.id] for each in _ends(row) if each.id in things}


def _placed(row: StoredDecision, places: Mapping[Selector, Thing]) -> StoredDecision:
    found = [places.get(each) for each in _ends(row)]
    a, b = found[0], found[1] if len(found) > 1 else None
    if a is not None and b is not None and a.selector.id == b.selector.id:
        b = None  # another reading made one of them: there is nothing left to decide
    return replace(
        row,
        a_id=a.selector.id if a else None,
        a_under=a.under if a else None,
        b_id=b.selector.id if b else None,
        b_under=b.under if b else None,
    )
