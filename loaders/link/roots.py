"""The root that an English word shares with its derivations: withdraw and withdrawal, enrich and enrichment."""

from __future__ import annotations

from functools import lru_cache

_SUFFIXES = (
    "izations", "isations", "ization", "isation", "ations", "ation", "itions", "ition", "ments", "ment", "ances",
    "ance", "ences", "ence", "ities", "ity", "ness", "ings", "ing", "ions", "ion", "als", "al", "ures", "ure",
    "ers", "er", "ors", "or", "ists", "ist", "ives", "ive", "ants", "ant", "ents", "ent", "ised", "ized", "ies",
    "ied", "ise", "ize", "ed", "es", "ly", "s", "e", "y",
)  # fmt: skip
_LEAST = 4
_DOUBLED = frozenset("bdglmnprt")


@lru_cache(maxsize=65536)
def root_of(word: str) -> str:
    """A word without the longest suffix that leaves four letters; the word itself when it is short."""
    lower = word.casefold()
    suffix = next((each for each in _SUFFIXES if lower.endswith(each) and len(lower) - len(each) >= _LEAST), "")
    root = lower.removesuffix(suffix)
    if len(root) > _LEAST and root[-1] == root[-2] and root[-1] in _DOUBLED:
        return root[:-1]
    return root[:-1] if root.endswith(("e", "y")) and len(root) > _LEAST else root
