"""Takes out what an earlier linker decided of things that a later one links anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from graph.store import Reader, Store, Transaction
from queries.decisions.attaching import take_whole_effect
from queries.decisions.effects import hold_settling
from queries.decisions.kept import decisions_at
from queries.decisions.settling import settled
from queries.decisions.stored import StoredDecision

Pair = tuple[str, frozenset[str]]
"""A verdict, and both things that it is about."""


def withdraw_earlier(store: Store, ids: Iterable[str], *, linker: str) -> int:
    """Take out the decisions and suggestions of other linkers on these things, and settle what follows; how many.

    `linker` decides anew what it holds itself. What a person decided stays, and so does what a person took back: it
    stays taken back (`taken_back`).
    """
    wanted = frozenset(ids)
    if not _of_others(store, wanted, linker):
        return 0
    return store.transaction(lambda transaction: _withdraw(transaction, wanted, linker))


def taken_back(reader: Reader, ids: Iterable[str], *, linker: str) -> frozenset[Pair]:
    """What other linkers had decided of these things, and a person took back: it is not to be decided again."""
    return frozenset(
        (row.verdict, frozenset(row.attached_to))
        for row in decisions_at(reader, ids).values()
        if _is_of_another(row, linker) and row.undone is not None
    )


def _withdraw(transaction: Transaction, ids: frozenset[str], linker: str) -> int:
    hold_settling(transaction)
    before = _of_others(transaction, ids, linker)
    ends = {end for row in before.values() for end in row.attached_to}
    take_whole_effect(transaction, settled(transaction, ends, before=before))
    return len(before)


def _of_others(reader: Reader, ids: Iterable[str], linker: str) -> Mapping[str, StoredDecision]:
    found = decisions_at(reader, ids)
    return {each: row for each, row in found.items() if _is_of_another(row, linker) and row.undone is None}


def _is_of_another(row: StoredDecision, linker: str) -> bool:
    return not row.by_person and row.decided_by != linker
