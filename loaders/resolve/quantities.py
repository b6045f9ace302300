"""The quantities of a claim's sentence: the amounts of its clause, found again in the words that the sentence has."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from graph.quantities import Quantity
from graph.spans import Span
from loaders.extract.base import Amount, Clause
from loaders.extract.numbers import exact
from loaders.resolve.claims import plain_words


def quantities(text: str, clause: Clause, claim: str, amounts: Sequence[Amount]) -> tuple[Quantity, ...]:
    """The quantities of a claim in order; `amounts` are those of the whole text, in order.

    What the sentence says in other words than the article (a name, a date) is none of them.
    """
    found: list[Quantity] = []
    position = 0
    for amount, span in _within(clause.parts, amounts):
        words = plain_words(text[span.start : span.end])
        at = _place(claim, words, position)
        if at is not None:
            position = at.end
            found.append(_quantity(amount, claim[at.start : at.end], at))
    return tuple(found)


def _within(parts: Iterable[Span], amounts: Sequence[Amount]) -> Iterable[tuple[Amount, Span]]:
    """The amounts that stand in the parts of a clause, with the words that do: what is counted may stand outside."""
    for start, end in parts:
        first = bisect_left(amounts, start, key=lambda amount: amount.core.start)
        for amount in amounts[first:]:
            if amount.core.end > end:
                break
            yield amount, amount.span if amount.span.end <= end else amount.core


def _place(claim: str, words: str, position: int) -> Span | None:
    """Where words stand whole in a sentence, from a position on; its first letter may have become a capital."""
    pattern = rf"(?<!\w)(?:{re.escape(words[:1])}|{re.escape(words[:1].upper())}){re.escape(words[1:])}(?!\w)"
    match = re.compile(pattern).search(claim, position) if words else None
    return Span(*match.span()) if match is not None else None


def _quantity(amount: Amount, words: str, span: Span) -> Quantity:
    high = exact(amount.high) if amount.high is not None else None
    return Quantity(exact(amount.number), amount.bound, amount.unit, words, span, high)
