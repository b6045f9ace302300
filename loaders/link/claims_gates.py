"""The gates between two claims: number, polarity, date, place and actor, mood, scope; each tells how they differ."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from loaders.link.claims_aligning import Alignment, Bond, Pair, bond_of, is_telling
from loaders.link.claims_lexicon import befalling, lexicon
from loaders.link.claims_names import country_of
from loaders.link.claims_numbers import Number
from loaders.link.claims_reading import Part, Read, Role
from loaders.link.claims_times import Agreement, agreement

_ATTITUDES = frozenset({"agree", "advise", "promise", "plan", "order", "want", "demand", "agree", "say", "deal"})
"""Rows of words that say by themselves how what is told stands to be done."""


_OPPOSED = (
    ("before", "after"), ("for", "against"), ("above", "below"), ("with", "against"), ("inside", "outside"), ("up", "down"),
    ("into", "out"), ("because", "despite"), ("since", "until"), ("more", "less"), ("more", "few"), ("high", "low"),
    ("early", "late"), ("within", "after"),
)  # fmt: skip
"""Small words that say the contrary of each other."""


_WORDS_ENOUGH, _SHARE_ENOUGH, _FEW_TURNS = 2, 0.55, 0.4
"""What sentences built otherwise must share of words, and may share of turns."""

_TURNS = 2, 0.55, 0.4
"""What sentences built otherwise must share of words, and may share of turns."""

_CARRYING = frozenset({"root", "clause", "conj"})
"""Where the words stand that tell what was done: those have their counterparts, or two claims are two."""

_TURNS = frozenset({"buy", "beat", "merge"})
"""Rows of what only one of two can do to the other."""


class Gate(StrEnum):
    """What two claims are compared in, one by one."""

    NUMBER = "number"
    POLARITY = "polarity"
    DATE = "date"
    ACTOR = "actor"
    MOOD = "modality"
    SCOPE = "scope"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Difference:
    """A gate that two claims don't pass, in words; `excludes` where both can't be true of the same thing.

    `is_open`: nothing differs, but one of them leaves out what would tell.
    """

    gate: Gate
    why: str
    excludes: bool = False
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Compared:
    """Two claims and what of them belongs together."""

    a: Read
    b: Read
    aligned: Alignment


def differences(compared: Compared) -> tuple[Difference, ...]:
    """The gates that two claims don't pass, in a fixed order."""
    return tuple(difference for gate in _GATES for difference in gate(compared))


def _date(compared: Compared) -> Iterator[Difference]:
    found = agreement(compared.a.times, compared.b.times)
    if found is Agreement.APART:
        yield Difference(Gate.DATE, "they tell of different days", excludes=is_once(compared, lexicon().days))
    elif found is Agreement.OPEN:
        yield Difference(Gate.DATE, "whether they tell of the same day stays open", is_open=True)
    both = bool(compared.a.clocks and compared.b.clocks)
    if both and compared.a.clocks != compared.b.clocks:
        yield Difference(Gate.DATE, "the times differ", excludes=both)


def _number(compared: Compared) -> Iterator[Difference]:
    only_a, only_b = _unmatched(compared.a.numbers, compared.b.numbers)
    if not only_a or not only_b:
        # "One sailor died", "the death of a sailor".
        only_a, only_b = ([each for each in only if not _is_article(each)] for only in (only_a, only_b))
    if not only_a and not only_b:
        if len(compared.a.numbers) > 1 and _crossed(compared):
            yield Difference(Gate.NUMBER, "the numbers stand with other words")
        return
    if len(only_a) == len(only_b) == 1:
        yield _differing(only_a[0], only_b[0])
        return
    yield Difference(Gate.NUMBER, "a number stands on one side only")


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


def _differing(a: Number, b: Number) -> Difference:
    if a.unit != b.unit:
        return Difference(Gate.NUMBER, f"{a.words} and {b.words} are of different units")
    if a.value == b.value:
        return Difference(Gate.NUMBER, f"{a.words} and {b.words} have different bounds")
    return Difference(Gate.NUMBER, f"{a.words} is not {b.words}", excludes=_exclude(a, b))


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
    elif odd:
        yield Difference(Gate.POLARITY, "one says that it is not so", excludes=True)


def _mood(compared: Compared) -> Iterator[Difference]:
    if compared.a.mood == compared.b.mood:
        return
    if any(_is_attitude(pair) for pair in compared.aligned.bonds(Bond.SAME)) and not (
        compared.a.mood ^ compared.b.mood
    ) - {"planned"}:
        return
    told = [", ".join(sorted(mood)) or "done" for mood in (compared.a.mood, compared.b.mood)]
    yield Difference(Gate.MOOD, f"one is told as {told[0]}, the other as {told[1]}")


def _is_attitude(pair: Pair) -> bool:
    return bool({row for row, _ in pair.a.rows} & {row for row, _ in pair.b.rows} & _ATTITUDES)


def _order(compared: Compared) -> Iterator[Difference]:
    """Before or after, above or below, with or against."""
    for one, other in _OPPOSED:
        only = [{one, other} & (mine - theirs) for mine, theirs in _both_ways(compared)]
        if only[0] and only[1]:
            yield Difference(Gate.DATE, f"one says {one!r} where the other says {other!r}")


def _both_ways(compared: Compared) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    return (compared.a.words, compared.b.words), (compared.b.words, compared.a.words)


def _actor(compared: Compared) -> Iterator[Difference]:
    for pair in compared.aligned.pairs:
        if {pair.a.role, pair.b.role} == {Role.ORIGIN, Role.GOAL}:
            yield Difference(Gate.ACTOR, f"one goes from {pair.a.text}, the other to it")
            return
        if pair.a.is_name and pair.b.is_name and _turned(pair, compared):
            yield Difference(
                Gate.ACTOR, f"{pair.a.text} does it on one side, and has it done on the other", excludes=_is_one_way(pair, compared)
            )
            return


