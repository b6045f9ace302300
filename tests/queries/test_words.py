"""What is found by which words: the same rule for texts and for queries."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InvalidSearch
from queries.words import MAX_WORDS, search_for, searchable, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Around 8,000 North Korean troops", "around 8000 north korean troops"),
        ("1,234,567 and 12,34 and 1,23,456", "1234567 and 12 34 and 1 23 456"),
        ("3,000명", "3000 uba85"),
        ("Café NAÏVE Straße ﬁne x²", "cafe naive strasse fine x2"),
        ("Russia’s and Russia's, o'clock", "russia and russia o clock"),
        ("the USS. 's", "the uss s"),
        ("snake_case e-mail a/b", "snake case e mail a b"),
        ("북한군", "ubd81ud55c ud55cuad70"),
        ("中国x中", "u4e2du56fd x u4e2d"),
        ("Ёлка", "u0435u043bu043au0430"),
        ("हिन्दी", "u0939u093fu0928u094du0926u0940"),
        ("🇺🇦 … — !", ""),
        ("", ""),
    ],
)
def test_words_are_folded_and_split_alike_everywhere(text: str, words: str) -> None:
    assert " ".join(words_of(text)) == words


@given(st.text())
def test_what_is_searchable_is_found_by_its_own_words(text: str) -> None:
    kept = searchable(text)
    assert kept.isascii()
    assert " ".join(words_of(kept)) == kept
    assert all(word.isalnum() and len(word) <= 200 for word in kept.split())


@given(st.text(st.characters(codec="ascii")))
def test_case_makes_no_difference(text: str) -> None:
    assert words_of(text.upper()) == words_of(text.lower())


def test_several_texts_are_searched_as_one_and_missing_ones_add_nothing() -> None:
    assert searchable("The Title", None, "An Outlet", "") == "the title an outlet"


def test_a_search_has_each_word_once_in_its_order() -> None:
    search = search_for("troops in Kursk: TROOPS, 8,000 troops")
    assert search.words == ("troops", "in", "kursk", "8000")
    assert search.expression == "+troops +in +kursk +8000"
    assert search.loose_expression == "troops in kursk 8000"


@pytest.mark.parametrize("text", ["", " ", "…", "\n\t", "🇺🇦"])
def test_a_search_without_a_word_is_refused(text: str) -> None:
    with pytest.raises(InvalidSearch, match="no word"):
        search_for(text)


def test_a_search_has_a_largest_number_of_words() -> None:
    most = " ".join(f"w{number}" for number in range(MAX_WORDS))
    assert len(search_for(f"{most} w0").words) == MAX_WORDS
    with pytest.raises(InvalidSearch, match=f"at most {MAX_WORDS}"):
        search_for(f"{most} more")
