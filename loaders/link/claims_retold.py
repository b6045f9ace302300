"""Whether two sentences that leave words over tell one thing, each built in its own way."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.link.claims_aligning import Bond, Pair
from loaders.link.claims_compared import Compared
from loaders.link.claims_lexicon import lexicon
from loaders.link.claims_names import country_of
from loaders.link.claims_parts import Part, Role
from loaders.link.claims_reading import Read
from loaders.link.claims_rivals import has_rivals, is_clash

_NAMES_ENOUGH = 2
FEW_TURNS = 0.35
"""The share of turns that sentences built otherwise may have in common."""

_ENOUGH = ((1, 0.8), (2, 0.75), (3, 0.65))
"""So many names, numbers and days, and the share of all that they tell, which such sentences must have in common."""

_MANY, _NEARLY_ALL = 3, 0.8
_MODIFIES = frozenset({"acl", "relcl", "amod", "advcl", "compound"})


def is_retold(compared: Compared, left: Sequence[Sequence[Part]]) -> bool:
    """Whether two sentences share their names, and words enough, but hardly a turn of phrase, and leave no rivals.

    Who denies, narrows or changes a report keeps its turns and puts one word for another; who tells it again in words
    of their own keeps none. `left` is what has no counterpart, by side; all other gates are taken to be passed.
    """
    names = [pair for pair in compared.aligned.bonds(Bond.SAME) if pair.a.is_name]
    if not names or not _is_beside_all(left, names) or turns_in_common(compared.a, compared.b) >= FEW_TURNS:
        return False
    if any(_adds(part) or _turns(part) for side in left for part in side) or has_rivals(compared, left[0], left[1]):
        return False
    anchors, share = _anchors(compared, names), compared.aligned.share
    if not any(anchors >= least and share >= part for least, part in _ENOUGH):
        return False
    if is_clash(left[0], left[1]):
        return _agree_in_the_main(compared) and share >= _NEARLY_ALL
    return _agree_in_the_main(compared) or anchors >= _MANY


def turns_in_common(a: Read, b: Read) -> float:
    """The share of the words two by two that both sentences have."""
    return 2 * len(a.turns & b.turns) / max(1, len(a.turns) + len(b.turns))


def _is_beside_all(left: Sequence[Sequence[Part]], names: Sequence[Pair]) -> bool:
    unnamed = [[part for part in side if part.is_name] for side in left]
    both = all(unnamed) and sum(map(len, unnamed)) > 1
    return not both and all(_is_beside(part, names) for side in unnamed for part in side)


def _is_beside(name: Part, names: Sequence[Pair]) -> bool:
    """Whether it is a place around those that both name: the country of a town, a town where two others are named."""
    if name.role is not Role.OTHER or name.kind in {"person", "agency", "unit"}:
        return False
    return country_of(name.text) is not None or len(names) >= _NAMES_ENOUGH


def _anchors(compared: Compared, names: Sequence[Pair]) -> int:
    """How many names, numbers and days both sides tell."""
    dated = bool(compared.a.times.stretches and compared.b.times.stretches)
    return len({pair.a.places for pair in names}) + len(compared.a.numbers) + dated


def _adds(part: Part) -> bool:
    """Whether it is one thing more: "the aid and the sharing of intelligence"."""
    return _relation(part) == "conj" and not part.is_verb and not part.is_name


def _turns(part: Part) -> bool:
    """Whether it makes something else of what the other words tell: "lifted sanctions", "three deaths from cholera"."""
    return part.text in lexicon().turning and _relation(part) not in _MODIFIES


def _relation(part: Part) -> str:
    return part.tie[0] if part.tie else ""


def _agree_in_the_main(compared: Compared) -> bool:
    """Whether the word that governs one of the sentences has its counterpart."""
    words = (pair for pair in compared.aligned.bonds(Bond.SAME) if not pair.a.is_name)
    return any("ROOT" in {_relation(pair.a), _relation(pair.b)} for pair in words)
