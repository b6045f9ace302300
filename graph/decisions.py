"""Decisions of the machine or of a person: what they hold of one thing or of two."""

from __future__ import annotations

from enum import StrEnum


class Verdict(StrEnum):
    """What a decision holds: of two claims or entities, of a statement that rests on another, or of one statement."""

    SAME = "same"
    DIFFERENT = "different"
    CONTRADICTS = "contradicts"
    CITES = "cites"
    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"
