"""The word lists: well formed, without contradictions, and countries by any of their names."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from typing import cast

import pytest

from graph.model import Stance
from loaders.extract.lexicon import countries, cues, nouns, outlets

_FIELDS = {
    "stance",
    "manner",
    "object",
    "report",
    "hearer",
    "inanimate",
    "accusation",
    "particle",
    "audience",
    "plain",
    "outlet",
    "own",
    "infinitive",
    "through",
}

_RELATION_FIELDS = {"verb", "joint", "by", "of", "number", "nobody"}


def _raw(name: str) -> dict[str, object]:
    return tomllib.loads(files("loaders.extract").joinpath("data", name).read_text(encoding="utf-8"))


def _lists(name: str) -> Iterator[tuple[str, list[str]]]:
    """Every list of words in a file of tables, with the name of its table and key."""
    for table, keys in _raw(name).items():
        for key, words in cast("dict[str, object]", keys).items():
            if isinstance(words, list) and key != "patterns":
                yield f"{table}.{key}", cast("list[str]", words)


_LISTS = [*_lists("cues.toml"), *_lists("nouns.toml")]


@pytest.mark.parametrize("words", [pytest.param(words, id=name) for name, words in _LISTS])
def test_a_list_holds_lower_case_words_without_blanks_around_them(words: list[str]) -> None:
    assert words
    assert [word for word in words if word != word.lower().strip() or not word] == []


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(
            words,
            id=name,
        )
        for name, words in _LISTS
    ],
)
def test_no_word_stands_twice_in_a_list(words: list[str]) -> None:
    assert [word for word, number in Counter(words).items() if number > 1] == []


def test_verbs_have_only_fields_that_are_read() -> None:
    verbs = cast("dict[str, dict[str, object]]", _raw("cues.toml")["verbs"])

    assert {lemma: unknown for lemma, fields in verbs.items() if (unknown := fields.keys() - _FIELDS)} == {}


def test_patterns_of_relations_have_only_fields_that_are_read() -> None:
    patterns = cast("dict[str, list[dict[str, object]]]", _raw("cues.toml")["relations"])["patterns"]

    assert [unknown for fields in patterns if (unknown := fields.keys() - _RELATION_FIELDS)] == []
    assert {str(fields["verb"]) for fields in patterns} == cues().relations.keys()


def test_every_cue_is_one_lower_case_lemma_with_a_stance() -> None:
    raw = _raw("cues.toml")
    verbs = cast("dict[str, dict[str, str]]", raw["verbs"])
    stances = [fields["stance"] for fields in verbs.values() if "stance" in fields]
    stances += cast("dict[str, str]", raw["nouns"]).values()

    assert set(stances) <= set(Stance)
    assert [word for word in [*verbs, *cues().nouns, *cues().adverbs] if not (word.isalpha() and word.islower())] == []


def test_a_plain_verb_asserts_without_a_shade_and_others_as_their_line_says() -> None:
    verbs = cues().verbs

    assert (verbs["say"].stance, verbs["say"].manner, verbs["say"].object) == (Stance.ASSERTS, None, False)
    assert (verbs["refute"].stance, verbs["refute"].manner, verbs["refute"].object) == (Stance.DENIES, "refuted", True)
    assert verbs["point"].particle == "out"
    assert verbs["tell"].hearer
    assert verbs["suggest"].inanimate
    assert verbs["accuse"].accusation


def test_asking_thinking_and_ordering_are_no_cues() -> None:
    assert not cues().verbs.keys() & {"ask", "think", "believe", "hope", "want", "fear", "order", "urge", "demand"}


def test_what_refuses_is_not_at_once_what_continues() -> None:
    mood = cues().mood

    assert not mood["continuing"] & (mood["refusing"] | mood["pending"] | mood["unable"])


def test_a_voice_is_a_role() -> None:
    assert nouns().voices - {"spokespeople"} <= nouns().roles


def test_a_work_is_no_document_that_reports() -> None:
    assert not nouns().works & (nouns().documents - {"book"})
    assert "nicknamed" in nouns().naming


def test_no_name_belongs_to_two_outlets() -> None:
    raw = cast("list[list[str]]", _raw("outlets.toml")["names"])
    names = Counter(name.lower() for names in raw for name in {each.lower() for each in names})

    assert [name for name, number in names.items() if number > 1] == []
    assert all(name == name.strip() and name for names in raw for name in names)


def test_every_name_of_an_outlet_leads_to_its_main_one() -> None:
    assert outlets()["nyt"] == outlets()["new york times"] == "The New York Times"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Norway", "NO"),
        ("the Netherlands", "NL"),
        ("Peruvian", "PE"),
        ("Peruvians", "PE"),
        ("American", "US"),
        ("U.S.", "US"),
        ("the UK", "GB"),
        ("Narnia", None),
        ("", None),
        ("s", None),
    ],
)
def test_a_country_is_known_by_name_and_by_its_people(words: str, code: str | None) -> None:
    assert countries().of(words) == code


def test_a_country_is_known_by_its_capital() -> None:
    assert countries().capitals["oslo"] == "NO"


def test_codes_of_three_letters_are_not_taken_for_countries() -> None:
    # "FRA" is an airport and "CAN" a word in capitals.
    assert countries().of("fra") is None
    assert countries().of("can") is None
