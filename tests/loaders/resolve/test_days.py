"""The dates of an article: which way their sentence looks, and from which day they are counted."""

from __future__ import annotations

import pytest

from loaders.dates import Rule
from loaders.resolve.days import dates_of
from loaders.segment import segment

FRIDAY = "2025-03-14"


def _dates(*paragraphs: str, published: str | None = FRIDAY) -> dict[str, str | None]:
    text = "\n\n".join(("Kiln cracks in Aurel valley", *paragraphs))
    found = dates_of(text, segment(text), published=published)
    assert all(text[date.span.start : date.span.end] == date.words for date in found)
    return {date.words: date.edtf for date in found}


@pytest.mark.parametrize(
    ("sentence", "monday"),
    [
        ("The kiln cracked on Monday.", "2025-03-10"),
        ("The kiln will be mended on Monday.", "2025-03-17"),
        ("The potter is due in court on Monday.", "2025-03-17"),
        ("The potters are to meet on Monday.", "2025-03-17"),
        ("The potters hope to meet by Monday.", "2025-03-17"),
        ("The mayor wants the potters to meet on Monday.", "2025-03-17"),
        ("If nobody calls by Monday, the fire goes out.", "2025-03-17"),
        # It may look either way.
        ("The potter would leave on Monday, she said.", "[2025-03-10,2025-03-17]"),
        ("The road is shut until Monday.", "[2025-03-10,2025-03-17]"),
        ("The board will read the letter that was sent on Monday.", "[2025-03-10,2025-03-17]"),
        # It looks back again, or a sentence before it looked ahead.
        ("The age may be 300 years, said a study published on Monday.", "2025-03-10"),
        ("The kiln will be mended. It cracked on Monday.", "2025-03-10"),
    ],
)
def test_a_weekday_lies_where_its_sentence_looks(sentence: str, monday: str) -> None:
    assert _dates(sentence) == {"Monday": monday}


def test_a_range_that_may_lie_either_way_is_taken_for_past() -> None:
    assert _dates("The road would be shut Friday through Sunday.") == {"Friday through Sunday": "2025-03-07/2025-03-09"}


def test_a_month_that_only_lies_ahead_is_taken_so() -> None:
    assert _dates("The book will come out in May.") == {"May": "2025-05"}


@pytest.mark.parametrize(
    ("paragraphs", "words", "edtf"),
    [
        (("It cracked on Tuesday. The next day it fell.",), "The next day", "2025-03-12"),
        (("It fell on Tuesday. It had cracked two days earlier.",), "two days earlier", "2025-03-09"),
        # With no day in its own paragraph, from the story's.
        (("It fell on Tuesday.", "It had cracked the previous evening."), "the previous evening", "2025-03-10"),
        (("It fell on Tuesday, a day later.", "It had cracked the day before."), "the day before", "2025-03-10"),
        (("It was old.", "It fell on Tuesday.", "It had cracked the day before."), "the day before", "2025-03-10"),
        # With more than one, or with a month or year, from none.
        (("It fell on Tuesday.", "It cracked in November 2024; a day later it was gone."), "a day later", None),
        (("It cracked on Monday, fell on Tuesday and the next day was gone.",), "the next day", None),
        (("It cracked on Monday and fell on Tuesday.", "The next day it was gone."), "The next day", None),
        (("It was old.", "The next day it was gone."), "The next day", None),
    ],
)
def test_words_that_count_from_a_day_take_the_only_one_before_them(
    paragraphs: tuple[str, ...], words: str, edtf: str | None
) -> None:
    assert _dates(*paragraphs)[words] == edtf


def test_the_day_counted_from_is_kept() -> None:
    text = "It cracked on Tuesday. The next day it fell."
    (_, date) = dates_of(text, segment(text), published=FRIDAY)

    assert (date.rule, date.anchor) == (Rule.FROM_REFERENCE, "2025-03-11")


def test_without_a_day_of_publication_nothing_relative_has_a_date() -> None:
    assert _dates("It will crack on Monday. The next day it falls.", published=None) == {
        "Monday": None,
        "The next day": None,
    }
