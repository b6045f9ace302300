"""How an extractor agrees with PolNeAR, by the definitions of the `score_attributions.py` that comes beside it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from graph.spans import Spans
from loaders.extract.base import Attribution, Extractor
from loaders.extract.reasons import Part
from loaders.segment import segment

PARTS = ("cue", "source", "content", "whole")
_IN_MARKS = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|``.*?(?:''|$)", re.MULTILINE)
_DIRECT = 0.9
"""A content with this share of its letters in quotation marks is direct speech."""

_RULED = (Part.SOURCE, Part.QUOTE)

Characters = frozenset[int]


class Triple(NamedTuple):
    """One attribution, as the offsets of its characters."""

    source: Characters
    cue: Characters
    content: Characters


@dataclass(frozen=True, slots=True)
class Article:
    """One article of the corpus, and what the extractor found in it."""

    name: str
    text: str
    gold: tuple[Triple, ...]
    predicted: tuple[Triple, ...]
    rules: tuple[tuple[str, str], ...]
    """For each predicted one the rules that found its source and its content."""


@dataclass(slots=True)
class Agreement:
    """Counts over many articles: right ones, predicted ones, those of the gold, part by part."""

    articles: int = 0
    right: dict[str, int] = field(default_factory=lambda: dict.fromkeys(PARTS, 0))
    predicted: dict[str, int] = field(default_factory=lambda: dict.fromkeys(PARTS, 0))
    gold: dict[str, int] = field(default_factory=lambda: dict.fromkeys(PARTS, 0))
    by_rule: Counter[tuple[Part, str]] = field(default_factory=Counter[tuple[Part, str]])
    right_by_rule: Counter[tuple[Part, str]] = field(default_factory=Counter[tuple[Part, str]])
    direct: int = 0
    direct_read: int = 0
    direct_right: int = 0

    def precision(self, part: str) -> float:
        return self.right[part] / max(1, self.predicted[part])

    def recall(self, part: str) -> float:
        return self.right[part] / max(1, self.gold[part])

    def f1(self, part: str) -> float:
        precision, recall = self.precision(part), self.recall(part)
        return 2 * precision * recall / max(1e-9, precision + recall)

    def lines(self) -> list[str]:
        """As the corpus's own scorer prints them."""
        told = (f"{p:8} P {self.precision(p):.3f} R {self.recall(p):.3f} F1 {self.f1(p):.3f}" for p in PARTS)
        return [line.rstrip() for line in told]


def names(folder: Path, half: str) -> list[str]:
    """The articles of a half of the corpus: every second one by name."""
    every = sorted(path.stem for path in (folder / "attributions").glob("*.ann"))
    return every[half == "odd" :: 2]


def read(folder: Path, half: str, extractor: Extractor) -> Iterator[Article]:
    """Each article of a half, read by the extractor, segments and all, as `onrecord read` does."""
    for name in names(folder, half):
        text = (folder / "text" / f"{name}.txt").read_text(encoding="utf-8")
        found = extractor.extract(text, segment(text)).attributions
        spoken: dict[tuple[Spans, Spans], list[Attribution]] = {}
        for each in found:
            if each.content is not None:
                spoken.setdefault((each.cue, each.content), []).append(each)
        # "X and Y said": the corpus marks one attribution with the words of both.
        predicted = tuple(
            Triple(_characters(each.source for each in those if each.source), _characters(cue), _characters(content))
            for (cue, content), those in spoken.items()
        )
        rules = tuple((_rule(those[0], Part.SOURCE), _rule(those[0], Part.QUOTE)) for those in spoken.values())
        yield Article(name, text, _gold(folder / "attributions" / f"{name}.ann"), predicted, rules)


def _rule(attribution: Attribution, part: Part) -> str:
    """The rule that decided this part; all cues of a form of their own as one."""
    named = next((reason.rule for reason in attribution.reasons if reason.part is part), "")
    return "the form of the cue" if named.startswith("given by ") else named


def agreement(articles: Iterable[Article]) -> Agreement:
    """How the articles' attributions agree with the gold's."""
    total = Agreement()
    for article in articles:
        total.articles += 1
        _count(total, article)
    return total


