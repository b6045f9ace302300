"""The gate of numbers: which has no equal on the other side, and whether two of one thing exclude each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from loaders.link.claims_aligning import Bond, bond_of
from loaders.link.claims_compared import Compared, Difference, Gate
from loaders.link.claims_lexicon import lexicon
from loaders.link.claims_numbers import Number
from loaders.link.claims_parts import Part
from loaders.link.claims_reading import Read


def number_gate(compared: Compared) -> Iterator[Difference]:
    only_a, only_b = _unmatched(compared.a.numbers, compared.b.numbers)
    if not only_a or not only_b:
        # "One sailor died", "the death of a sailor".
        only_a, only_b = ([each for each in only if not _is_article(each)] for only in (only_a, only_b))
    only_a, only_b = _counted(only_a, compared.b), _counted(only_b, compared.a)
    if not only_a and not only_b:
        if len(compared.a.numbers) > 1 and _crossed(compared):
            yield Difference(Gate.NUMBER, "the numbers stand with other words")
        return
    if len(only_a) == len(only_b) == 1:
        yield _differing(only_a[0], only_b[0], compared)
        return
    yield Difference(Gate.NUMBER, "a number stands on one side only")


_AS_WORDS = {2: frozenset({"both", "twice", "pair", "couple", "duo", "brace"}), 3: frozenset({"trio", "triple"})}
"""Words that tell a number: "scored twice", "both pilots"."""


def _counted(only: Sequence[Number], other: Read) -> list[Number]:
    """Without the numbers that the other side tells by a word."""
    return [
        each
        for each in only
        if each.unit or each.bound != "exactly" or other.words.isdisjoint(_AS_WORDS.get(int(each.value), frozenset()))
    ]


def _is_article(number: Number) -> bool:
    return number.value == 1 and number.bound == "exactly" and number.unit is None


def _unmatched(a: Sequence[Number], b: Sequence[Number]) -> tuple[list[Number], list[Number]]:
    """The numbers without an equal, each equal used once."""
    rest = list(b)
    only: list[Number] = []
    for number in a:
        equal = next((other for other in rest if _equal(number, other)), None)
        if equal is None:
            only.append(number)
        else:
            rest.remove(equal)
    return only, rest


def _equal(a: Number, b: Number) -> bool:
    return a.key == b.key and a.bound != "between"


def _differing(a: Number, b: Number, compared: Compared) -> Difference:
    if a.unit != b.unit:
        return Difference(Gate.NUMBER, f"{a.words} and {b.words} are of different units")
    if a.value == b.value:
        return Difference(Gate.NUMBER, f"{a.words} and {b.words} have different bounds")
    return Difference(
        Gate.NUMBER, f"{a.words} is not {b.words}", excludes=_exclude(a, b) and _is_counted_once(compared)
    )


def _is_counted_once(compared: Compared) -> bool:
    """Whether both tell of one named day, or say that they leave nothing out: counts go on, and there may be two."""
    dated = compared.a.times.stretches and compared.b.times.stretches
    return bool(dated) or not compared.a.words.isdisjoint(compared.b.words & lexicon().totals)


def _exclude(a: Number, b: Number) -> bool:
    """Whether two different numbers of one thing can't both be right: bare ones, or bounds that don't meet."""
    low, high = sorted((a, b), key=lambda number: number.value)
    if low.bound == high.bound == "exactly":
        return True
    return (
        low.bound in {"exactly", "less_than", "at_most"}
        and high.bound in {"exactly", "more_than", "at_least"}
        and "exactly" not in {low.bound, high.bound}
    )


def _crossed(compared: Compared) -> bool:
    """Whether the same numbers stand with each other's things: 3 killed and 5 hurt, 5 killed and 3 hurt."""
    heads = [
        (_head(number, compared.a), _head(other, compared.b))
        for number in compared.a.numbers
        for other in compared.b.numbers
        if _equal(number, other)
    ]
    return any(
        _are_bound(x, v) and _are_bound(u, y)
        for (x, y), (u, v) in combinations(heads, 2)
        if not _are_bound(x, y) and not _are_bound(u, v)
    )


def _head(number: Number, read: Read) -> Part | None:
    """What stands behind a number."""
    return next((part for part in read.parts if part.start >= number.span.end and not part.soft), None)


def _are_bound(a: Part | None, b: Part | None) -> bool:
    return a is not None and b is not None and bond_of(a, b) is Bond.SAME
