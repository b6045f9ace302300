"""Date words of news text to EDTF, counted from the day of publication; what is not sure stays open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from graph.spans import Span


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words that give a date, without their preposition, and what they come to.

    `edtf` is None where the words don't tell a date by themselves; `rule` then says why. `anchor` is the day counted
    from, None for a date that needs none.
    """

    span: Span
    words: str
    edtf: str | None
    rule: str
    anchor: str | None


def find_dates(
    text: str, *, published: str | None, tense: Literal["past", "future"] = "past", reference: str | None = None
) -> tuple[DateMention, ...]:
    """The dates that a stretch of text names, in order and apart from each other; spans count from its start.

    `published` is the day to count from (ISO 8601; of a datetime, the day as written). `tense` says on which side of it
    a bare "Tuesday" or "Jan. 30" lies. `reference` is the day that "two days earlier" counts from, when known.
    Raises `InvalidDate` when `published` or `reference` is no day.
    """
    raise NotImplementedError


def edtf_before(edtf: str) -> str | None:
    """`../2025-02-05` from `2025-02-05`: on or before the last day that a date can mean; None when it has no last."""
    raise NotImplementedError
