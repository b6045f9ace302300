"""The word lists of claims: every table is read, every phrase can be found."""

from __future__ import annotations

import tomllib
from importlib.resources import files

from loaders.link.claims_lexicon import Sign, befalling, lexicon, related
from loaders.link.claims_names import is_same_name
from loaders.link.roots import root_of


def test_every_phrase_is_found_by_its_first_word() -> None:
    raw = tomllib.loads(files("loaders.link").joinpath("data", "claims.toml").read_text(encoding="utf-8"))
    known = {phrase.lemmas for each in lexicon().phrases.values() for phrase in each}

    assert set(raw) == {
        "same", "empty", "light", "turning", "telling", "modal", "negation", "ways", "happens", "once", "bounds",
    }  # fmt: skip
    assert all(
        tuple(written.lstrip("!-<").replace("-", " ").split()) in known
        for row in raw["same"].values()
        for written in row
    )


def test_a_phrase_may_leave_a_gap() -> None:
    (found,) = (each for each in lexicon().all_at(["put", "him", "to", "death"], 0) if "death" in each[0].lemmas)

    assert found[1] == (0, 2, 3)


def test_a_row_tells_denials_and_converses_apart() -> None:
    (remain,) = (phrase for phrase in lexicon().phrases["remain"] if phrase.lemmas == ("remain",))

    assert ("leave", Sign.DENIAL) in remain.rows


def test_a_phrase_stands_in_rows_as_a_word_does() -> None:
    assert "liberate" in lexicon().rows_of("recapture")
    assert lexicon().rows_of("") == frozenset()


def test_what_befalls_its_subject_is_known_by_its_row() -> None:
    assert "sink" in befalling()
    assert "buy" not in befalling()


def test_wordnet_relates_a_verb_to_its_noun() -> None:
    assert related()["execute"] & related()["execution"]


def test_a_word_and_its_derivation_share_a_root() -> None:
    assert {root_of("enrich"), root_of("enriching"), root_of("enrichment")} == {"enrich"}


def test_names_meet_by_acronym_surname_country_and_generic_ending() -> None:
    assert is_same_name("World Health Organization", "WHO")
    assert is_same_name("KEMRI", "Kenya Medical Research Institute")
    assert is_same_name("Olaf Brenner", "Brenner")
    assert is_same_name("Chilean", "Chile")
    assert is_same_name("Lakeside", "Lakeside Brewery")
    assert is_same_name("PKK", "Kurdistan Workers' Party")
    assert is_same_name("Bombay", "Mumbai")


def test_names_that_only_begin_or_end_alike_do_not_meet() -> None:
    assert not is_same_name("North Korea", "South Korea")
    assert not is_same_name("New York", "New York Times")
    assert not is_same_name("International Criminal Court", "International Court of Justice")
