"""Decisions as lines: nothing is lost on the way, and nothing is taken on trust."""

from __future__ import annotations

import json

import pytest

from graph.decisions import Correction, Decision, Selector, Undone, Verdict
from graph.errors import InvalidRecord
from graph.ids import IdKind, content_id
from graph.model import Stance
from graph.spans import Spans
from loaders.records import decision_from_line, decision_to_line, is_decision_line

NOW = "2025-02-08T08:00:00.000000Z"


def selector(kind: IdKind, name: str) -> Selector:
    stated = kind is IdKind.STATEMENT
    return Selector(
        id=content_id(kind, name),
        article_id=content_id(IdKind.ARTICLE, name),
        text_sha256="0" * 64,
        spans=Spans.of((3, 9)),
        words="so it was\u2028said",
        source="Ann" if stated else None,
        stance=Stance.ASSERTS if stated else None,
    )


def same() -> Decision:
    """A suggestion of the machine that two claims are one, that a person took back."""
    return Decision(
        verdict=Verdict.SAME,
        a=selector(IdKind.CLAIM, "one"),
        b=selector(IdKind.CLAIM, "two"),
        by="link/1",
        basis="the same words",
        score=0.75,
        certain=False,
        recorded=NOW,
        undone=Undone("person:anna", NOW),
    )


def corrected() -> Decision:
    return Decision(
        verdict=Verdict.CORRECTED,
        a=selector(IdKind.STATEMENT, "one"),
        b=None,
        by="person:anna",
        basis="it is a denial",
        score=1.0,
        certain=True,
        correction=Correction(stance=Stance.DENIES, quote_spans=Spans.of((1, 2))),
        recorded=NOW,
    )


@pytest.mark.parametrize("decision", [same(), corrected()], ids=["same", "corrected"])
def test_a_decision_comes_back_as_it_went(decision: Decision) -> None:
    line = decision_to_line(decision)
    assert len(line.splitlines()) == 1
    assert is_decision_line(line.encode())
    assert decision_from_line(line, where="here") == decision
    assert decision_to_line(decision_from_line(line, where="here")) == line


def test_a_record_is_no_decision() -> None:
    assert not is_decision_line(b'{"schema":1,"article":{}}')
    assert is_decision_line(b' {"schema": 1, "decision": {}}')


@pytest.mark.parametrize(
    ("path", "value", "why"),
    [
        ("id", "d_00000000000000000000", "decision.id: by its content it is d_"),
        ("score", 2, "decision.score: it must be a number from 0 to 1"),
        ("by", "", "decision: a decision names who decided"),
        ("recorded", "yesterday", "decision.recorded: 'yesterday' is no moment"),
        ("verdict", "maybe", "decision.verdict: 'maybe' is none of same"),
        ("verdict", "accepted", "only a person can say"),
        ("b", None, "decision: same is said of two different things"),
        ("a.id", "x", "is not the id of a claim"),
        ("a.text_sha256", "0", "a.text_sha256: '0' is not a SHA-256"),
        ("a.spans", [[5, 1]], "a.spans: a span must start"),
        ("undone.recorded", "", "decision.undone.recorded"),
        ("more", 1, "the key 'more' is unknown"),
    ],
)
def test_what_is_wrong_is_named(path: str, value: object, why: str) -> None:
    whole = json.loads(decision_to_line(same()))
    *parts, last = path.split(".")
    target = whole["decision"]
    for part in parts:
        target = target[part]
    target[last] = value
    with pytest.raises(InvalidRecord, match=why):
        decision_from_line(json.dumps(whole), where="here")


def test_a_correction_that_changes_nothing_is_refused() -> None:
    whole = json.loads(decision_to_line(corrected()))
    whole["decision"]["correction"] |= {"stance": None, "quote_spans": []}
    with pytest.raises(InvalidRecord, match="a correction changes something"):
        decision_from_line(json.dumps(whole), where="here")


def test_a_newer_schema_is_refused_before_anything_else() -> None:
    with pytest.raises(InvalidRecord, match="written by a newer onrecord"):
        decision_from_line('{"schema":2,"decision":{"other":1}}', where="here")
