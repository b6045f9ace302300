"""How WordNet relates two words: one thing, nearly one thing, or contraries."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from loaders.link.claims_lexicon import related

_MARKS = "-~^"
_REMEMBERED = 65536


class Kin(StrEnum):
    """Whether two words stand in one group; near: by a rarer sense, or as a kind and its kind ("gorge", "ravine")."""

    SAME = "same"
    NEAR = "near"
    CONTRARY = "contrary"
    NONE = "none"


@lru_cache(maxsize=_REMEMBERED)
def kin_of(a: str, b: str) -> Kin:
    """How two lemmas are related; the same whichever comes first."""
    first, second = _groups(a), _groups(b)
    if any(group[0] not in _MARKS for group in first & second):
        return Kin.SAME
    if _meets(first, second, "-") or _meets(second, first, "-"):
        return Kin.CONTRARY
    near = _members(first) & _members(second) or _is_kind(first, second) or _is_kind(second, first)
    return Kin.NEAR if near else Kin.NONE


def is_act(word: str) -> bool:
    """Whether a word, or one of a phrase, has a verb's group: "death" that of "die"."""
    return any(group[0] == "v" for each in (word, *word.split()) for group in _groups(each))


def are_kinds_of_one(a: str, b: str) -> bool:
    """Whether two nouns are kinds of one thing, as an arm and a leg are limbs."""
    return any(group.startswith("^n") for group in _groups(a) & _groups(b))


def _groups(word: str) -> frozenset[str]:
    return related().get(word, frozenset())


def _members(groups: frozenset[str]) -> frozenset[str]:
    return frozenset(group.removeprefix("~") for group in groups if group[0] not in "-^")


def _is_kind(groups: frozenset[str], others: frozenset[str]) -> bool:
    return any(f"^{group}" in groups for group in _members(others))


def _meets(groups: frozenset[str], others: frozenset[str], mark: str) -> bool:
    return any(f"{mark}{group}" in others for group in groups)
