"""Headlines and openings in capitals, in the case that the article gives their words elsewhere."""

from __future__ import annotations

import pytest

from graph.model import Segment, SegmentKind
from graph.spans import Span
from loaders.extract.casing import recased

BODY = "On Monday the grain trader Olten Farms denied that the Kivu Port Board had found weevils in U.S. wheat."


def case_of(title: str, body: str = BODY) -> tuple[str, str]:
    text = f"{title}\n{body}"
    end = len(title)
    segments = (
        Segment(SegmentKind.TITLE, Span(0, end)),
        Segment(SegmentKind.BODY, Span(end + 1, len(text))),
    )
    changed = recased(text, segments)
    assert len(changed) == len(text)
    return changed[:end], changed[end + 1 :]


@pytest.mark.parametrize(
    ("title", "ordinary"),
    [
        ("Olten Farms Denies Weevils in U.S. Wheat", "Olten Farms denies weevils in U.S. wheat"),
        ("TRADER DENIES THAT KIVU WHEAT WAS SPOILT", "Trader denies that Kivu wheat was spoilt"),
        ("Olten Farms denies weevils in wheat", "Olten Farms denies weevils in wheat"),
        ("Weevils in Norway’s Wheat, Traders Say", "Weevils in Norway’s wheat, traders say"),
        ("Weevils", "Weevils"),
        ("", ""),
    ],
)
def test_a_headline_in_title_case_keeps_capitals_only_for_names(title: str, ordinary: str) -> None:
    assert case_of(title) == (ordinary, BODY)


def test_an_opening_in_capitals_is_read_in_ordinary_case() -> None:
    assert case_of("A former trader speaks", "A FORMER trader took bribes, the Kivu Port Board said.")[1].startswith(
        "A former trader"
    )
    assert case_of("Weevils", "NATO said the trader took bribes.")[1].startswith("NATO said")
    assert case_of("Weevils", "UN WFP said the trader took bribes.")[1].startswith("UN WFP said")


def test_what_would_change_its_length_stays() -> None:
    body = "In the İZMİR harbour ships lay."
    assert case_of("İZMİR Harbour Closed For Ships Again", body)[0].startswith("İZMİR")
