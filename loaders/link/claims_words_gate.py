"""The gate of words: what has no counterpart on the other side, and whether that makes another claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders.link.claims_aligning import Bond, Pair, is_telling
from loaders.link.claims_compared import Compared, Difference, Gate
from loaders.link.claims_lexicon import lexicon
from loaders.link.claims_names import country_of
from loaders.link.claims_parts import Part, Role
from loaders.link.claims_reading import Read

_NAMES_ENOUGH = 2
_WORDS_ENOUGH, _SHARE_ENOUGH, _FEW_TURNS = 1, 0.6, 0.4
"""What sentences built otherwise must share of words, and may share of turns."""


def words_gate(compared: Compared) -> Iterator[Difference]:
    sides = (compared.aligned.left_a, compared.aligned.left_b)
    telling = [part for side in sides for part in side if is_telling(part)]
    if telling:
        yield Difference(Gate.SCOPE, f"only one says {telling[0].text!r}")
    if all(any(part.descriptive and part.is_name for part in side) for side in sides):
        yield Difference(Gate.WORDS, "one thing is of two countries")
    left = [[part for part in side if _counts(part) and not is_telling(part)] for side in sides]
    if (left[0] or left[1]) and _is_built_otherwise(compared, left):
        return
    if left[0] and left[1]:
        excludes = not telling and len(left[0]) == len(left[1]) == 1 and _excluded(left[0][0], left[1][0], compared)
        yield Difference(Gate.WORDS, f"one says {_list(left[0])}, the other {_list(left[1])}", excludes=excludes)
        return
    more, other = (left[0], compared.b) if left[0] else (left[1], compared.a)
    if more and not all(_is_left_out(part, other, compared) for part in more):
        yield Difference(Gate.WORDS, f"only one says {_list(more)}")


def _is_built_otherwise(compared: Compared, left: Sequence[Sequence[Part]]) -> bool:
    """Whether two sentences of one named day share all names, and words enough, but hardly a turn of phrase.

    Who denies, narrows or changes a report keeps its turns and puts one word for another; who tells it again in words
    of their own keeps none. Without a day that both name, too much happens between the same names.
    """
    names = [pair for pair in compared.aligned.bonds(Bond.SAME) if pair.a.is_name]
    words = [pair for pair in compared.aligned.bonds(Bond.SAME) if not pair.a.is_name and not pair.a.soft]
    dated = compared.a.times.stretches and compared.b.times.stretches
    unnamed = [part for side in left for part in side if part.is_name]
    if not names or not dated or not all(_is_beside(part, names) for part in unnamed):
        return False
    if len(unnamed) > 1 and all(any(part.is_name for part in side) for side in left):
        return False
    enough = len(words) + bool(compared.a.numbers) >= _WORDS_ENOUGH and compared.aligned.share >= _SHARE_ENOUGH
    return enough and turns_in_common(compared.a, compared.b) < _FEW_TURNS


def _is_beside(name: Part, names: Sequence[Pair]) -> bool:
    """Whether it is a place around those that both name: the country of a town, a town where two others are named."""
    if name.role is not Role.OTHER or name.kind in {"person", "agency", "unit"}:
        return False
    return country_of(name.text) is not None or len(names) >= _NAMES_ENOUGH


def turns_in_common(a: Read, b: Read) -> float:
    """The share of the words two by two that both sentences have."""
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


def is_else_alike(compared: Compared) -> bool:
    """Whether all but one name on either side has its counterpart: only then can a number exclude."""
    left = [[part for part in side if _counts(part)] for side in (compared.aligned.left_a, compared.aligned.left_b)]
    return not any(left) or (len(left[0]) == len(left[1]) == 1 and left[0][0].is_name and left[1][0].is_name)


def _counts(part: Part) -> bool:
    """Whether what has no counterpart may make another claim: not what kind of thing a name is of."""
    return not part.descriptive


def _list(parts: Sequence[Part]) -> str:
    return ", ".join(repr(part.text) for part in parts)
