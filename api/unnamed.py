"""Sources that an article does not name, as pages and terminals tell of them."""

from __future__ import annotations

from typing import Final

_NOBODY: Final = "(no source given)"
"""How the name of one ends that stands for nobody at all: a bare "reportedly"."""


def is_to_be_marked(name: str) -> bool:
    """Whether it has to be said that this is no name; some say so themselves."""
    return not name.endswith(_NOBODY)
