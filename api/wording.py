"""What pydantic says of a value that can't be used, in the words of everything else."""

from __future__ import annotations

import re
from typing import Final

_KIND: Final = re.compile(r"\b(?:Value|Assertion) error, ")
"""What stands before words that are somebody else's, and says nothing of the value."""
_HOW: Final = re.compile(r", unable to [^;]*")
_IT: Final = re.compile(r"\bInput should\b")


def in_plain_words(told: str) -> str:
    """`Input should be a valid integer, unable to parse …` as `it should be a valid integer`."""
    return _IT.sub("it should", _HOW.sub("", _KIND.sub("", told))).rstrip(".")