def scored(folder: Path, half: str, articles: Sequence[Article]) -> list[str]:
    """What the corpus's own scorer says of the same attributions; empty where it is not beside the corpus."""
    scorer = folder.parent / "score_attributions.py"
    if not scorer.exists():
        return []
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(f"{json.dumps(_row(article))}\n" for article in articles)
        file.flush()
        command = [sys.executable, str(scorer), file.name, "--gold", str(folder), "--half", half]
        printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [line.rstrip() for line in printed.splitlines()[: len(PARTS)]]


def _row(article: Article) -> dict[str, object]:
    spans = [
        {name: [[i, i + 1] for i in sorted(part)] for name, part in triple._asdict().items()}
        for triple in article.predicted
    ]
    return {"article": article.name, "attributions": spans}


def _gold(path: Path) -> tuple[Triple, ...]:
    spans: dict[str, list[tuple[int, int]]] = {}
    found: list[Triple] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        mark, tab, rest = line.partition("\t")
        if not tab:
            # Words that run over a line end go on here.
            continue
        if mark.startswith("T"):
            offsets = rest.split("\t")[0].split(" ", 1)[1]
            spans[mark] = [_pair(part) for part in offsets.split(";")]
        elif mark.startswith("E"):
            roles = [argument.split(":") for argument in rest.split("\t")[0].split()]
            named = [(re.sub(r"\d+$", "", role), spans.get(target, [])) for role, target in roles]
            parts = (
                _characters(span for role, where in named if role == part for span in where)
                for part in ("Source", "Cue", "Content")
            )
            found.append(Triple(*parts))
    return tuple(each for each in found if each.cue and each.content)


def _pair(words: str) -> tuple[int, int]:
    start, end = words.split()
    return int(start), int(end)


def _characters(spans: Iterable[tuple[int, int]] | None) -> Characters:
    return frozenset(i for start, end in spans or () for i in range(start, end))


def _overlap(one: Characters, other: Characters) -> float:
    return len(one & other) / len(one | other) if one | other else 0.0


def _pairs(article: Article) -> Iterator[tuple[int, int]]:
    """Each predicted attribution with the gold one that it is matched to, by their places, at most one each."""
    candidates = sorted(
        (
            (2 * bool(mine.cue & theirs.cue) + shared, i, j)
            for i, mine in enumerate(article.predicted)
            for j, theirs in enumerate(article.gold)
            if (shared := _overlap(mine.content, theirs.content)) > 0.5 or mine.cue & theirs.cue  # noqa: PLR2004  # the scorer's half
        ),
        reverse=True,
    )
    mine_used: set[int] = set()
    theirs_used: set[int] = set()
    for _, i, j in candidates:
        if i not in mine_used and j not in theirs_used:
            mine_used.add(i)
            theirs_used.add(j)
            yield i, j


def _count(total: Agreement, article: Article) -> None:
    for counts, triples in ((total.predicted, article.predicted), (total.gold, article.gold)):
        for part in PARTS:
            counts[part] += sum(bool(each.source) for each in triples) if part == "source" else len(triples)
    quoted = _quoted(article.text)
    direct = [each for each in article.gold if each.source and _is_direct(each, article.text, quoted)]
    total.direct += len(direct)
    for rules in article.rules:
        total.by_rule.update(zip(_RULED, rules, strict=True))
    for i, j in _pairs(article):
        mine, theirs = article.predicted[i], article.gold[j]
        same_source = bool(mine.source & theirs.source) and len(mine.source - theirs.source) <= len(theirs.source)
        same_content = _overlap(mine.content, theirs.content) >= 0.5  # noqa: PLR2004  # the scorer's half
        total.right["cue"] += bool(mine.cue & theirs.cue)
        total.right["source"] += same_source
        total.right["content"] += same_content
        if same_content and (same_source if theirs.source else not mine.source):
            total.right["whole"] += 1
            total.right_by_rule.update(zip(_RULED, article.rules[i], strict=True))
        if theirs in direct:
            total.direct_read += 1
            total.direct_right += same_source


def _quoted(text: str) -> Characters:
    """What stands in quotation marks, by the marks alone, so that the measure does not lean on what it measures."""
    return _characters(match.span() for match in _IN_MARKS.finditer(text))


def _is_direct(triple: Triple, text: str, quoted: Characters) -> bool:
    letters = {i for i in triple.content if text[i].isalnum()}
    return bool(letters) and len(letters & quoted) >= _DIRECT * len(letters)
