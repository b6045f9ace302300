"""What a decision can be, and which of two tellings of it holds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.decisions import Correction, Decision, Selector, Undone, Verdict, later_of
from graph.errors import ModelError
from graph.ids import IdKind, content_id
from graph.model import Stance
from graph.spans import Spans

EARLY, LATE = "2025-02-07T08:00:00.000000Z", "2025-02-08T08:00:00.000000Z"


def on(kind: IdKind, name: str) -> Selector:
    stated = kind is IdKind.STATEMENT
    return Selector(
        id=content_id(kind, name),
        article_id=content_id(IdKind.ARTICLE, name),
        text_sha256="0" * 64,
        spans=Spans.of((1, 2)),
        words=name,
        source="Ann" if stated else None,
        stance=Stance.ASSERTS if stated else None,
    )


A, B = on(IdKind.CLAIM, "a"), on(IdKind.CLAIM, "b")
ONE, OTHER = on(IdKind.STATEMENT, "a"), on(IdKind.STATEMENT, "b")
SAME = Decision(Verdict.SAME, A, B, "person:anna", "read both", 1.0, certain=True, recorded=EARLY)


def test_a_symmetric_verdict_is_one_decision_either_way_round() -> None:
    assert replace(SAME, a=B, b=A) == SAME
    cites = Decision(Verdict.CITES, ONE, OTHER, "link/1", "names it", 0.9, certain=True)
    assert replace(cites, a=OTHER, b=ONE).id != cites.id


def test_who_decides_what_on_what_tells_one_decision_from_the_next() -> None:
    others = [replace(SAME, by="person:bo"), replace(SAME, verdict=Verdict.DIFFERENT)]
    assert len({SAME.id, *(each.id for each in others)}) == len(others) + 1
    assert replace(SAME, basis="again", score=0.5, recorded=LATE).id == SAME.id


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"by": "person: "}, "names who decided"),
        ({"basis": " "}, "says why"),
        ({"score": 1.5}, "from 0 to 1"),
        ({"certain": False}, "only the machine suggests"),
        ({"b": None}, "of two different things"),
        ({"b": A}, "of two different things"),
        ({"b": on(IdKind.ENTITY, "b")}, "of two claims or two entities"),
        ({"verdict": Verdict.ACCEPTED}, "of one statement"),
        ({"verdict": Verdict.ACCEPTED, "by": "link/1"}, "only a person can say"),
        ({"correction": Correction(stance=Stance.DENIES)}, "comes with its correction"),
        ({"verdict": Verdict.CORRECTED, "a": ONE, "b": None}, "comes with its correction"),
    ],
)
def test_what_can_not_be_decided_is_refused_in_words(changes: dict[str, object], why: str) -> None:
    with pytest.raises(ModelError, match=why):
        replace(SAME, **changes)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize("changes", [{}, {"claim": " "}, {"source_id": "c_1"}])
def test_a_correction_changes_something_that_can_be(changes: dict[str, str]) -> None:
    with pytest.raises(ModelError):
        Correction(**changes)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_only_what_is_read_of_a_text_is_decided_on() -> None:
    with pytest.raises(ModelError, match="nobody decides on it"):
        replace(A, id=content_id(IdKind.ARTICLE, "a"))
    with pytest.raises(ModelError, match="has a stance"):
        replace(ONE, stance=None)


def test_of_two_tellings_the_later_holds_and_of_two_at_a_time_the_undoing() -> None:
    undone = replace(SAME, undone=Undone("person:bo", LATE))
    again = replace(SAME, recorded=LATE)
    assert later_of(SAME, undone) == later_of(undone, SAME) == undone
    assert later_of(undone, again) == later_of(again, undone) == undone
    assert later_of(SAME, again) == again
    later = replace(SAME, recorded="2025-02-09T08:00:00.000000Z")
    assert later_of(later_of(SAME, undone), later) == later_of(SAME, later_of(undone, later)) == later
