"""Claims like this one: rare words first, and words in other forms."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from claim_pairs import among_first

from loaders.link.retrieval import Collection, terms_of

CLAIMS = Collection(
    {
        "a": ("The dam in Orsk burst after heavy rain.",),
        "b": ("Heavy rain flooded Riga.", "Did rain flood Riga?"),
        "c": ("A zoo in Riga has two pandas.",),
    }
)


def test_the_claim_with_the_rarest_words_in_common_comes_first() -> None:
    assert CLAIMS.nearest("pandas of #RigaZoo", 2) == ("c", "b")


def test_another_form_of_a_word_finds_it_too() -> None:
    assert CLAIMS.nearest("bursting dams", 1) == ("a",)


def test_nothing_in_common_gives_nothing() -> None:
    assert CLAIMS.nearest("xyz", 5) == ()


def test_addresses_are_no_words() -> None:
    assert "https" not in set(terms_of("see https://example.org/dam"))


@pytest.mark.slow
@pytest.mark.skipif("ONRECORD_EVAL" not in os.environ, reason="needs CLEF 2020, named by ONRECORD_EVAL")
def test_the_true_claim_is_among_the_first_twenty() -> None:
    assert among_first(Path(os.environ["ONRECORD_EVAL"], "clef2020"), "dev") >= 0.94
