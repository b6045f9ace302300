"""Whether entities of two articles are one: sure only of strong identity, else a suggestion with its reason."""

from __future__ import annotations

import re
from typing import Final

from graph.decisions import Verdict
from graph.model import EntityKind
from loaders.link.entities_bodies import judge_bodies
from loaders.link.entities_persons import judge_persons
from loaders.link.entities_places import judge_places
from loaders.link.entity_sides import EntitySide, RoleAt
from loaders.link.judging import NOTHING, Judgement, same

__all__ = ["EntitySide", "RoleAt", "ages_in", "judge_entities"]

_BODIES: Final = frozenset({EntityKind.AGENCY, EntityKind.UNIT})
_AGE: Final = re.compile(r", (\d{1,3}),|\b(?:aged?|died at) (\d{1,3})\b|\b(\d{1,3})-year-old")


def judge_entities(a: EntitySide, b: EntitySide) -> Judgement:
    """What is held of two entities of two articles; which stands first makes no difference.

    Equal Wikidata items decide that they are the same, two items that they are not. Unnamed sources are never one.
    """
    first, second = sorted((a, b), key=repr)
    if EntityKind.UNNAMED in {first.kind, second.kind}:
        return NOTHING
    if first.wikidata is not None and second.wikidata is not None:
        return _by_item(first.wikidata, second.wikidata)
    kinds = {first.kind, second.kind}
    if kinds == {EntityKind.PERSON}:
        return judge_persons(first, second)
    if kinds == {EntityKind.PLACE}:
        return judge_places(first, second)
    return judge_bodies(first, second) if kinds <= _BODIES else NOTHING


def _by_item(first: str, second: str) -> Judgement:
    if first == second:
        return same(f"both are Wikidata's {first}", score=1.0, certain=True)
    return Judgement(Verdict.DIFFERENT, certain=True, score=1.0, basis=f"Wikidata tells {first} and {second} apart")


def ages_in(words: str) -> tuple[int, ...]:
    """The ages that words around a person's first mention tell: ", 34,", "aged 34", "a 34-year-old"."""
    return tuple(int(number) for found in _AGE.findall(words) for number in found if number)
