"""Words that stand for each other and don't say the same: in one place, of one kind, or known as something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from loaders.link.claims_aligning import Bond
from loaders.link.claims_compared import Compared
from loaders.link.claims_kin import are_kinds_of_one, is_act
from loaders.link.claims_lexicon import lexicon
from loaders.link.claims_parts import Part

_OF_A_NOUN = frozenset({"amod", "compound", "nmod", "poss", "nummod"})


def has_rivals(compared: Compared, left_a: Sequence[Part], left_b: Sequence[Part]) -> bool:
    """Whether a word left over on one side and one on the other would be two accounts of one thing."""
    return any(
        (_stand_in_one_place(a, b, compared) and not lexicon().light & {a.text, b.text})
        or a.text.split()[-1] == b.text.split()[-1]
        or are_kinds_of_one(a.text, b.text)
        for a, b in _words(left_a, left_b)
    )


def is_clash(left_a: Sequence[Part], left_b: Sequence[Part]) -> bool:
    """Whether both leave over an act that the lexicon knows: it would have told if they were one."""
    return any(a.rows and b.rows and _is_act(a) and _is_act(b) for a, b in _words(left_a, left_b))


def _words(left_a: Sequence[Part], left_b: Sequence[Part]) -> Iterator[tuple[Part, Part]]:
    return ((a, b) for a, b in product(left_a, left_b) if not a.is_name and not b.is_name)


def _is_act(part: Part) -> bool:
    return part.is_verb or is_act(part.text)


def _stand_in_one_place(a: Part, b: Part, compared: Compared) -> bool:
    """Whether both hang on one word in one way, or tell one thing apart: "freight train", "passenger train"."""
    if a.tie is None or b.tie is None:
        return False
    if a.tie == b.tie:
        return True
    return {a.tie[0], b.tie[0]} <= _OF_A_NOUN and any(
        pair.a.text.split()[-1] == a.tie[1] and pair.b.text.split()[-1] == b.tie[1]
        for pair in compared.aligned.bonds(Bond.SAME)
        if not pair.a.is_name and not pair.b.is_name
    )
