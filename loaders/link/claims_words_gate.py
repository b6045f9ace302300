"""The gate of words: what has no counterpart on the other side, and whether that makes another claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders.link.claims_aligning import Bond, is_telling
from loaders.link.claims_compared import Compared, Difference, Gate
from loaders.link.claims_lexicon import lexicon
from loaders.link.claims_parts import Part, Role
from loaders.link.claims_reading import Read
from loaders.link.claims_retold import is_retold


def words_gate(compared: Compared) -> Iterator[Difference]:
    sides = (compared.aligned.left_a, compared.aligned.left_b)
    telling = [part for side in sides for part in side if is_telling(part)]
    if telling:
        yield Difference(Gate.SCOPE, f"only one says {telling[0].text!r}")
    if all(any(part.descriptive and part.is_name for part in side) for side in sides):
        yield Difference(Gate.WORDS, "one thing is of two countries")
    left = [[part for part in side if _counts(part) and not is_telling(part)] for side in sides]
    if (left[0] or left[1]) and is_retold(compared, left):
        return
    if left[0] and left[1]:
        excludes = not telling and len(left[0]) == len(left[1]) == 1 and _excluded(left[0][0], left[1][0], compared)
        yield Difference(Gate.WORDS, f"one says {_list(left[0])}, the other {_list(left[1])}", excludes=excludes)
        return
    more, other = (left[0], compared.b) if left[0] else (left[1], compared.a)
    if more and not all(_is_left_out(part, other, compared) for part in more):
        yield Difference(Gate.WORDS, f"only one says {_list(more)}")


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
