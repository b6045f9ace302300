"""How claims are judged on the pairs made by hand, by set and half, how blocks keep them, and the nearest ranked."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict, cast

from annotations import DATA

from graph.decisions import Verdict
from loaders.link.claims import About, ClaimSide, judge_claims
from loaders.link.claims_blocks import blocks_of_claim, lookups_of_claim
from loaders.link.retrieval import Collection

_FILES = {
    ("first", "looked"): ("claims.jsonl",),
    ("first", "measured"): ("claims.jsonl",),
    ("second", "looked"): ("second/claims-a-looked.jsonl", "second/claims-b-looked.jsonl"),
    ("second", "measured"): ("second/claims-a-measured.jsonl", "second/claims-b-measured.jsonl"),
    ("third", "measured"): ("third/claims-measured.jsonl",),
}
SETS = tuple(_FILES)
"""Every set with its half; of the third, written when the rules were done, nothing was looked at."""

FIRST = 20
"""So many of a ranking are looked at."""


class _About(TypedDict):
    name: str
    kind: str


class _Side(TypedDict):
    text: str
    published: str
    about: list[_About]


class _Pair(TypedDict):
    half: str
    a: _Side
    b: _Side
    same: bool
    contradicts: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims and what a person judged of them."""

    half: str
    a: ClaimSide
    b: ClaimSide
    same: bool
    contradicts: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """Counts over one half: what is annotated, what was decided by itself and how much of that is right."""

    annotated: int
    decided: int
    right: int

    @property
    def precision(self) -> float:
        """Of what was decided, the share that is right; 1 where nothing was."""
        return self.right / self.decided if self.decided else 1.0

    @property
    def recall(self) -> float:
        """Of what is annotated, the share that was decided so."""
        return self.right / max(1, self.annotated)


def pairs(which: str, half: str) -> list[Pair]:
    """The pairs of claims of one half of the `first` or the `second` set."""
    files = (DATA / "pairs" / name for name in _FILES[which, half])
    lines = (line for file in files for line in file.read_text(encoding="utf-8").splitlines())
    rows = (cast("_Pair", json.loads(line)) for line in lines)
    return [
        Pair(row["half"], _side(row["a"]), _side(row["b"]), row["same"], row["contradicts"])
        for row in rows
        if row["half"] == half
    ]


def _side(side: _Side) -> ClaimSide:
    about = tuple(About(each["name"], each["kind"]) for each in side["about"])
    return ClaimSide(side["text"], side["published"], about)


def judged(given: Iterable[Pair]) -> tuple[Judged, Judged]:
    """What was decided for certain: that two claims are one, and that they exclude each other."""
    counts: Counter[tuple[Verdict, str]] = Counter()
    for pair in given:
        wanted = {Verdict.SAME: pair.same, Verdict.CONTRADICTS: pair.contradicts}
        judgement = judge_claims(pair.a, pair.b)
        for verdict, holds in wanted.items():
            decided = judgement.certain and judgement.verdict is verdict
            counts[verdict, "annotated"] += holds
            counts[verdict, "decided"] += decided
            counts[verdict, "right"] += decided and holds
    same, excluding = (_judged(counts, verdict) for verdict in (Verdict.SAME, Verdict.CONTRADICTS))
    return same, excluding


def _judged(counts: Counter[tuple[Verdict, str]], verdict: Verdict) -> Judged:
    return Judged(*(counts[verdict, part] for part in ("annotated", "decided", "right")))


def kept(given: Sequence[Pair]) -> float:
    """The share of pairs of one claim that have a block in common."""
    same = [pair for pair in given if pair.same]
    return sum(not set(blocks_of_claim(p.a)).isdisjoint(lookups_of_claim(p.b)) for p in same) / max(1, len(same))


def among_first(folder: Path, which: str) -> float:
    """The share of tweets whose claim is among the first 20; claims have two wordings, their own and their title."""
    texts = Collection({row[0]: tuple(row[1:3]) for row in _rows(folder / "claims.tsv")})
    wanted = dict(line.split("\t")[0:3:2] for line in (folder / f"{which}.qrels").read_text().splitlines())
    asked = {row[0]: row[1] for row in _rows(folder / f"{which}.queries.tsv")}
    return sum(wanted[each] in texts.nearest(text, FIRST) for each, text in asked.items()) / max(1, len(asked))


def _rows(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as opened:
        yield from list(csv.reader(opened, delimiter="\t"))[1:]
