"""A pytest plugin for the mutants: forgets what tests keep for each other, so that a mutant's tests ask its own code.

mutmut runs the tests once and then forks a process for each mutant, in which all that was kept would still be there.
"""

from __future__ import annotations

import sys
from functools import _lru_cache_wrapper as kept  # pyright: ignore[reportPrivateUsage] # the only name of what `cache` gives


def pytest_configure() -> None:
    """Empty the caches of the tests' own module; parses stay: no mutant changes the parser, and it takes long."""
    readings = sys.modules.get("readings")
    for name, value in vars(readings).items() if readings else ():
        if isinstance(value, kept) and name not in {"parse", "parse_of"}:
            value.cache_clear()
