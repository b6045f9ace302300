"""The gates of who did it to whom: by the verb's own arguments, and by things in each other's places."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from loaders.link.claims_aligning import Bond, Pair
from loaders.link.claims_compared import Compared, Difference, Gate
from loaders.link.claims_lexicon import befalling, lexicon
from loaders.link.claims_parts import Role
from loaders.link.claims_retold import FEW_TURNS, turns_in_common

_LIKE = frozenset({"in", "at", "on", "of"})
"""Prepositions of a place that say the same."""

_VERBATIM = 0.5
"""The share of turns from which on two sentences are one but for a word."""

_ONE_WAY = frozenset({"buy", "beat", "merge"})
"""Rows of what only one of two can do to the other."""


def actor_gate(compared: Compared) -> Iterator[Difference]:
    for pair in compared.aligned.pairs:
        if {pair.a.role, pair.b.role} == {Role.ORIGIN, Role.GOAL}:
            yield Difference(Gate.ACTOR, f"one goes from {pair.a.text}, the other to it")
            return
        if pair.a.is_name and pair.b.is_name and _turned(pair, compared):
            yield Difference(
                Gate.ACTOR,
                f"{pair.a.text} does it on one side, and has it done on the other",
                excludes=_is_one_way(pair, compared),
            )
            return


def way_gate(compared: Compared) -> Iterator[Difference]:
    """The same word with a name beside it in another way: "left for Porto", "left from Porto"; "in", "near"."""
    turns = turns_in_common(compared.a, compared.b)
    near_verbatim, alike = turns >= _VERBATIM, turns >= FEW_TURNS
    for pair in compared.aligned.bonds(Bond.SAME):
        one, other = pair.a.tie, pair.b.tie
        if not pair.a.is_name or one is None or other is None or not (near_verbatim or (alike and one[1] == other[1])):
            continue
        ways = {one[0], other[0]}
        if len(ways) > 1 and ways <= lexicon().ways and not ways <= _LIKE:
            yield Difference(Gate.ACTOR, f"one says {one[0]!r} where the other says {other[0]!r}")
            return


def places_gate(compared: Compared) -> Iterator[Difference]:
    """Two things in each other's places: "the victory of A over B", "the victory of B over A"."""
    pairs = [pair for pair in compared.aligned.bonds(Bond.SAME) if not pair.a.soft]
    for one, other in combinations(pairs, 2):
        ties = (one.a.tie, one.b.tie, other.a.tie, other.b.tie)
        if ties[0] == ties[3] and ties[1] == ties[2] and ties[0] != ties[1] and one.a.is_name == other.a.is_name:
            yield Difference(Gate.ACTOR, f"{one.a.text!r} and {other.a.text!r} stand in each other's places")
            return


def _turned(pair: Pair, compared: Compared) -> bool:
    if pair.a.role is pair.b.role is Role.AGENT and Bond.CONVERSE in _bonds_of_verbs(pair, compared):
        # "A beat B", "A lost to B".
        return True
    if {pair.a.role, pair.b.role} != {Role.AGENT, Role.PATIENT}:
        return False
    verbs = _bonds_of_verbs(pair, compared)
    return (
        Bond.SAME in verbs
        and Bond.CONVERSE not in verbs
        and not _befalls(pair, compared)
        and not _is_made_to(pair, compared)
    )


def _is_made_to(pair: Pair, compared: Compared) -> bool:
    """Whether a verb tells that somebody else is to act: "ordered the firm to pay", "the firm must pay"."""
    return any(
        " to " in f"{each.a.text}|{each.b.text} "
        for each in compared.aligned.pairs
        if pair.a.verb in each.a.places and pair.b.verb in each.b.places
    )


def _befalls(pair: Pair, compared: Compared) -> bool:
    """Whether one of the verbs tells of what happens to its subject: "sank", "went down"."""
    return any(
        row in befalling()
        for each in compared.aligned.pairs
        if pair.a.verb in each.a.places and pair.b.verb in each.b.places
        for row, _ in (*each.a.rows, *each.b.rows)
    )


def _is_one_way(pair: Pair, compared: Compared) -> bool:
    return any(
        {row for row, _ in each.a.rows} & {row for row, _ in each.b.rows} & _ONE_WAY
        for each in compared.aligned.pairs
        if pair.a.verb in each.a.places and pair.b.verb in each.b.places
    )


def _bonds_of_verbs(pair: Pair, compared: Compared) -> set[Bond]:
    return {
        each.bond for each in compared.aligned.pairs if pair.a.verb in each.a.places and pair.b.verb in each.b.places
    }
