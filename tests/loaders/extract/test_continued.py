"""Speech over several paragraphs: one statement of whoever spoke last."""

from __future__ import annotations

import pytest

from graph.model import SegmentKind
from loaders.extract.base import Extraction
from loaders.extract.rules import RuleExtractor
from loaders.segment import segment

pytestmark = pytest.mark.model


def _extraction(*paragraphs: str) -> tuple[str, Extraction]:
    text = "\n\n".join(("Kiln cracks in Aurel valley", *paragraphs))
    segments = segment(text)
    assert [each.kind for each in segments[1:]] == [SegmentKind.BODY] * len(paragraphs)
    return text, RuleExtractor().extract(text, segments)


def _said(*paragraphs: str) -> list[tuple[str | None, str]]:
    """Source and words; spans are joined by an ellipsis."""
    text, extraction = _extraction(*paragraphs)
    return [
        (text[slice(*each.source)] if each.source else None, each.content.words(text))
        for each in extraction.attributions
        if each.content is not None
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("“The kiln cracked at dawn,” Karl Vogt said.", "“Nobody was hurt.”"),
        ("The potter Karl Vogt said: “The kiln cracked at dawn.", "“Nobody was hurt.”"),
        ('"The kiln cracked at dawn," Karl Vogt said.', '"Nobody was hurt."'),
        ("« The kiln cracked at dawn », Karl Vogt said.", "« Nobody was hurt. »"),
    ],
)
def test_a_quoted_paragraph_goes_on_with_the_speech_before_it(first: str, second: str) -> None:
    ((source, words),) = _said(first, second)

    assert (source or "").endswith("Karl Vogt")
    assert words.replace(",", "").replace(".", "") == "The kiln cracked at dawn … Nobody was hurt"


def test_each_further_paragraph_is_one_more_span_and_its_claims_are_the_speakers() -> None:
    text, extraction = _extraction("“It cracked,” Karl Vogt said.", "“Nobody was hurt.", "“We lost the clay.”")
    (attribution,) = extraction.attributions

    assert attribution.content is not None
    assert len(attribution.content.ranges) == 3
    assert [clause.parts.words(text) for clause in attribution.clauses] == [
        "It cracked",
        "Nobody was hurt",
        "We lost the clay",
    ]


def test_a_cue_within_speech_that_goes_on_is_content() -> None:
    found = _said("“It cracked,” Karl Vogt said.", "“My brother said the clay was wet.”")

    assert [source for source, _ in found] == ["Karl Vogt"]


@pytest.mark.parametrize(
    "paragraphs",
    [
        # Somebody else is named as the speaker.
        ("“It cracked,” Karl Vogt said.", "“Nobody was hurt,” Lena Ode said."),
        # More stands behind the speech than who spoke.
        ("“It cracked,” Karl Vogt said. Lena Ode went home. It was late.", "“Nobody was hurt.”"),
        # Nobody spoke.
        ("The kiln cracked.", "“Nobody was hurt.”"),
        ("The “kiln” cracked, Karl Vogt said.", "“Nobody was hurt.”"),
        # The paragraph is not all speech.
        ("“It cracked,” Karl Vogt said.", "“Nobody was hurt” stood on the door."),
    ],
)
def test_no_other_paragraph_is_added_to_a_speech(paragraphs: tuple[str, ...]) -> None:
    assert all("…" not in words for _, words in _said(*paragraphs))
