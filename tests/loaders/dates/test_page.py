"""The examples of docs/reading.md are what date words come to."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from dating import only

from graph.model import SegmentKind
from loaders.dates import Rule

_PAGE = (Path(__file__).parents[3] / "docs" / "reading.md").read_text(encoding="utf-8")
_ROWS = re.findall(r"^\| `(\w+)` \| (.+?) \| (.+?) \|$", _PAGE, re.MULTILINE)
_EXAMPLES = [(rule, words, date) for rule, words, date in _ROWS if rule in {*Rule}]


@pytest.mark.parametrize(("rule", "words", "date"), _EXAMPLES)
def test_an_example_comes_to_the_date_that_the_page_gives(rule: str, words: str, date: str) -> None:
    mention = only(words)
    assert mention.rule == rule
    assert mention.edtf == (date if date[0] in "[12" else None)


def test_every_rule_and_every_kind_of_segment_stands_on_the_page() -> None:
    assert [name for name in (*Rule, *SegmentKind) if f"`{name}`" not in _PAGE] == []
