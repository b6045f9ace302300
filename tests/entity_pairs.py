"""How entities are judged on the pairs made by hand, by set and half, and how blocks keep those that are one."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypedDict, cast

from annotations import DATA
from claim_pairs import Judged

from graph.decisions import Verdict
from graph.model import EntityKind, RoleKind
from loaders.link.blocks import blocks_of_entity
from loaders.link.entities import EntitySide, RoleAt, ages_in, judge_entities

_FILES = {
    ("first", "looked"): "pairs/entities.jsonl",
    ("first", "measured"): "pairs/entities.jsonl",
    ("second", "looked"): "pairs/second/entities-looked.jsonl",
    ("second", "measured"): "pairs/second/entities-measured.jsonl",
    ("third", "measured"): "pairs/third/entities-measured.jsonl",
}
SETS = tuple(_FILES)


class _Role(TypedDict):
    kind: str
    of: str
    role: str


class _Side(TypedDict):
    name: str
    kind: str
    aliases: list[str]
    roles: list[_Role]
    country: str | None
    wikidata: str | None
    context: str


class _Line(TypedDict):
    half: str
    a: _Side
    b: _Side
    same: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entities, and whether a person judged them to be one."""

    a: EntitySide
    b: EntitySide
    same: bool


def pairs(which: str, half: str) -> list[Pair]:
    """The pairs of one half of the `first` or the `second` set."""
    text = (DATA / _FILES[which, half]).read_text(encoding="utf-8")
    lines = [cast("_Line", json.loads(line)) for line in text.splitlines()]
    return [Pair(_side(line["a"]), _side(line["b"]), line["same"]) for line in lines if line["half"] == half]


def judged(given: Sequence[Pair]) -> Judged:
    """What was decided to be one by itself."""
    decided = [pair.same for pair in given if _is_merged(pair)]
    return Judged(sum(pair.same for pair in given), len(decided), sum(decided))


def kept(given: Sequence[Pair]) -> float:
    """Of the pairs that are decided to be one, the share with a block in common."""
    merged = [pair for pair in given if _is_merged(pair)]
    return sum(bool(set(blocks_of_entity(pair.a)) & set(blocks_of_entity(pair.b))) for pair in merged) / len(merged)


def _is_merged(pair: Pair) -> bool:
    told = judge_entities(pair.a, pair.b)
    return told.certain and told.verdict is Verdict.SAME


def _side(of: _Side) -> EntitySide:
    return EntitySide(
        name=of["name"],
        kind=EntityKind(of["kind"]),
        aliases=tuple(of["aliases"]),
        roles=tuple(RoleAt(RoleKind(role["kind"]), role["of"], role["role"]) for role in of["roles"]),
        country=of["country"],
        wikidata=of["wikidata"],
        ages=ages_in(of["context"]),
    )
