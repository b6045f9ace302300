"""As of which day an answer is, and on which clock."""

from __future__ import annotations

from typing import Final

import queries.times.as_of
from api.answers.base import Answer
from queries.times.as_of import Basis

AS_OF: Final = "The day, on one clock, at whose end it was so; null is now."
APART: Final = "As of a day: statements that straddle it, since it is not known on which side of it they fall."


class AsOf(Answer):
    """The end of a day (midnight UTC) on the clock of what was said, what was published or what was recorded."""

    day: str
    basis: Basis

    @classmethod
    def of(cls, as_of: queries.times.as_of.AsOf | None) -> AsOf | None:
        """The day as it is answered; None is now."""
        return None if as_of is None else cls(day=as_of.day, basis=as_of.basis)
