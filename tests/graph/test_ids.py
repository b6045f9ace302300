"""Ids from content: the same everywhere and always, and different for different parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.ids import IdKind, content_id, kind_of, text_sha256

PARTS = st.lists(st.text(max_size=8), min_size=1, max_size=4)


def test_an_id_never_changes() -> None:
    # Written down once: another id for the same content would cut off every address that was ever published.
    assert content_id(IdKind.CLAIM, "r_0", "Troops have left") == "c_b90199719714f17604ea"


@given(PARTS, PARTS)
def test_different_parts_have_different_ids_wherever_they_are_cut(first: list[str], second: list[str]) -> None:
    same = content_id(IdKind.ENTITY, *first) == content_id(IdKind.ENTITY, *second)
    assert same == (first == second)


def test_the_order_of_parts_matters() -> None:
    assert content_id(IdKind.ENTITY, "a", "b") != content_id(IdKind.ENTITY, "b", "a")


@pytest.mark.parametrize("kind", IdKind)
def test_an_id_tells_its_kind(kind: IdKind) -> None:
    made = content_id(kind, "x")
    assert kind_of(made) is kind
    assert len(made) == 22


@pytest.mark.parametrize(
    "text",
    [
        "",
        "retreated",
        "c_123",
        "x_0123456789abcdef0123",
        "c_0123456789ABCDEF0123",
        "c_0123456789abcdef01234",
        "c-0123456789abcdef0123",
    ],
)
def test_words_are_no_ids(text: str) -> None:
    assert kind_of(text) is None


def test_a_text_is_hashed_as_utf8() -> None:
    assert text_sha256("é") == "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"
