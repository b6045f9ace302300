"""Ids made from content: equal content has an equal id, on every machine and every day.

An id is a letter for its kind, an underscore and 20 hexadecimal digits: the first 80 bits of a SHA-256
over the parts, each led by its length in bytes so that no two lists of parts read the same.
Among a million things of one kind, the chance that two share an id is below 1 in 10^12.
"""

import hashlib
import re
from enum import StrEnum

_DIGITS = 20
_PATTERN = re.compile(r"([a-z])_[0-9a-f]{20}", re.ASCII)


class IdKind(StrEnum):
    """The first letter of an id: what it names."""

    ARTICLE = "a"
    REVISION = "r"
    ENTITY = "e"
    STATEMENT = "s"
    CLAIM = "c"
    DECISION = "d"


def content_id(kind: IdKind, *parts: str) -> str:
    """The id of the thing of this kind that these parts identify, in this order."""
    digest = hashlib.sha256()
    for part in parts:
        encoded = part.encode("utf-8")
        digest.update(f"{len(encoded)}:".encode("ascii"))
        digest.update(encoded)
    return f"{kind.value}_{digest.hexdigest()[:_DIGITS]}"


def kind_of(text: str) -> IdKind | None:
    """The kind of thing that an id names; None when the text is not an id."""
    match = _PATTERN.fullmatch(text)
    if match is None:
        return None
    return next((kind for kind in IdKind if kind.value == match[1]), None)


def text_sha256(text: str) -> str:
    """The hexadecimal SHA-256 of a text's UTF-8 bytes."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
