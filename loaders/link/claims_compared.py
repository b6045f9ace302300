"""Two claims side by side, and how they may differ."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from loaders.link.claims_aligning import Alignment
from loaders.link.claims_reading import Read


class Gate(StrEnum):
    """What two claims are compared in, one by one."""

    NUMBER = "number"
    POLARITY = "polarity"
    DATE = "date"
    ACTOR = "actor"
    MOOD = "modality"
    SCOPE = "scope"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Difference:
    """A gate that two claims don't pass, in words; `excludes` where both can't be true of the same thing.

    `is_open`: nothing differs, but one of them leaves out what would tell.
    """

    gate: Gate
    why: str
    excludes: bool = False
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Compared:
    """Two claims and what of them belongs together."""

    a: Read
    b: Read
    aligned: Alignment
