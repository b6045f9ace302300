"""Which phrases of a claim point back, and what stands before them."""

from __future__ import annotations

import pytest
from readings import extraction_of

from graph.model import EntityKind
from graph.spans import Spans
from loaders.extract.base import Anaphor

pytestmark = pytest.mark.model


def _pointing(words: str, before: str = "") -> list[tuple[str, Anaphor]]:
    text = f"{before} Kofi Mensah said {words}.".strip()
    return [(Spans((each.span,)).words(text), each) for each in extraction_of(text).anaphors]


@pytest.mark.parametrize(
    ("words", "phrase", "kind"),
    [
        ("these forces had left", "these forces", EntityKind.UNIT),
        ("the mine was held by the soldiers", "the soldiers", EntityKind.UNIT),
        ("this agency had lost the files", "this agency", EntityKind.AGENCY),
        ("the company's ships were safe", "the company", EntityKind.AGENCY),
        ("the two countries had signed", "the two countries", EntityKind.PLACE),
        ("these two countries had signed", "these two countries", EntityKind.PLACE),
        ("both men had left", "both men", EntityKind.PERSON),
        ("the minister had left", "the minister", EntityKind.PERSON),
    ],
)
def test_a_noun_that_nothing_describes_points_back_behind_the_or_this_or_both(
    words: str, phrase: str, kind: EntityKind
) -> None:
    ((found, anaphor),) = _pointing(words)

    assert (found, anaphor.kind) == (phrase, kind)
    assert anaphor.pair == ("two" in phrase or "both" in phrase)
    assert anaphor.demonstrative == phrase.startswith(("this ", "these "))


@pytest.mark.parametrize(
    "words",
    [
        # Something describes the noun, or joins it to another.
        "the foreign forces had left",
        "the forces of the north had left",
        "the agency that lost the files had closed",
        "his company had closed",
        "the company spokesman had left",
        # It brings somebody in, or nobody in particular.
        "a company had closed",
        "two countries had signed",
        "three of the countries had signed",
        "the companies had closed",
        # It goes by no other name, or means too much else.
        "the army had left",
        "the state had paid",
        "the rain had stopped",
    ],
)
def test_other_phrases_do_not(words: str) -> None:
    assert _pointing(words) == []


def test_nothing_is_looked_for_in_direct_speech_nor_outside_of_what_is_said() -> None:
    assert extraction_of('"The company has closed," Kofi Mensah said.').anaphors == ()
    assert extraction_of("The company closed the mine. Kofi Mensah said it rained.").anaphors == ()


def test_it_has_the_sentences_before_it_the_nearest_first() -> None:
    before = "Rain fell. The mine closed."
    ((_, anaphor),) = _pointing("the company had paid", before)
    text = f"{before} Kofi Mensah said the company had paid."

    assert [text[start:end] for start, end in anaphor.sentences] == [
        "Kofi Mensah said",
        "The mine closed.",
        "Rain fell.",
    ]


def test_sentences_of_earlier_paragraphs_are_among_them_until_they_are_too_far() -> None:
    far, near = "Rain fell. " * 80, "The mine closed."
    ((_, anaphor),) = _pointing("the company had paid", f"Acme Corp. opened. {far}{near}")

    assert 60 < len(anaphor.sentences) < 80


@pytest.mark.parametrize(
    ("before", "other"),
    [
        ("A rival company had failed.", "company"),
        ("A supplier failed.", "supplier"),
        ("The suppliers failed.", None),
        ("Its own company failed. The company closed.", "company"),
        ("Masked soldiers fled.", None),
        ("The company closed.", None),
        ("The company director left.", None),
        ("Acme Corp., a shipping company, closed.", None),
    ],
)
def test_another_of_the_kind_without_a_name_bars_who_was_named_before(before: str, other: str | None) -> None:
    ((_, anaphor),) = _pointing("the company had paid", before)

    assert anaphor.since == (before.index(other) + len(other) if other is not None else 0)


def test_of_forces_any_others_do() -> None:
    before = "Masked soldiers fled."
    ((_, anaphor),) = _pointing("these troops had left", before)

    assert anaphor.since == len("Masked soldiers")
