"""The rule extractor over a whole text: what is read, in which order, with which leads."""

from __future__ import annotations

import pytest

from graph.model import Segment, SegmentKind
from graph.spans import Span
from loaders.extract.base import Extraction
from loaders.extract.rules import RuleExtractor

pytestmark = pytest.mark.model

KINDS = (
    (SegmentKind.TITLE, "Kiln cracked, potter says"),
    (SegmentKind.BYLINE, "Ana Sousa said it was written by her"),
    (SegmentKind.BODY, "A potter said the kiln had cracked."),
    (SegmentKind.BOILERPLATE, "Readers said to share this."),
    (SegmentKind.CAPTION, "The kiln, which Karl Vogt said had cracked, on Monday."),
    (SegmentKind.DUPLICATE, "A potter said the kiln had cracked."),
    (SegmentKind.BODY, "Karl Vogt denied the kiln was old."),
)


def _read(parts: tuple[tuple[SegmentKind, str], ...]) -> tuple[str, Extraction]:
    text, segments = "", list[Segment]()
    for kind, words in parts:
        segments.append(Segment(kind, Span(len(text), len(text) + len(words))))
        text += f"{words}\n\n"
    return text, RuleExtractor().extract(text, tuple(segments))


def test_only_titles_captions_and_the_body_are_read() -> None:
    text, extraction = _read(KINDS)
    read = {kind: Span(text.index(words), text.index(words) + len(words)) for kind, words in KINDS}
    cues = [each.cue.start for each in extraction.attributions]
    left = [kind for kind in read if kind not in {SegmentKind.TITLE, SegmentKind.BODY, SegmentKind.CAPTION}]

    assert len(cues) >= 3
    assert not any(read[kind].start <= cue < read[kind].end for kind in left[:2] for cue in cues)
    assert all(text[mention.span.start : mention.span.end] != "Ana Sousa" for mention in extraction.mentions)


def test_attributions_stand_in_the_order_of_the_text() -> None:
    _, extraction = _read(KINDS)
    cues = [each.cue.start for each in extraction.attributions]

    assert cues == sorted(cues)


def test_what_stands_before_the_end_of_the_first_paragraph_leads() -> None:
    text, extraction = _read(KINDS)
    leads = {text[slice(*mention.span)]: mention.lead for mention in extraction.mentions}

    assert leads["potter"]
    assert leads["A potter"]
    assert not leads["Karl Vogt"]


def test_a_text_without_anything_to_read_holds_nothing() -> None:
    _, extraction = _read(((SegmentKind.BOILERPLATE, "Readers said to share this."),))

    assert extraction == Extraction((), (), (), ())


def test_an_empty_segment_holds_nothing() -> None:
    extraction = RuleExtractor().extract("", (Segment(SegmentKind.BODY, Span(0, 0)),))

    assert extraction == Extraction((), (), (), ())


def test_the_extractor_is_named_with_its_version() -> None:
    name, _, number = RuleExtractor().name.partition("/")

    assert name == "rules"
    assert number.isdigit()


def test_a_passage_that_one_cue_could_not_read_and_another_did_is_not_unread() -> None:
    text, extraction = _read(((SegmentKind.BODY, "Asked about the oven, she said. Karl Vogt said the kiln was old."),))

    assert [text[slice(*each.span)] for each in extraction.unread] == ["Asked about the oven, she said."]
