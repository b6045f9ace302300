"""What all answers have in common."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from graph.quantities import Bound
from graph.spans import Spans


class Answer(BaseModel):
    """A frozen value that is made from what the queries give, by attributes of the same names."""

    model_config = ConfigDict(frozen=True, from_attributes=True, extra="forbid")


SpanPair = Annotated[
    tuple[int, int], Field(description="From the first up to, not including, the second; in Unicode code points.")
]


class Words(Answer):
    """Words of an article and where they stand in its text."""

    spans: tuple[SpanPair, ...]
    text: str

    @classmethod
    def at(cls, flat: list[int], text: str) -> Words:
        """From spans as the queries give them: `[780, 866]`."""
        return cls(spans=pairs(flat), text=text)


class Quantity(Answer):
    """A number in a claim's sentence, with its bound and its unit; its place counts from the start of the sentence."""

    number: str = Field(description="Exact: a decimal, or a fraction such as 2/3 where no decimal is exact.")
    high: str | None = Field(description="The upper end of a range, whose lower end is `number`.")
    bound: Bound
    unit: str | None = Field(description="The lemma of what is counted, a currency, or percent.")
    start: int
    end: int
    words: str


class Listing(Answer):
    """A page of a list: where the next one starts, and whether there is one."""

    next: str | None = Field(default=None, description="The `cursor` of the page that follows; null on the last.")
    truncated: bool = Field(default=False, description="Whether more follow than this page holds.")


def pairs(flat: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Spans as pairs from spans as one flat list."""
    return Spans.from_flat(list(flat)).ranges
