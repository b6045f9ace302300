"""What a check of RDF against the shapes finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Whether a rule is broken, or something is done that one should know of."""

    VIOLATION = "violation"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """What does not conform, and what to do; at which thing, by which property and value where one is at fault.

    A property is written as `schema:author`, or as `^schema:about` where it leads to the thing.
    """

    severity: Severity
    message: str
    advice: str
    thing: str
    property: str | None
    value: str | None