def _swap(compared: Compared) -> Iterator[Difference]:
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
    return Bond.SAME in verbs and Bond.CONVERSE not in verbs and not _befalls(pair, compared)


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
        {row for row, _ in each.a.rows} & {row for row, _ in each.b.rows} & _TURNS
        for each in compared.aligned.pairs
        if pair.a.verb in each.a.places and pair.b.verb in each.b.places
    )


def _bonds_of_verbs(pair: Pair, compared: Compared) -> set[Bond]:
    return {
        each.bond for each in compared.aligned.pairs if pair.a.verb in each.a.places and pair.b.verb in each.b.places
    }


def _words(compared: Compared) -> Iterator[Difference]:
    sides = (compared.aligned.left_a, compared.aligned.left_b)
    telling = [part for side in sides for part in side if is_telling(part)]
    if telling:
        yield Difference(Gate.SCOPE, f"only one says {telling[0].text!r}")
    if all(any(part.descriptive and part.is_name for part in side) for side in sides):
        yield Difference(Gate.WORDS, "one thing is of two countries")
    left = [[part for part in side if counts(part) and not is_telling(part)] for side in sides]
    if (left[0] or left[1]) and _is_built_otherwise(compared, left):
        return
    if left[0] and left[1]:
        excludes = not telling and len(left[0]) == len(left[1]) == 1 and _excluded(left[0][0], left[1][0], compared)
        yield Difference(Gate.WORDS, f"one says {_list(left[0])}, the other {_list(left[1])}", excludes=excludes)
        return
    more, other = (left[0], compared.b) if left[0] else (left[1], compared.a)
    if more and not all(_is_left_out(part, other, compared) for part in more):
        yield Difference(Gate.WORDS, f"only one says {_list(more)}")


def is_else_alike(compared: Compared) -> bool:
    """Whether all words but those of one name on either side have their counterparts: only then can a number exclude."""
    left = [[part for part in side if counts(part)] for side in (compared.aligned.left_a, compared.aligned.left_b)]
    return not any(left) or (len(left[0]) == len(left[1]) == 1 and left[0][0].is_name and left[1][0].is_name)


def counts(part: Part) -> bool:
    """Whether what has no counterpart may make another claim: not what kind of thing a name is of."""
    return not part.descriptive


def _is_built_otherwise(compared: Compared, left: Sequence[Sequence[Part]]) -> bool:
    """Whether two sentences of one named day share all names, and words enough, but hardly a turn of phrase.

    Who denies, narrows or changes a report keeps its turns and puts one word for another; who tells it again in words
    of their own keeps none. Without a day that both name, too much happens between the same names.
    """
    names = [pair for pair in compared.aligned.bonds(Bond.SAME) if pair.a.is_name]
    words = [pair for pair in compared.aligned.bonds(Bond.SAME) if not pair.a.is_name and not pair.a.soft]
    dated = compared.a.times.stretches and compared.b.times.stretches
    if not names or not dated or not all(_encloses(part) for side in left for part in side if part.is_name):
        return False
    if all(any(part.is_name for part in side) for side in left):
        return False
    enough = len(words) + bool(compared.a.numbers) >= _WORDS_ENOUGH and compared.aligned.share >= _SHARE_ENOUGH
    return enough and _turns_in_common(compared.a, compared.b) < _FEW_TURNS


def _encloses(name: Part) -> bool:
    """Whether it is a country, which one article names beside a place and another leaves out."""
    return country_of(name.text) is not None and name.role is Role.OTHER


def _turns_in_common(a: Read, b: Read) -> float:
    return 2 * len(a.turns & b.turns) / max(1, len(a.turns) + len(b.turns))


def _is_left_out(part: Part, other: Read, compared: Compared) -> bool:
    """Whether it is who did it, where the other side names nobody: "a judge jailed him", "he was jailed"."""
    if part.is_name or part.role is not Role.AGENT or part.verb is None:
        return False
    done = [
        pair for pair in compared.aligned.bonds(Bond.SAME) if part.verb in pair.a.places or part.verb in pair.b.places
    ]
    verbs = {place for pair in done for each in (pair.a, pair.b) for place in each.places}
    return bool(done) and not any(each.role is Role.AGENT and each.verb in verbs for each in other.parts)


def _excluded(a: Part, b: Part, compared: Compared) -> bool:
    """Whether two names in one place exclude each other: of what is the only one, or befalls somebody once."""
    if not a.is_name or not b.is_name or a.kind != b.kind:
        return False
    return is_once(compared, lexicon().once, of_persons=a.kind == "place")


def is_once(compared: Compared, marks: frozenset[str], *, of_persons: bool = True) -> bool:
    """Whether both claims tell of what can be so only once: "the first", "alone"; a death, an arrest."""
    if compared.a.words & compared.b.words & marks:
        return True
    if not of_persons:
        return False
    events = lexicon().events
    happened = any(pair.a.text in events and pair.b.text in events for pair in compared.aligned.bonds(Bond.SAME))
    return happened and any(pair.a.kind == pair.b.kind == "person" for pair in compared.aligned.pairs)


def _list(parts: Sequence[Part]) -> str:
    return ", ".join(repr(part.text) for part in parts)


_GATES: Sequence[Callable[[Compared], Iterator[Difference]]] = (
    _number,
    _polarity,
    _date,
    _order,
    _actor,
    _swap,
    _mood,
    _words,
)
