"""One date in a stretch of text, for tests of dates; published on a Thursday unless they say otherwise."""

from __future__ import annotations

from loaders.dates import DateMention, Tense, find_dates

THURSDAY = "2025-02-06"
SUNDAY = "2025-02-09"
CHRISTMAS = "2024-12-25"


def only(
    text: str, published: str | None = THURSDAY, tense: Tense = "past", reference: str | None = None
) -> DateMention:
    (mention,) = find_dates(text, published=published, tense=tense, reference=reference)
    return mention


def read(text: str, published: str | None = THURSDAY, tense: Tense = "past") -> tuple[str, str | None]:
    mention = only(text, published, tense)
    return mention.words, mention.edtf
