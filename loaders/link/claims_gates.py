"""The gates between two claims: number, polarity, date, actor, mood, words; each tells how they differ."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from loaders.link.claims_actor_gate import actor_gate, places_gate, way_gate
from loaders.link.claims_aligning import Bond, Pair
from loaders.link.claims_compared import Compared, Difference, Gate
from loaders.link.claims_lexicon import lexicon
from loaders.link.claims_number_gate import number_gate
from loaders.link.claims_retold import FEW_TURNS, turns_in_common
from loaders.link.claims_times import Agreement, agreement
from loaders.link.claims_words_gate import is_once, words_gate

__all__ = ["Compared", "Difference", "Gate", "differences"]

_ATTITUDES = frozenset({"agree", "advise", "promise", "plan", "order", "want", "demand", "say", "deal"})
"""Rows of words that say by themselves how what is told stands to be done."""

_CLOSEST = (Agreement.APART, Agreement.OPEN, Agreement.EQUAL)

_OPPOSED = (
    ("before", "after"), ("for", "against"), ("above", "below"), ("with", "against"), ("inside", "outside"),
    ("up", "down"), ("into", "out"), ("because", "despite"), ("since", "until"), ("more", "less"), ("more", "few"),
    ("high", "low"), ("early", "late"), ("within", "after"),
)  # fmt: skip
"""Small words that say the contrary of each other."""


def differences(compared: Compared) -> tuple[Difference, ...]:
    """The gates that two claims don't pass, in a fixed order."""
    return tuple(difference for gate in _GATES for difference in gate(compared))


def _date(compared: Compared) -> Iterator[Difference]:
    a, b = compared.a, compared.b
    ways = ((a.times, b.times), (a.otherwise, b.times), (a.times, b.otherwise))
    found = max((agreement(*each) for each in ways), key=_CLOSEST.index)
    if found is Agreement.APART:
        yield Difference(Gate.DATE, "they tell of different days", excludes=is_once(compared, lexicon().days))
    elif found is Agreement.OPEN:
        yield Difference(Gate.DATE, "whether they tell of the same day stays open", is_open=True)
    both = bool(compared.a.clocks and compared.b.clocks)
    if both and compared.a.clocks != compared.b.clocks:
        yield Difference(Gate.DATE, "the times differ", excludes=is_once(compared, lexicon().days))


def _order(compared: Compared) -> Iterator[Difference]:
    """Before or after, above or below, with or against."""
    for one, other in _OPPOSED:
        only = [{one, other} & (mine - theirs) for mine, theirs in _both_ways(compared)]
        if only[0] and only[1]:
            yield Difference(Gate.DATE, f"one says {one!r} where the other says {other!r}")


def _both_ways(compared: Compared) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    return (compared.a.words, compared.b.words), (compared.b.words, compared.a.words)


def _polarity(compared: Compared) -> Iterator[Difference]:
    contrary = compared.aligned.bonds(Bond.CONTRARY, Bond.OPPOSITE)
    denials = len({pair.a.places for pair in compared.aligned.bonds(Bond.DENIAL)})
    apart = abs(compared.a.negations - compared.b.negations)
    odd = (apart + denials) % 2 == 1
    if max(compared.a.negations, compared.b.negations) > 1 and apart:
        yield Difference(Gate.POLARITY, "one denies more than the other")
        return
    if contrary and not odd:
        words = f"{contrary[0].a.text!r} is the contrary of {contrary[0].b.text!r}"
        yield Difference(
            Gate.POLARITY,
            words,
            excludes=contrary[0].bond is Bond.CONTRARY and compared.a.negations == compared.b.negations == 0,
        )
    elif contrary:
        yield Difference(Gate.POLARITY, "one denies the contrary of what the other says")
    elif odd and not _denies_by_a_word(compared):
        yield Difference(Gate.POLARITY, "one says that it is not so", excludes=True)


def _denies_by_a_word(compared: Compared) -> bool:
    """Whether one denies with a word what the other denies with "not": "did not attend", "was absent"."""
    if compared.aligned.bonds(Bond.DENIAL) or turns_in_common(compared.a, compared.b) >= FEW_TURNS:
        return False
    plain_is_a = compared.a.negations < compared.b.negations
    plain, denying = compared.aligned.left_a, compared.aligned.left_b
    plain, denying = (plain, denying) if plain_is_a else (denying, plain)
    return any(part.text in lexicon().denying for part in plain) and any(not part.is_name for part in denying)


def _mood(compared: Compared) -> Iterator[Difference]:
    if compared.a.mood == compared.b.mood:
        return
    if any(_is_attitude(pair) for pair in compared.aligned.bonds(Bond.SAME)) and not (
        compared.a.mood ^ compared.b.mood
    ) - {"planned"}:
        return
    if compared.a.mood ^ compared.b.mood in _ALIKE or _is_ordered(compared):
        return
    told = [", ".join(sorted(mood)) or "done" for mood in (compared.a.mood, compared.b.mood)]
    yield Difference(Gate.MOOD, f"one is told as {told[0]}, the other as {told[1]}")


_ALIKE = (frozenset({"going on", "planned"}),)
"""Moods that tell one thing: "is closing", "will close"."""


def _is_ordered(compared: Compared) -> bool:
    """Whether one must do what it is ordered to do on the other side."""
    if compared.a.mood ^ compared.b.mood != frozenset({"obliged"}):
        return False
    free = compared.b if "obliged" in compared.a.mood else compared.a
    return any(row in {"order", "fine"} for part in free.parts for row, _ in part.rows)


def _is_attitude(pair: Pair) -> bool:
    """Whether it tells how it stands to be done; as a noun only a deal does, "a state" says nothing."""
    if pair.a.text == pair.b.text and not pair.a.is_verb and not pair.b.is_verb and pair.a.text != "deal":
        return False
    return bool({row for row, _ in pair.a.rows} & {row for row, _ in pair.b.rows} & _ATTITUDES)


_GATES: Sequence[Callable[[Compared], Iterator[Difference]]] = (
    number_gate, _polarity, _date, _order, actor_gate, places_gate, way_gate, _mood, words_gate,
)  # fmt: skip
