"""Copies, with small edits or cut short; and what is none."""

from __future__ import annotations

from loaders.link.copies import blocks_of_text, copy_score

WORDS = [f"word{number} stands with thing{number * 7 % 31}" for number in range(60)]
TEXT = " ".join(WORDS)


def test_a_text_with_small_edits_is_a_copy() -> None:
    edited = " ".join([*WORDS[:20], "an editor changed this", *WORDS[21:]])
    score = copy_score(TEXT, edited)
    assert score is not None
    assert 0.9 < score < 1
    assert score == copy_score(edited, TEXT)
    assert set(blocks_of_text(TEXT)) & set(blocks_of_text(edited))


def test_a_text_cut_short_is_a_copy() -> None:
    assert copy_score(TEXT, " ".join(WORDS[:20])) == 1.0


def test_another_text_is_none() -> None:
    other = " ".join(f"other{number} runs by line{number}" for number in range(60))
    assert copy_score(TEXT, other) is None
    assert not set(blocks_of_text(TEXT)) & set(blocks_of_text(other))


def test_a_sentence_that_many_quote_makes_no_copy() -> None:
    assert copy_score("a short sentence", "a short sentence") is None
    assert blocks_of_text("a short sentence") == ()
