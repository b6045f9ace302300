"""Fills a store once, and remembers beside it what was written there, so that it can be measured again."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypedDict, cast

from million.asked import Case, cases_of
from million.blocks import write_blocks
from million.bulk import Filling, Put
from million.shape import Kind
from million.story import World
from million.timing import seconds_of

_NOTE = "filled.json"
_BLOCKS = "blocks"


@dataclass(frozen=True, slots=True)
class Filled:
    """What a store holds: how much, written in how many seconds, and the cases to ask about."""

    counted: str
    seconds: float
    cases: tuple[Case, ...]


class _CaseJson(TypedDict):
    kind: str
    claim_id: str
    statement_id: str
    day: str


class _FilledJson(TypedDict):
    counted: str
    seconds: float
    cases: list[_CaseJson]


def fill(folder: Path, world: World, put: Put, *, seed: int) -> None:
    """Fill the store of this folder with a world, unless a note there says that this was done."""
    if not (folder / _NOTE).exists():
        _fill(folder, world, put, seed)
    if not (folder / _BLOCKS).exists():
        write_blocks(world, put)
        (folder / _BLOCKS).touch()


def _fill(folder: Path, world: World, put: Put, seed: int) -> None:
    filling = Filling(put, seed=seed)
    seconds = seconds_of(lambda: filling.fill(world))
    filled = Filled(filling.counted(), seconds, cases_of(world, filling))
    (folder / _NOTE).write_text(json.dumps(asdict(filled)), encoding="utf-8")


def filled_in(folder: Path) -> Filled:
    """What the note in a folder says."""
    noted = cast("_FilledJson", json.loads((folder / _NOTE).read_text(encoding="utf-8")))
    cases = (Case(Kind(case["kind"]), case["claim_id"], case["statement_id"], case["day"]) for case in noted["cases"])
    return Filled(noted["counted"], noted["seconds"], tuple(cases))
