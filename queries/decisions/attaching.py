"""Attaches decisions to what they were made on, wherever that stands now, and settles what follows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from graph.decisions import Selector, Verdict, is_person
from graph.store import Reader, Transaction
from queries.decisions.effects import take_effect
from queries.decisions.kept import decisions_of_articles
from queries.decisions.selecting import Thing, attached, things_of
from queries.decisions.settling import Change, settled
from queries.decisions.stored import StoredDecision, first_selector, second_selector


def placed(reader: Reader, decisions: Iterable[StoredDecision]) -> Mapping[str, StoredDecision]:
    """These decisions, by id, each attached to where its ends stand now, or to nothing.

    What a person decided, or took back, goes along to another reading of its text (the rule is
    `queries.decisions.selecting.attached`). What the machine decided holds only of the very things that it judged: of
    others it judges anew.
    """
    rows = list(decisions)
    moving = [row for row in rows if _goes_along(row)]
    by_rule = attached(reader, (each for row in moving for each in _ends(row)))
    named = {each.id for row in rows if not _goes_along(row) for each in _ends(row)}
    exact = things_of(reader, named | {row.new_source for row in rows if row.new_source})
    found = {row.id: _placed(row, by_rule if _goes_along(row) else _by_selector(row, exact)) for row in rows}
    return {each: row if _can_be_corrected(row, by_rule, exact) else _nowhere(row) for each, row in found.items()}


def attach_again(transaction: Transaction, article_id: str, start: Iterable[str], *, withdrawn: bool = False) -> None:
    """Attach the decisions on an article anew, after its texts or their readings changed, and settle what follows.

    `start` are the claims and entities whose components may have changed by themselves. Decisions of the machine on
    what is gone go with it; those of people stay, unattached. `withdrawn` is that of
    `queries.decisions.correcting.take_reviews`.
    """
    before = decisions_of_articles(transaction, [article_id])
    after = placed(transaction, before.values())
    # What came before its texts did, from another store, has not been attached yet, and waits.
    kept = {each: row for each, row in after.items() if row.attached or _goes_along(row) or not before[each].attached}
    ends = {end for row in (*before.values(), *kept.values()) for end in row.attached_to}
    change = settled(transaction, ends | set(start), fresh=kept, before=before)
    take_whole_effect(transaction, change, withdrawn=withdrawn)


def take_whole_effect(transaction: Transaction, change: Change, *, withdrawn: bool = False) -> None:
    """Write what a settling changed, and attach the decisions on claims that came or went by a correction."""
    for article_id in sorted(take_effect(transaction, change, withdrawn=withdrawn)):
        attach_again(transaction, article_id, ())


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


def _can_be_corrected(row: StoredDecision, places: Mapping[Selector, Thing], things: Mapping[str, Thing]) -> bool:
    """Whether a correction still fits: its source and its words are of the very text that it was made on."""
    place = places.get(first_selector(row))
    if row.verdict != Verdict.CORRECTED or place is None:
        return True
    text = place.selector.text_sha256
    source = things.get(row.new_source) if row.new_source else place
    same_text = text == row.a_on_sha256 or not (row.new_source_spans or row.new_quote_spans)
    return same_text and source is not None and source.selector.text_sha256 == text


def _nowhere(row: StoredDecision) -> StoredDecision:
    return replace(row, a_id=None, a_under=None, b_id=None, b_under=None)
