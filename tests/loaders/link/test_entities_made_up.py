"""What is held of pairs of entities that were made up for each rule, and against each."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.decisions import Verdict
from graph.model import EntityKind, RoleKind
from loaders.link.blocks import blocks_of_entity
from loaders.link.entities import EntitySide, RoleAt, judge_entities

_PAIRS = Path(__file__).parents[2] / "data" / "entities_made_up.txt"
_KINDS = {"p": EntityKind.PERSON, "a": EntityKind.AGENCY, "u": EntityKind.UNIT, "l": EntityKind.PLACE}
_ROLES = {"h": RoleKind.HOLDS_ROLE, "s": RoleKind.SPEAKS_FOR, "p": RoleKind.PART_OF}


def _side(text: str) -> EntitySide:
    kind, name, others, roles, country = text.split("|")[:5]
    return EntitySide(
        name=name,
        kind=_KINDS[kind],
        aliases=tuple(other for other in others.split(";") if other),
        roles=tuple(map(_role, filter(None, roles.split(";")))),
        country=country or None,
    )


def _role(text: str) -> RoleAt:
    kind, _, told = text.partition(":")
    words, _, of = told.partition("@")
    return RoleAt(_ROLES[kind], of, words or None)


def _listed(heading: str) -> list[str]:
    parts = _PAIRS.read_text(encoding="utf-8").split("\n\n")
    return next(part.splitlines()[1:] for part in parts if part.startswith(f"{heading}\n"))


@pytest.mark.parametrize("line", _listed("one"))
def test_what_is_one_is_found_and_decided(line: str) -> None:
    a, b = map(_side, line.split(" <> "))
    told = judge_entities(a, b)
    assert (told.verdict, told.certain) == (Verdict.SAME, True), told.basis
    assert told == judge_entities(b, a)
    assert set(blocks_of_entity(a)) & set(blocks_of_entity(b))


@pytest.mark.parametrize("line", _listed("not surely one"))
def test_what_may_be_two_is_not_decided(line: str) -> None:
    a, b = map(_side, line.split(" <> "))
    told = judge_entities(a, b)
    assert not told.certain, told.basis
    assert told == judge_entities(b, a)
