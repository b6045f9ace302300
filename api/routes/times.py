"""What routes take that can answer as of a day."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Query

from queries.times.as_of import AsOf, as_of_asked


def _as_of(
    as_of: Annotated[
        str | None, Query(description="A day, 2025-01-31: as it was at its end (midnight UTC). It needs a `basis`.")
    ] = None,
    basis: Annotated[
        str | None,
        Query(description="On which clock: `said`, `published` or `recorded`.", examples=["said"]),
    ] = None,
) -> AsOf | None:
    return as_of_asked(as_of, basis)


Timed = Annotated[AsOf | None, Depends(_as_of)]
"""The day that is asked for; None is now."""
