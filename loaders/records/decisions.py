"""Decisions as JSON lines, behind the records of the texts that they are about; each is checked as it comes."""

from __future__ import annotations

import json
import re
from typing import TypedDict

from graph.decisions import Correction, Decision, Selector, Undone, Verdict
from graph.model import Stance
from graph.record import SCHEMA
from graph.spans import Spans
from loaders.records.form import SpanPair
from loaders.records.reading import check_schema
from loaders.records.wire import Value, parsed
from loaders.records.writing import in_one_line, pairs
from queries.writing import is_recorded

_SHA256 = re.compile(r"[0-9a-f]{64}")
_STARTS = re.compile(rb'\s*\{\s*"(?:schema"\s*:\s*\d+\s*,\s*")?decision"\s*:')
"""Its two keys in either order: tools that sort keys put the other one first."""


class SelectorJson(TypedDict):
    """What a decision was made on: the id then, the article, the hash of its text, where the words stand, the words."""

    id: str
    article: str
    text_sha256: str
    spans: list[SpanPair]
    words: str
    source: str | None
    stance: str | None


class CorrectionJson(TypedDict):
    """How a statement reads rightly; null, or no span, where it stays as it was read."""

    stance: str | None
    source: str | None
    source_spans: list[SpanPair]
    quote_spans: list[SpanPair]
    claim: str | None


class UndoneJson(TypedDict):
    """Who took a decision back, and when."""

    by: str
    recorded: str


class DecisionJson(TypedDict):
    """What someone, or the machine, holds of two things or of one statement."""

    id: str
    verdict: str
    a: SelectorJson
    b: SelectorJson | None
    by: str
    basis: str
    score: float
    certain: bool
    correction: CorrectionJson | None
    recorded: str
    undone: UndoneJson | None


class DecisionLineJson(TypedDict):
    """A line that holds a decision."""

    schema: int
    decision: DecisionJson


def is_decision_line(line: bytes) -> bool:
    """Whether a line starts as that of a decision does; then it is one, or nothing at all."""
    return _STARTS.match(line) is not None


def decision_to_line(decision: Decision) -> str:
    """The decision as one line of JSON, without a line end; how it stands follows from all, and is not told."""
    whole: DecisionLineJson = {"schema": SCHEMA, "decision": decision_to_json(decision)}
    return in_one_line(json.dumps(whole, ensure_ascii=False, allow_nan=False, separators=(",", ":")))


def decision_to_json(decision: Decision) -> DecisionJson:
    """The decision as plain values, its keys in their order."""
    undone = decision.undone
    return {
        "id": decision.id,
        "verdict": decision.verdict.value,
        "a": _selector(decision.a),
        "b": _selector(decision.b) if decision.b else None,
        "by": decision.by,
        "basis": decision.basis,
        "score": float(decision.score),
        "certain": decision.certain,
        "correction": _correction(decision.correction) if decision.correction else None,
        "recorded": decision.recorded or "",
        "undone": {"by": undone.by, "recorded": undone.recorded} if undone else None,
    }


def _selector(selector: Selector) -> SelectorJson:
    return {
        "id": selector.id,
        "article": selector.article_id,
        "text_sha256": selector.text_sha256,
        "spans": pairs(selector.spans),
        "words": selector.words,
        "source": selector.source,
        "stance": selector.stance.value if selector.stance else None,
    }


def _correction(correction: Correction) -> CorrectionJson:
    return {
        "stance": correction.stance.value if correction.stance else None,
        "source": correction.source_id,
        "source_spans": pairs(correction.source_spans),
        "quote_spans": pairs(correction.quote_spans),
        "claim": correction.claim,
    }


def decision_from_line(line: str, *, where: str) -> Decision:
    """The decision that a line holds; raises `InvalidRecord`, which names `where` and the key that is wrong."""
    whole = parsed(line, where=where)
    check_schema(whole)
    value = whole.members(DecisionLineJson)["decision"]
    members = value.members(DecisionJson)
    b, correction, undone = members["b"], members["correction"], members["undone"]
    with value.fitting():
        decision = Decision(
            verdict=members["verdict"].one_of(Verdict),
            a=_read_selector(members["a"]),
            b=_read_selector(b) if b else None,
            by=members["by"].text(),
            basis=members["basis"].text(),
            score=members["score"].share(),
            certain=members["certain"].flag(),
            correction=_read_correction(correction) if correction else None,
            recorded=_moment(members["recorded"]),
            undone=_read_undone(undone) if undone else None,
        )
    if members["id"].text() != decision.id:
        raise members["id"].wrong(f"by its content it is {decision.id}")
    return decision


def _read_selector(value: Value) -> Selector:
    members = value.members(SelectorJson)
    stance = members["stance"]
    with value.fitting():
        return Selector(
            id=members["id"].text(),
            article_id=members["article"].text(),
            text_sha256=members["text_sha256"].matching(_SHA256, "a SHA-256"),
            spans=_spans(members["spans"]),
            words=members["words"].text(),
            source=members["source"].text_or_none(),
            stance=stance.one_of(Stance) if stance else None,
        )


def _read_correction(value: Value) -> Correction:
    members = value.members(CorrectionJson)
    stance = members["stance"]
    with value.fitting():
        return Correction(
            stance=stance.one_of(Stance) if stance else None,
            source_id=members["source"].text_or_none(),
            source_spans=_spans(members["source_spans"]),
            quote_spans=_spans(members["quote_spans"]),
            claim=members["claim"].text_or_none(),
        )


def _spans(value: Value) -> Spans:
    with value.fitting():
        return value.spans()


def _read_undone(value: Value) -> Undone:
    members = value.members(UndoneJson)
    return Undone(members["by"].text(), _moment(members["recorded"]))


def _moment(value: Value) -> str:
    text = value.text()
    if not is_recorded(text):
        raise value.wrong(f"{text[:30]!r} is no moment in UTC such as 2025-02-06T09:30:00.000000Z")
    return text
